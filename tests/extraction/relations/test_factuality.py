"""How a clause is meant, in every construction: denied, planned, possible, asked for, or not claimed at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from graphbuild.records import Modality, Polarity, Qualifiers
from tests.annotated import read_annotated

_MODALITIES = {
    Modality.ASSERTED: "+",
    Modality.PLANNED: "p",
    Modality.POSSIBLE: "?",
    Modality.REQUESTED: "r",
}


def _sentences() -> list[tuple[str, str, str]]:
    lines = (Path(__file__).parent / "factuality.txt").read_text(encoding="utf-8").splitlines()
    kept = (line.split(" ", 2) for line in lines if line and line[0] not in "#=")
    return [(mark, predicate, markup) for mark, predicate, markup in kept]


def _mark(stated: Qualifiers) -> str:
    denied = "-" if stated.polarity is Polarity.NEGATED else ""
    return (denied + _MODALITIES[stated.modality]).replace("-+", "-")


@pytest.mark.parametrize(("mark", "predicate", "markup"), _sentences())
def test_a_sentence_is_meant_so(mark: str, predicate: str, markup: str) -> None:
    claims = find_claims(read_annotated(markup), load_ontology())
    marks = {_mark(claim.qualifiers) for claim in claims if claim.predicate == predicate}
    assert marks == (set() if mark == "0" else {mark})
