"""Prints how fast cables are read, over 1, 10 and 100 MB of one dump: megabytes a second on one core, and memory."""

from __future__ import annotations

import json
import random
import resource
import sys
import tempfile
import time
from pathlib import Path

from graphbuild import read_cables
from graphbuild.prose import clean

_HEADER = """VZCZCXRO0001
OO RUEHAA
DE RUEHPE #{number:04}/01 2730709
ZNY CCCCC ZZH
O 290709Z SEP 08
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0219
INFO RUEHQT/AMEMBASSY QUITO PRIORITY 0007
C O N F I D E N T I A L SECTION 01 OF 02 LIMA {number:06}

SIPDIS

E.O. 12958: DECL: 09/29/2018
TAGS: PREL, PGOV, ECON, PE
SUBJECT: FISHERMEN ASK FOR A HARBOR, AND THE MINISTER
PROMISES ONE

REF: A. LIMA 12 B. 07 QUITO 345

Classified By: Ambassador Jane Roe for reasons 1.4 (b/d).

"""
_TALK = (
    "the Minister of Fisheries told the Ambassador that a harbor would be built before next year while "
    "fishermen from Callao and Ilo said that they had heard such promises for a decade and wanted money"
)


def render_dump(path: Path, *, megabytes: int) -> None:
    """Writes a JSON Lines dump of composed cables of about 7,000 characters each."""
    draw, size, number = random.Random(7), 0, 0
    with path.open("w", encoding="utf-8") as dump:
        while size < megabytes * 1_000_000:
            number += 1
            paragraphs = "\n\n".join(f"{n}. (C) {_lines(draw)}" for n in range(1, 13))
            line = json.dumps({"text": f"{_HEADER.format(number=number)}{paragraphs}\nROE\n"})
            size += dump.write(line + "\n")


def _lines(draw: random.Random) -> str:
    return "\n".join(" ".join(draw.choices(_TALK.split(), k=11)).capitalize() + "." for _ in range(8))


def main(sizes: list[int]) -> None:
    """Reads a dump of each size twice: cables alone, and with clean prose."""
    print("MB\tcables\tread MB/s\tread and clean MB/s\tpeak memory MB")
    with tempfile.TemporaryDirectory() as folder:
        for megabytes in sizes:
            path = Path(folder) / f"{megabytes}.jsonl"
            render_dump(path, megabytes=megabytes)
            started = time.process_time()
            count = sum(1 for _ in read_cables(path))
            read = time.process_time()
            for cable in read_cables(path):
                for _, passage in cable.passages:
                    clean(cable.text, passage.pieces)
            cleaned = time.process_time()
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            speeds = (megabytes / (read - started), megabytes / (cleaned - read))
            print(f"{megabytes}\t{count}\t{speeds[0]:.1f}\t{speeds[1]:.1f}\t{memory:.0f}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1, 10, 100])
