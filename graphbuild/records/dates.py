"""ISO 8601 dates of any precision in, the days that they span out."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@lru_cache(maxsize=65536)
def days(iso: str) -> tuple[date, date] | None:
    """First and last day of a year, month, day, or interval of two (`2008-09/2009`); None where it is none.

    An open end of an interval (nothing or `..`) is taken as the other end.
    """
    left, slash, right = iso.partition("/")
    first = _days_of(left)
    last = _days_of(right) if slash else first
    if first is None or last is None:
        return first or last if slash and {left, right} & {"", ".."} else None
    return (first[0], last[1]) if first[0] <= last[1] else None


def _days_of(iso: str) -> tuple[date, date] | None:
    match = _DATE.fullmatch(iso)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
        last_month = month or 12
        return first, date(first.year, last_month, day or monthrange(first.year, last_month)[1])
    except ValueError:
        return None
