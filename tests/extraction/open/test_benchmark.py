"""The scorer of benchmarks/open_relations.py, and how well the sentences of open_relations.txt are read."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

PATH = Path(__file__).parents[3] / "benchmarks" / "open_relations.py"
_spec = importlib.util.spec_from_file_location("open_relations_benchmark", PATH)
assert _spec is not None
assert _spec.loader is not None
benchmark = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(benchmark)
Fact = benchmark.Fact

GOLD = Fact("was born in", ("The poet", "Lima", "in 1902"))


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (GOLD, (1, 1)),
        (Fact("born in", ("The poet", "Lima")), (1, 5 / 8)),
        (Fact("was born in", ("The old poet", "Peru", "in 1902")), (7 / 9, 7 / 8)),
        (Fact("was born in", ("Lima", "The poet", "in 1902")), (5 / 8, 5 / 8)),
        (Fact("died at", ("The poet", "Lima", "in 1902")), (0, 0)),
    ],
)
def test_tokens_are_compared_part_by_part(found: object, expected: tuple[float, float]) -> None:
    assert benchmark.overlap(GOLD, found, pooled=False) == pytest.approx(expected)


def test_a_gold_tuple_counts_once_for_precision_and_any_number_of_times_for_recall() -> None:
    twice = {"s": [GOLD, Fact(*GOLD[:2], 0.5)]}
    first, last = benchmark.score({"s": [GOLD]}, twice)
    assert (first.precision, first.recall) == (1, 1)
    assert (last.precision, last.recall) == (0.5, 1)
    both = {"s": [GOLD, GOLD]}
    assert benchmark.score(both, {"s": [GOLD]})[0][:2] == (1, 1)


@pytest.mark.parametrize("spaced", [False, True], ids=["as written", "as treebanks write"])
def test_composed_sentences_are_read(spaced: bool) -> None:
    gold = benchmark.read_gold()
    if spaced:
        gold = {benchmark.spaced(text): [benchmark.spaced_fact(fact) for fact in gold[text]] for text in gold}
    for half in (list(gold)[::2], list(gold)[1::2]):
        scores = benchmark.score({text: gold[text] for text in half}, benchmark.find(half, None))
        assert max(step.f1 for step in scores) > 0.83
        assert scores[-1].precision > 0.85
