"""`graphbuild export`: formats and their options reach the exporter; what makes no sense is one clear line."""

from pathlib import Path

import networkx as nx
import pytest

from graphbuild import export, formats, read_graph
from graphbuild.errors import PluginError
from graphbuild.graph import assemble
from tests.cli.conftest import Run
from tests.graphs import hostile_graph

NAMES = [format.name for format in formats()]


def test_list_needs_no_graph_and_tells_of_every_format_on_one_line(run: Run) -> None:
    result = run("export", "--list")
    heading, *lines = result.stdout.splitlines()
    assert (result.exit_code, heading) == (0, "format\twrites\tdoes not hold\toptions")
    assert [line.split("\t")[0] for line in lines] == NAMES
    assert all(len(line.split("\t")) == 4 for line in lines)
    assert "flavor merge" in lines[NAMES.index("graphml")]


@pytest.mark.parametrize("format", formats(), ids=NAMES)
def test_every_format_says_what_it_writes_and_what_that_does_not_hold(format: object) -> None:
    writes, lacks = format.writes, format.lacks  # type: ignore[attr-defined]
    assert writes and lacks
    assert not writes.startswith("A ") and not writes.endswith(".")


def test_options_of_a_format_reach_it(run: Run, graph: Path, tmp_path: Path) -> None:
    for words in ((), ("--merge",), ("--no-merge",), ("--flavor", "strict"), ("--flavor=strict", "--no-merge")):
        path = tmp_path / f"graph{'_'.join(words)}.graphml"
        assert run("export", *words, graph, "--format", "graphml", "--out", path).exit_code == 0
        read, held = nx.read_graphml(path, force_multigraph=True), read_graph(graph)
        merged = "--no-merge" not in words
        assert read.number_of_edges() == len(held.relations() if merged else held.all_assertions)
        labelled = "<edge id=" in path.read_text("utf-8") and " label=" in path.read_text("utf-8")
        assert labelled is ("strict" not in "".join(words))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--format", "csv", "--flavor", "strict"), "format 'csv': has no option '--flavor'; known: "),
        (("--format=graphml", "--flavor", "mild"), "there is no flavor 'mild'; known: gephi, strict"),
        (("--format", "docx"), "'docx': there is none of that name; known: csv, "),
        (("--format", "csv", "--status", "sure"), "'sure' is no status"),
    ],
)
def test_what_makes_no_sense_is_one_clear_line(
    run: Run, graph: Path, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    result = run("export", graph, *words, "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout, len(result.stderr.splitlines())) == (1, "", 1)
    assert said in result.stderr
    assert ".graphbuild-" not in result.stderr
    assert list(tmp_path.iterdir()) == []


def test_filters_hold_for_a_format(run: Run, graph: Path, tmp_path: Path) -> None:
    out = tmp_path / "lines"
    words = ("--status", "planned", "--status", "requested", "--min-confidence", "0.5")
    assert run("export", graph, "--format", "jsonl", "--out", out, *words).exit_code == 0
    expected = read_graph(graph).assertions(status=("planned", "requested"), min_confidence=0.5)
    lines = (out / "assertions.jsonl").read_text("utf-8").splitlines()
    assert 0 < len(lines) == len(expected)


def test_characters_that_are_left_out_are_counted_on_standard_error(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for format in ("graphml", "gexf"):
        caplog.clear()
        export(hostile_graph(), tmp_path / format, format=format)
        (record,) = caplog.records
        assert "characters that XML cannot hold are left out" in record.getMessage()
    caplog.clear()
    export(assemble((), (), ()), tmp_path / "empty", format="graphml")
    assert caplog.records == []


def test_a_format_is_described_by_name() -> None:
    (graphml,) = formats("graphml")
    assert dict(graphml.options) == {"flavor": "gephi", "merge": True}
    with pytest.raises(PluginError, match="none of that name"):
        formats("docx")


def test_protected_persons_are_not_left_over_from_an_export_before(graph: Path, tmp_path: Path, run: Run) -> None:
    words = ("export", graph, "--format", "obsidian", "--out", tmp_path / "notes")
    assert run(*words).exit_code == 0
    before = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "notes").iterdir()}
    result = run(*words, "--without-protected")
    assert result.exit_code == 1
    assert "name a new folder" in result.stderr
    assert {path.name: path.stat().st_mtime_ns for path in (tmp_path / "notes").iterdir()} == before
    assert run(*words[:-1], tmp_path / "new", "--without-protected").exit_code == 0
