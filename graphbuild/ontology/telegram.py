"""posts.toml, tags.toml and telegram.toml in, the words that telegrams are made of out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from graphbuild.errors import OntologyError
from graphbuild.ontology.loading import Strict, load_toml, ontology_folder
from graphbuild.ontology.names import Countries, CountryEntry, Given


class PostKind(StrEnum):
    """What a post is."""

    EMBASSY = "embassy"
    CONSULATE = "consulate"
    MISSION = "mission"
    DEPARTMENT = "department"


class Post(Strict):
    """A post that sends cables: its seat, the spellings beside its id, its routing indicator.

    A department has a name and a type of its own; the others are called by their kind and seat. One whose ids carry
    another name since a year has its `successor`, and the year `until` which its own was used, in which both were.
    """

    city: str
    country: str
    kind: PostKind
    name: str = ""
    type: str = "Mission"
    spellings: tuple[str, ...] = ()
    routing: str | None = None
    successor: str = ""
    until: int = 0


class Tag(Strict):
    """What a TAGS code means."""

    meaning: str
    country: str | None = None


class Words(Strict):
    """The words of telegram form that are no names."""

    captions: tuple[str, ...]
    tags_of_persons: tuple[str, ...]
    office_words: tuple[str, ...]
    name_particles: tuple[str, ...]
    surnames: tuple[str, ...]
    titles: tuple[str, ...]
    ranks: tuple[str, ...]
    courtesies: tuple[str, ...]
    heading_words: tuple[str, ...]
    no_cables: tuple[str, ...]
    own_telegrams: tuple[str, ...]
    no_signers: tuple[str, ...]
    trailer_lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telegram:
    """All that the reader of telegrams knows: posts by canonical id, TAGS by code, words.

    `renamed` gives by either name of a post the earlier, the later and the year of the change.
    """

    posts: Mapping[str, Post]
    tags: Mapping[str, Tag]
    words: Words
    post_of_spelling: Mapping[str, str]
    post_of_routing: Mapping[str, str]
    renamed: Mapping[str, tuple[str, str, int]]
    office_words: frozenset[str]
    surnames: frozenset[str]
    titles: frozenset[str]
    given: frozenset[str]
    no_cables: frozenset[str]
    own_telegrams: frozenset[str]
    no_signers: frozenset[str]
    places: frozenset[str]
    seats: Mapping[str, str]


def squeezed(name: str) -> str:
    """A post's name in capitals without anything but letters: "St. Petersburg" is STPETERSBURG."""
    return "".join(filter(str.isalpha, name)).upper()


@cache
def load_telegram(folder: Path | None = None) -> Telegram:
    """Reads and checks the telegram files of an ontology folder, by default the one that comes with the package."""
    folder = folder or ontology_folder()
    path = folder / "posts.toml"
    posts = load_toml(path, dict[str, Post])
    words = load_toml(folder / "telegram.toml", Words)
    countries = load_toml(folder / "countries.toml", Countries).countries
    return Telegram(
        posts=posts,
        tags=load_toml(folder / "tags.toml", dict[str, Tag]),
        words=words,
        post_of_spelling=_spellings(posts, path),
        post_of_routing={post.routing: name for name, post in posts.items() if post.routing},
        renamed=_renamed(posts, path),
        office_words=frozenset(map(str.lower, words.office_words)),
        surnames=frozenset(words.surnames),
        titles=frozenset(words.titles),
        given=frozenset(map(str.lower, load_toml(folder / "names_given.toml", Given).given)),
        no_cables=frozenset(form for word in words.no_cables for form in (word, f"{word}s")),
        own_telegrams=frozenset(words.own_telegrams),
        no_signers=frozenset(words.no_signers),
        places=frozenset(map(squeezed, _places(posts, countries.values()))),
        seats=_seats(posts, countries),
    )


def _places(posts: Mapping[str, Post], countries: Iterable[CountryEntry]) -> Iterator[str]:
    for name, post in posts.items():
        yield from (name, post.city, *post.spellings)
    for country in countries:
        yield from (country.name, *country.also)


def _seats(posts: Mapping[str, Post], countries: Mapping[str, CountryEntry]) -> dict[str, str]:
    """The city of the embassy in each country that never had another, by the country's names."""
    cities: dict[str, set[str]] = {}
    for post in posts.values():
        if post.kind is PostKind.EMBASSY:
            cities.setdefault(post.country, set()).add(post.city)
    return {
        squeezed(name): min(cities[code])
        for code, country in countries.items()
        if len(cities.get(code, ())) == 1
        for name in (country.name, *country.also)
    }


def _spellings(posts: Mapping[str, Post], path: Path) -> dict[str, str]:
    spellings = {name: name for name in posts}
    for name, post in posts.items():
        for spelling in map(squeezed, post.spellings):
            if spellings.setdefault(spelling, name) != name:
                raise OntologyError(f"{spelling} is also {spellings[spelling]}", path=path, key=name)
    return spellings


def _renamed(posts: Mapping[str, Post], path: Path) -> dict[str, tuple[str, str, int]]:
    renamed: dict[str, tuple[str, str, int]] = {}
    for name, post in posts.items():
        if post.successor:
            if post.successor not in posts:
                raise OntologyError(f"{post.successor} is no post", path=path, key=name)
            renamed |= dict.fromkeys((name, post.successor), (name, post.successor, post.until))
    return renamed
