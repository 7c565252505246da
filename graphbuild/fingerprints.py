"""Files in, a short digest of their names and bytes out: what says that two builds used the same program."""

from __future__ import annotations

from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

VERSION = version("graphbuild")


def fingerprint(folder: Path, pattern: str) -> str:
    """Sixteen hexadecimal digits for the files under `folder` that match `pattern`, such as "**/*.toml"."""
    digest = sha256()
    for path in sorted(folder.glob(pattern)):
        for part in (path.relative_to(folder).as_posix().encode(), path.read_bytes()):
            digest.update(sha256(part).digest())
    return digest.hexdigest()[:16]
