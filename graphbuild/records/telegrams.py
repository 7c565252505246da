"""A cable as it was read, with the place of all its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from msgspec import Struct

from graphbuild.records.vocabulary import HeaderField, Part


class Span(Struct, frozen=True):
    """Half-open range of characters, `start` to `end`, of a cable's text as it was read."""

    start: int
    end: int


class Passage(Struct, frozen=True):
    """A run of prose in a paragraph: a heading, a block of lines, one item of a dash list.

    `pieces` are the ranges of the cable's text that are prose, in order; page lines, paragraph
    marks and markup lie between them. `label` is the heading of a dash item ("Burma" in "-- Burma:").
    """

    part: Part
    pieces: tuple[Span, ...]
    label: str = ""


class Paragraph(Struct, frozen=True):
    """A numbered paragraph; 0 holds the subject line and all that stands before paragraph 1.

    A heading belongs to the paragraph that it introduces. `marking` is the classification
    without parentheses ("SBU"), or empty.
    """

    number: int
    marking: str
    start: int
    end: int
    passages: tuple[Passage, ...] = ()


class HeaderValue(Struct, frozen=True):
    """One value of the header: `value` in normal form, the span where it stands in the cable's text."""

    field: HeaderField
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cable:
    """One telegram. `text` is exactly what was read; every offset in graphbuild counts its characters.

    `date` is the date-time group in UTC, or None where it is lost. `warnings` say what was damaged
    and how it was read.
    """

    id: str
    text: str = field(repr=False)
    source: str
    date: datetime | None = None
    header: tuple[HeaderValue, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    warnings: tuple[str, ...] = ()

    def values(self, wanted: HeaderField) -> tuple[str, ...]:
        """The header's values of one field, in order."""
        return tuple(item.value for item in self.header if item.field is wanted)

    def _first(self, wanted: HeaderField) -> str | None:
        return next(iter(self.values(wanted)), None)

    @property
    def sent_by(self) -> str | None:
        """The sending post, in the header's words in normal form ("AMEMBASSY BEIJING")."""
        return self._first(HeaderField.SENT_BY)

    @property
    def post(self) -> str:
        """The sending post as the header names it, else as the id does; empty where neither tells."""
        return self.sent_by or post_of(self.id)

    @property
    def addressed_to(self) -> tuple[str, ...]:
        """The action addressees, without routing indicator and precedence."""
        return self.values(HeaderField.ADDRESSED_TO)

    @property
    def subject(self) -> str:
        """The subject on one line, or the empty string."""
        return self._first(HeaderField.SUBJECT) or ""

    @property
    def tags(self) -> tuple[str, ...]:
        """The TAGS codes in order, each once."""
        return self.values(HeaderField.TAG)

    @property
    def references(self) -> tuple[str, ...]:
        """Canonical ids of the cables referred to, in order."""
        return self.values(HeaderField.REFERENCE)

    @property
    def classified_by(self) -> str | None:
        """The classifying officer's name as printed."""
        return self._first(HeaderField.CLASSIFIED_BY)

    @property
    def passages(self) -> Iterator[tuple[Paragraph, Passage]]:
        """Every passage with its paragraph, in reading order."""
        return ((paragraph, passage) for paragraph in self.paragraphs for passage in paragraph.passages)


@dataclass(frozen=True, slots=True)
class CableInfo:
    """What a graph keeps of a cable without its text."""

    id: str
    source: str
    date: datetime | None
    subject: str
    sent_by: str | None
    paragraphs: int
    words: int
    warnings: tuple[str, ...] = ()


def year_of(cable_id: str) -> int | None:
    """The four-digit year that a canonical cable id begins with, or None."""
    digits = cable_id[:2]
    return full_year(digits) if digits.isdigit() else None


def full_year(digits: str) -> int:
    """The year that two or four digits stand for; 45 to 99 are of the 1900s."""
    year = int(digits)
    return year if year > 99 else year + (1900 if year >= 45 else 2000)


def post_of(cable_id: str) -> str:
    """The sending post in a canonical cable id: BEIJING in 08BEIJING3779; empty where there is none."""
    return cable_id[2:].rstrip("0123456789") if cable_id[:2].isdigit() else ""


def day_of(info: CableInfo | Cable) -> date | None:
    """The day on which a cable was sent, in UTC."""
    return info.date.date() if info.date else None
