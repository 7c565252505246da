"""Any text in, text that XML can hold out, with a count of what it could not."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from hashlib import blake2b

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TOKEN = re.compile(r"[A-Za-z0-9._:-]+")
_BREAK = re.compile("[\r\x85\u2028]")
"""What parsers take for the end of a line, so that it comes back as another, unless it is written as a number."""
_SPECIAL = re.compile('[&<>"\t\n\r\x85\u2028]')
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}


@dataclass(slots=True)
class Escaper:
    """Makes text safe for XML; `removed` counts the characters that XML 1.0 cannot hold."""

    removed: int = 0

    def attribute(self, value: object) -> str:
        """A value in double quotes."""
        return f'"{_SPECIAL.sub(_reference, self._legal(str(value)))}"'

    def content(self, value: object) -> str:
        """A value as an element's content: in CDATA where it holds markup, which Gephi reads most safely."""
        if not isinstance(value, str):
            return str(value)
        text = self._legal(value)
        if "]]>" in text or (not text.isprintable() and _BREAK.search(text)):
            return _SPECIAL.sub(_reference, text)
        return f"<![CDATA[{text}]]>" if "&" in text or "<" in text else text

    def report(self) -> None:
        """Logs a warning where characters were left out."""
        if self.removed:
            logging.getLogger("graphbuild").warning("%d characters that XML cannot hold are left out", self.removed)

    def _legal(self, text: str) -> str:
        if text.isprintable():
            return text
        text, removed = _ILLEGAL.subn("", text)
        self.removed += removed
        return text


def _reference(match: re.Match[str]) -> str:
    return _NAMED.get(match[0]) or f"&#{ord(match[0])};"


def token(identifier: str) -> str:
    """An id as XML's NMTOKEN: itself where it is one, else a digest of it."""
    return identifier if _TOKEN.fullmatch(identifier) else digest(identifier)


def digest(*parts: object) -> str:
    """An id of 16 hexadecimal digits after a letter, made from what it stands for."""
    text = "\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass")
    return f"x{blake2b(text, digest_size=8).hexdigest()}"
