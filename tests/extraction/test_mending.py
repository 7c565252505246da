"""Names that the parser takes for part of the date behind them are arguments of their verb again."""

from __future__ import annotations

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from tests.annotated import find_pairs, read_annotated


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


@pytest.mark.parametrize(
    ("markup", "predicate", "pairs"),
    [
        (
            "[Person Tan] told [Person Welk] and the [Official Ambassador] June 17 that rain fell.",
            "told",
            ["Tan > Welk", "Tan > Ambassador"],
        ),
        (
            "[Person Tan] told [Person Welk], [Person Abe], and the [Official Ambassador] June 17 that rain fell.",
            "told",
            ["Tan > Welk", "Tan > Abe", "Tan > Ambassador"],
        ),
        ("The leaders of the [Party LDF], [Party GNU], and the [Party Reed Union], met June 4.", "leads", []),
        (
            "[Person Tan] affirmed that the [Agency Guard] had begun a search for [Person Ruiz] earlier -- but did not "
            "say when -- and had arrested him at night.",
            "arrested",
            ["Guard > Ruiz"],
        ),
        ("[Person Tan] met with [Person Ruiz] and had arrested [Person Abe].", "arrested", ["Tan > Abe"]),
    ],
)
def test_lists_and_contents_go_on(markup: str, predicate: str, pairs: list[str]) -> None:
    assert sorted(find_pairs(markup, predicate)) == sorted(pairs)
