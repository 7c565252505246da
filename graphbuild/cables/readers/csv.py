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
_BULK_ROW = re.compile(r'"?\d+"?,"?(?:\d{1,2}/\d{1,2}/\d{4}|\d{4}-\d\d-\d\d)[ T]\d{1,2}:\d\d(?::\d\d)?"?,')
_QUOTED = re.compile(r'(?:\A|[,;\t])"')
_NAME = re.compile(r"[A-Za-z][\w /-]{0,30}")
_DELIMITERS, _LONGEST_FIELD = ",;\t", 1 << 28


def is_table(head: str, *, name: str) -> bool:
    """Whether a file that begins so is a table: the bulk file, or one whose first row holds names of columns.

    One of them is known, or the name of the file says that it is a table; then quotes around a field tell as well.
    """
    names, called = _names(head), ".csv" in name.lower()
    if _BULK_ROW.match(head) or (names and (called or columns(names))):
        return True
    return called and bool(_QUOTED.search(head.partition("\n")[0]))


def read(file: File, report: ReportError) -> Iterator[Document]:
    """Reads a row at a time; one of too many columns or too few goes to `report`. CableError where none is the text.

    Of a row whose quotes are never closed, which takes the rest of the file, `report` is told as well.
    """
    csv.field_size_limit(_LONGEST_FIELD)
    head = opening(file.stream)
    lines, names = _Lines(decode_lines(file.stream)), _names(head)
    if names:
        rows = csv.reader(lines, delimiter=_delimiter(head))
        next(rows)
        if "text" not in columns(names):
            raise CableError(lacking(names), source=file.name, line=1)
    elif _BULK_ROW.match(head):
        rows, names = csv.reader(lines, escapechar="\\"), _BULK
    else:
        raise CableError("the first row does not name the columns", source=file.name, line=1)
    first = rows.line_num + 1
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            report(CableError(str(error), source=file.name, line=rows.line_num))
            continue
        if row is None:
            return
        if lines.ended:
            report(CableError("a quotation mark is never closed", source=file.name, line=first))
        if len(row) == len(names):
            try:
                yield document(dict(zip(names, row, strict=True)), source=file.name, line=first)
            except CableError as error:
                report(error)
        elif row:
            report(CableError(f"the row has {len(row)} columns, not {len(names)}", source=file.name, line=first))
        first = rows.line_num + 1


class _Lines:
    """Lines as they are; `ended` once more was asked for than there are."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self.ended = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        try:
            return next(self._lines)
        except StopIteration:
            self.ended = True
            raise


def _names(head: str) -> tuple[str, ...]:
    """The names in the first row; nothing where it holds none, or one alone over a row that is not quoted."""
    first, second = (*head.splitlines()[:2], "", "")[:2]
    names = tuple(next(csv.reader([first], delimiter=_delimiter(head)), ()))
    many = len(names) > 1 or second.startswith('"')
    return names if many and all(_NAME.fullmatch(name.strip()) for name in names) else ()


def _delimiter(head: str) -> str:
    return max(_DELIMITERS, key=head.partition("\n")[0].count)
