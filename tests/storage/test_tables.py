from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.errors import StorageError
from graphbuild.records import CableInfo, Entity, Verdict
from graphbuild.storage import tables
from graphbuild.storage.shapes import shape_of
from graphbuild.storage.tables import TableWriter, find_records, write_table
from tests.storage.records import STORED, records_of


def entity(number: int) -> Entity:
    return Entity(f"e{number}", "Person", f"Name {number}", aliases=("N.",), mentions=number)


@pytest.mark.parametrize("kind", STORED)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_what_is_written_is_read(kind: type, data: st.DataObject) -> None:
    records = data.draw(records_of(kind))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "table.parquet"
        assert write_table(records, path, record=kind) == len(records)
        assert list(find_records(path, kind)) == records


def test_enumerations_come_back_as_members() -> None:
    assert shape_of(Verdict).decode(shape_of(Verdict).encode(Verdict.SAME)) is Verdict.SAME


def test_a_time_is_stored_in_utc(tmp_path: Path) -> None:
    there = datetime(2008, 9, 18, 23, 30, tzinfo=timezone(timedelta(hours=-5)))
    write_table([CableInfo("08LIMA1", "x", there, "", None, 1, 1)], tmp_path / "t", record=CableInfo)
    (info,) = find_records(tmp_path / "t", CableInfo)
    assert info.date == there
    assert info.date.tzinfo is UTC


def test_half_a_surrogate_pair_is_no_obstacle(tmp_path: Path) -> None:
    write_table([Entity("e", "Person", "a\ud800é")], tmp_path / "t", record=Entity)
    assert [item.name for item in find_records(tmp_path / "t", Entity)] == ["a?é"]


def test_records_are_written_while_they_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "ROWS", 3)
    with TableWriter(tmp_path / "t.parquet", Entity) as table:
        table.add(map(entity, range(2)))
        assert table.count == 0
        table.add(map(entity, range(2, 8)))
        assert table.count == 6
    assert (table.name, table.count) == ("t", 8)
    assert pq.ParquetFile(tmp_path / "t.parquet").num_row_groups == 3
    assert list(find_records(tmp_path / "t.parquet", Entity)) == [entity(number) for number in range(8)]


def test_the_same_records_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_table(map(entity, range(50)), tmp_path / name, record=Entity)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("length", [0, 10, -10])
def test_a_damaged_table_is_named(tmp_path: Path, length: int) -> None:
    path = tmp_path / "entities.parquet"
    write_table(map(entity, range(50)), path, record=Entity)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(StorageError, match=r"entities\.parquet: is damaged"):
        list(find_records(path, Entity))


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match=r"entities\.parquet: is missing"):
        list(find_records(tmp_path / "entities.parquet", Entity))


def test_a_table_of_another_record_is_damaged(tmp_path: Path) -> None:
    write_table([], tmp_path / "entities.parquet", record=CableInfo)
    with pytest.raises(StorageError, match="columns are not those of Entity"):
        list(find_records(tmp_path / "entities.parquet", Entity))


def test_a_type_without_a_place_in_a_table_is_refused() -> None:
    with pytest.raises(TypeError, match="no place in a table"):
        shape_of(dict[str, int])
