"""A graph in, one Cypher script out, which makes the graph in Neo4j and may run again.

Does not hold: judgements, cables without an assertion, and what an edge of GraphML does not hold.
A lone surrogate becomes `?`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from graphbuild.exports.attributes import edge_values, node_values
from graphbuild.exports.edges import find_edges
from graphbuild.exports.labels import labels, relationship_type
from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.results import Row, encodable

BATCH = 500
"""So many rows a statement: few enough for a parser, enough to be quick."""

CONSTRAINT = "CREATE CONSTRAINT graphbuild_entity IF NOT EXISTS FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;\n"


def write(graph: KnowledgeGraph, path: Path) -> None:
    """A node an entity, labelled as for neo4j; a relationship a relation and status. For `cypher-shell -f`."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(CONSTRAINT)
        file.writelines(_nodes(graph))
        file.writelines(_relationships(graph))


def _nodes(graph: KnowledgeGraph) -> Iterator[str]:
    rows = defaultdict(list)
    for entity in graph.entities.values():
        rows[entity.type].append(_map({"id": entity.id, "values": node_values(entity)}))
    for type_, maps in sorted(rows.items()):
        named = "".join(f":`{label}`" for label in labels(type_, graph))
        yield from _statements(
            maps, f"MERGE (entity:Entity {{id: row.id}})\nSET entity += row.values, entity{named};\n"
        )


def _relationships(graph: KnowledgeGraph) -> Iterator[str]:
    rows = defaultdict(list)
    for edge in find_edges(graph):
        ends = {"subject": edge.relation.subject, "object": edge.relation.object}
        row = _map({"id": edge.id, **ends, "values": edge_values(edge, graph.entities)})
        rows[relationship_type(edge.relation.predicate)].append(row)
    for type_, maps in sorted(rows.items()):
        yield from _statements(
            maps,
            "MATCH (subject:Entity {id: row.subject})\nMATCH (object:Entity {id: row.object})\n"
            f"MERGE (subject)-[relation:`{type_}` {{id: row.id}}]->(object)\nSET relation += row.values;\n",
        )


def _statements(maps: list[str], clauses: str) -> Iterator[str]:
    for start in range(0, len(maps), BATCH):
        rows = ",\n".join(maps[start : start + BATCH])
        yield f"UNWIND [\n{rows}\n] AS row\n{clauses}"


def _map(values: Row) -> str:
    """A map literal. JSON's strings, numbers and lists are Cypher's; only the keys stand without quotes."""
    parts = (f"{name}: {_literal(value)}" for name, value in encodable(values).items() if value is not None)
    return f"{{{', '.join(parts)}}}"


def _literal(value: object) -> str:
    return _map(value) if isinstance(value, dict) else json.dumps(value, ensure_ascii=False)
