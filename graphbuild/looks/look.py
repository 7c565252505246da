"""The file look.toml and a graph's types in, the shape and colours of each out."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from graphbuild.graph import KnowledgeGraph
from graphbuild.records import Status

FALLBACK = "Thing"


class TypeLook(BaseModel):
    """Shape as vis-network names it, and the fill on a light and on a dark ground."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    shape: str
    light: str
    dark: str


class StatusLook(BaseModel):
    """How a relation's line is drawn, and what its status means in words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    label: str
    words: str
    dashes: tuple[int, ...]
    light: str
    dark: str


class Look(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    off_types: frozenset[str]
    off_predicates: frozenset[str]
    types: dict[str, TypeLook]
    statuses: dict[Status, StatusLook]

    def of(self, type_: str, graph: KnowledgeGraph) -> TypeLook:
        """The look of an entity type."""
        return self.types[self.kind_of(type_, graph)]

    def kind_of(self, type_: str, graph: KnowledgeGraph) -> str:
        """The listed kind that a type looks like: itself, else the nearest that it belongs to."""
        if type_ in self.types:
            return type_
        kinds = [name for name in self.types if graph.is_a(type_, name)]
        return max(kinds, key=lambda name: sum(graph.is_a(name, other) for other in kinds), default=FALLBACK)


@cache
def load_look() -> Look:
    """Reads and checks look.toml."""
    return Look.model_validate(tomllib.loads((Path(__file__).parent / "look.toml").read_text(encoding="utf-8")))
