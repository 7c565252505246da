"""A file in, the texts of its cables out: one module a form, the form told from the content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild import registry
from graphbuild.cables.decoding import opening
from graphbuild.cables.documents import Document, File, ReportError

_BULK_ROW = re.compile(r'"?\d+"?,"?\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d"?,')
_JSON_LINE = re.compile(r'\s*\{\s*"')


def read_any(file: File, report: ReportError) -> Iterator[Document]:
    """Reads a file with the reader that its first bytes call for."""
    head = opening(file.stream)
    name = "csv" if _BULK_ROW.match(head) else "jsonl" if _JSON_LINE.match(head) else "text"
    documents: Iterator[Document] = registry.load("readers", name)(file, report)
    yield from documents
