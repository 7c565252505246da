"""types.toml in, the tree of entity types out: which is a kind of which, and how each is masked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from graphbuild.errors import OntologyError
from graphbuild.ontology.loading import Strict, load_toml


class TypeEntry(Strict):
    """One entity type as the file gives it."""

    meaning: str
    parent: str | None = None
    also: tuple[str, ...] = ()
    mask: str | None = None
    abstract: bool = False


@dataclass(frozen=True, slots=True)
class TypeTree:
    """Entity types by name, in the file's order."""

    entries: Mapping[str, TypeEntry]
    kinds: Mapping[str, frozenset[str]]

    def __contains__(self, name: object) -> bool:
        return name in self.entries

    def is_a(self, type_: str, kind: str) -> bool:
        """Whether `type_` is `kind` or one of its kinds; a Country is both a Place and an Agent."""
        return kind in self.kinds.get(type_, frozenset())

    def mask(self, type_: str) -> str:
        """The plain word that stands for a name of this type while its sentence is parsed."""
        entry = self.entries[type_]
        return entry.mask or (self.mask(entry.parent) if entry.parent else "it")


def load_types(path: Path) -> TypeTree:
    """Reads types.toml; OntologyError where a parent is no type or a type is its own ancestor."""
    entries = load_toml(path, dict[str, TypeEntry])
    return TypeTree(entries, {name: frozenset(_ancestry(name, entries, path, ())) for name in entries})


def _ancestry(name: str, entries: Mapping[str, TypeEntry], path: Path, below: tuple[str, ...]) -> tuple[str, ...]:
    if name in below:
        raise OntologyError("is its own ancestor", path=path, key=name)
    if name not in entries:
        raise OntologyError(f"there is no type {name!r}", path=path, key=f"{below[-1]}.parent")
    entry = entries[name]
    parents = ((entry.parent,) if entry.parent else ()) + entry.also
    return (name, *(kind for parent in parents for kind in _ancestry(parent, entries, path, (*below, name))))
