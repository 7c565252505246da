"""What a person may choose for a build, checked."""

from __future__ import annotations

from pathlib import Path
from typing import TypedDict

from pydantic import BaseModel, ConfigDict, Field


class Options(TypedDict, total=False):
    """What `build_graph` takes by name; see Settings."""

    model: str | None
    ontology: Path | None
    reader: str | None
    open_relations: bool
    min_confidence: float


class Settings(BaseModel):
    """The choices that a graph depends on.

    model: name or path of an installed English spaCy pipeline, None for the default. ontology: a folder of
    one's own in the form of ontology/, None for the one that comes with the program; how telegrams are taken
    apart and names joined stays the program's. reader: the reader that is forced on every file, None to tell it
    from the content. open_relations: whether what no predicate takes is kept as `open:` relations.
    min_confidence: 0 to 1; assertions below it stay out of the graph.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())

    model: str | None = None
    ontology: Path | None = None
    reader: str | None = None
    open_relations: bool = False
    min_confidence: float = Field(default=0.0, ge=0, le=1)
