"""Mentions of one cable in, what they stand for in that cable out."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from graphbuild.ontology import TypeTree
from graphbuild.records import Mention

DESCRIPTION = "description"
"""The extractor whose mentions have no name."""


class Kind(StrEnum):
    """Names of one kind may stand for one thing, names of two never do."""

    PERSON = "person"
    COUNTRY = "country"
    PLACE = "place"
    MISSION = "mission"
    THING = "thing"
    TOPIC = "topic"
    CABLE = "cable"


_KINDS = {
    "Person": Kind.PERSON,
    "Country": Kind.COUNTRY,
    "Place": Kind.PLACE,
    "Mission": Kind.MISSION,
    "Topic": Kind.TOPIC,
    "Cable": Kind.CABLE,
}


_HALF = re.compile(r"(?:(?:[a-z]+[ -])+|(?:A[lnrstzd]|Ash|El|Ul)-)?[^ -]+")


def is_half(name: str) -> bool:
    """Whether a name is one word, with particles in small letters or an article or without: "van den Berg"."""
    return _HALF.fullmatch(name) is not None


def kind_of(type_: str, types: TypeTree) -> Kind:
    """The kind of an entity type; bodies, instruments, events and programmes are things."""
    return next((kind for name, kind in _KINDS.items() if types.is_a(type_, name)), Kind.THING)


@dataclass(slots=True, eq=False)
class Referent:
    """What some mentions of one cable stand for; grows while the cable is read.

    `names` counts by folded name, `country` is None where nothing gives it.
    """

    kind: Kind
    country: str | None = None
    names: Counter[str] = field(default_factory=Counter)
    mentions: list[Mention] = field(default_factory=list)

    def add(self, mention: Mention, folded: str) -> None:
        """Takes in a mention that names it."""
        self.mentions.append(mention)
        self.names[folded] += 1
        self.country = self.country or mention.country

    def absorb(self, other: Referent) -> None:
        """Takes in all that stands for another one."""
        self.mentions += other.mentions
        self.names += other.names
        self.country = self.country or other.country

    @property
    def fullest(self) -> str:
        """The folded name with the most words; of these the most frequent."""
        return max(self.names, key=lambda name: (name.count(" "), self.names[name], len(name), name))

    @property
    def titles(self) -> Counter[str]:
        """The offices named with it."""
        return Counter(mention.title for mention in self.mentions if mention.title)

    @property
    def short_forms(self) -> set[str]:
        """The abbreviations that the cable defines for it."""
        return {mention.abbreviation for mention in self.mentions if mention.abbreviation}

    @property
    def is_described(self) -> bool:
        """Whether no mention of it has a name: "the tender commission"."""
        return all(mention.extractor == DESCRIPTION for mention in self.mentions)

    @property
    def is_half(self) -> bool:
        """Whether a person is only ever called by one word, with a particle before it or without: "al-Maliki"."""
        return all(is_half(mention.name) for mention in self.mentions)

    @property
    def last(self) -> int:
        """Where it is named last."""
        return max(mention.start for mention in self.mentions)

    @property
    def first(self) -> int:
        """Where it is named first."""
        return min(mention.start for mention in self.mentions)
