"""Entities and assertions in, a graph that answers questions out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphbuild.records import Assertion, CableInfo, Entity, Judgement


@dataclass(frozen=True, slots=True)
class KnowledgeGraph:
    """Entities, cables by id; assertions in the order of cable, paragraph, start, subject, predicate, object."""

    entities: Mapping[str, Entity]
    assertions_: tuple[Assertion, ...]
    cables: Mapping[str, CableInfo]
    judgements: tuple[Judgement, ...] = ()


def assemble(
    entities: Iterable[Entity],
    assertions: Iterable[Assertion],
    cables: Iterable[CableInfo],
    judgements: Iterable[Judgement] = (),
) -> KnowledgeGraph:
    """Builds a graph; the order of what comes in does not matter."""
    raise NotImplementedError
