"""A word between its neighbors in, whether it names a nation's people within another out: "Bosnian Serb"."""

from __future__ import annotations

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import split

_OF_CONTINENTS = frozenset({"America", "American"})
_PARTS = frozenset({"Latin", "South", "North", "Central", "Native", "African", "Spanish", "Asian", "Meso"})


def is_of_minority(before: str, word: str, after: str, vocabulary: Vocabulary) -> bool:
    """Whether a word is an adjective beside that of another nation: "Turkish Cypriots" are neither of the two.

    Or that of a continent: "South American leaders" are not of the United States.
    """
    if word.capitalize().removesuffix("s") in _OF_CONTINENTS and before.capitalize() in _PARTS:
        return True
    here = _nation(word, vocabulary)
    if here is None or here.kind is not Kind.ADJECTIVE:
        return False
    return any(_is_minority(*pair, vocabulary) for pair in ((before, word), (word, after)))


def _is_minority(one: str, other: str, vocabulary: Vocabulary) -> bool:
    """Whether two words are two nations', and not one as in "Greek Cypriot", for the state where they rule."""
    first, second = _nation(one, vocabulary), _nation(other, vocabulary)
    if first is None or second is None or second.kind is not Kind.ADJECTIVE or first.country == second.country:
        return False
    whole = vocabulary.known.longest(split(f"{one} {other}"), 0)
    return whole is None or whole[0] == 1


def _nation(word: str, vocabulary: Vocabulary) -> Entry | None:
    """The country that a word names or is the adjective of, in the plural too."""
    if not word.isalpha():
        return None
    found = vocabulary.known.longest(split(word), 0) or vocabulary.known.longest(split(word.removesuffix("s")), 0)
    return found[1] if found and found[1].type == "Country" else None
