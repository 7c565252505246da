"""A nation's people within another stands for neither of the two."""

from __future__ import annotations

import pytest

from graphbuild.extraction.extractor import load_extractor
from tests.annotated import cable_of


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("Bosnian Serb leader Jan Kos met Turkish Cypriot President Ali Demir.", set()),
        ("Bosnian Croat troops left; the Turkish Cypriots agreed.", set()),
        ("Kosovo Serb leader Jan Kos left.", {"XK"}),
        ("The Greek Cypriot Foreign Minister left.", {"CY"}),
        ("German and French troops left with South African Minister Ana Ruiz.", {"DE", "ZA"}),
        ("He flew to the U.S. Iranian Foreign Minister Ali Rezaei stayed.", {"US", "IR"}),
    ],
)
def test_a_people_within_another_nation_is_no_country(text: str, countries: set[str]) -> None:
    assert {one.country for one in load_extractor()(cable_of(text)).mentions if one.country} == countries
