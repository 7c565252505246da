"""The graph of seeds/, built once by the command line, for the tests of all other commands."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from graphbuild.cli import main
from tests.builds import ROOT

Run = Callable[..., Result]


@pytest.fixture(scope="session")
def run() -> Run:
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, run: Run) -> tuple[Path, Result]:
    out = tmp_path_factory.mktemp("graph") / "out"
    return out, run("build", ROOT / "seeds", "--out", out)


@pytest.fixture(scope="session")
def graph(built: tuple[Path, Result]) -> Path:
    return built[0]
