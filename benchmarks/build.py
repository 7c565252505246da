"""Prints what a build takes: seconds a cable with one process and with two, to go on from parts, and memory.

    python benchmarks/build.py [COPIES]

Copies of seeds/, 20 by default, each under numbers of its own, are built in a temporary folder.
"""

from __future__ import annotations

import re
import resource
import sys
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from graphbuild import CableError, build_graph

SEEDS = Path(__file__).parents[1] / "seeds"


def write_copies(folder: Path, *, copies: int) -> int:
    """Seeds under other numbers, so that each is a cable of its own; how many there are."""
    seeds = sorted(SEEDS.glob("*.txt"))
    for copy in range(copies):
        for path in seeds:
            text = re.sub(r"\b(BEIJING[ ]*)0*(9\d{3})\b", rf"\g<1>{copy:02}\g<2>", path.read_text(encoding="utf-8"))
            (folder / f"{copy}-{path.name}").write_text(f"{text}\n{copy}\n", encoding="utf-8")
    return copies * len(seeds)


class Stop(Exception):
    """Ends a build."""


@dataclass
class Observer:
    """Says nothing, and ends a build at a stage if it is told to."""

    end: str | None = None

    def stage(self, name: str) -> None:
        if name == self.end:
            raise Stop

    def extracted(self, cables: int) -> None: ...

    def unread(self, error: CableError) -> None: ...


def seconds(source: Path, out: Path, *, jobs: int) -> float:
    start = time.perf_counter()
    build_graph(source, out=out, jobs=jobs, observer=Observer())
    return time.perf_counter() - start


def main() -> None:
    copies = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        source = place / "cables"
        source.mkdir()
        cables = write_copies(source, copies=copies)
        one = seconds(source, place / "one", jobs=1)
        two = seconds(source, place / "two", jobs=2)
        with suppress(Stop):
            build_graph(source, out=place / "again", observer=Observer("resolving names"))
        again = seconds(source, place / "again", jobs=1)
        size = sum(path.stat().st_size for path in (place / "one").iterdir())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{cables} cables")
    print(f"one process    {one:7.1f} s  {one / cables:6.3f} s a cable")
    print(f"two processes  {two:7.1f} s  {two / one:6.2f} of that")
    print(f"from its parts {again:7.1f} s  {again / one:6.2f} of that")
    print(f"graph folder   {size / cables / 1024:7.1f} kB a cable")
    print(f"memory         {peak:7.0f} MB at most")


if __name__ == "__main__":
    main()
