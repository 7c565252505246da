"""What names state by themselves: whose officers people are, and whose members."""

from __future__ import annotations

import pytest

from graphbuild.extraction.extractor import load_extractor
from tests.annotated import cable_of


@pytest.mark.parametrize(
    ("office", "predicate"),
    [
        ("Foreign Minister", "member_of"),
        ("FM", "member_of"),
        ("MP", "member_of"),
        ("Executive Secretary MP", "works_for"),
        ("Chairman", "works_for"),
        ("Secretary General", "works_for"),
    ],
)
def test_offices_beside_a_party(office: str, predicate: str) -> None:
    claims = load_extractor()(cable_of(f"Liberal Party {office} Ana Ruiz left.")).claims
    stated = {claim.predicate for claim in claims if claim.object.name == "Liberal Party"}
    assert stated & {"member_of", "works_for"} == {predicate}


def _employers(text: str) -> list[str]:
    claims = load_extractor()(cable_of(text)).claims
    return [claim.object.name for claim in claims if claim.predicate == "works_for"]


@pytest.mark.parametrize(
    ("text", "employers"),
    [
        ("The Serbian political leader Zoran Aniko left.", ["Serbia"]),
        ("Ghana's UN ambassador, Kofi Mensah, left.", ["Ghana"]),
        ("The Bosnian Serb political leader Zoran Aniko left.", []),
        ("On a visit to Bosnia, Serbian political leader Zoran Aniko left.", ["Serbia"]),
        ("The police met Kosovo Serb leader Zoran Aniko.", []),
    ],
)
def test_a_people_in_another_country_employs_nobody(text: str, employers: list[str]) -> None:
    assert _employers(text) == employers
