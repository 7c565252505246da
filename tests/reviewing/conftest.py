"""A small graph with merges in doubt, built once; each test has a copy of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import graphbuild
from tests.reviewing.letters import CABLES


@pytest.fixture(scope="session")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("letters")
    for name, text in CABLES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def built(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "graph"
    graphbuild.build_graph(source, out=out)
    return out


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "graph"))
