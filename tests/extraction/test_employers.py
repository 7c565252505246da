""" "His government" and "Li's ministry" are those for which the person works, as far as the cable tells."""

from __future__ import annotations

import pytest

from graphbuild.extraction.extractor import load_extractor
from tests.annotated import cable_of

CASES = [
    ("Norwegian Foreign Minister Ola Berg told PolOff that his government would sign the Reef Treaty.", "Norway"),
    ("Norwegian Ambassador Berg left. Berg's government will sign the Reef Treaty.", "Norway"),
    ("Kenyan Envoy Anne Otieno met Poloff. She said her country had not signed the Reef Treaty.", "Kenya"),
    ("Health Ministry Director Ana Ruiz said her ministry signed the Reef Treaty.", "Health Ministry"),
    ("Ana Ruiz, head of the Farmers Union, said her organization had signed the Reef Treaty.", "Farmers Union"),
    ("Liberal Party leader Ana Ruiz said that her party signed the Reef Treaty.", "Liberal Party"),
]


def _signers(text: str) -> set[str]:
    claims = load_extractor()(cable_of(text)).claims
    return {claim.subject.name for claim in claims if claim.predicate == "signed"}


@pytest.mark.parametrize(("text", "signer"), CASES)
def test_what_a_person_is_of_acts(text: str, signer: str) -> None:
    assert _signers(text) == {signer}


@pytest.mark.parametrize(
    "text",
    [
        "Former Kenyan Envoy Anne Otieno said her company signed the Reef Treaty.",
        "Health Minister Ana Ruiz said her party signed the Reef Treaty.",
        "Ana Ruiz said her government signed the Reef Treaty.",
        "UNICEF Director Ana Ruiz said her government signed the Reef Treaty.",
    ],
)
def test_where_the_cable_does_not_tell_nobody_acts(text: str) -> None:
    assert _signers(text) == set()
