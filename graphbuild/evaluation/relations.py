"""A cable's assertions and gold relations in, which are right out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphbuild.evaluation.gold import GoldRelation
from graphbuild.evaluation.matching import Matching
from graphbuild.records import Assertion

Triple = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Relations:
    """Distinct relations of one cable: the gold lines and assertions of each, and which go together.

    `hits` gives for each assertion's triple the gold triples that it is.
    """

    gold: Mapping[Triple, list[GoldRelation]]
    found: Mapping[Triple, list[Assertion]]
    hits: Mapping[Triple, frozenset[Triple]] = field(default_factory=dict)


def compare(
    gold: Iterable[GoldRelation],
    assertions: Iterable[Assertion],
    *,
    matching: Matching,
    symmetric: Collection[str],
) -> Relations:
    """Groups both sides by subject, predicate and object; symmetric ones are equal either way round."""
    expected: dict[Triple, list[GoldRelation]] = defaultdict(list)
    for line in gold:
        expected[_turned((line.subject, line.predicate, line.object), symmetric)].append(line)
    found: dict[Triple, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        found[_turned((assertion.subject, assertion.predicate, assertion.object), symmetric)].append(assertion)
    right = {
        _turned((subject, predicate, target), symmetric): triple
        for triple, lines in expected.items()
        for line in lines
        for predicate in line.also
        for subject, target in ((line.subject, line.object),)
    } | {triple: triple for triple in expected}
    hits = {
        triple: frozenset(right[one] for one in _readings(triple, matching, symmetric) if one in right)
        for triple in found
    }
    return Relations(expected, found, hits)


def _turned(triple: Triple, symmetric: Collection[str]) -> Triple:
    subject, predicate, target = triple
    if predicate in symmetric and target < subject:
        return target, predicate, subject
    return triple


def _readings(triple: Triple, matching: Matching, symmetric: Collection[str]) -> Iterator[Triple]:
    """What a found triple may say in gold names."""
    for subject in sorted(matching.gold(triple[0])):
        for target in sorted(matching.gold(triple[2])):
            yield _turned((subject, triple[1], target), symmetric)
