"""A graph in, one GraphML file out, as Gephi, networkx, igraph, networkit and yEd read it.

Does not hold: judgements, the span of a sentence, who reports a speaker, which rule read it; and of the
assertions that one edge stands for, which of them has which role, place, quantity or speaker. Characters
that XML cannot hold are left out and counted in the graph's attribute `removed_characters`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from pathlib import Path

from graphbuild.exports.attributes import EDGE, NODE, Values, edge_values, flat, node_values
from graphbuild.exports.edges import Edge, find_edges
from graphbuild.exports.escaping import Escaper, token
from graphbuild.exports.looks import Look, draw
from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.tables import Kind
from graphbuild.records import Entity

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
TYPES = {Kind.TEXT: "string", Kind.LIST: "string", Kind.INTEGER: "int", Kind.REAL: "double"}


class Flavor(StrEnum):
    """Which reader a file is for."""

    GEPHI = "gephi"
    STRICT = "strict"


KEYS = {
    "graph": {"removed_characters": Kind.INTEGER},
    "node": {
        **{"label": Kind.TEXT, **NODE},
        **dict.fromkeys(("x", "y", "size"), Kind.REAL),
        **dict.fromkeys(("r", "g", "b"), Kind.INTEGER),
    },
    "edge": {**EDGE, "weight": Kind.REAL},
}


def write(graph: KnowledgeGraph, path: Path, *, flavor: Flavor = Flavor.GEPHI, merge: bool = True) -> None:
    """Writes GraphML 1.0 in UTF-8; lists are JSON, sentences one a line after their place.

    flavor: "gephi" names each edge's kind in `label`, which keeps parallel edges apart there;
    "strict" leaves that out and is valid by the GraphML schema. merge: one edge for each subject,
    predicate, object and status, its weight their number; else one for each assertion.
    """
    escaper, looks = Escaper(), draw(graph)
    nodes = [_node(entity, looks[entity.id], escaper) for entity in graph.entities.values()]
    edges = [
        _edge(edge, graph.entities, escaper, labelled=flavor is Flavor.GEPHI) for edge in find_edges(graph, merge=merge)
    ]
    escaper.report()
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_head())
        file.write(f'<data key="graph.removed_characters">{escaper.removed}</data>\n')
        file.writelines((*nodes, *edges, "</graph>\n</graphml>\n"))


def _head() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<graphml xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    yield f' xsi:schemaLocation="{NAMESPACE} {NAMESPACE}/1.0/graphml.xsd">\n'
    for owner, keys in KEYS.items():
        for name, kind in keys.items():
            yield f'<key id="{owner}.{name}" for="{owner}" attr.name="{name}" attr.type="{TYPES[kind]}"/>\n'
    yield '<graph id="graph" edgedefault="directed">\n'


def _node(entity: Entity, look: Look, escaper: Escaper) -> str:
    drawn = {"x": look.x, "y": look.y, "size": look.size, **dict(zip("rgb", look.colour, strict=True))}
    values = {"label": entity.name, **node_values(entity), **drawn}
    return f'<node id="{token(entity.id)}">{_data("node", values, escaper)}</node>\n'


def _edge(edge: Edge, entities: Mapping[str, Entity], escaper: Escaper, *, labelled: bool) -> str:
    values = edge_values(edge, entities)
    values["weight"] = float(values["weight"])
    ends = f'source="{token(edge.relation.subject)}" target="{token(edge.relation.object)}"'
    label = f" label={escaper.attribute(edge.kind)}" if labelled else ""
    return f'<edge id="{edge.id}" {ends}{label}>{_data("edge", values, escaper)}</edge>\n'


def _data(owner: str, values: Values, escaper: Escaper) -> str:
    return "".join([f'<data key="{owner}.{name}">{escaper.content(value)}</data>' for name, value in flat(values)])
