"""A table of cables in, the texts of cables out.

The bulk file has eight columns and no row of names: number, date, reference id, origin, classification, references,
header, body; quotes inside a field are escaped with a backslash. Any other table has a row of names, in any order.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator

from graphbuild.cables.decoding import decode_lines, opening
from graphbuild.cables.documents import Document, File, ReportError
from graphbuild.cables.readers.rows import columns, document, lacking
from graphbuild.errors import CableError

_BULK = ("number", "date", "reference id", "origin", "classification", "references", "header", "body")
_BULK_ROW = re.compile(r'"?\d+"?,"?\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d"?,')
_NAME = re.compile(r"[A-Za-z][\w /-]{0,30}")
_DELIMITERS, _LONGEST_FIELD = ",;\t", 1 << 28


def is_table(head: str, *, name: str) -> bool:
    """Whether a file that begins so is a table: the bulk file, or one whose first row holds names of columns.

    One of them is known, or the name of the file says that it is a table.
    """
    names = _names(head)
    return bool(_BULK_ROW.match(head)) or bool(names and (columns(names) or ".csv" in name.lower()))


def read(file: File, report: ReportError) -> Iterator[Document]:
    """Reads a row at a time; one of too many columns or too few goes to `report`. CableError where none is the text."""
    csv.field_size_limit(_LONGEST_FIELD)
    head = opening(file.stream)
    lines, names = decode_lines(file.stream), _names(head)
    if names:
        rows = csv.reader(lines, delimiter=_delimiter(head))
        next(rows)
        if "text" not in columns(names):
            raise CableError(lacking(names), source=file.name, line=1)
    else:
        rows, names = csv.reader(lines, escapechar="\\"), _BULK
    first = rows.line_num + 1
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            report(CableError(str(error), source=file.name, line=rows.line_num))
            continue
        if row is None:
            return
        if len(row) == len(names):
            yield document(dict(zip(names, row, strict=True)), source=file.name, line=first)
        elif row:
            report(CableError(f"the row has {len(row)} columns, not {len(names)}", source=file.name, line=first))
        first = rows.line_num + 1


def _names(head: str) -> tuple[str, ...]:
    """The names in the first row; nothing where it holds none, or one alone over a row that is not quoted."""
    first, second = (*head.splitlines()[:2], "", "")[:2]
    names = tuple(next(csv.reader([first], delimiter=_delimiter(head)), ()))
    many = len(names) > 1 or second.startswith('"')
    return names if many and all(_NAME.fullmatch(name.strip()) for name in names) else ()


def _delimiter(head: str) -> str:
    return max(_DELIMITERS, key=head.partition("\n")[0].count)
