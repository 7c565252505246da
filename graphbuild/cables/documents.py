"""Paths in, open files out: folders are walked, archives are opened, compressed files are read through."""

from __future__ import annotations

import gzip
import io
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import zstandard
from msgspec import Struct

from graphbuild.cables.decoding import peek
from graphbuild.errors import CableError

GZIP, ZIP, ZSTANDARD = b"\x1f\x8b", b"PK\x03\x04", b"\x28\xb5\x2f\xfd"
_BUFFER = 1 << 18
DAMAGED = (OSError, EOFError, zlib.error, zipfile.BadZipFile, zstandard.ZstdError)
_LOCKED = (RuntimeError, NotImplementedError)
"""What a member of an archive raises that wants a password, or is packed in an unknown way."""


class Document(Struct, frozen=True):
    """The text of one cable before it is parsed; `id` where its dump gives one."""

    text: str
    source: str
    id: str | None = None
    line: int | None = None


class File(Struct, frozen=True):
    """A file to be read, and whether a person named it (or only the folder that it is in)."""

    name: str
    stream: BinaryIO
    named: bool


ReportError = Callable[[CableError], None]
Reader = Callable[[File, ReportError], Iterator[Document]]


def find_paths(path: str | Path) -> Iterator[str | Path]:
    """The files at `path` in the order of their names; "-" is standard input."""
    return iter([path]) if str(path) == "-" or Path(path).is_file() else _walk(Path(path))


def open_files(path: str | Path, report: ReportError, *, named: bool) -> Iterator[File]:
    """What is in one file, one open at a time: itself, or what it packs; a damaged member goes to `report`."""
    if str(path) == "-":
        yield from _unpacked(File("standard input", _buffered(sys.stdin.buffer), named), report)
        return
    with _open(Path(path)) as stream:
        yield from _unpacked(File(str(path), stream, named), report)


def damage(error: Exception, *, source: str) -> CableError:
    """One of DAMAGED as a CableError."""
    return CableError(f"cannot be read to its end ({error})", source=source)


@contextmanager
def _open(path: Path) -> Iterator[BinaryIO]:
    try:
        stream = path.open("rb", _BUFFER)
    except OSError as error:
        raise CableError(error.strerror or "cannot be opened", source=str(path)) from error
    with stream:
        yield stream


def _walk(folder: Path) -> Iterator[Path]:
    found = (path for path in folder.rglob("*") if path.is_file())
    hidden = (path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    return iter(sorted(hidden))


def _unpacked(file: File, report: ReportError) -> Iterator[File]:
    """What is in a compressed file or an archive; the file itself where it is neither."""
    head = peek(file.stream, 4)
    if head.startswith(GZIP):
        yield from _unpacked(File(file.name, _buffered(gzip.GzipFile(fileobj=file.stream)), file.named), report)
    elif head == ZSTANDARD:
        reader = zstandard.ZstdDecompressor().stream_reader(file.stream, read_across_frames=True)
        yield from _unpacked(File(file.name, _buffered(reader), file.named), report)
    elif head == ZIP:
        yield from _members(file, report)
    else:
        yield file


def _members(file: File, report: ReportError) -> Iterator[File]:
    stream = file.stream if file.stream.seekable() else io.BytesIO(file.stream.read())
    try:
        archive = zipfile.ZipFile(stream)
    except zipfile.BadZipFile as error:
        raise CableError("is a damaged zip file", source=file.name) from error
    for member in sorted(archive.infolist(), key=lambda info: info.filename):
        if not member.is_dir():
            yield from _member(archive, member, source=f"{file.name}/{member.filename}", report=report)


def _member(archive: zipfile.ZipFile, member: zipfile.ZipInfo, *, source: str, report: ReportError) -> Iterator[File]:
    """What is in one member of an archive; where it is damaged or locked, the next may be read all the same."""
    try:
        with archive.open(member) as opened:
            yield from _unpacked(File(source, _buffered(opened), False), report)
    except DAMAGED as error:
        report(damage(error, source=source))
    except _LOCKED as error:
        report(CableError(f"cannot be opened ({error})", source=source))


def _buffered(raw: Any) -> BinaryIO:
    return io.BufferedReader(raw, _BUFFER)
