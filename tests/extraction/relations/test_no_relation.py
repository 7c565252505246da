"""Two names in one sentence are no relation: of composed near misses, hardly any yields one."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from tests.annotated import read_annotated

NEAR_MISSES = Path(__file__).parent / "no_relation.txt"


def test_nearness_is_no_relation() -> None:
    if not NEAR_MISSES.exists():
        pytest.skip("there are no near misses to read")
    lines = [line for line in NEAR_MISSES.read_text(encoding="utf-8").splitlines() if "[" in line]
    wrong = [line for line in lines if list(find_claims(read_annotated(line), load_ontology()))]
    assert len(wrong) <= 0.03 * len(lines), wrong
