"""A graph's tables in, a DuckDB database in memory out, which answers SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

import duckdb
import pandas as pd

from graphbuild.errors import QueryError
from graphbuild.graph.tables import Kind, Table

TYPES = {Kind.TEXT: "VARCHAR", Kind.INTEGER: "BIGINT", Kind.REAL: "DOUBLE", Kind.LIST: "VARCHAR[]"}
READING = {"SELECT", "EXPLAIN", "PRAGMA", "MULTI"}
"""The kinds of statements that only read; MULTI is a PIVOT."""


def open_database(tables: Iterable[Table]) -> Callable[[str], pd.DataFrame]:
    """Fills a database in memory; what comes back answers queries, which reach neither files nor the network."""
    database = duckdb.connect(":memory:")
    for table in tables:
        _fill_table(table, database)
    database.execute("SET enable_external_access = false")
    return partial(_ask, database)


def _fill_table(table: Table, database: duckdb.DuckDBPyConnection) -> None:
    columns = ", ".join(f'"{name}" {TYPES[kind]}' for name, kind in table.columns.items())
    database.execute(f'CREATE TABLE "{table.name}" ({columns})')
    rows = pd.DataFrame(table.rows, columns=list(table.columns), dtype=object)
    if len(rows):
        database.register("rows", rows)
        database.execute(f'INSERT INTO "{table.name}" SELECT * FROM rows')
        database.unregister("rows")


def _ask(database: duckdb.DuckDBPyConnection, query: str) -> pd.DataFrame:
    """The answer as a pandas frame; QueryError with DuckDB's reason where it cannot be answered."""
    try:
        if {statement.type.name for statement in duckdb.extract_statements(query)} - READING:
            raise QueryError("changes something; only questions are answered", name=query)
        return database.execute(query).df()
    except duckdb.Error as error:
        raise QueryError(f"cannot be answered: {error}", name=query) from error
