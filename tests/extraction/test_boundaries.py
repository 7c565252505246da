"""Clauses behind "and" and semicolons, asides behind subjects: each verb has its own subject."""

from __future__ import annotations

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from tests.annotated import read_annotated


@pytest.mark.parametrize(
    ("markup", "claims"),
    [
        (
            "[Agency Drug Bureau] trains the [Agency Rapid Unit], [Agency Diro], and [Country Peru]'s "
            "[Agency Narcotics Section] provides [Country Chile] with fuel.",
            {
                "Drug Bureau trains Rapid Unit",
                "Drug Bureau trains Diro",
                "Narcotics Section part_of Peru",
                "Narcotics Section assists Chile",
            },
        ),
        (
            "[Country Djibouti] and [Country Eritrea] signed on June 6 the [Agreement Lima Pact], and [Person Tan], in "
            "a televised address, thanked [Person Okafor].",
            {"Djibouti signed Lima Pact", "Eritrea signed Lima Pact", "Tan praised Okafor"},
        ),
        (
            "[Person Tan] opened talks with the [Party Unity Party] and [Person Okafor]; the [Party Greens], led by "
            "[Person Ruiz], have criticized [Country Peru].",
            {"Tan met Unity Party", "Tan met Okafor", "Ruiz leads Greens", "Greens criticized Peru"},
        ),
        (
            "The [Agency Audit Office]'s investigation of former minister [Person Amin], opened at the urging of "
            "[Person Tan], was closed by the [NGO Bar Association].",
            {"Audit Office investigated Amin"},
        ),
        (
            "[Person Tan] added that his ministry had been consulted neither by the [Ministry Ministry of Trade] nor "
            "by [Agency Parliament], whose [Agency Water Board], headed by [Person Okafor], adopted a statement in "
            "July condemning [Country Peru].",
            {"Water Board part_of Parliament", "Okafor leads Water Board", "Water Board criticized Peru"},
        ),
        (
            "[Person Tan]'s ultimatum to [Person Okafor], delivered by [Person Ruiz] in May and rejected by the "
            "[Agency Senate], was followed by silence.",
            {"Tan told Okafor"},
        ),
    ],
)
def test_who_does_it(markup: str, claims: set[str]) -> None:
    found = find_claims(read_annotated(markup), load_ontology())
    assert {f"{claim.subject.name} {claim.predicate} {claim.object.name}" for claim in found} == claims
