"""Clean prose in, the dates in it out, as ISO 8601 to the precision given."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta

from graphbuild.extraction.phrases import DatePhrase
from graphbuild.extraction.relations import periods
from graphbuild.extraction.relations.calendar import (
    AHEAD,
    MONTHS,
    WEEKDAYS,
    add_months,
    iso_day,
    nearest_year,
    valid_day,
)
from graphbuild.extraction.relations.sequence import find_later

_MONTH = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)(?:\b\.?|(?=\d\d\b)))"
)
_MONTH2 = _MONTH.replace("<month>", "<month2>")
_TH = r"(?:\s?(?:st|nd|rd|th))?"
_DAY = rf"(?P<day>[0-3]?\d){_TH}(?![\d,]*\d)"
_DAY2 = rf"(?P<day2>[0-3]?\d){_TH}(?![\d,]*\d)"
_FIGURES = r"(?P<m>1[0-2]|0?[1-9])/(?P<d>3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?P<year>(?:\[1\]\(\#\)|\[1\]|1)?(?:19|2[0Oo])[\dOo]\d)(?!\d)"
_SHORT = r"(?P<short>['’]?\d\d)(?![\d/:])"
_TO = r"\s?(?:-|–|to|through|thru|until)\s?"
_AND = r"\s?(?:and|&)\s?"
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_SPOKEN = r"(?P<count>\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SEASON = r"(?P<season>spring|summer|autumn|fall|winter)"
_PART = r"(?:(?:early|mid|late|end|(?:the )?(?:end|beginning|start|middle) of)[- ]?)?"
_THE = r"(?:last|this past|this|next|this coming)"

Read = Callable[[re.Match[str], date | None], str | None]


def _month(found: re.Match[str], name: str = "month") -> int:
    return MONTHS[found[name].casefold()[:3]]


def _full_day(found: re.Match[str], sent: date | None) -> str | None:
    month, day = _month(found), int(found["day"])
    year = _year_given(found) or nearest_year(month, sent)
    return iso_day(year, month, day) if year else None


def _telegram_day(found: re.Match[str], sent: date | None) -> str | None:
    """ "12 MAR 75": a year of two figures only behind capitals or with its apostrophe."""
    certain = found["month"].isupper() or not found["short"].isdigit()
    return _full_day(found, sent) if certain else None


def _year_given(found: re.Match[str]) -> int | None:
    if short := found.groupdict().get("short"):
        return _century(int(short[-2:]))
    return periods.year_of(found)


def _century(year: int) -> int:
    """A year of two figures: "45" and later is of the last century, "44" of this one."""
    return year if year > 99 else year + (1900 if year >= 45 else 2000)


def _day_range(found: re.Match[str], sent: date | None) -> str | None:
    start = _full_day(found, sent)
    month = _month(found, "month2") if found.groupdict().get("month2") else _month(found)
    if start is None or not valid_day(int(start[:4]), month, int(found["day2"])):
        return None
    return f"{start}/{iso_day(int(start[:4]), month, int(found['day2']))}"


def _two_days(found: re.Match[str], sent: date | None) -> str | None:
    """ "May 3 and 4" is an interval, "May 3 and 9" are two days, of which the first counts."""
    both = _day_range(found, sent)
    beside = int(found["day2"]) - int(found["day"]) == 1
    return both if beside or both is None else both[:10]


def _month_range(found: re.Match[str], sent: date | None) -> str | None:
    first, last = _month(found), _month(found, "month2")
    year = periods.year_of(found) or nearest_year(last, sent)
    return f"{year - (first > last)}-{first:02}/{year}-{last:02}" if year else None


def _month_alone(found: re.Match[str], sent: date | None) -> str | None:
    month = _month(found)
    year = _year_given(found) or nearest_year(month, sent)
    return f"{year}-{month:02}" if year else None


def _month_near(found: re.Match[str], sent: date | None) -> str | None:
    if sent is None:
        return None
    month, step = _month(found), found["step"].casefold()
    if step == "this":
        return f"{sent.year}-{month:02}"
    year = sent.year + (month <= sent.month) if step in periods.AHEAD else sent.year - (month >= sent.month)
    return f"{year}-{month:02}"


def _year_range(found: re.Match[str], _: date | None) -> str | None:
    first = periods.year_of(found)
    last = found["year2"]
    return f"{first}/{str(first)[: 4 - len(last)]}{last}"


def _year_alone(found: re.Match[str], _: date | None) -> str | None:
    return str(periods.year_of(found))


def _numeric(found: re.Match[str], _: date | None) -> str | None:
    return iso_day(_century(int(found["y"])), int(found["m"]), int(found["d"]))


def _month_day(found: re.Match[str], sent: date | None) -> str | None:
    year = nearest_year(int(found["m"]), sent)
    return iso_day(year, int(found["m"]), int(found["d"])) if year else None


def _day_alone(found: re.Match[str], sent: date | None) -> str | None:
    """ "On the 14th": the last such day."""
    if sent is None:
        return None
    month = add_months(sent, 0 if int(found["day"]) <= sent.day else -1)
    return iso_day(int(month[:4]), int(month[5:]), int(found["day"]))


def _week_of(found: re.Match[str], sent: date | None) -> str | None:
    return periods.week_of(found, _full_day(found, sent))


def _day_word(found: re.Match[str], sent: date | None) -> str | None:
    word = found["word"].casefold()
    shift = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1}.get(word, 0)
    shift = {"day before yesterday": -2, "day after tomorrow": 2}.get(word, shift)
    return str(sent + timedelta(days=shift)) if sent else None


def _weekday(found: re.Match[str], sent: date | None) -> str | None:
    if sent is None:
        return None
    back = (sent.weekday() - WEEKDAYS.index(found["weekday"].casefold()[:3])) % 7
    return str(sent + timedelta(days=7 - back if found["ahead"] else -(back or 7 * bool(found["back"]))))


_OF_A_YEAR = frozenset({_full_day, _day_range, _two_days, _week_of, _month_range, _month_alone, _month_day})
"""What is told of a month, for which the year is enough."""
_DATED = rf"(?:(?:(?:early |late )?(?:morning|afternoon|evening|night) of )?(?:{_WEEKDAY},? )?)?"
_RULES: tuple[tuple[str, Read], ...] = (
    (r"(?P<y>(?:19|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)", _numeric),
    (rf"the week of {_MONTH} {_DAY}(?:,? {_YEAR})?", _week_of),
    (rf"{_MONTH} {_DAY}{_TO}{_MONTH2} {_DAY2}(?:,? {_YEAR})?", _day_range),
    (rf"{_DAY} {_MONTH}{_TO}{_DAY2} {_MONTH2}(?:,? {_YEAR})?", _day_range),
    (rf"{_MONTH} {_DAY}{_TO}{_DAY2}(?:,? {_YEAR})?", _day_range),
    (rf"{_DAY}{_TO}{_DAY2} (?:of )?{_MONTH}(?:,? {_YEAR})?", _day_range),
    (rf"(?<=between ){_MONTH} {_DAY}{_AND}{_MONTH2} {_DAY2}(?:,? {_YEAR})?", _day_range),
    (rf"(?<=between ){_MONTH} {_DAY}{_AND}{_DAY2}(?:,? {_YEAR})?", _day_range),
    (rf"{_MONTH} {_DAY}{_AND}{_DAY2}(?:,? {_YEAR})?", _two_days),
    (rf"{_DAY}{_AND}{_DAY2} (?:of )?{_MONTH}(?:,? {_YEAR})?", _two_days),
    (rf"{_DATED}{_MONTH} {_DAY}(?:,? {_YEAR})?", _full_day),
    (rf"{_DAY} ?{_MONTH} ?{_SHORT}", _telegram_day),
    (rf"{_DATED}(?:the )?{_DAY} ?(?:of )?{_MONTH}(?:,? {_YEAR})?", _full_day),
    (rf"{_PART}{_MONTH}{_TO}{_PART}{_MONTH2}(?:,? (?:of )?{_YEAR})?", _month_range),
    (rf"(?<=between )(?:{_PART}{_MONTH}{_AND}{_PART}{_MONTH2}(?:,? (?:of )?{_YEAR})?)", _month_range),
    (rf"{_PART}{_MONTH},? (?:of )?(?:{_YEAR}|(?P<short>['’]\d\d))", _month_alone),
    (rf"{_SEASON}(?: of)?,? {_YEAR}", periods.season),
    (r"(?:fy|fiscal(?: year)?|ify)[- ]?['’]?(?P<fiscal>(?:19|20)\d\d|\d\d)(?!\d)", periods.fiscal_year),
    (rf"(?:the )?(?P<quarter>first|second|third|fourth|q[1-4])(?: quarter)?(?: of)? {_YEAR}", periods.quarter),
    (
        r"(?:the )?(?P<quarter>first|second|third|fourth) quarter(?: of (?:(?P<step>this|last|next) year|the year))?",
        periods.quarter,
    ),
    (rf"(?:the )?(?P<half>first|second|latter|h[12])(?: half)?(?: of)? {_YEAR}", periods.half),
    (r"(?:the )?(?P<half>first|second|latter) half of (?:(?P<step>this|last|next)|the) year", periods.half),
    (rf"{_FIGURES}/(?P<y>\d{{4}}|\d\d)(?![\d/])", _numeric),
    (r"(?P<d>3[01]|[12]\d|0?[1-9])\.(?P<m>1[0-2]|0?[1-9])\.(?P<y>(?:19|20)\d\d)(?!\d)", _numeric),
    (
        rf"(?:(?<=on )|(?<=dated )|(?<=since ))(?!9/11){_FIGURES}(?![\d/])",
        _month_day,
    ),
    (rf"{_PART}{_YEAR}{_TO}(?P<year2>(?:19|20)\d\d|\d\d)(?![\d%])", _year_range),
    (rf"(?<=between ){_YEAR}{_AND}(?P<year2>(?:19|20)\d\d)(?![\d%])", _year_range),
    (rf"{_PART}(?P<decade>(?:19|20)\d0)['’]?s\b", periods.decade),
    (rf"(?<=the ){_PART}['’]?(?P<decade>[3-9]0)s\b", periods.decade),
    (
        rf"{_PART}(?:to (?:early|mid|late)[- ])?{_YEAR}(?![\d,]*\d)(?!/)(?! (?:people|men|women|troops|percent))",
        _year_alone,
    ),
    (
        r"(?:earlier |later |late |early |so far |(?:by )?the end of )?"
        r"(?P<step>this|last|past|previous|next|coming) (?P<unit>year|month|week)(?!-|end)\b",
        periods.relative,
    ),
    (r"the (?P<step>past|coming) (?P<unit>year|month|week)(?!-|end)\b", periods.relative),
    (r"(?:(?P<step>this|last|this past|next|this coming|the) )(?P<weekend>weekend)", periods.weekend),
    (
        r"(?P<closing>(?:the )?(?:end|close) of the (?:calendar )?year|(?:the )?year['’]s end|year[- ]end)",
        periods.end_of_year,
    ),
    (rf"(?:earlier |later )?this {_SEASON}", periods.season),
    (rf"{_SPOKEN} (?P<unit>year|month|week|day)s? ago", periods.ago),
    (
        r"(?:earlier )?(?P<word>day before yesterday|day after tomorrow|yesterday|last night|last evening|today|tonight"
        r"|tomorrow|this (?:morning|afternoon|evening))(?!['’])",
        _day_word,
    ),
    (rf"(?:(?P<back>last|previous|this past) |(?P<ahead>next|coming) )?(?P<weekday>{_WEEKDAY})(?!s)", _weekday),
    (rf"(?:earlier |later |early |late )?(?P<step>{_THE}) {_MONTH}(?! \d)", _month_near),
    (rf"(?P<step>{_THE}) {_SEASON}", periods.near_season),
    (rf"(?<=in )the {_PART}{_SEASON}(?=[.,;]|$| (?:and|but|or|to|at|with|for|after|before)\b)", periods.season_alone),
    (r"(?<=on the )(?P<day>[0-3]?\d)(?:st|nd|rd|th)(?! \w+ (?:anniversary|session))(?= |,|\.|;)", _day_alone),
    (rf"{_PART}{_MONTH}(?! \d)", _month_alone),
)
_WORDS = {
    "month": r"(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    "season": "spring|summer|autumn|fall|winter",
    "fiscal": "fy|fiscal",
    "quarter": "quarter|q[1-4]|first|second|third|fourth",
    "half": "half|h[12]",
    "unit": "year|month|week|day",
    "weekday": "day",
    "weekend": "weekend",
    "closing": "year",
    "word": "day|night|morrow|evening|morning|afternoon",
    **dict.fromkeys(("day", "y", "year2", "decade"), r"\d"),
}
_GATES = {name: re.compile(words) for name, words in _WORDS.items()}
"""What a text in small letters must hold for the patterns that name it to be tried at all, the rarest first."""
_REACH = 60
_PATTERNS = tuple(
    (
        tuple(name for name in _GATES if f"<{name}>" in pattern),
        re.compile(rf"(?<![\w/-]){pattern}(?!\w)", re.IGNORECASE),
        read,
    )
    for pattern, read in _RULES
)
_ARTICLE = re.compile(r"(?:the )?", re.IGNORECASE)
_AMBIGUOUS = frozenset({"may", "march", "mar", "sun", "jan", "dec", "nov", "sep", "fall", "spring"})


def find_dates(
    text: str, sent: datetime | None, told: str | None = None, *, year: int | None = None
) -> Iterator[DatePhrase]:
    """Every date in `text`; what it leaves open (the year, "last month") is read from when the cable was sent.

    Where that is not known, a month without a year is of the cable's own `year`. "The next day" is read from the day
    before it, or from `told`. Yields non-overlapping phrases in
    order, without preposition or article. A year damaged by a footnote mark ("12007") is read without it.
    """
    taken: list[DatePhrase] = []
    day = sent.date() if sent else None
    within = day or (date(year, 12 - AHEAD, 1) if year else None)
    for pattern, read, places in _places_to_try(text):
        for found in (one for start, end in places for one in pattern.finditer(text, start, end)):
            value = read(found, within if read in _OF_A_YEAR else day)
            start = found.start() + len(_ARTICLE.match(found[0])[0])  # type: ignore[index]
            end = found.start() + len(found[0].rstrip())
            if value and _is_date(found[0]) and not any(start < old.end and old.start < end for old in taken):
                taken.append(DatePhrase(start, end, value))
    taken.sort(key=lambda phrase: phrase.start)
    return iter(sorted((*taken, *find_later(text, taken, told)), key=lambda phrase: phrase.start))


def _places_to_try(text: str) -> Iterator[tuple[re.Pattern[str], Read, Sequence[tuple[int, int]]]]:
    """Each pattern with the stretches of the text in which it may be found: around what its gate asks for."""
    small = text.lower()
    found = {words: _around(words, small) for words in set(_GATES.values())}
    around = {name: found[words] for name, words in _GATES.items()}
    for gates, pattern, read in _PATTERNS:
        if all(around[name] for name in gates):
            yield pattern, read, around[gates[0]] if gates else [(0, len(text))]


def _around(words: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    """The stretches around each place where the words stand, none overlapping another."""
    found: list[tuple[int, int]] = []
    for hit in words.finditer(text):
        start, end = max(0, hit.start() - _REACH), hit.end() + _REACH
        if found and start < found[-1][1]:
            start = found.pop()[0]
        found.append((start, end))
    return found


def _is_date(words: str) -> bool:
    """Months that are also words count only with their capital, "MAY" only beside a figure."""
    if re.match(r"(?:may|march|mar|sun|dec|jan|sep) \d", words):
        return False
    if words.casefold().rstrip(".") not in _AMBIGUOUS:
        return True
    return words.istitle() and words.casefold() not in {"sun", "mar", "jan"}
