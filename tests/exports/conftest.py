"""Readers of others under node, as `make test` installs them where npm is."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

SCRIPT = Path(__file__).parent / "node" / "read.cjs"
MODULES = Path(sys.prefix) / "node" / "node_modules"

Read = Callable[[str, Path], Any]


@pytest.fixture(scope="session")
def read_in_node() -> Read:
    """Reads a file of a format with another program's parser, under node."""
    if not shutil.which("node") or not MODULES.exists():
        pytest.skip(f"node is not there, or not its packages in {MODULES}: `make test` installs them where npm is")
    return _read


def _read(format: str, path: Path) -> Any:
    command = ["node", str(SCRIPT), format, str(path)]
    environment = {**os.environ, "NODE_PATH": str(MODULES)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
