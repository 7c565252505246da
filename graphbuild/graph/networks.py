"""A graph's entities and relations in, networkx graphs out."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from graphbuild.graph.relations import Relation, cite
from graphbuild.records import Entity


def to_multigraph(entities: Iterable[Entity], relations: Iterable[Relation]) -> nx.MultiDiGraph[str]:
    """Nodes by entity id; an edge a relation, its key `predicate:status`, so that parallel ones survive."""
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for entity in entities:
        network.add_node(
            entity.id,
            name=entity.name,
            type=entity.type,
            country=entity.country,
            aliases=entity.aliases,
            cables=entity.cables,
            mentions=entity.mentions,
            protected=entity.protected,
            absent=entity.absent,
        )
    for relation in relations:
        network.add_edge(
            relation.subject,
            relation.object,
            key=f"{relation.predicate}:{relation.status}",
            predicate=relation.predicate,
            status=relation.status.value,
            weight=relation.weight,
            confidence=relation.confidence,
            cables=relation.cables,
            first=relation.first,
            last=relation.last,
            evidence=tuple(cite(evidence) for evidence in relation.evidence),
        )
    return network
