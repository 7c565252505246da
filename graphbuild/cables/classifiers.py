"""The words after "Classified By" in, the officer's name, office and reasons out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graphbuild.cables.broken_words import on_one_line
from graphbuild.cables.found import Found
from graphbuild.cables.officers import SUFFIX, find_officer
from graphbuild.ontology.telegram import load_telegram
from graphbuild.records import HeaderField, Span

_REASON = re.compile(
    r"(?<![\s,.;:(-])[\s,.;:(-]*+\b(?:FOR\s+)?(?:THE\s+)?(?:REASI?ONS?S?\b|E\.?\s?O\.?\s*1\d{4}|PER\s"
    r"|SECTIONS?\s+1|UNDER\s(?!SEC)|PURSUANT\s|ON THE BASIS|BASED ON|IAW\b|IN ACCORDANCE|DERIVED"
    r"|DECL(?:AS)?\b|DECLASSIFY|1[./]\s?[3-7](?:\b|(?=[A-H]\b)))",
    re.I,
)
_GROUND = re.compile(
    r"1\.\s?(?P<article>[3-7])\s*(?P<letters>(?:[\s(,/&]*(?:\b(?:AND|OR)\b[\s(]*)?(?:\b|(?<=[3-7]))[A-H]\b(?:\)|\.(?=,?\s+(?:AND|OR)\s+[A-H]\b))?)+)",
    re.I,
)
_AUTHORITY = re.compile(
    r"\((?P<name>[A-Z][A-Za-z'. -]+,\s+[A-Z][A-Za-z'. ]*)\)\s*(?:(?:OR|OD)-[A-Z]\b|[A-Z]{1,5}(?:/[A-Z]{1,5})+\b|$)"
)
_ON_ORDER = re.compile(r"\bCLASSIFIED\s+BY\b:?", re.I)
_BROKEN = re.compile(r"(?<=[a-z])-[ \t]*\n\s*(?=[a-z])")
_AND, _PART, _AROUND = re.compile(r"(?<![\s,;])[\s,;]++(?:and|&)\s+", re.I), re.compile(r"[^\s.,]+"), " \t\n,;:.()-"
_SHORTENED = re.compile(r"(?<=[A-Za-z])\.(?=[ \t\n])")
"""The point of an abbreviation before a name: "Amb.", "a.i."."""
_SERVICES = frozenset({"", "USA", "USAF", "USCG", "USMC", "USN"})
_BLANK, _REASON_LETTER = re.compile(r"\n(?! {20})[ \t]*\n"), re.compile(r"\b[A-H]\b", re.I)
_REMEMBERED = 1 << 14
_WIDTH, _REASONS = 71 - len("Classified By:"), frozenset({"reason", "reasons"})
"""How many characters a full line has after its label; and words that may end one."""
_LABEL = re.compile(r"\s*(?:\([A-Z]{1,3}\)\s*)?(?:(?:CLASSIFIED\s+)?BY\b\s*:?)?\s*", re.I)


@lru_cache(_REMEMBERED)
def find_classifier(text: str) -> tuple[Found, ...]:
    """CLASSIFIED_BY, CLASSIFIER_OFFICE and CLASSIFICATION_REASON values; an officer classifies many telegrams."""
    cut = _cut(text)
    if not cut:
        return _classifier(text)
    length = cut.end - cut.start
    return tuple(
        (field, value, start + length * (start >= cut.start), end + length * (end > cut.start))
        for field, value, start, end in _classifier(text[: cut.start] + text[cut.end :])
    )


def _cut(text: str) -> Span | None:
    """The line end inside a word ("REA", "SONS: 1.4") or a number that the system put where a line was full.

    Where lines are joined a blank stands in its place.
    """
    end = text.find("\n")
    joined = text[_WIDTH : _WIDTH + 1] == " " and not 0 <= end <= _WIDTH
    end = _WIDTH if joined else end
    line, following = text[: max(end, 0)].rstrip(), text[end + 1 : end + 2]
    if not line or not following.strip():
        return None
    left, right = (words.strip(_AROUND).lower() for words in (line.rsplit(None, 1)[-1], text[end:].split(None, 1)[0]))
    whole = _is_known(left) and (_is_known(right) or right[:1].isdigit())
    new = line[-1].islower() and following.isupper()
    broken = following in ".,;:)" or _is_known(left + right) or (len(line) == _WIDTH and not new and not joined)
    return Span(len(line), end + 1) if broken and not whole else None


def _is_known(word: str) -> bool:
    telegram = load_telegram()
    return word in telegram.office_words or word in telegram.given or word in _REASONS


def _classifier(text: str) -> tuple[Found, ...]:
    start, end = _LABEL.match(text).end(), len(text)  # type: ignore[union-attr]
    if blank := next((b for b in _BLANK.finditer(text, start) if not _goes_on(text, start, b)), None):
        end = blank.start()
    before = _GROUND.search(text, start, end) if _REASON.match(text[start:end]) else None
    start = _LABEL.match(text, before.end()).end() if before else start  # type: ignore[union-attr]
    reason = _REASON.search(text[start:end])
    stop = start + reason.start() if reason else end
    name = find_officer(text, start=start, end=stop, telegram=load_telegram())
    named = [_value(HeaderField.CLASSIFIED_BY, text, name.start, name.end)] if name else []
    last = _before_second(text, name, stop) if name else stop
    return (
        *named,
        *_offices(text, start, last, name),
        *find_reasons(text[:end], start=before.start() if before else stop),
    )


def _goes_on(text: str, start: int, blank: re.Match[str]) -> bool:
    """Whether a blank line stands inside the phrase: the reasons that it still lacks are on the line after it."""
    line = text[blank.end() :].partition("\n")[0]
    reason = _REASON.search(line)
    return bool(reason and line[: reason.start()].strip()) and not _REASON.search(text[start : blank.start()])


def _before_second(text: str, name: Span, end: int) -> int:
    """The end of what is said of the first officer, where another one is named after "and"."""
    telegram = load_telegram()
    for joint in _AND.finditer(text, name.end, end):
        second = find_officer(text, start=joint.end(), end=end, telegram=telegram)
        if second:
            before, words = text[joint.end() : second.start].split(), text[second.start : second.end].split()
            titled = before and before[-1].lower() in telegram.titles
            if len(words) > 1 and (joint.start() == name.end or titled or words[0].lower() in telegram.given):
                return joint.start()
    return end


def find_reasons(text: str, *, start: int = 0) -> Iterator[Found]:
    """The CLASSIFICATION_REASON values after `start`: "1.4(b)" for "1.4 (B/D)" and "1.4(d)"."""
    for ground in _GROUND.finditer(text, start):
        for letter in _REASON_LETTER.finditer(ground["letters"]):
            place = ground.start("letters") + letter.start()
            value = f"1.{ground['article']}({letter[0].lower()})"
            yield (HeaderField.CLASSIFICATION_REASON, value, place, place + 1)


def find_authority(text: str) -> Iterator[Found]:
    """What the line of the order says of the officer: "XGDS-3 CLASSIFIED BY JANE ROE", "GDS 5/12/86 (ROE, JANE) OR-M".

    The latter is the form of E.O. 12065.
    """
    if found := _ON_ORDER.search(text):
        for field, value, start, end in find_classifier(text[found.end() :]):
            yield (field, value, found.end() + start, found.end() + end)
    elif found := _AUTHORITY.search(text):
        yield _value(HeaderField.CLASSIFIED_BY, text, *found.span("name"))


def _value(field: HeaderField, text: str, start: int, end: int) -> Found:
    words = text[start:end]
    words = on_one_line(_BROKEN.sub("", words) if "\n" in words else words)
    return (field, _turned(words) if field is HeaderField.CLASSIFIED_BY and "," in words else words, start, end)


def _turned(name: str) -> str:
    """A name that begins with the surname, "ROE, JANE Q.", turned round; "JOHN ROE, JR." stays."""
    surname, _, given = map(str.strip, name.partition(","))
    return name if SUFFIX.fullmatch(given) else f"{given} {surname}"


def _offices(text: str, start: int, end: int, name: Span | None) -> Iterator[Found]:
    before = _without_rank(text, start, name.start, named=text[name.end : end]) if name else end
    for left, right in ((start, before), (name.end, end)) if name else ((start, end),):
        words = text[left:right]
        stripped = words.strip(_AROUND)
        if stripped.strip("X"):
            place = left + words.index(stripped)
            last = place + len(stripped)
            last += name is not None and right == before and bool(_SHORTENED.match(text, last))
            yield _value(HeaderField.CLASSIFIER_OFFICE, text, place, last)


def _without_rank(text: str, start: int, end: int, *, named: str) -> int:
    """The end of the office before a name: without forms of address, or a rank where it is `named` after it."""
    words = load_telegram().words
    parts = list(_PART.finditer(text, start, end))
    while parts and parts[-1][0].lower() in words.courtesies:
        end = parts.pop().start()
    ranked = all(part[0].lower() in words.ranks for part in parts)
    return start if ranked and named.strip(_AROUND).upper() not in _SERVICES else end
