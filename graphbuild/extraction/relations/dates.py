"""Clean prose in, the dates in it out, as ISO 8601 to the precision given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

from graphbuild.extraction.phrases import DatePhrase
from graphbuild.extraction.relations.calendar import (
    MONTHS,
    NUMBERS,
    QUARTERS,
    SEASONS,
    WEEKDAYS,
    add_months,
    iso_day,
    nearest_year,
    season_near,
    valid_day,
)
from graphbuild.extraction.relations.sequence import find_later

_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
)
_MONTH2 = _MONTH.replace("<month>", "<month2>")
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d,]*\d)"
_DAY2 = r"(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?(?![\d,]*\d)"
_YEAR = r"(?P<year>(?:\[1\]\(\#\)|\[1\]|1)?(?:19|20)\d\d)(?!\d)"
_TO = r"\s?(?:-|–|to|through|until|and)\s?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SPOKEN = r"(?P<count>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several)"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_PART = r"(?:(?:early|mid|late|the end of|the beginning of)[- ]?)?"

Read = Callable[[re.Match[str], date | None], str | None]


def _year(found: re.Match[str], name: str = "year") -> int | None:
    digits = found.groupdict().get(name)
    return int(digits[-4:]) if digits else None


def _month(found: re.Match[str], name: str = "month") -> int:
    return MONTHS[found[name].casefold()[:3]]


def _full_day(found: re.Match[str], sent: date | None) -> str | None:
    month, day = _month(found), int(found["day"])
    year = _year(found) or nearest_year(month, sent)
    return iso_day(year, month, day) if year else None


def _day_range(found: re.Match[str], sent: date | None) -> str | None:
    start = _full_day(found, sent)
    month = _month(found, "month2") if found.groupdict().get("month2") else _month(found)
    if start is None or not valid_day(int(start[:4]), month, int(found["day2"])):
        return None
    return f"{start}/{iso_day(int(start[:4]), month, int(found['day2']))}"


def _month_range(found: re.Match[str], sent: date | None) -> str | None:
    first, last = _month(found), _month(found, "month2")
    year = _year(found) or nearest_year(last, sent)
    return f"{year - (first > last)}-{first:02}/{year}-{last:02}" if year else None


def _month_alone(found: re.Match[str], sent: date | None) -> str | None:
    month = _month(found)
    year = _year(found) or nearest_year(month, sent)
    return f"{year}-{month:02}" if year else None


def _month_near(found: re.Match[str], sent: date | None) -> str | None:
    if sent is None:
        return None
    month, ahead = _month(found), found["step"].casefold() in {"next", "this coming"}
    year = sent.year + (month <= sent.month) if ahead else sent.year - (month >= sent.month)
    return f"{year}-{month:02}"


def _season(found: re.Match[str], sent: date | None) -> str | None:
    year = _year(found) or (sent.year if sent else None)
    first, last = SEASONS[found["season"].casefold()]
    return f"{year}-{first:02}/{year + (first > last)}-{last:02}" if year else None


def _season_near(found: re.Match[str], sent: date | None) -> str | None:
    ahead = found["step"].casefold() in {"next", "this coming"}
    return season_near(found["season"].casefold(), sent, ahead=ahead) if sent else None


def _quarter(found: re.Match[str], sent: date | None) -> str | None:
    year = _year(found) or (sent.year if sent else None)
    first = QUARTERS[found["quarter"].casefold()[:3]]
    return f"{year}-{first:02}/{year}-{first + 2:02}" if year else None


def _year_range(found: re.Match[str], _: date | None) -> str | None:
    first = _year(found)
    last = found["year2"]
    return f"{first}/{str(first)[: 4 - len(last)]}{last}"


def _year_alone(found: re.Match[str], _: date | None) -> str | None:
    return str(_year(found))


def _decade(found: re.Match[str], _: date | None) -> str | None:
    start = int(found["decade"])
    return f"{start}/{start + 9}"


def _numeric(found: re.Match[str], _: date | None) -> str | None:
    month, day, year = int(found["m"]), int(found["d"]), int(found["y"])
    year += 0 if year > 99 else 1900 if year >= 66 else 2000
    return iso_day(year, month, day)


def _relative(found: re.Match[str], sent: date | None) -> str | None:
    if sent is None:
        return None
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}.get(found["step"].casefold(), 0)
    return _shift(sent, step, found["unit"].casefold())


def _shift(sent: date, step: int, unit: str) -> str:
    if unit == "year":
        return str(sent.year + step)
    if unit == "month":
        return add_months(sent, step)
    monday = sent - timedelta(days=sent.weekday()) + timedelta(weeks=step)
    return f"{monday}/{monday + timedelta(days=6)}"


def _ago(found: re.Match[str], sent: date | None) -> str | None:
    count = NUMBERS.get(found["count"].casefold()) or (int(found["count"]) if found["count"].isdigit() else 0)
    if sent is None or not count or count > 2000:
        return None
    unit = found["unit"].casefold()
    if unit in {"year", "month"}:
        return str(sent.year - count) if unit == "year" else add_months(sent, -count)
    return str(sent - timedelta(days=count * (7 if unit == "week" else 1)))


def _day_word(found: re.Match[str], sent: date | None) -> str | None:
    shift = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}[found["word"].casefold()]
    return str(sent + timedelta(days=shift)) if sent else None


def _weekday(found: re.Match[str], sent: date | None) -> str | None:
    if sent is None:
        return None
    back = (sent.weekday() - WEEKDAYS.index(found["weekday"].casefold()[:3])) % 7
    return str(sent + timedelta(days=7 - back if found["ahead"] else -(back or 7 * bool(found["back"]))))


_DATED = rf"(?:{_WEEKDAY},? )?"
_RULES: tuple[tuple[str, Read], ...] = (
    (rf"{_MONTH} {_DAY}{_TO}{_MONTH2} {_DAY2}(?:,? {_YEAR})?", _day_range),
    (rf"{_MONTH} {_DAY}{_TO}{_DAY2}(?:,? {_YEAR})?", _day_range),
    (rf"{_DAY}{_TO}{_DAY2} (?:of )?{_MONTH}(?:,? {_YEAR})?", _day_range),
    (rf"{_DATED}{_MONTH} {_DAY}(?:,? {_YEAR})?", _full_day),
    (rf"{_DATED}{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?", _full_day),
    (rf"{_PART}{_MONTH}{_TO}{_PART}{_MONTH2}(?:,? (?:of )?{_YEAR})?", _month_range),
    (rf"{_PART}{_MONTH},? (?:of )?{_YEAR}", _month_alone),
    (rf"{_SEASON}(?: of)?,? {_YEAR}", _season),
    (rf"(?P<quarter>first|second|third|fourth|q[1-4])(?: quarter)?(?: of)? {_YEAR}", _quarter),
    (r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])/(?P<y>\d{4}|\d\d)(?![\d/])", _numeric),
    (rf"{_PART}{_YEAR}{_TO.replace('|and', '')}(?P<year2>(?:19|20)\d\d|\d\d)(?![\d%])", _year_range),
    (r"(?P<decade>(?:19|20)\d0)'?s\b", _decade),
    (
        rf"{_PART}(?:to (?:early|mid|late)[- ])?{_YEAR}(?![\d,]*\d)(?!/)(?! (?:people|men|women|troops|percent))",
        _year_alone,
    ),
    (r"(?:earlier |later )?(?P<step>this|last|past|previous|next|coming) (?P<unit>year|month|week)(?!-)\b", _relative),
    (rf"(?:earlier |later )?this {_SEASON}", _season),
    (rf"{_SPOKEN} (?P<unit>year|month|week|day)s? ago", _ago),
    (r"(?P<word>yesterday|today|tonight|tomorrow)(?!')", _day_word),
    (rf"(?:(?P<back>last|previous) |(?P<ahead>next|coming) )?(?P<weekday>{_WEEKDAY})(?!s)", _weekday),
    (rf"(?P<step>last|this past|next|this coming) {_MONTH}(?! \d)", _month_near),
    (rf"(?P<step>last|this past|next|this coming) {_SEASON}", _season_near),
    (rf"{_PART}{_MONTH}(?! \d)", _month_alone),
)
_PATTERNS = tuple((re.compile(rf"(?<![\w/-]){pattern}(?!\w)", re.IGNORECASE), read) for pattern, read in _RULES)
_AMBIGUOUS = frozenset({"may", "march", "mar", "sun", "jan", "dec", "nov", "sep", "fall", "spring"})


def find_dates(text: str, sent: datetime | None) -> Iterator[DatePhrase]:
    """Every date in `text`; what it leaves open (the year, "last month") is read from when the cable was sent.

    Yields non-overlapping phrases in order, without preposition or article. A year damaged by a
    footnote mark ("12007") is read without it.
    """
    taken: list[DatePhrase] = []
    day = sent.date() if sent else None
    for pattern, read in _PATTERNS:
        for found in pattern.finditer(text):
            value = read(found, day)
            start, end = found.start(), found.start() + len(found[0].rstrip())
            if value and _is_date(found[0]) and not any(start < old.end and old.start < end for old in taken):
                taken.append(DatePhrase(start, end, value))
    taken.sort(key=lambda phrase: phrase.start)
    return iter(sorted((*taken, *find_later(text, taken)), key=lambda phrase: phrase.start))


def _is_date(words: str) -> bool:
    """Months that are also words count only with their capital, "MAY" only beside a figure."""
    if words.casefold().rstrip(".") not in _AMBIGUOUS:
        return True
    return words.istitle() and words.casefold() not in {"sun", "mar", "jan"}
