"""Parts of a date in, ISO 8601 out: month and season names, and the year that a date without one means."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
QUARTERS = {"fir": 1, "sec": 4, "thi": 7, "fou": 10, "q1": 1, "q2": 4, "q3": 7, "q4": 10}
HALVES = {"first": 1, "second": 7, "latter": 7, "h1": 1, "h2": 7}
_SPELLED = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS = {"a": 1, "an": 1, **{word: number for number, word in enumerate(_SPELLED, start=1)}}
AHEAD = 3
"""How many months ahead a date without a year may lie before last year's is meant."""


def valid_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]


def iso_day(year: int, month: int, day: int) -> str | None:
    """The day as ISO 8601, or None where there is none such."""
    return str(date(year, month, day)) if valid_day(year, month, day) else None


def add_months(day: date, months: int) -> str:
    """The month so many months away, as ISO 8601."""
    count = day.year * 12 + day.month - 1 + months
    return f"{count // 12}-{count % 12 + 1:02}"


def season_near(name: str, sent: date, *, ahead: bool) -> str:
    """The last season of that name that is over, or the next to come, as the interval of its months."""
    first, last = SEASONS[name]
    year = sent.year + (first <= sent.month) if ahead else sent.year - (last >= sent.month) - (first > last)
    return f"{year}-{first:02}/{year + (first > last)}-{last:02}"


def nearest_year(month: int, sent: date | None) -> int | None:
    """The year of a date that is given without one: the last such, or the next where that is near."""
    if sent is None:
        return None
    ahead = month - sent.month
    return sent.year + (ahead < -12 + AHEAD) - (ahead > AHEAD)
