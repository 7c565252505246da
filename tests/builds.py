"""Builds with an extractor that finds nothing, for tests of what carries the stages.

Run as a program (PATH, OUT and a signal's name or "none") it builds a graph a cable at a time, prints the id
of each cable that it extracts, and sends itself the signal once the first is done.
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

from graphbuild import pipeline
from graphbuild.engines import batches
from graphbuild.errors import CableError
from graphbuild.records import Cable, CableInfo, Extraction

ROOT = Path(__file__).parents[1]

CABLE = """\
R 18{number:02}00Z SEP 08
FM AMEMBASSY LIMA
TO SECSTATE WASHDC

UNCLAS LIMA {number:06}

SUBJECT: FISH

1. The Ministry of Production counted fish, for the time number {number}.
"""


def write_cables(folder: Path, *, count: int) -> Path:
    """A folder of so many cables that differ."""
    folder.mkdir()
    for number in range(1, count + 1):
        (folder / f"{number}.txt").write_text(CABLE.format(number=number), encoding="utf-8")
    return folder


class Extractor:
    """Finds nothing in any cable."""

    model = SimpleNamespace(meta={"lang": "en", "name": "none", "version": "0"})

    def __call__(self, cable: Cable) -> Extraction:
        print(cable.id, flush=True)
        return Extraction(CableInfo(cable.id, cable.source, cable.date, cable.subject, None, 1, 1), (), ())


@dataclass
class Watcher:
    """An observer that keeps what it is told, and raises a signal once a cable is done."""

    signal: signal.Signals | None = None
    stages: list[str] = field(default_factory=list)
    done: int = 0
    errors: list[CableError] = field(default_factory=list)
    idle: list[str] = field(default_factory=list)

    def stage(self, name: str) -> None:
        self.stages.append(name)

    def extracted(self, cables: int) -> None:
        self.done += cables
        if self.signal is not None:
            os.kill(os.getpid(), self.signal)

    def unmet(self, decision: str) -> None:
        self.idle.append(decision)

    def unread(self, error: CableError) -> None:
        self.errors.append(error)


def load_extractor(*_: object, **__: object) -> Extractor:
    return Extractor()


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    batches.CHARACTERS = 1
    pipeline.load_extractor = load_extractor  # type: ignore[assignment, attr-defined]
    wanted = None if sys.argv[3] == "none" else signal.Signals[sys.argv[3]]
    pipeline.build_graph(sys.argv[1], out=sys.argv[2], observer=Watcher(wanted))
