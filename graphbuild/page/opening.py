"""A KnowledgeGraph in, the entities that the page draws first and where they stand out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import networkx as nx

from graphbuild.graph import KnowledgeGraph
from graphbuild.looks import Look
from graphbuild.page.layout import TALL, WIDE, Position, lay_out

REACH = 2


@dataclass(frozen=True, slots=True)
class Opening:
    """Entity ids with their positions, the most important first; `about` is whom the page is about."""

    wide: dict[str, Position]
    """In a window that is wider than high."""
    tall: dict[str, Position]
    """The same entities in one that is higher than wide."""
    about: str | None = None


def opening_of(graph: KnowledgeGraph, *, look: Look, max_nodes: int, about: str | None) -> Opening:
    """The most connected entities, or those within two relations of `about`, at most `max_nodes`.

    QueryError where `about` is no entity's name, alias or id.
    """
    network = _drawable(graph, look)
    centre = graph.entity(about).id if about else None
    order: Iterable[str] = _near(network, centre) if centre else _connected(network, max_nodes)
    chosen = list(islice(order, max_nodes))
    part = nx.Graph(network.subgraph(chosen))
    names = {id_: graph.entities[id_].name for id_ in chosen}
    wide, tall = (lay_out(part, order=chosen, names=names, ratio=ratio) for ratio in (WIDE, TALL))
    return Opening(wide, tall, about=centre)


def _drawable(graph: KnowledgeGraph, look: Look) -> nx.Graph[str]:
    """The relations that are on at first; an edge's weight counts the assertions behind it."""
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(id_ for id_, entity in graph.entities.items() if entity.type not in look.off_types)
    for item in graph.all_assertions:
        if item.predicate in look.off_predicates or item.subject == item.object:
            continue
        if item.subject in network and item.object in network:
            known = network.get_edge_data(item.subject, item.object, {"weight": 0})
            network.add_edge(item.subject, item.object, weight=known["weight"] + 1)
    return network


def _connected(network: nx.Graph[str], most: int) -> list[str]:
    """By number of assertions, those first that are related to one of the `most` highest.

    Only those that have a relation; all of them where nobody has.
    """
    weights = dict(network.degree(weight="weight"))
    names = [name for name in network if weights[name]] or list(network)
    ranked = sorted(names, key=lambda name: (-weights[name], name))
    top = frozenset(ranked[:most])
    return sorted(ranked, key=lambda name: top.isdisjoint(network[name]))


def _near(network: nx.Graph[str], centre: str) -> Iterator[str]:
    """The centre, then what is one relation away, then two; the most connected first in each ring."""
    if centre not in network:
        yield centre
        return
    weights = dict(network.degree(weight="weight"))
    steps = nx.single_source_shortest_path_length(network, centre, cutoff=REACH)
    yield from sorted(steps, key=lambda name: (steps[name], -weights[name], name))
