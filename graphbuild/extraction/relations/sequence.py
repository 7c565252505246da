"""Clean prose and the dates in it in, the days told from one of them out: "the next day", "three weeks later"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from graphbuild.extraction.phrases import DatePhrase
from graphbuild.extraction.relations.calendar import NUMBERS, add_months

_UNIT = r"day|week|month|year"
_LATER = re.compile(
    rf"\bthe (?:next|following) (?P<next>{_UNIT})\b"
    rf"|\b(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)}) (?P<unit>{_UNIT})s? later\b",
    re.IGNORECASE,
)
_DAY = len("2008-05-04")


def find_later(text: str, dates: Sequence[DatePhrase]) -> Iterator[DatePhrase]:
    """What follows on the last day told before; `dates` are in order."""
    for found in _LATER.finditer(text):
        told = [one for one in dates if one.end <= found.start()]
        taken = any(found.start() < one.end and one.start < found.end() for one in dates)
        if told and not taken and (value := _value(found, told[-1].value)):
            yield DatePhrase(found.start(), found.end(), value)


def _value(found: re.Match[str], told: str) -> str | None:
    unit, count = (found["next"] or found["unit"]).casefold(), _count(found["count"] or "one")
    if unit == "year":
        return str(int(told[:4]) + count) if told[:4].isdigit() and "/" not in told else None
    if unit == "month":
        return add_months(date.fromisoformat(f"{told[:7]}-01"), count) if len(told) in {7, _DAY} else None
    if len(told) != _DAY:
        return None
    days = timedelta(days=count * (7 if unit == "week" else 1))
    return str(date.fromisoformat(told) + days)


def _count(word: str) -> int:
    return NUMBERS.get(word.casefold()) or int(word)
