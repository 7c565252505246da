"""Telegrams as volumes of historical documents print them: under a title, a place and a date, above a note."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from graphbuild import Cable, parse_cable
from graphbuild.records import HeaderField

TITLE, DATE = "61. Telegram From the Embassy in Peru to the Department of State", "Lima, March 3, 1971, 1815Z."
TEXT = "1. Minister Ansah told me that the harbor would open.\n\n2. He asked for cranes.\n\nRoe\n"
NOTE = (
    "Source: National Archives, RG 59, Central Files 1970-73, POL 15 PERU. Confidential; Priority. Repeated to Quito.\n"
)


def printed(
    title: str = TITLE, date: str = DATE, first: str = "1042. Subj: Harbor Talks. Ref: State 36011.", text: str = TEXT
) -> Cable:
    return parse_cable(f"{title}\n\n{date}\n\n{first}\n\n{text}\n{NOTE}")


def prose(cable: Cable) -> list[tuple[int, str]]:
    return [(p.number, cable.text[q.pieces[0].start : q.pieces[-1].end]) for p, q in cable.passages]


def test_a_printed_telegram_is_read_whole() -> None:
    cable = printed()
    assert (cable.id, cable.date) == ("71LIMA1042", datetime(1971, 3, 3, 18, 15, tzinfo=UTC))
    assert (cable.subject, cable.references) == ("Harbor Talks", ("71STATE36011",))
    assert (cable.sent_by, cable.addressed_to) == ("EMBASSY LIMA", ("DEPARTMENT OF STATE",))
    assert cable.values(HeaderField.CLASSIFICATION) == ("CONFIDENTIAL",)
    assert cable.values(HeaderField.SIGNED_BY) == ("Roe",)
    assert prose(cable) == [
        (0, "Harbor Talks"),
        (1, "Minister Ansah told me that the harbor would open."),
        (2, "He asked for cranes."),
    ]
    assert cable.warnings == ()


HEADS = [
    (
        "7. Telegram From the Consulate General in Hong Kong to the Department of State1",
        "Hong Kong, May 4, 1972, 0930Z.",
        "72HONGKONG1042",
    ),
    (
        "Telegram From the Department of State to the Embassy in Peru[1]",
        "Washington, May 4, 1968, 6:12 p.m.",
        "68STATE1042",
    ),
    (
        "Circular Telegram From the Department of State to\nAll Diplomatic Posts",
        "Washington, May 4, 1974—5 p.m.",
        "74STATE1042",
    ),
    (
        "7. Telegram From the Mission to the United Nations to the Department of State",
        "New York, May 4, 1973, 0145Z.2",
        "73USUNNEWYORK1042",
    ),
    (
        "7. Telegram From the Mission to the North Atlantic Treaty Organization to the Department of State",
        "Brussels, May 4, 1973, noon.",
        "73USNATO1042",
    ),
    ("7. Telegram From the Embassy in Vietnam to the Department of State", "Saigon, May 4, 1965.", "65SAIGON1042"),
    (
        "**7. Telegram From the Embassy in Peru to the Department of State**",
        "*Lima, May 4, 1971, 1815Z.*",
        "71LIMA1042",
    ),
    ("Telegram 1042 From the Embassy in Peru to the Department of State, May 4, 1975, 1405Z", "", "75LIMA1042"),
    (
        "7. Telegram From the Embassy in Erewhon to the Department of State",
        "Nowheretown, May 4, 1971, 1815Z.",
        "71NOWHERETOWN1042",
    ),
]


@pytest.mark.parametrize(("title", "date", "name"), HEADS)
def test_ids_are_made_of_place_year_and_number(title: str, date: str, name: str) -> None:
    cable = printed(title, date)
    assert cable.id == name
    assert cable.date
    assert (cable.date.year % 100, cable.date.month, cable.date.day) == (int(name[:2]), 5, 4)
    assert cable.subject == "Harbor Talks"


FIRST_LINES = [
    ("1042. For Ambassador. Subject: Harbor Talks", "71LIMA1042", "Harbor Talks", ()),
    ("Subj: Harbor Talks in\nLima and Quito.", "", "Harbor Talks in Lima and Quito", ()),
    (
        "1042. Subj: Harbor Talks. Refs: A. State 36011; B. Quito 88.2",
        "71LIMA1042",
        "Harbor Talks",
        ("71STATE36011", "71QUITO88"),
    ),
    ("1042. Your 980.", "71LIMA1042", "", ()),
    ("Secto 42/1042. Subject: Harbor Talks.", "71SECTO42", "Harbor Talks", ()),
]


@pytest.mark.parametrize(("first", "name", "subject", "references"), FIRST_LINES)
def test_first_lines_give_number_subject_and_references(
    first: str, name: str, subject: str, references: tuple[str, ...]
) -> None:
    cable = printed(first=first)
    assert cable.id == name or (not name and cable.id.startswith("UNKNOWN"))
    assert (cable.subject, cable.references) == (subject, references)


@pytest.mark.parametrize(
    "first", ["1042. Subject: Harbor Talks. ", "1042. Subj: Harbor Talks. Ref: State 36011. ", "1042. "]
)
def test_the_first_paragraph_may_stand_on_the_line_of_the_number(first: str) -> None:
    cable = parse_cable(f"{TITLE}\n\n{DATE}\n\n{first}{TEXT}")
    assert [pair for pair in prose(cable) if pair[0]] == prose(printed())[1:]


def test_paragraphs_alone_give_no_number() -> None:
    cable = parse_cable(f"{TITLE}\n\n{DATE}\n\n{TEXT}")
    assert cable.id.startswith("UNKNOWN")
    assert cable.date == datetime(1971, 3, 3, 18, 15, tzinfo=UTC)
    assert prose(cable) == prose(printed())[1:]


def test_a_person_or_delegation_at_a_place_is_no_post() -> None:
    for sender in ("President's Assistant (Moe)", "Delegation to the Arms Talks"):
        assert printed(f"Telegram From the {sender} to the Department of State").id.startswith("UNKNOWN")


def test_an_hour_that_is_not_utc_is_told() -> None:
    cable = printed(date="Lima, March 3, 1966, 12:05 a.m.")
    assert cable.date == datetime(1966, 3, 3, 0, 5, tzinfo=UTC)
    assert cable.warnings == ("the hour of the date is that of the place, not UTC",)
    assert printed(date="Lima, February 30, 1966, 1815Z.").date is None


def test_markup_is_no_part_of_it() -> None:
    head = f"<h1>{TITLE}<sup>1</sup></h1>\n<p>{DATE}</p>\n<p>1042. Subj: Harbor Talks.</p>\n"
    cable = parse_cable(f"{head}<p>1. Go on.</p><p>1. {NOTE}</p>")
    assert (cable.id, cable.subject, prose(cable)[1:]) == ("71LIMA1042", "Harbor Talks", [(1, "Go on.")])


def test_a_telegram_that_quotes_one_is_none() -> None:
    text = "R 141530Z FEB 09\nFM AMEMBASSY QUITO\n\nUNCLAS QUITO 000123\n\nSUBJECT: ARCHIVES\n\n1. (U) The book has a "
    assert (
        parse_cable(f"{text}\nTelegram From the Embassy in Peru to the Department of State of 1971.\n").id
        == "09QUITO123"
    )
