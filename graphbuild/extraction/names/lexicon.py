"""Names with what they stand for in, a dictionary of word sequences out: the longest that begins at a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.words import Words, split


@dataclass(frozen=True, slots=True)
class Entry:
    """What a known name stands for."""

    name: str
    kind: Kind
    type: str
    country: str | None = None


@dataclass(slots=True)
class _Index:
    """Entries by their words, and for each first word how many words the longest name has."""

    entries: dict[tuple[str, ...], Entry] = field(default_factory=dict)
    longest: dict[str, int] = field(default_factory=dict)

    def add(self, key: tuple[str, ...], entry: Entry) -> None:
        self.entries.setdefault(key, entry)
        self.longest[key[0]] = max(len(key), self.longest.get(key[0], 0))


@dataclass(slots=True)
class Lexicon:
    """Known names as sequences of words; `shouted` finds them in capitals."""

    exact: _Index = field(default_factory=_Index)
    shouted: _Index = field(default_factory=_Index)

    def add(self, form: str, entry: Entry) -> None:
        """Makes `form` known; what is known already stays."""
        words = split(form)
        key = tuple(words.plain[: len(words)])
        self.exact.add(key, entry)
        self.shouted.add(tuple(word.upper() for word in key), entry)

    def add_all(self, forms: Iterable[str], entry: Entry) -> None:
        """Makes several forms of one name known."""
        for form in forms:
            self.add(form, entry)

    def begins(self, word: str) -> bool:
        """Whether a known name begins with a word."""
        return word in self.exact.longest

    def first_words(self) -> Iterable[str]:
        """The words with which known names begin."""
        return self.exact.longest.keys()

    def longest(self, words: Words, place: int, *, shouted: bool = False) -> tuple[int, Entry] | None:
        """Where the longest known name that begins at `place` ends, and what it is."""
        index = self.shouted if shouted else self.exact
        first = words.plain[place].upper() if shouted else words.plain[place]
        for length in range(index.longest.get(first, 0), 0, -1):
            there = words.plain[place : place + length]
            if entry := index.entries.get(tuple(map(str.upper, there) if shouted else there)):
                return place + length, entry
        return None
