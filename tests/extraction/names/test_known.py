"""What a cable makes known: letters stand for what a list says only near it, surnames for who bears them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuild.extraction.names import find_names
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from graphbuild.records import Part
from tests.annotated import cable_of


def _found(text: str, cable_id: str = "08LIMA1", part: Part = Part.BODY) -> set[tuple[str, str]]:
    cable = replace(cable_of(text, part=part), id=cable_id)
    names = find_names(tuple(passage_texts(cable)), load_ontology())
    return {(mention.name, mention.type) for found in names for phrase in found for mention in phrase.mentions}


@pytest.mark.parametrize(
    ("text", "cable_id", "name"),
    [
        ("The RPT lost the vote.", "08LOME1", "RPT"),
        ("The RPT lost the elections in Togo.", "08LIMA1", "RPT"),
        ("He met the Tokyo LDP MPs.", "08LIMA1", "Liberal Democratic Party"),
        ("The Union of Right Forces split. The SPS closed its office.", "08LIMA1", "Union of Right Forces"),
        ("The German SPD left the coalition.", "08LIMA1", "SPD"),
    ],
)
def test_a_party_near_its_country(text: str, cable_id: str, name: str) -> None:
    assert (name, "Party") in _found(text, cable_id)


@pytest.mark.parametrize(
    "text",
    [
        "The SPS Committee met in Rome.",
        "The SPS Committee met with Russia in Rome.",
        "The UDF supplied trucks.",
        "It does not RPT not reach the islands.",
        "He asked for a LPR card.",
        "The ETA of the ship is unknown.",
    ],
)
def test_no_party_and_no_fighters_far_from_them(text: str) -> None:
    assert {type_ for _, type_ in _found(text)}.isdisjoint({"Party", "ArmedGroup"})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The NRC fed refugees.", True),
        ("The NRC licensed the reactor.", False),
        ("The Norwegian Refugee Council left. The NRC had fed them.", True),
    ],
)
def test_a_charity_where_its_work_is_told(text: str, found: bool) -> None:
    assert (("Norwegian Refugee Council", "NGO") in _found(text)) == found


@pytest.mark.parametrize("text", ["PRICES ARE HIGH IN PERU", "THE PLAN GOES ON", "EG AND PERU MEET"])
def test_words_of_headings_are_no_countries(text: str) -> None:
    countries = {name for name, type_ in _found(text, part=Part.HEADING) if type_ == "Country"}
    assert countries <= {"Peru"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The PA arrested Palestinian men.", {"Palestinian Authority"}),
        ("The PA officer wrote a release.", set()),
    ],
)
def test_a_country_by_letters_is_named_elsewhere(text: str, names: set[str]) -> None:
    assert {name for name, type_ in _found(text) if type_ == "Country"} == names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ambassador Carlos Zamora Rodriguez left. Zamora was accompanied by experts.", {"Official"}),
        ("Ambassador Carlos Toledo left. He met Toledo.", {"Official"}),
        ("Ambassador Carlos Toledo left. He lives in Toledo.", {"City"}),
        ("Ambassador Carlos Jose Toledo left. He met Jose Ruiz.", set()),
    ],
)
def test_a_surname_that_is_a_town_too(text: str, found: set[str]) -> None:
    assert {type_ for name, type_ in _found(text) if name in {"Zamora", "Toledo", "Jose"}} == found
