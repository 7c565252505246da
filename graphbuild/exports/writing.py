"""A place to write to in, a temporary place out that takes its stead once all is written."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from graphbuild.errors import ExportError


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path beside `path` to write a file or folder to; it takes `path`'s place if no error leaves the block.

    In a folder that stands there, only files of the same names are replaced. ExportError names `path`.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".graphbuild-", dir=path.parent) as folder:
            target = Path(folder) / (path.name or "graph")
            yield target
            _move(target, path)
    except OSError as error:
        raise ExportError(f"cannot be written ({error.strerror or error})", path=path) from error


def _move(written: Path, path: Path) -> None:
    if not written.is_dir():
        written.replace(path)
        return
    path.mkdir(exist_ok=True)
    for part in sorted(written.iterdir()):
        _move(part, path / part.name)
