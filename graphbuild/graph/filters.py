"""Filters as people write them in, a test of assertions out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypedDict

from graphbuild.errors import QueryError
from graphbuild.graph.dates import date_of
from graphbuild.records import Assertion, Modality, Polarity, Qualifiers, Status, days

if TYPE_CHECKING:
    from graphbuild.graph.knowledge import KnowledgeGraph

Test = Callable[[Assertion], bool]
Days = tuple[date, date]

ENDS: tuple[str, ...] = ("subject", "object", "about", "speaker")


class Filters(TypedDict, total=False):
    """What to look for; what is left out or None does not matter. Entities by any name or id.

    subject, object: who stands at that end; a symmetric predicate is found from either end.
    about: who stands at any end. type: the type, or a kind of it, of one end.
    predicate, status: one, or several. speaker: whose words they are. cable: the cable's id.
    since, until: ISO 8601 of any precision, both inclusive. min_confidence: 0 to 1.
    """

    subject: str | None
    predicate: str | Iterable[str] | None
    object: str | None
    about: str | None
    type: str | None
    since: str | None
    until: str | None
    status: str | Iterable[str] | None
    speaker: str | None
    cable: str | None
    min_confidence: float | None


def find_matching(graph: KnowledgeGraph, filters: Filters) -> tuple[Assertion, ...]:
    """The assertions that pass every filter, in the graph's order; QueryError where a filter makes no sense."""
    given = {name: value for name, value in filters.items() if value is not None}
    if unknown := set(given) - Filters.__optional_keys__:
        raise QueryError("is no filter", name=min(unknown), candidates=sorted(Filters.__optional_keys__))
    ids = {end: graph.entity(str(given[end])).id for end in ENDS if end in given}
    pools = (graph.involving(ids[end]) for end in ids.keys() - {"speaker"})
    smallest = min((graph.all_assertions, *pools), key=len)
    found: Iterable[Assertion] = smallest
    for test in (*_end_tests(graph, ids), *_value_tests(given), *_graph_tests(graph, given)):
        found = filter(test, found)
    return tuple(found)


def _end_tests(graph: KnowledgeGraph, ids: dict[str, str]) -> list[Test]:
    subject, target, symmetric = ids.get("subject"), ids.get("object"), graph.symmetric

    def stand(a: Assertion) -> bool:
        ways = [(a.subject, a.object), (a.object, a.subject)][: 1 + (a.predicate in symmetric)]
        return any(subject in {None, left} and target in {None, right} for left, right in ways)

    tests: list[Test] = []
    if subject or target:
        tests.append(stand)
    if about := ids.get("about"):
        tests.append(lambda a: about in {a.subject, a.object})
    if speaker := ids.get("speaker"):
        tests.append(lambda a: a.attributed_to == speaker)
    return tests


def _value_tests(given: dict[str, object]) -> list[Test]:
    tests: list[Test] = []
    if "status" in given:
        statuses = {_status(name) for name in _several(given["status"])}
        readings = {(p, m) for p in Polarity for m in Modality if Qualifiers(p, m).status in statuses}
        tests.append(lambda a: (a.qualifiers.polarity, a.qualifiers.modality) in readings)
    if "min_confidence" in given:
        least = float(str(given["min_confidence"]))
        tests.append(lambda a: a.confidence >= least)
    return tests


def _graph_tests(graph: KnowledgeGraph, given: dict[str, object]) -> list[Test]:
    tests: list[Test] = []
    if "predicate" in given:
        predicates = _several(given["predicate"])
        if unknown := predicates - graph.predicates:
            raise QueryError("is no predicate", name=min(unknown), candidates=sorted(graph.predicates))
        tests.append(lambda a: a.predicate in predicates)
    if "cable" in given:
        cable = _cable(str(given["cable"]), graph.cables)
        tests.append(lambda a: a.evidence.cable_id == cable)
    if "type" in given:
        kind = str(given["type"])
        if kind not in graph.types:
            raise QueryError("is no type", name=kind, candidates=sorted(graph.types))
        bearers = {entity.id for entity in graph.entities.values() if graph.is_a(entity.type, kind)}
        tests.append(lambda a: a.subject in bearers or a.object in bearers)
    if "since" in given or "until" in given:
        since = _day(given["since"])[0] if "since" in given else date.min
        until = _day(given["until"])[1] if "until" in given else date.max
        if since > until:
            raise QueryError(f"lies after {given['until']!r}: nothing can be between", name=str(given["since"]))
        tests.append(lambda a: _within(date_of(a, graph.sent), since, until))
    return tests


def _within(given: str | None, since: date, until: date) -> bool:
    span = days(given) if given else None
    return span is not None and span[1] >= since and span[0] <= until


def _several(value: object) -> frozenset[str]:
    return frozenset((value,) if isinstance(value, str) else map(str, value))  # type: ignore[call-overload]


def _status(name: str) -> Status:
    try:
        return Status(name)
    except ValueError:
        raise QueryError("is no status", name=name, candidates=[*Status]) from None


def _cable(name: str, cables: Collection[str]) -> str:
    for cable in (name, name.upper()):
        if cable in cables:
            return cable
    raise QueryError("is no cable of this graph", name=name, candidates=get_close_matches(name.upper(), cables))


def _day(iso: object) -> Days:
    span = days(str(iso))
    if span is None:
        raise QueryError("is no date; give a year, year-month or year-month-day", name=str(iso))
    return span
