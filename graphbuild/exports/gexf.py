"""A graph in, one GEXF 1.3 file out, with the kinds, looks and dates that Gephi's panels and timeline use.

Does not hold: what GraphML does not hold either. An edge is there on the days of each date that its sentences
give, or of their cables where they give none; to which precision a date was given, only `first` and `last` tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path

from graphbuild.exports.attributes import EDGE, NODE, Values, edge_values, flat, node_values
from graphbuild.exports.edges import Edge, find_edges
from graphbuild.exports.escaping import Escaper, token
from graphbuild.exports.looks import Look, draw
from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.dates import date_of
from graphbuild.graph.tables import Kind
from graphbuild.records import Entity, days

NAMESPACE = "http://gexf.net/1.3"
TYPES = {Kind.TEXT: "string", Kind.LIST: "string", Kind.INTEGER: "integer", Kind.REAL: "double"}
OWN = {"name", "weight"}
"""What GEXF says in words of its own."""

Days = tuple[date, date]


def write(graph: KnowledgeGraph, path: Path) -> None:
    """Writes GEXF 1.3 in UTF-8, an edge a relation; lists are JSON, sentences one a line after their place."""
    escaper, looks = Escaper(), draw(graph)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_head())
        file.write("<nodes>\n")
        file.writelines(_node(entity, looks[entity.id], escaper) for entity in graph.entities.values())
        file.write("</nodes>\n<edges>\n")
        file.writelines(_edge(edge, graph, escaper) for edge in find_edges(graph))
        file.write("</edges>\n</graph>\n</gexf>\n")
    escaper.report()


def _head() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<gexf xmlns="{NAMESPACE}" xmlns:viz="{NAMESPACE}/viz" version="1.3">\n'
    yield "<meta><creator>graphbuild</creator></meta>\n"
    yield '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n'
    for owner, kinds in (("node", NODE), ("edge", EDGE)):
        yield f'<attributes class="{owner}">\n'
        for name, kind in kinds.items():
            if name not in OWN:
                yield f'<attribute id="{name}" title="{name}" type="{TYPES[kind]}"/>\n'
        yield "</attributes>\n"


def _node(entity: Entity, look: Look, escaper: Escaper) -> str:
    red, green, blue = look.colour
    return (
        f'<node id="{token(entity.id)}" label={escaper.attribute(entity.name)}>'
        f"{_values(node_values(entity), escaper)}"
        f'<viz:color r="{red}" g="{green}" b="{blue}"/><viz:position x="{look.x}" y="{look.y}" z="0"/>'
        f'<viz:size value="{look.size}"/></node>\n'
    )


def _edge(edge: Edge, graph: KnowledgeGraph, escaper: Escaper) -> str:
    relation, kind = edge.relation, escaper.attribute(edge.kind)
    return (
        f'<edge id="{edge.id}" source="{token(relation.subject)}" target="{token(relation.object)}" kind={kind}'
        f' label={kind} weight="{float(relation.weight)}">'
        f"{_values(edge_values(edge, graph.entities), escaper)}{_spells(edge, graph.sent)}</edge>\n"
    )


def _spells(edge: Edge, sent: Mapping[str, str]) -> str:
    given = (date_of(assertion, sent) for assertion in edge.relation.assertions)
    spells = _joined(span for iso in given if iso and (span := days(iso)))
    listed = "".join(f'<spell start="{first}" end="{last}"/>' for first, last in spells)
    return f"<spells>{listed}</spells>" if listed else ""


def _joined(spans: Iterable[Days]) -> list[Days]:
    """The same days in spans that neither overlap nor touch."""
    joined: list[Days] = []
    for first, last in sorted(spans):
        if joined and first - joined[-1][1] <= timedelta(days=1):
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _values(values: Values, escaper: Escaper) -> str:
    parts = (
        f'<attvalue for="{name}" value={escaper.attribute(value)}/>' for name, value in flat(values) if name not in OWN
    )
    return f"<attvalues>{''.join(parts)}</attvalues>"
