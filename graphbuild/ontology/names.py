"""names*.toml, titles.toml, bodies.toml and countries.toml in, the words that names are made of out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from graphbuild.ontology.grammar import Grammar, Words
from graphbuild.ontology.loading import Strict, load_toml
from graphbuild.ontology.titles import Titles


class CountryEntry(Strict):
    """One country: names, adjectives, capital, abbreviations of its government."""

    name: str
    also: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    capital: str | None = None
    governments: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


class Speaking(Strict):
    """Words that after a country stand for it."""

    plural: Words
    singular: Words


class Governing(Strict):
    """Heads of "Government of X", styles of states, and countries whose ministries are departments."""

    heads: Words
    styles: Words
    departments: Words


class Regions(Strict):
    """Parts of the world that are no country and no province; provinces by further names, with their country."""

    provinces: tuple[tuple[str, str], ...]
    names: tuple[str, ...]


class Cities(Strict):
    """Cities by further names, and names too common to be trusted."""

    names: tuple[tuple[str, str], ...]
    ambiguous: Words


class Countries(Strict):
    """countries.toml."""

    countries: Mapping[str, CountryEntry]
    speaking: Speaking
    governing: Governing
    regions: Regions
    cities: Cities
    combining: Mapping[str, str]


Listed = tuple[tuple[str, ...], ...]


class Bodies(Strict):
    """bodies.toml: bodies known everywhere; in each list the first is the one to show; letters by country."""

    InternationalOrganization: Listed
    NGO: Listed
    Organization: Listed
    Initiative: Listed
    ArmedGroup: Listed
    Party: Listed
    Media: Listed
    Company: Listed
    national: Mapping[str, Mapping[str, Listed]]
    local: Mapping[str, Mapping[str, Listed]]
    instruments: Mapping[str, Listed]
    anywhere: Mapping[str, Mapping[str, str]]
    letters: Mapping[str, tuple[str, ...]]


class Given(Strict):
    """names_given.toml: names that show a person."""

    given: Words
    towns: Words
    endings: tuple[str, ...]
    family_first: Words


class Names(Strict):
    """All that the grammar of names knows."""

    grammar: Grammar
    titles: Titles
    bodies: Bodies
    countries: Countries
    persons: Given


def load_names(folder: Path) -> Names:
    """Reads the files of names; OntologyError names the first mistake."""
    return Names(
        grammar=load_toml(folder / "names.toml", Grammar),
        titles=load_toml(folder / "titles.toml", Titles),
        bodies=load_toml(folder / "bodies.toml", Bodies),
        countries=load_toml(folder / "countries.toml", Countries),
        persons=load_toml(folder / "names_given.toml", Given),
    )
