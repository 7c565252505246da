"""A kind of plug-in and a name in, the plug-in out: literal built-ins first, then installed entry points.

A plug-in is named by "module:attribute" and imported only when it is asked for.
"""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

from graphbuild.errors import PluginError

BUILT_IN: dict[str, dict[str, str]] = {
    "readers": {
        "text": "graphbuild.cables.readers.text:read",
        "jsonl": "graphbuild.cables.readers.jsonl:read",
        "csv": "graphbuild.cables.readers.csv:read",
    },
    "extractors": {
        "header": "graphbuild.extraction.header:find_claims",
        "names": "graphbuild.extraction.statements:find_claims",
        "frames": "graphbuild.extraction.relations:find_claims",
        "open": "graphbuild.extraction.open:find_claims",
    },
    "exporters": {
        "html": "graphbuild.page:write_page",
        "graphml": "graphbuild.exports.graphml:write",
        "gexf": "graphbuild.exports.gexf:write",
        "jsonl": "graphbuild.exports.jsonl:write",
        "csv": "graphbuild.exports.csv:write",
        "parquet": "graphbuild.exports.parquet:write",
        "sqlite": "graphbuild.exports.sqlite:write",
        "neo4j": "graphbuild.exports.neo4j:write",
        "cypher": "graphbuild.exports.cypher:write",
        "turtle": "graphbuild.exports.turtle:write",
        "jsonld": "graphbuild.exports.jsonld:write",
        "ftm": "graphbuild.exports.ftm:write",
        "obsidian": "graphbuild.exports.obsidian:write",
    },
}


def names(kind: str) -> tuple[str, ...]:
    """The plug-ins of one kind that can be loaded, built-ins first."""
    return tuple(_known(kind))


def load(kind: str, name: str) -> Any:
    """The plug-in itself; PluginError names the known ones where `name` is none of them."""
    known = _known(kind)
    if name not in known:
        raise PluginError("there is none of that name", kind=kind.removesuffix("s"), name=name, known=tuple(known))
    module, _, attribute = known[name].partition(":")
    try:
        return getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise PluginError(f"cannot be loaded ({error})", kind=kind.removesuffix("s"), name=name) from error


def _known(kind: str) -> dict[str, str]:
    known = dict(BUILT_IN[kind])
    for point in entry_points(group=f"graphbuild.{kind}"):
        if point.name in known:
            raise PluginError("is defined twice", kind=kind.removesuffix("s"), name=point.name)
        known[point.name] = point.value
    return known
