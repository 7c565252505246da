"""Each error says where, in its message and as an attribute."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from graphbuild import errors


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (errors.CableError("is empty", source="a.txt"), "a.txt: is empty"),
        (errors.CableError("is cut", source="a.csv", line=7), "a.csv, line 7: is cut"),
        (
            errors.OntologyError("is unknown", path=Path("types.toml"), key="A.parent"),
            "types.toml, A.parent: is unknown",
        ),
        (
            errors.PluginError("is missing", kind="reader", name="x", known=["b", "a"]),
            "reader 'x': is missing; known: a, b",
        ),
        (errors.ModelError("is missing", model="m"), "language model 'm': is missing"),
        (errors.StorageError("is damaged", path=Path("out")), "out: is damaged"),
        (errors.DecisionError("clashes", source="d.jsonl", line=4), "d.jsonl, line 4: clashes"),
        (errors.GoldError("is wrong", path=Path("g.jsonl"), line=3), "g.jsonl, line 3: is wrong"),
        (errors.QueryError("is unknown", name="X", candidates=["A", "B"]), "'X' is unknown: A; B"),
        (errors.ExportError("is full", path=Path("g.xml")), "g.xml: is full"),
    ],
)
def test_the_place_is_in_the_message(error: errors.GraphBuildError, message: str) -> None:
    assert str(error) == message
    assert isinstance(error, errors.GraphBuildError)


def test_every_error_is_drawn_in_the_tree() -> None:
    classes = {
        name for name, value in vars(errors).items() if isinstance(value, type) and value.__module__ == errors.__name__
    }
    assert classes
    assert all(name in (errors.__doc__ or "") for name in classes)


def test_an_error_crosses_processes_whole() -> None:
    error = errors.CableError("is cut", source="a.csv", line=7)
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.source, copy.line) == ("a.csv, line 7: is cut", "a.csv", 7)
