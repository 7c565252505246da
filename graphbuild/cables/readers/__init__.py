"""A file in, the texts of its cables out: one module a form, the form told from the content."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphbuild import registry
from graphbuild.cables.decoding import opening
from graphbuild.cables.documents import Document, File, ReportError
from graphbuild.cables.readers.csv import is_table

_JSON_LINE = re.compile(r'\s*\{\s*"')


def read_any(file: File, report: ReportError) -> Iterator[Document]:
    """Reads a file with the reader that its first bytes call for."""
    head = opening(file.stream)
    name = "jsonl" if _JSON_LINE.match(head) else "csv" if is_table(head, name=file.name) else "text"
    documents: Iterator[Document] = registry.load("readers", name)(file, report)
    yield from documents
