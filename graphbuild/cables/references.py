"""The words after REF in, canonical ids of cables and the other papers referred to out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from graphbuild.cables.classes import CLASS
from graphbuild.cables.found import Found
from graphbuild.cables.papers import MONTH, without_other_papers
from graphbuild.cables.posts import canonical_id, post_cut_short, post_named
from graphbuild.ontology.telegram import Telegram, load_telegram, squeezed
from graphbuild.records import HeaderField, full_year

_MARK = re.compile(
    r"¶?(?<![A-Za-z'&/.])(?:[(\[{][A-Za-z][)\]}][.:]?|[A-Z][.):\]]+(?=\s|[(\[]|[A-Z]{3}|\d\d|$)|[a-z][.)](?=\s)"
    r"|[A-Z][/-](?=\s+[A-Z0-9(])|\((?:\d|1\d)\)(?=\s*[A-Za-z]))"
)
_COUNTED = re.compile(r"(?<!\S)(?P<count>\d{1,2})[.)](?=\s*[A-Za-z])")
_YEAR = r"['‘’]?(?P<{0}>(?:19|20)\d\d|\d\d)"
_WORD_OF_POST = r"[A-Za-z][A-Za-z'’.]{0,24}"
_POST = rf"{_WORD_OF_POST}(?:[ /\n-]+{_WORD_OF_POST}){{0,4}}?"
_CALLED = r"(?:[ ]+(?:CABLES?|TELEGRAMS?|TELS?|EMBASSY|MESSAGES?|MSG|NUMBERS?|NOS?|NR)\b\.?)*"
_CABLE = re.compile(
    rf"(?<![A-Za-z0-9])(?:\(?{_YEAR.format('before')}\)?[ \n/-]*)?(?P<post>{_POST}){_CALLED}[ \n.#/-]*"
    rf"(?:\(?{_YEAR.format('between')}\)?[ \n-]+)?(?<!\d)(?P<number>\d{{1,9}})(?![\dZ]|\.{{3}})",
)
_DATED = re.compile(
    rf"[ ]*+(?:\((?:NOTAL|EXDIS|NODIS|LIMDIS)\)[ ]*(?=\())?"
    rf"(?:\(['‘’]?(?P<parted>(?:19|20)\d\d|\d\d)\)|(?:OF|-)[ ]*(?P<plain>(?:19|20)\d\d)(?!\d)"
    rf"|/(?P<slashed>0\d|(?:19|20)\d\d)(?![\d/])|,[ ]*(?P<listed>(?:19|20)\d\d)(?=\s*(?:[;.)]|\Z|AND\s+[A-Z]))"
    rf"|[,(\n]*[ ]*(?:(?:OF|DATED|DTD|FROM|SENT|ON|DATE:?|DTG:?)[ ]+)*"
    rf"(?:(?:\d{{6}}Z|\d{{1,2}})\s*{MONTH}\s*|{MONTH}\s*(?:\d{{1,2}},\s*)?|\d{{1,2}}[/-]\d{{1,2}}[/-])"
    rf"'?(?P<dated>(?:19|20)\d\d|\d\d)(?!\d))",
    re.I,
)
_OVER = re.compile(r"\s*+(?:(?:\|++\s*+)++(?!\d)|\Z)")
_NEXT = re.compile(
    r"(?:\s*\((?:[A-Z ,/-]{3,40}|'?\d\d|(?:19|20)\d\d)\))?"
    r"(?P<join>\s*(?:,|;|&|/|-|–|\(?\bAND\b|\band\b|\bTHROUGH\b|\bTHRU\b|\bTO\b)"
    r"|[\s,;.]*\||[ ]+(?=\d{3,6}\b)(?!(?:19|20)\d\d\b))"
    r"(?:\s*(?:\bAND\b|\band\b|\|))*\s*(?P<number>\d{1,9})"
    r"(?![\dA-Za-z-]|\s+(?!(?:AND|ET|NOTAL|EXDIS|NODIS|LIMDIS|ALL|BOTH|DTG|THRU|THROUGH|TO)\b)[A-Za-z]|\.\d|\s*~)"
)
_REVERSED = re.compile(
    rf"(?:\A|[|;,\n])[ \t]*(?P<number>(?!(?:19|20)\d\d[ \t])\d{{3,6}})[ \t]+(?P<post>{_POST})[ \t]*(?=\Z|[|;,\n(])"
)
"""An item of the list in which the number stands before its post."""
_ID, _AMERICAN = re.compile(r"\d\d[A-Z]{4,25}\d{1,7}"), re.compile(r"AM(?:EMBASSY|CON(?:SUL|GEN))\s+(?=[A-Z]{3})")
_WORD, _REMEMBERED = re.compile(r"[A-Za-z]\S*"), 1 << 14
_PLAIN_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_AFTER = re.compile(
    r"(?:\n|(?<![A-Za-z])\s)1?1\.[ \t]?\((?:C|S|U|SBU|LOU|FOUO|[SC]//?NF)\)|\n[ \t]*NOTE:"
    rf"|\n[ \t]*\n[ \t]*{CLASS} [A-Z][^\n]* \d{{3,7}}(?!\d)"
)
_DEPARTMENT = "STATE"
_RANGES, _WIDEST = frozenset({"-", "–", "THROUGH", "THRU", "TO"}), 20


class _Number(Struct, frozen=True):
    """The number of one cable as printed, and where it stands."""

    digits: str
    start: int
    end: int


def find_references(text: str, *, year: int | None, post: str = "") -> Iterator[Found]:
    """REFERENCE and OTHER_REFERENCE values of a REF field; `year` and `post` are the cable's own."""
    telegram = load_telegram()
    if after := _AFTER.search(text):
        text = text[: after.start()]
    zone = _marked(without_other_papers(text, no_cables=telegram.words.no_cables, year=year))
    yield from _cables(zone, text, year, post)
    if year:
        yield from _reversed(zone, year)
    yield from _others(zone, text, telegram)


def _marked(zone: str) -> str:
    """The zone with each letter or number of its list blanked by bars."""
    zone = _MARK.sub(lambda mark: "|" * len(mark[0]), zone)
    expected, place, marked = 1, 0, ""
    for found in _COUNTED.finditer(zone):
        if int(found["count"]) == expected and (expected > 1 or not zone[: found.start()].strip()):
            marked += zone[place : found.start()] + "|" * len(found[0])
            place, expected = found.end(), expected + 1
    return marked + zone[place:]


def _cables(zone: str, text: str, year: int | None, own_post: str = "") -> Iterator[Found]:
    place, last = 0, None
    while found := _CABLE.search(zone, place):
        post = _post_in(found["post"]) or _own_post(found["post"], own_post) or _strange_post(found)
        if post is None:
            place = found.end("post")
            continue
        before, between = _full_year(found["before"], year), _full_year(found["between"], year)
        number = _number(found, "between" if found["between"] and between is None else "number")
        over = _OVER.match(zone, number.end)
        dated = None if over else _DATED.match(text, number.end)
        dated = None if before and dated and dated["parted"] else dated
        told = _year_told(dated, number, year) if dated else None
        first = found.start("before") if before else found.start("post") + post[1]
        sent = before or between or told or year
        place = dated.end() if dated and told else number.end
        numbers = (number,) if over else _numbers(zone, number, dated.end() if dated and told else number.end)
        if last and last[0] == post[0] and zone[last[1].end : first].strip() in _RANGES:
            numbers = chain(_inside(last[1], number), numbers)
        for each in numbers:
            place, last = max(place, each.end), (post[0], each)
            own = dated if each is number else _DATED.match(text, each.end)
            its_year = (_year_told(own, each, year) if own else None) or sent
            if its_year is not None and int(each.digits):
                value = canonical_id(year=its_year, post=post[0], number=each.digits)
                yield (HeaderField.REFERENCE, value, min(first, each.start), each.end)
            first = each.end


def _reversed(zone: str, year: int) -> Iterator[Found]:
    """The items "00821 ASMARA" of the list."""
    for found in _REVERSED.finditer(zone):
        if post := post_named(found["post"]):
            value = canonical_id(year=year, post=post, number=found["number"])
            yield (HeaderField.REFERENCE, value, found.start("number"), found.end("post"))


def _number(found: re.Match[str], name: str) -> _Number:
    return _Number(found[name], *found.span(name))


def _numbers(zone: str, number: _Number, place: int) -> Iterator[_Number]:
    """The number and those that go on with it: "12, 13 AND 14", "12/13", "1234/35", "12-15", "B. 16"."""
    yield number
    while more := _NEXT.match(zone, place):
        following = _Number(_filled(number.digits, more), *more.span("number"))
        if more["number"][0] == "0" and more["join"].strip() == "/" and int(following.digits) <= int(number.digits):
            return
        if more["join"].strip() in _RANGES:
            yield from _inside(number, following)
        yield following
        number, place = following, more.end()


def _inside(first: _Number, last: _Number) -> Iterator[_Number]:
    """The numbers of a range between its ends, standing where its last does; none where it is too wide for one."""
    middle = range(int(first.digits) + 1, int(last.digits))
    yield from (_Number(str(digits), last.start, last.end) for digits in middle if len(middle) < _WIDEST)


def _filled(before: str, more: re.Match[str]) -> str:
    """The number; after a slash one of fewer digits than the number `before` it carries on from it."""
    digits = more["number"]
    if more["join"].strip() not in ("/", "-") or len(digits) >= len(before.lstrip("0")):
        return digits
    return before[: -len(digits)] + digits


@lru_cache(_REMEMBERED)
def _post_in(words: str) -> tuple[str, int] | None:
    """The post that the longest run of last words spells, and where in them it begins."""
    for word in _WORD.finditer(words):
        if post := post_named(" ".join(words[word.start() :].split())):
            return post, word.start()
    return None


def _own_post(words: str, own_post: str) -> tuple[str, int] | None:
    """The cable's own post where the last word calls a telegram its own ("EMBTEL"), and where that word begins."""
    word = words.rsplit(maxsplit=1)[-1]
    called = own_post not in ("", _DEPARTMENT) and word.lower() in load_telegram().own_telegrams
    return (own_post, len(words) - len(word)) if called else None


def _strange_post(found: re.Match[str]) -> tuple[str, int] | None:
    """A post that no list knows, where a whole id ("08EREWHON12") or "AMEMBASSY" before it says that it is one."""
    if _ID.fullmatch(found[0]):
        return post_cut_short(found["post"]) or found["post"], 0
    named = _AMERICAN.match(found["post"])
    if not named or not load_telegram().no_cables.isdisjoint(_PLAIN_WORD.findall(found["post"].lower())):
        return None
    return squeezed(found["post"][named.end() :]), 0


def _full_year(digits: str | None, own: int | None) -> int | None:
    """The year that two or four digits stand for; None where it is long after the cable's own or before telegrams."""
    if not digits:
        return None
    year = full_year(digits)
    return year if 1945 <= year <= (own or 2026) + 1 else None


def _year_told(dated: re.Match[str], number: _Number, own: int | None) -> int | None:
    """The year of what follows a number; "LIMA 1234, 2007" may be two numbers, "LIMA 12, 2007" has a year.

    "LIMA 12/05" has one where that is the year of the cable or one of the two before it.
    """
    listed = dated["listed"] or (dated["slashed"] if len(dated["slashed"] or "") == 4 else None)
    if listed and len(number.digits.lstrip("0")) == len(listed):
        return None
    year = _full_year(next((dated[name] for name in _TOLD if dated[name]), None), own)
    return None if year and len(dated["slashed"] or "") == 2 and (own or year) - year > _RECENT else year


_RECENT = 2
_TOLD = ("parted", "plain", "slashed", "listed", "dated")


def _others(zone: str, text: str, telegram: Telegram) -> Iterator[Found]:
    """OTHER_REFERENCE values: items of the list that name a letter, a call or a report."""
    if telegram.no_cables.isdisjoint(_PLAIN_WORD.findall(text.lower())):
        return
    for item in re.finditer(r"[^|;\n]+(?:\n(?![ \t]*\n)[^|;\n]+)*", zone):
        words = text[item.start() : item.end()].strip(" \t\n,.()")
        plain = set(_PLAIN_WORD.findall(words.lower()))
        if plain & telegram.no_cables and not any(True for _ in _cables(item[0], item[0], 2026)):
            start = text.index(words, item.start())
            yield (HeaderField.OTHER_REFERENCE, " ".join(words.split()), start, start + len(words))
