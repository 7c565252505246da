"""Sentences that open with a talk or go on with asides: who acts, and nobody beside."""

from __future__ import annotations

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from tests.annotated import read_annotated


@pytest.mark.parametrize(
    ("markup", "claims"),
    [
        (
            "In a separate conversation with [Official PolChief], opposition [Party Unity Party] MP and former judge "
            "[Person Amin] charged that the road was closed.",
            {"Amin met PolChief", "Amin told PolChief", "Amin works_for Unity Party"},
        ),
        (
            "In a meeting with [Official PolOff], [Person Tan] told [Person Okafor] that the road was closed.",
            {"Tan met PolOff", "Tan told Okafor"},
        ),
        (
            "The [Party Unity Party], represented by [Person Alor], and the [Party Liberal Party] were absent.",
            {"Alor works_for Unity Party"},
        ),
        (
            "[Person Tan], just back from [City Lima] where he ran the fair, described to [Official PolOff] the plan.",
            {"Tan told PolOff"},
        ),
        (
            "[Official Ambassador] called on [Person Tan]. [Person Tan], joined by [Person Okafor], said it rained.",
            {"Ambassador met Tan", "Ambassador met Okafor"},
        ),
    ],
)
def test_who_does_what(markup: str, claims: set[str]) -> None:
    found = find_claims(read_annotated(markup), load_ontology())
    assert {f"{claim.subject.name} {claim.predicate} {claim.object.name}" for claim in found} == claims
