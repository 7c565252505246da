"""A row of a table, or an object, by the names of its columns in; the document of its cable out."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from graphbuild.cables.documents import Document
from graphbuild.errors import CableError

NAMES = {
    "text": ("text", "body", "content", "message", "full text"),
    "id": ("id", "reference id", "cable id", "canonical id"),
    "header": ("header",),
    "date": ("date", "sent", "datetime", "date sent", "created"),
    "origin": ("origin", "from", "post", "sent by"),
    "classification": ("classification",),
    "tags": ("tags",),
    "subject": ("subject", "title"),
    "references": ("references", "refs"),
}
"""What a column holds, and the names that say so, in any case, with blanks or underlines."""
_LINES = {
    "date": "{}",
    "origin": "FM {}",
    "classification": "{}",
    "tags": "TAGS: {}",
    "subject": "SUBJECT: {}",
    "references": "REF: {}",
}
_LABELLED = re.compile(r"^[ \t]*(?:FM |TAGS?\b|SUBJ(?:ECT)?\b)", re.M | re.I)
_AMERICAN = re.compile(r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4})(?: (?P<hour>\d{1,2}):(?P<minute>\d\d))?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")


@lru_cache
def columns(names: tuple[str, ...]) -> Mapping[str, str]:
    """Which of `names` holds what ("text", "id", "date" …)."""
    plain = {re.sub(r"[\s_]+", " ", name.strip().lower()): name for name in reversed(names)}
    found = {role: next((plain[name] for name in known if name in plain), None) for role, known in NAMES.items()}
    return {role: name for role, name in found.items() if name is not None}


def lacking(names: tuple[str, ...]) -> str:
    """What to say where no column of `names` holds the text."""
    return f"no {', '.join(NAMES['text'][:2])} or {NAMES['text'][2]} among {', '.join(names) or 'nothing'}"


def document(row: Mapping[str, object], *, source: str, line: int) -> Document:
    """The row's cable; where its text has no header, the other columns are put before it, a line each.

    CableError where there is no text.
    """
    known = columns(tuple(row))
    if "text" not in known:
        raise CableError(lacking(tuple(row)), source=source, line=line)
    text = row[known["text"]]
    if not isinstance(text, str):
        raise CableError(f"{known['text']} is no string", source=source, line=line)
    told = {role: _words(row[name]) for role, name in known.items() if role != "text"}
    name = told.get("id", "").strip()
    if not text.strip() and not told.get("header"):
        raise CableError("there is no text in it", source=source, line=line)
    header = told.get("header") or ("" if _LABELLED.search(text) else _header(told))
    return Document(f"{header}\n\n{text}" if header else text, source, None if name.isdigit() else name or None, line)


def _words(value: object) -> str:
    """A value as a header has it: a list with commas, nothing for what is no list of words."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_words, value)))
    return str(value) if isinstance(value, str | int | float) else ""


def _header(told: Mapping[str, str]) -> str:
    lines = ((form, told.get(role, "").strip()) for role, form in _LINES.items())
    return "\n".join(form.format(_dated(words)) for form, words in lines if words)


def _dated(words: str) -> str:
    """A date as the header is read; other words stay as they are."""
    if found := _AMERICAN.match(words):
        day = f"{found['year']}-{int(found['month']):02}-{int(found['day']):02}"
        return f"{day} {int(found['hour'] or 0):02}:{found['minute'] or '00'}"
    return f"{words} 00:00" if _DAY.match(words) else words
