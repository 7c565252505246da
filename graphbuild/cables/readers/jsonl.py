"""JSON Lines in, the texts of cables out: an object a line, with the fields that `rows` names."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import TypeAdapter, ValidationError

from graphbuild.cables.decoding import decode_lines
from graphbuild.cables.documents import Document, File, ReportError
from graphbuild.cables.readers.rows import document
from graphbuild.errors import CableError

_OBJECT = TypeAdapter(dict[str, object])
_FEW = 100


def read(file: File, report: ReportError) -> Iterator[Document]:
    """Reads a line at a time; a line that is no object with a text goes to `report`.

    Of a short file of objects without any text only the first does, with the number of the others.
    """
    held: list[CableError] | None = []
    for number, line in enumerate(decode_lines(file.stream), 1):
        if not line.strip():
            continue
        try:
            row = _OBJECT.validate_json(line)
        except ValidationError as error:
            report(CableError(error.errors()[0]["msg"], source=file.name, line=number))
            continue
        found = _document(row, file.name, number)
        if held is not None and isinstance(found, CableError) and len(held) < _FEW:
            held.append(found)
            continue
        for kept in held or ():
            report(kept)
        held = None
        if isinstance(found, CableError):
            report(found)
        else:
            yield found
    if held:
        report(_first(held, file.name))


def _first(held: list[CableError], name: str) -> CableError:
    """The first of the errors, with the number of the others."""
    if not held[1:]:
        return held[0]
    return CableError(f"no text in it, nor in {len(held) - 1} more lines", source=name, line=held[0].line)


def _document(row: dict[str, object], name: str, number: int) -> Document | CableError:
    try:
        return document(row, source=name, line=number)
    except CableError as error:
        return error
