"""The keys of documents, meetings and programmes in, pairs out of those whose name returns within a year.

"Lisbon earthquake" in two cables of one year is one earthquake. "Joint Declaration" may be any: a name made of common
words only stays its cable's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from graphbuild.resolution.keys import Key
from graphbuild.resolution.lists import identity, kept, vocabulary
from graphbuild.resolution.pairs import Pair, pair
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.tallies import Tally
from graphbuild.resolution.wording import fold, telling_words

_YEAR = 366
_SCORE = 0.82


def find_recurring(tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """Pairs of one cable's names and the next one's, by day."""
    alike: dict[str, list[tuple[int, Key]]] = defaultdict(list)
    for key, tally in tallies.items():
        if key.kind is Kind.THING and key.scope.startswith("cable:") and tally.days and _is_proper(key.name):
            alike[key.name].extend((day, key) for day in tally.days)
    for found in alike.values():
        for (day, key), (later, other) in pairwise(sorted(found)):
            if key != other and later - day <= _YEAR:
                yield pair(key, other, _SCORE, "one name within a year")


def _is_proper(name: str) -> bool:
    """Whether a name of several words has one that is no common word."""
    words = telling_words(name)
    return len(words) > 1 and any(len(word) > 3 and word.isalpha() and word not in _common() for word in words)


@kept
def _common() -> frozenset[str]:
    """Words that many names have."""
    names = vocabulary()
    heads = (head for found in names.grammar.heads.values() for head in found)
    forms = (*heads, *names.grammar.topics.words, *names.grammar.topics.phrases, *names.titles.modifiers)
    words = {word for form in forms for word in fold(form).split()}
    return frozenset(words | {f"{word}s" for word in words} | identity().words.common)
