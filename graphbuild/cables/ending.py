"""A cable's text in; where the cable ends and the web page around it goes on, and who signed, out."""

from __future__ import annotations

import re
from functools import cache

from graphbuild.ontology.telegram import load_telegram
from graphbuild.records import HeaderField, HeaderValue

_SIGNER = re.compile(
    r"(?:\n\s*|[.!?)\"'][ \t]+)(?P<name>[A-Z][A-Z'-]+(?: [A-Z][A-Z'-]+)?)\s*(?:\n\s*(?:NNNN|BT)?\s*#*\d*\s*)*$"
)
_NO_SIGNERS = frozenset(
    {
        "NNNN",
        "BT",
        "UNCLASSIFIED",
        "CONFIDENTIAL",
        "SECRET",
        "NOFORN",
        "SIPDIS",
        "END SUMMARY",
        "END COMMENT",
        "END NOTE",
        "SUMMARY",
        "COMMENT",
    }
)


@cache
def _trailer() -> re.Pattern[str]:
    lines = "|".join(re.escape(line) for line in load_telegram().words.trailer_lines)
    return re.compile(rf"\n[ \t]*(?:(?:{lines})|NNNN[ \t]*(?:\n|$)|(?-i:\(c\)) [^.\n]{{3,60}}(?:\n|$))", re.I)


def find_end(text: str, *, body: int) -> int:
    """Where the cable ends: before the first line of a web page's trailer after `body`."""
    found = _trailer().search(text, body)
    return len(text[: found.start() if found else len(text)].rstrip())


def find_signer(text: str, *, body: int, end: int) -> HeaderValue | None:
    """The SIGNED_BY value: a surname in capitals that ends the cable."""
    found = _SIGNER.search(text, max(body, end - 200), end)
    if not found or found["name"] in _NO_SIGNERS or "." in found["name"]:
        return None
    return HeaderValue(HeaderField.SIGNED_BY, found["name"], *found.span("name"))
