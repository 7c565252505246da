"""A referent in, the key that it has in all cables out: equal keys are one entity."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

from graphbuild.ontology import TypeTree
from graphbuild.records import CableInfo
from graphbuild.resolution.body_names import is_known
from graphbuild.resolution.decisions import Decisions
from graphbuild.resolution.edition_names import parse_edition
from graphbuild.resolution.posts import Posts
from graphbuild.resolution.referents import Kind, Referent
from graphbuild.resolution.wording import is_short_form, slug, telling_words

_DISTINCTIVE = 3
"""How many telling words make the name of a document or meeting without a country one of its own."""
_OF_STATES = ("GovernmentBody",)
_PERHAPS_OF_STATES = ("Plan", "Law")
HOME = "home:"
"""Before the ISO code of the country whose a thing would be if it is the country of the post."""
_RECURRING = ("Instrument", "Event", "Programme")


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What is one thing everywhere; `scope`: an ISO code; "cable:", "post:" or "home:" and where it holds; or empty."""

    kind: Kind
    name: str
    scope: str = ""

    @property
    def bound(self) -> bool:
        """Whether it holds in one cable, for one post or in one country's posts only."""
        return ":" in self.scope

    @property
    def place(self) -> str:
        """The country, sure or supposed, or nothing: things of two places are never one."""
        place = self.scope.removeprefix(HOME)
        return "" if ":" in place else place

    @property
    def id(self) -> str:
        """A readable identifier made of the key alone; a cable keeps its own."""
        if self.kind is Kind.CABLE:
            return self.name
        digest = sha256("\n".join((self.kind, self.name, self.scope)).encode()).hexdigest()
        return f"{slug(self.name.split())}-{digest[:10]}"

    @property
    def label(self) -> str:
        """How judgements and decisions print it."""
        return f"{self.name} ({self.scope.removeprefix('cable:')})" if self.scope else self.name


@dataclass(frozen=True, slots=True)
class Keys:
    """Gives referents their keys; docs/decisions/0401 has the rules and their reasons."""

    posts: Posts
    types: TypeTree
    decisions: Decisions

    def of(self, referent: Referent, cable: CableInfo) -> Key:
        """The key of what a cable names; a person may have said that it is another one's there."""
        key = self.by_rule(referent, cable)
        apart = self.decisions.apart(key.id, cable.id) if self.decisions.others else None
        return replace(key, scope=f"cable:{apart}") if apart else key

    def by_rule(self, referent: Referent, cable: CableInfo) -> Key:
        """The key of what a cable names, whatever a person said of it."""
        name, country = referent.fullest, referent.country
        match referent.kind:
            case Kind.COUNTRY:
                return Key(Kind.COUNTRY, country or name)
            case Kind.PERSON:
                return Key(Kind.PERSON, name, self._person_scope(referent, cable))
            case Kind.PLACE:
                return Key(Kind.PLACE, name, country or "")
            case Kind.MISSION:
                return Key(Kind.MISSION, name, "" if " " in name else f"cable:{cable.id}")
            case Kind.THING:
                return self._thing(referent, cable)
        return Key(referent.kind, name)

    def says_little(self, referent: Referent, key: Key) -> bool:
        """Whether it is a document, or an event that comes round, whose name says so little that it is the cable's."""
        kinds = ("Instrument", "Event") if parse_edition(key.name) else ("Instrument",)
        return key.scope.startswith("cable:") and any(
            self._is_one_of(mention.type, kinds) for mention in referent.mentions
        )

    def _person_scope(self, person: Referent, cable: CableInfo) -> str:
        """An officer is the post's, half a name, an office alone and another country's officer the cable's."""
        name = person.fullest
        if person.country not in {None, "US"} and self.posts.officer(name):
            return f"cable:{cable.id}"
        if self.posts.officer(name):
            sender = self.posts.sender(cable)
            return f"post:{sender}" if sender else f"cable:{cable.id}"
        if person.is_half or self.posts.is_office(name):
            return f"cable:{cable.id}"
        return person.country or ""

    def _thing(self, thing: Referent, cable: CableInfo) -> Key:
        type_ = settle(Counter(mention.type for mention in thing.mentions), self.types)
        owner, name = None, thing.fullest
        if self._is_one_of(type_, (*_OF_STATES, "Instrument")):
            owner, name = owned_name(name, self.posts.owners)
        scope = thing.country or owner or self._scope_of_nobody(thing, type_, cable)
        if thing.is_described and self._is_one_of(type_, ("Organization",)):
            scope = f"cable:{cable.id}"
        return Key(Kind.THING, name, scope)

    def _scope_of_nobody(self, thing: Referent, type_: str, cable: CableInfo) -> str:
        """A state's body is the post's country's; laws and unknown abbreviations may be; a common name, the cable's."""
        home = self.posts.country(cable)
        if self._is_one_of(type_, _OF_STATES):
            return home or f"cable:{cable.id}"
        if self._is_one_of(type_, _PERHAPS_OF_STATES):
            return f"{HOME}{home}" if home else f"cable:{cable.id}"
        if self._is_one_of(type_, ("Organization",)) and is_unknown_abbreviation(thing):
            return f"{HOME}{home}" if home else f"cable:{cable.id}"
        if not self._is_one_of(type_, _RECURRING):
            return ""
        edition = parse_edition(thing.fullest)
        says_little = (edition and not edition.host) or len(telling_words(thing.fullest)) < _DISTINCTIVE
        return f"cable:{cable.id}" if says_little else ""

    def _is_one_of(self, type_: str, kinds: tuple[str, ...]) -> bool:
        return any(self.types.is_a(type_, kind) for kind in kinds)


def is_unknown_abbreviation(thing: Referent) -> bool:
    """Whether it is only ever called by an abbreviation, one that no list of bodies known everywhere explains."""
    shouted = any(is_short_form(mention.name) for mention in thing.mentions)
    return shouted and " " not in thing.fullest and not is_known(thing.fullest)


def key_within(referent: Referent, cable_id: str) -> Key:
    """The key by which judgements within a cable call a name."""
    country = f":{referent.country}" if referent.country else ""
    return Key(referent.kind, referent.fullest, f"cable:{cable_id}{country}")


def owned_name(folded: str, owners: Mapping[str, str]) -> tuple[str | None, str]:
    """The country before or after a name, and the name without it; two words at least are left."""
    words = folded.split()
    for at in range(1, min(5, len(words) - 1)):
        if code := owners.get(" ".join(words[:at])):
            return code, " ".join(words[at:])
    for at in range(len(words) - 1, 2, -1):
        code = owners.get(" ".join(words[at:]).removeprefix("the "))
        if code and words[at - 1] == "of":
            return code, " ".join(words[: at - 1])
    return None, folded


def settle(counts: Counter[str], types: TypeTree) -> str:
    """The one type for what was given several: the most frequent, to which the less precise ones add."""

    def weight(type_: str) -> tuple[int, int, int, str]:
        backing = sum(count for other, count in counts.items() if types.is_a(type_, other))
        depth = len(types.kinds.get(type_, ()))
        return backing, counts[type_], depth, type_

    return max(counts, key=weight)
