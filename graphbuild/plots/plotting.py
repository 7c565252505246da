"""A graph and a kind of plot in, axes with that plot out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import matplotlib.pyplot as plt
from matplotlib.axes import Axes

from graphbuild.errors import QueryError
from graphbuild.graph import KnowledgeGraph, Relation
from graphbuild.looks import load_look
from graphbuild.plots.bars import draw_degrees, draw_predicates, draw_timeline
from graphbuild.plots.choosing import Choice
from graphbuild.plots.matrix import draw_adjacency
from graphbuild.plots.network import draw_network

KINDS: dict[str, Callable[[Choice, Axes], None]] = {
    "network": draw_network,
    "degrees": draw_degrees,
    "predicates": draw_predicates,
    "timeline": draw_timeline,
    "adjacency": draw_adjacency,
}
SIZE = (9.0, 6.0)
"""Width and height of a figure of its own, in inches."""


def plot(
    graph: KnowledgeGraph, kind: str = "network", *, type: str | None = None, most: int = 40, ax: Axes | None = None
) -> Axes:
    """Draws a graph on `ax`, or on a figure of its own, and gives back the axes.

    `kind` is "network"; "degrees", who is related most; "predicates", what is stated most, by status;
    "timeline", statements a year or month; "adjacency", how often each is related to each. At most
    `most` entities are shown, the most related first; `type` keeps those of a type or its kinds.
    QueryError where there is no such kind.
    """
    if kind not in KINDS:
        raise QueryError("is no kind of plot", name=kind, candidates=tuple(KINDS))
    axes = ax or plt.subplots(figsize=SIZE, layout="constrained")[1]
    KINDS[kind](_choose(graph, type, most), axes)
    return axes


def _choose(graph: KnowledgeGraph, kind: str | None, most: int) -> Choice:
    found = tuple(relation for relation in graph.relations() if _is_drawn(relation, graph))
    ends = (end for relation in found for end in (relation.subject, relation.object))
    degrees = Counter(end for end in ends if kind is None or graph.is_a(graph.entities[end].type, kind))
    ranked = sorted(degrees, key=lambda end: (-degrees[end], graph.entities[end].name, end))[:most]
    return Choice(graph, tuple(graph.entities[end] for end in ranked), found, degrees, load_look())


def _is_drawn(relation: Relation, graph: KnowledgeGraph) -> bool:
    """Whether it is a relation of the world, and not one of the documents themselves."""
    types = {graph.entities[end].type for end in (relation.subject, relation.object)}
    return relation.subject != relation.object and types.isdisjoint(load_look().off_types)
