"""Clean prose and the dates in it in, the days told from one of them out: "the next day", "three weeks later"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, timedelta

from graphbuild.extraction.phrases import DatePhrase
from graphbuild.extraction.relations.calendar import NUMBERS, add_months

_UNIT = r"day|week|month|year"
_PART = r"morning|afternoon|evening|night"
_SPAN = rf"(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)}) (?P<unit>{_UNIT})s?"
_RELATIVE = re.compile(
    rf"\b(?:the |that )?(?P<same>same) (?P<same_unit>{_UNIT})\b"
    rf"|\b(?:the )(?P<step>next|following|ensuing|previous|preceding|prior) (?P<step_unit>{_UNIT}|{_PART})\b"
    r"|\bthe (?P<beside_unit>day) (?P<beside>after|before|earlier)\b(?! yesterday| tomorrow)"
    rf"|\b(?P<that>later that|earlier that|that same|the same|that) (?P<that_unit>day|{_PART})\b"
    rf"|\b{_SPAN} (?P<way>later|earlier|afterwards|thereafter|(?:before|after|prior)(?=[.,;:)]|$| (?:and|but)\b))\b",
    re.IGNORECASE,
)
_BACK = frozenset({"previous", "preceding", "prior", "before", "earlier"})
_DAY = len("2008-05-04")


def find_later(text: str, dates: Sequence[DatePhrase], day: str | None = None) -> Iterator[DatePhrase]:
    """What follows on, or comes before, the last day told before it, or `day`; `dates` are in order."""
    for found in _RELATIVE.finditer(text) if dates or day else ():
        told = [one.value for one in dates if one.end <= found.start()] or ([day] if day else [])
        taken = any(found.start() < one.end and one.start < found.end() for one in dates)
        if told and not taken and (value := _value(found, told[-1])):
            yield DatePhrase(found.start(), found.end(), value)


def last_day(days: Iterable[str], sent: datetime | None) -> str | None:
    """The last of the days told so far that is not after the cable: "the next day" of another paragraph follows it."""
    past = [day for day in days if len(day) == _DAY and (sent is None or day <= sent.date().isoformat())]
    return max(past, default=None)


def _value(found: re.Match[str], told: str) -> str | None:
    words = {name: word.casefold() for name, word in found.groupdict().items() if word}
    if "same" in words:
        return _same(words["same_unit"], told)
    if "that" in words:
        return _same("day", told)
    word = words.get("step") or words.get("beside") or words["way"]
    unit = words.get("step_unit") or words.get("beside_unit") or words["unit"]
    count = NUMBERS.get(words.get("count", "one")) or int(words["count"])
    return _moved(told, -count if word in _BACK else count, unit)


def _same(unit: str, told: str) -> str | None:
    length = {"day": 10, "month": 7, "year": 4}.get(unit, 0)
    return told[:length] if length and "/" not in told and len(told) >= length else None


def _moved(told: str, count: int, unit: str) -> str | None:
    """So many units away from what was told; a week away is told as that day, "the next week" too."""
    if unit == "year":
        return str(int(told[:4]) + count) if told[:4].isdigit() and "/" not in told else None
    if unit == "month":
        return add_months(date.fromisoformat(f"{told[:7]}-01"), count) if len(told) in {7, _DAY} else None
    if len(told) != _DAY:
        return None
    days = timedelta(days=count * (7 if unit == "week" else 1))
    return str(date.fromisoformat(told) + days)
