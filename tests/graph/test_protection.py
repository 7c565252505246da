"""Persons whom a source marks "(protect)" can be left out, with every sentence that names them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.graph.protection import names_in
from graphbuild.records import Entity, Judgement, Verdict
from tests.graphs import ASSERTIONS, CABLES, ENTITIES, small_graph, stated

PERSON = Entity("x1", "Person", "Ana Best", ("Best",), protected=True)
NAMING = stated("m1", "told", "p2", start=300)
NAMING = replace(NAMING, evidence=replace(NAMING.evidence, text="The Ministry told EconOff that\nBest had left."))


@pytest.fixture
def graph() -> KnowledgeGraph:
    said = stated("m1", "asked", "p2", start=350, attributed_to="x1")
    cables = (replace(CABLES[0], subject="ANA BEST SPEAKS"), CABLES[1])
    judgement = Judgement("Best", "Ana Best", Verdict.SAME, 1.0, "surname in 05OSLO17", "surname")
    more = (NAMING, said, stated("x1", "met", "p1", start=400))
    return assemble((*ENTITIES, PERSON), (*ASSERTIONS, *more), cables, (judgement,))


def test_nothing_that_names_a_protected_person_is_left(graph: KnowledgeGraph) -> None:
    left = graph.without_protected()
    assert left.all_assertions == small_graph().all_assertions
    assert "x1" not in left.entities
    assert left.cables["05OSLO17"].subject == ""
    assert left.judgements == ()


def test_without_such_persons_nothing_changes() -> None:
    assert small_graph().without_protected() == small_graph()


@pytest.mark.parametrize(
    ("text", "told"),
    [("Best left", True), ("ANA BEST", True), ("Ana\n Best", True), ("do your best", False), ("Bestia", False)],
)
def test_a_name_is_a_word_as_it_is_written(text: str, told: bool) -> None:
    assert names_in([PERSON])(text) is told
