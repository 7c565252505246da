"""A type or predicate in, what a property graph calls it out."""

from __future__ import annotations

import re

from graphbuild.graph import KnowledgeGraph

_SIGNS = re.compile(r"\W+")


def labels(type_: str, graph: KnowledgeGraph) -> tuple[str, ...]:
    """The labels of a node: Entity, its type, and all that this is a kind of."""
    return ("Entity", *(_word(kind) for kind in graph.kinds(type_)))


def relationship_type(predicate: str) -> str:
    """The predicate in capitals: `PART_OF`; signs become `_`, so that it needs no quotes."""
    return _word(predicate).upper()


def _word(name: str) -> str:
    return _SIGNS.sub("_", name).strip("_") or "_"
