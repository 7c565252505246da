"""A graph folder and decisions in, the folder as it is with them out: nothing is extracted again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graphbuild.errors import DecisionError
from graphbuild.graph import KnowledgeGraph
from graphbuild.observing import Log, Observer
from graphbuild.pipeline import read_graph, resolve_again
from graphbuild.records import Decision
from graphbuild.reviewing.doubts import Doubt, find_doubts
from graphbuild.reviewing.naming import name_entities
from graphbuild.storage import GraphFolder, digest_decisions, parse_decision, read_decisions, read_manifest

StrPath = str | Path
Given = StrPath | Iterable[Decision | Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Review:
    """What a graph folder holds after a review.

    `doubts` are the merges in doubt, the surest first; `decisions` all that hold, in the order of their
    numbers, which count from 1; `unmet` those on what is in no cable.
    """

    graph: KnowledgeGraph
    doubts: tuple[Doubt, ...]
    decisions: tuple[Decision, ...]
    unmet: tuple[str, ...]


def review(
    folder: StrPath,
    *,
    decide: Given = (),
    undo: Sequence[int] = (),
    made: bool = False,
    observer: Observer | None = None,
) -> Review:
    """Takes a person's decisions into a graph folder, builds the graph anew by them, and says what is in doubt.

    decide: a JSON Lines file of decisions, or decisions, or lines of such a file as mappings; a name may
    stand for an id where it is one entity's. undo: the numbers of decisions that no longer hold. made:
    whether the merges that rules made are listed too. Nothing is extracted again; without decisions to
    take or to undo the folder is only read, unless its file of decisions was changed by hand. DecisionError
    where a decision is wrong or clashes with another: then nothing is written.
    """
    stored = GraphFolder(Path(folder))
    manifest, graph, kept = read_manifest(stored.path), read_graph(folder), stored.decisions
    new = name_entities(_given(decide), graph)
    decisions = (*_without(kept, undo, stored), *new)
    if decisions != kept or manifest.decided != digest_decisions(kept):
        graph = resolve_again(stored, decisions, observer or Log())
    unmet = read_manifest(stored.path).unmet
    return Review(graph, tuple(find_doubts(stored, graph, decisions, made=made)), decisions, unmet)


def _given(decide: Given) -> Iterator[Decision]:
    if isinstance(decide, str | Path):
        yield from read_decisions(Path(decide))
        return
    for number, item in enumerate(decide, 1):
        if isinstance(item, Decision):
            yield replace(item, source=item.source or "decisions", line=item.line or number)
        else:
            yield parse_decision(item, source="decisions", line=number)


def _without(kept: Sequence[Decision], undo: Sequence[int], stored: GraphFolder) -> tuple[Decision, ...]:
    for number in undo:
        if not 0 < number <= len(kept):
            message = f"there is no decision {number} to undo; there are {len(kept)}"
            raise DecisionError(message, source=str(stored.path))
    return tuple(item for number, item in enumerate(kept, 1) if number not in undo)
