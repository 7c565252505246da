"""A cable's claims in, what it tells of its documents and events out: when they were made, by whom, whose they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.records import Claim, Extraction, Status, days
from graphbuild.resolution.lists import identity
from graphbuild.resolution.referents import Kind, Referent
from graphbuild.resolution.tallies import Account, Scene
from graphbuild.resolution.within import CableReferents
from graphbuild.resolution.wording import fold

_REFERS = "references"
_OF = (["of"], ["of", "the"])


@dataclass(frozen=True, slots=True)
class Accounts:
    """What one cable tells of all its things."""

    extraction: Extraction
    found: CableReferents
    about: Mapping[Referent, list[Claim]]

    def of(self, thing: Referent, scene: Scene) -> Account:
        """What the cable tells of a thing."""
        claims, rules = self.about.get(thing, []), identity().papers
        parties = (self.found.of(claim.subject) for claim in claims if claim.predicate in rules.parties)
        dates = (claim.qualifiers.date for claim in claims if claim.predicate in rules.made)
        return Account(
            *(scene.cable_id, scene.day, scene.home),
            frozenset((span[0].toordinal(), span[1].toordinal()) for date in dates if date and (span := days(date))),
            frozenset(_name(party) for party in parties if party),
            frozenset(self._holders(thing, claims)),
            frozenset(self._beside(thing)),
            frozenset(claim.object.name for claim in self.extraction.claims if claim.predicate == _REFERS),
            any(mention.name[:1].isupper() for mention in thing.mentions),
        )

    def _holders(self, thing: Referent, claims: Sequence[Claim]) -> Iterator[str]:
        """All names of whose it is: "the Union's Joint Declaration", "the Joint Declaration of the Union"."""
        before = (fold(mention.with_owner) for mention in thing.mentions if mention.with_owner)
        owners = {name.removesuffix(thing.fullest).strip() for name in before}
        for other in self.found.referents:
            if other is not thing and (not owners.isdisjoint(other.names) or self._follows(other, thing, claims)):
                yield from _names(other)

    def _follows(self, other: Referent, thing: Referent, claims: Sequence[Claim]) -> bool:
        """Whether a sentence has the thing "of the" other."""
        return other.kind is not Kind.PERSON and any(
            claim.evidence.text[mine.end - claim.evidence.start : its.start - claim.evidence.start].split() in _OF
            for claim in claims
            for mine in thing.mentions
            if claim.evidence.start <= mine.start and mine.end <= claim.evidence.end
            for its in other.mentions
            if mine.end < its.start < claim.evidence.end
        )

    def _beside(self, thing: Referent) -> Iterator[str]:
        paragraphs = {mention.paragraph for mention in thing.mentions if mention.paragraph}
        for other in self.found.referents:
            if other is not thing and any(mention.paragraph in paragraphs for mention in other.mentions):
                yield from _names(other)


def read_accounts(extraction: Extraction, found: CableReferents) -> Accounts:
    """The accounts that a cable gives, by what it asserts."""
    about: dict[Referent, list[Claim]] = defaultdict(list)
    for claim in extraction.claims:
        thing = found.of(claim.object)
        if thing and claim.qualifiers.status is Status.ASSERTED:
            about[thing].append(claim)
    return Accounts(extraction, found, about)


def _name(party: Referent) -> str:
    return party.country or party.fullest if party.kind is Kind.COUNTRY else party.fullest


def _names(other: Referent) -> Iterable[str]:
    return (*other.names, *map(fold, other.short_forms))
