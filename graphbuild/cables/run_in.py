"""The blocks of a paragraph in, the same out; a title in capitals above its prose is a block of its own."""

from __future__ import annotations

import re

from msgspec.structs import replace

from graphbuild.cables.blocks import LINKS, Block
from graphbuild.records import Span

_TITLE = re.compile(
    r"(?P<title>(?:[^a-z\n]*[A-Z]{2}[^a-z\n]*\n){1,3})(?=[ \t]*[(\"“]?[A-Z\d][^\n]*[a-z])"
    r"(?:[ \t]*\([A-Z][\w/' -]{2,40}\)[ \t\n]+(?=[A-Z\"“]))?"
)
"""Lines in capitals above others, with the paper in parentheses from which these are taken."""
_WORD = re.compile("[A-Z]{2,}")
_LEAST = 3


def title_end(words: str) -> int:
    """Where the prose begins behind lines in capitals that open a paragraph, 0 where none do."""
    found = None if words[1:2].islower() else _TITLE.match(words)
    if found is None:
        return 0
    title = found["title"].rstrip()
    goes_on = title[-1] in ",;" or title.split()[-1].lower() in LINKS
    return 0 if goes_on or len(_WORD.findall(title)) < _LEAST else found.end()


def part_title(text: str, blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The title that opens the first block, if one does, and the blocks without it."""
    first = blocks[0] if blocks else None
    at = title_end(first.words) if first and not first.item else 0
    if first is None or not at:
        return [], blocks
    words, place = first.words[:at].rstrip(), first.start + at
    end = first.start + len(words)
    ranges = tuple(Span(max(span.start, place), span.end) for span in first.ranges if span.end > place)
    rest = replace(first, words=text[place : first.end], start=place, ranges=ranges)
    return [Block(words, first.start, end, (Span(first.start, end),))], [rest, *blocks[1:]]
