"""A post's name or an officer's in, the post's country and the officer's function out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graphbuild.ontology.names import Countries, load_names
from graphbuild.ontology.telegram import PostKind, Telegram, load_telegram, squeezed
from graphbuild.records import CableInfo
from graphbuild.resolution.wording import fold

_FORMS = ("AMEMBASSY", "AMCONSUL", "USMISSION", "USINT", "USOFFICE", "EMBASSY", "CONSULATE")
_ABROAD = frozenset({PostKind.EMBASSY, PostKind.CONSULATE})


@dataclass(frozen=True, slots=True)
class Posts:
    """Posts, officers and countries by the names that cables use."""

    telegram: Telegram
    officers: Mapping[str, str]
    offices: frozenset[str]
    owners: Mapping[str, str]

    def sender(self, cable: CableInfo) -> str | None:
        """The canonical id of the post that sent a cable, by its header or else by the cable's id."""
        spellings = self.telegram.post_of_spelling
        name = squeezed(cable.sent_by or "")
        for form in _FORMS:
            name = name.removeprefix(form)
        return spellings.get(name) or spellings.get(squeezed(cable.id))

    def country(self, cable: CableInfo) -> str | None:
        """The ISO code of the country where an embassy or consulate sent a cable; None for other senders."""
        post = self.telegram.posts.get(self.sender(cable) or "")
        return post.country if post and post.kind in _ABROAD else None

    def officer(self, name: str) -> str | None:
        """The function of an officer of the sending post ("PolOffs" is poloff), or None for others."""
        return self.officers.get(name.casefold())

    def is_office(self, folded: str) -> bool:
        """Whether a folded name is an office without a person: "deputy prime minister", "poloff"."""
        words = folded.split()
        return folded in self.officers or words[-1] in self.offices or words[0] in self.offices


@cache
def load_posts(folder: Path) -> Posts:
    """What an ontology folder knows of posts, officers and countries."""
    names = load_names(folder)
    functions = {
        name.casefold(): name.casefold() for name in (*names.titles.officers.names, *names.titles.officers.plain)
    }
    plurals = {f"{name}s": name.removesuffix("s") if name.endswith("s") else name for name in functions}
    singular = {name: name[:-1] if name.endswith("s") and name[:-1] in functions else name for name in functions}
    offices = (noun for noun in names.titles.nouns if " " not in noun)
    return Posts(load_telegram(folder), plurals | singular, frozenset(map(fold, offices)), _owners(names.countries))


def _owners(countries: Countries) -> dict[str, str]:
    """Every name and adjective of a country, and its possessive, with its code."""
    return {
        form: code
        for code, country in countries.countries.items()
        for name in (country.name, *country.also, *country.adjectives)
        for form in (fold(name), fold(f"{name}'s"))
    }
