"""Workers that processes can load."""

from __future__ import annotations

import os
from collections.abc import Callable

from graphbuild.errors import GraphBuildError


def load_doubler() -> Callable[[int], tuple[int, int]]:
    return lambda number: (2 * number, os.getpid())


def load_dying() -> Callable[[int], int]:
    return lambda number: os._exit(9) if number == 3 else number


def load_failing() -> Callable[[int], int]:
    raise GraphBuildError("cannot be loaded")
