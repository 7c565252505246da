"""Names that can only be one thing's: a state's one body of its kind, an event that comes round."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from graphbuild.records import Extraction, Mention, Verdict
from graphbuild.resolution import resolve
from tests.resolution.cables import cable, name

Found = tuple[int, set[Verdict]]


def found(*cables: Extraction) -> Found:
    """How many bodies or events there are, and the verdicts of the rule of the one body or event."""
    resolution = resolve(lambda: iter(cables))
    things = [
        entity for entity in resolution.entities if entity.type in {"Agency", "Event", "Ministry", "GovernmentBody"}
    ]
    reasons = ("a body of which a state has one", "an event that comes round")
    return len(things), {item.verdict for item in resolution.across if item.reason.startswith(reasons)}


ONE, NONE, ASKED = {Verdict.SAME}, set[Verdict](), {Verdict.UNSURE}


def body(words: str, country: str | None = None, type_: str = "Agency") -> Mention:
    return name(words, type_, country=country)


BODIES: list[tuple[tuple[Mention, ...], Found]] = [
    ((body("Supreme Court"), body("Supreme Federal Court")), (1, ONE)),
    ((body("Supreme Court"), body("Supreme Court of Justice")), (1, ONE)),
    ((body("Supreme Court", "PE"), body("Supreme People's Court", "PE")), (1, ONE)),
    ((body("Cabinet", type_="GovernmentBody"), body("Federal Cabinet", type_="GovernmentBody")), (1, ONE)),
    ((body("Supreme Court", "PE"), body("Supreme Federal Court", "NO")), (2, NONE)),
    ((body("Supreme Court"), body("Supreme Federal Court", "PE")), (2, NONE)),
    ((body("Supreme Court"), body("Supreme Electoral Court")), (2, NONE)),
    ((body("Supreme Court"), body("Supreme Military Court")), (2, NONE)),
    ((body("Supreme Court"), body("Supreme Federal Court"), body("Supreme People's Court")), (3, ASKED)),
    ((body("Ministry of Justice", type_="Ministry"), body("Federal Ministry of Justice", type_="Ministry")), (2, NONE)),
    ((body("Police"), body("National Police")), (2, NONE)),
]


@pytest.mark.parametrize(("names", "expected"), BODIES)
def test_a_state_has_one_body_of_some_kinds(names: tuple[Mention, ...], expected: Found) -> None:
    assert found(*(cable(f"05OSLO{number}", one) for number, one in enumerate(names))) == expected


def test_bodies_of_no_known_country_are_not_compared() -> None:
    names = body("Supreme Court"), body("Supreme Federal Court")
    cables = [cable(f"05STATE{number}", one, post="SECSTATE WASHDC") for number, one in enumerate(names)]
    assert found(*cables) == (2, NONE)


def games(number: int, year: str, told: str) -> Extraction:
    """A cable of a year that names events, perhaps beside a city: "Olympic Games @ Athens"."""
    events, _, city = told.partition(" @ ")
    cities = (name(city, "City"),) if city else ()
    read = cable(f"{year}OSLO{number}", *(name(event, "Event") for event in events.split(", ")), *cities)
    return replace(read, cable=replace(read.cable, date=datetime(2000 + int(year), 6, 1, tzinfo=UTC)))


EVENTS = {
    "its city beside it": ("04: Olympic Games @ Athens; 04: Athens Olympics", (1, ONE)),
    "its city beside its year": ("04: 2004 Olympics @ Athens; 05: Athens Olympic Games", (1, ONE)),
    "one year": ("01: 2004 Olympics; 05: 2004 Summer Olympic Games", (1, ONE)),
    "one city": ("04: Athens Olympics; 04: Olympic Games in Athens", (1, ONE)),
    "the only one of the cable": ("04: Olympics, Athens Olympics", (1, ONE)),
    "its year alone": ("04: 2004 Olympics; 04: Athens Olympics", (2, ASKED)),
    "its time alone": ("04: Olympic Games; 04: Athens Olympics", (2, ASKED)),
    "two of the cable": ("04: Olympics, Athens Olympics, Turin Olympics", (3, ASKED)),
    "two years": ("04: 2004 Olympics; 04: 2008 Olympics", (2, NONE)),
    "two seasons": ("04: Winter Olympics; 04: 2004 Summer Olympics", (2, NONE)),
    "years between": ("00: Olympic Games; 04: Athens Olympics", (2, NONE)),
    "bare names": ("04: Olympic Games; 04: Olympic Games", (2, NONE)),
    "other games": ("04: Asian Games @ Athens; 04: Athens Olympics", (2, NONE)),
    "bare in two years": ("00: Summer Olympic Games; 04: Summer Olympic Games", (2, NONE)),
}


@pytest.mark.parametrize(("told", "expected"), EVENTS.values(), ids=EVENTS)
def test_place_and_year_tell_which_games_are_meant(told: str, expected: Found) -> None:
    cables = [games(number, *one.split(": ")) for number, one in enumerate(told.split("; "))]
    assert found(*cables) == expected
    assert found(*reversed(cables)) == expected
