"""A graph in, its counts out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graphbuild.graph.knowledge import KnowledgeGraph


@dataclass(frozen=True, slots=True)
class Counts:
    """Entities by type; assertions by predicate, status and cable, the most frequent first."""

    types: Mapping[str, int]
    predicates: Mapping[str, int]
    statuses: Mapping[str, int]
    cables: Mapping[str, int]


def count(graph: KnowledgeGraph) -> Counts:
    """Counts a graph; a cable that nothing was read from counts 0."""
    assertions = graph.all_assertions
    by_cable = Counter(dict.fromkeys(graph.cables, 0))
    by_cable.update(assertion.evidence.cable_id for assertion in assertions)
    return Counts(
        types=_ranked(entity.type for entity in graph.entities.values()),
        predicates=_ranked(assertion.predicate for assertion in assertions),
        statuses=_ranked(assertion.status.value for assertion in assertions),
        cables=_sorted(by_cable),
    )


def _ranked(names: Iterable[str]) -> dict[str, int]:
    return _sorted(Counter(names))


def _sorted(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items(), key=lambda item: (-item[1], item[0])))
