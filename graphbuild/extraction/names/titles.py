"""Words at a place in, the office or form of address that stands there out."""

from __future__ import annotations

from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words

_LONGEST = 8


def title_end(words: Words, place: int, vocabulary: Vocabulary) -> int | None:
    """Where the title that begins at `place` ends, its field included ("Minister of Public Security")."""
    best, at = None, place
    while at - place < _LONGEST:
        noun = vocabulary.titles.longest(words, at)
        if noun:
            best = at = noun[0]
        elif best is None and at > place and words.texts[at] == "and" and words.texts[at + 1] in vocabulary.common:
            at += 2
        elif _modifies(words, at, vocabulary) and (at == place or not _is_head(words, at, vocabulary)):
            at += 1
        else:
            break
    return None if best is None else _field_end(words, best, vocabulary)


def title_type(words: Words, end: int, vocabulary: Vocabulary) -> str:
    """Whether who bears the title is an Official or a Person: its last noun decides."""
    for start in range(max(0, end - 4), end):
        noun = vocabulary.titles.longest(words, start)
        if noun and noun[0] == end:
            return noun[1].type
    return "Official"


def _modifies(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    return words.texts[place] in vocabulary.names.titles.modifiers


def _is_head(words: Words, place: int, vocabulary: Vocabulary) -> bool:
    return vocabulary.heads.longest(words, place) is not None


def _field_end(words: Words, end: int, vocabulary: Vocabulary) -> int:
    """Beyond "of" or "for" and what ministries are for."""
    if words.texts[end] not in {"of", "for"}:
        return end
    at = end + 1
    while field := _field(words, at, vocabulary):
        end = field
        at = end + 1 if words.texts[end] in {"and", "&"} else end
    return end


def _field(words: Words, place: int, vocabulary: Vocabulary) -> int | None:
    topic = vocabulary.topics.longest(words, place)
    if topic:
        return topic[0]
    text = words.texts[place]
    plain = text in vocabulary.grammar.topics.words and not vocabulary.titles.longest(words, place)
    return place + 1 if plain and not _is_head(words, place, vocabulary) else None
