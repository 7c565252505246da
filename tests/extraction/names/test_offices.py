"""What a name phrase states of who bears an office in it."""

from __future__ import annotations

import pytest

from graphbuild.extraction.names import find_names
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from tests.annotated import cable_of


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("British Ambassador Ana Rao spoke.", ["Ana Rao works_for United Kingdom"]),
        ("British Cardinal Tom Rao spoke.", []),
        ("They met after the Parliament of the EU met.", ["Parliament part_of European Union"]),
        ("They met after the vote of the Parliament of the EU Pension Laws.", []),
        (
            "The Embassy of the Republic of Chile wrote.",
            ["Embassy of the Republic of Chile part_of Chile"],
        ),
        ("The Ministry of Health of the Kingdom of Spain wrote.", ["Ministry of Health part_of Spain"]),
        ("The National Assembly of the Republic of Zambia met.", ["National Assembly part_of Zambia"]),
        ("UNDP Accra said so.", ["UNDP Accra part_of UN Development Program", "UNDP Accra located_in Accra"]),
        ("They spoke of the WTO Doha round.", []),
        ("He went to the UN, Geneva and Paris.", []),
        (
            "He told the Chief of Staff of the Kenyan Armed Forces, General Otieno.",
            ["Otieno works_for Armed Forces", "Armed Forces part_of Kenya"],
        ),
        (
            "The Commander of the Chilean Navy, Juan Soto, spoke.",
            ["Juan Soto works_for Chilean Navy", "Chilean Navy part_of Chile"],
        ),
        ("The Director of the Kenyan project, Ana Ruiz, spoke.", []),
        (
            "Tom Rao, Head of the Trade Department at the Ministry of Commerce, spoke.",
            [
                "Tom Rao works_for Trade Department",
                "Tom Rao works_for Ministry of Commerce",
                "Trade Department part_of Ministry of Commerce",
            ],
        ),
        (
            "The Head of the Legal Office in the Ministry of Justice, Ana Ruiz, spoke.",
            [
                "Ana Ruiz works_for Legal Office",
                "Ana Ruiz works_for Ministry of Justice",
                "Legal Office part_of Ministry of Justice",
            ],
        ),
        ("He met the Trade Commission at the Ministry of Commerce.", []),
        ("The leader of the Kenyan Luo community, Juan Rao, spoke.", []),
        ("Hope Party President and former PM Ana Ruiz spoke.", ["Ana Ruiz works_for Hope Party"]),
        ("The President of Peru and former PM Ana Ruiz disagreed.", ["President of Peru works_for Peru"]),
        (
            "Hope Party MPs Ana Ruiz, Juan Diaz, and Tom Rao left.",
            [f"{name} works_for Hope Party" for name in ("Ana Ruiz", "Juan Diaz", "Tom Rao")],
        ),
        ("Hope Party MP Ana Ruiz and Juan Diaz left.", ["Ana Ruiz works_for Hope Party"]),
        (
            "Supreme Court Judges Ana Ruiz and Juan Diaz left.",
            ["Ana Ruiz works_for Supreme Court", "Juan Diaz works_for Supreme Court"],
        ),
        ("Foreign Ministers Rao of India and Ruiz of Peru spoke.", ["Rao works_for India", "Ruiz works_for Peru"]),
    ],
)
def test_whose_somebody_is(text: str, stated: list[str]) -> None:
    (phrases,) = find_names(tuple(passage_texts(cable_of(text))), load_ontology())

    links = [link for phrase in phrases for link in phrase.links]

    assert [f"{link.subject.name} {link.predicate} {link.object.name}" for link in links] == stated
