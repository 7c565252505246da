"""Modules and functions stay small enough to be read at a glance."""

from __future__ import annotations

import ast
from pathlib import Path
from statistics import median, quantiles

PACKAGE = Path(__file__).parents[1] / "graphbuild"
SOURCES = {path.relative_to(PACKAGE): path.read_text(encoding="utf-8") for path in sorted(PACKAGE.rglob("*.py"))}
TREES = {path: ast.parse(text) for path, text in SOURCES.items()}
Function = ast.FunctionDef | ast.AsyncFunctionDef
FUNCTIONS = {
    f"{path}:{node.lineno} {node.name}": node
    for path, tree in TREES.items()
    for node in ast.walk(tree)
    if isinstance(node, Function)
}


def length(function: Function) -> int:
    documentation = ast.get_docstring(function, clean=False)
    lines = (function.end_lineno or 0) - function.lineno + 1
    return lines - (documentation.count("\n") + 1 if documentation else 0)


def parameters(function: Function) -> int:
    given = function.args
    names = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return len([name for name in names if name not in {"self", "cls"}]) + bool(given.vararg)


def test_modules() -> None:
    lengths = {path: text.count("\n") for path, text in SOURCES.items()}
    assert {path: lines for path, lines in lengths.items() if lines > 300} == {}
    assert median(lengths.values()) < 100


def test_functions() -> None:
    lengths = {name: length(function) for name, function in FUNCTIONS.items()}
    assert {name: lines for name, lines in lengths.items() if lines > 50} == {}
    assert median(lengths.values()) < 8
    assert quantiles(lengths.values(), n=10)[-1] < 25


def test_parameters() -> None:
    commands = {name for name in FUNCTIONS if name.startswith("cli/")}
    counted = {name: parameters(function) for name, function in FUNCTIONS.items() if name not in commands}
    assert {name: count for name, count in counted.items() if count > 5} == {}


def test_every_module_says_what_goes_in_and_what_comes_out() -> None:
    assert [path for path, tree in TREES.items() if not ast.get_docstring(tree)] == []


def test_no_module_is_named_for_what_it_is_not() -> None:
    vague = {"util", "utils", "helper", "helpers", "common", "base", "core", "manager", "misc"}
    assert [path for path in SOURCES if vague & {*path.parts, path.stem}] == []
