"""The transmission lines of a telegram in; its date, posts, addressees, classification and captions out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from graphbuild.ontology.telegram import Telegram
from graphbuild.records import HeaderField, HeaderValue, full_year

_MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
_GROUP = re.compile(
    rf"\b(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)Z?\s+(?P<month>{'|'.join(_MONTHS)})[A-Z]*\.?\s+(?P<year>\d{{4}}|\d\d)\b",
    re.I,
)
_ISO_DAY = re.compile(
    r"\b(?P<year>(?:19[4-9]|20[01])\d)-(?P<month>\d\d)-(?P<day>\d\d)[ T](?P<hour>\d\d):(?P<minute>\d\d)"
)
_ADDRESS = re.compile(r"\b(?P<label>FM|TO|INFO)(?P<after>[ \t]+(?:R[HU]\w+/|[A-Z]{3})?)")
_CLASS_LINE = re.compile(
    r"^[ \t]*(?P<class>U ?N ?C ?L ?A ?S(?: ?S ?I ?F ?I ?E ?D)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L"
    r"|(?:T ?O ?P )?S ?E ?C ?R ?E ?T|L ?I ?M ?I ?T ?E ?D OFFICIAL USE)\b"
    r"(?P<rest>[^\n]*)",
    re.M,
)
_BLOCK_END = re.compile(
    r"\n[ \t]*\n|\n(?=[ \t]*(?:UNCLAS|C ?O ?N ?F ?I|S ?E ?C ?R ?E ?T|TOP SECRET|LIMITED OFF"
    r"|SIPDIS|E\.? ?O\.?|TAGS|SUBJ|BT\b|ZNR|ZNY))"
)
_PRECEDENCE = re.compile(r"\b(?P<word>(?:NIACT\s+)?(?:IMMEDIATE|PRIORITY|ROUTINE|FLASH))\b.*$|\s+\d{1,5}\s*$", re.S)
_OWN_PRECEDENCE = re.compile(r"(?:\A|\s)(?P<letters>[OPRZ](?: [OPRZ])*) \d{6}Z ")
_LETTERS = {"O": "IMMEDIATE", "P": "PRIORITY", "R": "ROUTINE", "Z": "FLASH"}
_LINE = re.compile(r"\S(?:[^\nR]|(?<![ \t])R|R(?![HU][A-Z0-9]{3,6}/))*")
_OFFICES = re.compile(r"[A-Z]{2,5}-\d\d")
_ROUTE = re.compile(r"^[ \t]*R[HU][A-Z0-9]{3,6}[ \t]*/[ \t]*")


def find_addresses(text: str, *, start: int, end: int) -> Iterator[HeaderValue]:
    """SENT_BY, ADDRESSED_TO and COPIED_TO values of the lines after FM, TO and INFO, each with its PRECEDENCE."""
    labels = [label for label in _ADDRESS.finditer(text, start, end) if _is_label(text, label)]
    sender = next((number for number, label in enumerate(labels) if label["label"] == "FM"), 0)
    labels = labels[sender:]
    fields = {"FM": HeaderField.SENT_BY, "TO": HeaderField.ADDRESSED_TO, "INFO": HeaderField.COPIED_TO}
    for label, following in zip(labels, [*labels, None][1:], strict=True):
        name = label["label"]
        stop = following.start() if following else end
        if block_end := _BLOCK_END.search(text, label.end("label"), stop):
            stop = block_end.start()
        if name == "FM":
            newline = text.find("\n", label.end("label"), stop)
            stop = newline if newline != -1 else stop
        yield from _addressees(text, label.end("label"), stop, fields[name])


def _is_label(text: str, found: re.Match[str]) -> bool:
    """Whether FM, TO or INFO opens its line or, further on in it, stands before a post."""
    before = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    return not before.strip() or (before[-1] in " \t0123456789" and bool(found["after"].strip()))


def _addressees(text: str, start: int, end: int, field: HeaderField) -> Iterator[HeaderValue]:
    for line in _LINE.finditer(text[start:end]):
        words = line[0].rstrip()
        found = _PRECEDENCE.search(words)
        value = " ".join(_ROUTE.sub("", words[: found.start()] if found else words).strip(" ,;").split())
        place = start + line.start()
        if value and not _OFFICES.match(value):
            yield HeaderValue(field, value, place, place + len(words))
            if found and found["word"]:
                urgency, first = " ".join(found["word"].split()), place + found.start("word")
                yield HeaderValue(HeaderField.PRECEDENCE, urgency, first, place + found.end("word"))


def find_precedence(text: str, *, end: int) -> Iterator[HeaderValue]:
    """PRECEDENCE values of the telegram itself: the letters before its date-time group."""
    if found := _OWN_PRECEDENCE.search(text, 0, end):
        for letter in re.finditer("[OPRZ]", found["letters"]):
            place = found.start("letters") + letter.start()
            yield HeaderValue(HeaderField.PRECEDENCE, _LETTERS[letter[0]], place, place + 1)


def find_classification(text: str, *, start: int, end: int, telegram: Telegram) -> Iterator[HeaderValue]:
    """CLASSIFICATION and CAPTION values, each once."""
    if found := _CLASS_LINE.search(text, start, end):
        joined = found["class"].replace(" ", "")
        value = {"UNCLAS": "UNCLASSIFIED", "TOPSECRET": "TOP SECRET", "LIMITEDOFFICIALUSE": "LIMITED OFFICIAL USE"}.get(
            joined, joined
        )
        yield HeaderValue(HeaderField.CLASSIFICATION, value, found.start("class"), found.end("class"))
    yield from sorted(_captions(text, start, end, telegram), key=lambda value: value.start)


def _captions(text: str, start: int, end: int, telegram: Telegram) -> Iterator[HeaderValue]:
    """The first place of each caption that stands as a word of its own."""
    for caption in telegram.words.captions:
        place = text.find(caption, start, end)
        if place >= 0 and (found := re.compile(rf"\b{caption}\b").search(text, place, end)):
            yield HeaderValue(HeaderField.CAPTION, caption, *found.span())


def find_declassification(text: str, *, start: int, end: int) -> HeaderValue | None:
    """The DECLASSIFIED_ON value: an ISO date, or the words where there is none ("OADR")."""
    date = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}|\d\d)\b").search(text, start, end)
    if date:
        value = f"{full_year(date['year']):04}-{int(date['month']):02}-{int(date['day']):02}"
        return HeaderValue(HeaderField.DECLASSIFIED_ON, value, date.start(), date.end())
    words = re.compile(r"\b(?:OADR|25X\d+(?:-\w+)?|X\d)\b").search(text, start, end)
    return HeaderValue(HeaderField.DECLASSIFIED_ON, words[0], words.start(), words.end()) if words else None


def find_sent(text: str, *, end: int, year: int | None) -> datetime | None:
    """The date-time group of the first lines in UTC; its year from `year` where the telegram has none."""
    for pattern in (_GROUP, _ISO_DAY):
        if found := pattern.search(text, 0, max(end, 600)):
            return _moment(found)
    short = re.compile(rf"\b(?P<day>\d\d)(?P<hour>\d\d)(?P<minute>\d\d)Z\s+(?P<month>{'|'.join(_MONTHS)})\b").search(
        text, 0, max(end, 600)
    )
    return _moment(short, year) if short and year else None


def _moment(found: re.Match[str], year: int | None = None) -> datetime | None:
    month = found["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month.upper()[:3]) + 1
    if year is None:
        year = full_year(found["year"])
    try:
        return datetime(year, number, int(found["day"]), int(found["hour"]), int(found["minute"]), tzinfo=UTC)
    except ValueError:
        return None
