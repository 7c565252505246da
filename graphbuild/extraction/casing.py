"""The prose of a passage in, the same in the small letters of running text out, of equal length."""

from __future__ import annotations

import re

from graphbuild.extraction.phrases import PassageText
from graphbuild.records import Part

TITLES = frozenset({Part.SUBJECT, Part.HEADING})
_OPENING = re.compile(r"(?:\A|(?<!\.[A-Z])[.!?][\")]* )[\s\"(]*[a-z]")
_WORD = re.compile(r"[^\W\d_]{4,}")


def spoken(passage: PassageText) -> str:
    """The prose of a passage; where capitals tell nothing, with small letters but at the start of sentences.

    Capitals tell nothing in a passage that shouts, and in a title whose words all begin with one.
    """
    text = passage.prose.text
    if not (is_loud(text) or (passage.passage.part in TITLES and _is_title(text))):
        return text
    lower = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return with_openings(lower)


def with_openings(text: str) -> str:
    """The text with a capital at the start of each sentence."""
    return _OPENING.sub(lambda found: found[0][:-1] + found[0][-1].upper(), text)


def is_loud(text: str) -> bool:
    """Whether most of it is in capitals."""
    return sum(map(str.isupper, text)) * 2 > len(text)


def _is_title(text: str) -> bool:
    words = _WORD.findall(text)
    return bool(words) and all(word[0].isupper() for word in words)
