"""The bulk file of eight columns in, the texts of cables out.

Columns: number, date, reference id, origin, classification, references, header, body; no row of names;
quotes inside a field are escaped with a backslash.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator

from graphbuild.cables.decoding import decode_lines
from graphbuild.cables.documents import Document, File, ReportError
from graphbuild.errors import CableError

_COLUMNS, _LONGEST_FIELD = 8, 1 << 28


def read(file: File, report: ReportError) -> Iterator[Document]:
    """Reads a row at a time; a row without eight columns goes to `report`."""
    csv.field_size_limit(_LONGEST_FIELD)
    rows, first = csv.reader(decode_lines(file.stream), escapechar="\\"), 1
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            report(CableError(str(error), source=file.name, line=rows.line_num))
            continue
        if row is None:
            return
        if len(row) == _COLUMNS:
            yield Document(f"{row[6]}\n\n{row[7]}", file.name, row[2].strip() or None, first)
        elif row:
            report(CableError(f"the row has {len(row)} columns, not {_COLUMNS}", source=file.name, line=first))
        first = rows.line_num + 1
