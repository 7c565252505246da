"""Real cables, read from the folder in GRAPHBUILD_CORPUS: ids, numbers of paragraphs, no word of a trailer."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graphbuild.cables import read_cables

CORPUS = os.environ.get("GRAPHBUILD_CORPUS")
PARAGRAPHS = {"08BEIJING3779": 7, "09BEIJING2594": 14, "08BEIJING4240": 23, "10BEIJING326": 6, "07BEIJING7545": 7}


@pytest.mark.skipif(not CORPUS, reason="GRAPHBUILD_CORPUS names no folder of real cables")
def test_real_cables_are_read_whole() -> None:
    read = {cable.id: cable for cable in read_cables(Path(CORPUS or "") / "seeds")}
    counts = {name: [p.number for p in cable.paragraphs if p.number] for name, cable in read.items()}
    assert counts == {name: list(range(1, count + 1)) for name, count in PARAGRAPHS.items()}
    prose = [c.text[s.start : s.end] for c in read.values() for _, p in c.passages for s in p.pieces]
    assert not [words for words in prose if "Scoop" in words or "Headlines" in words or ">>" in words]
