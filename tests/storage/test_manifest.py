from __future__ import annotations

import json
from pathlib import Path

import pytest

from graphbuild.errors import StorageError
from graphbuild.storage import Manifest, read_manifest, write_manifest

MANIFEST = Manifest(
    graphbuild="1.0", settings={"model": "m", "open_relations": True}, counts={"cables": 2}, unread=("é.txt: is empty",)
)


def change(folder: Path, **values: object) -> None:
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | values), encoding="utf-8")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_manifest(MANIFEST, tmp_path)
    assert read_manifest(tmp_path) == MANIFEST


def test_an_older_graph_is_refused_and_told_what_to_do(tmp_path: Path) -> None:
    write_manifest(MANIFEST, tmp_path)
    change(tmp_path, schema_version=1)
    with pytest.raises(StorageError, match="version 1, older than this program's 3; build it again"):
        read_manifest(tmp_path)


def test_a_newer_graph_is_refused_even_if_it_says_more(tmp_path: Path) -> None:
    write_manifest(MANIFEST, tmp_path)
    change(tmp_path, schema_version=99, more="of it")
    with pytest.raises(StorageError, match="version 99, newer than this program's"):
        read_manifest(tmp_path)


def test_a_wrong_manifest_is_damaged(tmp_path: Path) -> None:
    write_manifest(MANIFEST, tmp_path)
    change(tmp_path, counts={"cables": "many"})
    with pytest.raises(StorageError, match=r"manifest\.json: is damaged \(counts.cables"):
        read_manifest(tmp_path)


def test_a_folder_without_a_manifest_is_no_graph(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="is no graph folder; make one with: graphbuild build"):
        read_manifest(tmp_path)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError, match="nowhere: there is no such graph folder"):
        read_manifest(tmp_path / "nowhere")
