"""`graphbuild cables`: what was read, as a table or as whole records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from graphbuild.cli import main

TELEGRAM = """R 051200Z MAR 04
FM AMEMBASSY ACCRA
TO SECSTATE WASHDC

UNCLAS ACCRA 000481

E.O. 12958: N/A
TAGS: EFIS, GH
SUBJECT: FISHING RIGHTS

1. (U) Talks went on.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TELEGRAM)
    (tmp_path / "empty.txt").write_text("")
    return tmp_path


def test_a_cable_is_a_row_and_a_bad_file_is_named(folder: Path) -> None:
    done = CliRunner().invoke(main, ["cables", str(folder)])
    headings, *rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert headings == ["id", "date", "post", "subject", "paragraphs", "words", "warnings"]
    assert [row[:5] for row in rows] == [["04ACCRA481", "2004-03-05 12:00", "AMEMBASSY ACCRA", "FISHING RIGHTS", "1"]]
    assert "empty.txt" in done.stderr


def test_a_record_holds_all_that_was_read(folder: Path) -> None:
    done = CliRunner().invoke(main, ["cables", str(folder / "a.txt"), "--as", "jsonl"])
    record = json.loads(done.stdout)
    assert (record["id"], record["text"]) == ("04ACCRA481", TELEGRAM)
    tags = [item["value"] for item in record["header"] if item["field"] == "tag"]
    assert tags == ["EFIS", "GH"]
