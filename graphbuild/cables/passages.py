"""A block of prose in, its passages out: the words that open and close a summary or a comment are no prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from graphbuild.cables.blocks import Block
from graphbuild.cables.plain import Plain
from graphbuild.records import Part, Passage, Span

_KINDS = "SUMMARY|Summary|summary|COMMENT|Comment|comment|NOTE|Note|note|BACKGROUND|Background"
_JOINED = r"(?: (?:AND|and|And|&) (?:COMMENT|Comment|comment|ACTION REQUEST|Action Request|action request))?"
_OPENS = re.compile(
    rf"\(?(?:BEGIN |Begin )?(?:BIO |Bio )?(?P<part>{_KINDS}){_JOINED}[ \t]*(?:[.:]|-{{1,2}})[ \t]*(?=\S)"
)
_CLOSES = re.compile(
    rf"(?:END|End|end)(?<![A-Za-z]\w\w\w) (?:OF )?(?:BIO |Bio |bio )?(?P<part>{_KINDS}){_JOINED}\b[.)]*"
)
_CLOSING = ("END ", "End ", "end ")
_AROUND = " \t\n.)("


def find_passages(plain: Plain, block: Block, *, heading: bool) -> Iterator[Passage]:
    """One passage a block, more where a summary or a comment ends inside it."""
    if heading:
        yield passage_of(plain, Part.HEADING, list(_spaced(plain.text, block)), block.label)
        return
    part, ranges = Part.BODY, []
    for span in _spaced(plain.text, block):
        place = span.start
        if opening := _OPENS.match(plain.text, place, span.end):
            part, place = _part_of(opening["part"]), opening.end()
        for closing in _closings(plain.text, place, span.end):
            ranges += _range(plain.text, place, closing.start())
            if ranges:
                yield passage_of(plain, _closed(part, closing["part"]), ranges, block.label)
            ranges, place, part = [], _after(plain.text, closing.end(), span.end), Part.BODY
        if place < span.end:
            ranges.append(Span(place, span.end))
    if ranges:
        yield passage_of(plain, part, ranges, block.label)


def _closings(text: str, start: int, end: int) -> Iterable[re.Match[str]]:
    found = any(text.find(word, start, end) >= 0 for word in _CLOSING)
    return _CLOSES.finditer(text, start, end) if found else ()


def passage_of(plain: Plain, part: Part, ranges: Sequence[Span], label: str = "") -> Passage:
    """The passage that stands in `ranges` of the plain text."""
    return Passage(part, tuple(piece for span in ranges for piece in plain.pieces(span.start, span.end)), label)


def _spaced(text: str, block: Block) -> Iterator[Span]:
    """The block's ranges; each but the last with the white-space character after it, which parts the words."""
    for span in block.ranges[:-1]:
        yield Span(span.start, span.end + text[span.end : span.end + 1].isspace())
    yield block.ranges[-1]


def _range(text: str, start: int, end: int) -> list[Span]:
    end = start + len(text[start:end].rstrip(" \t\n("))
    return [Span(start, end)] if start < end else []


def _after(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip(_AROUND))


def _closed(part: Part, word: str) -> Part:
    return _part_of(word) if part is Part.BODY and word.lower() == "summary" else part


def _part_of(word: str) -> Part:
    return {"summary": Part.SUMMARY, "comment": Part.COMMENT}.get(word.lower(), Part.BODY)
