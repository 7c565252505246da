"""Offices beside a party: the state's make their bearer a member of it, its own an employee."""

from __future__ import annotations

import pytest

from graphbuild.extraction.extractor import load_extractor
from tests.annotated import cable_of


@pytest.mark.parametrize(
    ("office", "predicate"),
    [
        ("Foreign Minister", "member_of"),
        ("FM", "member_of"),
        ("MP", "member_of"),
        ("Executive Secretary MP", "works_for"),
        ("Chairman", "works_for"),
        ("Secretary General", "works_for"),
    ],
)
def test_offices_beside_a_party(office: str, predicate: str) -> None:
    claims = load_extractor()(cable_of(f"Liberal Party {office} Ana Ruiz left.")).claims
    stated = {claim.predicate for claim in claims if claim.object.name == "Liberal Party"}
    assert stated & {"member_of", "works_for"} == {predicate}
