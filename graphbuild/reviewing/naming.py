"""Decisions that call entities by name in, the same by id out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graphbuild.errors import DecisionError, QueryError
from graphbuild.graph import KnowledgeGraph
from graphbuild.records import Decision

_ID = re.compile(r"-[0-9a-f]{10}$")


def name_entities(decisions: Iterable[Decision], graph: KnowledgeGraph) -> tuple[Decision, ...]:
    """Puts the id for each name; DecisionError where it is none's or several entities', or a cable is unknown."""
    return tuple(_named(item, graph) for item in decisions)


def _named(decision: Decision, graph: KnowledgeGraph) -> Decision:
    if unknown := [cable for cable in decision.cables if cable not in graph.cables]:
        raise DecisionError(f"there is no cable {unknown[0]}", source=decision.source, line=decision.line)
    try:
        other = _id(decision.other, graph) if decision.other else None
        return replace(decision, entity=_id(decision.entity, graph), other=other)
    except QueryError as error:
        raise DecisionError(str(error), source=decision.source, line=decision.line) from error


def _id(name: str, graph: KnowledgeGraph) -> str:
    return name if _ID.search(name) else graph.entity(name).id
