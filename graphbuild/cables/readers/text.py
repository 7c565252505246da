"""A file that is one cable in, its text out: plain, HTML, Markdown or a web article."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.cables.decoding import decode
from graphbuild.cables.documents import Document, File, ReportError


def read(file: File, report: ReportError) -> Iterator[Document]:
    """Reads the whole file as one cable; CableError where it is no text."""
    yield Document(decode(file.stream.read(), source=file.name), file.name)
