"""Who is one across cables for which reason: offices, abbreviations, owners, dates, spellings; and who is not."""

from __future__ import annotations

import pytest

from graphbuild.records import Extraction, Mention, Verdict
from tests.resolution.cables import cable, claiming, entities, name, resolved

ZAGREB, LIMA, SEOUL = "AMEMBASSY ZAGREB", "AMEMBASSY LIMA", "AMEMBASSY SEOUL"


def official(words: str, title: str = "Foreign Minister", **more: object) -> Mention:
    return name(words, "Official", title=title, **more)


def sent(id_: str, *names: Mention, post: str = ZAGREB) -> Extraction:
    return cable(id_, *names, post=post)


ONE = [
    (
        "a surname and an office within two years",
        sent("05ZAGREB1", official("Kovac")),
        sent("06ZAGREB2", official("Kovac")),
    ),
    ("the full name of who held it", sent("05ZAGREB1", official("Kovac")), sent("06ZAGREB2", official("Ivan Kovac"))),
    (
        "an office that has been left",
        sent("05ZAGREB1", official("Kovac")),
        sent("06ZAGREB2", official("Ivan Kovac", "Former Foreign Minister")),
    ),
    ("a short form of the office", sent("05ZAGREB1", official("Kovac", "FM")), sent("06ZAGREB2", official("Kovac"))),
    (
        "the surname in another spelling",
        sent("05ZAGREB1", official("Sharich")),
        sent("06ZAGREB2", official("Zeljko Šarić")),
    ),
    (
        "a deputy of a rare surname",
        sent("05ZAGREB1", official("Saric", "Deputy Interior Minister")),
        sent("05ZAGREB2", official("Zeljko Saric", "Deputy Interior Minister")),
    ),
    (
        "the office abroad of a country named",
        sent("05ZAGREB1", official("Diallo", country="ML")),
        sent("05LIMA2", official("Amadou Diallo", country="ML"), post=LIMA),
    ),
    (
        "spellings in one office",
        sent("05ZAGREB1", official("Ahmad Abu al-Nasr")),
        sent("06ZAGREB2", official("Ahmed Aboul Nasr")),
    ),
    (
        "spellings in one country",
        sent("05ZAGREB1", official("Sergei Tkachev", "Mayor", country="UA")),
        sent("06ZAGREB2", official("Serhiy Tkachev", "Judge", country="UA")),
    ),
    (
        "a nickname in one country",
        sent("05ZAGREB1", name("Bill Hartley", "Person", country="GB")),
        sent("06ZAGREB2", name("William Hartley", "Person", country="GB")),
    ),
    (
        "the second surname left out in Peru",
        sent("05LIMA1", name("Rosa Quispe Mamani", "Person", country="PE")),
        sent("05LIMA2", name("Rosa Quispe", "Person", country="PE")),
    ),
    (
        "romanizations in one office",
        sent("06SEOUL1", official("Yi Chong-ho"), post=SEOUL),
        sent("07SEOUL2", official("Lee Jong-ho"), post=SEOUL),
    ),
    (
        "initials in the middle",
        sent("05ZAGREB1", name("Paul R. Dunmore", "Person")),
        sent("06ZAGREB2", name("Paul Dunmore", "Person")),
    ),
    (
        "an abbreviation that another cable of the country defines",
        sent("05LIMA1", name("Fisheries Council", "Organization", abbreviation="FC"), post=LIMA),
        sent("05LIMA2", name("FC", "Organization"), post=LIMA),
    ),
    (
        "initials of one body of the country",
        sent("05LIMA1", name("Ministry of Water and Soil", "Ministry"), post=LIMA),
        sent("05LIMA2", name("MWS", "Organization"), post=LIMA),
    ),
    (
        "the owner before the name",
        sent(
            "05LIMA1", name("MWS", "Ministry", country="PE"), name("MWS Office for Deep Wells", "Agency", country="PE")
        ),
        sent(
            "05LIMA2",
            name("Office for Deep Wells and Pumps", "Agency", country="PE"),
            name("Office for Deep Wells", "Agency", country="PE"),
        ),
    ),
    (
        "an earthquake of the year",
        sent("05LIMA1", name("Moquegua earthquake", "Event")),
        sent("05LIMA2", name("Moquegua earthquake", "Event")),
    ),
    (
        "another order of words",
        sent("05LIMA1", name("Ministry of the Interior", "Ministry"), post=LIMA),
        sent("05LIMA2", name("Interior Ministry", "Ministry"), post=LIMA),
    ),
    (
        "a foreign minister",
        sent("05LIMA1", name("Ministry of Foreign Affairs", "Ministry"), post=LIMA),
        sent("05LIMA2", name("Foreign Ministry", "Ministry"), post=LIMA),
    ),
    (
        "a legal form",
        sent("05LIMA1", name("Andes Tin S.A.", "Company")),
        sent("05LIMA2", name("Andes Tin SA", "Company")),
    ),
]
TWO = [
    ("another time", sent("05ZAGREB1", official("Kovac")), sent("09ZAGREB2", official("Kovac"))),
    ("another country", sent("05ZAGREB1", official("Kovac")), sent("05LIMA2", official("Kovac"), post=LIMA)),
    ("another office", sent("05ZAGREB1", official("Kovac")), sent("05ZAGREB2", official("Kovac", "Finance Minister"))),
    (
        "the office and its deputy",
        sent("05ZAGREB1", official("Kovac")),
        sent("05ZAGREB2", official("Kovac", "Deputy Foreign Minister")),
    ),
    (
        "an office that many hold",
        sent("05ZAGREB1", official("Kovac", "Judge")),
        sent("05ZAGREB2", official("Kovac", "Judge")),
    ),
    (
        "a minister of what is not said",
        sent("05ZAGREB1", official("Kovac", "Minister")),
        sent("05ZAGREB2", official("Kovac", "Minister")),
    ),
    (
        "a deputy of a surname that many bear",
        sent("06SEOUL1", official("Kim", "Vice Foreign Minister"), post=SEOUL),
        sent("06SEOUL2", official("Kim", "Vice Foreign Minister"), post=SEOUL),
    ),
    ("no office at all", sent("05ZAGREB1", name("Kovac", "Person")), sent("05ZAGREB2", name("Kovac", "Person"))),
    (
        "a given name that differs",
        sent("05ZAGREB1", official("Ivan Kovac", "Mayor")),
        sent("05ZAGREB2", official("Igor Kovac", "Mayor")),
    ),
    (
        "a woman's surname",
        sent("05ZAGREB1", official("Sergei Petrov", "Judge", country="RU")),
        sent("05ZAGREB2", official("Sergei Petrova", "Judge", country="RU")),
    ),
    (
        "an initial alone",
        sent("05ZAGREB1", name("J. Hartley", "Person", country="GB")),
        sent("05ZAGREB2", name("John Hartley", "Person", country="GB")),
    ),
    (
        "a junior",
        sent("05LIMA1", name("Pedro Salas", "Person", country="PE")),
        sent("05LIMA2", name("Pedro Salas Jr.", "Person", country="PE")),
    ),
    (
        "the abbreviation of another country",
        sent("05ZAGREB1", name("MOI", "Organization")),
        sent("05LIMA2", name("MOI", "Organization"), post=LIMA),
    ),
    (
        "a declaration like any",
        sent("05LIMA1", name("Joint Statement", "Agreement")),
        sent("05LIMA2", name("Joint Statement", "Agreement")),
    ),
    (
        "the earthquake of another year",
        sent("05LIMA1", name("Moquegua earthquake", "Event")),
        sent("08LIMA2", name("Moquegua earthquake", "Event")),
    ),
    (
        "a branch",
        sent("05LIMA1", name("Andes Bank", "Company")),
        sent("05LIMA2", name("Andes Bank Leasing", "Company")),
    ),
    (
        "one word's difference",
        sent("05LIMA1", name("Ministry of Trade", "Ministry"), post=LIMA),
        sent("05LIMA2", name("Ministry of Transport", "Ministry"), post=LIMA),
    ),
    (
        "a figure",
        sent("05LIMA1", name("Coast Battalion 4", "Agency"), post=LIMA),
        sent("05LIMA2", name("Coast Battalion 5", "Agency"), post=LIMA),
    ),
]


def merged(*cables: Extraction) -> bool:
    """Whether some entity other than cables is in all of them."""
    return any(len(entity.cables) == len(cables) for entity in entities(*cables))


@pytest.mark.parametrize(("why", "one", "other"), ONE, ids=[row[0] for row in ONE])
def test_they_are_one(why: str, one: Extraction, other: Extraction) -> None:
    assert merged(one, other) and merged(other, one)


@pytest.mark.parametrize(("why", "one", "other"), TWO, ids=[row[0] for row in TWO])
def test_they_are_two(why: str, one: Extraction, other: Extraction) -> None:
    assert not merged(one, other)


def test_a_surname_in_an_office_that_two_persons_held_is_neither() -> None:
    cables = [sent(f"05ZAGREB{n}", official(words)) for n, words in enumerate(("Kovac", "Ivan Kovac", "Petar Kovac"))]
    resolution = resolved(*cables)
    assert len([entity for entity in resolution.entities if entity.type == "Official"]) == 3
    assert {item.verdict for item in resolution.judgements} == {Verdict.UNSURE}


def test_a_name_that_fits_two_persons_is_neither() -> None:
    names = ("Paul Dunmore", "Paul A. Dunmore", "Paul B. Dunmore")
    resolution = resolved(*(sent(f"05ZAGREB{n}", name(words, "Person")) for n, words in enumerate(names)))
    assert len([entity for entity in resolution.entities if entity.type == "Person"]) == 3
    assert {item.verdict for item in resolution.judgements} == {Verdict.UNSURE}


def test_those_who_work_for_one_body_are_one_though_their_names_are_spelt_otherwise() -> None:
    def at_work(id_: str, words: str, body: str) -> Extraction:
        return claiming(sent(id_, name(words, "Person"), name(body, "Company")), 0, "works_for", 1)

    assert merged(
        at_work("05ZAGREB1", "Karim Yousef", "Delta Ports"), at_work("05ZAGREB2", "Karim Yusuf", "Delta Ports")
    )
    apart = at_work("05ZAGREB1", "Karim Yousef", "Delta Ports"), at_work("05ZAGREB2", "Karim Yusuf", "Gulf Air Freight")
    assert not merged(*apart)


def test_the_full_name_is_shown_of_who_is_mostly_called_by_surname() -> None:
    cables = [sent(f"05ZAGREB{n}", official("Kovac")) for n in range(4)]
    found = entities(*cables, sent("06ZAGREB9", official("Ivan Kovac")))
    assert [entity.name for entity in found] == ["Ivan Kovac"]


def test_within_a_cable_a_surname_is_the_one_named_before() -> None:
    ivan, petar, alone = official("Ivan Kovac"), name("Petar Kovac", "Person"), name("Kovac", "Person")
    found = {entity.name: entity.mentions for entity in entities(sent("05ZAGREB1", ivan, alone, petar))}
    assert found == {"Ivan Kovac": 2, "Petar Kovac": 1}
    assert len(entities(sent("05ZAGREB1", ivan, petar, alone))) == 3


def test_within_a_cable_an_officer_is_not_who_is_named_in_full_without_office_later() -> None:
    assert len(entities(sent("05ZAGREB1", official("Kovac"), name("Petar Kovac", "Person")))) == 2
    assert len(entities(sent("05ZAGREB1", name("Petar Kovac", "Person"), official("Kovac")))) == 1
