"""A graph in, one file of FollowTheMoney entities out, a JSON object a line, as Aleph and `ftm` read it.

Does not hold: judgements, the span of a sentence, quantities, places, which rule read it and how surely;
and of the sentences of one link, which of them has which role or speaker. What FollowTheMoney has no
schema for becomes its nearest: a country is a public body, a treaty a document; the type is a keyword. A
plan or a denial is an unknown link whose status says so, never an employment.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from graphbuild.exports.cables import cable_entities
from graphbuild.exports.edges import Edge, find_edges
from graphbuild.exports.escaping import token
from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.relations import cite
from graphbuild.records import CableInfo, Entity, Status, day_of, days

SCHEMATA = {
    "Person": "Person",
    "Country": "PublicBody",
    "GovernmentBody": "PublicBody",
    "Company": "Company",
    "Organization": "Organization",
    "Place": "Address",
    "Cable": "Document",
    "Instrument": "Document",
    "Event": "Event",
    "Programme": "Project",
}
OTHER = "Note"
KEYWORD = "Topic"
"""What is no entity there, but a keyword of the cables that are tagged with it."""

LINKS = {
    "works_for": ("Employment", "employee", "employer"),
    "member_of": ("Membership", "member", "organization"),
    "leads": ("Directorship", "director", "organization"),
    "mentions": ("Documentation", "document", "entity"),
}
UNKNOWN = ("UnknownLink", "subject", "object")
BODIES = {"PublicBody", "Company", "Organization"}
ENDS = {
    "Employment": ({"Person"}, BODIES),
    "Membership": ({"Person", *BODIES}, BODIES),
    "Directorship": ({"Person", *BODIES}, BODIES),
    "Documentation": ({"Document"}, {*SCHEMATA.values(), OTHER}),
}
"""The schemata that a link's ends may have."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")

Line = dict[str, object]


def write(graph: KnowledgeGraph, path: Path) -> None:
    """An entity a line, a document for each cable, then a link for each relation and status, proved by its cables."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in _Lines(graph).find())


@dataclass(frozen=True)
class _Lines:
    """The lines of one graph."""

    graph: KnowledgeGraph

    def find(self) -> Iterator[Line]:
        for entity in self.graph.entities.values():
            if not self.graph.is_a(entity.type, KEYWORD):
                yield self.thing(entity)
        for cable_id in sorted(self.graph.cables.keys() & set(self.named.values()) - self.graph.entities.keys()):
            yield _line(cable_id, "Document", {"name": [cable_id], **self.document(cable_id)})
        for edge in find_edges(self.graph):
            if edge.relation.object not in self.keywords:
                yield self.link(edge)

    @cached_property
    def named(self) -> dict[str, str]:
        """The id of each cable's document, by the cable's."""
        return cable_entities(self.graph)

    @cached_property
    def keywords(self) -> dict[str, str]:
        """The names of what is no entity there, by id."""
        return {e.id: e.name for e in self.graph.entities.values() if self.graph.is_a(e.type, KEYWORD)}

    def schema(self, type_: str) -> str:
        return next((schema for kind, schema in SCHEMATA.items() if self.graph.is_a(type_, kind)), OTHER)

    def thing(self, entity: Entity) -> Line:
        schema = self.schema(entity.type)
        tags = (self.keywords.get(assertion.object) for assertion in self.graph.involving(entity.id))
        values: dict[str, Iterable[str | None]] = {
            "name": [entity.name],
            "alias": entity.aliases,
            "country": [entity.country and entity.country.lower()],
            "keywords": [entity.type, *tags],
            "full": [entity.name] if schema == "Address" else (),
            **(self.document(entity.name) if entity.type == "Cable" else {}),
        }
        return _line(entity.id, schema, values)

    def document(self, cable_id: str) -> dict[str, Iterable[str | None]]:
        info = self.graph.cables.get(cable_id)
        return {"title": [info.subject], "date": [_day(info)], "author": [info.sent_by]} if info else {}

    def link(self, edge: Edge) -> Line:
        relation, entities = edge.relation, self.graph.entities
        ends = [entities[end] for end in (relation.subject, relation.object)]
        schema, source, target = self.kind(edge, *(self.schema(end.type) for end in ends))
        roles = relation.qualified("role")
        dates = [date for date in relation.qualified("date") if days(date)]
        values: dict[str, Iterable[str | None]] = {
            source: [token(ends[0].id)],
            target: [token(ends[1].id)],
            "role": roles if schema == "Employment" and roles else [edge.kind.replace("_", " "), *roles],
            "status": [relation.status.value],
            "date": [date for date in dates if "/" not in date],
            "startDate": [date.partition("/")[0].strip(".") for date in dates if "/" in date],
            "endDate": [date.partition("/")[2].strip(".") for date in dates if "/" in date],
            "summary": map(cite, relation.evidence),
            "description": [f"According to {entities[speaker].name}" for speaker in relation.speakers],
            "proof": [token(self.named.get(cable, cable)) for cable in relation.cables],
        }
        return _line(edge.id, schema, values)

    def kind(self, edge: Edge, left: str, right: str) -> tuple[str, str, str]:
        """The schema of a link with the names of its ends; only what is asserted is more than an unknown link."""
        link = LINKS.get(edge.relation.predicate, UNKNOWN)
        lefts, rights = ENDS.get(link[0], (set(), set()))
        fits = edge.relation.status is Status.ASSERTED and left in lefts and right in rights
        return link if fits else UNKNOWN


def _day(info: CableInfo) -> str | None:
    day = day_of(info)
    return day.isoformat() if day else None


def _line(id_: str, schema: str, values: dict[str, Iterable[str | None]]) -> Line:
    cleaned = {name: [*dict.fromkeys(_clean(value) for value in given if value)] for name, given in values.items()}
    properties = {name: kept for name, given in cleaned.items() if (kept := [value for value in given if value])}
    return {"id": token(id_), "schema": schema, "properties": properties}


def _clean(text: str) -> str:
    return " ".join(_CONTROL.sub(" ", text).split())
