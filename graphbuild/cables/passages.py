"""A block of prose in, its passages out: the words that open and close a summary or a comment are no prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from graphbuild.cables.blocks import Block
from graphbuild.cables.broken_words import without_breaks
from graphbuild.cables.plain import Plain
from graphbuild.records import Part, Passage, Span

_KINDS = (
    "SUMMARY|S U M M A R Y|COMMENT|C O M M E N T|NOTE|BACKGROUND|ACTION REQUEST(?:ED)?|OBJECTIVES?|TALKING POINTS|TEXT"
)
_WHOSE = "(?:(?:BIO|POST|EMBASSY|MISSION|CONSULATE) )?"
_JOINED = "(?: (?:AND|&) (?:COMMENT|ACTION REQUEST|CABLE|MESSAGE|BEGIN TEXT))?"
_CONTINUED = r"(?:,? \(?CONT(?:INUED|'?D)?\.?\)?)?"
_OPENS = re.compile(
    rf"[(\[]?(?i:(?:BEGIN )?{_WHOSE}(?P<part>{_KINDS}){_JOINED}{_CONTINUED})"
    r"[ \t]*(?:[.:]|--|-(?=[ \t]+[A-Z(\"“]))[ \t]*(?=\S|\Z)"
)
_OPENING = frozenset(
    ["act", "bac", "beg", "bio", "c o", "com", "con", "emb", "mis", "not", "obj", "pos", "s u", "sum", "tal", "tex"]
)
"""The first three letters of all words that `_OPENS` knows, without a bracket before them."""
_CLOSES = re.compile(rf"(?i:END(?<![A-Z]\w\w\w)[ \n]{{1,3}}(?:OF[ \n])?{_WHOSE}(?P<part>{_KINDS}){_JOINED})\b[.)\]]*")
_BLANKS = frozenset(" \n")
_AROUND = " \t\n.,;)(]["
_SPACED = re.compile(r"(?:\w )+\w")
_HEADED = {"SUMMARY": Part.SUMMARY, "EXECUTIVE SUMMARY": Part.SUMMARY, "COMMENT": Part.COMMENT}
_PARTS = {"summary": Part.SUMMARY, "comment": Part.COMMENT}


def find_closings(text: str, *, start: int, end: int) -> list[int]:
    """The places where words say that a summary or a comment ends ("End Summary"), in order."""
    small = text[start:end].lower()
    if len(small) != end - start:
        return [closing.start() for closing in _CLOSES.finditer(text, start, end)]
    ends, place = [], small.find("end")
    while place >= 0:
        if small[place + 3 : place + 4] in _BLANKS and _CLOSES.match(text, start + place):
            ends.append(start + place)
        place = small.find("end", place + 3)
    return ends


def find_passages(
    plain: Plain, blocks: Iterable[Block], closings: Sequence[int], *, headings: Sequence[Block]
) -> list[Passage]:
    """One passage a block, more where a summary or a comment ends inside it; `headings` are those that are headings.

    What stands under a heading "Summary" or "Comment" is that part.
    """
    part = Part.BODY
    passages: list[Passage] = []
    for block in blocks:
        ranges = without_breaks(plain.text, block.words, block.ranges)
        if block in headings:
            pieces = plain.pieces(ranges)
            part = _part_under("".join(map(plain.text_of, pieces)))
            passages.append(Passage(Part.HEADING, pieces, block.label))
            continue
        inside = [closing for closing in closings if block.start <= closing < block.end] if closings else closings
        if inside or opens_part(block.words):
            parted = _parted(plain.text, ranges, inside)
            passages += [Passage(told or part, plain.pieces(some), block.label) for told, some in parted]
        else:
            passages.append(Passage(part, plain.pieces(ranges), block.label))
    return passages


def opens_part(words: str) -> bool:
    """Whether a block's first words say that a summary or a comment begins ("Summary:")."""
    first = words[1:4] if words[0] in "([" else words[:3]
    return first.lower() in _OPENING and _OPENS.match(words) is not None


@lru_cache
def _part_under(heading: str) -> Part:
    words = heading.upper().removeprefix("BEGIN ")
    words = words.replace(" ", "") if _SPACED.fullmatch(words) else words
    return next((part for start, part in _HEADED.items() if words.startswith(start)), Part.BODY)


def _parted(text: str, spans: Iterable[Span], closings: Iterable[int]) -> Iterator[tuple[Part | None, list[Span]]]:
    """The ranges of each part and what its first or last words call it; None where they do not."""
    part: Part | None = None
    ranges: list[Span] = []
    for span in spans:
        place = span.start
        if opening := _OPENS.match(text, place, span.end):
            part, place = _PARTS.get(opening["part"].lower().replace(" ", "")), opening.end()
        for closing in filter(None, (_CLOSES.match(text, c, span.end) for c in closings if place <= c < span.end)):
            ranges += _range(text, place, closing.start())
            if ranges:
                yield part or _ended(text[ranges[0].start : ranges[-1].end], closing["part"].lower()), ranges
            ranges, place, part = [], _after(text, closing.end(), span.end), None
        if place < span.end:
            ranges.append(Span(place, span.end))
    if ranges:
        yield part, ranges


def _ended(words: str, kind: str) -> Part | None:
    """What ends with the words before "End Summary" or "End Comment" which do not say that it begins."""
    return _PARTS.get(kind) if kind == "summary" or kind not in words.lower() else None


def _range(text: str, start: int, end: int) -> list[Span]:
    end = start + len(text[start:end].rstrip(" \t\n(["))
    return [Span(start, end)] if start < end else []


def _after(text: str, start: int, end: int) -> int:
    return end - len(text[start:end].lstrip(_AROUND))
