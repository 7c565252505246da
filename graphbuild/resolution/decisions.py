"""What a person decided in, the verdict on a pair of names out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from graphbuild.records import Judgement, Verdict


@dataclass(frozen=True, slots=True)
class Decisions:
    """A person's verdicts, by pair of names as judgements print them, either way round."""

    verdicts: dict[frozenset[str], Verdict] = field(default_factory=dict)

    def of(self, left: str, right: str) -> Verdict | None:
        """The verdict on a pair, or None where nobody decided."""
        return self.verdicts.get(frozenset((left, right)))

    def pairs(self, verdict: Verdict) -> Iterator[tuple[str, str]]:
        """The pairs of one verdict, sorted."""
        found = sorted(sorted(pair) for pair, given in self.verdicts.items() if given is verdict and len(pair) == 2)
        return ((left, right) for left, right in found)


def read_decisions(judgements: Iterable[Judgement]) -> Decisions:
    """The decisions among judgements; of two on one pair the later one counts."""
    return Decisions({frozenset((item.left, item.right)): item.verdict for item in judgements})
