"""Every predicate: sentences that affirm it, qualify it, and do not state it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from graphbuild.records import Claim, Mention, Status
from tests.annotated import parse_annotated, read_annotated

STATUS = {
    "+": Status.ASSERTED,
    "-": Status.NEGATED,
    "p": Status.PLANNED,
    "?": Status.POSSIBLE,
    "r": Status.REQUESTED,
}


def _sentences() -> list[tuple[str, str, str]]:
    return [one for path in sorted((Path(__file__).parent / "sentences").glob("*.txt")) for one in _sentences_of(path)]


def _sentences_of(path: Path) -> Iterator[tuple[str, str, str]]:
    predicate = ""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("= "):
            predicate = line[2:]
        elif line and not line.startswith("#"):
            mark, _, markup = line.partition(" ")
            yield predicate, mark, markup


SENTENCES = _sentences()


def _claims(markup: str, predicate: str) -> list[Claim]:
    found = find_claims(read_annotated(markup), load_ontology())
    return [claim for claim in found if claim.predicate == predicate]


def _ends(markup: str) -> tuple[str, str]:
    text, names = parse_annotated(markup)
    first, second = (text[start:end] for start, end, _ in names[:2])
    return first, second


def _named(mention: Mention) -> str:
    return mention.text if mention.antecedent is None else mention.name


@pytest.mark.parametrize(("predicate", "mark", "markup"), SENTENCES)
def test_sentence(predicate: str, mark: str, markup: str) -> None:
    claims = _claims(markup, predicate)
    if mark == "0":
        assert not claims
        return
    first, second = _ends(markup)
    wanted = (second, first) if mark.endswith("<") else (first, second)
    pairs = {(_named(claim.subject), _named(claim.object)): claim.qualifiers.status for claim in claims}
    if load_ontology().predicates.is_symmetric(predicate):
        pairs |= {(right, left): status for (left, right), status in pairs.items()}
    assert pairs.get(wanted) is STATUS[mark[0]]


def test_every_predicate_has_enough_sentences() -> None:
    counts = Counter((predicate, mark[0]) for predicate, mark, _ in SENTENCES)
    for name, predicate in load_ontology().predicates.entries.items():
        if not predicate.header:
            assert counts[name, "+"] >= 5
            assert sum(counts[name, mark] for mark in "-p?r") >= 3
            assert counts[name, "0"] >= 1
