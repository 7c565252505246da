"""The words after SUBJECT in, the subject on one line out."""

from __future__ import annotations

import re
from functools import cache

from graphbuild.cables.blocks import LINKS
from graphbuild.ontology.telegram import load_telegram
from graphbuild.records import HeaderField, HeaderValue

_END = re.compile(
    r"\s(?:REF(?:TEL|ERENCE)?S?(?:\s+\([A-Z]\))?:|REF(?:TEL)?S?\s+[A-Z][.):]|REFTELS?\s+(?=[A-Z ]{3,25}\d)"
    r"|Ref(?:tel)?s?:|TAGS:|E\.O\. 1\d{4}|-{4,}|={4,}|_{4,}|(?:- ){4,})"
    r"|\n[ \t]*(?:DECL(?:ASSIFY)?(?: ON)?:|(?:SIPDIS|NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS)\s*(?:\n|\Z)"
    r"|SENSITIVE BUT UNCLAS|NOT FOR INTERNET|(?:PLEASE |PLS )PASS |PASS TO [A-Z]+ FOR "
    r"|(?:DEPT|DEPARTMENT|STATE)(?: ALSO)? PASS |(?:DEPT|DEPARTMENT|STATE) FOR [A-Z]{1,5}/)"
)
_BLANKED = " " * 20
_TITLE = re.compile(r"^[ \t]*Cablegate:[ \t]*(\S[^\n|]*\S)", re.M)
_OTHER = re.compile(r"REFTELS?\b|\(?ENTIRE TEXT\b", re.I)


@cache
def _heading(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:BEGIN |EXECUTIVE )?(?:{'|'.join(words)})\b", re.I)


def find_subject(text: str, *, start: int, end: int) -> HeaderValue | None:
    """The SUBJECT value between `start` and `end`, without what follows it on its line."""
    if found := _END.search(text, start, end):
        end = found.start()
    start = end - len(text[start:end].lstrip(" \t\n:;-"))
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
    if not words or _OTHER.match(words) or _heading(load_telegram().words.heading_words).match(words):
        return False
    if before.rsplit(None, 1)[-1].lower() in LINKS or before[-1] in ",&":
        return "\n" not in words and len(words) < 90 and not words.endswith(".")
    capitals = before.isupper() and words.isupper() and "\n" not in words and len(words) < 80
    return capitals and (paged or len(before.rsplit("\n", 1)[-1]) > 20)
