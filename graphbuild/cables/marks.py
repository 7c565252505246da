"""The structural lines of a body in, its paragraph marks with their true numbers out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

_COUNTED = [str(number) for number in range(1, 1000)]


class Mark(Struct, frozen=True):
    """A paragraph's mark: its true number and marking, which of the lines it opens, where it stands in the plain text.

    `before` is where the text before it ends, blank lines left out; `damaged` where the number was read without a stray
    figure, `lost` where it was not there to be read.
    """

    number: int
    marking: str
    line: int
    before: int
    start: int
    end: int
    damaged: bool = False
    lost: bool = False


def find_marks(lines: Sequence[re.Match[str]]) -> Sequence[Mark]:
    """The marks among `lines`; a site's "1" or "¶" before a number is no part of the number."""
    numbered = [place for place, line in enumerate(lines) if line["number"]]
    digits = [lines[place]["number"] for place in numbered]
    if numbered and digits == _COUNTED[: len(digits)]:
        return [_mark(lines, place, number) for number, place in enumerate(numbered, 1)]
    kept = [Mark(0, "", -1, 0, 0, 0)]
    for place, number in _in_sequence(lines, numbered):
        mark = _mark(lines, place, number)
        if lines[place]["number"] != str(number):
            mark = replace(mark, damaged=True)
        kept += [*_lost(lines, kept[-1], mark), mark]
    if len(kept) > 1:
        return kept[1:]
    return [_mark(lines, place, number) for number, place in enumerate(_lettered(lines, range(len(lines))), 1)]


def _lettered(lines: Sequence[re.Match[str]], places: range) -> list[int]:
    return [place for place in places if lines[place]["lettered"]]


def _lost(lines: Sequence[re.Match[str]], before: Mark, after: Mark) -> list[Mark]:
    """The marks between two whose numbers are lost, where as many lines begin with a marking as numbers are missing."""
    found = _lettered(lines, range(before.line + 1, after.line))
    if len(found) != after.number - before.number - 1:
        return []
    return [replace(_mark(lines, place, number), lost=True) for number, place in enumerate(found, before.number + 1)]


def _in_sequence(lines: Sequence[re.Match[str]], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Those of `places` whose numbers follow one another, with these: a list inside a paragraph does not.

    A number that is given twice, each time with a marking, opens two paragraphs; the second has the number after it
    where that is missing and the one after that is there. Numbers with a marking may leave out any that are not there,
    as in an extract.
    """
    found = [lines[place] for place in places]
    last, strongly, damage = 0, False, _is_damaged(found)
    strong = [_readings(mark, damage)[0] for mark in found if _is_strong(mark)]
    for place, mark in zip(places, found, strict=True):
        if _is_strong(mark) and int(mark["number"]) == last > 0:
            mistyped = last + 1 not in strong and last + 2 in strong
            if mistyped or strongly:
                last += mistyped
                yield place, last
                continue
        for number in _readings(mark, damage):
            ahead = number - last
            if ahead == 1 or (1 < ahead <= 4 and _is_strong(mark)) or (last == 0 and ahead in (2, 3)):
                if not _is_strong(mark) and len(strong) > 2 and number in strong:
                    break
                last, strongly = number, _is_strong(mark)
                yield place, number
                break
        else:
            number = _readings(mark, damage)[0]
            if mark["marking"] and number > last and not any(last < other < number for other in strong):
                last, strongly = number, True
                yield place, number


def _mark(lines: Sequence[re.Match[str]], place: int, number: int) -> Mark:
    found = lines[place]
    marking = (found["marking"] or found["lettered"] or "").upper()
    return Mark(number, marking, place, found.start(), *found.span("mark"))


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
