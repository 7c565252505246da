"""A stretch of plain text in, its blocks out: runs of lines between blank lines, page lines and list marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from graphbuild.records import Span

_SEPARATOR = (
    r"[ \t]*(?:(?P<blank>(?=\n|\Z))|(?P<rule>[-=_*~.][-=_*~. ]{2,}(?=\n|\Z))"
    r"|(?P<page>[A-Z][A-Z .'-]{2,30} \d{5,8} +\d{3}(?:\.\d)? OF \d{3}[ \t]*(?=\n|\Z)"
    r"|PAGE \d+ [^\n]{0,70}(?=\n|\Z)"
    r"|(?:UNCLAS(?:SIFIED)?|U N C L A S|CONFIDENTIAL|C O N F I D E N T I A L|SECRET|S E C R E T)"
    r"(?:[^\n]{0,40} SECTION \d+ OF \d+[^\n]*)?[ \t]*(?=\n|\Z)"
    r"|(?:SIPDIS|NOFORN|NODIS|EXDIS|NNNN?|BT)[ \t]*(?=\n|\Z)"
    r"|(?:VZCZC|(?:OO|PP|RR|ZZ) RU[A-Z]{3}|DE RU[A-Z]{3,5} #|ZN[RY] [A-Z]{5}|[OPRZ] \d{6}Z [A-Z]{3} "
    r"|(?:FM|TO|INFO) (?:RU[A-Z]{3,5}/|AMEMB|AMCON|SECSTATE|US)|R[HU][A-Z]{3,6}/[A-Z]|E\.O\. 1\d{4}|TAGS: )[^\n]*"
    r"|SUBJECT: [^\n]*(?:\n(?!\d)[A-Z][^a-z\n]+(?=\n))*"
    r"|(?:Classified By|CLASSIFIED BY): (?:[^\n]+(?:\n|\Z))+?(?=\n|\Z))"
    r"|(?P<item>(?:--?|[*•o])[ \t]+(?=\S)))"
)
_SEPARATORS = re.compile(rf"\n(?![a-np-z]){_SEPARATOR}")
_SEPARATORS_FROM_START = re.compile(rf"(?:\n|\A){_SEPARATOR}")
_ITEM_LABEL = re.compile(r"(?P<label>[A-Z][\w'., -]{1,40}):[ \t]+(?=\S)")
_TABLE = re.compile(r"(?>(?:\n|\A)[ \t]*+[^\s][^\n]*?(?:(?<=\S) {3,}+|\t++ *+|\|)[^\s|][^\n]*+){2,}")
LINKS = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "than", "that", "the"}
    | {"their", "to", "which", "with"}
)
"""Words that no sentence and no subject ends with."""


class Block(NamedTuple):
    """A run of prose: its ranges of plain text, its label, and whether it is an item of a list or underlined."""

    ranges: tuple[Span, ...]
    label: str = ""
    item: bool = False
    ruled: bool = False
    paged: bool = False

    @property
    def start(self) -> int:
        """Where its first range starts."""
        return self.ranges[0].start

    @property
    def end(self) -> int:
        """Where its last range ends."""
        return self.ranges[-1].end


def find_blocks(text: str, *, start: int, end: int) -> list[Block]:
    """The blocks between `start` and `end`; one that a page line or a stray blank line broke is one again."""
    if whole := _undivided(text, start, end):
        return [whole]
    blocks: list[Block] = []
    found = _raw_blocks(text, start, end)
    for block in _tabled(text, found) if _has_gaps(text, start, end) else found:
        if blocks and not block.item and not block.ruled and _goes_on(text, blocks[-1], block):
            blocks[-1] = blocks[-1]._replace(ranges=(*blocks[-1].ranges, *block.ranges))
        else:
            blocks.append(block)
    return blocks


def _undivided(text: str, start: int, end: int) -> Block | None:
    """The one block that most paragraphs are."""
    block = _block(text, start, end, item=False, paged=False)
    if block is None or (start and text[start - 1] == "\n") or _has_gaps(text, block.start, block.end):
        return None
    return None if _SEPARATORS.search(text, start, block.end) else block


def _has_gaps(text: str, start: int, end: int) -> bool:
    return text.find("   ", start, end) >= 0 or text.find("\t", start, end) >= 0 or text.find("|", start, end) >= 0


def _tabled(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, the rows of a table apart from the prose around them."""
    for block in blocks:
        words = text[block.start : block.end]
        table = None if block.item else _TABLE.search(words)
        if table is None:
            yield block
            continue
        cuts = [block.start, block.start + table.start(), block.start + table.end(), block.end]
        for number, (start, end) in enumerate(pairwise(cuts)):
            if part := _block(text, start, end, item=False, paged=block.paged):
                yield part._replace(item=number == 1)


def _raw_blocks(text: str, start: int, end: int) -> Iterator[Block]:
    place, item, paged, pending = start, False, False, None
    separators = _SEPARATORS if start else _SEPARATORS_FROM_START
    for found in separators.finditer(text, start - (text[start - 1 : start] == "\n"), end):
        if block := _block(text, place, found.start(), item=item, paged=paged):
            if pending:
                yield pending
            pending, paged = block, False
        if found["rule"] and pending:
            gap = text[pending.end : found.start()]
            pending = pending._replace(ruled=pending.ruled or not gap.strip())
        place, item = found.end(), bool(found["item"])
        paged = paged or bool(found["page"])
    last = _block(text, place, end, item=item, paged=paged)
    yield from (block for block in (pending, last) if block)


def _block(text: str, start: int, end: int, *, item: bool, paged: bool) -> Block | None:
    words = text[start:end].rstrip()
    end = start + len(words)
    start = end - len(words.lstrip())
    if start >= end:
        return None
    label = _ITEM_LABEL.match(text, start, end) if item else None
    inner = label.end() if label else start
    return Block((Span(inner, end),), label["label"] if label else "", item, False, paged)


def _goes_on(text: str, before: Block, after: Block) -> bool:
    """Whether `after` carries on a sentence that `before` breaks off."""
    if before.ruled or text[before.end - 1] in ".!?:;\"')]":
        return False
    first = text[after.start]
    if first.islower():
        return True
    words = text[before.start : before.end]
    return not is_heading(text, after) and (
        words[-12:].split()[-1].lower() in LINKS or (after.paged and (len(words) > 90 or words.isupper()))
    )


def is_heading(text: str, block: Block) -> bool:
    """Whether a block looks like a heading: short, no sentence, begun with a capital."""
    words = text[block.start : block.end]
    if block.item or len(block.ranges) > 1 or len(words) > 160:
        return False
    lines = words.count("\n") + 1
    if words[-1] in ".,;" and not block.ruled:
        return False
    return (block.ruled and lines <= 3) or (lines <= 2 and len(words) <= 110 and not words[0].islower())
