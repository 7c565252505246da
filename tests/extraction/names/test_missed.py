"""What the grammar leaves is asked of the statistical model; what it has is not."""

from __future__ import annotations

import pytest

from graphbuild.extraction.english import english_of
from graphbuild.extraction.extractor import load_extractor
from graphbuild.extraction.model import load_model
from graphbuild.extraction.names import find_missed
from graphbuild.extraction.names.missed import Sighting
from graphbuild.extraction.read import passage_texts, read_passages
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import load_ontology
from graphbuild.records import Mention, Part
from tests.annotated import cable_of


def _missed(text: str, part: Part = Part.BODY) -> list[Mention]:
    passages = tuple(passage_texts(cable_of(text, part=part)))
    (reading,) = read_passages(passages, [()], model=load_model(), ontology=load_ontology())
    return [found.mention for found in _found(reading).values()]


def _found(reading: Reading) -> dict[int, Sighting]:
    return dict(find_missed(Reading(**{**_fields(reading), "mentions": {}}), load_ontology(), english_of(load_model())))


def _fields(reading: Reading) -> dict[str, object]:
    return {name: getattr(reading, name) for name in Reading.__dataclass_fields__}


def test_a_person_whom_the_grammar_cannot_see() -> None:
    names = {
        (mention.name, mention.type, mention.extractor) for mention in _missed("The house of Barack Obama burned.")
    }

    assert names == {("Barack Obama", "Person", "model")}


def test_a_country_is_one_whoever_finds_it() -> None:
    (france,) = _missed("They moved to France last year.")

    assert (france.name, france.type, france.country) == ("France", "Country", "FR")


def test_headings_are_not_asked() -> None:
    assert _missed("The house of Barack Obama burned.", Part.HEADING) == []


@pytest.mark.parametrize("text", ["She told us that Saudi Idealism spread.", "They listed the uses of Methanol there."])
def test_creeds_and_common_things_are_nobody(text: str) -> None:
    assert [found.name for found in _missed(text) if found.type == "Person"] == []


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("The team stopped near Qaravol and slept.", "Qaravol", "City"),
        ("They shelled the Qaravol, Bora and Tazra military bases.", "Bora", "Place"),
        ("They shelled the Qaravol, Bora and Tazra military bases.", "Tazra", "Place"),
        ("Farmers in the Mbwera lost their goats.", "Mbwera", "Place"),
        ("They hid in the village of Tsarkova for days.", "Tsarkova", "City"),
        ("He said that Uzneftgaz had asked for a loan.", "Uzneftgaz", "Company"),
        ("The state owns half of all Qaravol shares.", "Qaravol", "Company"),
    ],
)
def test_capitals_inside_a_sentence_are_a_name(text: str, name: str, type_: str) -> None:
    assert (name, type_) in {(mention.name, mention.type) for mention in _missed(text)}


@pytest.mark.parametrize(
    "text", ["He read Article 12 again.", "They praised the Palace.", "A trans-Caspian route is planned."]
)
def test_capitals_that_name_nothing(text: str) -> None:
    assert _missed(text) == []


def test_a_name_has_one_type_throughout_a_cable() -> None:
    passages = tuple(passage_texts(cable_of("He said that Mbwerani had grown. They sleep in the village of Mbwerani.")))
    (reading,) = read_passages(passages, [()], model=load_model(), ontology=load_ontology())

    found = [mention for at in reading.mentions.values() for mention in at]

    assert [(mention.name, mention.type) for mention in found] == [("Mbwerani", "City")] * 2


def test_part_of_a_persons_name_is_that_person() -> None:
    cable = cable_of("Minister Ana Tsvarelu spoke. They saw the house of Tsvarelu from afar.")

    found = {mention.type for mention in load_extractor()(cable).mentions if mention.name.endswith("Tsvarelu")}

    assert found == {"Official"}


@pytest.mark.parametrize(
    ("owned", "type_"),
    [("chairman", "Organization"), ("country manager", "Organization"), ("subsidiary", "Company"), ("editor", "Media")],
)
def test_who_has_what_bodies_have_is_a_body(owned: str, type_: str) -> None:
    found = _missed(f"Clerks said Andrews' lawyer met Morgan's {owned} twice.")
    assert {mention.name: mention.type for mention in found} == {"Andrews": "Person", "Morgan": type_}


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Velmart raised its output.", {"Velmart": "Organization"}),
        ("Velmart and Bortrac cut their fares.", {"Velmart": "Company", "Bortrac": "Company"}),
        ("They bought a stake in Velmart.", {"Velmart": "Company"}),
        ("Velmart shareholders wept.", {"Velmart": "Company"}),
        ("Velmart and Bortrac, two local NGOs, wept.", {"Velmart": "NGO", "Bortrac": "NGO"}),
        ("Velmart is a large bank.", {"Velmart": "Company"}),
        ("Velmart, owned by two brothers, was closed.", {"Velmart": "Company"}),
        ("Velmart, which grew quickly, was closed.", {"Velmart": "Organization"}),
        ("The Velmaq asked for land.", {"Velmaq": "Organization"}),
        ("The state acquired Velmart.", {"Velmart": "Company"}),
        ("Rebels besieged Velmart for weeks.", {"Velmart": "City"}),
        ("Workers at Velmart walked out.", {"Velmart": "Organization"}),
        ("Velmart, led by two brothers, walked out.", {"Velmart": "Organization"}),
        ("Velmart sold gas to the town.", {"Velmart": "Organization"}),
        ("Kravchuk sold gas to the town.", {"Kravchuk": "Person"}),
        ("The Velmarts asked for land, and the Velmas left.", {"Velmas": "Organization"}),
        ("Velbok militants attacked Dorvum and Dorvik.", {"Velbok": "ArmedGroup", "Dorvum": "City", "Dorvik": "City"}),
        ("Islamist militants argued. Tribal gunmen fled. Cattle company owners met.", {}),
        ("He said that VelMo had a plan.", {"VelMo": "Organization"}),
        ("VLMT, a small firm, walked out.", {"VLMT": "Company"}),
        ("Velmaska deputies walked out.", {"Velmaska": "Party"}),
        ("Velma Bortrik and others bought a stake in Friguel.", {"Velma Bortrik": "Person", "Friguel": "Company"}),
        ("Crowds protested the arrest of Koivok.", {"Koivok": "Person"}),
        ("Two boys fled to Manzik.", {"Manzik": "City"}),
        ("Rebels attacked Shyrok.", {"Shyrok": "City"}),
        ("The tanker Velmar Star sank. The USS Bortrac came.", {}),
        ("The ferry Princess Velma sank near the MV Bortrac.", {}),
    ],
)
def test_what_is_said_of_a_name_says_what_it_is(text: str, types: dict[str, str]) -> None:
    assert {mention.name: mention.type for mention in _missed(text)} == types


def test_some_body_is_the_sort_of_body_that_it_is_elsewhere() -> None:
    cable = cable_of("They met Velmart's chairman. Areva and Velmart made a bid.")

    assert {mention.type for mention in load_extractor()(cable).mentions if mention.name == "Velmart"} == {"Company"}


def test_who_has_a_persons_surname_is_a_person() -> None:
    cable = cable_of("Velma Bortrik's VLM won. He said that Bortrik smiled.")

    found = [mention for mention in load_extractor()(cable).mentions if mention.name.endswith("Bortrik")]

    assert {mention.type for mention in found} == {"Person"}
