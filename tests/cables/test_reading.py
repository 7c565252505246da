"""Files, folders, archives and dumps; what cannot be read is reported and the rest is read."""

from __future__ import annotations

import gzip
import io
import json
import random
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


BODY = '"1. (C) The talks “go on”.\n\n2. (C) ""Slowly"", he said."'
TABLES = {
    "commas": f"ID,Date,Text\n08LIMA7,2008-09-29,{BODY}\n",
    "semicolons": f"id;title;content\n08LIMA7;TALKS;{BODY}\n",
    "tabs and spaces": f"Body\tReference ID \tSent\n{BODY}\t08LIMA7\t9/29/2008 7:09\n",
    "quoted names, a mark of byte order": f'\ufeff"id","body"\r\n"08LIMA7",{BODY}\r\n',
}


@pytest.mark.parametrize("table", TABLES)
def test_a_table_is_read_by_the_names_of_its_columns(tmp_path: Path, table: str) -> None:
    (tmp_path / "cables.csv").write_text(TABLES[table], encoding="utf-8", newline="")
    (read,) = read_cables(tmp_path)
    assert (read.id, [paragraph.number for paragraph in read.paragraphs if paragraph.number]) == ("08LIMA7", [1, 2])
    assert '"Slowly"' in read.text


def test_columns_stand_for_a_header_that_the_text_lacks(tmp_path: Path) -> None:
    names = "date,from,classification,tags,subject,references,body"
    told = '9/29/2008 7:09,AMEMBASSY LIMA,CONFIDENTIAL,"PREL, PE",TALKS GO ON,08QUITO5,1. (C) They go on.'
    (tmp_path / "cables.csv").write_text(f"{names}\n{told}\n")
    (read,) = read_cables(tmp_path)
    assert (read.sent_by, read.tags, read.subject) == ("AMEMBASSY LIMA", ("PREL", "PE"), "TALKS GO ON")
    assert (f"{read.date:%Y-%m-%d %H:%M}", read.references) == ("2008-09-29 07:09", ("08QUITO5",))
    (tmp_path / "cables.csv").write_text(f'subject,text\nOTHER,"{cable(1)}"\n')
    (read,) = read_cables(tmp_path)
    assert (read.subject, read.text) == ("TALKS GO ON", cable(1))


def test_a_table_may_have_one_column(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv"
    path.write_text(f'text\n"{cable(1)}"\n"{cable(2)}"\n')
    assert ids(path) == ["08LIMA1", "08LIMA2"]
    path.write_text(f'note\n"{cable(1)}"\n')
    with pytest.raises(CableError, match=r"cables\.csv, line 1: no text, body or content among note"):
        ids(path)
    path.write_text(f"Text\n\n{cable(1)}")
    assert ids(path) == ["08LIMA1"]


def test_a_table_without_a_text_says_so(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv"
    path.write_text("id,date,note\n1,2,3\n")
    with pytest.raises(CableError, match=r"cables\.csv, line 1: no text, body or content among id, date, note"):
        ids(path)
    path.write_text("ours,theirs\nx,y\n")
    with pytest.raises(CableError, match=r"cables\.csv, line 1: no text, body or content among ours, theirs"):
        ids(path)


def test_prose_before_the_second_paragraph_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('id,date,text\n08LIMA7,2008-09-29,"The talks go on.\n\n2. More."\n')
    (read,) = read_cables(tmp_path)
    words = [read.text[piece.start : piece.end] for _, passage in read.passages for piece in passage.pieces]
    assert words == ["The talks go on.", "More."]


def test_rows_that_do_not_fit_are_reported(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv"
    path.write_text(f"id,text\n08LIMA7\n08LIMA8,\n08LIMA9,{BODY}\n")
    errors: list[CableError] = []
    assert [each.id for each in read_cables(path, on_error=errors.append)] == ["08LIMA9"]
    assert [error.line for error in errors] == [2, 3]


def test_errors_of_json_lines_name_the_field(tmp_path: Path) -> None:
    path = tmp_path / "dump.jsonl"
    path.write_text('{"id": "08LIMA1", "note": "x"}\n{"text": 5}\n[1]\n' + json.dumps({"Body": cable(2)}))
    errors: list[CableError] = []
    assert [each.id for each in read_cables(path, on_error=errors.append)] == ["08LIMA2"]
    assert sorted(str(error).removeprefix(f"{path}, line ") for error in errors) == [
        "1: no text, body or content among id, note",
        "2: text is no string",
        "3: Input should be an object",
    ]


def test_of_json_lines_without_any_text_the_first_is_named(tmp_path: Path) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_text('{"kind": "entity"}\n' * 30)
    (tmp_path / "a.txt").write_text(cable(1))
    errors: list[CableError] = []
    assert [each.id for each in read_cables(tmp_path, on_error=errors.append)] == ["08LIMA1"]
    assert [str(error) for error in errors] == [f"{path}, line 1: no text in it, nor in 29 more lines"]


def test_a_line_that_is_no_json_is_named_where_no_other_has_a_text(tmp_path: Path) -> None:
    path = tmp_path / "notes.jsonl"
    path.write_text('{"kind": "entity"}\n{"kind": \n')
    errors: list[CableError] = []
    with pytest.raises(CableError, match="no cable"):
        list(read_cables(path, on_error=errors.append))
    assert sorted(error.line or 0 for error in errors) == [1, 2]


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    noise = random.Random(7).randbytes(3000)
    (tmp_path / "noise").write_bytes(noise)
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.pdf", b"%PDF-1.4 and words")
        archive.writestr("b.png", b"\x89PNG\r\n\x1a\n" + noise)
        archive.writestr("c.dat", noise)
        archive.writestr("d.txt", cable(1))
    errors: list[CableError] = []
    assert [each.id for each in read_cables(tmp_path, on_error=errors.append)] == ["08LIMA1"]
    assert sorted(Path(error.source).name for error in errors) == ["a.pdf", "b.png", "c.dat", "noise"]
    assert all("no text but a binary file" in str(error) for error in errors)


def test_control_characters_are_no_sign_of_a_binary_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(cable(1).replace("go on", "g\x00o\x02 on\x1b"))
    assert ids(tmp_path) == ["08LIMA1"]


def test_an_id_that_a_dump_gives_tells_the_year_of_references(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "99LIMA7", "text": "REF: QUITO 5\n\n1. (C) Talks."}))
    (read,) = read_cables(tmp_path)
    assert (read.references, Path(read.source).name) == (("99QUITO5",), "a.jsonl")


def test_fields_of_json_lines_stand_for_a_header_that_the_text_lacks(tmp_path: Path) -> None:
    fields = {"id": "08LIMA7", "Tags": ["PREL", "PE"], "subject": "TALKS GO ON", "references": None, "post": {"x": 1}}
    (tmp_path / "a.jsonl").write_text(json.dumps({**fields, "body": "1. (C) They go on."}))
    (read,) = read_cables(tmp_path)
    assert (read.id, read.tags, read.subject) == ("08LIMA7", ("PREL", "PE"), "TALKS GO ON")
    assert read.text == "TAGS: PREL, PE\nSUBJECT: TALKS GO ON\n\n1. (C) They go on."


def test_a_damaged_member_leaves_the_rest_of_its_archive(tmp_path: Path) -> None:
    path = tmp_path / "c.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(1, 5):
            archive.writestr(f"{number}.txt", cable(number))
        first, second, third, _ = (info.header_offset for info in archive.infolist())
    content = bytearray(path.read_bytes())
    content[first + 60 : first + 70] = b"\0" * 10
    content[second : second + 4] = b"\0" * 4
    content[third + 6] |= 1
    content[content.index(b"PK\x01\x02", content.index(b"PK\x01\x02", content.index(b"PK\x01\x02") + 4) + 4) + 8] |= 1
    path.write_bytes(content)
    errors: list[CableError] = []
    assert [each.id for each in read_cables(path, on_error=errors.append)] == ["08LIMA4"]
    assert [Path(error.source).name for error in errors] == ["1.txt", "2.txt", "3.txt"]
    assert "password" in str(errors[2])


def test_a_row_that_holds_no_text_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv"
    path.write_text(f"id,date,text\n08LIMA7,2008-09-29,\n08LIMA9,2008-09-29,{BODY}\n")
    errors: list[CableError] = []
    assert [each.id for each in read_cables(path, on_error=errors.append)] == ["08LIMA9"]
    assert [str(error) for error in errors] == [f"{path}, line 2: there is no text in it"]


def test_a_quotation_mark_that_is_never_closed_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv"
    path.write_text(f'id,text\n08LIMA8,{BODY}\n08LIMA9,"The talks go on.\n08LIMA10,They end.\n')
    errors: list[CableError] = []
    read = list(read_cables(path, on_error=errors.append))
    assert [each.id for each in read] == ["08LIMA8", "08LIMA9"]
    assert "They end." in read[1].text
    assert [str(error) for error in errors] == [f"{path}, line 5: a quotation mark is never closed"]


def test_a_bulk_file_may_write_its_dates_by_year(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv"
    row = f'1,2008-09-29 07:09:00,08LIMA1,Embassy Lima,UNCLASSIFIED,,,"{cable(1)}"\n'
    path.write_text(row + "2,2008-09-29,08LIMA2\n" + row.replace("08LIMA1", "08LIMA3"))
    errors: list[CableError] = []
    assert [each.id for each in read_cables(path, on_error=errors.append)] == ["08LIMA1", "08LIMA3"]
    assert ["3 columns" in str(error) for error in errors] == [True]


def test_a_table_without_names_is_not_read_as_one_telegram(tmp_path: Path) -> None:
    path = tmp_path / "dump.csv"
    path.write_text(f'08LIMA1,2008-09-29,"{cable(1)}"\n08LIMA2,2008-09-29,"{cable(2)}"\n')
    with pytest.raises(CableError, match=r"dump\.csv, line 1: the first row does not name the columns"):
        ids(path)


def test_many_bytes_without_meaning_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(cable(1).encode("cp1252") + b"2. (U) \x81\x8d x\n" * 2000)
    (read,) = read_cables(tmp_path)
    assert read.text.count("\x81\x8d x") == 2000
    assert "“go on”" in read.text
