"""A graph in, one Turtle file out: RDF with the ontology as OWL and each statement's evidence by reification.

Does not hold: judgements, the spans of the words that name a statement's ends, and of a cable more than
its id, subject and date. A lone surrogate becomes `?`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from graphbuild.exports.owl import Node
from graphbuild.exports.rdf import PREFIXES, find_nodes
from graphbuild.graph import KnowledgeGraph

BETWEEN = " ;\n    "


def write(graph: KnowledgeGraph, path: Path) -> None:
    """Writes Turtle (RDF 1.1) in UTF-8, a node a paragraph."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.writelines(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
        file.writelines(f"\n{_name(node['@id'])} {_said(node, BETWEEN)} .\n" for node in find_nodes(graph))


def _said(node: Node, between: str) -> str:
    """All that is said of a node, without its id."""
    return between.join(
        f"{'a' if place == '@type' else place} {', '.join(_object(item, place) for item in _several(value))}"
        for place, value in node.items()
        if place != "@id"
    )


def _several(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _object(value: Any, place: str) -> str:
    if place == "@type":
        return str(value)
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    if "@id" in value:
        return _name(value["@id"])
    if "@list" in value:
        return f"( {' '.join(_name(item['@id']) for item in value['@list'])} )"
    if "@language" in value:
        return f"{json.dumps(value['@value'], ensure_ascii=False)}@{value['@language']}"
    return f'"{value["@value"]}"^^{value["@type"]}' if "@value" in value else f"[ {_said(value, ' ; ')} ]"


def _name(name: str) -> str:
    """A prefixed name as it is, another IRI in brackets. JSON's strings, numbers and booleans are Turtle's."""
    return name if name.partition(":")[0] in PREFIXES else f"<{name}>"
