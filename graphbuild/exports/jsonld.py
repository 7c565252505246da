"""A graph in, one JSON-LD file out: the same RDF as Turtle, for programs that read JSON.

Does not hold: judgements, the spans of the words that name a statement's ends, and of a cable more than
its id, subject and date. A lone surrogate becomes `?`.
"""

from __future__ import annotations

import json
from pathlib import Path

from graphbuild.exports.rdf import PREFIXES, find_nodes
from graphbuild.graph import KnowledgeGraph


def write(graph: KnowledgeGraph, path: Path) -> None:
    """Writes JSON-LD 1.1 in UTF-8 with its context, a node a line."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(f'{{"@context": {json.dumps(PREFIXES)},\n"@graph": [')
        for place, node in enumerate(find_nodes(graph)):
            file.write(f"{',' if place else ''}\n{json.dumps(node, ensure_ascii=False)}")
        file.write("\n]}\n")
