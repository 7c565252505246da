"""Assertions in, relations out: one for each distinct subject, predicate, object and status."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from graphbuild.graph.dates import date_of
from graphbuild.records import Assertion, Evidence, Status, days


@dataclass(frozen=True, slots=True)
class Relation:
    """What all cables together say of one relation in one status.

    `assertions` are those that state it, in the graph's order. `first` and `last` are ISO dates in
    the precision given: those of the sentences, or of the cables where the sentence names none.
    """

    subject: str
    predicate: str
    object: str
    status: Status
    assertions: tuple[Assertion, ...]
    first: str | None = None
    last: str | None = None

    @property
    def weight(self) -> int:
        """How many assertions state it."""
        return len(self.assertions)

    @property
    def confidence(self) -> float:
        """That of the surest assertion, 0 to 1."""
        return max(assertion.confidence for assertion in self.assertions)

    @property
    def cables(self) -> tuple[str, ...]:
        """The ids of the cables that state it, sorted."""
        return tuple(sorted({assertion.evidence.cable_id for assertion in self.assertions}))

    @property
    def speakers(self) -> tuple[str, ...]:
        """The ids of those whose words state it, in order."""
        return tuple(dict.fromkeys(item.attributed_to for item in self.assertions if item.attributed_to))

    def qualified(self, name: str) -> tuple[str, ...]:
        """The distinct values of a qualifier (role, date, place, quantity) that its sentences give, in order."""
        given = [value for item in self.assertions if (value := getattr(item.qualifiers, name))]
        return tuple(dict.fromkeys(given)) if given else ()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The distinct sentences that state it, in order."""
        return tuple(dict.fromkeys(assertion.evidence for assertion in self.assertions))


def relate(
    assertions: Iterable[Assertion], *, sent: Mapping[str, str], symmetric: Collection[str]
) -> Iterator[Relation]:
    """Groups assertions, in order of first appearance; a symmetric one keeps the direction that came first.

    `sent` gives the day of each cable by its id, in ISO 8601.
    """
    groups: dict[tuple[str, str, str, Status], list[Assertion]] = {}
    for assertion in assertions:
        subject, target = assertion.subject, assertion.object
        if assertion.predicate in symmetric:
            subject, target = sorted((subject, target))
        groups.setdefault((subject, assertion.predicate, target, assertion.status), []).append(assertion)
    for (_, predicate, _, status), group in groups.items():
        first, last = _span({given for assertion in group if (given := date_of(assertion, sent))})
        yield Relation(group[0].subject, predicate, group[0].object, status, tuple(group), first, last)


def _span(given: Collection[str]) -> tuple[str | None, str | None]:
    dates = {date: span for date in given if (span := days(date))}
    if not dates:
        return None, None
    first = min(dates, key=lambda given: (dates[given][0], given))
    last = max(dates, key=lambda given: (dates[given][1], given))
    return first.split("/")[0] or first, last.split("/")[-1] or last


def cite(evidence: Evidence) -> str:
    """A sentence with its place: `08BEIJING3779 ¶2: …`, on one line."""
    return f"{evidence.cable_id} ¶{evidence.paragraph}: {' '.join(evidence.text.split())}"
