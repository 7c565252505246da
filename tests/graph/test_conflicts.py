"""What one source affirms and another denies stands side by side."""

from __future__ import annotations

from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Assertion, Modality, Polarity
from tests.graphs import CABLES, ENTITIES, stated


def _graph(*said: Assertion) -> KnowledgeGraph:
    return assemble(ENTITIES, said, CABLES)


def test_a_cable_and_a_speaker_contradict_each_other() -> None:
    graph = _graph(
        stated("m1", "met", "m2", date="2005-02"),
        stated("m2", "met", "m1", "07QUITO905", polarity=Polarity.NEGATED, attributed_to="p1"),
    )
    (row,) = graph.conflicts().rows()
    assert (row["subject"], row["predicate"], row["object"]) == ("Ministry of Fisheries", "met", "Ministry of Finance")
    assert (row["affirmed_by"], row["affirmed_date"]) == (("05OSLO17",), ("2005-02",))
    assert (row["denied_by"], row["denied_date"]) == (("Åse Nygård",), (None,))
    assert row["denied_evidence"] == ("07QUITO905 ¶1: m2 met m1.",)


def test_a_source_is_named_once_with_all_its_sentences() -> None:
    said = (
        stated("m1", "signed", "a1", start=start, attributed_to=by) for start, by in ((0, None), (9, None), (18, "p1"))
    )
    denial = stated("m1", "signed", "a1", "07QUITO905", polarity=Polarity.NEGATED)
    (row,) = _graph(*said, denial).conflicts().rows()
    assert row["affirmed_by"] == ("05OSLO17", "Åse Nygård")
    assert row["affirmed_evidence"] == ("05OSLO17 ¶1: m1 signed a1. / ¶1: m1 signed a1.", "05OSLO17 ¶1: m1 signed a1.")
    assert len(row["affirmed_date"]) == 2


def test_two_speakers_of_one_cable_contradict_each_other() -> None:
    denial = stated("m1", "signed", "a1", start=9, attributed_to="p2", polarity=Polarity.NEGATED)
    assert len(_graph(stated("m1", "signed", "a1", attributed_to="p1"), denial).conflicts()) == 1


def test_one_source_a_plan_and_another_relation_are_no_conflict() -> None:
    denial = stated("m1", "signed", "a1", start=9, polarity=Polarity.NEGATED)
    assert not _graph(stated("m1", "signed", "a1"), denial).conflicts()
    assert not _graph(stated("m1", "signed", "a1", "07QUITO905", modality=Modality.PLANNED), denial).conflicts()
    assert not _graph(stated("m2", "signed", "a1", "07QUITO905"), denial).conflicts()


def test_a_filter_finds_conflicts_by_either_side() -> None:
    graph = _graph(
        stated("m1", "met", "m2"),
        stated("m1", "met", "m2", "07QUITO905", attributed_to="p1", polarity=Polarity.NEGATED),
    )
    assert len(graph.conflicts(speaker="Nygård")) == 1
    assert len(graph.conflicts(cable="05OSLO17")) == 1
    assert not graph.conflicts(about="a1")
