"""The transmission lines of a telegram in; its date, posts, addressees, classification and captions out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import NamedTuple

from graphbuild.cables.found import Found
from graphbuild.cables.months import SHORT, WRITTEN, number_of
from graphbuild.cables.posts import post_named
from graphbuild.ontology.telegram import load_telegram
from graphbuild.records import HeaderField, full_year

_GROUP = re.compile(
    rf"\b(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)Z?\s+(?P<month>{'|'.join(SHORT)})[A-Z]*\.?\s+(?P<year>\d{{4}}|\d\d)\b",
    re.I,
)
_SHORT_GROUP = re.compile(rf"\b(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)Z\s+(?P<month>{'|'.join(SHORT)})\b")
_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})\b"
    r"|(?<![\d/-])(?P<first>\d{1,2})[/-](?P<second>\d{1,2})[/-](?P<last>\d{4}|\d\d)\b"
)
_NO_DAY = re.compile(r"\b(?:OADR|25X\d+(?:-\w+)?|X\d)\b")
_ISO_DAY = re.compile(
    r"\b(?P<year>(?:19[4-9]|20[01])\d)-(?P<month>\d\d)-(?P<day>\d\d)[ T](?P<hour>\d\d):(?P<minute>\d\d)"
)
_CLOCK = r"(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d)?"
_LETTER_DAY = re.compile(rf"\b[MTWFS][a-z]+,? (?P<day>\d\d?) (?P<month>{WRITTEN}),? (?P<year>\d{{4}}),? {_CLOCK}")
_LOG_DAY = re.compile(rf"\b[MTWFS][a-z]+,? (?P<month>{WRITTEN}) (?P<day>\d\d?),? {_CLOCK} \S+ (?P<year>\d{{4}})\b")
_TABLE_DAY = re.compile(r"(?<![\d/])(?P<month>\d\d?)/(?P<day>\d\d?)/(?P<year>\d{4}) (?P<hour>\d\d?):(?P<minute>\d\d)")
_ARCHIVED = (_LETTER_DAY, _LOG_DAY, _TABLE_DAY)
"""Dates with a time as archives write them above a header."""
_LABEL = re.compile(r"(?:FM(?<!\w..)|TO(?<!\w..)|INFO(?<!\w....))(?P<after>[ \t]+(?:R[HU]\w+/|[A-Z]{3})?)")
_FIELDS = {"FM": HeaderField.SENT_BY, "TO": HeaderField.ADDRESSED_TO, "INFO": HeaderField.COPIED_TO}
_SECOND_ROUTE = re.compile(r"(?<=[ \t])(?=R[HU][A-Z0-9]{3,6}/)")
_CLASS = (
    r"[ \t]*(?P<class>U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L"
    r"|(?:T ?O ?P )?S ?E ?C ?R ?E ?T|L ?I ?M ?I ?T ?E ?D OFFICIAL USE)\b"
)
_CLASS_FIRST, _CLASS_LINE = re.compile(_CLASS), re.compile(rf"\n{_CLASS}")
_CLASSES = {"UNCLAS": "UNCLASSIFIED", "TOPSECRET": "TOP SECRET", "LIMITEDOFFICIALUSE": "LIMITED OFFICIAL USE"}
_BLOCK_END = re.compile(
    r"\n(?=[ \t]*(?:\n|UNCLAS|C ?O ?N ?F ?I|S ?E ?C ?R ?E ?T|TOP SECRET|LIMITED OFF"
    r"|SIPDIS|E\.? ?O\.?|TAGS|SUBJ|BT\b|XMT\b|ZNR|ZNY|[-=_*]{3}))"
)
_CLASS_INLINE = re.compile(
    r" (?<=\d )(?=(?:UNCLAS|CONFIDENTIAL|SECRET|C O N F I|S E C R E T|LIMITED OFF)[A-Z ]* (?:SECTION |[A-Z ]+ )\d)"
)
_GLUED = r"(?<=[A-Z\d/\t].)"
_CLASS_GLUED = re.compile(
    rf"(?P<class>U{_GLUED}NCLAS|C{_GLUED} O N F I D E N T I A L|T{_GLUED} O P S E C R E T|S{_GLUED} E C R E T)"
    r" (?:SECTION \d+ OF \d+ )?[A-Z][A-Z ]+ \d{3,7}[ \t]*(?:\n|\Z)"
)
"""The line of the class, glued to the last addressee where a dump lost the line end between them."""
_LINE_END = re.compile(r"\n")
_PRECEDENCE = re.compile(r"\b(?:NIACT\s+)?(?:IMMEDIATE|PRIORITY|ROUTINE|FLASH)\b")
_OWN_PRECEDENCE = re.compile(r"(?:\A|\s)(?P<letters>[OPRZ](?: [OPRZ])*) \Z")
_LETTERS = {"O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE", "Z": "FLASH"}
_REMEMBERED, _DESK, _MONTHS = 1 << 14, 3, 12
_OFFICES = re.compile(r"[A-Z]{2,5}-\d\d")
_FORWARDED = re.compile(r"(?:\A|\s)(?:FOR|PASS)\b")
_ROUTE = re.compile(r"[ \t-]*R[HU][A-Z0-9]{3,6}[ \t]*/[ \t]*")


class _Addressee(NamedTuple):
    """The post that a line names, its precedence, and where both stand in the line."""

    value: str = ""
    start: int = 0
    end: int = 0
    urgency: str = ""
    first: int = 0
    last: int = 0


def find_addresses(text: str, *, start: int, end: int) -> Iterator[Found]:
    """SENT_BY, ADDRESSED_TO and COPIED_TO values of the lines after FM, TO and INFO, each with its PRECEDENCE."""
    labels = [label for label in _LABEL.finditer(text, start, end) if _is_label(text, label)]
    sender = next((number for number, label in enumerate(labels) if label[0].startswith("FM")), None)
    if sender is None:
        labels = [label for label in labels if _opens_line(text, label) or label[0].endswith("/")]
    stops = [*(label.start() for label in labels[1:]), end]
    for label, following in list(zip(labels, stops, strict=False))[sender or 0 :]:
        place = label.start("after")
        name = text[label.start() : place]
        block_end = _LINE_END if name == "FM" else _BLOCK_END
        found = block_end.search(text, place, following) or _CLASS_INLINE.search(text, place, following)
        stop = found.start() if found else following
        if following == end:
            stop = _before_class(text, place, stop)
        yield from _addressees(text, place, stop, _FIELDS[name])


def _before_class(text: str, start: int, end: int) -> int:
    """The end of the addressees, the line of the class left out that is glued to the last."""
    end = start + len(text[start:end].rstrip())
    glued = _CLASS_GLUED.search(text, max(start, text.rfind("\n", start, end)), end)
    return glued.start() if glued else end


def _is_label(text: str, found: re.Match[str]) -> bool:
    """Whether FM, TO or INFO opens its line or, further on in it, stands before a post; FM after a date alone."""
    if _opens_line(text, found):
        return True
    before = text[max(0, found.start() - len("PASS ")) : found.start()]
    inside = before[-1:] in " \t0123456789" and bool(found["after"].strip()) and before != "PASS "
    return inside and (found[0][0] != "F" or before.rstrip()[-1:].isdigit())


def _opens_line(text: str, found: re.Match[str]) -> bool:
    return not text[text.rfind("\n", 0, found.start()) + 1 : found.start()].strip()


def _addressees(text: str, start: int, end: int, field: HeaderField) -> Iterator[Found]:
    for place, words in _lines(text, start, end):
        core = words.rstrip("0123456789")
        number = len(words) - len(core)
        found = _addressee(core.rstrip() if number < 6 and core[-1:].isspace() else words)
        if found.value:
            yield (field, found.value, place + found.start, place + found.end)
        if found.urgency:
            yield (HeaderField.PRECEDENCE, found.urgency, place + found.first, place + found.last)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    """The lines, and what follows a further routing indicator in one, with their places."""
    for line in text[start:end].split("\n"):
        for words in _SECOND_ROUTE.split(line) if line.rfind("/") > 9 else (line,):
            if stripped := words.strip():
                yield start + len(words) - len(words.lstrip()), stripped
            start += len(words)
        start += 1


@lru_cache(_REMEMBERED)
def _addressee(words: str) -> _Addressee:
    """What a line without its number says, without for whom it is there; such lines come again in other telegrams."""
    found = _PRECEDENCE.search(words)
    named = words[: found.start()] if found else words
    route = _ROUTE.match(named)
    start = route.end() if route else 0
    start += len(named[start:]) - len(named[start:].lstrip(" ,;"))
    value = _named(named[start:])
    if not value or _OFFICES.match(value):
        return _Addressee()
    urgency = (" ".join(found[0].split()), *found.span()) if found else ()
    return _Addressee(" ".join(value.split()), start, start + len(value), *urgency)


def _named(words: str) -> str:
    """A post without for whom in it a telegram is ("PARIS PASS NICE"); other names may hold these words ("FOR")."""
    forwarded = _FORWARDED.search(words)
    before = words[: forwarded.start()].strip(" ,;") if forwarded else ""
    return before if forwarded and (not before or post_named(before)) else words.strip(" ,;")


def find_precedence(text: str, group: re.Match[str]) -> Iterator[Found]:
    """PRECEDENCE values of the telegram itself: the letters before its date-time group."""
    if found := _OWN_PRECEDENCE.search(text, max(0, group.start() - 12), group.start()):
        for place, letter in enumerate(found["letters"], found.start("letters")):
            if letter != " ":
                yield (HeaderField.PRECEDENCE, _LETTERS[letter], place, place + 1)


def find_classification(text: str, *, start: int, end: int) -> Iterator[Found]:
    """CLASSIFICATION and CAPTION values, each once; captions follow the classification where there is one."""
    line = _CLASS_FIRST.match(text, start, end) or _CLASS_LINE.search(text, start, end)
    if found := line or _CLASS_GLUED.search(text, start, end):
        joined = "".join(found["class"].split())
        yield (HeaderField.CLASSIFICATION, _CLASSES.get(joined, joined), *found.span("class"))
        start = found.end()
    seen = set()
    for caption in _captions().finditer(text, start, end):
        if caption[0] not in seen:
            seen.add(caption[0])
            yield (HeaderField.CAPTION, caption[0], *caption.span())


@cache
def _captions() -> re.Pattern[str]:
    """The captions; one of three letters that a slash joins to others is a desk: "EUR/AGS"."""
    alone = (r"(?<![A-Z]/.)", r"(?!/)")
    joined = ("", "")
    parts = ((caption, alone if len(caption) == _DESK else joined) for caption in load_telegram().words.captions)
    return re.compile(
        "|".join(
            rf"{caption[0]}(?<!\w.){before}{re.escape(caption[1:])}\b{after}" for caption, (before, after) in parts
        )
    )


def find_declassification(text: str) -> Iterator[Found]:
    """The DECLASSIFIED_ON value: an ISO date, or the words where there is none ("OADR")."""
    if date := _DAY.search(text):
        yield (HeaderField.DECLASSIFIED_ON, _iso(date), *date.span())
    elif words := _NO_DAY.search(text):
        yield (HeaderField.DECLASSIFIED_ON, words[0], *words.span())


def _iso(date: re.Match[str]) -> str:
    """A day as ISO has it; of two numbers before the year the month is the first, if it can be one."""
    if date["year"]:
        year, month, day = date["year"], date["month"], date["day"]
    else:
        year, month, day = date["last"], date["first"], date["second"]
        month, day = (day, month) if int(month) > _MONTHS else (month, day)
    return f"{full_year(year):04}-{int(month):02}-{int(day):02}"


def find_group(text: str, *, end: int, refs: int) -> re.Match[str] | None:
    """The date-time group, or the date with a time that stands for it, before `end` and before the references.

    A zone beside such a date is left out of account.
    """
    reach = min(max(end, 600), refs)
    if found := _GROUP.search(text, 0, reach) or _ISO_DAY.search(text, 0, reach):
        return found
    return next((found for date in _ARCHIVED if (found := date.search(text, 0, min(end, refs)))), None)


def find_year(text: str) -> int | None:
    """The year of the first date-time group, wherever in the text."""
    found = _GROUP.search(text)
    return full_year(found["year"]) if found else None


def find_sent(text: str, group: re.Match[str] | None, *, end: int, year: int | None) -> datetime | None:
    """The date-time group in UTC; its year from `year` where the telegram has none."""
    if group:
        return _moment(group)
    short = _SHORT_GROUP.search(text, 0, max(end, 600))
    return _moment(short, year) if short and year else None


def _moment(found: re.Match[str], year: int | None = None) -> datetime | None:
    month = found["month"]
    number = int(month) if month.isdigit() else number_of(month)
    if year is None:
        year = full_year(found["year"])
    try:
        return datetime(year, number, int(found["day"]), int(found["hour"]), int(found["minute"]), tzinfo=UTC)
    except ValueError:
        return None
