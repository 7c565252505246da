"""Prints how fast cables are read, over 1, 10 and 100 MB of one dump: megabytes a second on one core, and memory.

Read is the whole record, as `cables --as jsonl` gives it: each header value, paragraph, passage and piece is looked at.
The word lists and the reader are loaded before, once a program: a line tells how long that took.
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

from telegrams import render_telegrams

from graphbuild import read_cables
from graphbuild.prose import clean


def render_dump(path: Path, *, megabytes: int) -> None:
    """Writes a JSON Lines dump of composed telegrams."""
    size = 0
    with path.open("w", encoding="utf-8") as dump:
        for text in render_telegrams():
            size += dump.write(json.dumps({"text": text}) + "\n")
            if size >= megabytes * 1_000_000:
                return


def load_word_lists(folder: Path) -> None:
    """Reads a dump of ten telegrams, which need all lists, and prints how long that takes."""
    path = folder / "first.jsonl"
    path.write_text("\n".join(json.dumps({"text": text}) for text in islice(render_telegrams(), 10)), encoding="utf-8")
    started = time.process_time()
    list(read_cables(path))
    print(f"word lists and reader loaded in {time.process_time() - started:.2f} s", flush=True)


def main(sizes: list[int]) -> None:
    """Reads a dump of each size twice: cables alone, and with clean prose."""
    with tempfile.TemporaryDirectory() as folder:
        load_word_lists(Path(folder))
        print("MB\tcables\tvalues\tpieces\tread MB/s\tread and clean MB/s\tpeak memory MB")
        for megabytes in sizes:
            path = Path(folder) / f"{megabytes}.jsonl"
            render_dump(path, megabytes=megabytes)
            started = time.process_time()
            count, values, pieces = 0, 0, 0
            for cable in read_cables(path):
                count += 1
                values += len(cable.header)
                pieces += sum(len(passage.pieces) for _, passage in cable.passages)
            read = time.process_time()
            for cable in read_cables(path):
                for _, passage in cable.passages:
                    clean(cable.text, passage.pieces)
            cleaned = time.process_time()
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            speeds = (megabytes / (read - started), megabytes / (cleaned - read))
            counts = f"{megabytes}\t{count}\t{values}\t{pieces}"
            print(f"{counts}\t{speeds[0]:.1f}\t{speeds[1]:.1f}\t{memory:.0f}", flush=True)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1, 10, 100])
