"""Scored pairs of keys in, groups of keys that are one thing and a judgement on every pair out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graphbuild.records import Judgement, Verdict
from graphbuild.resolution.decisions import Decisions
from graphbuild.resolution.keys import Key
from graphbuild.resolution.pairs import Pair

ENOUGH = 0.8
"""The least score at which two keys are taken for one."""
APART = 0.4
"""Below this score two keys are two for sure."""


@dataclass(slots=True)
class Clusters:
    """Groups of keys, each by its least key; a key in no group stands for itself."""

    leaders: dict[Key, Key] = field(default_factory=dict)
    members: dict[Key, set[Key]] = field(default_factory=dict)

    def leader(self, key: Key) -> Key:
        """The key that stands for the group."""
        return self.leaders.get(key, key)

    def group(self, key: Key) -> set[Key]:
        """All keys of a key's group."""
        return self.members.get(self.leader(key), {key})

    def join(self, one: Key, other: Key) -> None:
        """Makes one group of two."""
        joined = self.group(one) | self.group(other)
        for former in (self.leader(one), self.leader(other)):
            self.members.pop(former, None)
        leader = min(joined, key=_standing)
        self.members[leader] = joined
        self.leaders.update(dict.fromkeys(joined, leader))


def _standing(key: Key) -> tuple[bool, bool, int, Key]:
    """A key with a country before one without, a sure one first; then the one with most words."""
    return not key.scope, key.bound, -key.name.count(" "), key


def join_pairs(
    pairs: Iterable[Pair], keys: Mapping[str, Key], decisions: Decisions
) -> tuple[Clusters, list[Judgement]]:
    """Joins what decisions and scores allow, the surest first; `keys` by label.

    Groups of two countries, or of two keys that a person told apart, are never joined.
    """
    clusters, judgements = Clusters(), []
    apart = {
        frozenset((keys[one], keys[other]))
        for one, other in decisions.pairs(Verdict.DIFFERENT)
        if {one, other} <= keys.keys()
    }
    for left, right in decisions.pairs(Verdict.SAME):
        if left in keys and right in keys:
            clusters.join(keys[left], keys[right])
            judgements.append(Judgement(left, right, Verdict.SAME, 1.0, "decided", "person"))
    for pair in sorted(set(pairs), key=lambda item: (-item.score, item.left, item.right, item.reason)):
        if clusters.leader(pair.left) != clusters.leader(pair.right):
            judgements.append(_judge(pair, clusters, apart))
    return clusters, judgements


def _judge(pair: Pair, clusters: Clusters, apart: set[frozenset[Key]]) -> Judgement:
    left, right = pair.left.label, pair.right.label
    if veto := _veto(clusters.group(pair.left), clusters.group(pair.right), apart):
        by = "person" if veto == "decided" else "names"
        return Judgement(left, right, Verdict.DIFFERENT, 0.0, veto, by)
    if pair.score >= ENOUGH:
        clusters.join(pair.left, pair.right)
        return Judgement(left, right, Verdict.SAME, pair.score, pair.reason, "names")
    verdict = Verdict.DIFFERENT if pair.score < APART else Verdict.UNSURE
    return Judgement(left, right, verdict, pair.score, pair.reason, "names")


def _veto(one: set[Key], other: set[Key], apart: set[frozenset[Key]]) -> str | None:
    if apart and any(frozenset((left, right)) in apart for left in one for right in other):
        return "decided"
    if len({key.place for key in one | other if key.place}) > 1:
        return "of two countries"
    return None
