"""Referents of all cables in, what is kept of each key out: counts of names and types, the cables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from graphbuild.prose import words_of
from graphbuild.records import Mention
from graphbuild.resolution.lists import kept, vocabulary
from graphbuild.resolution.offices import fold_office
from graphbuild.resolution.referents import Kind, Referent
from graphbuild.resolution.wording import fold, is_short_form, telling_words

HEADER = "header"
"""The extractor whose mentions stand in a cable's header and not in what it says."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Where a thing is named: the cable, the country of its post, its day, and for whom the cable says it works."""

    cable_id: str
    home: str | None = None
    day: int | None = None
    employers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Account:
    """What one cable of a post's country, `home`, tells of a thing whose name says too little.

    `made`: when it was signed, issued or approved, as ordinals of first and last day; `beside`: names in its
    paragraphs; `cites`: the cables referred to; `titled`: whether a document has a name and is not only described.
    """

    cable_id: str
    day: int | None
    home: str | None
    made: frozenset[tuple[int, int]] = frozenset()
    parties: frozenset[str] = frozenset()
    holders: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    cites: frozenset[str] = frozenset()
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """An office that somebody of this name held in a country, or for the post's country, on a day; by folded title."""

    office: str
    country: str
    day: int


@dataclass(slots=True)
class Tally:
    """What all cables together tell of one key.

    `names` counts the plain names, `written` the forms that stand so in a text, `forms` all of them; `other_names`
    are folded full names that a cable takes for it.
    """

    names: Counter[str] = field(default_factory=Counter)
    written: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    types: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)
    other_names: set[str] = field(default_factory=set)
    short_forms: set[str] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    held: set[Held] = field(default_factory=set)
    employers: set[str] = field(default_factory=set)
    days: set[int] = field(default_factory=set)
    homes: set[str | None] = field(default_factory=set)
    cables: set[str] = field(default_factory=set)
    mentions: int = 0
    protected: bool = False
    account: Account | None = None

    def add(self, referent: Referent, scene: Scene, account: Account | None = None) -> None:
        """Takes in what one cable tells."""
        self.account = account or self.account
        self.other_names.update(name for name in referent.names if " " in name)
        self.short_forms.update(map(fold, referent.short_forms))
        self.cables.add(scene.cable_id)
        self.homes.add(scene.home)
        if scene.day is not None:
            self.days.add(scene.day)
        self.employers |= scene.employers
        for mention in referent.mentions:
            self._count(mention, referent.kind)
            country = referent.country or scene.home
            if mention.title and country and scene.day is not None:
                self.held.add(Held(fold_office(mention.title), country, scene.day))

    def absorb(self, other: Tally) -> None:
        """Takes in what is told of another key that is the same thing."""
        self.names += other.names
        self.written += other.written
        self.forms += other.forms
        self.types += other.types
        self.countries += other.countries
        self.other_names |= other.other_names
        self.short_forms |= other.short_forms
        self.offices |= other.offices
        self.held |= other.held
        self.employers |= other.employers
        self.days |= other.days
        self.homes |= other.homes
        self.cables |= other.cables
        self.mentions += other.mentions
        self.protected |= other.protected

    def _count(self, mention: Mention, kind: Kind) -> None:
        self.names[mention.name] += 1
        forms = tuple(find_forms(mention, kind))
        self.forms.update(forms)
        self.written.update({words_of(mention.text)}.intersection(forms))
        self.types[mention.type] += 1
        if mention.country:
            self.countries[mention.country] += 1
        if mention.title:
            self.offices.add(fold_office(mention.title))
        self.mentions += mention.extractor != HEADER
        self.protected |= mention.protected


@kept
def offices() -> frozenset[str]:
    """The last words of titles, folded."""
    titles = vocabulary().titles
    return frozenset(fold(title).split()[-1] for title in (*titles.nouns, *titles.private))


def find_forms(mention: Mention, kind: Kind) -> Iterator[str]:
    """The names that a mention uses: plain, with its owner, as it stands, with its title, with its abbreviation."""
    name, text = mention.name, words_of(mention.text)
    yield name
    if mention.with_owner:
        yield mention.with_owner
    known = kind is Kind.THING and mention.extractor != HEADER and _renders(fold(text), fold(name))
    if text != name and (known or _names(text, name, kind)):
        yield text
    if mention.title and not (name.endswith(mention.title) or name.startswith(mention.title)):
        yield f"{mention.title} {name}"
    if mention.abbreviation and mention.abbreviation != name:
        yield mention.abbreviation
        if kind is not Kind.COUNTRY:
            yield f"{name} ({mention.abbreviation})"


def _names(text: str, name: str, kind: Kind) -> bool:
    """Whether the words by themselves stand for the name: not "Trade" in "Ministries of Finance and Trade"."""
    if kind is Kind.CABLE:
        return False
    if kind in {Kind.COUNTRY, Kind.MISSION} or is_short_form(text):
        return True
    one, other = fold(text), fold(name)
    also_called = kind is Kind.PERSON and set(one.split()).isdisjoint(other.split()) and text.istitle()
    spelt = kind is Kind.PLACE and (one in other or not set(one.split()).isdisjoint(other.split()))
    return other in one or also_called or spelt


def _renders(one: str, other: str) -> bool:
    """Whether words are another name: "Bank of Brazil", "Department" of State; but not "Labor" or an office."""
    words, names = one.split(), other.split()
    plural = words[0] != names[0] and words[0][:4] == names[0][:4]
    named = len(words) > 1 and not plural and words[-1] not in offices() and not set(words) <= set(names)
    turned = sorted(telling_words(one)) == sorted(telling_words(other))
    return other.startswith(f"{one} of ") or turned or named or "".join(words) == "".join(names)
