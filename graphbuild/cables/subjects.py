"""The words after SUBJECT in, the subject on one line out."""

from __future__ import annotations

import re

from graphbuild.records import HeaderField, HeaderValue

_END = re.compile(
    r"\s(?:REF(?:TEL)?S?(?:\s+\([A-Z]\))?:|REF(?:TEL)?S?\s+[A-Z][.):]|REFTELS?\s+(?=[A-Z ]{3,25}\d)|Ref(?:tel)?s?:"
    r"|(?:\([A-Z]{1,3}\)\s*)?(?:CLASSIFIED BY|Classified [Bb]y)\b|TAGS:|E\.O\. 1\d{4}|-{4,}|={4,}|_{4,})"
    r"|\n[ \t]*(?:SIPDIS|NOFORN)\s*\n"
)
_BLANKED = " " * 20
_TITLE = re.compile(r"^[ \t]*Cablegate:[ \t]*(\S[^\n|]*\S)", re.M)
_HEADING = re.compile(
    r"(?:BEGIN |EXECUTIVE )?(?:SUMMARY|INTRODUCTION|COMMENT|BACKGROUND|KEY POINTS|ACTION REQUEST)\b", re.I
)


def find_subject(text: str, *, start: int, end: int) -> HeaderValue | None:
    """The SUBJECT value between `start` and `end`, without what follows it on its line."""
    if found := _END.search(text, start, end):
        end = found.start()
    start = end - len(text[start:end].lstrip())
    end = _subject_end(text, start, end)
    value = re.sub(r"(?<=\w-) (?=\w)", "", " ".join(text[start:end].split()))
    return HeaderValue(HeaderField.SUBJECT, value, start, end) if value else None


def find_title(text: str, *, end: int) -> HeaderValue | None:
    """The SUBJECT value that a web article's title gives ("Cablegate: Title") in the lines before `end`."""
    found = _TITLE.search(text, 0, max(end, 400))
    return HeaderValue(HeaderField.SUBJECT, " ".join(found[1].split()), *found.span(1)) if found else None


def _subject_end(text: str, start: int, end: int) -> int:
    """The end of the first block, or of the last capital line where each line of the subject stands alone."""
    stop, gap = start, ""
    for number, words in enumerate(re.split(r"(\n[ \t]*\n\s*)", text[start:end])):
        if number % 2:
            gap = words
            continue
        place = text.index(words, stop) if words else stop
        if stop > start and not _goes_on(text[start:stop], words, paged=_BLANKED in gap):
            break
        stop = place + len(words)
    return start + len(text[start:stop].rstrip())


def _goes_on(before: str, block: str, *, paged: bool) -> bool:
    words = block.strip()
    alone = (
        before.isupper()
        and words.isupper()
        and "\n" not in words
        and len(words) < 80
        and (paged or len(before.rsplit("\n", 1)[-1]) > 20)
    )
    return bool(words) and alone and not _HEADING.match(words)
