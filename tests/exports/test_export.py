from dataclasses import replace
from pathlib import Path

import pytest

from graphbuild.errors import ExportError, PluginError
from graphbuild.exports import export, formats
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Entity
from tests.graphs import ASSERTIONS, CABLES, ENTITIES, empty_graph, hostile_graph, small_graph, stated

OURS = [format.name for format in formats() if format.name != "html"]


def written(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.rglob("*"))
    return {str(file.relative_to(path)): file.read_bytes() for file in files if file.is_file()}


@pytest.mark.parametrize("format", OURS)
@pytest.mark.parametrize("graph", [empty_graph(), small_graph(), hostile_graph()], ids=["empty", "small", "hostile"])
def test_every_format_writes_every_graph_the_same_twice(tmp_path: Path, format: str, graph: KnowledgeGraph) -> None:
    for name in ("one", "two"):
        export(graph, tmp_path / "new" / name, format=format)
    assert (tmp_path / "new/one").exists()
    assert written(tmp_path / "new/one") == written(tmp_path / "new/two")
    assert sorted(path.name for path in (tmp_path / "new").iterdir()) == ["one", "two"]


@pytest.mark.parametrize("format", OURS)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, format: str) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(ExportError, match=r"file/graph: cannot be written"):
        export(small_graph(), tmp_path / "file" / "graph", format=format)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_folder_is_no_file_and_a_file_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "note.txt").write_text("mine")
    with pytest.raises(ExportError):
        export(small_graph(), tmp_path / "file", format="jsonl")
    with pytest.raises(ExportError):
        export(small_graph(), tmp_path / "folder", format="graphml")
    export(small_graph(), tmp_path / "folder", format="jsonl")
    assert (tmp_path / "folder" / "note.txt").read_text() == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.parametrize("format", OURS)
def test_what_stood_there_stays_when_writing_fails(tmp_path: Path, format: str) -> None:
    export(small_graph(), tmp_path / "graph", format=format)
    before, broken = written(tmp_path / "graph"), small_graph()
    object.__setattr__(broken, "entities", {**broken.entities, "p1": None})
    for name in ("graph", "new"):
        with pytest.raises((AttributeError, TypeError)):
            export(broken, tmp_path / name, format=format)
    assert written(tmp_path / "graph") == before
    assert [file.name for file in tmp_path.iterdir()] == ["graph"]


@pytest.mark.parametrize("format", OURS)
def test_no_format_tells_of_who_is_protected(tmp_path: Path, format: str) -> None:
    hidden = Entity("p3", "Official", "Nordmann", ("Ola",), protected=True)
    told = (*ASSERTIONS, stated("Nordmann", "told", "p1"), stated("p1", "told", "p2", attributed_to="p3"))
    named = [replace(item, subject="p3") if item.subject == "Nordmann" else item for item in told]
    graph = assemble((*ENTITIES, hidden), named, CABLES)
    for name, open_ in (("all", graph), ("open", graph.without_protected())):
        export(open_, tmp_path / name, format=format)
    shown = {name: b"".join(written(tmp_path / name).values()) for name in ("all", "open")}
    assert (b"Nordmann" in shown["all"], b"Nordmann" in shown["open"]) == (True, False)


def test_unknown_formats_and_options_are_errors(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="graphml"):
        export(small_graph(), tmp_path / "x", format="docx")
    with pytest.raises(ExportError, match="no option 'colour'"):
        export(small_graph(), tmp_path / "x", format="graphml", colour="red")
    with pytest.raises(ExportError, match="no flavor 'mild'"):
        export(small_graph(), tmp_path / "x", format="graphml", flavor="mild")
