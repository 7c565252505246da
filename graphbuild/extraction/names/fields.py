"""A place behind "Ministry of" in, where a list of what one body is for ends out: "Livestock, Fisheries and Ports"."""

from __future__ import annotations

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, capital

FIELDED = frozenset({"Ministry", "Agency"})
"""What is named for a field of government."""
_LONGEST = 4
_FIELDS = ("ies", "tion", "tions", "ment", "ing", "ure", "ics", "ology", "ity", "ism", "ance", "phy", "s")
_PEOPLE = ("ers", "ors", "ists", "ants", "ians", "men")


def fields_end(words: Words, place: int, vocabulary: Vocabulary) -> int | None:
    """Where the last of at least three fields ends, the last behind "and"; None where no such list begins."""
    at, last = place, False
    while not last:
        end = _field_end(words, at, vocabulary)
        if end is None:
            return None
        at = end + (words.texts[end] == ",")
        last = words.texts[at] in {"and", "&"}
        if at == end and not last:
            return None
        at += last
        if last and words.texts[place:end].count(",") == 0:
            return None
    return _field_end(words, at, vocabulary)


def is_stately(words: Words, end: int, vocabulary: Vocabulary) -> bool:
    """Whether the head noun that ends at `end` is a ministry's or an agency's."""
    found = (vocabulary.heads.longest(words, start) for start in range(max(0, end - 2), end))
    return any(head and head[0] == end and head[1].type in FIELDED for head in found)


def _field_end(words: Words, place: int, vocabulary: Vocabulary) -> int | None:
    """Where one field ends: at the last word that may be one, before a comma, "and" or what is no field."""
    if vocabulary.grammar.opening.heads & {words.texts[place]} or words.texts[place] in vocabulary.several:
        return None
    topic = vocabulary.topics.longest(words, place)
    best, at = (topic[0] if topic else None), (topic[0] if topic else place)
    while at - place < _LONGEST and capital(words.texts[at]) and _is_free(words, at, vocabulary):
        at += 1
        if _names_field(words, at, place, vocabulary):
            best = at
        elif best is not None:
            break
    return best


def _is_free(words: Words, at: int, vocabulary: Vocabulary) -> bool:
    found = vocabulary.known.longest(words, at)
    stopped = words.texts[at] in vocabulary.grammar.words.stop and not vocabulary.topics.longest(words, at)
    return not stopped and (found is None or found[1].kind in {Kind.ADJECTIVE, Kind.BODY})


def _names_field(words: Words, end: int, place: int, vocabulary: Vocabulary) -> bool:
    """Whether the word before `end` may be what a ministry is for; alone no head of a body is."""
    last = words.texts[end - 1]
    if vocabulary.topics.longest(words, end - 1):
        return True
    if end == place + 1 and vocabulary.heads.longest(words, end - 1):
        return False
    return last in vocabulary.common or (last.endswith(_FIELDS) and not last.endswith(_PEOPLE))
