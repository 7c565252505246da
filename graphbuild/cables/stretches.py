"""Paragraphs in, the same out, those between the beginning and the end of a summary or a comment read as part of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from graphbuild.cables.plain import Plain
from graphbuild.records import Paragraph, Part, Passage

_OFFICER, _END, _REACH = re.compile(r"classified\s+by\b", re.I), "end", 12


def with_stretches(plain: Plain, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs; a summary that only ends ("End Summary") begins with the first of them that is numbered."""
    found = list(paragraphs)
    for part in (Part.SUMMARY, Part.COMMENT):
        first = 0 if part is Part.SUMMARY else None
        for place, own in _first_passages(paragraphs, part):
            paragraph = found[place]
            if _opens(plain.source, paragraph, own):
                first = None if _ends(plain.source, paragraph.passages[own]) else place
            elif first is not None and not any(map(_is_headed, found[max(first, 1) + 1 : place + 1])):
                found[first:place] = [
                    _told(plain, each, part, range(len(each.passages))) for each in found[first:place]
                ]
                found[place] = _told(plain, paragraph, part, range(own))
    return tuple(found)


def _first_passages(paragraphs: Iterable[Paragraph], part: Part) -> Iterator[tuple[int, int]]:
    """The places of the paragraphs that hold a part, and of the first passage of it in each."""
    for place, paragraph in enumerate(paragraphs):
        for passage in paragraph.passages:
            if passage.part is part:
                yield place, paragraph.passages.index(passage)
                break


def _opens(text: str, paragraph: Paragraph, own: int) -> bool:
    """Whether the paragraph says before a passage which part this is, under a heading or without."""
    passage = paragraph.passages[own]
    return passage.part.value in text[paragraph.start : passage.pieces[0].start].replace(" ", "").lower()


def _ends(text: str, passage: Passage) -> bool:
    """Whether "End Comment" follows a passage."""
    end = passage.pieces[-1].end
    return _END in text[end : end + _REACH].lower()


def _is_headed(paragraph: Paragraph) -> bool:
    return any(passage.part is Part.HEADING for passage in paragraph.passages)


def _told(plain: Plain, paragraph: Paragraph, part: Part, reach: range) -> Paragraph:
    """The paragraph with the prose among some of its passages as part of a summary or a comment."""
    if not paragraph.number or _OFFICER.match(plain.text_of(paragraph.passages[0].pieces[0])):
        return paragraph
    passages = (
        replace(passage, part=part) if number in reach and passage.part is Part.BODY else passage
        for number, passage in enumerate(paragraph.passages)
    )
    return replace(paragraph, passages=tuple(passages))
