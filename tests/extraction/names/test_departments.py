"""Departments and offices named for several things in, who holds them and whose they are out."""

from __future__ import annotations

import pytest

from graphbuild.extraction.names import find_names
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from tests.annotated import cable_of


def _stated(text: str) -> set[tuple[str, str, str]]:
    """What the name phrases of a text state."""
    (phrases,) = find_names(tuple(passage_texts(cable_of(text))), load_ontology())
    links = (link for phrase in phrases for link in phrase.links)
    return {(link.subject.name, link.predicate, link.object.name) for link in links}


@pytest.mark.parametrize(
    ("text", "person", "body", "whole"),
    [
        (
            "Jens Holm, the head of the UN and Humanitarian Affairs Division at the Interior Ministry, left.",
            "Jens Holm",
            "UN and Humanitarian Affairs Division",
            "Interior Ministry",
        ),
        (
            "Jens Holm, head of the OSCE and Council of Europe Department of the Interior Ministry, left.",
            "Jens Holm",
            "OSCE and Council of Europe Department",
            "Interior Ministry",
        ),
        (
            "Jens Holm, MOFA's Africa and Middle East Department Section Head, left.",
            "Jens Holm",
            "Africa and Middle East Department",
            "MOFA",
        ),
        (
            "Jens Holm, Director of the Iran Task Force at the Interior Ministry, left.",
            "Jens Holm",
            "Iran Task Force",
            "Interior Ministry",
        ),
        (
            "Jens Holm, Director of Africa Section, Interior Ministry, left.",
            "Jens Holm",
            "Africa Section",
            "Interior Ministry",
        ),
        (
            "Jens Holm, Director, Africa Section, Interior Ministry; Ana Ruiz, Peace Institute.",
            "Jens Holm",
            "Africa Section",
            "Interior Ministry",
        ),
        (
            "Poloff met the Director of the U.S. and Canada Department at the Interior Ministry, Jens Holm.",
            "Jens Holm",
            "U.S. and Canada Department",
            "Interior Ministry",
        ),
    ],
)
def test_a_department_for_several_things_is_one(text: str, person: str, body: str, whole: str) -> None:
    assert _stated(text) >= {(person, "works_for", body), (body, "part_of", whole)}


@pytest.mark.parametrize(
    ("text", "person", "bodies"),
    [
        ("MOFA Treaty Commission and Legal Affairs Department Director Jens Holm left.", "Jens Holm", 2),
        (
            "It is late, according to Jens Holm, Department of Farming Principal Officer for Food Safety and Trade.",
            "Jens Holm",
            1,
        ),
        (
            "It is late, according to Jens Holm, Interior Ministry (IM) Director for Asia and Africa, who left.",
            "Jens Holm",
            1,
        ),
        ("The Interior Ministry's (IM) Deputy Director for the Office of South Asia Jens Holm left.", "Jens Holm", 2),
        ("Jens Holm, Interior Ministry (IM) Director for United Nations Affairs, left.", "Jens Holm", 1),
        ("Interior Ministry Director for U.S. and Mexican Affairs Ana Ruiz left.", "Ana Ruiz", 1),
        ("The chairman of the Kenyan parliament's Committee on Foreign Affairs Karen Otieno left.", "Karen Otieno", 1),
        ("Kenya's 3rd Army Division Communications Chief Juma Otieno left.", "Juma Otieno", 1),
        ("SCSL Registrar-Designate Ana Ruiz left.", "Ana Ruiz", 1),
        ("Executive Chairman of Northern Energy Ventures Ana Ruiz left.", "Ana Ruiz", 1),
        ("Ana Ruiz, Director of Transport Canada, left.", "Ana Ruiz", 1),
        ("Ana Ruiz, desk officer, Interior Ministry, left.", "Ana Ruiz", 1),
        ("Ana Ruiz, desk officer for Peru at the Interior Ministry, left.", "Ana Ruiz", 1),
        ("Interior Ministry Peru desk officer Ana Ruiz left.", "Ana Ruiz", 1),
        ("Calder Mining Company Vice President for Government Affairs Ana Ruiz left.", "Ana Ruiz", 1),
        ("Ana Ruiz (Deputy Director, Interior Ministry) left.", "Ana Ruiz", 1),
        ("Ana Ruiz, Assistant Director in the Interior Ministry, left.", "Ana Ruiz", 1),
        ("Ministry of Commerce Department of Foreign Trade Deputy Director Ana Ruiz left.", "Ana Ruiz", 2),
        ("The Chairman of the Parliament's Trade and Labor Committee, Ana Ruiz, left.", "Ana Ruiz", 2),
        ("Finance Ministry State Secretary Ana Ruiz left.", "Ana Ruiz", 1),
        ("Ana Ruiz, Peace Institute; Jens Holm, Forum for Fair Elections and Democracy.", "Jens Holm", 1),
        ("Ana Ruiz, Board Member, Kenya Council of Trade; Jens Holm, Peace Institute.", "Ana Ruiz", 1),
    ],
)
def test_an_office_belongs_to_who_is_named_with_it(text: str, person: str, bodies: int) -> None:
    works = [(subject, body) for subject, predicate, body in _stated(text) if predicate == "works_for"]
    assert len([body for subject, body in works if subject == person]) == bodies


@pytest.mark.parametrize(
    ("text", "unstated"),
    [
        ("The head of the UN and State Department officials met.", "UN and State Department"),
        ("Interior Ministry and Customs Department officials met.", "Interior Ministry and Customs Department"),
        ("The White House and Justice Department Director Ana Ruiz left.", "White House and Justice Department"),
        ("Jens Holm, Director of the Iran Task Force, left.", "Iran"),
        ("Special Envoy for Peru and Chile Ambassador Jens Holm left.", "Chile"),
        ("Kenyan Cabinet Secretary Juma Otieno left.", "Kenyan Cabinet"),
        ("Jens Holm, Interior Ministry Director for NATO Affairs, left.", "North Atlantic Treaty Organization"),
        ("Ana Ruiz, ambassador of Peru at the United Nations, left.", "United Nations"),
        ("Ana Ruiz, desk officer for Peru at the Interior Ministry, left.", "Peru"),
        ("According to Ana Ruiz, the Interior Ministry Director left.", "Interior Ministry"),
        ("They met Ana Ruiz, the chairman, the Interior Ministry and others.", "Interior Ministry"),
    ],
)
def test_nobody_works_for_what_only_stands_beside(text: str, unstated: str) -> None:
    persons = {"Ana Ruiz", "Jens Holm", "Juma Otieno"}
    assert not [one for one in _stated(text) if one[2] == unstated and (one[0] in persons or one[1] == "part_of")]


@pytest.mark.parametrize(
    "text", ["Minister of the Presidency Ana Ruiz left.", "Minister of the Interior Ana Ruiz left."]
)
def test_a_minister_is_named_behind_the_field(text: str) -> None:
    (phrases,) = find_names(tuple(passage_texts(cable_of(text))), load_ontology())
    assert [head.name for phrase in phrases for head in phrase.heads] == ["Ana Ruiz"]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "They met Ana Rao, Office of Asian Affairs, Foreign Ministry, in May.",
            {
                ("Ana Rao", "works_for", "Office of Asian Affairs"),
                ("Ana Rao", "works_for", "Foreign Ministry"),
                ("Office of Asian Affairs", "part_of", "Foreign Ministry"),
            },
        ),
        (
            "They met Juma Kondole, Office of EU Affairs in the Legal Department of the Ministry of Trade.",
            {
                ("Juma Kondole", "works_for", "Office of EU Affairs"),
                ("Juma Kondole", "works_for", "Legal Department"),
                ("Juma Kondole", "works_for", "Ministry of Trade"),
                ("Office of EU Affairs", "part_of", "Legal Department"),
                ("Legal Department", "part_of", "Ministry of Trade"),
            },
        ),
        ("Ana Rao, Ministry of Health, agreed.", {("Ana Rao", "works_for", "Ministry of Health")}),
        (
            "They met Ana Rao, Staff Member, Committee on Fisheries; and Tom Ruiz, Staff Director, Labor Board.",
            {("Ana Rao", "works_for", "Committee on Fisheries"), ("Tom Ruiz", "works_for", "Labor Board")},
        ),
        (
            "They met Ana Rao, Senior Researcher and Policy Advisor, Committee on Fisheries; and others.",
            {("Ana Rao", "works_for", "Committee on Fisheries")},
        ),
        (
            "They met Ana Rao, Head of Department, Ministry of Foreign Affairs' Directorate for Asia.",
            {
                ("Ana Rao", "works_for", "Ministry of Foreign Affairs"),
                ("Ana Rao", "works_for", "Directorate for Asia"),
                ("Directorate for Asia", "part_of", "Ministry of Foreign Affairs"),
            },
        ),
        ("They met Ana Rao, Office of Asian Affairs, and the Foreign Ministry.", set()),
        ("They met Ana Rao, Ministry of Health, Ministry of Trade, and the press.", set()),
        ("In a meeting with Ana Rao, Trade Department announced a plan.", set()),
        ("They met Ana Rao, the Ministry of Health, and the press.", set()),
    ],
)
def test_who_works_for_the_body_behind_a_name(text: str, stated: set[tuple[str, str, str]]) -> None:
    assert _stated(text) == stated
