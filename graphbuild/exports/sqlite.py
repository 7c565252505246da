"""A graph in, one SQLite database out: entities, assertions, cables and judgements, searchable, as Datasette opens it.

Does not hold: the spans of the words that name an assertion's ends; lists are JSON; a lone
surrogate becomes `?`.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from graphbuild.graph import KnowledgeGraph
from graphbuild.graph.tables import Kind, Table, tables

KEYS = {"entities": "id", "cables": "id"}
LINKS = {
    "assertions": {
        **{"subject_id": "entities", "object_id": "entities", "attributed_to_id": "entities"},
        "doc": "cables",
    }
}
SEARCHED = {"entities": ("name", "aliases"), "assertions": ("subject", "object", "evidence")}
"""The columns whose words a full-text index holds."""
INDEXES = {"assertions": ("subject_id", "object_id", "predicate", "doc"), "entities": ("name",)}


def write(graph: KnowledgeGraph, path: Path) -> None:
    """One table each, with foreign keys from assertions to entities and cables, and indexes, of full text too.

    OSError where the disk does not take it.
    """
    try:
        with closing(sqlite3.connect(path)) as database, database:
            for table in tables(graph):
                _write_table(table, database)
    except sqlite3.OperationalError as error:
        raise OSError(str(error)) from error


def _write_table(table: Table, database: sqlite3.Connection) -> None:
    columns = [_column(name, kind, table.name) for name, kind in table.columns.items()]
    links = [f'FOREIGN KEY ("{name}") REFERENCES "{other}" ("id")' for name, other in LINKS.get(table.name, {}).items()]
    database.execute(f'CREATE TABLE "{table.name}" ({", ".join(columns + links)})')
    for name in INDEXES.get(table.name, ()):
        database.execute(f'CREATE INDEX "{table.name}_{name}" ON "{table.name}" ("{name}")')
    places = ", ".join("?" * len(table.columns))
    rows = (tuple(_value(row[name]) for name in table.columns) for row in table.rows)
    database.executemany(f'INSERT INTO "{table.name}" VALUES ({places})', rows)
    if searched := SEARCHED.get(table.name):
        _index_words(table.name, searched, database)


def _index_words(table: str, columns: tuple[str, ...], database: sqlite3.Connection) -> None:
    index, listed = f"{table}_search", ", ".join(f'"{name}"' for name in columns)
    database.execute(f'CREATE VIRTUAL TABLE "{index}" USING fts5({listed}, content="{table}")')
    database.execute(f"""INSERT INTO "{index}" ("{index}") VALUES ('rebuild')""")


def _column(name: str, kind: Kind, table: str) -> str:
    held = Kind.TEXT if kind is Kind.LIST else kind
    return f'"{name}" {held.upper()}{" PRIMARY KEY" if KEYS.get(table) == name else ""}'


def _value(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list) else value
