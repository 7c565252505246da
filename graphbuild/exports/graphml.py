"""A graph in, one GraphML file out, as Gephi, networkx, igraph and yEd read it.

Does not hold: judgements, the span of a sentence, role, place, quantity and speaker of an assertion
(an edge stands for all assertions of one relation), and characters that XML cannot hold: these are
left out and counted in the graph's attribute `removed_characters`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from graphbuild.errors import ExportError
from graphbuild.exports.edges import Edge, find_edges
from graphbuild.exports.escaping import Escaper, token
from graphbuild.exports.looks import Look, draw
from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.relations import cite
from graphbuild.records import Entity

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
FLAVORS = ("gephi", "strict")

NODE_KEYS = {
    **dict.fromkeys(("label", "name", "type", "country", "aliases", "cables"), "string"),
    "mentions": "int",
    **dict.fromkeys(("x", "y", "size"), "double"),
    **dict.fromkeys(("r", "g", "b"), "int"),
}
EDGE_KEYS = {
    **dict.fromkeys(("predicate", "status"), "string"),
    **dict.fromkeys(("weight", "confidence"), "double"),
    **dict.fromkeys(("cables", "first", "last", "evidence"), "string"),
}

Values = Mapping[str, object]


def write(graph: KnowledgeGraph, path: Path, *, flavor: str = "gephi", merge: bool = True) -> None:
    """Writes GraphML 1.0 in UTF-8; lists are JSON, sentences one a line after their place.

    flavor: "gephi" names each edge's kind in `label`, which keeps parallel edges apart there;
    "strict" leaves that out and is valid by the GraphML schema. merge: one edge for each subject,
    predicate, object and status, its weight their number; else one for each assertion.
    """
    if flavor not in FLAVORS:
        raise ExportError(f"there is no flavor {flavor!r}; known: {', '.join(FLAVORS)}", path=path)
    escaper = Escaper()
    looks = draw(graph)
    nodes = [_node(entity, looks[entity.id], escaper) for entity in graph.entities.values()]
    edges = [_edge(edge, escaper, labelled=flavor == "gephi") for edge in find_edges(graph, merge=merge)]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(_head())
        file.write(f'<data key="graph.removed_characters">{escaper.removed}</data>\n')
        file.writelines((*nodes, *edges, "</graph>\n</graphml>\n"))


def _head() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield f'<graphml xmlns="{NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    yield f' xsi:schemaLocation="{NAMESPACE} {NAMESPACE}/1.0/graphml.xsd">\n'
    for owner, keys in (("node", NODE_KEYS), ("edge", EDGE_KEYS), ("graph", {"removed_characters": "int"})):
        for name, kind in keys.items():
            yield f'<key id="{owner}.{name}" for="{owner}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph id="graph" edgedefault="directed">\n'


def _node(entity: Entity, look: Look, escaper: Escaper) -> str:
    values = {
        "label": entity.name,
        "name": entity.name,
        "type": entity.type,
        "country": entity.country,
        "aliases": _list(entity.aliases),
        "cables": _list(entity.cables),
        "mentions": entity.mentions,
        **{"x": look.x, "y": look.y, "size": look.size},
        **dict(zip("rgb", look.colour, strict=True)),
    }
    return f'<node id="{token(entity.id)}">{_data("node", values, escaper)}</node>\n'


def _edge(edge: Edge, escaper: Escaper, *, labelled: bool) -> str:
    relation = edge.relation
    values = {
        "predicate": relation.predicate,
        "status": relation.status.value,
        "weight": float(relation.weight),
        "confidence": relation.confidence,
        "cables": _list(relation.cables),
        "first": relation.first,
        "last": relation.last,
        "evidence": "\n".join(map(cite, relation.evidence)),
    }
    ends = f'source="{token(relation.subject)}" target="{token(relation.object)}"'
    label = f" label={escaper.attribute(edge.kind)}" if labelled else ""
    return f'<edge id="{edge.id}" {ends}{label}>{_data("edge", values, escaper)}</edge>\n'


def _data(owner: str, values: Values, escaper: Escaper) -> str:
    return "".join(
        f'<data key="{owner}.{name}">{escaper.content(value)}</data>'
        for name, value in values.items()
        if value is not None
    )


def _list(items: Iterable[str]) -> str:
    return json.dumps([*items], ensure_ascii=False)
