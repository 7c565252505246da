"""Pairs of one cable's referents in, referents joined out, with a judgement on every pair."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter

from graphbuild.records import Judgement, Verdict
from graphbuild.resolution.company import Company
from graphbuild.resolution.decisions import Decisions
from graphbuild.resolution.keys import key_within
from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.persons import titles_agree
from graphbuild.resolution.referents import Referent

ENOUGH = 0.6
"""The least score at which two names of one cable are taken for one."""
_OTHER_OFFICE = Likeness(0.5, "the name fits, the office does not")
_OTHER_BODY = Likeness(0.5, "the name fits, the body does not")
_NAMED_BEFORE = Likeness(0.75, "the only one of that name who was named before")
_SEVERAL = Likeness(0.5, "several persons of that name")

Pair = tuple[Referent, Referent, Likeness]


class Joining:
    """The state while the names of one cable are joined."""

    def __init__(self, cable_id: str, decisions: Decisions) -> None:
        self.cable_id, self.decisions = cable_id, decisions
        self.judgements: list[Judgement] = []
        self._into: dict[Referent, Referent] = {}

    def last(self, one: Referent) -> Referent:
        """What a referent has become part of, or itself."""
        while one in self._into:
            one = self._into[one]
        return one

    def join_all(self, pairs: Iterable[Pair]) -> None:
        """Joins pairs (part, whole) in their order, unless by now they are of two countries."""
        for part, whole, likeness in pairs:
            self._join(self.last(part), self.last(whole), likeness)

    def settle(self, pairs: Iterable[Pair], company: Company) -> None:
        """Joins full names in their order, each part of a name and what fits several to whom it fits best."""
        for part, fitting in groupby(pairs, key=itemgetter(0)):
            options: dict[Referent, Likeness] = {}
            for _, whole, likeness in fitting:
                options[self.last(whole)] = max(likeness, options.get(self.last(whole), likeness), key=_score)
            if part.is_half or len(options) > 1:
                self._choose(part, options, company)
            else:
                self._join(part, *options.popitem())

    def _choose(self, part: Referent, options: Mapping[Referent, Likeness], company: Company) -> None:
        """Joins a part of a name to the best of several persons; in doubt it stays alone."""
        agreeing = {whole: likeness for whole, likeness in options.items() if titles_agree(part, whole)}
        fitting = agreeing or dict.fromkeys(options, _OTHER_OFFICE)
        fitting = {
            whole: _OTHER_BODY if company.of_two_bodies(part, whole) else likeness
            for whole, likeness in fitting.items()
        }
        top = max(fitting.values(), key=_score).score
        best = [whole for whole, likeness in fitting.items() if likeness.score == top]
        before = [whole for whole in best if whole.first < part.first]
        if len(best) > 1 and len(before) == 1 and all(whole.first > part.last for whole in best if whole not in before):
            self._join(part, before[0], _NAMED_BEFORE)
            return
        others = [whole for whole in best if not company.spoken_of_together(part, whole)]
        best = others if len(others) == 1 else best
        for whole in best:
            self._join(part, whole, fitting[whole] if len(best) == 1 else _SEVERAL)

    def _join(self, part: Referent, whole: Referent, likeness: Likeness) -> None:
        if part is whole or (part.country and whole.country and part.country != whole.country):
            return
        left, right = (f"{one.fullest} ({self.cable_id})" for one in (part, whole))
        ids = tuple(key_within(one, self.cable_id).id for one in (part, whole))
        decided = self.decisions.of(*ids)
        verdict = decided or (Verdict.SAME if likeness.score >= ENOUGH else Verdict.UNSURE)
        score = likeness.score if decided is None else float(decided is Verdict.SAME)
        by = "person" if decided else "cable"
        self.judgements.append(Judgement(left, right, verdict, score, likeness.reason, by, *ids))
        if verdict is Verdict.SAME:
            whole.absorb(part)
            self._into[part] = whole


def _score(likeness: Likeness) -> float:
    return likeness.score
