"""A size in, a graph of that size out, the same on every call: what the benchmarks measure on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from time import perf_counter

from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Assertion, CableInfo, Entity, Evidence, Qualifiers

PREDICATES = ("told", "met", "asked", "signed", "works_for")
TYPES = ("Official", "Ministry", "Country", "Agreement")


def make_graph(entities: int, relations: int) -> KnowledgeGraph:
    """A graph of distinct relations, one assertion each, fifty to a cable."""
    return assemble(
        (Entity(f"e{n}", TYPES[n % 4], f"Name {n}", (f"N{n}",), "NO") for n in range(entities)),
        (_assertion(n, entities) for n in range(relations)),
        (_cable(n) for n in range(relations // 50 + 1)),
    )


def _cable(number: int) -> CableInfo:
    sent = datetime(1990 + number % 20, 1 + number % 12, 1, tzinfo=UTC)
    return CableInfo(f"{number % 20 + 66}OSLO{number}", "made", sent, "MADE", None, 1, 100)


def _assertion(number: int, entities: int) -> Assertion:
    subject, target = f"e{number % entities}", f"e{(number * 7919 + number // entities + 1) % entities}"
    text = f"Name {number % entities} & others spoke of <it> in sentence {number}, at some length and in earnest."
    evidence = Evidence(_cable(number // 50).id, number % 50, 0, len(text), text)
    return Assertion(subject, PREDICATES[number % 5], target, evidence, Qualifiers(), "made", 0.9)


def fastest(call: Callable[[], object], *, times: int) -> float:
    """The shortest time in seconds that a call took."""
    spans = []
    for _ in range(times):
        begun = perf_counter()
        call()
        spans.append(perf_counter() - begun)
    return min(spans)
