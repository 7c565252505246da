"""The words of a passage that is all capitals in, the same with the capitals that names would have out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.known import abbreviates
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import SHORTENED, Words

_ABBREVIATION = 6
_SHORT = 7
_GOVERNMENT = re.compile("GO[A-Z]{1,3}")
_GO_WORDS = frozenset({"got", "god", "gold", "goal", "goals", "goes", "gone", "good", "goods", "going", "gods", "goat"})
_SMALL = frozenset({"OF", "DE", "THE", "AND", "DO", "DA", "DEL"})
_ABSTRACT = ("TION", "MENT", "NESS")
_TITLE = re.compile(rf"(?:{SHORTENED})\.")
_ENDINGS = ("ED", "ING", "LY", "TION", "MENT", "NESS")


def recased(words: Words, vocabulary: Vocabulary, *, shorts: frozenset[str]) -> Words:
    """Small letters for what no name holds, a capital for the rest; places stay as they are."""
    count = len(words)
    texts = [text if text in shorts else _recased(text, vocabulary) for text in words.texts[:count]]
    for place in range(count):
        found = vocabulary.known.longest(words, place, shouted=True) if words.texts[place].isupper() else None
        if found and found[0] > place + 1 and found[1].kind in {Kind.PLACE, Kind.COUNTRY}:
            texts[place : found[0]] = map(_in_place_name, words.texts[place : found[0]])
    for place in range(1, count - 1):
        if words.texts[place].endswith(_ABSTRACT) and _is_within_body(texts[place - 1 : place + 2], vocabulary):
            texts[place] = texts[place].capitalize()
    prose = list(words.prose)
    for place, text in enumerate(texts):
        prose[words.starts[place] : words.ends[place]] = text
    return Words("".join(prose), texts + words.texts[count:], words.starts, words.ends, loud=True)


def _is_within_body(texts: list[str], vocabulary: Vocabulary) -> bool:
    """Whether a noun stands between common words of a body's name: "NATIONAL REDEMPTION COUNCIL"."""
    before, noun, after = texts
    common, heads = vocabulary.common, vocabulary.heads.exact.entries
    return noun.islower() and before in common and before[0].isupper() and (after,) in heads


def explained_in(words: Words) -> Iterator[str]:
    """The words that stand alone in parentheses, as abbreviations do."""
    for place in range(1, len(words) - 1):
        alone = words.texts[place - 1] == "(" and words.texts[place + 1] == ")"
        if alone and words.texts[place].isupper() and len(words.texts[place]) <= _SHORT:
            yield words.texts[place]


def _in_place_name(text: str) -> str:
    return text.lower() if text in _SMALL else text.capitalize()


def _recased(text: str, vocabulary: Vocabulary) -> str:
    title, lower = text.capitalize(), text.lower()
    if _TITLE.fullmatch(title):
        return title
    if not text.isupper() or len(lower) != len(text) or _stays(text, lower, vocabulary):
        return text
    known, plain = vocabulary.known, vocabulary.grammar.words
    if title in plain.stop | plain.loud or lower in plain.loud | plain.saying | plain.acting | plain.copulas:
        return lower
    if title in vocabulary.common:
        return title
    if known.begins(text) and len(text) <= _ABBREVIATION:
        return text
    named = known.begins(title) or title in vocabulary.names.persons.given
    return lower if text.endswith(_ENDINGS) and not named else "-".join(part.capitalize() for part in text.split("-"))


def _is_governments(initials: str, vocabulary: Vocabulary) -> bool:
    """Whether some country has these initials or begins so: "GOC", "GOGUY"."""
    names = (country.name for country in vocabulary.names.countries.countries.values())
    return any(abbreviates(initials, name) for name in names)


def _stays(text: str, lower: str, vocabulary: Vocabulary) -> bool:
    """Initials, titles and officers in short, governments such as "GOC"."""
    if _GOVERNMENT.fullmatch(text) and lower not in _GO_WORDS and _is_governments(text[2:], vocabulary):
        return True
    return "." in text or text in vocabulary.officers or text in vocabulary.names.titles.short
