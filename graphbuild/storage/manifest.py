"""A graph folder in, its manifest out: what was built, from how much, by which program and settings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from graphbuild.errors import StorageError

SCHEMA = 3
"""The version of the tables; it rises whenever a record changes."""


class Manifest(BaseModel):
    """What a graph folder says of itself. It knows no clock: the same input gives the same bytes.

    `counts` is the number of records in each table; `unread` has one line for each cable that could
    not be read, `unmet` one for each decision on what is in no cable;
    `decided` is a digest of the decisions that were obeyed, empty where there were none.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["graphbuild"] = "graphbuild"
    schema_version: int = SCHEMA
    graphbuild: str
    settings: dict[str, str | float | bool | None]
    counts: dict[str, int] = {}
    unread: tuple[str, ...] = ()
    unmet: tuple[str, ...] = ()
    decided: str = ""


def write_manifest(manifest: Manifest, folder: Path) -> None:
    """Writes manifest.json into a folder."""
    text = json.dumps(manifest.model_dump(), indent=2, ensure_ascii=False)
    _path(folder).write_text(text + "\n", encoding="utf-8", errors="replace")


def read_manifest(folder: Path) -> Manifest:
    """Reads a graph folder's manifest; StorageError where it is none, is newer than this program or is damaged."""
    if not folder.exists():
        raise StorageError("there is no such graph folder", path=folder)
    if not is_graph(folder):
        raise StorageError("is no graph folder; make one with: graphbuild build", path=folder)
    content = _content(folder)
    version = content.get("schema_version")
    if isinstance(version, int) and version != SCHEMA:
        age = "newer than this program's {}" if version > SCHEMA else "older than this program's {}; build it again"
        raise StorageError(f"is of version {version}, {age.format(SCHEMA)}", path=folder)
    try:
        return Manifest.model_validate(content)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(map(str, first["loc"]))
        raise StorageError(f"is damaged ({place}: {first['msg']})", path=_path(folder)) from error


def is_graph(folder: Path) -> bool:
    """Whether a folder was written by graphbuild, whatever its version."""
    return _content(folder).get("format") == "graphbuild"


def _content(folder: Path) -> dict[str, Any]:
    try:
        content = json.loads(_path(folder).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def _path(folder: Path) -> Path:
    return folder / "manifest.json"
