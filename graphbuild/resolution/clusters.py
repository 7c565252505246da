"""Scored pairs of keys in, groups of keys that are one thing and a judgement on every pair out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphbuild.records import Judgement, Verdict
from graphbuild.resolution.decisions import Decisions
from graphbuild.resolution.keys import Key
from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.pairs import ENOUGH, Pair, verdict_of


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
    """A key that holds everywhere before one of a single cable, one with a country first; then most words."""
    return key.bound, not key.scope, -key.name.count(" "), key


def join_pairs(
    pairs: Iterable[Pair], keys: Mapping[str, Key], decisions: Decisions
) -> tuple[Clusters, list[Judgement]]:
    """Joins what decisions and scores allow, the surest first; `keys` by id, those that decisions may name.

    Groups of two countries, or of two keys that a person told apart, are never joined by a rule. Of two
    groups that may be one only the likeliest pair is judged unsure, so that a person is asked once.
    """
    clusters, judgements = Clusters(), []
    asked: set[frozenset[Key]] = set()
    for left, right in _known(decisions.pairs(Verdict.SAME), keys):
        clusters.join(left, right)
        judgements.append(_judgement(left, right, Likeness(1.0, "decided"), Verdict.SAME, by="person"))
    apart = {frozenset(pair) for pair in _known(decisions.pairs(Verdict.DIFFERENT), keys)}
    doubted = {frozenset(pair) for pair in _known(decisions.pairs(Verdict.UNSURE), keys)}
    for pair in sorted(set(pairs), key=lambda item: (-item.score, item.left, item.right, item.reason)):
        leaders = frozenset((clusters.leader(pair.left), clusters.leader(pair.right)))
        if frozenset((pair.left, pair.right)) in doubted:
            found = Likeness(pair.score, pair.reason)
            judgements.append(_judgement(pair.left, pair.right, found, Verdict.UNSURE, by="person"))
            asked.add(leaders)
        elif len(leaders) > 1 and leaders not in asked:
            judgements.append(_judge(pair, clusters, apart))
            asked |= {leaders} if judgements[-1].verdict is Verdict.UNSURE else set()
    return clusters, judgements


def _known(pairs: Iterable[tuple[str, str]], keys: Mapping[str, Key]) -> Iterator[tuple[Key, Key]]:
    return ((keys[left], keys[right]) for left, right in pairs if left in keys and right in keys)


def _judge(pair: Pair, clusters: Clusters, apart: set[frozenset[Key]]) -> Judgement:
    if veto := _veto(clusters.group(pair.left), clusters.group(pair.right), apart):
        by = "person" if veto == "decided" else "names"
        return _judgement(pair.left, pair.right, Likeness(0.0, veto), Verdict.DIFFERENT, by=by)
    if pair.score >= ENOUGH:
        clusters.join(pair.left, pair.right)
    found = Likeness(pair.score, pair.reason)
    return _judgement(pair.left, pair.right, found, verdict_of(pair.score), by="names")


def _judgement(left: Key, right: Key, found: Likeness, verdict: Verdict, *, by: str) -> Judgement:
    return Judgement(left.label, right.label, verdict, found.score, found.reason, by, left.id, right.id)


def _veto(one: set[Key], other: set[Key], apart: set[frozenset[Key]]) -> str | None:
    if apart and any(frozenset((left, right)) in apart for left in one for right in other):
        return "decided"
    sure = {key.place for key in one | other if key.place and not key.bound}
    supposed = {key.place for key in one | other if key.place and key.bound}
    if len(sure) > 1 or (sure and supposed - sure):
        return "of two countries"
    return None
