"""A stretch of plain text and its structural lines in, its blocks out: runs of prose between these lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from graphbuild.records import Span

_ITEM_LABEL = re.compile(r"(?P<label>[A-Z][\w'., -]{1,40}):[ \t]+(?=\S)")
_ITEMS = frozenset({"item", "dash"})
_WIDE = "   "
_PROSE = re.compile(
    r"\n(?:[ \t]*(?:[a-z&/]|\Z)|[^\n]{61})|\A[^\n]{61}"
    r"|(?<![A-Z]\.[A-Z])[.!?](?:[ \t]+[A-Z][a-z]+ [a-z]|[ \t]*(?:\n|\Z))"
)
_SHORT, _LIST = 60, 3
_RULE, _RULED = ("----", "===="), "-= \t"
_HEADING, _SENTENCE_ENDS = 80, frozenset(".!?)\"'”’]")
_CLOSING, _NO_HEADING = "\"'”’)]", frozenset({".", ",", ";", ""})
"""What may stand after the full stop of a sentence; and what no heading ends in."""
_TABLE = re.compile(r"(?>(?:\n|\A)[ \t]*+[^\s][^\n]*?(?:(?<=\S) {3,}+|\t++ *+|\|)[^\s|][^\n]*+){2,}")
LINKS = frozenset(
    {"a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or", "than", "that", "the"}
    | {"their", "to", "which", "with"}
)
"""Words that no sentence and no subject ends with."""


class Block(Struct, frozen=True):
    """A run of prose: where it stands in the plain text, its ranges, its label, whether it is an item or underlined.

    `words` is all from `start` to `end`, with what lies between the ranges; `paged` after a page line.
    """

    words: str
    start: int
    end: int
    ranges: tuple[Span, ...]
    label: str = ""
    item: bool = False
    ruled: bool = False
    paged: bool = False


def find_blocks(text: str, lines: Sequence[re.Match[str]], *, start: int, end: int, tabled: bool) -> list[Block]:
    """The blocks that `lines` part; one that a page line or a stray blank line broke is one again.

    Rows of tables are looked for where the body is `tabled`, that is may hold some.
    """
    found = _parted(text, lines, start, end) if lines else _block(text, start, end)
    if tabled and may_hold_table(text[start:end]):
        found = [part for block in found for part in _tabled(text, block)]
    if len(found) == 1 and ":\n" not in found[0].words:
        return found
    if any(map(_is_list, found)):
        found = [*_with_lists(text, found)]
    blocks = found[:1]
    for block in found[1:]:
        before = blocks[-1]
        if not block.item and not block.ruled and _goes_on(before, block):
            words, ranges = text[before.start : block.end], (*before.ranges, *block.ranges)
            blocks[-1] = Block(words, before.start, block.end, ranges, before.label, before.item, False, before.paged)
        else:
            blocks.append(block)
    return blocks


def may_hold_table(words: str) -> bool:
    """Whether there is what parts the columns of a table."""
    return "\t" in words or "|" in words or _WIDE in words


def _parted(text: str, lines: Iterable[re.Match[str]], start: int, end: int) -> list[Block]:
    blocks: list[Block] = []
    opened = ""
    for line in lines:
        closed = line.lastgroup
        if closed == "mark":
            closed = next((part for part in ("dash", "blank") if line[part]), None)
        if closed is None:
            continue
        under = "" if closed == "rule" and line["blank"] else closed
        found = _block(text, start, line.start(), opened, under) if start < line.start() else []
        if under == "rule" and found and not is_heading(found[0]):
            found = _with_heading(text, found[0])
        blocks += found
        start = line.end(closed)
        if found or opened != "page" or closed in _ITEMS:
            opened = closed
    return blocks + _block(text, start, end, opened) if start < end else blocks


def _block(text: str, start: int, end: int, opened: str = "", closed: str = "") -> list[Block]:
    """The one block between two lines, given by their groups, or none where there are no words."""
    words = text[start:end].lstrip()
    if not words:
        return []
    start = end - len(words)
    words = words.rstrip()
    ruled = closed == "rule"
    if (words[0] in _RULED or words[-1] in _RULED) and (words.endswith(_RULE) or words.startswith(_RULE)):
        ruled, bare = True, words.lstrip(_RULED)
        start, words = start + len(words) - len(bare), bare.rstrip(_RULED)
        if not words:
            return []
    label, item = "", opened in _ITEMS
    if item and (labelled := _ITEM_LABEL.match(words)):
        label = labelled["label"]
        start, words = start + labelled.end(), words[labelled.end() :]
    end = start + len(words)
    return [Block(words, start, end, (Span(start, end),), label, item, ruled, opened == "page")]


def _with_heading(text: str, block: Block) -> list[Block]:
    """The block, its last line apart where this is a heading that no blank line parts from the prose before it."""
    before, _, last = block.words.rpartition("\n")
    if not before or len(last) > _HEADING or before.rstrip()[-1] not in _SENTENCE_ENDS or last[-1] in ".,;":
        return [block]
    end = block.start + len(before.rstrip())
    prose = replace(block, words=before.rstrip(), end=end, ranges=(Span(block.start, end),), ruled=False)
    return [prose, *_block(text, block.end - len(last), block.end, closed="rule")]


def _tabled(text: str, block: Block) -> Iterator[Block]:
    """The block, the rows of a table apart from the prose around them."""
    table = None if block.item else _TABLE.search(block.words)
    if table is None:
        yield block
        return
    cuts = [block.start, block.start + table.start(), block.start + table.end(), block.end]
    for number, (start, end) in enumerate(pairwise(cuts)):
        yield from (
            replace(part, item=number == 1) for part in _block(text, start, end, opened="page" if block.paged else "")
        )


def _with_lists(text: str, blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, the lines of a list apart where a heading, a colon or another list leads to it."""
    led = False
    for block in blocks:
        first = block.words.partition("\n")[0]
        if (led or first[-1:] == ":") and _is_list(block):
            yield from _listed(text, block)
            led = True
        else:
            yield block
            led = block.words[-1] == ":" or is_heading(block)


def _is_list(block: Block) -> bool:
    """Whether each of its lines is short, begins as a name does and ends: those who take part, one a line."""
    words = block.words
    second = words.find("\n", 0, _SHORT) + 1
    if not second or words[second].islower():
        return False
    if block.item or words.count("\n") < _LIST - 1 or words.isupper():
        return False
    if not words[0].isupper() or _PROSE.search(words):
        return False
    lines = words.split("\n")[:-1]
    return not any(line.rstrip()[-1:] in {",", ""} or line.split()[-1].lower() in LINKS for line in lines)


def _listed(text: str, block: Block) -> Iterator[Block]:
    """The lines of a list, each an item."""
    place = block.start
    for line in block.words.split("\n"):
        yield from _block(text, place, place + len(line), opened="item")
        place += len(line) + 1


def _goes_on(before: Block, after: Block) -> bool:
    """Whether `after` carries on a sentence that `before` breaks off."""
    words = before.words
    if before.ruled or words[-1] in ".!?:;\"')]":
        return False
    if after.words[0].islower():
        return True
    return not is_heading(after) and (
        words[-12:].split()[-1].lower() in LINKS or (after.paged and (len(words) > 90 or words.isupper()))
    )


def is_heading(block: Block) -> bool:
    """Whether a block looks like a heading: short, no sentence, begun with a capital."""
    words = block.words
    if block.item or len(words) > 160 or len(block.ranges) > 1:
        return False
    lines = words.count("\n") + 1
    if not block.ruled and (words.rstrip(_CLOSING)[-1:] if words[-1] in _CLOSING else words[-1]) in _NO_HEADING:
        return False
    return (block.ruled and lines <= 3) or (lines <= 2 and len(words) <= 110 and not words[0].islower())
