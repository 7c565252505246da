"""The words after "Classified By" in, the officer's name, office and reasons out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild.ontology.telegram import Telegram
from graphbuild.records import HeaderField, HeaderValue

_REASON = re.compile(
    r"(?<![\s,.;:(-])[\s,.;:(-]*+\b(?:FOR\s+)?(?:THE\s+)?(?:REASONS?\b|E\.?\s?O\.?\s*1\d{4}|PER\s"
    r"|SECTIONS?\s+1|UNDER\s|PURSUANT\s|ON THE BASIS|DERIVED|DECLASSIFY|1\.[3-7]\b)",
    re.I,
)
_GROUND = re.compile(
    r"1\.\s?(?P<article>[3-7])\s*(?P<letters>(?:[\s(,/&]*(?:\b(?:AND|OR)\b[\s(]*)?\b[A-H]\b\)?)+)", re.I
)
_WORD = re.compile(r"[^\s,;:()/]+(?:/[^\s,;:()]+)*")
_INITIAL = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?|[A-Z]|JR\.?|SR\.?|I{2,3}|IV", re.I)
_LABEL = re.compile(r"\s*(?:\([A-Z]{1,3}\)\s*)?(?:(?:CLASSIFIED\s+)?BY\b\s*:?)?\s*", re.I)


def find_classifier(text: str, *, start: int, end: int, telegram: Telegram) -> Iterator[HeaderValue]:
    """CLASSIFIED_BY, CLASSIFIER_OFFICE and CLASSIFICATION_REASON values between `start` and `end`."""
    start = _LABEL.match(text, start, end).end()  # type: ignore[union-attr]
    if blank := re.compile(r"\n[ \t]*\n").search(text, start, end):
        end = blank.start()
    reason = _REASON.search(text, start, end)
    stop = reason.start() if reason else end
    name = _find_name(text, start, stop, telegram)
    if name:
        yield _value(HeaderField.CLASSIFIED_BY, text, *name)
    yield from _offices(text, start, stop, name)
    for ground in _GROUND.finditer(text, stop, end):
        for letter in re.finditer(r"\b[A-H]\b", ground["letters"], re.I):
            place = ground.start("letters") + letter.start()
            yield HeaderValue(
                HeaderField.CLASSIFICATION_REASON, f"1.{ground['article']}({letter[0].lower()})", place, place + 1
            )


def _value(field: HeaderField, text: str, start: int, end: int) -> HeaderValue:
    return HeaderValue(field, " ".join(text[start:end].split()), start, end)


def _find_name(text: str, start: int, end: int, telegram: Telegram) -> tuple[int, int] | None:
    """The longest run of words that are no part of an office; runs end at commas."""
    runs: list[list[re.Match[str]]] = [[]]
    previous = start
    for word in _WORD.finditer(text, start, end):
        between = text[previous : word.start()]
        suffix = re.fullmatch(r"(?:JR|SR)\.?|I{2,3}|IV", word[0], re.I)
        if ((set(between) & set(",;:()")) and not suffix) or _ends_sentence(text, previous, between):
            runs.append([])
        if _is_name(word[0], telegram):
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
        previous = word.end()
    best = max((run for run in runs if _has_surname(run)), key=_weight, default=None)
    return (best[0].start(), _trimmed_end(text, best[-1])) if best else None


def _ends_sentence(text: str, previous: int, between: str) -> bool:
    word = text[:previous].rsplit(None, 1)[-1:] or [""]
    return bool(between) and word[0].endswith(".") and len(word[0]) > 5 and between != ""


def _is_name(word: str, telegram: Telegram) -> bool:
    plain = word.strip(".'\"-").lower()
    if (
        word.lower() in telegram.office_words
        or plain in telegram.office_words
        or "/" in word
        or any(map(str.isdigit, word))
    ):
        return bool(re.fullmatch(r"[A-Z]\.", word))
    return word[:1].isupper() or plain in telegram.words.name_particles


def _has_surname(run: list[re.Match[str]]) -> bool:
    return any(len(word[0].strip(".")) > 1 and not _INITIAL.fullmatch(word[0]) for word in run)


def _weight(run: list[re.Match[str]]) -> tuple[bool, int]:
    return len(run) > 1, -run[0].start()


def _trimmed_end(text: str, word: re.Match[str]) -> int:
    """The end of a name: a full stop belongs to it only after an initial or "Jr"."""
    if _INITIAL.fullmatch(word[0]):
        return word.end() + (not word[0].endswith(".") and text[word.end() : word.end() + 1] == ".")
    return word.end() - word[0].endswith(".")


def _offices(text: str, start: int, end: int, name: tuple[int, int] | None) -> Iterator[HeaderValue]:
    for left, right in ((start, name[0]), (name[1], end)) if name else ((start, end),):
        words = text[left:right]
        stripped = words.strip(" \t\n,;:.()-")
        if stripped:
            place = left + words.index(stripped)
            yield _value(HeaderField.CLASSIFIER_OFFICE, text, place, place + len(stripped))
