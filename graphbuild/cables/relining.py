"""A text whose line ends are lost, escaped or quoted in; a text of the same length with plain line ends out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from graphbuild.cables.months import WRITTEN

_MARKING = r"\((?:C|S|U|SBU|LOU|TS|FOUO|[SCU]//?[A-Z/]{2,12})\)"
_MARK = re.compile(rf" (?=(?:[-*] )?(?P<sign>¶)?(?P<number>\d{{1,3}})\. ?(?:(?P<marking>{_MARKING})|[A-Z(\"]))")
_CLASS = r"C O N F I|(?:T O P )?(?<!T O P )S E C R E T|U N C L A S|LIMITED OFF"
_CLASS += r"|(?:UNCLAS|CONFIDENTIAL|SECRET) (?:SECTION|[A-Z ]{3,30} \d{3,7})"
_ADDRESSEE = r"(?<!\bFM )(?<!\bTO )(?<!\bINFO )(?<!USMISSION )"
_ADDRESSEE += r"(?:R[UH][A-Z]{3,6}/|AM(?:EMBASSY|CONSUL|CONGEN)|US(?:MISSION|DEL|UN) )"
_LABEL = re.compile(
    r" (?=(?:DE RU[A-Z]{3}|Z[NR][YR] [A-Z]{5} |(?:[OPRZ] ){1,3}\d{6}Z |(?:FM|TO|INFO) (?:R[UH][A-Z]|AM[EC]|US|SEC)"
    rf"|{_CLASS}|SIPDIS\b|E\. ?O\. ?1\d{{4}}:|TAGS:|SUBJ(?:ECT)?:|REF(?:TEL|S)?:|C(?i:lassified by):|{_ADDRESSEE}))"
)
_PAGE = re.compile(r" (?:PAGE \d\d +[A-Z]{3,10} \d{4,6}(?: +\d{6}Z)?|[A-Z]{3,20} \d{5,8} +\d{3}(?:\.\d)? OF \d{3}) ")
_SIGNED = re.compile(r" (?=¶\d{1,2}\. ?\()")
_RULED = re.compile(r" [-=_]{3,}(?P<title> [A-Z][^-=_]{2,60} )(?=[-=_]{3,} )")
_BEFORE = re.compile(rf"(?:[.:)\"'!?=_-]|\b(?!{WRITTEN}\Z)[A-Z][a-z]+)\Z")
_QUOTED, _ESCAPED = re.compile(r"^[ \t]*(?:>[ \t]?)+", re.M), re.compile(r"(?:\\r)?\\n")
_SPACED = re.compile(r"\r?\n[ \t\r]*\n")
_BROKEN = re.compile(r"[a-z,][ \t]*\r?\n[ \t]*\r?\n[a-z]")
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n")
_SHORT, _REACH, _LEAST, _MANY, _WORD, _NEARLY_ALL = 500, 2000, 3, 5, 20, 0.9


def relined(text: str) -> str:
    """The text itself where most of it stands in lines; else with line ends where they are escaped or lost.

    They are lost where three numbers or more follow one another inside a line: they are put around page lines, before
    labels and before the numbers. In lines too a number that a site signs ("¶2. (") begins one. The signs of a
    quotation ("> ") before lines are blanks, and so is the second line end where every line has two.
    """
    ends = text.count("\n", 0, _REACH)
    if text.find(">", 0, _REACH) >= 0 and _is_quoted(text, ends):
        return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
    if _is_spaced(text, ends):
        return _SPACED.sub(lambda spaced: " " * (len(spaced[0]) - 1) + "\n", text)
    if ends > _LEAST:
        return text if text.isascii() or " ¶" not in text else _SIGNED.sub("\n", text)
    if text.count("\\n", 0, _REACH) >= _LEAST:
        return _ESCAPED.sub(lambda escaped: " " * (len(escaped[0]) - 1) + "\n", text)
    return text if len(text) < _SHORT else _with_line_ends(text)


def _is_quoted(text: str, ends: int) -> bool:
    quoted = text.count("\n>", 0, _REACH)
    return quoted > _MANY or (ends > 1 and quoted >= ends - 1)


def with_marks_on_lines(text: str, *, start: int, end: int) -> str:
    """The text with a line end before each mark inside a line ("… End summary. 2. (C) The …").

    Two marks or more, each with a marking, must follow one another from 1 or 2 on; else the text stays as it is.
    """
    marks = [
        mark
        for mark in _MARK.finditer(text, start, end)
        if mark["marking"] and _BEFORE.search(text, max(start, mark.start() - _WORD), mark.start())
    ]
    numbers = [int(mark["number"]) for mark in marks]
    if len(marks) < 2 or numbers[0] > 2 or numbers != list(range(numbers[0], numbers[0] + len(numbers))):
        return text
    return _broken_at(text, (mark.start() for mark in marks))


def _is_spaced(text: str, ends: int) -> bool:
    """Whether a blank line follows nearly every line, inside sentences too."""
    if ends <= _LEAST or 2 * len(_BLANK_LINE.findall(text, 0, _REACH)) <= _NEARLY_ALL * ends:
        return False
    return len(_BROKEN.findall(text)) > _MANY


def _with_line_ends(text: str) -> str:
    marks = list(_in_sequence(text))
    if len(marks) < _LEAST:
        return text
    labels = (label.start() for label in _LABEL.finditer(text, 0, marks[0]))
    pages = (place for page in _PAGE.finditer(text) for place in (page.start(), page.end() - 1))
    titles = ((title.start(), title.start("title"), title.end("title")) for title in _RULED.finditer(text))
    return _broken_at(text, (*labels, *marks, *pages, *chain.from_iterable(titles)))


def _broken_at(text: str, places: Iterable[int]) -> str:
    """The text with a line end in place of the blank at each place."""
    characters = list(text)
    for place in places:
        characters[place] = "\n"
    return "".join(characters)


def _in_sequence(text: str) -> Iterator[int]:
    """The blanks before numbers 1, 2, 3 …, each with a stray "1" before it or without.

    It stands after a sentence, a rule or a heading ("by April 4. The" has none), or before a marking, where up to
    three before it may be lost.
    """
    last = 0
    for mark in _MARK.finditer(text):
        number = mark["number"]
        ahead = next((n for n in range(1, 5) if number in (str(last + n), f"1{last + n}")), 0)
        strong = mark["marking"] or mark["sign"]
        sure = strong or last == 0 or _BEFORE.search(text, mark.start() - _WORD, mark.start())
        if sure and (ahead == 1 or (ahead and strong)):
            yield mark.start()
            last += ahead
