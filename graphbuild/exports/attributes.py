"""An entity or an edge in, the values out that every network format holds of it, each of one declared kind."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from graphbuild.exports.edges import Edge
from graphbuild.graph.relations import cite
from graphbuild.graph.tables import Kind
from graphbuild.records import Entity

Values = dict[str, Any]

_ENCODER = json.JSONEncoder(ensure_ascii=False)

NODE = {
    "name": Kind.TEXT,
    "type": Kind.TEXT,
    "country": Kind.TEXT,
    "aliases": Kind.LIST,
    "cables": Kind.LIST,
    "mentions": Kind.INTEGER,
    "protected": Kind.INTEGER,
    "absent": Kind.INTEGER,
}

EDGE = {
    "predicate": Kind.TEXT,
    "status": Kind.TEXT,
    "weight": Kind.INTEGER,
    "confidence": Kind.REAL,
    "first": Kind.TEXT,
    "last": Kind.TEXT,
    "speakers": Kind.LIST,
    "roles": Kind.LIST,
    "places": Kind.LIST,
    "quantities": Kind.LIST,
    "cables": Kind.LIST,
    "evidence": Kind.LIST,
}


def node_values(entity: Entity) -> Values:
    """An entity by NODE, what holds or not as 1 or 0; None where there is no value."""
    values = {name: getattr(entity, name) for name in NODE}
    return values | {name: int(value) for name, value in values.items() if isinstance(value, bool)}


def edge_values(edge: Edge, entities: Mapping[str, Entity]) -> Values:
    """An edge by EDGE: speakers by name, sentences with their place; None where there is no value."""
    relation = edge.relation
    return {
        "predicate": relation.predicate,
        "status": relation.status.value,
        "weight": relation.weight,
        "confidence": relation.confidence,
        "first": relation.first,
        "last": relation.last,
        "speakers": tuple(entities[speaker].name for speaker in relation.speakers) or None,
        "roles": relation.qualified("role") or None,
        "places": relation.qualified("place") or None,
        "quantities": relation.qualified("quantity") or None,
        "cables": relation.cables,
        "evidence": tuple(map(cite, relation.evidence)),
    }


def flat(values: Values) -> Iterator[tuple[str, object]]:
    """The same for a format without lists: evidence one a line, other lists as JSON; what is None is left out."""
    for name, value in values.items():
        if isinstance(value, tuple):
            yield name, "\n".join(value) if name == "evidence" else _listed(value)
        elif value is not None:
            yield name, value


@lru_cache(maxsize=4096)
def _listed(items: tuple[str, ...]) -> str:
    return _ENCODER.encode(items)
