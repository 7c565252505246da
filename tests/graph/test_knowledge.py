from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.errors import QueryError
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.graph.naming import fold
from graphbuild.records import Polarity, days
from tests.graphs import ASSERTIONS, CABLES, ENTITIES, empty_graph, hostile_graph, small_graph, stated


@pytest.fixture(scope="module")
def graph() -> KnowledgeGraph:
    return small_graph()


def test_the_order_of_what_comes_in_does_not_matter(graph: KnowledgeGraph) -> None:
    assert assemble(ENTITIES[::-1], ASSERTIONS[::-1], CABLES[::-1]) == graph
    places = [(a.evidence.cable_id, a.evidence.paragraph, a.evidence.start) for a in graph.all_assertions]
    assert places == sorted(places)
    assert [*graph.entities] == sorted(graph.entities)


@pytest.mark.parametrize("name", ["nygard", "ÅSE  NYGÅRD", "åse-nygård"])
def test_names_are_found_without_case_accents_and_punctuation(graph: KnowledgeGraph, name: str) -> None:
    assert [entity.id for entity in graph.find(name)] == ["p1"]
    assert graph.entity(name).id == "p1"


def test_an_ambiguous_name_lists_the_candidates(graph: KnowledgeGraph) -> None:
    assert [entity.id for entity in graph.find("MOF")] == ["m1", "m2"]
    with pytest.raises(QueryError, match=r"'MOF' stands for several: Ministry of Fisheries \(Ministry, NO, m1\); "):
        graph.entity("MOF")
    assert graph.entity("m2").name == "Ministry of Finance"


def test_an_unknown_name_lists_close_ones(graph: KnowledgeGraph) -> None:
    with pytest.raises(QueryError, match="Barents Protocol"):
        graph.entity("Barent Protocols")
    with pytest.raises(QueryError, match=r"'zzz' is unknown$"):
        graph.entity("zzz")


def test_a_main_name_wins_over_an_alias() -> None:
    left, right = ENTITIES[0], ENTITIES[1]
    graph = assemble((left, type(right)("m3", "Party", "The Ministry")), (), ())
    assert graph.entity("the ministry").id == "m3"


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        ({}, 11),
        ({"subject": "Nygård"}, 4),
        ({"subject": "EconOff", "predicate": "met", "object": "p1"}, 3),
        ({"subject": "EconOff", "predicate": "told"}, 0),
        ({"object": "EconOff", "predicate": ["told", "asked"]}, 2),
        ({"about": "EconOff"}, 5),
        ({"type": "Organization"}, 7),
        ({"status": "negated"}, 1),
        ({"status": ["negated", "planned"]}, 2),
        ({"speaker": "Nygård"}, 1),
        ({"cable": "07QUITO905"}, 2),
        ({"cable": "07quito905"}, 2),
        ({"min_confidence": 0.8}, 10),
        ({"predicate": "met", "until": "2005"}, 1),
        ({"predicate": "met", "since": "2006-06"}, 1),
        ({"subject": None, "predicate": None}, 11),
    ],
)
def test_filters(graph: KnowledgeGraph, filters: dict[str, object], count: int) -> None:
    assert len(graph.assertions(**filters)) == count  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "filters", [{"status": "sure"}, {"since": "soon"}, {"colour": "red"}, {"predicate": "meet"}, {"cable": "07QUITO"}]
)
def test_senseless_filters_are_errors(graph: KnowledgeGraph, filters: dict[str, str]) -> None:
    with pytest.raises(QueryError):
        graph.assertions(**filters)  # type: ignore[arg-type]


def test_relations_are_grouped_by_ends_predicate_and_status(graph: KnowledgeGraph) -> None:
    (met,) = graph.relations(predicate="met")
    assert (met.subject, met.object, met.weight, met.first, met.last) == ("p1", "p2", 3, "2005-02", "2006")
    assert met.cables == ("05OSLO17", "07QUITO905")
    assert met.confidence == 0.9
    signed = graph.relations(predicate="signed")
    assert [(relation.status.value, relation.first) for relation in signed] == [
        ("planned", "2005-03-02"),
        ("negated", "2005-03-02"),
    ]
    assert sum(relation.weight for relation in graph.relations()) == len(graph.all_assertions)


def test_frames_have_their_columns_even_when_nothing_is_found(graph: KnowledgeGraph) -> None:
    frame = graph.to_frame()
    assert len(frame) == 11
    row = frame[frame.modality.eq("planned") & frame.polarity.eq("affirmed")].iloc[0]
    assert (row.subject, row.object_type, row.attributed_to) == ("Ministry of Fisheries", "Agreement", "Åse Nygård")
    none = graph.relations(subject="EconOff", predicate="told").to_frame()
    assert none.empty
    assert {"weight", "evidence"} <= set(none.columns)


def test_networkx_keeps_parallel_relations(graph: KnowledgeGraph) -> None:
    network = graph.to_networkx()
    assert network.number_of_nodes() == len(ENTITIES)
    assert set(network["m1"]["p2"]) == {"told:asserted", "asked:asserted"}
    assert set(network["m1"]["a1"]) == {"signed:planned", "signed:negated"}
    edge = network["p1"]["p2"]["met:asserted"]
    assert (edge["weight"], edge["first"], edge["last"]) == (3, "2005-02", "2006")
    assert edge["evidence"][0] == "05OSLO17 ¶1: p1 met p2."


def test_paths_leave_out_denials_and_cables(graph: KnowledgeGraph) -> None:
    steps = graph.path("Barents Protocol", "EconOff")
    assert [(step.subject, step.predicate, step.object) for step in steps] == [
        ("m1", "signed", "a1"),
        ("m1", "told", "p2"),
    ]
    assert len(graph.path("EconOff", "Ecuador")) == 0
    assert [step.predicate for step in graph.path("c1", "m2")] == ["mentions", "part_of"]
    assert len(graph.subgraph(status="negated").path("m1", "a1")) == 0


def test_neighbors_come_nearest_first(graph: KnowledgeGraph) -> None:
    assert {entity.id for entity in graph.neighbors("EconOff")} == {"p1", "m1"}
    assert graph.neighbors("EconOff", hops=2)[-1].id == "a1"


def test_a_subgraph_is_a_graph(graph: KnowledgeGraph) -> None:
    part = graph.subgraph(speaker="Nygård")
    assert [*part.entities] == ["a1", "m1", "p1"]
    assert len(part.assertions()) == 1


def test_a_card_tells_posts_from_other_relations(graph: KnowledgeGraph) -> None:
    card = graph.entity("Nygård")
    assert [post.object for post in card.posts] == ["m1"]
    assert [relation.predicate for relation in card.relations] == ["met"]
    assert "Ministry of Fisheries" in card._repr_html_()
    others = [relation.predicate for relation in graph.entity("m1").relations]
    assert others == ["works_for", "signed", "signed", "asked", "told", "mentions"]


def test_a_timeline_goes_by_the_dates_of_sentences_and_cables(graph: KnowledgeGraph) -> None:
    told = [(item.predicate, item.qualifiers.date) for item in graph.timeline("Nygård")]
    assert told == [("met", "2005-02"), ("works_for", None), ("met", "2006"), ("met", None)]


def test_two_speakers_are_compared_on_what_both_speak_of() -> None:
    said = (
        stated("m1", "met", "m2", attributed_to="p1"),
        stated("m2", "met", "m1", start=9, attributed_to="p2", polarity=Polarity.NEGATED),
        stated("m1", "signed", "a1", start=20, attributed_to="p1"),
    )
    graph = assemble(ENTITIES, said, CABLES)
    (row,) = graph.compare("Nygård", "EconOff").rows()
    assert (row["predicate"], row["left_status"], row["right_status"], row["agree"]) == (
        "met",
        "asserted",
        "negated",
        False,
    )
    assert len(graph.compare("Nygård", "m1")) == 0


def test_html_escapes_what_cables_say() -> None:
    html = hostile_graph().assertions()._repr_html_()
    assert "f<g" not in html
    assert "f&lt;g&amp;h" in html


def test_counts(graph: KnowledgeGraph) -> None:
    counts = graph.counts()
    assert counts.types["Official"] == 2
    assert [*counts.predicates.items()][:2] == [("met", 3), ("mentions", 2)]
    assert counts.statuses == {"asserted": 9, "negated": 1, "planned": 1}
    assert counts.cables == {"05OSLO17": 9, "07QUITO905": 2}


def test_an_empty_graph_answers_too() -> None:
    graph = empty_graph()
    assert len(graph.relations()) == 0
    assert graph.to_networkx().number_of_nodes() == 0
    assert "0 found" in graph.assertions()._repr_html_()
    assert not any(graph.counts().types)


@pytest.mark.parametrize(
    ("iso", "first", "last"),
    [
        ("2008", date(2008, 1, 1), date(2008, 12, 31)),
        ("2008-02", date(2008, 2, 1), date(2008, 2, 29)),
        ("2008-09/2009", date(2008, 9, 1), date(2009, 12, 31)),
        ("2008-09/..", date(2008, 9, 1), date(2008, 9, 30)),
    ],
)
def test_days(iso: str, first: date, last: date) -> None:
    assert days(iso) == (first, last)


@pytest.mark.parametrize("iso", ["", "2008-02-30", "2008-13", "0000", "soon", "2009/2008", "2008/soon", "/", "../.."])
def test_what_is_no_date(iso: str) -> None:
    assert days(iso) is None


@given(st.text())
def test_folding_is_done_once(name: str) -> None:
    assert fold(fold(name)) == fold(name)


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ({"type": "ministry"}, "'ministry' is no type: .*Ministry"),
        ({"since": "2010", "until": "2007"}, "'2010' lies after '2007'"),
    ],
)
def test_a_filter_that_nothing_can_pass_is_an_error(
    graph: KnowledgeGraph, filters: dict[str, str], message: str
) -> None:
    with pytest.raises(QueryError, match=message):
        graph.assertions(**filters)  # type: ignore[arg-type]
