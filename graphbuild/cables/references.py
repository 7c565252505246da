"""The words after REF in, canonical ids of cables and the other papers referred to out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.cables.posts import canonical_id, post_named
from graphbuild.records import HeaderField, HeaderValue

_LETTER = r"(?:\(?[A-Z]\)|[A-Z][.:](?=[\s(A-Z0-9])|\([A-Z]\)|REF(?:TEL)?S?\s+[A-Z]\b[:.)]?)"
_YEAR = r"'?(?P<{0}>(?:19|20)\d\d|\d\d)"
_POST = r"[A-Za-z][A-Za-z'.]*(?:[ /\n-]+[A-Za-z][A-Za-z'.]*){0,4}?"
_CABLE = re.compile(
    rf"(?<![A-Za-z0-9/])(?:{_YEAR.format('before')}[ \n-]*)?(?P<post>{_POST})[ \n.#-]*"
    rf"(?:\(?{_YEAR.format('between')}\)?[ \n-]+)?(?<![\d/])(?P<number>0{{0,3}}\d{{1,7}})(?![\d/]|-\d)"
    rf"(?:[ ,]*(?:\((?P<after>(?:19|20)\d\d|\d\d)\)|(?:OF|of|-)[ ]*(?P<after2>(?:19|20)\d\d)(?!\d)))?",
)
_AND = re.compile(
    r"(?:\s*\([A-Z ]{3,30}\))?\s*(?:,|;|&|AND|and|/)(?:\s*(?:AND|and))?\s*"
    r"(?P<number>\d{1,7})(?![\d/A-Za-z-]|\s+(?!AND\b)[A-Z][A-Za-z]|\.\d)"
)
_BREAK = re.compile(r"[;,]|\s{2,}|\n")


def find_references(text: str, *, start: int, end: int, year: int | None) -> Iterator[HeaderValue]:
    """REFERENCE and OTHER_REFERENCE values between `start` and `end`; `year` is the cable's own."""
    place, zone, seen = start, text[:end], set()
    while found := _CABLE.search(zone, place):
        post = _post_in(found)
        if post is None:
            place = found.end("post")
            continue
        sent = _year(found) or year
        first = found.start("before") if found["before"] else found.start("post") + post[1]
        for number, begin, stop in _numbers(zone, found, first):
            value = canonical_id(year=sent or 0, post=post[0], number=number)
            if sent is not None and int(number) and value not in seen:
                seen.add(value)
                yield HeaderValue(HeaderField.REFERENCE, value, begin, stop)
            place = stop


def _numbers(zone: str, found: re.Match[str], first: int) -> Iterator[tuple[str, int, int]]:
    yield found["number"], first, found.end()
    place = found.end()
    while more := _AND.match(zone, place):
        yield more["number"], more.start("number"), more.end()
        place = more.end()


def _post_in(found: re.Match[str]) -> tuple[str, int] | None:
    """The post that the longest run of last words spells, and where in them it begins."""
    words = found["post"]
    for word in re.finditer(r"[A-Za-z]\S*", words):
        if post := post_named(" ".join(words[word.start() :].split())):
            return post, word.start()
    return None


def _year(found: re.Match[str]) -> int | None:
    digits = next((found[name] for name in ("before", "after", "after2", "between") if found[name]), None)
    if digits is None:
        return None
    return int(digits) if len(digits) == 4 else int(digits) + (1900 if int(digits) >= 66 else 2000)
