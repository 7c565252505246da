"""Plain text in; what an archive's page says of a telegram above it, and where the telegram begins, out."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from msgspec import Struct

from graphbuild.cables.classes import CLASS

_ID = re.compile(r"Canonical ID:?\s*(?P<id>\w+)")
_SIGN = re.compile(r"(?:Original|Current) Classification\b")
_DATE = re.compile(r"Date:?\s*(?P<date>\d{4} [A-Z][a-z]+ \d{1,2}, \d\d:\d\d)")
_FIRST_LINE = re.compile(
    r"^[ \t]*(?:PAGE 0?1 +[A-Z]|VZCZC|ACTION [A-Z/]{1,6}-\d\d|(?:[OPRZ] ){1,3}\d{6}Z|DE RU|FM [A-Z]{2}|E\. ?O\. ?1\d{4}"
    r"|(?:C O N F I|S E C R E T|U N C L A S)|(?:UNCLAS|CONFIDENTIAL|SECRET)\b[A-Z0-9 /]*[A-Z] \d{3,7}[ \t]*$)",
    re.M,
)
_RECORD = re.compile(r"^id: \d+\ndate: (?P<date>[^\n]+)\nrefid: (?P<id>\w+)\n(?:[a-z]+: [^\n]*\n)*header:\n", re.M)
_CUT_OFF = re.compile(r"\.\.\.[ \t]*\n[ \t]*\n")
_TAGS = re.compile(r"^[ \t]*TAGS?(?::| +[A-Z]{2,4}\b)", re.M)
_NUMBERED = re.compile(r"^[ \t]*(?:¶ ?\d|\d{1,3}\. *\(\S{1,4}\)|\d{1,3}\. +[A-Z(])", re.M)
_CLASSIFIED = re.compile(rf"^\W*{CLASS}[A-Z0-9 /]* (\d{{3,7}})[ \t]*$", re.M)
_PRINTED = re.compile(r"\nCaptions: [^\n]*\n(?:[^\n]*\n){1,9}?_{20,}[ \t]*\n")
_REACH, _PREVIEW = 20_000, 3_000


class Catalogue(Struct, frozen=True):
    """What stands above a telegram: its id and its date, where they are told, and where its first line begins."""

    id: str
    sent: datetime | None
    end: int


def find_catalogue(text: str) -> Catalogue | None:
    """What an archive put above the first line of a telegram; None where there is nothing.

    That is a record ("refid: …"), a header shown before the whole one, cut off or on a printed form, or the entry of a
    catalogue ("Canonical ID: …").
    """
    if text.find("\nrefid: ", 0, _PREVIEW) > 0 and (record := _RECORD.search(text, 0, _PREVIEW)):
        return Catalogue(record["id"], _moment(record["date"], "%m/%d/%Y %H:%M"), record.end())
    if cut := _preview_end(text):
        return Catalogue("", None, cut)
    if _FIRST_LINE.match(text) or text.find("Canonical ID", 0, _REACH) < 0:
        return None
    named = _ID.search(text, 0, _REACH)
    first = _FIRST_LINE.search(text, named.end()) if named else None
    if not named or not first or _FIRST_LINE.search(text, 0, named.start()) or not _SIGN.search(text, 0, first.start()):
        return None
    return Catalogue(named["id"], _sent(text, first.start()), first.start())


def _sent(text: str, end: int) -> datetime | None:
    found = _DATE.search(text, 0, end)
    return _moment(found["date"], "%Y %B %d, %H:%M") if found else None


def _moment(date: str, form: str) -> datetime | None:
    try:
        return datetime.strptime(date, form).replace(tzinfo=UTC)
    except ValueError:
        return None


def _preview_end(text: str) -> int:
    """Where a header shown cut off ("SUBJECT: TALKS ON..."), or on a printed form, ends before the whole one; or 0.

    No numbered paragraph stands in it, nor between it and the whole header, which is that of the same telegram.
    """
    if text.find("...", 0, _PREVIEW) < 0 and text.find("\nCaptions: ", 0, _PREVIEW) < 0:
        return 0
    cut = _CUT_OFF.search(text, 0, _PREVIEW) or _PRINTED.search(text, 0, _PREVIEW)
    first = _TAGS.search(text, 0, cut.start()) if cut else None
    if not cut or not first:
        return 0
    whole = _TAGS.search(text, cut.end(), cut.end() + _REACH)
    if not whole or _NUMBERED.search(text, first.end(), whole.start()):
        return 0
    numbers = {int(found[1]) for found in _CLASSIFIED.finditer(text, 0, whole.start())}
    return cut.end() if len(numbers) < 2 else 0
