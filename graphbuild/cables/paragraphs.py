"""A cable's body in, its paragraphs with their passages out, in characters of the text as read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphbuild.cables.blocks import Block, find_blocks, is_heading
from graphbuild.cables.marks import Mark, find_marks
from graphbuild.cables.plain import Plain
from graphbuild.records import HeaderValue, Paragraph, Part, Passage, Span

_KINDS = "SUMMARY|Summary|summary|COMMENT|Comment|comment|NOTE|Note|note|BACKGROUND|Background"
_JOINED = r"(?: (?:AND|and|And|&) (?:COMMENT|Comment|comment|ACTION REQUEST|Action Request|action request))?"
_OPENS = re.compile(
    rf"\(?(?:BEGIN |Begin )?(?:BIO |Bio )?(?P<part>{_KINDS}){_JOINED}[ \t]*(?:[.:]|-{{1,2}})[ \t]*(?=\S)"
)
_CLOSES = re.compile(rf"[ \t\n(]*\b(?:END|End|end) (?:OF )?(?:BIO |Bio |bio )?(?P<part>{_KINDS}){_JOINED}\b[.)]*")


def find_paragraphs(
    plain: Plain, *, start: int, end: int, subject: HeaderValue | None
) -> tuple[tuple[Paragraph, ...], bool]:
    """The paragraphs between `start` and `end`, and whether their numbers were damaged."""
    marks = find_marks(plain.text, start=start, end=end)
    stretches = list(_stretches(plain.text, marks, start, end))
    paragraphs = [_subject_paragraph(plain, subject, stretches[0][1])]
    if marks:
        paragraphs += [_paragraph(plain, mark, blocks) for mark, blocks in stretches[1:] if mark]
    else:
        paragraphs = [_subject_paragraph(plain, subject, []), *_unnumbered(plain, stretches[0][1])]
    kept = tuple(p for p in paragraphs if p.passages)
    return _with_summary(plain, kept), any(mark.damaged for mark in marks)


def _stretches(text: str, marks: Sequence[Mark], start: int, end: int) -> Iterator[tuple[Mark | None, list[Block]]]:
    """The blocks of each paragraph; headings at the end of one go to the next."""
    ends = [*(mark.start for mark in marks), end]
    blocks = find_blocks(text, start=start, end=ends[0])
    mark: Mark | None = None
    for following, stop in zip(marks, ends[1:], strict=True):
        blocks, headings = _split_headings(text, blocks, first=mark is None)
        yield mark, blocks
        mark = following
        blocks = [*headings, *find_blocks(text, start=mark.end, end=stop)]
    yield mark, blocks


def _split_headings(text: str, blocks: list[Block], *, first: bool) -> tuple[list[Block], list[Block]]:
    count = len(blocks)
    while count > (0 if first else 1) and is_heading(text, blocks[count - 1]):
        count -= 1
    return blocks[:count], blocks[count:]


def _paragraph(plain: Plain, mark: Mark, blocks: list[Block]) -> Paragraph:
    passages = tuple(
        p
        for block in blocks
        for p in _passages(plain, block, heading=block.start < mark.start or _inner_heading(plain, block, blocks))
    )
    first = plain.text[mark.start : mark.end]
    start = mark.start + len(first) - len(first.lstrip())
    end = max([mark.end, *(block.end for block in blocks)])
    begin = min([start, *(block.start for block in blocks)])
    span = plain.span(begin, end)
    return Paragraph(mark.number, mark.marking, span.start, span.end, passages)


def _inner_heading(plain: Plain, block: Block, blocks: list[Block]) -> bool:
    return block.ruled and block is not blocks[-1] and is_heading(plain.text, block)


def _passages(plain: Plain, block: Block, *, heading: bool) -> Iterator[Passage]:
    """One passage a block, more where a summary or a comment ends inside it; the words that say so are no prose."""
    part = Part.HEADING if heading else Part.BODY
    ranges: list[Span] = []
    for span in block.ranges:
        place = span.start
        if part is not Part.HEADING and (opening := _OPENS.match(plain.text, place, span.end)):
            part = _part_of(opening["part"])
            place = opening.end()
        for closing in _CLOSES.finditer(plain.text, place, span.end) if part is not Part.HEADING else ():
            if closing.start() > place:
                ranges.append(Span(place, closing.start()))
            if ranges:
                yield _passage(
                    plain,
                    _part_of(closing["part"]) if part is Part.BODY and closing["part"].lower() == "summary" else part,
                    ranges,
                    block.label,
                )
            ranges, place, part = [], closing.end(), Part.BODY
            place += len(plain.text[place : span.end]) - len(plain.text[place : span.end].lstrip(" \n\t.)"))
        if place < span.end:
            ranges.append(Span(place, _with_space(plain.text, span, block)))
    if ranges:
        yield _passage(plain, part, ranges, block.label)


def _with_space(text: str, span: Span, block: Block) -> int:
    """A range that is not its block's last keeps a white-space character after it, unless a hyphen ends it."""
    return span.end + (span is not block.ranges[-1] and text[span.end : span.end + 1].isspace())


def _part_of(word: str) -> Part:
    return {"summary": Part.SUMMARY, "comment": Part.COMMENT}.get(word.lower(), Part.BODY)


def _passage(plain: Plain, part: Part, ranges: Sequence[Span], label: str = "") -> Passage:
    return Passage(part, tuple(piece for span in ranges for piece in plain.pieces(span.start, span.end)), label)


def _subject_paragraph(plain: Plain, subject: HeaderValue | None, blocks: list[Block]) -> Paragraph:
    spans = [Span(subject.start, subject.end)] if subject else []
    passages = [_passage(plain, Part.SUBJECT, [span]) for span in spans]
    passages += [p for block in blocks for p in _passages(plain, block, heading=is_heading(plain.text, block))]
    spans += [Span(block.start, block.end) for block in blocks]
    if not spans:
        return Paragraph(0, "", 0, 0)
    whole = plain.span(spans[0].start, spans[-1].end)
    return Paragraph(0, "", whole.start, whole.end, tuple(passages))


def _unnumbered(plain: Plain, blocks: list[Block]) -> Iterator[Paragraph]:
    """Blocks without any mark, counted from 1; headings stay with the block that they introduce."""
    number, headings = 0, []
    for block in blocks:
        if is_heading(plain.text, block) and block is not blocks[-1]:
            headings.append(block)
            continue
        number += 1
        whole = plain.span((headings or [block])[0].start, block.end)
        passages = [p for each in headings for p in _passages(plain, each, heading=True)]
        yield Paragraph(number, "", whole.start, whole.end, (*passages, *_passages(plain, block, heading=False)))
        headings = []


def _with_summary(plain: Plain, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """Paragraph by paragraph, body under a heading "Summary" or "Comment" is that part."""
    return tuple(replace(p, passages=tuple(_under_headings(plain, p))) for p in paragraphs)


def _under_headings(plain: Plain, paragraph: Paragraph) -> Iterator[Passage]:
    part = Part.BODY
    for passage in paragraph.passages:
        if passage.part is Part.HEADING:
            words = "".join(plain.text_of(piece) for piece in passage.pieces).strip().upper()
            part = (
                Part.SUMMARY
                if words.startswith(("SUMMARY", "BEGIN SUMMARY", "EXECUTIVE SUMMARY"))
                else Part.COMMENT
                if words.startswith("COMMENT")
                else Part.BODY
            )
        yield replace(passage, part=part) if passage.part is Part.BODY else passage
