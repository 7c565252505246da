"""A graph in, a file or folder in a format of others out; the formats are the registry's exporters."""

from __future__ import annotations

from collections.abc import Callable
from inspect import signature
from pathlib import Path

from graphbuild import registry
from graphbuild.errors import ExportError
from graphbuild.exports.writing import replacing
from graphbuild.graph import KnowledgeGraph

Exporter = Callable[..., None]


def export(graph: KnowledgeGraph, path: Path | str, *, format: str, **options: object) -> None:
    """Writes a graph to a file or folder, whole or not at all; what it replaces stays until it is written.

    `options` are those of the format (the keywords of its `write`). ExportError where the place
    cannot be written or an option is none of the format's; PluginError where there is no such format.
    """
    path = Path(path)
    write: Exporter = registry.load("exporters", format)
    if unknown := options.keys() - signature(write).parameters.keys():
        raise ExportError(f"format {format!r} has no option {min(unknown)!r}", path=path)
    with replacing(path) as target:
        write(graph, target, **options)


def formats() -> tuple[str, ...]:
    """The names of all formats."""
    return registry.names("exporters")
