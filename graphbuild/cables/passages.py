"""A block of prose in, its passages out: the words that open and close a summary or a comment are no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graphbuild.cables.blocks import Block
from graphbuild.cables.plain import Plain
from graphbuild.ontology.telegram import load_telegram
from graphbuild.records import Part, Passage, Span

_KINDS = "SUMMARY|Summary|summary|COMMENT|Comment|comment|NOTE|Note|note|BACKGROUND|Background"
_JOINED = r"(?: (?:AND|and|And|&) (?:COMMENT|Comment|comment|ACTION REQUEST|Action Request|action request))?"
_OPENS = re.compile(
    rf"\(?(?:BEGIN |Begin )?(?:BIO |Bio )?(?P<part>{_KINDS}){_JOINED}[ \t]*(?:[.:]|-{{1,2}})[ \t]*(?=\S)"
)
_CLOSES = re.compile(
    rf"(?:END|End|end)(?<![A-Za-z]\w\w\w) (?:OF )?(?:BIO |Bio |bio )?(?P<part>{_KINDS}){_JOINED}\b[.)]*"
)
_LAST_WORD, _FIRST_WORD = re.compile(r"(?<![\w.@/])[A-Za-z]+\Z"), re.compile(r"[a-z]+|[A-Z]{2,}")
_HYPHEN = re.compile(r"(?<=[A-Za-z])-[ \t]*\n\s*(?=[A-Za-z])")
_AROUND = " \t\n.)("


def find_passages(plain: Plain, block: Block, *, heading: bool) -> Iterator[Passage]:
    """One passage a block, more where a summary or a comment ends inside it."""
    if heading:
        yield passage_of(plain, Part.HEADING, _spaced(plain.text, block), block.label)
        return
    if _is_bare(plain.text, block):
        yield passage_of(plain, Part.BODY, _spaced(plain.text, block), block.label)
        return
    part, ranges = Part.BODY, []
    for span in _spaced(plain.text, block):
        place = span.start
        if opening := _OPENS.match(plain.text, place, span.end):
            part, place = _part_of(opening["part"]), opening.end()
        for closing in _CLOSES.finditer(plain.text, place, span.end):
            ranges += _range(plain.text, place, closing.start())
            if ranges:
                yield passage_of(plain, _closed(part, closing["part"]), ranges, block.label)
            ranges, place, part = [], _after(plain.text, closing.end(), span.end), Part.BODY
        if place < span.end:
            ranges.append(Span(place, span.end))
    if ranges:
        yield passage_of(plain, part, ranges, block.label)


def _is_bare(text: str, block: Block) -> bool:
    """Whether no words in it can open or close a part."""
    start, end = block.start, block.end
    if text.find("END ", start, end) >= 0 or text.find("End ", start, end) >= 0 or text.find("end ", start, end) >= 0:
        return False
    return not _OPENS.match(text, start, end)


def passage_of(plain: Plain, part: Part, ranges: Sequence[Span], label: str = "") -> Passage:
    """The passage that stands in `ranges` of the plain text."""
    if plain.is_source:
        return Passage(part, tuple(ranges), label)
    return Passage(part, tuple(piece for span in ranges for piece in plain.pieces(span.start, span.end)), label)


def _spaced(text: str, block: Block) -> Sequence[Span]:
    """The block's ranges, each with the white space after it that parts words, without hyphens that part none."""
    if len(block.ranges) == 1 and text.find("-\n", block.start, block.end) < 0:
        return block.ranges
    spans: list[Span] = []
    for span, following in pairwise(block.ranges):
        parted = text[span.end : span.end + 1].isspace() and not _is_one_word(
            text, span.end, following.start, hyphened=False
        )
        spans += _without_hyphens(text, Span(span.start, span.end + parted))
    return [*spans, *_without_hyphens(text, block.ranges[-1])]


def _without_hyphens(text: str, span: Span) -> Iterator[Span]:
    """The parts of a range between hyphens that break a word at a line's end."""
    place = span.start
    if text.find("-\n", place, span.end) >= 0:
        for hyphen in _HYPHEN.finditer(text, place, span.end):
            if _is_one_word(text, hyphen.start(), hyphen.end(), hyphened=True):
                yield Span(place, hyphen.start())
                place = hyphen.end()
    yield Span(place, span.end)


def _is_one_word(text: str, end: int, start: int, *, hyphened: bool) -> bool:
    """Whether what ends at `end` and goes on at `start` is one word: the cable writes it so, or a half is none.

    Without a hyphen the first half proves nothing: "econ" may stand alone.
    """
    left, right = _LAST_WORD.search(text, max(0, end - 30), end), _FIRST_WORD.match(text, start)
    if not left or not right or left[0].isupper() is not right[0].isupper():
        return False
    telegram = load_telegram()
    if right[0].lower() in telegram.word_ends or (hyphened and left[0].lower() in telegram.word_starts):
        return True
    whole = left[0] + right[0]
    return whole in text and bool(re.search(rf"\b{whole}\b", text))


def _range(text: str, start: int, end: int) -> list[Span]:
    end = start + len(text[start:end].rstrip(" \t\n("))
    return [Span(start, end)] if start < end else []


def _after(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip(_AROUND))


def _closed(part: Part, word: str) -> Part:
    return _part_of(word) if part is Part.BODY and word.lower() == "summary" else part


def _part_of(word: str) -> Part:
    return {"summary": Part.SUMMARY, "comment": Part.COMMENT}.get(word.lower(), Part.BODY)
