"""JSON Lines in, the texts of cables out: an object a line, with the fields that `rows` names."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import TypeAdapter, ValidationError

from graphbuild.cables.decoding import decode_lines
from graphbuild.cables.documents import Document, File, ReportError
from graphbuild.cables.readers.rows import document
from graphbuild.errors import CableError

_OBJECT = TypeAdapter(dict[str, object])


def read(file: File, report: ReportError) -> Iterator[Document]:
    """Reads a line at a time; a line that is no object with a text goes to `report`."""
    for number, line in enumerate(decode_lines(file.stream), 1):
        if not line.strip():
            continue
        try:
            yield document(_OBJECT.validate_json(line), source=file.name, line=number)
        except ValidationError as error:
            report(CableError(error.errors()[0]["msg"], source=file.name, line=number))
        except CableError as error:
            report(error)
