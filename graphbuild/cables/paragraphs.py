"""A cable's body in, its paragraphs with their passages out, in characters of the text as read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphbuild.cables.blocks import Block, find_blocks, is_heading
from graphbuild.cables.marks import Mark, find_marks
from graphbuild.cables.passages import find_passages, passage_of
from graphbuild.cables.plain import Plain
from graphbuild.records import HeaderValue, Paragraph, Part, Passage, Span

_HEADED = {"SUMMARY": Part.SUMMARY, "EXECUTIVE SUMMARY": Part.SUMMARY, "COMMENT": Part.COMMENT}


def find_paragraphs(
    plain: Plain, *, start: int, end: int, subject: HeaderValue | None
) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    """The paragraphs between `start` and `end`, and warnings on what was damaged in their numbers."""
    marks = find_marks(plain.text, start=start, end=end)
    stretches = list(_stretches(plain.text, marks, start, end))
    paragraphs = [_subject_paragraph(plain, subject, stretches[0][1])]
    if marks:
        paragraphs += [_paragraph(plain, mark, blocks) for mark, blocks in stretches[1:] if mark]
    else:
        paragraphs = [_subject_paragraph(plain, subject, []), *_unnumbered(plain, stretches[0][1])]
    kept = tuple(p for p in paragraphs if p.passages)
    return _with_parts(plain, kept), tuple(_warnings(marks))


def _warnings(marks: Sequence[Mark]) -> Iterator[str]:
    if any(mark.damaged for mark in marks):
        yield 'paragraph numbers carry a stray "1" before them: read without it'
    if lost := ", ".join(str(mark.number) for mark in marks if mark.lost):
        yield f"the number of paragraph {lost} is lost: known by the marking"


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
    passages: list[Passage] = []
    for block in blocks:
        heading = block.start < mark.start or _inner_heading(plain, block, blocks)
        passages += find_passages(plain, block, heading=heading)
    start = mark.end - len(plain.text[mark.start : mark.end].lstrip())
    if blocks:
        span = plain.span(min(start, blocks[0].start), max(mark.end, blocks[-1].end))
    else:
        span = plain.span(start, mark.end)
    return Paragraph(mark.number, mark.marking, span.start, span.end, tuple(passages))


def _inner_heading(plain: Plain, block: Block, blocks: list[Block]) -> bool:
    return block.ruled and block is not blocks[-1] and is_heading(plain.text, block)


def _subject_paragraph(plain: Plain, subject: HeaderValue | None, blocks: list[Block]) -> Paragraph:
    spans = [Span(subject.start, subject.end)] if subject else []
    passages = [passage_of(plain, Part.SUBJECT, [span]) for span in spans]
    passages += [p for block in blocks for p in find_passages(plain, block, heading=is_heading(plain.text, block))]
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
        passages = [p for each in headings for p in find_passages(plain, each, heading=True)]
        yield Paragraph(number, "", whole.start, whole.end, (*passages, *find_passages(plain, block, heading=False)))
        headings = []


def _with_parts(plain: Plain, paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """What stands under a heading "Summary" or "Comment" is that part; so is all before an "End Summary"."""
    parted = [_under_headings(plain, paragraph) for paragraph in paragraphs]
    ended = max((n for n, p in enumerate(parted) if _has_summary(p)), default=0)
    if ended < 2:
        return tuple(parted)
    return tuple(_as_summary(p) if n < ended and p.number else p for n, p in enumerate(parted))


def _has_summary(paragraph: Paragraph) -> bool:
    return Part.SUMMARY in [passage.part for passage in paragraph.passages]


def _as_summary(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, passages=tuple(_part_set(p, Part.SUMMARY) for p in paragraph.passages))


def _part_set(passage: Passage, part: Part) -> Passage:
    return Passage(part, passage.pieces, passage.label) if passage.part is Part.BODY else passage


def _under_headings(plain: Plain, paragraph: Paragraph) -> Paragraph:
    if paragraph.passages[0].part is not Part.HEADING and len(paragraph.passages) == 1:
        return paragraph
    part, passages = Part.BODY, []
    for passage in paragraph.passages:
        if passage.part is Part.HEADING:
            words = "".join(map(plain.text_of, passage.pieces)).upper().removeprefix("BEGIN ")
            part = next((part for start, part in _HEADED.items() if words.startswith(start)), Part.BODY)
        passages.append(_part_set(passage, part) if part is not Part.BODY else passage)
    return replace(paragraph, passages=tuple(passages))
