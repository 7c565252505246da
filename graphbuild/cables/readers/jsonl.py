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

    Of a short file without any text only the first line does.
    """
    held: list[CableError] | None = []
    for number, line in enumerate(decode_lines(file.stream), 1):
        if not line.strip():
            continue
        found = _document(line, file.name, number)
        if held is not None and isinstance(found, CableError) and len(held) < _FEW:
            held.append(found)
            continue
        for error in held or ():
            report(error)
        held = None
        if isinstance(found, CableError):
            report(found)
        else:
            yield found
    for error in (held or ())[:1]:
        report(error)


def _document(line: str, name: str, number: int) -> Document | CableError:
    try:
        return document(_OBJECT.validate_json(line), source=name, line=number)
    except ValidationError as error:
        return CableError(error.errors()[0]["msg"], source=name, line=number)
    except CableError as error:
        return error
