"""Ranges of prose in, the same ranges out without what breaks a word in two: a hyphen at a line's end, a page line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from string import ascii_letters

from graphbuild.dictionary import is_word
from graphbuild.records import Span

_HYPHEN = re.compile(r"(?<=[A-Za-z])-(?:[ \t]*\n\s*| )(?=[A-Za-z])")
_BROKEN = re.compile(r"(?<![A-Za-z])([A-Za-z]+)-[ \t]*\n\s*([A-Za-z]+)")
_FIRST_WORD, _GLUED = re.compile(r"[a-z]+|[A-Z]{2,}"), re.compile(r"[\w.@/]")
_HYPHENED = re.compile(r"(?<=[\w.]-)[ \t]*\n\s*(?=\w)")
_REACH = 30


def breaks_words(text: str) -> bool:
    """Whether a typist broke words at line ends: some hyphen there parts what is no word ("har-", "bor")."""
    halves = (found.groups() for found in _BROKEN.finditer(text))
    return any(is_word(left + right) and not (is_word(left) and is_word(right)) for left, right in halves)


def on_one_line(words: str) -> str:
    """The words of a header's value with single blanks; what a hyphen parts at a line's end is joined by it."""
    return " ".join((_HYPHENED.sub("", words) if "-" in words else words).split())


def without_breaks(text: str, words: str, ranges: Sequence[Span]) -> Sequence[Span]:
    """The ranges of a block and its words: what a hyphen at a line's end or a page line broke is one word again."""
    return _spaced(text, ranges) if len(ranges) > 1 or ("-" in words and _may_break(words)) else ranges


def _may_break(words: str) -> bool:
    return "-\n" in words or "- " in words


def _spaced(text: str, ranges: Sequence[Span]) -> list[Span]:
    """The ranges, each with the white space after it that parts words, without hyphens that part none."""
    spans: list[Span] = []
    for span, following in pairwise(ranges):
        hyphened = text[span.end - 1] == "-"
        whole = _is_one_word(text, span.end - hyphened, following.start, hyphened=hyphened)
        parted = not whole and text[span.end : span.end + 1].isspace()
        spans += _without_hyphens(text, Span(span.start, span.end - (whole and hyphened) + (parted and not hyphened)))
    return [*spans, *_without_hyphens(text, ranges[-1])]


def _without_hyphens(text: str, span: Span) -> Iterator[Span]:
    """The parts of a range between hyphens that break a word at a line's end."""
    place = span.start
    if _may_break(text[place : span.end]):
        for hyphen in _HYPHEN.finditer(text, place, span.end):
            if _is_one_word(text, hyphen.start(), hyphen.end(), hyphened=True):
                yield Span(place, hyphen.start())
                place = hyphen.end()
    yield Span(place, span.end)


def _is_one_word(text: str, end: int, start: int, *, hyphened: bool) -> bool:
    """Whether what ends at `end` and goes on at `start` is one word, and not two that a hyphen or a blank parts."""
    tail, found = text[max(0, end - _REACH) : end], _FIRST_WORD.match(text, start)
    before = tail.rstrip(ascii_letters)
    left, right = tail[len(before) :], found[0] if found else ""
    if not left or not right or left.isupper() is not right.isupper() or _GLUED.match(before[-1:]):
        return False
    if hyphened:
        return is_word(left + right) or _is_half(left, right) or _stands_in(text, left + right)
    return not (is_word(left) and is_word(right)) and (is_word(left + right) or _stands_in(text, left + right))


def _is_half(left: str, right: str) -> bool:
    """Whether what a hyphen parts is no word; the halves of a name in capitals may be none, each for itself."""
    return not is_word(right) and not (right.isupper() and is_word(left))


def _stands_in(text: str, word: str) -> bool:
    return word in text and re.search(rf"\b{word}\b", text) is not None
