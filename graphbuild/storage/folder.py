"""A graph folder in, its records out: one Parquet table for each kind of record, and a manifest."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from shutil import copyfile
from typing import Any, Generic, TypeVar

import pyarrow.parquet as pq

from graphbuild.records import Assertion, CableInfo, Claim, Decision, Entity, Extraction, Judgement, Mention
from graphbuild.storage.decisions import FILE as DECISIONS
from graphbuild.storage.decisions import read_decisions
from graphbuild.storage.tables import TableWriter, find_records, reading

R = TypeVar("R")

TABLES: dict[type, str] = {
    CableInfo: "cables",
    Mention: "mentions",
    Claim: "claims",
    Entity: "entities",
    Judgement: "judgements",
    Assertion: "assertions",
}


class _Turns(Generic[R]):
    """Groups of records, each given once its key is asked for."""

    def __init__(self, groups: Iterator[tuple[str, Iterator[R]]]) -> None:
        self._groups = groups
        self._next = next(groups, None)

    def take(self, key: str) -> list[R]:
        """The records of the next group, none where it has another key."""
        if self._next is None or self._next[0] != key:
            return []
        found = list(self._next[1])
        self._next = next(self._groups, None)
        return found


@dataclass(frozen=True, slots=True)
class GraphFolder:
    """The tables of a graph folder, whole or in the making."""

    path: Path

    def find(self, record: type[R]) -> Iterator[R]:
        """The records of one kind, few in memory at a time; StorageError names a table that is damaged."""
        return find_records(self.table(record), record)

    @property
    def decisions(self) -> tuple[Decision, ...]:
        """What a person decided about this graph, none where the file is missing; DecisionError names a bad line."""
        path = self.path / DECISIONS
        return read_decisions(path) if path.exists() else ()

    def find_extractions(self) -> Iterator[Extraction]:
        """What each cable yielded, in the order of the tables, one cable in memory at a time."""
        mentions = groupby(self.find(Mention), key=lambda item: item.cable_id)
        claims = groupby(self.find(Claim), key=lambda item: item.evidence.cable_id)
        of_mentions, of_claims = _Turns(mentions), _Turns(claims)
        for cable in self.find(CableInfo):
            yield Extraction(cable, tuple(of_mentions.take(cable.id)), tuple(of_claims.take(cable.id)))

    @contextmanager
    def writing(self, *records: type) -> Iterator[tuple[TableWriter[Any], ...]]:
        """Gives a writer for the table of each kind; the tables are whole once the block ends."""
        with ExitStack() as stack:
            yield tuple(stack.enter_context(TableWriter(self.table(kind), kind)) for kind in records)

    def count(self, record: type) -> int:
        """How many records of one kind there are."""
        with reading(self.table(record)):
            return int(pq.read_metadata(self.table(record)).num_rows)

    def copy_from(self, other: GraphFolder, *records: type) -> None:
        """Takes over the tables of these kinds as they are."""
        for record in records:
            with reading(other.table(record)):
                copyfile(other.table(record), self.table(record))

    def table(self, record: type) -> Path:
        """The file of one kind of record."""
        return self.path / f"{TABLES[record]}.parquet"
