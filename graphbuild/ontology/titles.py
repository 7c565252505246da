"""What titles.toml holds: offices, forms of address and the post's own people."""

from __future__ import annotations

from collections.abc import Mapping

from graphbuild.ontology.loading import Strict

Words = frozenset[str]


class Officers(Strict):
    """The sending post's own people."""

    names: tuple[str, ...]
    plain: tuple[str, ...]
    chiefs: Words
    alike: tuple[tuple[str, ...], ...]
    posted: Words
    alone: Words


class SmallOffices(Strict):
    """Offices in small letters: their nouns, and the words before them that tell one from its like."""

    nouns: Words
    telling: Words
    beside: Words
    whole: Words
    sole: Words


class Titles(Strict):
    """titles.toml: offices and forms of address."""

    nouns: tuple[str, ...]
    private: tuple[str, ...]
    courtesy: tuple[str, ...]
    leading: Words
    sole: Words
    crowned: Words
    kin: Words
    people: Words
    modifiers: Words
    opening: Words
    links: Words
    surnames: Words
    within: Words
    ending: Words
    doubling: Words
    leaders: Words
    belonging: Words
    common: Words
    ranks: Words
    accredited: tuple[str, ...]
    advising: Words
    brands: Words
    given: Words
    ruling: Mapping[str, str]
    small: SmallOffices
    short: Mapping[str, str]
    officers: Officers
