"""Assertions in, what one source affirms and another denies out, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graphbuild.graph.dates import date_of
from graphbuild.graph.relations import cite
from graphbuild.graph.results import Row
from graphbuild.records import Assertion, Entity, Modality, Polarity

CONFLICT_COLUMNS = (
    *("subject", "predicate", "object", "modality"),
    *("affirmed_by", "affirmed_date", "affirmed_evidence", "denied_by", "denied_date", "denied_evidence"),
)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One subject, predicate, object and modality that some sources affirm and others deny; neither is struck out.

    A source is a speaker, or a cable where it speaks for itself. Both sides in the graph's order.
    """

    affirmed: tuple[Assertion, ...]
    denied: tuple[Assertion, ...]


def find_conflicts(assertions: Iterable[Assertion], *, symmetric: Collection[str]) -> Iterator[Conflict]:
    """Every conflict in order of first appearance; a source that says both by itself is in none with itself."""
    groups: dict[tuple[str, str, str, Modality], list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        subject, target = assertion.subject, assertion.object
        if assertion.predicate in symmetric:
            subject, target = sorted((subject, target))
        groups[subject, assertion.predicate, target, assertion.qualifiers.modality].append(assertion)
    for group in groups.values():
        sides = [[a for a in group if a.qualifiers.polarity is polarity] for polarity in Polarity]
        affirmed, denied = (_disputed(side, other) for side, other in (sides, sides[::-1]))
        if affirmed and denied:
            yield Conflict(affirmed, denied)


def _disputed(side: Iterable[Assertion], other: Collection[Assertion]) -> tuple[Assertion, ...]:
    return tuple(one for one in side if any(_source(one) != _source(against) for against in other))


def _source(assertion: Assertion) -> tuple[str, str | None]:
    return assertion.evidence.cable_id, assertion.attributed_to


def conflict_row(conflict: Conflict, entities: Mapping[str, Entity], sent: Mapping[str, str]) -> Row:
    """A conflict by CONFLICT_COLUMNS; who says it, when first and in which sentences are tuples, a place a source."""
    first = conflict.affirmed[0]
    row: Row = {
        "subject": entities[first.subject].name,
        "predicate": first.predicate,
        "object": entities[first.object].name,
        "modality": first.qualifiers.modality.value,
    }
    for name, side in (("affirmed", conflict.affirmed), ("denied", conflict.denied)):
        sources: dict[tuple[str, str | None], list[Assertion]] = defaultdict(list)
        for one in side:
            sources[_source(one)].append(one)
        row[f"{name}_by"] = tuple(entities[speaker].name if speaker else cable for cable, speaker in sources)
        row[f"{name}_date"] = tuple(date_of(said[0], sent) for said in sources.values())
        row[f"{name}_evidence"] = tuple(_cite_all(said) for said in sources.values())
    return row


def _cite_all(said: Iterable[Assertion]) -> str:
    """The sentences of one source, its cable named once."""
    first, *others = dict.fromkeys(one.evidence for one in said)
    return " / ".join((cite(first), *(cite(other).removeprefix(f"{other.cable_id} ") for other in others)))
