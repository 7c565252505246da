"""Places on disk as a person names them in, their paths out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from graphbuild.errors import ExportError

graph_argument = click.argument("graph", type=click.Path(path_type=Path))


def out_option(what: str) -> Callable[[Any], Any]:
    """`--out`, required: where to write `what`. ExportError for `-`, since no command writes to standard output."""
    return click.option(
        "--out", required=True, type=click.Path(path_type=Path), callback=_named, help=f"The {what} to write."
    )


def _named(_: click.Context, __: click.Parameter, out: Path) -> Path:
    if out == Path("-"):
        raise ExportError("standard output cannot be written to here; name a place", path=out)
    return out
