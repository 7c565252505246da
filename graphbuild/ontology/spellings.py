"""spellings.toml in, which spellings are one name out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from pathlib import Path

from graphbuild.ontology.loading import Strict, load_toml, ontology_folder

Groups = tuple[frozenset[str], ...]


class PersonWords(Strict):
    """What a person's name is made of, and spellings of given and family names."""

    particles: frozenset[str]
    articles: frozenset[str]
    descent: frozenset[str]
    generations: Groups
    variants: Groups
    two: Groups
    feminine: tuple[str, ...]
    nicknames: Mapping[str, tuple[str, ...]]

    @cached_property
    def spellings(self) -> Mapping[str, frozenset[int]]:
        """The groups of `variants` that a word stands in, by number."""
        return _numbered(self.variants)

    @cached_property
    def unlike(self) -> Mapping[str, frozenset[int]]:
        """The groups of `two` that a word stands in, by number."""
        return _numbered(self.two)

    @cached_property
    def formal(self) -> Mapping[str, frozenset[str]]:
        """The given names that a nickname may stand for."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, short_forms in self.nicknames.items():
            for short in short_forms:
                found[short].add(name)
        return {short: frozenset(names) for short, names in found.items()}


class BodyWords(Strict):
    """What the name of a body is made of."""

    legal: frozenset[str]
    forms: tuple[str, ...]
    faint: frozenset[str]
    same: Mapping[str, str]


class Chinese(Strict):
    """Wade-Giles initials and finals with what they may be in Pinyin."""

    initials: Mapping[str, tuple[str, ...]]
    finals: Mapping[str, tuple[str, ...]]


class Korean(Strict):
    """Family names in their spellings, and letters that are written for one sound."""

    families: Groups
    sounds: tuple[tuple[str, str], ...]

    @cached_property
    def family(self) -> Mapping[str, frozenset[int]]:
        """The family that a spelling stands for, by number."""
        return _numbered(self.families)


class Spellings(Strict):
    """spellings.toml."""

    persons: PersonWords
    bodies: BodyWords
    chinese: Chinese
    korean: Korean


def _numbered(groups: Iterable[frozenset[str]]) -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for word in group:
            found[word].add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@cache
def load_spellings(folder: Path | None = None) -> Spellings:
    """Reads spellings.toml of an ontology folder, by default the one that comes with the package."""
    return load_toml((folder or ontology_folder()) / "spellings.toml", Spellings)
