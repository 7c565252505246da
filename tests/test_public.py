from __future__ import annotations

import subprocess
import sys
from importlib import import_module

import pytest

import graphbuild

HEAVY = {"spacy", "pandas", "pyarrow", "networkx", "pyvis", "pydantic", "numpy", "rich", "click"}


@pytest.mark.parametrize("name", graphbuild.__all__)
def test_every_public_name_is_there_and_explains_itself(name: str) -> None:
    value = getattr(graphbuild, name)
    assert name == "__version__" or value.__doc__


def test_public_names_are_the_things_themselves() -> None:
    for home, names in {
        "pipeline": ("build_graph", "read_graph"),
        "cables": ("read_cables", "parse_cable"),
        "exports": ("export",),
        "evaluation": ("evaluate",),
        "extraction": ("open_relations",),
        "graph": ("KnowledgeGraph",),
        "records": ("Cable", "Entity", "Assertion"),
    }.items():
        for name in names:
            assert getattr(graphbuild, name) is getattr(import_module(f"graphbuild.{home}"), name)


def test_all_names_are_sorted_and_listed() -> None:
    assert sorted(graphbuild.__all__) == graphbuild.__all__ == dir(graphbuild)


def test_another_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'frobnicate'"):
        _ = graphbuild.frobnicate


def test_importing_the_package_loads_nothing_heavy() -> None:
    program = "import sys, graphbuild; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.split()) == set()
