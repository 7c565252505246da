"""The words after TAGS in, the codes and the names in parentheses out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from graphbuild.cables.found import Found
from graphbuild.ontology.telegram import Telegram, load_telegram
from graphbuild.records import HeaderField, Span

_CODE = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_NAMES = re.compile(r"[(\[](?P<names>[^()\[\]]{2,120})(?P<close>[)\]]|$)")
_GROUP = re.compile(r"\b[A-Z]{2,8}\+\d\b")
_BRACKET = re.compile(r"[(\[)]")
_UNOPENED = re.compile(r"[A-Z]{4}[ ,]+(?P<names>[A-Z][^()\n]{2,60})\)")
_MARKING = re.compile(r"\((?:U|C|S|SBU|LOU|FOUO|S//?NF)\)|(?<![\w/])(?:N/A|NONE)(?![\w/])")
_GLOSS = re.compile(r"(?<=[A-Z])[ \t]+-[ \t]+[A-Z][a-z][^|\n]*")
_LABEL = re.compile(r"\b(?:SUBJECT|SUBJ|REF|REFTEL|DECL)\b|\n[ \t]*(?:DEPT|DEPARTMENT|STATE|PASS) (?:FOR|PASS|TO) ")
_BROKEN = re.compile(r"\b(?P<left>[A-Z]{1,3})\n[ \t]*(?P<right>[A-Z]{1,3})\b")
_NO_CODES = frozenset({"AND", "SIPDIS", "NOFORN", "EXDIS", "NODIS", "LIMDIS", "STADIS", ""})
_BULLETS, _REMEMBERED = " \t-*•", 1 << 14
_COMMAS = re.compile(r"\s*[A-Z]{2,12}(?:\s*[,;/]\s*[A-Z]{2,12})+\s*")
_SEPARATOR = re.compile(r"[\s,;/]+")
_ITEM = re.compile(r"[^,;/()\n]+")


@lru_cache(_REMEMBERED)
def find_tags(text: str) -> tuple[Found, ...]:
    """TAG and TAGGED_NAME values of a TAGS field in order; the same field comes again in other telegrams."""
    telegram = load_telegram()
    text = text[: _tags_end(text, telegram)]
    if " - " in text:
        text = _GLOSS.sub(lambda gloss: "," * len(gloss[0]), text)
    if "(" in text or "N/A" in text or "NONE" in text:
        text = _MARKING.sub(lambda marking: "," * len(marking[0]), text)
    names = list(_names(text, telegram)) if _BRACKET.search(text) else []
    if "+" in text:
        names += [Span(*group.span()) for group in _GROUP.finditer(text)]
    values = [(HeaderField.TAGGED_NAME, " ".join(text[s.start : s.end].upper().split()), s.start, s.end) for s in names]
    for span in names:
        text = text[: span.start] + "," * (span.end - span.start) + text[span.end :]
    return (*values, *_codes(text, telegram))


def _names(text: str, telegram: Telegram) -> Iterator[Span]:
    """The places of names in parentheses, of which one may be missing."""
    opened = list(_NAMES.finditer(text))
    for found in opened:
        if found["names"] not in telegram.tags or _names_somebody(text, found, telegram):
            last = found.end("names") if found["close"] else _before_codes(text, found, telegram)
            yield Span(found.start("names"), last)
    for found in () if opened else _UNOPENED.finditer(text):
        if not all(word in telegram.tags for word in _CODE.findall(found["names"])):
            yield Span(found.start("names"), found.end("names"))


def _names_somebody(text: str, found: re.Match[str], telegram: Telegram) -> bool:
    """Whether a known code in parentheses is meant as a name: "OREP (DOE)", but not "OVIP (UK)"."""
    before = _CODE.findall(text, 0, found.start())
    return len(found["names"]) > 2 and bool(before) and before[-1].upper() in telegram.words.tags_of_persons


def _before_codes(text: str, found: re.Match[str], telegram: Telegram) -> int:
    """Where names end whose parenthesis is never closed: at the first code."""
    codes = (word for word in _CODE.finditer(text, *found.span("names")) if word[0] in telegram.tags)
    return next((code.start() for code in codes if code.start() > found.start("names")), found.end("names"))


def _codes(text: str, telegram: Telegram) -> Iterator[Found]:
    """The codes of each item of the list."""
    text = _joined(text, telegram)
    for item in _ITEM.finditer(text):
        whole = item[0].strip()
        if whole in telegram.tags and whole not in _NO_CODES:
            place = item.start() + item[0].index(whole)
            yield (HeaderField.TAG, whole, place, place + len(whole))
        else:
            yield from _item_codes(text, item, telegram)


def _item_codes(text: str, item: re.Match[str], telegram: Telegram) -> Iterator[Found]:
    """The codes of an item; words that are no codes are one value."""
    words = [word for word in _CODE.finditer(text, *item.span()) if word[0].upper() not in _NO_CODES]
    if len(words) < 2 or any(_is_code(word[0].upper(), telegram) for word in words):
        yield from (value for word in words for value in _split(word, telegram))
    else:
        first, last = words[0].start(), words[-1].end()
        yield (HeaderField.TAG, " ".join(text[first:last].upper().split()), first, last)


def _joined(text: str, telegram: Telegram) -> str:
    """The text with a code that a line's end broke in one piece, at its end."""
    for found in _BROKEN.finditer(text) if "\n" in text else ():
        left, right = found["left"], found["right"]
        if left + right in telegram.tags and not {left, right} <= telegram.tags.keys():
            gap = "," * (found.end() - found.start() - len(left + right))
            text = text[: found.start()] + gap + left + right + text[found.end() :]
    return text


def _split(word: re.Match[str], telegram: Telegram) -> Iterator[Found]:
    """One code, or the known codes that were run together or joined by hyphens."""
    whole, place = word[0].upper().rstrip("-"), 0
    for code in _parts(whole, telegram):
        place = whole.index(code, place)
        yield (HeaderField.TAG, code, word.start() + place, word.start() + place + len(code))
        place += len(code)


def _parts(code: str, telegram: Telegram) -> list[str]:
    if code in telegram.tags:
        return [code]
    hyphened = code.split("-")
    if len(hyphened) > 1 and all(part in telegram.tags for part in hyphened):
        return hyphened
    fours = [code[place : place + 4] for place in range(0, len(code), 4)]
    return fours if len(fours) > 1 and len(code) % 4 == 0 and all(part in telegram.tags for part in fours) else [code]


def _is_code(word: str, telegram: Telegram) -> bool:
    return word in telegram.tags or (len(word) in (2, 4) and word.isalpha()) or "-" in word


def _tags_end(text: str, telegram: Telegram) -> int:
    """The end of the last line that goes on with the list."""
    label = _LABEL.search(text)
    end = label.start() if label else len(text)
    place = text.find("\n", 0, end)
    while place != -1:
        following = text.find("\n", place + 1, end)
        line = text[place + 1 : following if following != -1 else end]
        line = line.strip(_BULLETS)
        if line and not _continues(text[:place].rstrip(f"\n{_BULLETS}"), line, telegram):
            return place
        place = following
    return end


def _continues(before: str, line: str, telegram: Telegram) -> bool:
    if not before or before.endswith((",", "/", ";")) or before.count("(") > before.count(")"):
        return True
    words = re.findall(r"[^\s,;/]+", _NAMES.sub(" ", line))
    if words and _SEPARATOR.split(before)[-1] + words[0] in telegram.tags:
        words = words[1:]
        return all(word in telegram.tags for word in words)
    if line.strip(" \t()") in telegram.tags:
        return True
    if _COMMAS.fullmatch(line) and telegram.tags.keys() & set(words):
        return True
    return bool(words) and all(
        word in telegram.tags or (word.isupper() and len(word) in (2, 4) and word.isalpha() and len(words) > 2)
        for word in words
    )
