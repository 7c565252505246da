"""Paragraphs in, the same paragraphs out, with no passage longer than a parser takes at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from graphbuild.records import Paragraph, Passage, Span

LONGEST = 20_000
"""The most characters of a passage; a page has some 3,000."""

_SENTENCE_END = re.compile(r"[.!?][\"”')]*(?=\s)")


def cut_passages(text: str, paragraphs: Iterable[Paragraph]) -> tuple[Paragraph, ...]:
    """Cuts long passages between sentences or, where there are none, between words."""
    if len(text) <= LONGEST:
        return tuple(paragraphs)
    return tuple(
        replace(paragraph, passages=tuple(_cut(text, paragraph.passages)))
        if any(map(_is_long, paragraph.passages))
        else paragraph
        for paragraph in paragraphs
    )


def _is_long(passage: Passage) -> bool:
    return passage.pieces[-1].end - passage.pieces[0].start > LONGEST


def _cut(text: str, passages: Iterable[Passage]) -> Iterator[Passage]:
    for passage in passages:
        if _is_long(passage):
            for pieces in _groups(text, passage.pieces):
                yield replace(passage, pieces=pieces)
        else:
            yield passage


def _groups(text: str, pieces: Iterable[Span]) -> Iterator[tuple[Span, ...]]:
    """The pieces in runs of at most LONGEST characters, cut where one reaches over."""
    group: list[Span] = []
    room = LONGEST
    for piece in pieces:
        start = piece.start
        while piece.end - start > room:
            end = _place(text, start, start + room)
            yield (*group, *_range(start, end))
            group, room = [], LONGEST
            start = end + len(text[end : piece.end]) - len(text[end : piece.end].lstrip())
        group += _range(start, piece.end)
        room -= piece.end - start
    if group:
        yield tuple(group)


def _range(start: int, end: int) -> list[Span]:
    return [Span(start, end)] if start < end else []


def _place(text: str, start: int, end: int) -> int:
    """Where to cut a range: after its last sentence, or else its last word."""
    ends = [found.end() for found in _SENTENCE_END.finditer(text, start, end)]
    if ends:
        return ends[-1]
    blank = text.rfind(" ", start, end)
    return blank if blank > start else end
