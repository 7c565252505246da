"""Words at a place in, names of a common pattern out: draft laws, listed ministries, numbered decrees, earthquakes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graphbuild.extraction.names.bodies import body_at
from graphbuild.extraction.names.completing import completed
from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.words import Words, capital

_CLAUSES = frozenset({"that", "which", "who", "by", "with", "to", "at", "during", "after", "before", "are", "were"})
_WITHIN = frozenset(
    {
        "forces",
        "officers",
        "officer",
        "officials",
        "member",
        "members",
        "meeting",
        "advisor",
        "advisors",
        "adviser",
        "advisers",
        "trainer",
        "trainers",
        "training",
        "meetings",
        "post",
        "posts",
        "seat",
    }
)
_TAILED = 5
_SEVERAL = 2
_PARTICLES = frozenset({"del", "von", "van", "bin", "della"})
_RESOLUTIONS = frozenset({"UNSCR", "UNSCRs"})
_NUMBER = re.compile("\\d{3,4}")
_ORDINAL = re.compile("\\d+(?:st|nd|rd|d|th)")


def draft(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """ "a draft law on forced labor" is a text, though not yet a name."""
    texts, plain = words.texts, known.vocabulary.grammar.words
    type_ = plain.drafts.get(texts[place + 1]) if texts[place] == "draft" else None
    if type_ is None or texts[place + 2] not in {"on", "against"}:
        return ()
    at = place + 3
    while texts[at].islower() and texts[at] not in plain.acting | _CLAUSES and not _is_verb(texts, at, place + 3):
        at += 1
    at -= texts[at - 1] in {"and", "or", "of", "in", "the", "for"}
    return (Item(place, at, Kind.BODY, words.span(place, at), type_),) if at > place + 3 else ()


def _is_verb(texts: Sequence[str], at: int, first: int) -> bool:
    """Whether a word ends what a draft is about: "a draft law on water rights passed"."""
    return (
        at > first and texts[at].endswith("ed") and texts[at - 1] not in {"and", "or", "of", "on", "the", "for", "in"}
    )


def listed(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """ "Ministries of Finance, Trade and Defense" are three."""
    vocabulary, texts = known.vocabulary, words.texts
    head = vocabulary.grammar.plural.heads.get(texts[place])
    if head is None or texts[place + 1] != "of":
        return ()
    items: list[Item] = []
    at = place + 3 if texts[place + 2] == "the" else place + 2
    while topic := vocabulary.topics.longest(words, at):
        name = f"{head} of {words.span(at, topic[0])}"
        found = vocabulary.heads.exact.entries[head,]
        items.append(Item(at if items else place, topic[0], Kind.BODY, name, found.type, several=True))
        at = topic[0]
        while texts[at] in {",", "and", "the", "&"}:
            at += 1
    return tuple(items)


def fielded(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """ "the Interior and Justice Ministries" are two."""
    vocabulary, texts, at = known.vocabulary, words.texts, place
    fields: list[tuple[int, int]] = []
    while topic := vocabulary.topics.longest(words, at):
        fields.append((at, topic[0]))
        at = topic[0]
        while texts[at] in {",", "and", "&"}:
            at += 1
    head = vocabulary.grammar.plural.heads.get(texts[at])
    if head is None or len(fields) < _SEVERAL or fields[-1][1] < at:
        return ()
    type_ = vocabulary.heads.exact.entries[head,].type
    named = [(first, end, f"{words.span(first, end)} {head}") for first, end in fields]
    items = [Item(first, end, Kind.BODY, name, type_, several=True) for first, end, name in named]
    return (*items[:-1], replace(items[-1], last=at + 1))


def numbered(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """ "Decree 1188", "Executive Order 13224", "Bill C-12"."""
    if words.texts[place] in _RESOLUTIONS and (several := _resolutions(words, place)):
        return several
    head = known.vocabulary.heads.longest(words, place)
    end, type_ = (head[0], head[1].type) if head else (place + 1, "Law" if words.texts[place] == "UNSCR" else "")
    number = words.texts[end]
    lettered = number[1:2] == "-" and number[2:].isdigit()
    if type_ not in {"Law", "Agreement"} or not (number[:1].isdigit() or lettered):
        return ()
    return (Item(place, end + 1, Kind.BODY, words.span(place, end + 1), type_),)


def _resolutions(words: Words, place: int) -> tuple[Item, ...]:
    """ "UNSCRs 1737, 1747 and 1803" are three."""
    texts, at = words.texts, place + 1 + (words.texts[place + 1] in {"'s", "'"})
    items: list[Item] = []
    while _NUMBER.fullmatch(texts[at]):
        items.append(Item(at if items else place, at + 1, Kind.BODY, f"UNSCR {texts[at]}", "Law", several=True))
        at += 1
        while texts[at] in {",", "and"} and (_NUMBER.fullmatch(texts[at + 1]) or texts[at + 1] == "and"):
            at += 1
    return tuple(items) if len(items) >= _SEVERAL else ()


def ordinal(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """A unit, congress or summit with its number in figures: "the 57th Division", "15th Integrated Brigade"."""
    if not _ORDINAL.fullmatch(words.texts[place]):
        return ()
    if not capital(words.texts[place + 1]):
        return _ordinals(words, place, known)
    counted, at = known.vocabulary.grammar.words.counted, place + 1
    if meeting := _convened(words, place, known):
        return (completed(words, known, meeting),)
    while capital(words.texts[at]) and at < place + _TAILED:
        for length in (2, 1):
            if type_ := counted.get(" ".join(words.texts[at : at + length])):
                end = at + length + (words.texts[at + length] in counted)
                return (completed(words, known, Item(place, end, Kind.BODY, words.span(place, end), type_)),)
        at += 1
    return ()


def _convened(words: Words, place: int, known: Known) -> Item | None:
    """A meeting with its number: "the 4th Pacific Energy Conference"."""
    body = body_at(words, place + 1, known)
    meets = body is not None and body.type == "Meeting" and words.texts[place + 1] not in known.vocabulary.several
    return Item(place, body.last, Kind.BODY, words.span(place, body.last), "Meeting") if body and meets else None


def _ordinals(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """Units that share the word for what they are: "the 32nd and 48th Divisions" are two."""
    texts, counted, at = words.texts, known.vocabulary.grammar.words.counted, place
    places: list[int] = []
    while _ORDINAL.fullmatch(texts[at]):
        places.append(at)
        at += 1
        while texts[at] in {",", "and"}:
            at += 1
    head = texts[at].removesuffix("s")
    if len(places) < _SEVERAL or head not in counted or head == texts[at]:
        return ()
    units = [Item(at, at + 1, Kind.BODY, f"{texts[at]} {head}", counted[head], several=True) for at in places]
    return (*units[:-1], replace(units[-1], last=at + 1))


def tailed(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """A name whose head is in small letters: "the Lisbon earthquake", "Santa Rosa prison", "the Dayton accords"."""
    surname = place > 0 and words.texts[place - 1] in _PARTICLES
    if words.texts[place] in known.vocabulary.grammar.words.stop or surname:
        return ()
    at = place
    while at < place + _TAILED and _may_stand(words, at, known):
        at += 1
    end = at + (words.span(at, at + 2) in known.vocabulary.tails if words.texts[at + 1] else False)
    type_ = known.vocabulary.tails.get(words.span(at, end + 1) if at > place and words.texts[end] else "")
    done = words.texts[place] in known.vocabulary.common or words.texts[place].endswith("ed")
    if type_ is None or (at == place + 1 and words.opens_sentence(place) and done):
        return ()
    if words.texts[end] == "region" and _is_division(words, place, at, known):
        type_ = "Province"
    kind = Kind.PLACE if type_ in {"Province", "Place"} else Kind.BODY
    return (Item(place, end + 1, kind, words.span(place, end + 1), type_),)


def _is_division(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether a division of a country is named there: "the Tigray region"."""
    found = known.longest(words, place) or known.vocabulary.divisions.longest(words, place)
    return found is not None and found[0] == end and found[1].type == "Province"


def headlined(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """The title of a report or book in quotation marks: "its report \"Silence in the Valley\"."""
    texts, kinds = words.texts, known.vocabulary.grammar.kinds
    if place < 2 or texts[place - 1] != '"':
        return ()
    at = next(at for at in range(place - 2, -2, -1) if at < 0 or texts[at] not in {",", "titled", "entitled", "called"})
    close = next((end for end in range(place + 1, min(place + 13, len(texts))) if texts[end] == '"'), None)
    if close is None or at < 0 or texts[at] not in kinds.titled:
        return ()
    last = close - (texts[close - 1] in {",", "."})
    return (Item(place, last, Kind.BODY, words.span(place, last), "Report", end=close),)


def quoted_paper(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """A paper in quotation marks: "the daily \"The Harbor\" wrote"."""
    texts, kinds = words.texts, known.vocabulary.grammar.kinds
    if place < 2 or texts[place - 1] != '"' or kinds.before.get(texts[place - 2]) != "Media":
        return ()
    first = place + (texts[place] == "The")
    close = next((end for end in range(first, first + _TAILED) if texts[end] == '"'), first)
    if close == first or not all(map(capital, texts[first:close])):
        return ()
    return (Item(first, close, Kind.BODY, words.span(first, close), "Media", end=close + 1),)


def forces(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """A country's police, army or parliament in small letters: "Lebanese security forces"."""
    found = known.longest(words, place)
    if not found or found[1].kind is not Kind.ADJECTIVE:
        return ()
    names, end = known.vocabulary.grammar.words.forces, found[0]
    last = next((end + length for length in (2, 1) if " ".join(words.texts[end : end + length]) in names), None)
    if last is None or words.texts[last] in known.vocabulary.offices | _WITHIN:
        return ()
    several = words.texts[last - 1].endswith(("s", "police"))
    type_ = names[words.span(end, last)]
    return (Item(place, last, Kind.BODY, words.span(place, last), type_, found[1].country, several=several),)


def _may_stand(words: Words, at: int, known: Known) -> bool:
    text = words.texts[at]
    if not capital(text) or text in known.vocabulary.grammar.words.stop or any(map(str.isdigit, text)):
        return False
    found = known.longest(words, at)
    return not found or found[1].kind is Kind.PLACE
