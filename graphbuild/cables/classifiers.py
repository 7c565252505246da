"""The words after "Classified By" in, the officer's name, office and reasons out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.cables.officers import find_officer
from graphbuild.ontology.telegram import Telegram
from graphbuild.records import HeaderField, HeaderValue, Span

_REASON = re.compile(
    r"(?<![\s,.;:(-])[\s,.;:(-]*+\b(?:FOR\s+)?(?:THE\s+)?(?:REASI?ONS?S?\b|E\.?\s?O\.?\s*1\d{4}|PER\s"
    r"|SECTIONS?\s+1|UNDER\s(?!SEC)|PURSUANT\s|ON THE BASIS|BASED ON|IAW\b|IN ACCORDANCE|DERIVED|DECL\b|DECLASSIFY"
    r"|1[./]\s?[3-7]\b)",
    re.I,
)
_GROUND = re.compile(
    r"1\.\s?(?P<article>[3-7])\s*(?P<letters>(?:[\s(,/&]*(?:\b(?:AND|OR)\b[\s(]*)?\b[A-H]\b\)?)+)", re.I
)
_AUTHORITY = re.compile(r"\((?P<name>[A-Z][A-Za-z'. -]+,\s+[A-Z][A-Za-z'. ]*)\)\s*(?:OR|OD)-[A-Z]\b")
_LABEL = re.compile(r"\s*(?:\([A-Z]{1,3}\)\s*)?(?:(?:CLASSIFIED\s+)?BY\b\s*:?)?\s*", re.I)


def find_classifier(text: str, *, start: int, end: int, telegram: Telegram) -> Iterator[HeaderValue]:
    """CLASSIFIED_BY, CLASSIFIER_OFFICE and CLASSIFICATION_REASON values between `start` and `end`."""
    start = _LABEL.match(text, start, end).end()  # type: ignore[union-attr]
    if blank := re.compile(r"\n[ \t]*\n").search(text, start, end):
        end = blank.start()
    reason = _REASON.search(text, start, end)
    stop = reason.start() if reason else end
    name = find_officer(text, start=start, end=stop, telegram=telegram)
    if name:
        yield _value(HeaderField.CLASSIFIED_BY, text, name.start, name.end)
    yield from _offices(text, start, stop, name)
    for ground in _GROUND.finditer(text, stop, end):
        for letter in re.finditer(r"\b[A-H]\b", ground["letters"], re.I):
            place = ground.start("letters") + letter.start()
            yield HeaderValue(
                HeaderField.CLASSIFICATION_REASON, f"1.{ground['article']}({letter[0].lower()})", place, place + 1
            )


def find_authority(text: str, *, start: int, end: int) -> Iterator[HeaderValue]:
    """The CLASSIFIED_BY value of E.O. 12065, which names the officer in parentheses: "GDS 5/12/86 (ROE, JANE) OR-M"."""
    if found := _AUTHORITY.search(text, start, end):
        yield _value(HeaderField.CLASSIFIED_BY, text, *found.span("name"))


def _value(field: HeaderField, text: str, start: int, end: int) -> HeaderValue:
    return HeaderValue(field, " ".join(text[start:end].split()), start, end)


def _offices(text: str, start: int, end: int, name: Span | None) -> Iterator[HeaderValue]:
    for left, right in ((start, name.start), (name.end, end)) if name else ((start, end),):
        words = text[left:right]
        stripped = words.strip(" \t\n,;:.()-")
        if stripped:
            place = left + words.index(stripped)
            yield _value(HeaderField.CLASSIFIER_OFFICE, text, place, place + len(stripped))
