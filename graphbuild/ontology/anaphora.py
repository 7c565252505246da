"""anaphora.toml in, the words that stand for something named elsewhere out."""

from __future__ import annotations

from pathlib import Path

from graphbuild.ontology.loading import Strict, load_toml

Words = frozenset[str]


class Pronouns(Strict):
    """Pronouns by what they can stand for; `judged` is what "it" stands for nothing before."""

    person: Words
    male: Words
    female: Words
    thing: Words
    reflexive: Words
    several: Words
    post: Words
    relative: Words
    judged: Words


class Pairs(Strict):
    """Nouns of "the two sides" and the words before them."""

    nouns: Words
    words: Words


class Ordered(Strict):
    """The former and the latter."""

    first: Words
    second: Words


class Counted(Strict):
    """Nouns for persons that a number before them leads back to as many named."""

    persons: Words


class Nouns(Strict):
    """Nouns that with "the" stand for something named before."""

    nouns: Words


class Governments(Strict):
    """Nouns for a country's government, and `bodies`, those of what is no person.

    With an owner `countries` are a person's country, `organizations` the body of which he is, whatever its name;
    `heads` are titles of those whose government it is.
    """

    nouns: Words
    bodies: Words
    countries: Words
    organizations: Words
    heads: Words


class Address(Strict):
    """Forms of address by gender."""

    male: Words
    female: Words


class Ranks(Strict):
    """Words that before or after an office make another of it: "Deputy Minister", "Secretary General"."""

    before: Words
    after: Words


class Anaphora(Strict):
    """All of anaphora.toml.

    `strangers` are people without a name, `kinds` gives types by noun, `leaders` the office at the head of a body.
    """

    pronouns: Pronouns
    pairs: Pairs
    counted: Counted
    bands: Nouns
    ordered: Ordered
    persons: Nouns
    strangers: Nouns
    governments: Governments
    address: Address
    ranks: Ranks
    kinds: dict[str, str]
    leaders: dict[str, str]


def load_anaphora(path: Path) -> Anaphora:
    """Reads anaphora.toml; OntologyError names the first mistake."""
    return load_toml(path, Anaphora)
