"""The blocks of a paragraph in, the same out; a title in capitals before its prose is a block of its own."""

from __future__ import annotations

import re
from itertools import islice

from msgspec.structs import replace

from graphbuild.cables.blocks import LINKS, Block
from graphbuild.records import Span

_LINES = re.compile(
    r"(?P<title>(?:(?=[^a-z\n]*?[A-Z]{2})[^a-z\n]*+\n){1,3}+)(?=[ \t]*[(\"“]?[A-Z\d][^\n]*[a-z])"
    r"(?:[ \t]*(?P<source>\([A-Z][\w/' -]{2,40}\))[ \t\n]+(?=[A-Z\"“]))?"
)
"""Lines in capitals above others, with the paper in parentheses from which these are taken."""
_TOKEN = re.compile(r"\S+")
_ENDS = re.compile(r"[A-Z][A-Z-]{3}[.:?!]\Z")
_WORD = re.compile("[A-Z]{2,}")
_LEAST, _MOST = 3, 30


def opens_with_title(words: str) -> bool:
    """Whether a title in capitals stands before a paragraph's prose."""
    return not words[1:2].islower() and bool(_on_lines(words) or _in_line(words))


def part_titles(text: str, blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """The titles before the prose of blocks, those on lines of their own in the first alone, and all blocks apart."""
    for block in blocks:
        if not block.words[1:2].islower():
            break
    else:
        return [], blocks
    titles: list[Block] = []
    parted: list[Block] = []
    for block in blocks:
        first = block is blocks[0] and not block.item
        spans = (first and _on_lines(block.words)) or _in_line(block.words)
        own = [_cut(text, block, span.start, span.end) for span in spans]
        titles += own
        rest = _cut(text, block, spans[-1].end, len(block.words)) if spans else block
        parted += [*own, rest]
    return titles, parted


def _cut(text: str, block: Block, start: int, end: int) -> Block:
    """A part of a block without the space around it."""
    words = block.words[start:end]
    first = block.start + start + len(words) - len(words.lstrip())
    last = first + len(words.strip())
    inside = (Span(max(span.start, first), min(span.end, last)) for span in block.ranges)
    ranges = tuple(span for span in inside if span.start < span.end)
    return replace(block, words=text[first:last], start=first, end=last, ranges=ranges)


def _on_lines(words: str) -> list[Span]:
    """The title on lines of its own, and its source where one is named."""
    found = _LINES.match(words)
    title = found["title"].rstrip() if found else ""
    if not found or not _is_told(title) or title[-1] in ",;" or title.split()[-1].lower() in LINKS:
        return []
    return [Span(*found.span(group)) for group in ("title", "source") if found[group]]


def _in_line(words: str) -> list[Span]:
    """The title that is a sentence in capitals before one in small letters."""
    end = 0
    for token in islice(_TOKEN.finditer(words), _MOST):
        if not _is_loud(token[0]):
            break
        end = token.end() if _ENDS.search(token[0]) else end
    else:
        return []
    return [Span(0, end)] if _is_told(words[:end]) else []


def _is_loud(word: str) -> bool:
    """Whether a word is in capitals, or an abbreviation that is so but for a letter: "AfD"."""
    small = sum(map(str.islower, word))
    return small == 0 or (small == 1 and sum(map(str.isupper, word)) > 1)


def _is_told(title: str) -> bool:
    """Whether a title has words enough to be one."""
    return len(_WORD.findall(title)) >= _LEAST
