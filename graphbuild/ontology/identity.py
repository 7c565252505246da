"""identity.toml in, what tells that two names are one out."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from graphbuild.ontology.loading import Strict, load_toml, ontology_folder


class Order(Strict):
    """Countries, by ISO code, by the part of a full name that its bearer is called by."""

    first: frozenset[str]
    either: frozenset[str]
    double: frozenset[str]


class Words(Strict):
    """Words in lower case by what they tell."""

    weak: frozenset[str]
    place_tails: tuple[str, ...]
    same: Mapping[str, str]
    telling: frozenset[str]
    common: frozenset[str]


class Offices(Strict):
    """Words of offices in lower case, by how many hold such an office at a time."""

    nouns: frozenset[str]
    sole: frozenset[str]
    once: frozenset[str]
    joint: frozenset[str]
    born: frozenset[str]
    beside: frozenset[str]
    apart: tuple[frozenset[str], ...]


class PaperWords(Strict):
    """Predicates that tell of a document when it was made, and whose it is."""

    made: frozenset[str]
    parties: frozenset[str]


class Sole(Strict):
    """Bodies of which a state has one, and words that its full name may have beside; folded."""

    bodies: frozenset[str]
    fillers: frozenset[str]


class Editions(Strict):
    """Events that come round, by the names of each, the longer form first; folded."""

    series: tuple[tuple[str, ...], ...]
    seasons: frozenset[str]


class Identity(Strict):
    """identity.toml; `posts` gives for embassy, consulate and mission the words that telegrams use."""

    order: Order
    words: Words
    offices: Offices
    papers: PaperWords
    sole: Sole
    editions: Editions
    posts: Mapping[str, tuple[str, ...]]


@cache
def load_identity(folder: Path | None = None) -> Identity:
    """Reads identity.toml of an ontology folder, by default the one that comes with the package."""
    return load_toml((folder or ontology_folder()) / "identity.toml", Identity)
