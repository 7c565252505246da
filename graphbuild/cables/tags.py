"""The words after TAGS in, the codes and the names in parentheses out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.ontology.telegram import Telegram
from graphbuild.records import HeaderField, HeaderValue

_CODE = re.compile(r"[A-Z][A-Z0-9-]*")
_NAMES = re.compile(r"[(\[]([^()\[\]]{2,120})(?:[)\]]|$)")
_MARKING = re.compile(r"\((?:U|C|S|SBU|LOU|FOUO|S//?NF)\)")
_LABEL = re.compile(r"\b(?:SUBJECT|SUBJ|REF|REFTEL)\b")
_JOINING = frozenset({"AND", "OR", "SIPDIS", ""})
_ITEM = re.compile(r"[^,;/()\n]+")


def find_tags(text: str, *, start: int, end: int, telegram: Telegram) -> Iterator[HeaderValue]:
    """TAG and TAGGED_NAME values between `start` and `end`, in order, each once."""
    end = _tags_end(text, start, end, telegram)
    text = _MARKING.sub(lambda marking: "," * len(marking[0]), text[:end])
    names = [
        (found.start(), found.end()) for found in _NAMES.finditer(text, start, end) if found[1] not in telegram.tags
    ]
    for opened, closed in names:
        words = text[opened + 1 : closed].rstrip(")]")
        name = " ".join(words.split())
        yield HeaderValue(HeaderField.TAGGED_NAME, name.upper(), opened + 1, opened + 1 + len(words))
    blanked = text
    for opened, closed in names:
        blanked = blanked[:opened] + "," * (closed - opened) + blanked[closed:]
    seen: set[str] = set()
    for value in _codes(blanked, start, end, telegram):
        if value.value not in seen:
            seen.add(value.value)
            yield value


def _codes(text: str, start: int, end: int, telegram: Telegram) -> Iterator[HeaderValue]:
    for item in _ITEM.finditer(text, start, end):
        words = list(_CODE.finditer(text.upper(), item.start(), item.end()))
        if len(words) > 1 and not all(_is_code(word[0], telegram) or word[0] in _JOINING for word in words):
            phrase = item[0].strip()
            place = text.index(phrase, item.start())
            yield HeaderValue(HeaderField.TAG, " ".join(phrase.upper().split()), place, place + len(phrase))
            continue
        for word in words:
            yield from _split(word, telegram)


def _split(word: re.Match[str], telegram: Telegram) -> Iterator[HeaderValue]:
    """One code, or the two known four-letter codes that were run together."""
    code = word[0].strip("-")
    halves = (code[:4], code[4:])
    if len(code) == 8 and code not in telegram.tags and all(half in telegram.tags for half in halves):
        yield HeaderValue(HeaderField.TAG, halves[0], word.start(), word.start() + 4)
        yield HeaderValue(HeaderField.TAG, halves[1], word.start() + 4, word.end())
    elif code not in _JOINING:
        yield HeaderValue(HeaderField.TAG, code, word.start(), word.end())


def _is_code(word: str, telegram: Telegram) -> bool:
    return word in telegram.tags or (len(word) in (2, 4) and word.isalpha()) or "-" in word


def _tags_end(text: str, start: int, end: int, telegram: Telegram) -> int:
    """The end of the last line that goes on with the list."""
    if label := _LABEL.search(text, start, end):
        end = label.start()
    place = text.find("\n", start, end)
    while place != -1:
        following = text.find("\n", place + 1, end)
        line = text[place + 1 : following if following != -1 else end]
        if line.strip() and not _continues(text[start:place].rstrip(), line, telegram):
            return place
        place = following
    return end


def _continues(before: str, line: str, telegram: Telegram) -> bool:
    if not before or before.endswith((",", "/", ";")) or before.count("(") > before.count(")"):
        return True
    words = re.findall(r"[^\s,;/]+", _NAMES.sub(" ", line))
    return bool(words) and all(
        word in telegram.tags or (word.isupper() and len(word) in (2, 4) and word.isalpha() and len(words) > 2)
        for word in words
    )
