from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from graphbuild import pipeline
from graphbuild.engines import batches
from graphbuild.errors import CableError, GraphBuildError, StorageError
from graphbuild.ontology import load_ontology
from graphbuild.pipeline import build_graph, read_graph
from graphbuild.settings import Options, Settings
from graphbuild.storage import TABLES, read_manifest
from tests.builds import CABLE, ROOT, Watcher, load_extractor, write_cables


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "load_extractor", load_extractor)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_graph_is_the_same_bytes_however_many_processes_made_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batches, "CHARACTERS", 4_000)
    monkeypatch.chdir(ROOT)
    graphs = [build_graph("seeds", out=tmp_path / str(jobs), jobs=jobs) for jobs in (1, 2)]
    assert graphs[0] == graphs[1] == read_graph(tmp_path / "2")
    assert len(graphs[0].all_assertions) > 100
    assert content(tmp_path / "1") == content(tmp_path / "2")
    assert {f"{table}.parquet" for table in TABLES.values()} < set(content(tmp_path / "1"))
    assert {"manifest.json", "graph.html", "graph.graphml"} < set(content(tmp_path / "1"))


@pytest.mark.parametrize("name", ["SIGKILL", "SIGINT"])
def test_a_build_that_was_interrupted_goes_on_where_it_was(tmp_path: Path, name: str) -> None:
    write_cables(tmp_path / "cables", count=4)

    def build(signal: str) -> list[str]:
        command = [sys.executable, "-m", "tests.builds", str(tmp_path / "cables"), str(tmp_path / "out"), signal]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert (done.returncode == 0) == (signal == "none"), done.stderr
        return done.stdout.split()

    first = build(name)
    assert not (tmp_path / "out").exists()
    assert len(first) == 1
    rest = build("none")
    assert sorted(first + rest) == ["08LIMA1", "08LIMA2", "08LIMA3", "08LIMA4"]
    assert set(read_graph(tmp_path / "out").cables) == {*first, *rest}
    assert not (tmp_path / "out.partial").exists()


@pytest.mark.usefixtures("quick")
def test_parts_of_other_settings_are_not_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    source = write_cables(tmp_path / "cables", count=2)
    monkeypatch.setattr(pipeline, "export", fail)
    for settings, extracted in (({}, 2), ({}, 0), ({"open_relations": True}, 2)):
        with pytest.raises(RuntimeError):
            build_graph(source, out=tmp_path / "out", **settings)  # type: ignore[arg-type]
        assert len(capsys.readouterr().out.split()) == extracted


@pytest.mark.usefixtures("quick")
def test_a_bad_file_among_good_ones_is_told_and_kept_in_the_manifest(tmp_path: Path) -> None:
    source = write_cables(tmp_path / "cables", count=2)
    (source / "empty.txt").touch()
    watcher = Watcher()
    graph = build_graph(source, out=tmp_path / "out", observer=watcher)
    assert (len(graph.cables), watcher.done, len(watcher.errors)) == (2, 2, 1)
    assert watcher.stages == ["reading cables", "resolving names", "writing graph.html", "writing graph.graphml"]
    (line,) = read_manifest(tmp_path / "out").unread
    assert "empty.txt" in line


@pytest.mark.usefixtures("quick")
def test_without_an_observer_a_bad_file_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    source = write_cables(tmp_path / "cables", count=1)
    (source / "empty.txt").touch()
    build_graph(source)
    assert "empty.txt" in caplog.text


@pytest.mark.usefixtures("quick")
def test_files_that_are_all_bad_are_an_error_that_names_the_first(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).touch()
    with pytest.raises(CableError, match=r"a\.txt: "):
        build_graph(tmp_path / "a.txt", out=tmp_path / "out")
    with pytest.raises(GraphBuildError, match=r"none of 2 files is a cable; the first: .*a\.txt"):
        build_graph(tmp_path / "a.txt", tmp_path / "b.txt", out=tmp_path / "out")
    assert sorted(content(tmp_path)) == ["a.txt", "b.txt"]


@pytest.mark.usefixtures("quick")
def test_a_graph_does_not_lie_among_its_cables(tmp_path: Path) -> None:
    source = write_cables(tmp_path / "cables", count=1)
    for out in (source, source / "far" / "out"):
        with pytest.raises(StorageError, match="which is read; name a folder outside"):
            build_graph(source, out=out)
    assert list(content(source)) == ["1.txt"]


def test_what_is_not_sure_enough_stays_out(tmp_path: Path) -> None:
    everything = build_graph(ROOT / "seeds" / "08BEIJING9001.txt")
    surest = max(assertion.confidence for assertion in everything.all_assertions)
    graph = build_graph(ROOT / "seeds" / "08BEIJING9001.txt", out=tmp_path / "out", min_confidence=surest)
    assert {assertion.confidence for assertion in graph.all_assertions} == {surest}
    assert len(everything.all_assertions) > len(graph.all_assertions)


def test_options_are_the_settings_and_checked() -> None:
    assert set(Options.__annotations__) == set(Settings.model_fields)
    with pytest.raises(ValidationError):
        build_graph("seeds", min_confidence=7)
    with pytest.raises(ValidationError):
        build_graph("seeds", colour="red")  # type: ignore[call-arg]


def test_a_graph_keeps_the_ontology_it_was_built_with(tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(load_ontology().folder, own)
    with (own / "predicates" / "twins.toml").open("w", encoding="utf-8") as file:
        file.write(TWINNED)
    (tmp_path / "a.txt").write_text(CABLE.format(number=1) + "\n2. Norway twinned with Chile.\n", encoding="utf-8")
    (told,) = build_graph(tmp_path / "a.txt", ontology=own, out=tmp_path / "out").relations(predicate="twinned_with")
    shutil.rmtree(own)
    graph = read_graph(tmp_path / "out")
    assert graph.relations(subject="Chile", predicate="twinned_with", object="Norway").items == (told,)
    build_graph(tmp_path / "a.txt", out=tmp_path / "out")
    assert "twinned_with" not in read_graph(tmp_path / "out").predicates


TWINNED = """
[twinned_with]
meaning = "two places are twins"
subject = ["Place"]
object = ["Place"]
symmetric = true
[[twinned_with.frames]]
verbs = ["twin"]
object = ["with"]
"""
