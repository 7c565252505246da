"""Words for stretches of time in, ISO 8601 intervals out: seasons, quarters, halves, decades, weeks, weekends."""

from __future__ import annotations

import re
from datetime import date, timedelta

from graphbuild.extraction.relations.calendar import (
    HALVES,
    NUMBERS,
    QUARTERS,
    SEASONS,
    add_months,
    season_near,
)

AHEAD = frozenset({"next", "this coming", "coming"})
_STEPS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}


def year_of(found: re.Match[str], sent: date | None = None) -> int | None:
    """The year that the words give, a footnote's mark before it left out; else that of `sent`."""
    digits = found.groupdict().get("year")
    if not digits:
        return sent.year if sent else None
    return int(digits[-4:].replace("O", "0").replace("o", "0"))


def season(found: re.Match[str], sent: date | None) -> str | None:
    """Its months: winter ends in the year after."""
    year = year_of(found, sent)
    first, last = SEASONS[found["season"].casefold()]
    return f"{year}-{first:02}/{year + (first > last)}-{last:02}" if year else None


def near_season(found: re.Match[str], sent: date | None) -> str | None:
    """The last such season that is over, or the next to come."""
    return season_near(found["season"].casefold(), sent, ahead=found["step"].casefold() in AHEAD) if sent else None


def season_alone(found: re.Match[str], sent: date | None) -> str | None:
    """The last such season that is over."""
    return season_near(found["season"].casefold(), sent, ahead=False) if sent else None


def quarter(found: re.Match[str], sent: date | None) -> str | None:
    """Three months."""
    year = _stepped(found, sent)
    first = QUARTERS[found["quarter"].casefold()[:3]]
    return f"{year}-{first:02}/{year}-{first + 2:02}" if year else None


def half(found: re.Match[str], sent: date | None) -> str | None:
    """Six months."""
    year = _stepped(found, sent)
    first = HALVES[found["half"].casefold()]
    return f"{year}-{first:02}/{year}-{first + 5:02}" if year else None


def _stepped(found: re.Match[str], sent: date | None) -> int | None:
    year = year_of(found, sent)
    step = found.groupdict().get("step") or "this"
    return year + _STEPS.get(step.casefold(), 0) if year else None


def decade(found: re.Match[str], _: date | None) -> str | None:
    """Ten years."""
    start = int(found["decade"]) if len(found["decade"]) > 2 else 1900 + int(found["decade"])
    return f"{start}/{start + 9}"


def fiscal_year(found: re.Match[str], _: date | None) -> str | None:
    """The year that a fiscal year is called by: when it begins differs from state to state."""
    digits = found["fiscal"]
    return digits if len(digits) == 4 else f"{'19' if int(digits) >= 66 else '20'}{digits}"


def relative(found: re.Match[str], sent: date | None) -> str | None:
    """This, the last or the next year, month or week; weeks run from Monday to Sunday."""
    if sent is None:
        return None
    return _shift(sent, _STEPS.get(found["step"].casefold(), 0), found["unit"].casefold())


def weekend(found: re.Match[str], sent: date | None) -> str | None:
    """Saturday and Sunday; "over the weekend" is the one before."""
    if sent is None:
        return None
    ahead = (found["step"] or "last").casefold() in AHEAD | {"this"}
    saturday = sent + timedelta(days=(5 - sent.weekday()) % 7 - (0 if ahead else 7))
    return f"{saturday}/{saturday + timedelta(days=1)}"


def week_of(found: re.Match[str], day: str | None) -> str | None:
    """Monday to Sunday of the week in which the day lies."""
    if day is None:
        return None
    monday = date.fromisoformat(day) - timedelta(days=date.fromisoformat(day).weekday())
    return f"{monday}/{monday + timedelta(days=6)}"


def end_of_year(_: re.Match[str], sent: date | None) -> str | None:
    """ "By the end of the year": the year."""
    return str(sent.year) if sent else None


def ago(found: re.Match[str], sent: date | None) -> str | None:
    """So many days, weeks, months or years before."""
    count = NUMBERS.get(found["count"].casefold()) or (int(found["count"]) if found["count"].isdigit() else 0)
    if sent is None or not count or count > 2000:
        return None
    unit = found["unit"].casefold()
    if unit in {"year", "month"}:
        return str(sent.year - count) if unit == "year" else add_months(sent, -count)
    return str(sent - timedelta(days=count * (7 if unit == "week" else 1)))


def _shift(sent: date, step: int, unit: str) -> str:
    if unit == "year":
        return str(sent.year + step)
    if unit == "month":
        return add_months(sent, step)
    monday = sent - timedelta(days=sent.weekday()) + timedelta(weeks=step)
    return f"{monday}/{monday + timedelta(days=6)}"
