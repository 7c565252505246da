"""A folder to be written in, a place to build it out: beside it, and renamed into place when all is done."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graphbuild.errors import StorageError
from graphbuild.storage.manifest import is_graph
from graphbuild.storage.parts import Parts


@dataclass(frozen=True, slots=True)
class Workplace:
    """`graph` is the folder that will take the target's place; `parts` outlast a build that is interrupted."""

    graph: Path
    parts: Parts


@contextmanager
def replacing(target: Path) -> Iterator[Workplace]:
    """Gives a place to build a graph folder and puts it at `target` once the block ends without an error.

    A graph folder that stands there is replaced as a whole, but for files that the new one lacks: they
    are a person's and stay. StorageError where something else stands there, or nothing can be written.
    """
    target = target.resolve()
    partial = target.with_name(f"{target.name}.partial")
    try:
        _restore(partial / "old", target)
        _check(target)
        place = _prepare(partial)
        try:
            yield place
            _swap(place.graph, target, partial / "old")
            shutil.rmtree(partial)
        finally:
            _tidy(partial)
    except OSError as error:
        raise StorageError(f"cannot be written ({error.strerror or error})", path=target) from error


def _restore(old: Path, target: Path) -> None:
    if old.exists() and not target.exists():
        old.rename(target)


def _check(target: Path) -> None:
    if target.exists() and not target.is_dir():
        raise StorageError("is a file; a graph is a folder", path=target)
    if target.exists() and any(target.iterdir()) and not is_graph(target):
        raise StorageError("is not empty and no graph folder; nothing was written", path=target)


def _prepare(partial: Path) -> Workplace:
    place = Workplace(partial / "graph", Parts(partial / "parts"))
    for leftover in (place.graph, partial / "old"):
        shutil.rmtree(leftover, ignore_errors=True)
    place.graph.mkdir(parents=True)
    place.parts.folder.mkdir(exist_ok=True)
    return place


def _swap(graph: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
        for kept in old.iterdir():
            if not (graph / kept.name).exists():
                kept.rename(graph / kept.name)
    graph.rename(target)


def _tidy(partial: Path) -> None:
    shutil.rmtree(partial / "graph", ignore_errors=True)
    parts = partial / "parts"
    if parts.exists() and not any(parts.glob("*.parquet")):
        shutil.rmtree(partial)
