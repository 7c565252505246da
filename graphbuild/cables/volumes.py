"""Plain text in; what a volume of documents prints above, in and below a telegram, out: id, date, subject, source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime

from msgspec import Struct

from graphbuild.cables.found import Found
from graphbuild.cables.months import WRITTEN, number_of
from graphbuild.cables.posts import canonical_id, post_named
from graphbuild.cables.references import find_references
from graphbuild.ontology.telegram import load_telegram, squeezed
from graphbuild.records import HeaderField

_SIGN, _REACH = "Telegram ", 600
_NOTE = r"(?:\d{1,2}|\[\d{1,2}\]|\*)?"
_LED = r"(?:(?:[A-Z][\w.’'() -]{0,60}? )?(?:Mission|Delegation|Representative|Adviser|Assistant) to (?:the )?)?"
_WORDS = r"[^\n]{3,90}?(?:\n[^\n]{3,60}?)?"
_TIME = r"(?P<zulu>\d{4})Z|(?P<hour>\d\d?)(?::(?P<minute>\d\d))? (?P<half>[ap])\.?m|(?P<noon>noon)|midnight"
_TITLE = re.compile(
    rf"(?:\A|\n)[ \t#*]*(?:\[?\d{{1,4}}\]?\. )?(?:[A-Z][a-z]+ )?Telegram(?: (?P<own>\d{{2,6}}))? [Ff]rom (?:the )?"
    rf"(?P<sender>{_LED}{_WORDS})\s[Tt]o\s(?:the )?(?P<addressee>{_WORDS})"
    rf"(?:,\s|{_NOTE}[ \t*]*\n[\s*]*(?P<place>[A-Z][A-Za-z.'’ -]{{2,30}}?), )"
    rf"(?P<month>{WRITTEN}) (?P<day>\d\d?), (?P<year>19\d\d)(?:(?:, |—| ?- ?)\[?(?:{_TIME}))?"
    rf"[^\n\w]*(?:m\.)?[^\n\w]*{_NOTE}[ \t]*(?:\n|\Z)"
)
_SEATED = re.compile(
    r"(?P<kind>Embassy|Consulate(?: General)?|Legation|Liaison Office|Interests Section|Mission) (?:in|at) (?:the )?"
)
_NUMBER = re.compile(
    r"\s*(?:(?:Deptel|Embtel|Telegram|No\.|(?P<series>[A-Z][a-z]{3,5})) )?"
    r"(?P<number>\d{2,6}|\d(?=\. (?:Subj|Refs?:|For )))(?:/[A-Z\d]+)?\.\s+"
)
_FIRST = re.compile(r" 1\. ?[A-Z(\"“]")
_SUBJECT = re.compile(
    r"\s*(?:[^\n]{0,120}?[.;] )?Subj(?:ect)?: ?(?P<subject>[^\n]{2,300}?(?:\n(?!\s)[^\n]{2,200}?)?)"
    r"(?=\.?\s*(?:\n\s*\n|\Z)|\.?\s+Refs?(?:tels?)?: |\.?\s*\n?\s*\(?(?:1|A)[.)] |\.\s*\n)[. \t]*"
)
_REFERENCES = re.compile(r"\s*Ref(?:tel)?s?: (?P<words>[^\n]+?)\.?(?= *\n| +1\. |\Z)(?:\s*\n)? *")
_SOURCE = re.compile(r"\n[ \t]*(?:\[?\d{1,2}\]?\.?[ \t]*|\*[ \t]*)?Source: (?=[A-Z])")
_CLASSIFIED = re.compile(r"(?<=[.] )(?:Top Secret|Secret|Confidential|Unclassified|Limited Official Use)(?=[;.])")
_LOCAL = "the hour of the date is that of the place, not UTC"


class Printed(Struct, frozen=True):
    """A printed telegram: its id, or none where it has no number, its moment, its header, where its text stands.

    The text begins with the blank before "1." where its first paragraph stands on the line of the number.
    """

    id: str
    sent: datetime | None
    values: list[Found]
    body: int
    end: int
    warning: str = ""


def find_printed(text: str) -> Printed | None:
    """The telegram under a volume's title, place and date; None where there is none."""
    if text.find(_SIGN, 0, _REACH) < 0:
        return None
    title = _TITLE.search(text, 0, _REACH)
    return _printed(text, title) if title else None


def _printed(text: str, title: re.Match[str]) -> Printed:
    number = _NUMBER.match(text, title.end())
    body = number.end() if number else title.end()
    source = _SOURCE.search(text, body)
    end = source.start() if source else len(text)
    year = int(title["year"])
    header = [*_posts(title), *_classification(text, end)]
    if subject := _SUBJECT.match(text, body, end):
        header.append(_subject(subject))
        body = subject.end()
    digits = number["number"] if number else title["own"]
    post = post_named(number["series"]) if number and number["series"] else _sender(title)
    if references := _REFERENCES.match(text, body, end):
        first = references.start("words")
        found = find_references(references["words"], year=year, post=post or "")
        header += [(field, value, first + start, first + stop) for field, value, start, stop in found]
        body = references.end()
    name = canonical_id(year=year, post=post, number=digits) if digits and post else ""
    body -= bool(_FIRST.match(text, body - 1))
    return Printed(name, _moment(title), header, body, len(text[:end].rstrip()), _LOCAL if title["hour"] else "")


def _sender(title: re.Match[str]) -> str | None:
    """The post that is seated at the place, or that the title names; None where a person or a delegation sends."""
    seat = _seat(title["sender"], title["place"])
    return post_named(seat[1]) or squeezed(seat[1]) if seat else post_named(title["sender"])


def _posts(title: re.Match[str]) -> Iterator[Found]:
    for field, group, place in (
        (HeaderField.SENT_BY, "sender", title["place"]),
        (HeaderField.ADDRESSED_TO, "addressee", None),
    ):
        seat = _seat(title[group], place)
        words = " ".join((" ".join(seat) if seat else title[group]).split())
        yield (field, words.upper(), *title.span(group))


def _seat(words: str, place: str | None) -> tuple[str, str] | None:
    """Which kind of post words name and where: at `place`, in a city, or where its country's one embassy is."""
    seated = _SEATED.match(words)
    if not seated:
        return None
    named = words[seated.end() :]
    return seated["kind"], place or load_telegram().seats.get(squeezed(named), named)


def _subject(found: re.Match[str]) -> Found:
    words = found["subject"].rstrip(" .")
    start = found.start("subject")
    return (HeaderField.SUBJECT, " ".join(words.split()), start, start + len(words))


def _classification(text: str, start: int) -> Iterator[Found]:
    """The classification that the note on the source tells."""
    if found := _CLASSIFIED.search(text, start):
        yield (HeaderField.CLASSIFICATION, found[0].upper(), *found.span())


def _moment(title: re.Match[str]) -> datetime | None:
    """The date and the hour, which is not UTC without "Z"; None where there is no such day or hour."""
    zulu, half = title["zulu"] or "0000", 12 if title["half"] == "p" or title["noon"] else 0
    hour = int(zulu[:2]) + int(title["hour"] or 0) % 12 + half
    minute = int(zulu[2:]) + int(title["minute"] or 0)
    month = number_of(title["month"])
    try:
        return datetime(int(title["year"]), month, int(title["day"]), hour, minute, tzinfo=UTC)
    except ValueError:
        return None
