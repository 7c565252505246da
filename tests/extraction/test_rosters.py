"""Those who are listed one a line stand for the country or body above them."""

from __future__ import annotations

import pytest

from graphbuild.cables.parsing import parse_cable
from graphbuild.extraction.extractor import load_extractor

HEADER = "UNCLAS ACCRA 000011\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: FISH\n\n1. (U) Fish was scarce.\n\n"


def _employed(body: str) -> list[str]:
    claims = load_extractor()(parse_cable(HEADER + body)).claims
    return [f"{c.subject.name} > {c.object.name}" for c in claims if c.predicate == "works_for"]


US = "U.S.\nAmbassador Ann Roe\nJohn Doe (notetaker)"
GHANA = "Ghana\nMs. Ama Owusu, Clerk\nKofi Mensah"
PERU = "Republic of Peru\n------------\n\nMs. Ana Ruiz, Head of Delegation\nMr. Juan Diaz\nMr. Tom Rao"
BANK = "World Bank\n----------\n\nMr. Li Chen\nMs. Jane Poe, Delegate for Coasts\nMr. Max Vogt"


@pytest.mark.parametrize(
    ("body", "employed"),
    [
        (
            f"2. (U) Participants:\n\n{US}\n\n{GHANA}",
            {"United States": ["Ann Roe", "John Doe"], "Ghana": ["Ama Owusu", "Kofi Mensah"]},
        ),
        (
            f"2. (U) Delegations:\n\n{PERU}\n\n{BANK}",
            {"Peru": ["Ana Ruiz", "Juan Diaz", "Tom Rao"], "World Bank": ["Li Chen", "Jane Poe", "Max Vogt"]},
        ),
        (
            "2. (U) Peruvian Delegation:\n\nMs. Ana Ruiz\nMr. Juan Diaz\nIndian Ambassador Rao",
            {"Peru": ["Ana Ruiz", "Juan Diaz"]},
        ),
        ("2. (U) Participants:\n\nMs. Ana Ruiz\nPeru\nMr. Juan Diaz\nChile", {}),
        ("2. (U) Kenyan delegation:\n\nMs. Ana Ruiz\nWorld Bank\nMr. Juan Diaz", {"Kenya": ["Ana Ruiz"]}),
        ("2. (U) Books of the year:\n\nGhana\nMr. Kofi Mensah\nMs. Ama Owusu", {}),
        ("Peru\n----\n\n2. (U) Ana Ruiz said that fish was scarce.", {}),
    ],
)
def test_of_whom_those_on_a_list_are(body: str, employed: dict[str, list[str]]) -> None:
    found = [one for one in _employed(f"{body}\n\n3. (U) They left.\n") if not one.startswith("Rao >")]

    assert found == [f"{who} > {whose}" for whose, several in employed.items() for who in several]
