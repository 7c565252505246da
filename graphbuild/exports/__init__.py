"""A graph in, a file or folder in a format of others out; the formats are the registry's exporters."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

from graphbuild.errors import ExportError
from graphbuild.exports.describing import Format, formats, load_exporter, options_of
from graphbuild.exports.writing import replacing
from graphbuild.graph import KnowledgeGraph

__all__ = ["Format", "export", "formats"]


def export(graph: KnowledgeGraph, path: Path | str, *, format: str, **options: object) -> None:
    """Writes a graph to a file or folder, whole or not at all; what it replaces stays until it is written.

    `options` are those of the format (the keywords of its `write`). ExportError where the place
    cannot be written or an option is none of the format's; PluginError where there is no such format.
    """
    path = Path(path)
    write = load_exporter(format)
    chosen = _choose(options, options_of(write), format=format, path=path)
    with replacing(path) as target:
        write(graph, target, **chosen)


def _choose(given: Mapping[str, object], known: Mapping[str, object], *, format: str, path: Path) -> dict[str, object]:
    """The options given, each word of a closed list as its member."""
    chosen = dict(given)
    for name, value in given.items():
        if name not in known:
            raise ExportError(f"format {format!r} has no option {name!r}", path=path)
        default = known[name]
        if isinstance(default, StrEnum):
            chosen[name] = _member(value, type(default), name=name, path=path)
    return chosen


def _member(value: object, kind: type[StrEnum], *, name: str, path: Path) -> StrEnum:
    if value not in [*kind]:
        raise ExportError(f"there is no {name} {value!r}; known: {', '.join(kind)}", path=path)
    return kind(str(value))
