"""A graph and gold files in, how far its confidences can be believed out: bins of confidence with the share right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from graphbuild.evaluation.gold import read_gold
from graphbuild.evaluation.scoring import ScoredDocument
from graphbuild.graph import KnowledgeGraph

Judged = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Bin:
    """Relations of about one confidence: the mean of it, how many there are, how many of them are right."""

    confidence: float
    count: int
    right: int

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.count


def judge(graph: KnowledgeGraph, gold_files: Iterable[str | Path]) -> Iterator[Judged]:
    """Each relation found, once a document: the confidence of its surest statement, and whether the gold has it.

    A line that the gold calls optional counts as right where it is found. GoldError where a file is wrong.
    """
    for gold in read_gold([Path(path) for path in gold_files]):
        relations = ScoredDocument.of(graph, gold).relations
        for triple, hits in relations.hits.items():
            yield max(one.confidence for one in relations.found[triple]), bool(hits)


def bin_judged(judged: Iterable[Judged], *, width: float = 0.05) -> tuple[Bin, ...]:
    """Bins of equal width that hold anything, from the least sure up."""
    bins: dict[int, list[Judged]] = defaultdict(list)
    for confidence, right in judged:
        bins[int(confidence / width + 1e-9)].append((confidence, right))
    return tuple(
        Bin(sum(confidence for confidence, _ in held) / len(held), len(held), sum(right for _, right in held))
        for _, held in sorted(bins.items())
    )


def calibration_error(bins: Iterable[Bin]) -> float:
    """The expected calibration error (Naeini et al. 2015): the mean gap between confidence and share, by count."""
    held = tuple(bins)
    total = sum(one.count for one in held)
    return sum(one.count * abs(one.confidence - one.share) for one in held) / total if total else 0.0
