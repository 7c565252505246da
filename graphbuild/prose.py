"""Pieces of a cable's text in, clean prose out, in which every character knows where it came from."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import unescape
from itertools import accumulate, chain, zip_longest
from typing import overload

from msgspec import Struct

from graphbuild.records import Span

_CONTINUATION = "\\x80-\\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
MISREAD = f"[\\xc2-\\xdf][{_CONTINUATION}]|[\\xe0-\\xef][{_CONTINUATION}]{{2}}"
"""UTF-8 that was once read as Windows-1252: "Â¶", "â€™"."""
ENTITY = r"&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});"
_BYTE = r"(?:=\r?\n)?=[89AB][0-9A-F]"
QUOTED = rf"=[CD][0-9A-F]{_BYTE}|=E[0-9A-F]{_BYTE}{_BYTE}"
"""A letter of UTF-8 as mail encodes it, over the end of a line too: "=C3=A9"."""
PAGE_LINE = r"[A-Z][A-Z .'-]{2,30} \d{5,8} +\d{3}(?:\.\d)? OF \d{3}[ \t]*(?=\n|\Z)"
"""The line between two pages of a telegram: "LIMA 00000042  002 OF 003"."""
RELEASE_LINE = r"(?:[A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+ +)?Declassified/Released +U\.?S\.? +Department of State[^\n]*"
"""The stamp of an archive: "Jane A. Roe Declassified/Released US Department of State EO Systematic Review"."""
CONTROL = "[\\x00-\\x08\\x0e-\\x1b\\x7f\\ufeff\\u200b\\u200e\\u200f\\u00ad]"

_PLAIN = str.maketrans(
    "\u2018\u2019\u00b4\u201c\u201d\u2013\u2014\u2011\u00a0\n\t\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029",
    "'''\"\"---" + " " * 13,
)
_APOSTROPHE = re.compile(r"(?<=[A-Za-z]),(?=s\b)|(?<=n),(?=t\b)")
"""What some archives made of an apostrophe: "Peru,s", "don,t"."""
_CHANGES = re.compile(
    rf"(?P<hyphen>-(?<=[A-Za-z]-)[^\S\n]*+\n\s*+(?=[A-Za-z]))|(?P<tag></?[A-Za-z][^<>]*>)"
    rf"|(?P<space>(?:\s|\\(?:[nr]|\Z)|(?<=[\n>])>|(?<=[\n>] )>){{2,}}|\\(?:[nr]|\Z))"
    rf"|(?P<entity>{ENTITY})|(?P<misread>{MISREAD})|(?P<quoted>{QUOTED})|(?P<control>{CONTROL}+)"
)


_RARE = bytes((*b"<&\\=\x7f", *range(10), *range(11, 32)))
_HALF_WORD = re.compile(r"[A-Za-z]-\s+\Z")
_PAGES = re.compile(rf"\n\s*{PAGE_LINE}\s*")
_BROKEN = ("  ", "\n ", " \n", "\n\n", "\n>", "-\n", ",s", "n,t")
_LAST_WORD, _FIRST_WORD = re.compile(r"[A-Za-z]+\Z"), re.compile(r"[A-Za-z]+")


class Prose(Struct, frozen=True):
    """Clean text; character `i` stands at `starts[i]` to `ends[i]` of the text that it was made from."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source(self, start: int, end: int) -> Span:
        """The span of the original text that clean characters `start` to `end` (not empty) came from."""
        return Span(self.starts[start], self.ends[end - 1])


class Rewriting:
    """Clean prose in the making: stretches of `source` that are kept, and what is put in place of others."""

    def __init__(self, source: str) -> None:
        self.source = source
        self._parts: list[str] = []
        self._places: list[tuple[Sequence[int], Sequence[int]]] = []

    @property
    def last(self) -> str:
        """The last character written so far, or the empty string."""
        return self._parts[-1][-1] if self._parts else ""

    def keep(self, start: int, end: int) -> None:
        """Takes over characters `start` to `end` of the source as they are."""
        if start < end:
            self._parts.append(self.source[start:end])
            self._places.append((range(start, end), range(start + 1, end + 1)))

    def put(self, text: str, start: int, end: int) -> None:
        """Writes `text` in place of characters `start` to `end` of the source."""
        if text:
            self._parts.append(text)
            self._places.append(([start] * len(text), [end] * len(text)))

    def finish(self) -> Prose:
        """All that was written."""
        if len(self._places) == 1:
            return Prose(self._parts[0], *self._places[0])
        firsts = [0, *accumulate(map(len, self._parts))]
        starts, ends = zip(*self._places, strict=True) if self._places else ((), ())
        return Prose("".join(self._parts), _Chain(starts, firsts), _Chain(ends, firsts))


class _Chain(Sequence[int]):
    """Sequences one after the other; `firsts` says where each begins, and where the last ends."""

    def __init__(self, parts: Sequence[Sequence[int]], firsts: Sequence[int]) -> None:
        self._parts, self._firsts = parts, firsts

    def __len__(self) -> int:
        return self._firsts[-1]

    def __iter__(self) -> Iterator[int]:
        return chain.from_iterable(self._parts)

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...
    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        if isinstance(place, slice):
            return array("Q", self)[place]
        if place < 0:
            place += len(self)
        if not 0 <= place < len(self):
            raise IndexError(place)
        part = bisect_right(self._firsts, place) - 1
        return self._parts[part][place - self._firsts[part]]


def rewrite(
    source: str, pattern: re.Pattern[str], replace: Callable[[re.Match[str]], str | None], *, signs: re.Pattern[str]
) -> Prose:
    """`source` with every match of `pattern` replaced; None keeps the match as it stands.

    `signs` finds the characters that a match begins with, which is faster than to try it everywhere.
    """
    writing, place, sign = Rewriting(source), 0, signs.search(source)
    while sign:
        found = pattern.match(source, sign.start())
        text = replace(found) if found else None
        if found and text is not None:
            writing.keep(place, found.start())
            writing.put(text, found.start(), found.end())
            place = found.end()
        sign = signs.search(source, found.end() if found else sign.end())
    if not place:
        return Prose(source, range(len(source)), range(1, len(source) + 1))
    writing.keep(place, len(source))
    return writing.finish()


def clean(text: str, pieces: Iterable[Span]) -> Prose:
    """Joins the pieces of `text`: white space runs become one space, typographic quotes become plain ones.

    Entities, misread UTF-8 and words hyphenated at a line's end are read as they were meant.
    """
    writing = Rewriting(text)
    pieces = tuple(pieces)
    if len(pieces) == 1 and _is_ordinary(text[pieces[0].start : pieces[0].end]):
        return _one_line(text, pieces[0])
    for piece, end in zip(pieces, _ends(text, pieces), strict=True):
        place = piece.start
        for found in _CHANGES.finditer(text, piece.start, end):
            _keep(writing, place, found.start())
            _put(writing, _meant(found), found)
            place = found.end()
        _keep(writing, place, end)
    return _trimmed(writing.finish())


def _ends(text: str, pieces: Sequence[Span]) -> Iterator[int]:
    """Where each piece ends; one that ends in half a word, before its white space: "anti-"."""
    for piece, following in zip_longest(pieces, pieces[1:]):
        broken = _HALF_WORD.search(text, max(piece.start, piece.end - 9), piece.end) if following else None
        goes_on = broken and following and text[following.start : following.start + 1].islower()
        yield broken.start() + 2 if broken and goes_on else piece.end


def _is_ordinary(words: str) -> bool:
    """Whether line ends are all that has to change."""
    return (
        words.isascii()
        and len(words.encode().translate(None, _RARE)) == len(words)
        and words == words.strip()
        and not any(broken in words for broken in _BROKEN)
    )


def _one_line(text: str, piece: Span) -> Prose:
    places = range(piece.start, piece.end), range(piece.start + 1, piece.end + 1)
    return Prose(text[piece.start : piece.end].replace("\n", " "), *places)


def words_of(text: str) -> str:
    """A stretch of a cable's text as words on one line: without page lines, joined where a line's end broke them."""
    text = _PAGES.sub("\n", text)
    return clean(text, [Span(0, len(text))]).text.strip()


def meant(characters: str) -> str:
    """What misread or encoded UTF-8 or an entity stands for; the characters themselves where they stand for nothing."""
    if characters.startswith("&"):
        return unescape(characters)
    try:
        if characters.startswith("="):
            return bytes.fromhex(characters.replace("=", "")).decode("utf-8")
        return b"".join(map(_byte, characters)).decode("utf-8")
    except UnicodeError:
        return characters


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def _keep(writing: Rewriting, start: int, end: int) -> None:
    if start < end and writing.source[start].isspace() and writing.last in ("", " ", "\n"):
        start += 1
    writing.keep(start, end)


def _put(writing: Rewriting, replacement: str, found: re.Match[str]) -> None:
    if replacement.isspace() and writing.last in ("", " ", "\n"):
        return
    writing.put(replacement, found.start(), found.end())


def _meant(found: re.Match[str]) -> str:
    if found.lastgroup == "hyphen":
        return "" if _is_split_word(found) else "-"
    if found.lastgroup in ("entity", "misread", "quoted"):
        return " " if (text := meant(found[0])).isspace() else text
    return " " if found.lastgroup in ("space", "tag") else ""


def _is_split_word(found: re.Match[str]) -> bool:
    """Whether the cable writes the two halves around a hyphen elsewhere as one word."""
    left = _LAST_WORD.search(found.string, max(0, found.start() - 30), found.start())
    right = _FIRST_WORD.match(found.string, found.end())
    return bool(left and right) and left[0] + right[0] in found.string  # type: ignore[index]


def _trimmed(prose: Prose) -> Prose:
    text = _APOSTROPHE.sub("'", prose.text.translate(_PLAIN))
    end = len(text.rstrip(" "))
    if end == len(text):
        return Prose(text, prose.starts, prose.ends)
    return Prose(text[:end], prose.starts[:end], prose.ends[:end])
