"""Descriptions belong to whom they describe, whatever name stands inside them."""

from __future__ import annotations

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from tests.annotated import read_annotated


@pytest.mark.parametrize(
    ("markup", "triple"),
    [
        (
            "[Person Adeyemi] of the [Party Reform Party], who sits on the [Agency Water Board], left.",
            ("Adeyemi", "member_of", "Water Board"),
        ),
        (
            "[Person Adeyemi], an officer of the [NGO Reform Club], who belongs to the [Party Reform Party], left.",
            ("Adeyemi", "member_of", "Reform Party"),
        ),
        (
            "[Person Adeyemi] of the [Party Reform Party], who told [Official PolOff] that it rained, left.",
            ("Adeyemi", "told", "PolOff"),
        ),
        (
            "It was bought by a shop in [City Hamilton], [Company Lake Drugs], in May.",
            ("Lake Drugs", "located_in", "Hamilton"),
        ),
        (
            "An editor at the [Media Daily Mirror], [Person Ruiz], said rain fell.",
            ("Ruiz", "works_for", "Daily Mirror"),
        ),
        (
            "He came with the commanding officer of the [Agency Research Unit], Captain [Person Brill].",
            ("Brill", "works_for", "Research Unit"),
        ),
    ],
)
def test_what_is_said_beside_a_name(markup: str, triple: tuple[str, str, str]) -> None:
    claims = list(find_claims(read_annotated(markup), load_ontology()))
    assert triple in {(claim.subject.name, claim.predicate, claim.object.name) for claim in claims}


@pytest.mark.parametrize(
    ("markup", "triple"),
    [
        (
            "[Person Adeyemi] of the [Party Reform Party], which sits with the [Party Green Party], left.",
            ("Adeyemi", "met", "Green Party"),
        ),
        (
            "It was bought by a shop in [City Hamilton], [Province Ontario], in May.",
            ("Ontario", "located_in", "Hamilton"),
        ),
    ],
)
def test_what_is_not_said(markup: str, triple: tuple[str, str, str]) -> None:
    claims = list(find_claims(read_annotated(markup), load_ontology()))
    assert triple not in {(claim.subject.name, claim.predicate, claim.object.name) for claim in claims}
