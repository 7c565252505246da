"""A KnowledgeGraph in, its entities, cables, sentences and assertions as columns of plain values out.

Assertions are sorted so that those of one relation (subject, object, predicate, status) stand together.
Ends, types, predicates and other repeated values are positions in tables; -1 stands for none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeAlias

from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.relations import Relation
from graphbuild.looks import Look
from graphbuild.records import Assertion, CableInfo, Entity, Span, Status

Columns: TypeAlias = dict[str, list[Any]]

STATUSES = tuple(Status)


class Table:
    """Distinct values in the order in which they came, each with its position."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        self.places: dict[str, int] = {}
        for value in values:
            self.place(value)

    def place(self, value: str | None) -> int:
        """Where a value stands, adding it if it is new; -1 for None."""
        return -1 if value is None else self.places.setdefault(value, len(self.places))

    @property
    def values(self) -> list[str]:
        """The distinct values."""
        return list(self.places)


def graph_columns(graph: KnowledgeGraph, *, look: Look) -> dict[str, Any]:
    """All that the page knows of a graph, ready to be written as JSON."""
    types = Table(sorted({entity.type for entity in graph.entities.values()}, key=_rank(look, graph)))
    predicates = Table(sorted({assertion.predicate for assertion in graph.all_assertions}))
    sentences, words = Table(), Table()
    return {
        "types": [_type(name, look, graph) for name in types.values],
        "predicates": [_predicate(name, look, graph) for name in predicates.values],
        "statuses": [look.statuses[status].model_dump() for status in STATUSES],
        "entities": _entities(graph.entities.values(), types),
        "cables": _cables(graph.cables.values()),
        "assertions": _assertions(graph, tables=(predicates, sentences, words)),
        "sentences": sentences.values,
        "words": words.values,
    }


def _rank(look: Look, graph: KnowledgeGraph) -> Callable[[str], tuple[bool, int, str]]:
    """Kinds stand beside their kin, as the look lists them; those that are not drawn come last."""
    places = {kind: place for place, kind in enumerate(look.types)}
    return lambda name: (name in look.off_types, places[look.kind_of(name, graph)], name)


def _type(name: str, look: Look, graph: KnowledgeGraph) -> dict[str, Any]:
    return {"name": name, "off": name in look.off_types, **look.of(name, graph).model_dump()}


def _predicate(name: str, look: Look, graph: KnowledgeGraph) -> dict[str, Any]:
    return {"name": name, "off": name in look.off_predicates, "symmetric": name in graph.symmetric}


def _entities(entities: Iterable[Entity], types: Table) -> Columns:
    listed = list(entities)
    return {
        "id": [entity.id for entity in listed],
        "name": [entity.name for entity in listed],
        "type": [types.place(entity.type) for entity in listed],
        "aliases": [list(entity.aliases) for entity in listed],
        "country": [entity.country or "" for entity in listed],
        "mentions": [entity.mentions for entity in listed],
        "protected": [int(entity.protected) for entity in listed],
    }


def _cables(cables: Iterable[CableInfo]) -> Columns:
    listed = list(cables)
    return {
        "id": [cable.id for cable in listed],
        "date": [cable.date.date().isoformat() if cable.date else "" for cable in listed],
        "subject": [cable.subject for cable in listed],
    }


def _assertions(graph: KnowledgeGraph, *, tables: tuple[Table, Table, Table]) -> Columns:
    predicates, sentences, words = tables
    entities, cables = Table(graph.entities), Table(graph.cables)
    relations = sorted(graph.relations(), key=_key)
    found = [_oriented(item, relation) for relation in relations for item in relation.assertions]
    marks = [_marks(assertion) for assertion in found]
    return {
        "subject": [entities.places[item.subject] for item in found],
        "object": [entities.places[item.object] for item in found],
        "predicate": [predicates.place(item.predicate) for item in found],
        "status": [STATUSES.index(item.status) for item in found],
        "cable": [cables.places.get(item.evidence.cable_id, -1) for item in found],
        "paragraph": [item.evidence.paragraph for item in found],
        "start": [item.evidence.start for item in found],
        "sentence": [sentences.place(item.evidence.text) for item in found],
        "marks": [place for mark in marks for place in mark],
        "role": [words.place(item.qualifiers.role) for item in found],
        "date": [words.place(item.qualifiers.date) for item in found],
        "place": [words.place(item.qualifiers.place) for item in found],
        "quantity": [words.place(item.qualifiers.quantity) for item in found],
        "extractor": [words.place(item.extractor) for item in found],
        "confidence": [round(item.confidence * 100) for item in found],
        "speaker": [_end(item.attributed_to, entities) for item in found],
        "reporters": [[_end(name, entities) for name in item.reported_by] for item in found],
    }


def _end(entity_id: str | None, entities: Table) -> int:
    return -1 if entity_id is None else entities.places.get(entity_id, -1)


def _key(relation: Relation) -> tuple[str, str, str, str]:
    return relation.subject, relation.object, relation.predicate, relation.status


def _oriented(assertion: Assertion, relation: Relation) -> Assertion:
    """The assertion the way round that its relation stands: a symmetric one may be stated from either end."""
    if assertion.subject == relation.subject:
        return assertion
    return replace(
        assertion,
        subject=assertion.object,
        object=assertion.subject,
        subject_span=assertion.object_span,
        object_span=assertion.subject_span,
    )


def _marks(assertion: Assertion) -> tuple[int, int, int, int]:
    """Where the two names stand in the sentence, in UTF-16 units as a browser counts; -1 where they do not."""
    return *_mark(assertion.subject_span, assertion), *_mark(assertion.object_span, assertion)


def _mark(span: Span | None, assertion: Assertion) -> tuple[int, int]:
    evidence = assertion.evidence
    if span is None or span.start < evidence.start or span.end > evidence.start + len(evidence.text):
        return -1, -1
    start, end = (_units(evidence.text[: place - evidence.start]) for place in (span.start, span.end))
    return start, end


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
