"""What is left of a telegram's numbers in, its canonical id out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from msgspec import Struct

from graphbuild.cables.classes import CLASS
from graphbuild.cables.months import WRITTEN
from graphbuild.cables.posts import canonical, canonical_id, post_cut_short, post_named
from graphbuild.ontology.telegram import load_telegram, squeezed

_CANONICAL = re.compile(r"(?<![A-Za-z0-9])(?:19|20)?(?P<id>\d\d[A-Z]{3,25}\d{1,7})(?:_[a-zA-Z])?(?![A-Za-z0-9])")
_DOCUMENT = re.compile(r"\bDocument Number: *(?:19|20)(?P<id>\d\d[A-Z]{3,25}\d{1,7})")
_CLASS = re.compile(CLASS)
_LINE_END = re.compile(r"\n[ \t]*\n|\n[ \t]*\d|\n(?:FM|TO|INFO) |\d{6}Z|\b(?:E\. ?O\.|TAGS?\b|SUBJ|REF\b|SIPDIS)")
_NUMBERED = re.compile(
    r"(?P<post>[A-Z][A-Z./'\s-]*?)(?:\s+SECTION\s+\d+\s+OF\s+\d+)?\s+(?P<number>\d{3,7})(?![\d/:Z])|\d+"
)
_NUMBER = re.compile(r"\d{3}")
_PAGE_LINE = re.compile(
    r"\n[ \t]*(?:PAGE \d+ +(?P<cut>[A-Z][A-Z .]{2,8}?) +(?P<cut_number>\d{4,6}) "
    r"|(?P<post>[A-Z][A-Z .'-]{2,30}?)[ ]+(?P<number>\d{5,8})[ ]+\d{3}(?:\.\d)?[ ]OF[ ]\d{3})"
)
_SENDER = re.compile(r"(?:\A|\n)[ \t]*FM (?P<post>[A-Z][A-Z .'/-]+)")
_ROUTING = re.compile(r"DE (?P<route>RU[A-Z0-9]{3,6}) #?(?P<number>\d{3,7})")
_FULL_DATE = re.compile(rf"{WRITTEN}\.?\s+(?:\d\d?(?:st|nd|rd|th)?,?\s+)?(?P<year>(?:19[4-9]|20[01])\d)(?!\d)", re.I)
_NO_POST = frozenset({"SECTION", "OF", "EFTO", "NOFORN", "PART", "FOUO", "CORRECTED", "COPY"})
_WORD_END = re.compile(r"\s|\Z")
_REACH, _LONGEST_NAME, _REMEMBERED = 160, 25, 1 << 14


class Identity(Struct, frozen=True):
    """A cable's id, and what it was read from where that is not its header."""

    id: str
    warning: str = ""


class _Number(Struct, frozen=True):
    post: str
    number: str
    warning: str = ""


def find_identity(text: str, *, source: str, end: int, year: int | None, refs: int) -> Identity:
    """The id from the header, page lines, routing indicator, source name or opening lines, or from the content.

    The header ends at `end`, `refs` is where references begin; `year` is that of the date-time group, if there is one.
    """
    reach = max(end, 600)
    number = _find_number(text, reach)
    if number and year is not None:
        return _identity(number, year)
    if named := _CANONICAL.search(source.rsplit("/", 1)[-1].upper()):
        lacking = "date-time group" if number else "number in the header"
        return Identity(canonical(named["id"]), f"no {lacking}: the id is the source's name")
    if found := _CANONICAL.search(text, 0, min(reach, refs)) or _DOCUMENT.search(text):
        return Identity(canonical(found["id"]), "no number in the header: the id is one in the text")
    if number:
        return _undated(number, text[end:])
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return Identity(f"UNKNOWN{int(digest, 16)}", "no number, date or name: the id is made from the content")


def _identity(number: _Number, year: int) -> Identity:
    return Identity(canonical_id(year=year, post=number.post, number=number.number), number.warning)


def _undated(number: _Number, body: str) -> Identity:
    """The id with the year of the latest date that the body writes out, or without a year."""
    years = [int(date["year"]) for date in _FULL_DATE.finditer(body)]
    if not years:
        name, warning = f"{number.post}{int(number.number)}", "no date at all: the id is without a year"
    else:
        name = canonical_id(year=max(years), post=number.post, number=number.number)
        warning = f"no date-time group: the year of the id, {max(years)}, is that of the latest date in the text"
    return Identity(name, "; ".join(filter(None, (number.warning, warning))))


def _find_number(text: str, reach: int) -> _Number | None:
    for line in _class_lines(text, reach):
        for found in _NUMBERED.finditer(line):
            if found["post"] and (post := post_at_end(found["post"])):
                return _Number(post, found["number"])
    return _page_number(text) or _routed_number(text, reach) or _strange_number(_class_lines(text, reach))


def _class_lines(text: str, reach: int) -> Iterator[str]:
    """What follows each classification in the header, to the end of its block, where a number may stand in it."""
    for found in _CLASS.finditer(text, 0, reach):
        last = _WORD_END.search(text, found.end() + _REACH).start()  # type: ignore[union-attr]
        stop = _LINE_END.search(text, found.end(), last)
        line = text[found.end() : stop.start() if stop else last]
        if _NUMBER.search(line):
            yield line


@lru_cache(_REMEMBERED)
def post_at_end(words: str) -> str | None:
    """The post that the longest run of last words spells, each of which may be one letter."""
    parts = words.split()[-_LONGEST_NAME:]
    return next(filter(None, (post_named(" ".join(parts[first:])) for first in range(len(parts)))), None)


def _page_number(text: str) -> _Number | None:
    for found in _PAGE_LINE.finditer(f"\n{text}"):
        post = post_named(found["post"]) if found["post"] else post_cut_short(found["cut"])
        if post:
            number = found["number"] or found["cut_number"]
            return _Number(post, number, "no classification line: the id is from a page line")
    return None


def _routed_number(text: str, reach: int) -> _Number | None:
    found = _ROUTING.search(text, 0, reach)
    sender = _SENDER.search(text, 0, reach) if found else None
    post = sender and post_at_end(sender["post"])
    if found and (post := post or load_telegram().post_of_routing.get(found["route"])):
        return _Number(post, found["number"], "no classification line: the id is from the routing line")
    return None


def _strange_number(lines: Iterable[str]) -> _Number | None:
    """The number beside a post that no list knows."""
    captions = _NO_POST | set(load_telegram().words.captions)
    for found in (found for line in lines for found in _NUMBERED.finditer(line) if found["post"]):
        words = [word for word in found["post"].split() if len(word) > 1 and word not in captions]
        if len(post := squeezed(" ".join(words))) > 2:
            return _Number(post, found["number"], f"{post} is no post that is known")
    return None
