"""The items of a list are read with the clause that they continue, and by themselves where they continue none."""

from __future__ import annotations

import pytest

from graphbuild.cables import parse_cable
from graphbuild.extraction.extractor import load_extractor
from graphbuild.records import Extraction

HEAD = "FM AMEMBASSY LUSAKA\nTO SECSTATE WASHDC\nUNCLAS LUSAKA 000812\n\nSUBJECT: NOTES\n\n1. (U) "


def _read(body: str) -> Extraction:
    return load_extractor()(parse_cable(f"{HEAD}{body}\n\nHOLT\n", source="08LUSAKA812"))


def _stated(body: str) -> set[tuple[str, str, str, str]]:
    return {
        (claim.subject.name, claim.predicate, claim.object.name, str(claim.qualifiers.status))
        for claim in _read(body).claims
        if claim.extractor == "frames"
    }


@pytest.mark.parametrize(
    ("body", "stated"),
    [
        (
            "Haddad asked that Norway:\n\n-- train the Coast Guard; and\n\n-- fund the Relief Foundation.",
            {("Norway", "trains", "Coast Guard", "requested"), ("Norway", "funds", "Relief Foundation", "requested")},
        ),
        (
            "Rain fell. Haddad said that Norway would provide:\n\n(a) USD 4 million to the Relief Foundation;\n"
            "(b) USD 2 million to the Coast Guard.",
            {("Norway", "funds", "Relief Foundation", "planned"), ("Norway", "funds", "Coast Guard", "planned")},
        ),
        (
            "Norway has agreed to:\n\n-- sign the Reef Treaty,\n\n-- train the Coast Guard.",
            {("Norway", "signed", "Reef Treaty", "planned"), ("Norway", "trains", "Coast Guard", "planned")},
        ),
        (
            "Members of the African Union include:\n\n-- Zambia\n\n-- Malawi",
            {
                ("Zambia", "member_of", "African Union", "asserted"),
                ("Malawi", "member_of", "African Union", "asserted"),
            },
        ),
        (
            "Upcoming events:\n\n* April 22, Kitwe: Copper Forum, hosted by UNICEF.",
            {("Copper Forum", "located_in", "Kitwe", "asserted"), ("UNICEF", "hosted", "Copper Forum", "asserted")},
        ),
    ],
)
def test_items_continue_the_clause_before_them(body: str, stated: set[tuple[str, str, str, str]]) -> None:
    assert stated <= _stated(body)


@pytest.mark.parametrize(
    "body",
    [
        "Norway made the following points:\n\n-- train the Coast Guard.",
        "Norway will not sign the Reef Treaty. In brief:\n\n-- Zambia signed the Reef Treaty.",
        "Norway was said to be ready:\n\n-- Zambia signed the Reef Treaty.",
    ],
)
def test_items_that_stand_alone(body: str) -> None:
    assert not [claim for claim in _stated(body) if claim[0] == "Norway" and claim[3] == "asserted"]


def test_the_clause_is_told_once_and_each_item_shows_where_it_stands() -> None:
    body = "Minister Haddad told Ambassador Holt that Norway would:\n\n-- train the Coast Guard;\n\n-- train the Navy."
    claims = _read(body).claims
    assert sum(claim.predicate == "told" for claim in claims) == 1
    trained = {claim.object.name: claim.evidence.text for claim in claims if claim.predicate == "trains"}
    assert trained["Coast Guard"].endswith("Coast Guard")
    assert trained["Navy"].endswith("train the Navy")


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("According to Haddad:\n\n-- Rain fell;\n\n-- Norway funds the Relief Foundation.", "Haddad"),
        ("Haddad made the following points:\n\n-- Norway funds the Relief Foundation.", "Haddad"),
        ("Haddad told PolOff:\n\n-- Rain fell;\n\n-- Norway funds the Relief Foundation.", "Haddad"),
        ("Haddad was ill. Points of note:\n\n-- Norway funds the Relief Foundation.", None),
        ("Haddad made these points:\n\n-- Rain fell.\n\n2. (U) Norway funds the Relief Foundation.", None),
    ],
)
def test_points_announced_are_in_the_words_of_who_makes_them(body: str, speaker: str | None) -> None:
    (claim,) = (claim for claim in _read(body).claims if claim.predicate == "funds")

    assert (claim.attributed_to.name if claim.attributed_to else None) == speaker
