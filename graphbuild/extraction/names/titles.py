"""Words at a place in, the office or form of address that stands there out."""

from __future__ import annotations

from graphbuild.extraction.names.fields import fields_end
from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, acronym, capital

_LONGEST = 8
_ELSEWHERE = frozenset({Kind.COUNTRY, Kind.PLACE, Kind.BODY})
_AFFAIRS = frozenset({"Affairs", "Relations", "Issues"})
_NEAR = 5
_LANDS = frozenset({Kind.COUNTRY, Kind.PLACE, Kind.ADJECTIVE, Kind.BODY})
_ABSTRACT = ("ty", "ion", "ions", "ment", "ments", "ing", "ies", "ance", "ence")
_TEXTS = frozenset({"Law", "Report", "Plan", "Agreement"})
_LED = frozenset({"Presidency", "Treasury", "Budget", "Sea", "Navy"})
"""What a minister is named for with "the" that is no field of its own elsewhere."""
_MINISTERS = frozenset({"Minister", "Secretary", "Commissioner", "Ministers"})


def title_end(words: Words, place: int, vocabulary: Vocabulary) -> int | None:
    """Where the title that begins at `place` ends, its field included ("Minister of Public Security")."""
    best, at = None, place
    while at - place < _LONGEST:
        noun = _longest(words, at, vocabulary)
        if noun and noun[1].name == "short" and words.texts[noun[0]] in vocabulary.names.titles.leaders:
            break
        if noun and best is not None and (noun[1].name == "courtesy" or _is_name(words, place, at, vocabulary)):
            break
        if noun and best is not None and words.texts[at] in vocabulary.names.titles.given:
            break
        if noun:
            best = at = noun[0]
        elif best is None and at > place and words.texts[at] == "and" and words.texts[at + 1] in vocabulary.common:
            at += 2
        elif _leads_on(words, at, vocabulary, first=at == place):
            at += 1
        else:
            break
    if best is None:
        return None
    if words.texts[best] in {"of", "for"}:
        return (_the_end if words.texts[best + 1] == "the" else _field_end)(words, best, vocabulary)
    return _subject_end(words, best, vocabulary) if words.texts[best] == "on" else best


def _longest(words: Words, place: int, vocabulary: Vocabulary) -> tuple[int, Entry] | None:
    """The office that begins at a place, with one that begins inside and ends beyond: "Army Chief of Staff"."""
    noun = vocabulary.titles.longest(words, place)
    inside = (vocabulary.titles.longest(words, at) for at in range(place + 1, noun[0])) if noun else ()
    return next((further for further in inside if further and noun and further[0] > noun[0]), noun)


def office_end(words: Words, place: int, end: int, vocabulary: Vocabulary) -> int:
    """Where in a title the office ends, before the rank of its bearer: "Chief of Staff General"."""
    ends = {start: noun[0] for start in range(place, end) if (noun := vocabulary.titles.longest(words, start))}
    last = min((start for start in ends if ends[start] == end), default=place)
    return last if last > place and words.span(last, end) in vocabulary.names.titles.ranks else end


def _is_name(words: Words, place: int, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a title is a given name or, as the last of an office's words, a surname: "Ambassador Dean said"."""
    titles, after = vocabulary.names.titles, words.texts[at + 1]
    last = not capital(after) and after not in {"of", "for", "and", "to"}
    surname = last and words.texts[at] in titles.surnames and words.texts[at - 1] not in titles.modifiers
    return surname or is_doubled(words, at, vocabulary) or _is_given(words, place, at, vocabulary)


def is_doubled(words: Words, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a title behind another one is a given name: "Commissioner Sultan Ahmed Rao"."""
    doubling = words.texts[at] in vocabulary.names.titles.doubling
    return doubling and capital(words.texts[at + 1]) and capital(words.texts[at + 2])


def _is_given(words: Words, place: int, at: int, vocabulary: Vocabulary) -> bool:
    """Whether between a form of address and one more word a title is a given name: "Dr. Prince Cole"."""
    address, texts = vocabulary.titles.longest(words, place), words.texts
    addressed = address is not None and address[0] == at and address[1].name == "courtesy"
    return (
        addressed
        and capital(texts[at + 1])
        and not capital(texts[at + 2])
        and texts[at] in vocabulary.names.persons.given
    )


def title_type(words: Words, end: int, vocabulary: Vocabulary) -> str:
    """Whether who bears the title is an Official or a Person: its last noun decides."""
    for start in range(max(0, end - 4), end):
        noun = vocabulary.titles.longest(words, start)
        if noun and noun[0] == end:
            return noun[1].type
    return "Official"


def _leads_on(words: Words, at: int, vocabulary: Vocabulary, *, first: bool) -> bool:
    if words.texts[at] in vocabulary.names.titles.modifiers:
        return first or not _is_head(words, at, vocabulary)
    return first and _department(words, at, vocabulary)


def _department(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    """Whether a word is what the minister behind it is for: "Unification Minister"."""
    text = words.texts[place]
    if not capital(text) or acronym(text) or words.texts[place + 1] not in _MINISTERS:
        return False
    return text not in vocabulary.grammar.words.stop and not vocabulary.known.longest(words, place)


def _is_head(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    return vocabulary.heads.longest(words, place) is not None


def _field_end(words: Words, end: int, vocabulary: Vocabulary) -> int:
    """Beyond "of" or "for" and what ministers and envoys are for: "for Public Works", "for Middle East Affairs"."""
    lands = _lands_end(words, end + 1, vocabulary)
    if lands or _is_body(words, end + 1, vocabulary) or _is_elsewhere(words, end + 1, vocabulary):
        return lands or end
    if fields := fields_end(words, end + 1, vocabulary):
        return fields
    at, best = end + 1, end
    while at - end < _LONGEST and not (at > best + 1 and vocabulary.titles.longest(words, at)):
        topic = vocabulary.topics.longest(words, at)
        if topic or words.texts[at] in vocabulary.grammar.topics.words:
            at = best = topic[0] if topic else at + 1
        elif (affairs := _affairs_end(words, at, vocabulary)) or (end < best == at and _goes_on(words, at, vocabulary)):
            at = best = affairs or at + 1
        elif _is_head(words, at, vocabulary) or acronym(words.texts[at]):
            return end
        elif _in_field(words, at, vocabulary) and not (end < best < at and words.texts[at] in {"and", "&", ","}):
            at += 1
        else:
            break
    if best > end:
        return end if _is_firm(words, end, best, vocabulary) else best
    return _before_given(words, end, at, vocabulary)


def _is_body(words: Words, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a known body of several words stands at a place, which is no field."""
    found = vocabulary.known.longest(words, at)
    return found is not None and found[1].kind is Kind.BODY and found[0] > at + 1


def _lands_end(words: Words, at: int, vocabulary: Vocabulary) -> int | None:
    """Behind the affairs of a known body or of several lands: "for NATO Affairs", "for U.S. and Canadian Affairs"."""
    several = False
    while (found := vocabulary.known.longest(words, at)) and found[1].kind in _LANDS:
        at, several = found[0], several or found[1].kind is Kind.BODY
        if words.texts[at] in {"and", "&", ","}:
            several, at = True, at + 1
        elif several and words.texts[at] in _AFFAIRS:
            return at + 1
    return None


def _the_end(words: Words, end: int, vocabulary: Vocabulary) -> int:
    """Beyond "of the" and what an office is for, a minister's before a name too: "Minister of the Interior Rao"."""
    topic = vocabulary.topics.longest(words, end + 2)
    minister = words.texts[end - 1] in _MINISTERS
    after = topic[0] if topic else end + 3
    while topic and words.texts[after] in {"and", "&", ","} and (more := vocabulary.topics.longest(words, after + 1)):
        after = more[0]
    if _leads_to_head(words, after, vocabulary):
        return end
    if not topic and not (minister and words.texts[end + 2] in _LED):
        return end
    text = words.texts[after]
    named = minister and text not in vocabulary.common and not vocabulary.known.longest(words, after)
    return after if named or not capital(text) else end


def _leads_to_head(words: Words, at: int, vocabulary: Vocabulary) -> bool:
    """Whether words with capitals lead to the head of a body: "the Disarmament and Arms Control Section"."""
    for place in range(at, at + _NEAR):
        if _is_head(words, place, vocabulary) and capital(words.texts[place]):
            return True
        if not (capital(words.texts[place]) or words.texts[place] in {"and", "&"}):
            return False
    return False


def _is_firm(words: Words, end: int, best: int, vocabulary: Vocabulary) -> bool:
    """Whether what seems the field of an office is a firm's name: "CEO of Calder Shipping"."""
    head = vocabulary.heads.longest(words, best - 1)
    led = words.texts[end - 1] not in _MINISTERS and words.texts[end] == "of" and best > end + 2
    return led and words.texts[end + 1] not in vocabulary.common and head is not None and head[1].type == "Company"


def _affairs_end(words: Words, at: int, vocabulary: Vocabulary) -> int | None:
    """Behind the affairs of what would be a body alone: "for Government Affairs"."""
    head = vocabulary.heads.longest(words, at)
    return head[0] + 1 if head and words.texts[head[0]] in _AFFAIRS else None


def _goes_on(words: Words, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a common word goes on with what an office is for: "Safety" in "Officer for Food Safety"."""
    text, head = words.texts[at], vocabulary.heads.longest(words, at)
    plain = text in vocabulary.common and text.endswith(_ABSTRACT) and text not in vocabulary.names.persons.given
    return plain and vocabulary.titles.longest(words, at) is None and (head is None or head[1].type in _TEXTS)


def _subject_end(words: Words, end: int, vocabulary: Vocabulary) -> int:
    """Beyond "on" and what an adviser's subject is, before the adviser's name: "on the Peace Process", "on Torture"."""
    if words.texts[end - 1] not in vocabulary.names.titles.advising:
        return end
    at = end + 1 + (words.texts[end + 1] == "the")
    begin, given = at, vocabulary.names.persons.given
    while at - begin < _LONGEST and _in_field(words, at, vocabulary):
        topic = vocabulary.topics.longest(words, at)
        at = topic[0] if topic else at + 1
        if at > begin and (words.texts[at] in given or (topic and capital(words.texts[at]))):
            return at
    return end


def _is_elsewhere(words: Words, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a place follows, alone or a quarter of it: "Representative for West Africa"."""
    found = vocabulary.known.longest(words, at) or vocabulary.known.longest(words, at + 1)
    if found is None or found[1].kind is not Kind.PLACE or vocabulary.topics.longest(words, at):
        return False
    after = words.texts[found[0]]
    return not (capital(after) and after in vocabulary.common)


def _in_field(words: Words, at: int, vocabulary: Vocabulary) -> bool:
    """Whether a word goes on with what a minister is for: "Trade", "and Industry", "People's Welfare"."""
    text = words.texts[at]
    if text == "'s":
        return words.texts[at - 1] in vocabulary.grammar.words.possessive
    return capital(text) or (text in {"and", "&", ","} and capital(words.texts[at + 1]))


def _before_given(words: Words, end: int, last: int, vocabulary: Vocabulary) -> int:
    """Where a given name begins within words that no ministry is for: "for Highland Communities Hana Novak"."""
    given = vocabulary.names.persons.given
    known = vocabulary.known.longest(words, end + 1)
    if "," in words.texts[end:last] or (known and known[1].kind in _ELSEWHERE):
        return end
    return next((at for at in range(end + 2, last) if words.texts[at] in given), end)
