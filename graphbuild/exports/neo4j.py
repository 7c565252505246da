"""A graph in, a folder with nodes.csv and relationships.csv for `neo4j-admin database import` out.

Does not hold: judgements, cables without an assertion, and what an edge of GraphML does not hold.
A relationship's type is the predicate in capitals; its status is a property. Lists are `;` lists,
a `;` within an item becomes a comma.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

from graphbuild.graph import KnowledgeGraph, Relation
from graphbuild.graph.relations import cite
from graphbuild.records import Entity

NODES = ("id:ID", "name", "country", "aliases:string[]", "cables:string[]", "mentions:int", ":LABEL")
RELATIONSHIPS = (
    *(":START_ID", ":END_ID", ":TYPE", "status", "weight:int", "confidence:double"),
    *("first", "last", "cables:string[]", "evidence:string[]"),
)


def write(graph: KnowledgeGraph, folder: Path) -> None:
    """A node an entity, labelled Entity and its type; a relationship each distinct relation and status."""
    folder.mkdir()
    _write_rows(NODES, map(_node, graph.entities.values()), folder / "nodes.csv")
    _write_rows(RELATIONSHIPS, map(_relationship, graph.relations()), folder / "relationships.csv")


def _write_rows(header: Iterable[str], rows: Iterable[tuple[object, ...]], path: Path) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow(header)
        table.writerows([_cell(value) for value in row] for row in rows)


def _node(entity: Entity) -> tuple[object, ...]:
    labels = f"Entity;{entity.type}"
    return (
        *(entity.id, entity.name, entity.country, _list(entity.aliases)),
        *(_list(entity.cables), entity.mentions, labels),
    )


def _relationship(relation: Relation) -> tuple[object, ...]:
    return (
        *(relation.subject, relation.object, relation.predicate.upper(), relation.status.value),
        *(relation.weight, relation.confidence, relation.first, relation.last),
        *(_list(relation.cables), _list(map(cite, relation.evidence))),
    )


def _list(items: Iterable[str]) -> str:
    return ";".join(item.replace(";", ",") for item in items)


def _cell(value: object) -> object:
    """No line breaks, which the importer reads only on request, and no NUL."""
    return " ".join(value.replace("\x00", "").splitlines()) if isinstance(value, str) else value
