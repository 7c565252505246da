"""What names state by themselves: whose officers people are."""

from __future__ import annotations

import pytest

from graphbuild.extraction.extractor import load_extractor
from tests.annotated import cable_of


def _employers(text: str) -> list[str]:
    claims = load_extractor()(cable_of(text)).claims
    return [claim.object.name for claim in claims if claim.predicate == "works_for"]


@pytest.mark.parametrize(
    ("text", "employers"),
    [
        ("The Serbian political leader Zoran Aniko left.", ["Serbia"]),
        ("The Bosnian Serb political leader Zoran Aniko left.", []),
        ("On a visit to Bosnia, Serbian political leader Zoran Aniko left.", ["Serbia"]),
        ("The police met Kosovo Serb leader Zoran Aniko.", []),
    ],
)
def test_a_people_in_another_country_employs_nobody(text: str, employers: list[str]) -> None:
    assert _employers(text) == employers
