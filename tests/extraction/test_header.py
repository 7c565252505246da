"""What a header states becomes claims of the cable about itself."""

from __future__ import annotations

import pytest

from graphbuild.cables import parse_cable
from graphbuild.extraction.header import find_claims
from graphbuild.extraction.reading import CableReading
from graphbuild.ontology import load_ontology
from graphbuild.records import Claim

TEXT = """R 051200Z MAR 04
FM AMEMBASSY ACCRA
TO SECSTATE WASHDC
AMEMBASSY LOME

C O N F I D E N T I A L ACCRA 000481

SIPDIS

E.O. 12958: DECL: 03/04/2014
TAGS: PREL, EFIS, GH, TO
SUBJECT: FISHING RIGHTS
REF: A. LOME 112 B. 03 STATE 99871

Classified By: Economic Counselor Ruth Ansah for reasons 1.4 (b) and (d).

1. (C) Talks went on.
"""


@pytest.fixture(scope="module")
def claims() -> list[Claim]:
    return list(find_claims(CableReading(parse_cable(TEXT), ()), load_ontology()))


@pytest.mark.parametrize(
    ("predicate", "stated"),
    [
        ("sent_by", [("Embassy Accra", "Mission")]),
        ("addressed_to", [("State Department", "Ministry"), ("Embassy Lome", "Mission")]),
        ("tagged", [("PREL", "Topic"), ("EFIS", "Topic"), ("GH", "Topic"), ("TO", "Topic")]),
        ("references", [("04LOME112", "Cable"), ("03STATE99871", "Cable")]),
        ("classified_by", [("Ruth Ansah", "Official")]),
    ],
)
def test_each_field_has_its_predicate(claims: list[Claim], predicate: str, stated: list[tuple[str, str]]) -> None:
    assert [(c.object.name, c.object.type) for c in claims if c.predicate == predicate] == stated


def test_the_words_are_those_of_the_header(claims: list[Claim]) -> None:
    assert claims
    for claim in claims:
        assert claim.subject.name == "04ACCRA481"
        assert TEXT[claim.object.start : claim.object.end] == claim.object.text == claim.evidence.text


def test_departments_and_agencies_are_those_that_prose_names() -> None:
    lines = "SECDEF WASHDC\nDEPT OF LABOR WASHINGTON DC\nNSC WASHDC\nUSTR FOR JROE\nHQ USSOUTHCOM MIAMI FL\nFORT ROE\n"
    text = TEXT.replace("AMEMBASSY LOME\n", lines, 1)
    found = find_claims(CableReading(parse_cable(text), ()), load_ontology())
    assert [(c.object.name, c.object.type) for c in found if c.predicate == "addressed_to"] == [
        ("State Department", "Ministry"),
        ("Department of Defense", "Ministry"),
        ("Department of Labor", "Ministry"),
        ("National Security Council", "Agency"),
        ("USTR", "Agency"),
        ("HQ USSOUTHCOM MIAMI FL", "Organization"),
        ("FORT ROE", "Organization"),
    ]
