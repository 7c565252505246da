"""A graph folder in, its records out: one Parquet table for each kind of record, and a manifest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from graphbuild.records import Assertion, CableInfo, Claim, Entity, Judgement, Mention
from graphbuild.storage.tables import TableWriter, find_records

R = TypeVar("R")

TABLES: dict[type, str] = {
    CableInfo: "cables",
    Mention: "mentions",
    Claim: "claims",
    Entity: "entities",
    Judgement: "judgements",
    Assertion: "assertions",
}


@dataclass(frozen=True, slots=True)
class GraphFolder:
    """The tables of a graph folder, whole or in the making."""

    path: Path

    def find(self, record: type[R]) -> Iterator[R]:
        """The records of one kind, few in memory at a time; StorageError names a table that is damaged."""
        return find_records(self._table(record), record)

    @contextmanager
    def writing(self, *records: type) -> Iterator[tuple[TableWriter[Any], ...]]:
        """Gives a writer for the table of each kind; the tables are whole once the block ends."""
        with ExitStack() as stack:
            yield tuple(stack.enter_context(TableWriter(self._table(kind), kind)) for kind in records)

    def _table(self, record: type) -> Path:
        return self.path / f"{TABLES[record]}.parquet"
