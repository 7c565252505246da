"""A graph in, a folder with nodes.csv and relationships.csv for `neo4j-admin database import` out.

Does not hold: judgements, cables without an assertion, and what an edge of GraphML does not hold.
A relationship's type is the predicate in capitals. Lists are `;` lists, a `;` within an item becomes a
comma; line breaks become spaces, a NUL nothing, and a lone surrogate `?`.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from graphbuild.exports.attributes import EDGE, NODE, edge_values, node_values
from graphbuild.exports.edges import find_edges
from graphbuild.exports.labels import labels, relationship_type
from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.tables import Kind

TYPES = {Kind.TEXT: "", Kind.LIST: ":string[]", Kind.INTEGER: ":int", Kind.REAL: ":double"}


def write(graph: KnowledgeGraph, folder: Path) -> None:
    """A node an entity, labelled Entity, its type and what that is a kind of; a relationship a relation and status."""
    folder.mkdir()
    nodes = (
        (entity.id, *node_values(entity).values(), labels(entity.type, graph)) for entity in graph.entities.values()
    )
    _write_rows(("id:ID", *_columns(NODE), ":LABEL"), nodes, folder / "nodes.csv")
    relationships = (
        (
            *(edge.relation.subject, edge.relation.object, relationship_type(edge.relation.predicate)),
            *(edge.id, *edge_values(edge, graph.entities).values()),
        )
        for edge in find_edges(graph)
    )
    header = (":START_ID", ":END_ID", ":TYPE", "id", *_columns(EDGE))
    _write_rows(header, relationships, folder / "relationships.csv")


def _columns(kinds: Mapping[str, Kind]) -> tuple[str, ...]:
    return tuple(f"{name}{TYPES[kind]}" for name, kind in kinds.items())


def _write_rows(header: Iterable[str], rows: Iterable[tuple[object, ...]], path: Path) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header)
        table.writerows([_cell(value) for value in row] for row in rows)


def _cell(value: object) -> object:
    """No line breaks, which the importer reads only on request, and no NUL."""
    if isinstance(value, tuple):
        value = ";".join(item.replace(";", ",") for item in value)
    return " ".join(value.replace("\x00", "").splitlines()) if isinstance(value, str) else value
