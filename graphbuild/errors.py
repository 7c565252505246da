"""The errors of graphbuild: a failure with its place in, one clear line out.

GraphBuildError
├── CableError(source, line)       a cable cannot be read
├── OntologyError(path, key)       an ontology file is wrong
├── PluginError(kind, name)        a plug-in is missing or clashes; lists the known ones
├── ModelError(model)              the language model is not installed or cannot be used
├── StorageError(path)             a graph folder is not one, is newer than this program, or is damaged
├── DecisionError(source, line)    a person's decision cannot be read, or clashes with another
├── GoldError(path, line)          a gold file is wrong
├── QueryError(name)               a name is unknown or stands for several things
└── ExportError(path)              a graph cannot be written
"""

from __future__ import annotations

import copyreg
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path


class GraphBuildError(Exception):
    """The root of all errors that graphbuild raises on purpose."""

    def __reduce__(self) -> tuple[object, ...]:
        """An error crosses from one process to another as its message and attributes."""
        return copyreg.__newobj__, (type(self), *self.args), self.__dict__  # type: ignore[attr-defined]


class CableError(GraphBuildError):
    """A cable cannot be read. `line` counts from 1, or is None where the whole source is meant."""

    def __init__(self, message: str, *, source: str, line: int | None = None) -> None:
        self.source, self.line = source, line
        super().__init__(f"{source}{f', line {line}' if line else ''}: {message}")


class OntologyError(GraphBuildError):
    """An ontology file is wrong; `key` is the dotted place in it."""

    def __init__(self, message: str, *, path: Path, key: str = "") -> None:
        self.path, self.key = path, key
        super().__init__(f"{path}{f', {key}' if key else ''}: {message}")


class PluginError(GraphBuildError):
    """A plug-in of `kind` named `name` is missing or clashes."""

    def __init__(self, message: str, *, kind: str, name: str, known: Sequence[str] = ()) -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        listed = f"; known: {', '.join(sorted(known))}" if known else ""
        super().__init__(f"{kind} {name!r}: {message}{listed}")


@contextmanager
def extra(name: str) -> Iterator[None]:
    """Says which extra of the package to install where an import inside the block fails, as a PluginError."""
    try:
        yield
    except ImportError as error:
        raise PluginError(
            f"is not installed; in graphbuild's own folder: pip install '.[{name}]'", kind="extra", name=name
        ) from error


class ModelError(GraphBuildError):
    """The language model is not installed or lacks a component."""

    def __init__(self, message: str, *, model: str) -> None:
        self.model = model
        super().__init__(f"language model {model!r}: {message}")


class StorageError(GraphBuildError):
    """A graph folder is not one, is newer than this program, is damaged, or cannot be written."""

    def __init__(self, message: str, *, path: Path) -> None:
        self.path = path
        super().__init__(f"{path}: {message}")


class DecisionError(GraphBuildError):
    """A person's decision cannot be read or obeyed; `line` counts from 1, or is None where it was in no file."""

    def __init__(self, message: str, *, source: str = "", line: int | None = None) -> None:
        self.source, self.line = source, line
        place = f"{source}{f', line {line}' if line else ''}: " if source else ""
        super().__init__(f"{place}{message}")


class GoldError(GraphBuildError):
    """A gold file is wrong; `line` counts from 1."""

    def __init__(self, message: str, *, path: Path, line: int | None = None) -> None:
        self.path, self.line = path, line
        super().__init__(f"{path}{f', line {line}' if line else ''}: {message}")


class QueryError(GraphBuildError):
    """A name in a query is unknown, or stands for several entities, which are listed."""

    def __init__(self, message: str, *, name: str, candidates: Sequence[str] = ()) -> None:
        self.name, self.candidates = name, tuple(candidates)
        listed = f": {'; '.join(candidates)}" if candidates else ""
        super().__init__(f"{name!r} {message}{listed}")


class ExportError(GraphBuildError):
    """A graph cannot be written."""

    def __init__(self, message: str, *, path: Path) -> None:
        self.path = path
        super().__init__(f"{path}: {message}")
