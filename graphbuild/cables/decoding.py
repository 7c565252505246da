"""Bytes in, text out: UTF-8 and UTF-16 with and without byte order mark, Windows-1252."""

from __future__ import annotations

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

from graphbuild.errors import CableError

_BYTE_ORDER = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_BINARY = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\x7fELF",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"7z\xbc\xaf",
    b"Rar!",
    b"PAR1",
)
_BY_LATIN = "graphbuild-latin"
_CONTROLS = bytes((*range(9), *range(14, 27), *range(28, 32), 127))
"""Bytes that no text holds, but for damage: neither white space nor the escape of a teleprinter."""


def decode(content: bytes, *, source: str) -> str:
    """The text of a whole file, without byte order mark; CableError where it is no text."""
    if content.startswith(_BINARY):
        raise CableError("is no text but a binary file", source=source)
    encoding = _wide(content[:4096])
    if encoding:
        return content.decode(encoding, "replace")
    head = content[:4096]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if head.count(0) > len(head) // 20 + 8 or controls - head.count(0) > len(head) // 50 + 8:
        raise CableError("is no text but a binary file", source=source)
    return decode_line(content)


def decode_line(content: bytes) -> str:
    """UTF-8, or else Windows-1252, in which bytes without meaning are control characters."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", _BY_LATIN)


def _by_latin(error: UnicodeError) -> tuple[str, int]:
    """What decodes bytes without meaning as the control characters of Latin-1."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("latin-1"), error.end


codecs.register_error(_BY_LATIN, _by_latin)


def decode_lines(stream: BinaryIO) -> Iterator[str]:
    """The lines of a buffered stream, each with its end, decoded one at a time."""
    encoding = _wide(peek(stream, 512))
    if encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        lines = io.TextIOWrapper(stream, encoding, errors="replace", newline="")
        yield from lines
        lines.detach()
        return
    yield decode_line(stream.readline().removeprefix(codecs.BOM_UTF8))
    yield from map(decode_line, stream)


def opening(stream: BinaryIO) -> str:
    """The first characters of a buffered stream, which stay to be read."""
    head = peek(stream, 512)
    return head.decode(_wide(head) or "utf-8-sig", "replace")


def peek(stream: BinaryIO, count: int) -> bytes:
    """The first bytes of a buffered stream, which stay to be read."""
    return stream.peek(count)[:count]  # type: ignore[attr-defined, no-any-return]


def _wide(head: bytes) -> str | None:
    """The encoding that a byte order mark, or zeros in every other place, tells of."""
    for mark, encoding in _BYTE_ORDER:
        if head.startswith(mark):
            return encoding
    even, odd = head[::2].count(0), head[1::2].count(0)
    if len(head) > 8 and max(even, odd) > len(head) // 5 and min(even, odd) * 8 < max(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    return None
