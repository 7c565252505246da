"""A body and its structural lines in, its paragraphs with their passages out, in characters of the text as read."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from graphbuild.cables.blocks import Block, find_blocks, is_heading, may_hold_table
from graphbuild.cables.broken_words import without_breaks
from graphbuild.cables.marks import Mark, find_marks
from graphbuild.cables.passages import find_closings, find_passages, opens_part
from graphbuild.cables.plain import Plain
from graphbuild.cables.run_in import opens_with_title, part_titles
from graphbuild.cables.stretches import with_stretches
from graphbuild.records import Paragraph, Part, Passage, Span


class _Body(Struct, frozen=True):
    """A body as its paragraphs are looked for: where parts of it are said to end, and whether it may hold tables."""

    plain: Plain
    lines: Sequence[re.Match[str]]
    closings: Sequence[int]
    tabled: bool


def find_paragraphs(
    plain: Plain, lines: Sequence[re.Match[str]], *, start: int, end: int, subject: Span | None
) -> tuple[tuple[Paragraph, ...], tuple[str, ...]]:
    """The paragraphs that `lines` part between `start` and `end`, and warnings on what was damaged in their numbers."""
    text, marks = plain.text, find_marks(lines)
    closings = find_closings(text, start=start, end=end)
    body = _Body(plain, lines, closings, may_hold_table(text[start:end]))
    last = Mark(0, "", len(lines), end, end, end)
    first = marks[0] if marks else last
    before = find_blocks(text, lines[: first.line], start=start, end=first.before, tabled=body.tabled)
    if marks:
        before, headings = _split_headings(before, least=0)
        paragraphs = [_subject_paragraph(plain, subject, before, closings), *_numbered(body, [*marks, last], headings)]
    else:
        paragraphs = [_subject_paragraph(plain, subject, [], closings), *_unnumbered(plain, before, closings)]
    return with_stretches(plain, [p for p in paragraphs if p.passages]), tuple(_warnings(marks))


def _warnings(marks: Sequence[Mark]) -> Iterator[str]:
    if any(mark.damaged for mark in marks):
        yield 'paragraph numbers carry a stray "1" before them: read without it'
    if lost := ", ".join(str(mark.number) for mark in marks if mark.lost):
        yield f"the number of paragraph {lost} is lost: known by the marking"


def _numbered(body: _Body, marks: Sequence[Mark], headings: list[Block]) -> Iterator[Paragraph]:
    """The paragraphs that begin at each of `marks` but the last; headings at the end of one go to the next."""
    text, closings = body.plain.text, _by_mark(body.closings, marks)
    for place, (mark, following) in enumerate(pairwise(marks)):
        between = body.lines[mark.line + 1 : following.line]
        inside = closings.get(place, ())
        bare = "" if between or inside or headings else _bare_words(body, mark, following)
        if bare:
            yield _bare_paragraph(body.plain, mark, bare)
            continue
        blocks = find_blocks(text, between, start=mark.end, end=following.before, tabled=body.tabled)
        carried: list[Block] = []
        if following is not marks[-1]:
            blocks, carried = _split_headings(blocks, least=0 if headings else 1)
        yield _paragraph(body.plain, mark, headings, blocks, inside)
        headings = carried


def _by_mark(closings: Iterable[int], marks: Iterable[Mark]) -> dict[int, list[int]]:
    """The closings that stand after each mark, by its place among the marks."""
    ends = [mark.end for mark in marks]
    found: dict[int, list[int]] = {}
    for closing in closings:
        found.setdefault(bisect_right(ends, closing) - 1, []).append(closing)
    return found


def _split_headings(blocks: list[Block], *, least: int) -> tuple[list[Block], list[Block]]:
    """The blocks, and the headings that end them; at least so many are no heading."""
    count = len(blocks)
    while count > least and is_heading(blocks[count - 1]):
        count -= 1
    return (blocks[:count], blocks[count:]) if count < len(blocks) else (blocks, [])


def _bare_words(body: _Body, mark: Mark, following: Mark) -> str:
    """The words that are one passage, as most paragraphs are, in which there is nothing to look for; or none."""
    words = body.plain.text[mark.end : following.before].rstrip()
    parted = not words or opens_part(words) or opens_with_title(words) or (body.tabled and may_hold_table(words))
    return "" if parted else words


def _bare_paragraph(plain: Plain, mark: Mark, words: str) -> Paragraph:
    end = mark.end + len(words)
    pieces = plain.pieces(without_breaks(plain.text, words, (Span(mark.end, end),)))
    return Paragraph(mark.number, mark.marking, *plain.places(mark.start, end), (Passage(Part.BODY, pieces),))


def _paragraph(
    plain: Plain, mark: Mark, headings: list[Block], blocks: list[Block], closings: Sequence[int]
) -> Paragraph:
    """The paragraph of the blocks after its mark, under the headings before it and among them."""
    titles, blocks = part_titles(plain.text, blocks)
    ruled = [block for block in blocks[:-1] if block.ruled and is_heading(block)]
    passages = find_passages(plain, headings + blocks, closings, headings=headings + titles + ruled)
    start = headings[0].start if headings else mark.start
    end = blocks[-1].end if blocks else mark.end
    return Paragraph(mark.number, mark.marking, *plain.places(start, end), tuple(passages))


def _subject_paragraph(plain: Plain, subject: Span | None, blocks: list[Block], closings: Sequence[int]) -> Paragraph:
    spans = [subject] if subject else []
    passages = [_subject_passage(plain, subject)] if subject else []
    passages += find_passages(plain, blocks, closings, headings=[block for block in blocks if is_heading(block)])
    spans += [Span(block.start, block.end) for block in blocks]
    if not spans:
        return Paragraph(0, "", 0, 0)
    return Paragraph(0, "", *plain.places(spans[0].start, spans[-1].end), tuple(passages))


def _subject_passage(plain: Plain, subject: Span) -> Passage:
    words = plain.text[subject.start : subject.end]
    return Passage(Part.SUBJECT, plain.pieces(without_breaks(plain.text, words, (subject,))))


def _unnumbered(plain: Plain, blocks: list[Block], closings: Sequence[int]) -> Iterator[Paragraph]:
    """Blocks without any mark, counted from 1; headings stay with the block that they introduce."""
    number = 0
    headings: list[Block] = []
    for block in blocks:
        if is_heading(block) and block is not blocks[-1]:
            headings.append(block)
            continue
        number += 1
        passages = find_passages(plain, [*headings, block], closings, headings=headings)
        places = plain.places((headings or [block])[0].start, block.end)
        yield Paragraph(number, "", *places, tuple(passages))
        headings = []
