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
class Lexicon:
    """Known names by their first word, the longest first; `shouted` finds them in capitals."""

    exact: dict[str, list[tuple[tuple[str, ...], Entry]]] = field(default_factory=dict)
    shouted: dict[str, list[tuple[tuple[str, ...], Entry]]] = field(default_factory=dict)

    def add(self, form: str, entry: Entry) -> None:
        """Makes `form` known; what is known already stays."""
        words = split(form)
        key = tuple(words.texts[: len(words)])
        for index, spelt in ((self.exact, key), (self.shouted, tuple(word.upper() for word in key))):
            found = index.setdefault(spelt[0], [])
            if all(other != spelt for other, _ in found):
                found.append((spelt, entry))
                found.sort(key=lambda pair: -len(pair[0]))

    def add_all(self, forms: Iterable[str], entry: Entry) -> None:
        """Makes several forms of one name known."""
        for form in forms:
            self.add(form, entry)

    def longest(self, words: Words, place: int, *, shouted: bool = False) -> tuple[int, Entry] | None:
        """Where the longest known name that begins at `place` ends, and what it is."""
        texts = words.texts
        first = texts[place].upper() if shouted else texts[place]
        for spelt, entry in (self.shouted if shouted else self.exact).get(first, ()):
            there = texts[place : place + len(spelt)]
            if tuple(map(str.upper, there) if shouted else there) == spelt:
                return place + len(spelt), entry
        return None
