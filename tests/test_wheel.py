"""The wheel, installed into an empty environment, does the main job from another folder."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.builds import ROOT

PYTHON = Path("Scripts/python.exe" if os.name == "nt" else "bin/python")


def call(*words: str | Path, cwd: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(list(map(str, words)), cwd=cwd, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    call(sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder, cwd=ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment that holds the wheel and nothing else; what it depends on is lent by this one."""
    place = tmp_path_factory.mktemp("environment")
    venv.create(place, with_pip=False)
    paths = {"base": str(place), "platbase": str(place)}
    site = Path(sysconfig.get_path("purelib", "venv", vars=paths))
    install = ("install", "--no-index", "--no-deps", "--quiet", "--disable-pip-version-check", wheel)
    call(sys.executable, "-m", "pip", "--python", place / PYTHON, *install, cwd=place)
    lent = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (site / "lent.pth").write_text("\n".join(sorted(lent)), encoding="utf-8")
    return place / PYTHON


def test_the_wheel_holds_code_and_ontology_and_nothing_else(wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    code = {path.relative_to(ROOT).as_posix() for path in ROOT.glob("graphbuild/**/*.py")}
    ontology = {f"graphbuild/ontology/data/{path.name}" for path in ROOT.glob("ontology/*.toml")}
    assert ontology
    assert {*code, *ontology, "graphbuild/py.typed"} <= names
    assert [name for name in names if not name.startswith("graphbuild/") or "__pycache__" in name] == []


def test_the_wheel_does_the_main_job_from_another_folder(python: Path, tmp_path: Path) -> None:
    home = call(python, "-c", "import graphbuild; print(graphbuild.__file__)", cwd=tmp_path)
    assert str(python.parents[1]) in home
    call(python.with_name("graphbuild"), "build", ROOT / "seeds", "--out", "out", cwd=tmp_path)
    made = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"graph.html", "graph.graphml", "manifest.json", "assertions.parquet"} <= made
    counted = call(python.with_name("graphbuild"), "info", "out", cwd=tmp_path)
    assert "works_for" in counted
