"""A graph's relations in, how its entities are connected out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import networkx as nx

from graphbuild.graph.relations import Relation
from graphbuild.records import Status


def connect(relations: Iterable[Relation], *, without: frozenset[str]) -> nx.Graph[str]:
    """Who is connected with whom, whatever the direction; `relations` of an edge lists how.

    Denials connect nobody, and nothing is connected through the entities `without`.
    """
    network: nx.Graph[str] = nx.Graph()
    for relation in relations:
        left, right = relation.subject, relation.object
        if relation.status is Status.NEGATED or left == right or not without.isdisjoint((left, right)):
            continue
        if not network.has_edge(left, right):
            network.add_edge(left, right, relations=[])
        network.edges[left, right]["relations"].append(relation)
    return network


def find_paths(network: nx.Graph[str], start: str, end: str) -> Iterator[tuple[Relation, ...]]:
    """The shortest ways from one entity to another, each step by its most stated relation."""
    if start not in network or end not in network:
        return
    try:
        for stops in nx.all_shortest_paths(network, start, end):
            yield tuple(_strongest(network, left, right) for left, right in pairwise(stops))
    except nx.NetworkXNoPath:
        return


def find_near(network: nx.Graph[str], start: str, *, hops: int) -> dict[str, int]:
    """Every entity within so many steps, with its distance, the nearest first."""
    if start not in network:
        return {}
    distances = nx.single_source_shortest_path_length(network, start, cutoff=hops)
    return {entity: distance for entity, distance in distances.items() if distance}


def _strongest(network: nx.Graph[str], left: str, right: str) -> Relation:
    relations: list[Relation] = network.edges[left, right]["relations"]
    return max(
        relations, key=lambda relation: (relation.status is Status.ASSERTED, relation.weight, relation.predicate)
    )
