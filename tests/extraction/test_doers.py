"""A name right before a finite verb is its subject, and not a further object of the verb before."""

from __future__ import annotations

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from tests.annotated import read_annotated


@pytest.mark.parametrize(
    ("markup", "claims"),
    [
        (
            "On May 3, [Person Tan] met [Person Okafor] and [Country Peru] signed the [Agreement Pact].",
            {"Tan met Okafor", "Peru signed Pact"},
        ),
        (
            "[Country Ghana] signed the [Agreement Pact] in 2005 and [Country Togo] ratified the [Agreement Accord].",
            {"Ghana signed Pact", "Togo ratified Accord"},
        ),
        (
            "[Person Tan] met [Person Okafor] and [Person Ruiz] signed the [Agreement Pact].",
            {"Tan met Okafor", "Ruiz signed Pact"},
        ),
        (
            "[Country Laos] supports [Country Nepal] and [Country Fiji] opposes [Country Iran].",
            {"Laos supports Nepal", "Fiji opposes Iran"},
        ),
        (
            "[Country Chad] attacked [Country Niger] and [Country Mali] has ratified the [Agreement Pact].",
            {"Chad attacked Niger", "Mali ratified Pact"},
        ),
        (
            "[Person Tan] met [Person Okafor] and [Person Ruiz], signed the [Agreement Pact] and left.",
            {"Tan met Okafor", "Tan met Ruiz", "Tan signed Pact"},
        ),
        (
            "[Person Tan], who met [Person Okafor] and [Person Ruiz], signed the [Agreement Pact].",
            {"Tan met Okafor", "Tan met Ruiz", "Tan signed Pact"},
        ),
        (
            "[Person Tan] said [Country Cuba] and [Country Haiti] signed the [Agreement Pact].",
            {"Cuba signed Pact", "Haiti signed Pact"},
        ),
        (
            "[Country Norway] supports [Country Kenya], [Country Uganda] and [Country Burundi].",
            {"Norway supports Kenya", "Norway supports Uganda", "Norway supports Burundi"},
        ),
    ],
)
def test_who_does_it(markup: str, claims: set[str]) -> None:
    found = find_claims(read_annotated(markup), load_ontology())
    assert {f"{claim.subject.name} {claim.predicate} {claim.object.name}" for claim in found} == claims
