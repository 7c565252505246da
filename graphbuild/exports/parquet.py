"""A graph in, a folder of Parquet tables out: entities, assertions, cables and judgements.

Does not hold: the spans of the words that name an assertion's ends; a lone surrogate becomes `?`.
"""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
from pyarrow import parquet

from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.tables import Kind, Table, tables

TYPES = {
    Kind.TEXT: pa.string(),
    Kind.INTEGER: pa.int64(),
    Kind.REAL: pa.float64(),
    Kind.LIST: pa.list_(pa.string()),
}


def write(graph: KnowledgeGraph, folder: Path) -> None:
    """One file a table, `entities.parquet` and so on; pandas, DuckDB and Spark read them."""
    folder.mkdir()
    for table in tables(graph):
        parquet.write_table(to_arrow(table), folder / f"{table.name}.parquet")


def to_arrow(table: Table) -> pa.Table:
    """The table as Arrow holds it; lists are lists."""
    schema = pa.schema([(name, TYPES[kind]) for name, kind in table.columns.items()])
    return pa.Table.from_pylist([*table.rows], schema=schema)
