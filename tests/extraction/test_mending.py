"""Names that the parser takes for part of the date behind them are arguments of their verb again."""

from __future__ import annotations

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from tests.annotated import read_annotated


@pytest.mark.parametrize(
    "markup",
    [
        "[Person Baah] will meet [Person Hunlede] March 20 in [City Lome].",
        "[Person Baah] met [Person Hunlede] March 20 in [City Lome].",
        "[Person Baah] met with [Person Hunlede] March 20.",
        "[Person Baah] called on [Person Hunlede] March 20.",
        "[Person Baah] plans to meet [Person Hunlede] March 20.",
    ],
)
def test_a_name_before_a_date_is_met(markup: str) -> None:
    claims = [claim for claim in find_claims(read_annotated(markup), load_ontology()) if claim.predicate == "met"]
    assert [(claim.object.name, claim.qualifiers.date[-6:]) for claim in claims if claim.qualifiers.date] == [
        ("Hunlede", "-03-20")
    ]


@pytest.mark.parametrize(
    ("markup", "pair"),
    [
        ("[Country Chile] trained officials of [Country Peru].", ("Chile", "Peru")),
        ("[Country Niger] trained [Country Chadian] nurses in May.", ("Niger", "Chadian")),
    ],
)
def test_a_name_right_before_a_verb_acts(markup: str, pair: tuple[str, str]) -> None:
    claims = [claim for claim in find_claims(read_annotated(markup), load_ontology()) if claim.predicate == "trains"]
    assert [(claim.subject.name, claim.object.name) for claim in claims] == [pair]
