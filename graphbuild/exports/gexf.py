"""A graph in, one GEXF 1.3 file out, with the kind, looks and dates that Gephi's panels and timeline use.

Does not hold: what GraphML does not hold either; nor, of an interval's dates, their precision: each
relation spans the days from its first date to its last.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from graphbuild.exports.edges import Edge, find_edges
from graphbuild.exports.escaping import Escaper, token
from graphbuild.exports.looks import Look, draw
from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.dates import days
from graphbuild.graph.relations import cite
from graphbuild.records import Entity

NAMESPACE = "http://gexf.net/1.3"

NODE_TYPES = {**dict.fromkeys(("type", "country", "aliases", "cables"), "string"), "mentions": "integer"}
EDGE_TYPES = {
    **dict.fromkeys(("predicate", "status", "cables", "evidence"), "string"),
    "confidence": "double",
}

Values = Mapping[str, object]


def write(graph: KnowledgeGraph, path: Path) -> None:
    """Writes GEXF 1.3 in UTF-8, an edge a relation; Gephi's timeline shows each while its dates last."""
    escaper, looks = Escaper(), draw(graph)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_head())
        file.write("<nodes>\n")
        file.writelines(_node(entity, looks[entity.id], escaper) for entity in graph.entities.values())
        file.write("</nodes>\n<edges>\n")
        file.writelines(_edge(edge, escaper) for edge in find_edges(graph))
        file.write("</edges>\n</graph>\n</gexf>\n")


def _head() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<gexf xmlns="{NAMESPACE}" xmlns:viz="{NAMESPACE}/viz" version="1.3">\n'
    yield "<meta><creator>graphbuild</creator></meta>\n"
    yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n'
    for owner, types in (("node", NODE_TYPES), ("edge", EDGE_TYPES)):
        yield f'<attributes class="{owner}">\n'
        for name, kind in types.items():
            yield f'<attribute id="{name}" title="{name}" type="{kind}"/>\n'
        yield "</attributes>\n"


def _node(entity: Entity, look: Look, escaper: Escaper) -> str:
    values = {
        "type": entity.type,
        "country": entity.country,
        "aliases": json.dumps(entity.aliases, ensure_ascii=False),
        "cables": json.dumps(entity.cables, ensure_ascii=False),
        "mentions": entity.mentions,
    }
    red, green, blue = look.colour
    return (
        f'<node id="{token(entity.id)}" label={escaper.attribute(entity.name)}>{_values(values, escaper)}'
        f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:position x="{look.x}" y="{look.y}" z="0"/>'
        f'<viz:size value="{look.size}"/></node>\n'
    )


def _edge(edge: Edge, escaper: Escaper) -> str:
    relation = edge.relation
    values = {
        "predicate": relation.predicate,
        "status": relation.status.value,
        "cables": json.dumps(relation.cables, ensure_ascii=False),
        "evidence": "\n".join(map(cite, relation.evidence)),
        "confidence": relation.confidence,
    }
    kind = escaper.attribute(edge.kind)
    return (
        f'<edge id="{edge.id}" source="{token(relation.subject)}" target="{token(relation.object)}" kind={kind}'
        f' label={kind} weight="{float(relation.weight)}"{_interval(relation.first, relation.last)}>'
        f"{_values(values, escaper)}</edge>\n"
    )


def _interval(first: str | None, last: str | None) -> str:
    opening, closing = days(first or ""), days(last or "")
    return f' start="{opening[0]}" end="{closing[1]}"' if opening and closing else ""


def _values(values: Values, escaper: Escaper) -> str:
    parts = (
        f'<attvalue for="{name}" value={escaper.attribute(value)}/>'
        for name, value in values.items()
        if value is not None
    )
    return f"<attvalues>{''.join(parts)}</attvalues>"
