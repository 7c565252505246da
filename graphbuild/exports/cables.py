"""A graph in, which entity stands for which of its cables out."""

from __future__ import annotations

from graphbuild.graph import KnowledgeGraph


def cable_entities(graph: KnowledgeGraph) -> dict[str, str]:
    """The id of a cable's entity by the cable's id; a cable without an entity stands for itself."""
    named = {entity.name: entity.id for entity in graph.entities.values() if graph.is_a(entity.type, "Cable")}
    return {**{id_: id_ for id_ in graph.cables}, **named}
