"""A graph in, one CSV file of relations for a spreadsheet out.

Does not hold: entities without a relation, aliases, judgements, the span of a sentence, and which of a row's
sentences has which speaker, role, place or quantity. A cell that a spreadsheet would run as a formula begins
with an apostrophe; control characters become spaces; a lone surrogate becomes `?`.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from graphbuild.exports.attributes import edge_values
from graphbuild.exports.edges import find_edges
from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.rows import RELATION_COLUMNS, relation_row

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
COLUMNS = (*RELATION_COLUMNS[:-1], "speakers", "roles", "places", "quantities", "evidence")
CELL = 32_767
"""The most characters that a cell of a spreadsheet holds; more are cut off."""


def write(graph: KnowledgeGraph, path: Path) -> None:
    """One row a relation, in UTF-8 with the mark by which Excel knows it; several sentences on several lines."""
    with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        table = csv.writer(file)
        table.writerow(COLUMNS)
        for edge in find_edges(graph):
            row = {**relation_row(edge.relation, graph.entities), **edge_values(edge, graph.entities)}
            table.writerow([_cell(row[column]) for column in COLUMNS])


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        value = "\n".join(value)
    if not isinstance(value, str):
        return value
    text = _CONTROL.sub(" ", value)
    return ("'" + text if _FORMULA.match(text) else text)[:CELL]
