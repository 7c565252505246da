from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.errors import StorageError
from graphbuild.storage import Manifest, replacing, write_manifest
from graphbuild.storage.workplace import Workplace

MANIFEST = Manifest(graphbuild="1", settings={}, counts={})


def fill(place: Workplace, text: str) -> None:
    write_manifest(MANIFEST, place.graph)
    (place.graph / "graph.html").write_text(text, encoding="utf-8")


def make(target: Path, text: str = "old") -> None:
    with replacing(target) as place:
        fill(place, text)


def test_nothing_stands_there_until_all_is_done(tmp_path: Path) -> None:
    target = tmp_path / "far" / "out"
    with replacing(target) as place:
        fill(place, "new")
        assert not target.exists()
    assert sorted(path.name for path in target.iterdir()) == ["graph.html", "manifest.json"]
    assert [path.name for path in target.parent.iterdir()] == ["out"]


def test_the_old_graph_stays_where_a_build_fails(tmp_path: Path) -> None:
    make(tmp_path / "out")
    with pytest.raises(RuntimeError), replacing(tmp_path / "out") as place:
        fill(place, "new")
        raise RuntimeError
    assert (tmp_path / "out" / "graph.html").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_graph_folder_is_replaced_but_for_a_persons_files(tmp_path: Path) -> None:
    make(tmp_path / "out")
    (tmp_path / "out" / "notes.txt").write_text("mine", encoding="utf-8")
    make(tmp_path / "out", "new")
    assert (tmp_path / "out" / "graph.html").read_text(encoding="utf-8") == "new"
    assert (tmp_path / "out" / "notes.txt").read_text(encoding="utf-8") == "mine"


def test_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    make(tmp_path / "out")
    assert (tmp_path / "out" / "manifest.json").exists()


@pytest.mark.parametrize("manifest", [None, "{}", '{"name": "an app"}', "[]", "not JSON"])
def test_another_folder_is_refused_untouched(tmp_path: Path, manifest: str | None) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("years of work", encoding="utf-8")
    if manifest is not None:
        (tmp_path / "out" / "manifest.json").write_text(manifest, encoding="utf-8")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}
    with pytest.raises(StorageError, match="no graph folder"):
        make(tmp_path / "out")
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")
    with pytest.raises(StorageError, match="is a file"):
        make(tmp_path / "out")


def test_what_cannot_be_written_is_one_error(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StorageError, match=r"out: cannot be written \(Not a directory\)"):
        make(tmp_path / "file" / "out")


def test_parts_outlast_a_build_that_fails(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), replacing(tmp_path / "out") as place:
        place.parts.write("done", [])
        raise RuntimeError
    with replacing(tmp_path / "out") as place:
        assert place.parts.holds("done")
        fill(place, "new")
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_part_that_was_cut_off_is_not_there(tmp_path: Path) -> None:
    with replacing(tmp_path / "out") as place:
        place.parts.write("cut", [])
        (path,) = place.parts.folder.iterdir()
        path.write_bytes(path.read_bytes()[:-1])
        assert not place.parts.holds("cut")
        assert not place.parts.holds("never written")
        fill(place, "new")


def test_a_graph_that_was_moved_away_when_the_machine_stopped_comes_back(tmp_path: Path) -> None:
    make(tmp_path / "out")
    (tmp_path / "out.partial").mkdir()
    (tmp_path / "out").rename(tmp_path / "out.partial" / "old")
    with pytest.raises(RuntimeError), replacing(tmp_path / "out"):
        raise RuntimeError
    assert (tmp_path / "out" / "graph.html").read_text(encoding="utf-8") == "old"
