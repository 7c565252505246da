""" "Us" is the post that the header names, where the text names neither it nor its officers."""

from __future__ import annotations

import pytest

from graphbuild.cables import parse_cable
from graphbuild.extraction.extractor import load_extractor

HEADER = """R 051200Z MAR 04
FM AMEMBASSY ACCRA
TO SECSTATE WASHDC

C O N F I D E N T I A L ACCRA 000481

SIPDIS

E.O. 12958: DECL: 03/04/2014
TAGS: PREL, EFIS, GH
SUBJECT: FISHING RIGHTS

1. (C) """


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Professor Kwame Mensah told us the talks had failed.", {("Kwame Mensah", "Embassy Accra")}),
        ("Professor Kwame Mensah told us that with the rains gone, the fleet would sail.",
         {("Kwame Mensah", "Embassy Accra")}),
        ('Professor Kwame Mensah said, "They told us that the fleet would sail."', set()),
        ("Professor Kwame Mensah said that time is with us.", set()),
    ],
)  # fmt: skip
def test_us_is_the_sender(text: str, told: set[tuple[str, str]]) -> None:
    claims = load_extractor()(parse_cable(HEADER + text + "\nYATES\n")).claims
    assert {(one.subject.name, one.object.name) for one in claims if one.predicate == "told"} == told
