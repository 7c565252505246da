"""A graph in, a folder with entities.jsonl and assertions.jsonl out.

Does not hold: judgements, cables without an assertion, and the spans of the words that name an assertion's ends.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.results import Row
from graphbuild.graph.rows import assertion_row, entity_row


def write(graph: KnowledgeGraph, folder: Path) -> None:
    """One entity a line, sorted by id; one assertion a line, in the graph's order. UTF-8, `\\n`."""
    folder.mkdir()
    _write_lines(map(entity_row, graph.entities.values()), folder / "entities.jsonl")
    rows = (assertion_row(assertion, graph.entities) for assertion in graph.all_assertions)
    _write_lines(rows, folder / "assertions.jsonl")


def _write_lines(rows: Iterable[Row], path: Path) -> None:
    """A lone surrogate is written as JSON's `\\ud800`, which is what `backslashreplace` makes of it."""
    with path.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
