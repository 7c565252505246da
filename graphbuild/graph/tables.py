"""A graph in, the tables that databases hold out: names, columns with types, rows of plain values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from graphbuild.graph.results import Row, encodable
from graphbuild.graph.rows import assertion_row, entity_row
from graphbuild.records import Assertion, CableInfo, Entity, Judgement

if TYPE_CHECKING:
    from graphbuild.graph.knowledge import KnowledgeGraph


class Kind(StrEnum):
    """What a column holds."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns in order with what they hold, and its rows."""

    name: str
    columns: Mapping[str, Kind]
    rows: Iterable[Row]


def _columns(text: str, **others: Kind) -> dict[str, Kind]:
    return {name: others.get(name, Kind.TEXT) for name in text.split()}


ENTITIES = _columns(
    "id name type country aliases cables mentions protected absent",
    aliases=Kind.LIST,
    cables=Kind.LIST,
    mentions=Kind.INTEGER,
    protected=Kind.INTEGER,
    absent=Kind.INTEGER,
)
ASSERTIONS = _columns(
    "subject_id subject subject_type predicate object_id object object_type doc para start end evidence"
    " polarity modality attributed_to role date place extractor confidence status quantity reported_by"
    " attributed_to_id reported_by_ids",
    para=Kind.INTEGER,
    start=Kind.INTEGER,
    end=Kind.INTEGER,
    confidence=Kind.REAL,
    reported_by=Kind.LIST,
    reported_by_ids=Kind.LIST,
)
CABLES = _columns(
    "id source date subject sent_by paragraphs words warnings",
    paragraphs=Kind.INTEGER,
    words=Kind.INTEGER,
    warnings=Kind.LIST,
)
JUDGEMENTS = _columns("left right verdict score reason by", score=Kind.REAL)


def tables(graph: KnowledgeGraph) -> tuple[Table, ...]:
    """Entities, assertions, cables and judgements; text is such that UTF-8 can hold it."""
    return (
        Table("entities", ENTITIES, (storable(_entity(item)) for item in graph.entities.values())),
        Table("assertions", ASSERTIONS, (storable(_assertion(item, graph)) for item in graph.all_assertions)),
        Table("cables", CABLES, (storable(_cable(item)) for item in graph.cables.values())),
        Table("judgements", JUDGEMENTS, (storable(_judgement(item)) for item in graph.judgements)),
    )


def _entity(entity: Entity) -> Row:
    return {**entity_row(entity), "protected": int(entity.protected), "absent": int(entity.absent)}


def _assertion(assertion: Assertion, graph: KnowledgeGraph) -> Row:
    return {**assertion_row(assertion, graph.entities), "status": assertion.status.value}


def _cable(info: CableInfo) -> Row:
    sent = info.date.isoformat() if info.date else None
    return {column: getattr(info, column) for column in CABLES} | {"date": sent}


def _judgement(judgement: Judgement) -> Row:
    return {column: getattr(judgement, column) for column in JUDGEMENTS} | {"verdict": judgement.verdict.value}


def storable(row: Row) -> Row:
    """A row such that databases hold it: lists for tuples, and text that UTF-8 can hold."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in encodable(row).items()}
