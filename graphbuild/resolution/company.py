"""The claims of one cable in, which of its persons cannot be one out: by who met whom, and by who is of which body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field

from graphbuild.records import Claim, Mention, Polarity
from graphbuild.resolution.referents import Kind, Referent

_POST, _PART = "works_for", "part_of"
Find = Callable[[Mention], Referent | None]


@dataclass(frozen=True, slots=True)
class Company:
    """By mention, as persons are joined while it is asked; `parts` are bodies one of which belongs to the other."""

    beside: Mapping[Mention, Collection[Mention]] = field(default_factory=dict)
    bodies: Mapping[Mention, Collection[Referent]] = field(default_factory=dict)
    parts: Collection[frozenset[Referent]] = frozenset()

    def spoken_of_together(self, one: Referent, other: Referent) -> bool:
        """Whether a claim has one at either end: who met Kovac is not the Kovac who was met."""
        met = {mention for mine in one.mentions for mention in self.beside.get(mine, ())}
        return not met.isdisjoint(other.mentions)

    def of_two_bodies(self, one: Referent, other: Referent) -> bool:
        """Whether the cable says of both for whom they work, and these have nothing to do with each other."""
        left, right = (
            {body for mine in person.mentions for body in self.bodies.get(mine, ())} for person in (one, other)
        )
        return bool(left and right) and not any(self._related(body, its) for body in left for its in right)

    def _related(self, one: Referent, other: Referent) -> bool:
        held_beside = _is_party(one) != _is_party(other)
        within = any(f" {name} " in f" {longer} " for name in one.names for longer in other.names)
        around = any(f" {name} " in f" {longer} " for name in other.names for longer in one.names)
        return one is other or held_beside or within or around or frozenset((one, other)) in self.parts


def _is_party(body: Referent) -> bool:
    """Whether it is a party, whose member may hold any office besides."""
    return any(mention.type == "Party" for mention in body.mentions)


def read_company(claims: Iterable[Claim], find: Find) -> Company:
    """What the claims of a cable tell of its persons; `find` gives what a name stands for so far."""
    beside, bodies = defaultdict[Mention, set[Mention]](set), defaultdict[Mention, set[Referent]](set)
    parts: set[frozenset[Referent]] = set()
    for claim in claims:
        left, right = find(claim.subject), find(claim.object)
        if not left or not right or claim.qualifiers.polarity is Polarity.NEGATED:
            continue
        if left.kind is Kind.PERSON and right.kind is Kind.PERSON:
            beside[claim.subject].add(claim.object)
            beside[claim.object].add(claim.subject)
        elif claim.predicate == _POST and right.kind is Kind.THING:
            bodies[claim.subject].add(right)
        elif claim.predicate == _PART:
            parts.add(frozenset((left, right)))
    return Company(beside, bodies, parts)
