"""Extractions in, part files out, and back: what lets an interrupted build go on where it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from graphbuild.records import Extraction
from graphbuild.storage.tables import find_records, write_table


@dataclass(frozen=True, slots=True)
class Parts:
    """Finished batches of extractions in a folder, each under a key that says what it was made from."""

    folder: Path

    def write(self, key: str, extractions: Iterable[Extraction]) -> None:
        """Writes one part; it is there as a whole or not at all."""
        path = self._path(key)
        unfinished = path.with_suffix(".writing")
        write_table(extractions, unfinished, record=Extraction)
        unfinished.replace(path)

    def holds(self, key: str) -> bool:
        """Whether that part is finished and whole."""
        try:
            pq.read_metadata(self._path(key))
        except (OSError, pa.ArrowException):
            return False
        return True

    def find(self, keys: Iterable[str]) -> Iterator[Extraction]:
        """The extractions of those parts in that order, one part in memory at a time."""
        for key in keys:
            yield from find_records(self._path(key), Extraction)

    def _path(self, key: str) -> Path:
        return self.folder / f"{key}.parquet"
