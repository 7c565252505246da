"""Persons of one surname who are told apart by what a cable says of them, and names that differ in little."""

from __future__ import annotations

import pytest

from graphbuild.records import Extraction, Mention
from tests.resolution.cables import cable, claiming, entities, name


def persons(*cables: Extraction) -> int:
    return len([entity for entity in entities(*cables) if entity.type in {"Person", "Official"}])


def of_bodies(body: str, other: str, *, type_: str = "Agency") -> Extraction:
    """Halvorsen with a full name works for one body, of that type, Halvorsen without for another one."""
    people = name("Astrid Halvorsen", "Person"), name("Halvorsen", "Person")
    read = cable("05OSLO1", *people, name(body, type_), name(other, "Agency"))
    return claiming(claiming(read, 0, "works_for", 2), 1, "works_for", 3)


def test_a_surname_of_another_body_is_another_person() -> None:
    assert persons(of_bodies("Cod Board", "Revenue Authority")) == 2


def test_a_surname_of_the_same_body_or_of_a_part_of_it_is_the_person() -> None:
    assert persons(of_bodies("Cod Board", "Cod Board")) == 1
    assert persons(of_bodies("Cod Board", "Cod Board Registry")) == 1
    assert persons(claiming(of_bodies("Cod Board", "Revenue Authority"), 3, "part_of", 2)) == 1


def test_who_is_of_a_party_may_be_of_a_body_too() -> None:
    assert persons(of_bodies("Cod Party", "Storting", type_="Party")) == 1


def test_of_two_persons_of_a_surname_it_is_the_one_who_is_not_spoken_of_with_it() -> None:
    people = [name(words, "Person") for words in ("Astrid Halvorsen", "Olav Halvorsen", "Halvorsen")]
    assert persons(cable("05OSLO1", *people)) == 3
    assert persons(claiming(cable("05OSLO1", *people), 1, "met", 2)) == 2


NAMES = [
    (name("Nguyen Van Thanh", "Person"), name("Nguyen Thi Thanh", "Person"), 2),
    (name("Pieter van der Linde", "Person"), name("Pieter Vanderlinde", "Person"), 1),
    (name("Mohammad Yusuf Sarkar", "Person"), name("Mohammed Yousuf Sarkar", "Person"), 1),
    (name("Mohammad Sarkar", "Person"), name("Mohammed Sarkar", "Person"), 2),
    (name("Anti-Monopoly Committee", "Agency"), name("Antimonopoly Committee", "Agency"), 1),
]


@pytest.mark.parametrize(("one", "other", "number"), NAMES)
def test_names_that_differ_in_little(one: Mention, other: Mention, number: int) -> None:
    assert len(entities(cable("05OSLO1", one), cable("06OSLO2", other))) == number


def test_spellings_of_three_words_from_two_countries_are_left_to_a_person() -> None:
    one, other, _ = NAMES[2]
    assert persons(cable("05OSLO1", one), cable("06LIMA2", other, post="AMEMBASSY LIMA")) == 2
