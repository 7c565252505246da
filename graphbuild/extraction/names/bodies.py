"""Words at a place in, the name that a head noun makes of them out: bodies, instruments, meetings, places."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuild.extraction.names.complements import complement_end, numbered_end
from graphbuild.extraction.names.departments import department_end
from graphbuild.extraction.names.fields import FIELDED, fields_end
from graphbuild.extraction.names.heads import BEFORE, later_head, opening_head
from graphbuild.extraction.names.items import OF_STATE, PLACES, Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.words import Words, articled, capital

_NAMED = frozenset({"Campaign", "Event", "Plan", "Media"})


def _of_town(words: Words, span: tuple[int, int], type_: str, known: Known) -> bool:
    """Whether a whole name of a firm stands before "of TOWN": "Foo Smelting of Bo"."""
    place, at = span
    found = known.longest(words, at + 1) if words.texts[at] == "of" else None
    firm = type_ == "Company" and at > place + 1 and words.texts[at - 1] != "Bank"
    return firm and found is not None and found[1].kind in {Kind.PLACE, Kind.COUNTRY}


def body_at(words: Words, place: int, known: Known) -> Item | None:
    """The name with a head noun that begins at `place`: "Office to …", "National Center on …", "Border Police"."""
    if known.vocabulary.grammar.opening.names.get(words.texts[place]) in _NAMED and (led := _led(words, place, known)):
        return led
    head = opening_head(words, place, known) or _department(words, place, known) or later_head(words, place, known)
    head = head or _fielded(words, place, known)
    if head is None or words.texts[place] in known.vocabulary.several:
        return _led(words, place, known)
    at, type_ = head
    counted = words.texts[place] in known.vocabulary.grammar.around.counting and words.texts[at].islower()
    if counted or _is_trade(words.texts[place:at], known):
        return None
    whole = _of_state(words, (place, at), type_, known) or _of_town(words, (place, at), type_, known)
    end = at if whole else complement_end(words, at, known)
    end = numbered_end(words, end, type_) or end
    thing = type_ == "Company" and words.texts[end] in known.vocabulary.grammar.words.things
    thing = thing or words.texts[end] == "Day"
    if thing or (end == at and not _has_modifier(words, place, at, known)):
        return None
    kind = Kind.PLACE if known.vocabulary.heads.longest(words, at - 1) and type_ in PLACES else Kind.BODY
    return Item(place, end, kind, words.span(place, end), type_)


def _is_trade(texts: Sequence[str], known: Known) -> bool:
    """Whether words that may name a firm only list what is traded: "Sugar and Cement"."""
    return "and" in texts and known.vocabulary.grammar.words.goods.issuperset(set(texts) - {"and", ","})


def _department(words: Words, place: int, known: Known) -> tuple[int, str] | None:
    """The end and type of a department that "and" names for two."""
    end = department_end(words, place, known)
    return (end, "Agency") if end else None


def _fielded(words: Words, place: int, known: Known) -> tuple[int, str] | None:
    """The end and type of the head behind what a body is for: "Trade, Industry and Energy Committee"."""
    end = fields_end(words, place, known.vocabulary) if words.texts[place + 1] == "," else None
    for at in (end - 1, end) if end else ():
        head = known.vocabulary.heads.longest(words, at)
        if head and head[0] > at and head[1].type in FIELDED:
            return head[0], head[1].type
    return None


def _led(words: Words, place: int, known: Known) -> Item | None:
    """The name that its first word makes a campaign, a paper or a party: "Operation Turquoise", "Radio Okapi"."""
    grammar, end = known.vocabulary.grammar, place + 1
    first, _, article = words.texts[place].partition("-")
    joined = article in grammar.links.joined
    first = first if joined else words.texts[place]
    type_ = grammar.opening.names.get(first)
    if joined or articled(words.texts[end]):
        type_ = type_ or grammar.opening.articled.get(first)
    while type_ and end - place < BEFORE:
        at = _past_small(words, end, known)
        office = end > place + 1 and title_end(words, at, known.vocabulary)
        plain = words.texts[at] in grammar.words.stop | grammar.kinds.elected
        if not capital(words.texts[at]) or plain or (office and capital(words.texts[office])):
            break
        end = at + 1
    kind = Kind.PLACE if type_ in PLACES else Kind.BODY
    named = type_ and end > place + 1 and len(words.texts[place + 1]) > 1
    return Item(place, end, kind, words.span(place, end), type_) if type_ and named else None


def _past_small(words: Words, at: int, known: Known) -> int:
    """The first word beyond particles and small words of other languages: "pour le"."""
    small = known.vocabulary.grammar.words.particles | known.vocabulary.grammar.links.foreign
    return next((end for end in range(at, at + 3) if words.texts[end] not in small), at)


def _of_state(words: Words, span: tuple[int, int], type_: str, known: Known) -> bool:
    """Whether a whole name of a state's body stands before "of COUNTRY": "National Assembly of Kenya"."""
    place, at = span
    after = at + 1 + (words.texts[at + 1] == "the")
    country = known.longest(words, after) if words.texts[at] == "of" else None
    if not country or country[1].kind is not Kind.COUNTRY or type_ not in OF_STATE:
        return False
    return _has_modifier(words, place, at, known) and not words.texts[at - 1].startswith("Bank")


def opens_body(words: Words, place: int, known: Known) -> bool:
    """Whether a head noun that takes "of …" stands at `place`."""
    return opening_head(words, place, known) is not None


def _has_modifier(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether a name with nothing behind its head has enough before it."""
    head = known.vocabulary.heads.longest(words, place)
    return head is None or head[0] < end or head[0] > place + 1
