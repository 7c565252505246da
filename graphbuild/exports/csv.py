"""A graph in, one CSV file of relations for a spreadsheet out.

Does not hold: entities without a relation, aliases, judgements, and who said what. A cell that a
spreadsheet would run as a formula begins with an apostrophe; control characters become spaces.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.rows import RELATION_COLUMNS

_FORMULA = re.compile(r"\s*[=+\-@]")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
CELL = 32_767
"""The most characters that a cell of a spreadsheet holds; more are cut off."""


def write(graph: KnowledgeGraph, path: Path) -> None:
    """One row a relation, in UTF-8 with the mark by which Excel knows it; several sentences on several lines."""
    with path.open("w", encoding="utf-8-sig", errors="replace", newline="") as file:
        table = csv.writer(file)
        table.writerow(RELATION_COLUMNS)
        for row in graph.relations().rows():
            table.writerow([_cell(row[column]) for column in RELATION_COLUMNS])


def _cell(value: object) -> object:
    if isinstance(value, tuple):
        value = "\n".join(value)
    if not isinstance(value, str):
        return value
    text = _CONTROL.sub(" ", value)
    return ("'" + text if _FORMULA.match(text) else text)[:CELL]
