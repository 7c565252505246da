"""The words of a cable in, the abbreviations that it explains by common nouns out: "counterterrorism (CT)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, acronym, split

_LONGEST = 6


def find_terms(texts: Sequence[Words], vocabulary: Vocabulary) -> frozenset[str]:
    """The abbreviations in parentheses whose letters the words in small letters before them have; no names."""
    grammar = vocabulary.grammar
    named = vocabulary.small_bodies.keys() | vocabulary.tails.keys() | grammar.described.keys() | vocabulary.offices
    found = {short for words in texts for short, nouns in _explained(words) if named.isdisjoint(nouns)}
    return frozenset(found | {short.removesuffix("s") for short in found})


@lru_cache(1)
def terms_of(text: str, vocabulary: Vocabulary) -> frozenset[str]:
    """Those of a cable's whole text."""
    return find_terms((split(text),), vocabulary)


def _explained(words: Words) -> Iterator[tuple[str, Sequence[str]]]:
    """Each abbreviation in parentheses, with the words in small letters of which it is made."""
    for place in range(2, len(words) - 1):
        short, around = words.texts[place], words.texts[place - 1 : place + 2 : 2]
        if around == ["(", ")"] and acronym(short) and short.isalpha():
            first = next((at for at in _back(words, place - 2) if _makes(words.span(at, place - 1), short)), None)
            if first is not None:
                yield short, words.texts[first : place - 1]


def _back(words: Words, last: int) -> Iterator[int]:
    """The words in small letters from `last` backwards."""
    small = (words.texts[at].replace("-", "").islower() for at in range(last, max(-1, last - _LONGEST), -1))
    return (last - count for count, _ in enumerate(takewhile(bool, small)))


def _makes(phrase: str, short: str) -> bool:
    """Whether a phrase begins with an abbreviation's first letter and has the others in their order."""
    letters = iter(phrase)
    return phrase[0] == short[0].lower() and all(letter in letters for letter in short.lower())
