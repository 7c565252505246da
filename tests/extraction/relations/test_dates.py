"""Words of time give ISO 8601 to the precision given, and cover the date's own words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from graphbuild.extraction.relations.dates import find_dates

SENT = datetime(2008, 9, 29, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They met on June 3, 1974.", "June 3, 1974", "1974-06-03"),
        ("They met on 3 June 1974.", "3 June 1974", "1974-06-03"),
        ("the July 14 ceremony", "July 14", "2008-07-14"),
        ("on December 20 they left", "December 20", "2008-12-20"),
        ("on January 20 they left", "January 20", "2008-01-20"),
        ("issued on December 13, 12007.", "December 13, 12007", "2007-12-13"),
        ("finished in early to mid-[1](#)2008", "early to mid-[1](#)2008", "2008"),
        ("held May 12-14", "May 12-14", "2008-05-12/2008-05-14"),
        ("held 12-14 May 1999", "12-14 May 1999", "1999-05-12/1999-05-14"),
        ("from June 30 to July 2, 2001", "June 30 to July 2, 2001", "2001-06-30/2001-07-02"),
        ("between January and November 2007", "January and November 2007", "2007-01/2007-11"),
        ("from April to mid-August, the office", "April to mid-August", "2008-04/2008-08"),
        ("in November 1986", "November 1986", "1986-11"),
        ("in March, the court", "March", "2008-03"),
        ("in 1986", "1986", "1986"),
        ("in the 1990s", "1990s", "1990/1999"),
        ("the 2003-2006 plan", "2003-2006", "2003/2006"),
        ("in the spring of 2004", "spring of 2004", "2004-03/2004-05"),
        ("in the third quarter of 2002", "third quarter of 2002", "2002-07/2002-09"),
        ("earlier this year they", "earlier this year", "2008"),
        ("they fled last year", "last year", "2007"),
        ("they fled last month", "last month", "2008-08"),
        ("they fled last October", "last October", "2007-10"),
        ("they fled last March", "last March", "2008-03"),
        ("they leave next May", "next May", "2009-05"),
        ("three days ago", "three days ago", "2008-09-26"),
        ("met yesterday", "yesterday", "2008-09-28"),
        ("on Friday, rain", "Friday", "2008-09-26"),
        ("last Friday", "last Friday", "2008-09-26"),
        ("met 12 MAR 75 there", "12 MAR 75", "1975-03-12"),
        ("sent 12MAR75", "12MAR75", "1975-03-12"),
        ("on MARCH 12, 1975", "MARCH 12, 1975", "1975-03-12"),
        ("on the 12th of March", "12th of March", "2008-03-12"),
        ("on 2008-09-18 they", "2008-09-18", "2008-09-18"),
        ("on 18.9.2008 they", "18.9.2008", "2008-09-18"),
        ("on 9/18/08 they", "9/18/08", "2008-09-18"),
        ("on Tuesday, August 19, they", "Tuesday, August 19", "2008-08-19"),
        ("June 22 and 26", "June 22 and 26", "2008-06-22"),
        ("between June 22 and 26", "June 22 and 26", "2008-06-22/2008-06-26"),
        ("May 28-June 2, 2001", "May 28-June 2, 2001", "2001-05-28/2001-06-02"),
        ("28 May to 2 June 2001", "28 May to 2 June 2001", "2001-05-28/2001-06-02"),
        ("the week of May 5", "week of May 5", "2008-05-05/2008-05-11"),
        ("in late May they", "late May", "2008-05"),
        ("at the end of May 2007", "end of May 2007", "2007-05"),
        ("by the end of the year", "end of the year", "2008"),
        ("in the first half of 2007", "first half of 2007", "2007-01/2007-06"),
        ("in the second half of the year", "second half of the year", "2008-07/2008-12"),
        ("in the fourth quarter", "fourth quarter", "2008-10/2008-12"),
        ("in FY 2009 funds", "FY 2009", "2009"),
        ("in FY08 funds", "FY08", "2008"),
        ("the early 1990s", "early 1990s", "1990/1999"),
        ("between 1998 and 2003", "1998 and 2003", "1998/2003"),
        ("from 1998 to 2003", "1998 to 2003", "1998/2003"),
        ("earlier this month", "earlier this month", "2008-09"),
        ("later this week", "later this week", "2008-09-29/2008-10-05"),
        ("met last week", "last week", "2008-09-22/2008-09-28"),
        ("over the weekend", "weekend", "2008-09-27/2008-09-28"),
        ("met this morning", "this morning", "2008-09-29"),
        ("met last night", "last night", "2008-09-28"),
        ("on the 14th, rain", "14th", "2008-09-14"),
        ("in mid-2008", "mid-2008", "2008"),
    ],
)
def test_found(text: str, words: str, value: str) -> None:
    found = list(find_dates(text, SENT))
    assert [(text[date.start : date.end], date.value) for date in found] == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "2,007 people fled",
        "They may march.",
        "on February 30",
        "Articles 234 and 238",
        "the 2000 people there",
        "UNSC 1973/5",
        "the first quarterback",
        "He may 12 times refuse",
        "Peru may 20 times over",
        "The second half was dull",
        "three years later",
        "a fall of 12 percent",
    ],
)
def test_no_date(text: str) -> None:
    assert list(find_dates(text, SENT)) == []


def test_nothing_is_guessed_without_the_cables_date() -> None:
    assert list(find_dates("last year, on May 3, and in March", None)) == []


@pytest.mark.parametrize("month", ["January", "May", "August", "September", "December"])
def test_a_month_is_of_the_cables_year_where_its_day_is_not_known(month: str) -> None:
    values = [found.value[:4] for found in find_dates(f"last week, on {month} 3, and in {month}", None, year=2005)]

    assert values == ["2005", "2005"]
