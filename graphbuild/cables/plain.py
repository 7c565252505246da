"""A cable's text as read in, the same text without markup out, each character with its place in the original."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from graphbuild.cables.relining import relined
from graphbuild.prose import CONTROL, ENTITY, MISREAD, QUOTED, Prose, meant, rewrite
from graphbuild.records import Span

_TARGET = r"\((?:#|https?:|\.{0,2}/|mailto:)[^()\s]*\)"
_ESCAPE = r"\\(?=[-*_#+!.()\[\]~>|'\"]|[ \t]*(?:\r?\n|\Z|&#(?:x0*A|10);|<br))"
"""A backslash before punctuation, as Markdown has it, or at a line's end, as dumps of tables have it."""
_PILCROW = r"¶(?=(?:</a>)?(?:\d{4}|\d{1,3},\d{3}|[A-Z]\.[ \t]))"
"""What a site puts before any number or letter that opens a line, before those of no paragraph too."""
_MARKUP = re.compile(
    r"(?P<hidden><(?P<name>script|style|head|nav|footer)\b[^>]*>.*?</(?P=name)\s*>|<!--.*?-->|<[!?][A-Za-z][^>]*>)"
    r"|(?P<cell></t[dh]>\s*<t[dh]\b[^<>]*>)"
    r"|(?P<break></?(?:br|p|div|tr|li|ul|ol|h[1-6]|table|pre|blockquote|dd|dt|hr)\b[^<>]*>(?:[ \t]*\r?\n)?)"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>)"
    r"|(?P<emphasis>\*\*(?=[^\s*][^*\n]{0,200}\*\*(?!\*))|(?<=[^\s*])\*\*(?!\*))"
    rf"|(?P<number>\[1\]{_TARGET}|\[(?P<twice>\d{{1,3}})\]{_TARGET}(?=[ ]?(?P=twice)[.)]))"
    rf"|(?P<link>\[(?=[^\[\]\n]{{1,120}}\]{_TARGET})|\]{_TARGET})"
    rf"|(?P<escape>{_ESCAPE})|(?P<pilcrow>{_PILCROW})"
    r"|(?P<blank>[\xa0\u202f])|(?P<newline>\r\n?|\u2028|\u2029|\x0c|\x85)"
    rf"|(?P<entity>{ENTITY})|(?P<misread>(?-i:{MISREAD}))|(?P<control>{CONTROL}+)",
    re.S | re.I,
)
_FIRST = re.compile(rf"[¶<&*\\\[\]\r\u2028\u2029\u202f\xa0\x0c\x85\xc2-\xef{CONTROL[1:-1]}]")
_QUOTED = re.compile(rf"(?P<soft>=(?:20(?=\r?\n)|\r?\n))|(?P<quoted>{QUOTED})|{_MARKUP.pattern}", re.S | re.I)
_QUOTED_FIRST = re.compile(rf"=|{_FIRST.pattern}")
_RARE = [*"<&[\\\x7f", *map(chr, range(9)), *map(chr, range(11, 32))]
_BOLD = r"\*\*(?=1[.)]|[A-Z][A-Za-z. ]{1,20}:)"
_SIGNS = re.compile(rf"{_ESCAPE}|{_PILCROW}|{_BOLD}|[<&\[\r\x0c\x85\xa0\u202f\u2028\u2029]|{CONTROL}|{MISREAD}")

_SOFT, _LEAST = re.compile(r"(?<!=)=(?:20)?\r?\n"), 3
_WHITE = {"break": "\n", "newline": "\n", "cell": "\t", "blank": " "}


class Plain(Struct, frozen=True):
    """Text without markup: line ends are "\\n", links are their words, entities are what they stand for.

    `is_source` where there was nothing to take out, so that every character stands where it stood.
    """

    source: str
    text: str
    prose: Prose
    gaps: tuple[Span, ...] = ()
    is_source: bool = False

    def text_of(self, piece: Span) -> str:
        """The words of a piece of the text as read, as they stand there."""
        return self.source[piece.start : piece.end]

    def places(self, start: int, end: int) -> tuple[int, int]:
        """Where plain characters `start` to `end` (not empty) begin and end in the text as read."""
        return (start, end) if self.is_source else (self.prose.starts[start], self.prose.ends[end - 1])

    def after(self, start: int) -> Plain:
        """The same text from plain character `start` on."""
        text, prose = self.text[start:], self.prose
        return Plain(self.source, text, Prose(text, prose.starts[start:], prose.ends[start:]), self.gaps)

    def broken(self, place: int) -> Plain:
        """The same text with a line end in place of a blank at plain character `place`."""
        blank = self.text[place : place + 1] == " "
        return structs.replace(self, text=f"{self.text[:place]}\n{self.text[place + 1 :]}") if blank else self

    def pieces(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """The ranges of the text as read that ranges of plain text came from, markup left out."""
        if self.is_source:
            return spans if isinstance(spans, tuple) else tuple(spans)
        return tuple(piece for span in spans for piece in self._pieces(*self.places(span.start, span.end)))

    def _pieces(self, start: int, end: int) -> Iterator[Span]:
        first = bisect_left(self.gaps, start, key=lambda gap: gap.start)
        for gap in self.gaps[first:]:
            if gap.start >= end:
                break
            if start < gap.start:
                yield Span(start, gap.start)
            start = gap.end
        if start < end:
            yield Span(start, end)


def plain_text(text: str) -> Plain:
    """Takes the markup out of `text`: HTML tags, entities, Markdown links, control characters, misread UTF-8."""
    lined = relined(text)
    quoted = _is_quoted_printable(lined)
    if not quoted and (
        _is_ordinary(lined) or not any(_SIGNS.match(lined, found.start()) for found in _FIRST.finditer(lined))
    ):
        return Plain(text, lined, Prose(lined, range(len(text)), range(1, len(text) + 1)), is_source=True)
    gaps: list[Span] = []

    def replace(found: re.Match[str]) -> str | None:
        replacement = _replaced(found)
        if not replacement:
            gaps.append(Span(*found.span()))
        return replacement

    markup, signs = (_QUOTED, _QUOTED_FIRST) if quoted else (_MARKUP, _FIRST)
    prose = rewrite(lined[: _page_end(lined)], markup, replace, signs=signs)
    return Plain(text, prose.text, prose, tuple(gaps))


def _page_end(text: str) -> int:
    """Where the last preformatted part of a web page ends, which holds the cable; else the end of the text."""
    place = text.rfind("</pre>")
    return place if place > 0 and 0 < text.rfind("<pre") < place else len(text)


def _is_quoted_printable(text: str) -> bool:
    """Whether lines end as mail encodes them: in "=", or in "=20" for a blank."""
    return "=" in text and len(_SOFT.findall(text)) >= _LEAST


def _is_ordinary(text: str) -> bool:
    if not text.isascii() or any(sign in text for sign in _RARE):
        return False
    return "*" not in text or re.search(_BOLD, text) is None


def _replaced(found: re.Match[str]) -> str:
    """What stands in the plain text for a piece of markup: most of it leaves nothing."""
    kind = found.lastgroup
    if kind in ("entity", "misread", "quoted"):
        return meant(found[0]).replace("\r", "\n").replace("\x0c", "\n").replace("\xa0", " ")
    return _WHITE.get(kind or "", "")
