"""Figures against gold on real cables, which are read from the folder that GRAPHBUILD_CORPUS names."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graphbuild.cables import read_cables
from graphbuild.evaluation import Measure, evaluate
from graphbuild.extraction import load_extractor
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Cable, Extraction
from graphbuild.resolution import resolve

CORPUS = os.environ.get("GRAPHBUILD_CORPUS")
pytestmark = pytest.mark.skipif(not CORPUS, reason="GRAPHBUILD_CORPUS names no folder with seeds/ and gold/")

BARS = {"entities": 0.90, "relations": 0.75}
"""The least F1. A bar only rises."""


@pytest.fixture(scope="module")
def cables() -> dict[str, Cable]:
    return {cable.id: cable for cable in read_cables(Path(CORPUS or "") / "seeds")}


@pytest.fixture(scope="module")
def extractions(cables: dict[str, Cable]) -> list[Extraction]:
    return list(map(load_extractor(), cables.values()))


@pytest.fixture(scope="module")
def graph(extractions: list[Extraction]) -> KnowledgeGraph:
    resolution = resolve(lambda: iter(extractions))
    infos = (extraction.cable for extraction in extractions)
    return assemble(resolution.entities, resolution.assertions, infos, resolution.judgements)


def test_figures_reach_their_bars(graph: KnowledgeGraph, capsys: pytest.CaptureFixture[str]) -> None:
    scores = evaluate(graph, sorted((Path(CORPUS or "") / "gold").glob("*.jsonl")))
    parts = ("entities", "types", "relations", "factuality", "attribution", "dates")
    with capsys.disabled():
        print()
        for part in parts:
            print(_line(part, getattr(scores, part)))
        for predicate, measure in (scores.predicates or {}).items():
            print(_line(f"  {predicate}", measure))
    assert {part: getattr(scores, part).f1 >= bar for part, bar in BARS.items()} == dict.fromkeys(BARS, True)


def _line(name: str, measure: Measure) -> str:
    figures = f"P {measure.precision:.3f}  R {measure.recall:.3f}  F1 {measure.f1:.3f}"
    return f"{name:<20} {figures}  {measure.right} of {measure.found} found, {measure.expected} expected"


def test_every_offset_is_exact(graph: KnowledgeGraph, extractions: list[Extraction], cables: dict[str, Cable]) -> None:
    mentions = [mention for extraction in extractions for mention in extraction.mentions]
    evidence = [assertion.evidence for assertion in graph.all_assertions]
    assert mentions and evidence
    for item in (*mentions, *evidence):
        assert cables[item.cable_id].text[item.start : item.end] == item.text
