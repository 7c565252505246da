"""Prints the words per second of the whole extraction and of the bare language model on one text, and their ratio."""

from __future__ import annotations

import argparse
from pathlib import Path

from made import fastest

from graphbuild import read_cables
from graphbuild.extraction import load_extractor
from graphbuild.extraction.model import load_model
from graphbuild.prose import clean


def main() -> None:
    """Reads the cables given, by default seeds/, several times over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "paths", nargs="*", type=Path, default=sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
    )
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    cables = list(read_cables(*options.paths))
    texts = [clean(cable.text, passage.pieces).text for cable in cables for _, passage in cable.passages]
    words = sum(len(text.split()) for text in texts)
    extractor, model = load_extractor(), load_model()
    whole = fastest(lambda: [extractor(cable) for cable in cables], times=options.rounds)
    bare = fastest(lambda: list(model.pipe(texts)), times=options.rounds)
    print(f"words                {words}")
    print(f"bare pipeline        {words / bare:.0f} words/s")
    print(f"whole extraction     {words / whole:.0f} words/s")
    print(f"ratio                {bare / whole:.2f}")


if __name__ == "__main__":
    main()
