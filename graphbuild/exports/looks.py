"""A graph in, the position, size and colour of each entity out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

import networkx as nx

from graphbuild.graph import KnowledgeGraph
from graphbuild.looks import load_look

DRAWN = 499
"""Up to so many entities networkx computes a layout without scipy; more lie on a spiral, the most connected
in the middle."""

SCALE = 1000.0
GOLDEN_ANGLE = pi * (3 - sqrt(5))


@dataclass(frozen=True, slots=True)
class Look:
    """How an entity is drawn: position and size in Gephi's units, colour in red, green, blue of 0 to 255."""

    x: float
    y: float
    size: float
    colour: tuple[int, int, int]


def draw(graph: KnowledgeGraph) -> dict[str, Look]:
    """A look for each entity by id, the same on every call."""
    degrees = Counter(end for assertion in graph.all_assertions for end in (assertion.subject, assertion.object))
    colours = {type_: _colour(graph, type_) for type_ in {entity.type for entity in graph.entities.values()}}
    places = _spring(graph) if len(graph.entities) <= DRAWN else _spiral(degrees, [*graph.entities])
    return {
        entity.id: Look(
            *places[entity.id],
            size=round(8 + 4 * sqrt(degrees[entity.id]), 2),
            colour=colours[entity.type],
        )
        for entity in graph.entities.values()
    }


def _spring(graph: KnowledgeGraph) -> dict[str, tuple[float, float]]:
    network: nx.Graph[str] = nx.Graph()
    network.add_nodes_from(graph.entities)
    network.add_edges_from((assertion.subject, assertion.object) for assertion in graph.all_assertions)
    places = nx.spring_layout(network, scale=SCALE, seed=1, method="force")
    return {id_: (round(float(x), 1), round(float(y), 1)) for id_, (x, y) in places.items()}


def _spiral(degrees: Counter[str], ids: list[str]) -> dict[str, tuple[float, float]]:
    ranked = sorted(ids, key=lambda id_: (-degrees[id_], id_))
    return {
        id_: (round(20 * sqrt(n) * cos(n * GOLDEN_ANGLE), 1), round(20 * sqrt(n) * sin(n * GOLDEN_ANGLE), 1))
        for n, id_ in enumerate(ranked)
    }


def _colour(graph: KnowledgeGraph, type_: str) -> tuple[int, int, int]:
    """That of the page on a light ground, `#rrggbb` taken apart."""
    red, green, blue = bytes.fromhex(load_look().of(type_, graph).light.removeprefix("#"))
    return red, green, blue
