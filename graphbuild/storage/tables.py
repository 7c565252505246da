"""Records in, a Parquet file out, and back: both a row group at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any, Generic, TypeVar

import pyarrow as pa
import pyarrow.parquet as pq

from graphbuild.errors import StorageError
from graphbuild.storage.shapes import shape_of

R = TypeVar("R")

ROWS = 8_192


class TableWriter(Generic[R]):
    """Writes one table while the records come; to be used with `with`. `name` is the file's, `count` how many came."""

    def __init__(self, path: Path, record: type[R]) -> None:
        self.name, self.count = path.stem, 0
        self._shape = shape_of(record)
        self._waiting: list[R] = []
        self._writer = pq.ParquetWriter(path, self._shape.schema, compression="zstd")

    def __enter__(self) -> TableWriter[R]:
        return self

    def __exit__(self, *error: object) -> None:
        try:
            if not any(error):
                self._flush()
        finally:
            self._writer.close()

    def add(self, records: Iterable[R]) -> None:
        """Takes records; they are on disk once a row group is full or the table is closed."""
        records = iter(records)
        while more := list(islice(records, ROWS - len(self._waiting))):
            self._waiting += more
            if len(self._waiting) == ROWS:
                self._flush()

    def _flush(self) -> None:
        rows = [self._shape.encode(record) for record in self._waiting]
        self._writer.write_table(pa.Table.from_pylist(rows, self._shape.schema), row_group_size=ROWS)
        self.count += len(rows)
        self._waiting.clear()


def write_table(records: Iterable[R], path: Path, *, record: type[R]) -> int:
    """Writes a whole table and says how many records it holds."""
    with TableWriter(path, record) as table:
        table.add(records)
    return table.count


def find_records(path: Path, record: type[R]) -> Iterator[R]:
    """The records of a table in its order, few in memory at a time; StorageError where it is damaged."""
    shape = shape_of(record)
    with reading(path), pq.ParquetFile(path) as table:
        if table.schema_arrow.names != shape.schema.names:
            raise ValueError(f"its columns are not those of {record.__name__}")
        for batch in table.iter_batches(batch_size=ROWS):
            yield from map(shape.decode, batch.to_pylist())


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turns what goes wrong while a file of the graph folder is read into a StorageError that names it."""
    try:
        yield
    except FileNotFoundError:
        raise StorageError("is missing", path=path) from None
    except (OSError, ValueError, TypeError, KeyError, pa.ArrowException) as error:
        raise StorageError(f"is damaged ({_line(error)})", path=path) from error


def _line(error: Any) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)
