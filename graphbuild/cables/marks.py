"""The body of a cable in, its paragraph marks with their true numbers out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MARK = (
    r"[ \t]*(?=[-*•¶\d])(?:[-*•][ \t]+)?(?P<sign>¶[ \t]*)?"
    r"(?P<number>\d{1,3})[ \t]*(?:(?P<point>[.)])[ \t]*|(?=[ \t]*\())"
    r"(?:¶?\(?(?P<marking>C|S|U|SBU|LOU|TS|FOUO|[SCU]//?[A-Z/]{2,12}"
    r"|SBU/[A-Z/]{2,10}|UNCLAS|CONFIDENTIAL|SECRET)\)[.:]?)?[ \t]*(?=\S)"
)
_MARKS, _MARKS_FROM_START = re.compile(rf"\n{_MARK}"), re.compile(rf"(?:\n|\A){_MARK}")
_COUNTED = [str(number) for number in range(1, 1000)]
_LETTERED = re.compile(
    r"(?:\n|\A)[ \t]*\((?P<marking>C|S|U|SBU|LOU|TS|[SCU]//?[A-Z/]{2,12}|SBU/[A-Z/]{2,10})\)[ \t]*(?=\S)"
)


class Mark(NamedTuple):
    """A paragraph's mark: its true number, its marking, where it stands, whether its number was damaged or is lost."""

    number: int
    marking: str
    start: int
    end: int
    damaged: bool = False
    lost: bool = False


def find_marks(text: str, *, start: int, end: int) -> tuple[Mark, ...]:
    """The marks between `start` and `end`; a site's "1" or "¶" before a number is no part of the number."""
    start -= text[start - 1 : start] == "\n"
    found = list((_MARKS if start else _MARKS_FROM_START).finditer(text, start, end))
    marks = list(_in_sequence(found))
    if not marks:
        lettered = _LETTERED.finditer(text, start, end)
        return tuple(Mark(number, m["marking"], m.start(), m.end()) for number, m in enumerate(lettered, 1))
    kept = [Mark(0, "", start, start)]
    for mark in marks:
        kept += [*_lost(text, kept[-1], mark), mark] if mark.number > kept[-1].number + 1 else [mark]
    return tuple(kept[1:])


def _lost(text: str, before: Mark, after: Mark) -> list[Mark]:
    """The marks between two whose numbers are lost, where as many lines begin with a marking as numbers are missing."""
    found = list(_LETTERED.finditer(text, before.end, after.start))
    if len(found) != after.number - before.number - 1:
        return []
    numbered = enumerate(found, before.number + 1)
    return [Mark(number, mark["marking"], mark.start(), mark.end(), lost=True) for number, mark in numbered]


def _in_sequence(found: Sequence[re.Match[str]]) -> Iterator[Mark]:
    """Those whose numbers follow one another: a list inside a paragraph does not."""
    if [mark["number"] for mark in found] == _COUNTED[: len(found)]:
        yield from (_mark(mark, number) for number, mark in enumerate(found, 1))
        return
    last, damage = 0, _is_damaged(found)
    strong = [_readings(mark, damage)[0] for mark in found if _is_strong(mark)]
    for mark in found:
        for number in _readings(mark, damage):
            ahead = number - last
            if ahead == 1 or (1 < ahead <= 4 and _is_strong(mark)) or (last == 0 and ahead in (2, 3)):
                if not _is_strong(mark) and len(strong) > 2 and number in strong:
                    break
                last = number
                yield _mark(mark, number)
                break


def _mark(found: re.Match[str], number: int) -> Mark:
    damaged = str(number) != found["number"]
    return Mark(number, found["marking"] or "", found.start(), found.end(), damaged)


def _is_strong(mark: re.Match[str]) -> bool:
    return bool(mark["marking"] or mark["sign"])


def _is_damaged(found: Sequence[re.Match[str]]) -> bool:
    """Whether the site put a "1" before most numbers: read so, more of them follow one another."""
    raw = [mark["number"] for mark in found]
    cut = [number[1:] if number[0] == "1" and len(number) > 1 else number for number in raw]
    return _steps(cut) > _steps(raw)


def _steps(numbers: Sequence[str]) -> int:
    count, last = 0, 0
    for number in map(int, numbers):
        if number == last + 1:
            count, last = count + 1, number
    return count


def _readings(mark: re.Match[str], damage: bool) -> tuple[int, ...]:
    raw = mark["number"]
    cut = (int(raw[1:]),) if len(raw) > 1 and raw[0] == "1" and raw[1] != "0" else ()
    return (*cut, int(raw)) if damage else (int(raw), *cut)
