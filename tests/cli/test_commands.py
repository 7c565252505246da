from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from graphbuild.cli.commands import COMMANDS
from tests.cli.conftest import Run

HEAVY = {"spacy", "pandas", "pyarrow", "networkx", "pyvis", "pydantic", "numpy", "lxml"}


def test_help_lists_every_command_and_loads_nothing_heavy(run: Run) -> None:
    listed = re.findall(r"^  (\w+)", run("--help").stdout.partition("Commands:")[2], re.MULTILINE)
    assert listed == list(COMMANDS)
    program = (
        "import sys\nfrom graphbuild.cli import main\nmain(['--help'], standalone_mode=False)\nprint(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.splitlines()[-1].split()) == set()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert (result.exit_code, result.stdout.startswith(f"Usage: main {command}")) == (0, True)


def test_an_unknown_command_is_refused(run: Run) -> None:
    assert run("frobnicate").exit_code == 2


@pytest.mark.parametrize("command", ["query", "info"])
def test_a_folder_that_is_no_graph_is_one_clear_line(run: Run, tmp_path: Path, command: str) -> None:
    result = run(command, tmp_path)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"graphbuild: error: {tmp_path}: is no graph folder; make one with: graphbuild build\n"


def test_a_damaged_table_is_named(run: Run, graph: Path, tmp_path: Path) -> None:
    for path in graph.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / "assertions.parquet").write_bytes(b"PAR1")
    result = run("info", tmp_path)
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
    assert "assertions.parquet: is damaged" in result.stderr


def test_query_prints_the_same_statements_in_every_form(run: Run, graph: Path) -> None:
    filters = ("query", graph, "--predicate", "works_for", "--predicate", "met", "--status", "asserted")
    table = run(*filters).stdout.splitlines()
    rows = [json.loads(line) for line in run(*filters, "--as", "jsonl").stdout.splitlines()]
    sheet = list(csv.DictReader(io.StringIO(run(*filters, "--as", "csv").stdout)))
    assert {row["predicate"] for row in rows} == {"works_for", "met"}
    assert len(table) - 1 == len(rows) == len(sheet)
    assert [row["evidence"] for row in rows] == [row["evidence"] for row in sheet]
    assert all("\t" in line for line in table)


DISPUTED = """R 051200Z MAR 07
FM AMEMBASSY LIMA
TO SECSTATE WASHDC

UNCLAS LIMA 000812

E.O. 12958: N/A
TAGS: PREL, PE
SUBJECT: WHO SIGNED

1. (U) Foreign Minister Ana Ruiz said March 1 that Peru had signed the Andean Fisheries Agreement.

2. (U) Trade Minister Luis Soto denied that Peru had signed the Andean Fisheries Agreement.
"""


def test_query_shows_conflicts_side_by_side(run: Run, tmp_path: Path) -> None:
    (tmp_path / "disputed.txt").write_text(DISPUTED, encoding="utf-8")
    assert run("build", tmp_path / "disputed.txt", "--out", tmp_path / "graph").exit_code == 0
    (line,) = run("query", tmp_path / "graph", "--conflicts", "--as", "jsonl").stdout.splitlines()
    row = json.loads(line)
    assert (row["subject"], row["predicate"], row["object"]) == ("Peru", "signed", "Andean Fisheries Agreement")
    assert (row["affirmed_by"], row["denied_by"]) == (["Ana Ruiz"], ["Luis Soto"])
    assert row["denied_date"] == ["2007-03-05"]
    assert run("query", tmp_path / "graph", "--conflicts", "--about", "Luis Soto").stdout.count("\n") == 1


def test_query_finds_by_any_name_and_date(run: Run, graph: Path) -> None:
    everything = run("query", graph, "--as", "jsonl").stdout.splitlines()
    subject = next(row["subject"] for row in map(json.loads, everything) if row["predicate"] == "works_for")
    found = [json.loads(line) for line in run("query", graph, "--about", subject, "--as", "jsonl").stdout.splitlines()]
    assert found
    assert all(subject in (row["subject"], row["object"]) for row in found)
    assert run("query", graph, "--until", "1950", "--as", "jsonl").stdout == ""


def test_an_unknown_name_is_one_clear_line(run: Run, graph: Path) -> None:
    for words in (("query", graph, "--about", "Nobody At All"), ("show", graph, "Nobody At All")):
        result = run(*words)
        assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
        assert "Nobody At All" in result.stderr


def test_what_can_have_no_answer_is_one_clear_line(run: Run, graph: Path) -> None:
    for words, why in (
        (("query", graph, "--cable", "50NOWHERE1"), "'50NOWHERE1' is no cable of this graph"),
        (("path", graph, "China", "china"), "'China' is the same entity as 'china'"),
        (("export", graph, "--format", "gexf", "--out", "-"), "name a place"),
        (("page", graph, "--out", "-"), "name a place"),
    ):
        result = run(*words)
        assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
        assert why in result.stderr


def test_show_tells_posts_relations_and_sentences(run: Run, graph: Path) -> None:
    rows = [
        json.loads(line)
        for line in run("query", graph, "--predicate", "works_for", "--as", "jsonl").stdout.splitlines()
    ]
    shown = run("show", graph, rows[0]["subject_id"]).stdout
    assert shown.startswith(rows[0]["subject"])
    assert "Posts" in shown
    assert rows[0]["object"] in shown
    assert " ".join(rows[0]["evidence"].split()) in shown


def test_path_tells_the_steps(run: Run, graph: Path) -> None:
    rows = [
        json.loads(line)
        for line in run("query", graph, "--predicate", "works_for", "--as", "jsonl").stdout.splitlines()
    ]
    steps = run("path", graph, rows[0]["subject_id"], rows[0]["object_id"], "--as", "jsonl").stdout.splitlines()
    assert [json.loads(step)["subject"] for step in steps] == [rows[0]["subject"]]


def test_info_counts_what_build_counted(run: Run, graph: Path) -> None:
    assertions = run("query", graph, "--as", "jsonl").stdout.splitlines()
    counted = (
        run("info", graph).stdout.partition("statements by status\tcount\n")[2].partition("statements by cable")[0]
    )
    assert sum(int(line.split("\t")[1]) for line in counted.splitlines()) == len(assertions)


def test_export_writes_another_format(run: Run, graph: Path, tmp_path: Path) -> None:
    assert run("export", graph, "--format", "jsonl", "--out", tmp_path / "lines").exit_code == 0
    lines = (tmp_path / "lines" / "assertions.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(run("query", graph, "--as", "jsonl").stdout.splitlines())
    wrong = run("export", graph, "--format", "none", "--out", tmp_path / "none")
    assert (wrong.exit_code, "graphml" in wrong.stderr, "html" in wrong.stderr) == (1, True, True)


def test_a_reader_that_goes_away_is_no_error(graph: Path) -> None:
    command = [sys.executable, "-c", "from graphbuild.cli import main; main()", "query", str(graph)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


def test_ontology_is_checked_and_shown(run: Run, tmp_path: Path) -> None:
    assert "no mistake found" in run("ontology", "check").stdout
    shown = run("ontology", "show").stdout
    assert "Ministry: " in shown
    assert "works_for" in shown
    wrong = run("ontology", "check", tmp_path)
    assert (wrong.exit_code, len(wrong.stderr.splitlines())) == (1, 1)


@pytest.mark.parametrize("form", ["jsonl", "csv", "table"])
def test_sql_and_cypher_answer_in_every_form(run: Run, graph: Path, form: str) -> None:
    pytest.importorskip("duckdb")
    pytest.importorskip("ladybug")
    sql = run("sql", graph, "SELECT 1 + 1 AS two, [1, 2] AS both, NULL AS nothing", "--as", form).stdout
    expected = {
        "jsonl": '{"two": 2, "both": [1, 2], "nothing": null}\n',
        "csv": "two,both,nothing\n2,1; 2,\n",
        "table": "two\tboth\tnothing\n2\t1; 2\t\n",
    }
    assert sql == expected[form]
    query = "MATCH (a:Entity)-[r:works_for]->(b) RETURN a.name AS who, r.evidence AS why"
    answered = run("cypher", graph, query, "--as", form).stdout
    assert "who" in answered
    assert "¶" in answered


@pytest.mark.parametrize("command", ["sql", "cypher"])
def test_a_question_that_makes_no_sense_is_one_clear_line(run: Run, graph: Path, command: str) -> None:
    result = run(command, graph, "MATCH (a:Nowhere) RETURN a")
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
