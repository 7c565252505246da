from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def write_gold(run: Run, graph: Path, path: Path) -> None:
    """The graph's own posts in one cable as gold, and an entity that is not there."""
    rows = [json.loads(line) for line in run("query", graph, "--as", "jsonl").stdout.splitlines()]
    doc = next(row["doc"] for row in rows if row["predicate"] == "works_for")
    lines = [{"kind": "entity", "doc": doc, "name": "Office of Lost Umbrellas", "type": "Agency", "aliases": []}]
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")


def test_evaluate_prints_figures_and_on_request_each_error(run: Run, graph: Path, tmp_path: Path) -> None:
    write_gold(run, graph, tmp_path / "gold.jsonl")
    figures = run("evaluate", graph, "--gold", tmp_path / "gold.jsonl").stdout.splitlines()
    assert [line.split("\t")[0] for line in figures] == [
        *("measure", "entities", "relations", "types", "factuality", "attribution", "dates")
    ]
    assert figures[1].split("\t")[4::2] == ["0", "1"]
    listed = run("evaluate", graph, "--gold", tmp_path / "gold.jsonl", "--errors").stdout
    assert "Office of Lost Umbrellas" in listed
    assert "Office of Lost Umbrellas" not in "".join(figures)


def test_a_wrong_gold_file_is_one_clear_line(run: Run, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text("{}\nno JSON\n", encoding="utf-8")
    for file in (tmp_path / "gold.jsonl", tmp_path / "nowhere.jsonl"):
        result = run("evaluate", graph, "--gold", file)
        assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)
        assert file.name in result.stderr
