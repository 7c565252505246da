"""JSON Lines in, the texts of cables out: an object a line, with "text" and perhaps "id"."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ValidationError

from graphbuild.cables.decoding import decode_lines
from graphbuild.cables.documents import Document, File, ReportError
from graphbuild.errors import CableError


class _Line(BaseModel):
    text: str
    id: str | None = None


def read(file: File, report: ReportError) -> Iterator[Document]:
    """Reads a line at a time; a line that is no such object goes to `report`."""
    for number, line in enumerate(decode_lines(file.stream), 1):
        if not line.strip():
            continue
        try:
            cable = _Line.model_validate_json(line)
        except ValidationError as error:
            report(CableError(error.errors()[0]["msg"], source=file.name, line=number))
            continue
        yield Document(cable.text, file.name, cable.id, number)
