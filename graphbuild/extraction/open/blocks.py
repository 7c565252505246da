"""Any text in, its blocks out: paragraphs, items of lists, headings, each to be read by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ITEM = re.compile(r"\s*(?:[-*•–—▪◦·]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)])\s+")
_OPEN = re.compile(
    r"(?:[.!?:;,][\"'”’)\]]*|\b(?:an?|the|of|to|in|on|at|by|for|from|with|and|or|but|that|is|are|was|were|its|his|her))\s*$"
)
"""Ends of lines after which nothing new begins: a full stop, or a word that waits for another."""
_SHORT = 0.6
"""A line of less than this share of the longest one was not broken for want of room."""


def find_blocks(text: str) -> Iterator[str]:
    """The blocks of a text in order; lines that were only broken at the margin stay together."""
    for paragraph in re.split(r"\n\s*\n", text):
        lines = paragraph.splitlines(keepends=True)
        longest = max(map(len, lines), default=0)
        block = ""
        for line in lines:
            if block.strip() and (_ITEM.match(line) or _ends(block.splitlines()[-1], line, longest)):
                yield block.strip()
                block = ""
            block += line
        if block.strip():
            yield block.strip()


def _ends(line: str, following: str, longest: int) -> bool:
    """Whether a heading or a cell stands in the line: short, complete, before a capital."""
    begins = following.lstrip()[:1]
    return len(line) < _SHORT * longest and not _OPEN.search(line) and not begins.islower()
