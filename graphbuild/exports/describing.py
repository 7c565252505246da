"""The name of a format in, what can be known of it before it is used out, read off its exporter."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from inspect import Parameter, getdoc, getmodule, signature

from graphbuild import registry

Exporter = Callable[..., None]

_OPENING = re.compile(r"^A \w+ in, (.+?) out\b")
_LACKS = re.compile(r"^Does not hold: (.+?)(?:\.$|\.\s|\Z)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Format:
    """A format of `export`: what it writes, what that does not hold, and its options with their defaults."""

    name: str
    writes: str
    lacks: str
    options: Mapping[str, object]


def formats(*names: str) -> tuple[Format, ...]:
    """The formats of these names, or all there are; PluginError where there is none of a name."""
    return tuple(_describe(name, load_exporter(name)) for name in names or registry.names("exporters"))


def load_exporter(name: str) -> Exporter:
    """The function that writes a graph in a format; PluginError where there is no such format."""
    exporter: Exporter = registry.load("exporters", name)
    return exporter


def options_of(write: Exporter) -> dict[str, object]:
    """The options that an exporter takes, with their defaults."""
    given = signature(write).parameters.values()
    return {option.name: option.default for option in given if option.kind is Parameter.KEYWORD_ONLY}


def _describe(name: str, write: Exporter) -> Format:
    text = getdoc(getmodule(write)) or getdoc(write) or ""
    lacks = _LACKS.search(text)
    writes = _OPENING.sub(r"\1", text.partition("\n")[0]).rstrip(".")
    return Format(name, writes, " ".join(lacks[1].split()) if lacks else "", options_of(write))
