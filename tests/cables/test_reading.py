"""Files, folders, archives and dumps; what cannot be read is reported and the rest is read."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest
import zstandard

from graphbuild.cables import read_cables
from graphbuild.errors import CableError, PluginError

TEXT = (
    "FM AMEMBASSY LIMA\n\nUNCLAS LIMA 0000{0}\n\nTAGS: PREL\nSUBJECT: TALKS GO ON\n"
    "\n1. (U) The talks “go on”, day {0}.\n"
)


def cable(number: int) -> str:
    return f"R 290709Z SEP 08\n{TEXT.format(number)}"


def ids(*paths: Path, **settings: str) -> list[str]:
    return [each.id for each in read_cables(*paths, **settings)]  # type: ignore[arg-type]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(cable(1).encode(encoding))
    (read,) = read_cables(tmp_path)
    assert read.id == "08LIMA1"
    assert "“go on”" in read.text


def test_packed_files(tmp_path: Path) -> None:
    (tmp_path / "2008" / "09").mkdir(parents=True)
    (tmp_path / "2008" / "09" / "a.txt.gz").write_bytes(gzip.compress(cable(1).encode()))
    (tmp_path / "2008" / "b.zst").write_bytes(zstandard.compress(cable(2).encode()))
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("x/3.txt", cable(3))
        archive.writestr("x/4.txt", cable(4))
    assert ids(tmp_path) == ["08LIMA1", "08LIMA2", "08LIMA3", "08LIMA4"]


def test_json_lines(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_text(
        json.dumps({"id": "08LIMA77", "text": cable(1), "year": 2008}) + "\n\n{bad\n" + json.dumps({"text": cable(2)})
    )
    errors: list[CableError] = []
    assert [each.id for each in read_cables(path, on_error=errors.append)] == ["08LIMA77", "08LIMA2"]
    assert [error.line for error in errors] == [3]


def test_the_bulk_file(tmp_path: Path) -> None:
    head, _, body = cable(1).partition("1. (U)")
    body = "1. (U)" + body.replace("“go on”", '\\"go on\\"') + "\n" + "2. (U) More.\n" * 8000
    row = f'"1","9/29/2008 7:09","08LIMA1","Embassy Lima","UNCLASSIFIED","","{head}","{body}"\n'
    (tmp_path / "cables.csv").write_text(row + '"2","9/29/2008 7:09","08LIMA2"\n' + row.replace("08LIMA1", "08LIMA3"))
    errors: list[CableError] = []
    read = list(read_cables(tmp_path, on_error=errors.append))
    assert [each.id for each in read] == ["08LIMA1", "08LIMA3"]
    assert '"go on"' in read[0].text
    assert ["3 columns" in str(error) for error in errors] == [True]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(cable(5).encode())))
    assert [each.id for each in read_cables("-")] == ["08LIMA5"]


def test_bad_files_are_reported_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4\n\x00\x01")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(cable(1))
    (tmp_path / "d.gz").write_bytes(gzip.compress(b"x" * 99)[:-9])
    (tmp_path / "e.txt").write_text("Nothing here is a telegram.\n")
    errors: list[CableError] = []
    assert [each.id for each in read_cables(tmp_path, on_error=errors.append)] == ["08LIMA1"]
    assert sorted(Path(error.source).name for error in errors) == ["a.pdf", "b.txt", "d.gz", "e.txt"]
    with pytest.raises(CableError, match=r"a\.pdf"):
        ids(tmp_path)


def test_documentation_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(cable(1))
    (tmp_path / "b.md").write_text(cable(2))
    for name in ("README.md", "LICENSE", "notes.md", ".hidden"):
        (tmp_path / name).write_text("# Read me\n\nNothing here is a telegram.\n")
    assert ids(tmp_path) == ["08LIMA1", "08LIMA2"]
    with pytest.raises(CableError, match=r"README\.md"):
        ids(tmp_path / "README.md")


def test_nothing_to_read_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CableError, match="no such file"):
        ids(tmp_path / "none")
    with pytest.raises(CableError, match="no cable"):
        ids(tmp_path)


def test_an_unknown_reader_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "c.txt").write_text(cable(1))
    assert ids(tmp_path, reader="text") == ["08LIMA1"]
    with pytest.raises(PluginError, match="jsonl"):
        ids(tmp_path, reader="none")


def test_repeated_cables(tmp_path: Path) -> None:
    for name, text in (("a", cable(1)), ("b", cable(1)), ("c", cable(1) + "2. (U) More.\n")):
        (tmp_path / name).write_text(text)
    errors: list[CableError] = []
    assert [each.id for each in read_cables(tmp_path, on_error=errors.append)] == ["08LIMA1", "08LIMA1-2"]
    assert len(errors) == 2


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_dumps_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    lines = "".join(
        json.dumps({"text": cable(n).replace("harbor", "hârbor")}, ensure_ascii=False) + "\n" for n in (1, 2)
    )
    (tmp_path / "dump.jsonl").write_bytes(lines.encode(encoding))
    assert ids(tmp_path) == ["08LIMA1", "08LIMA2"]
