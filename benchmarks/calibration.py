"""Prints how far the confidence of relations can be believed: bins, the share right, expected calibration error.

python benchmarks/calibration.py FOLDER...

Each FOLDER holds cables in docs/ or seeds/ and gold annotations of them in gold/.
"""

from __future__ import annotations

import sys
from pathlib import Path

from graphbuild import build_graph
from graphbuild.evaluation.reliability import Judged, bin_judged, calibration_error, judge


def main(folders: list[Path]) -> None:
    judged = [one for folder in folders for one in _judged(folder)]
    bins = bin_judged(judged)
    print("confidence  count  right  share")
    for held in bins:
        print(f"{held.confidence:10.2f} {held.count:6d} {held.right:6d} {held.share:6.2f}")
    print(f"expected calibration error {calibration_error(bins):.3f} over {len(judged)} relations")


def _judged(folder: Path) -> list[Judged]:
    cables = next(path for name in ("docs", "seeds") if (path := folder / name).is_dir())
    return list(judge(build_graph(cables), sorted((folder / "gold").glob("*.jsonl"))))


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]])
