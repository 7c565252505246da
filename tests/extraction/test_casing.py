"""Capitals that tell nothing do not reach the parser."""

from __future__ import annotations

import pytest

from graphbuild.extraction.casing import spoken
from graphbuild.extraction.read import passage_texts
from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from graphbuild.records import Part, Status
from tests.annotated import cable_of, read_annotated


@pytest.mark.parametrize(
    ("text", "part", "small"),
    [
        ("RAIN FELL. PRICES ROSE.", Part.BODY, "Rain fell. Prices rose."),
        ("Rain fell on Lima.", Part.BODY, "Rain fell on Lima."),
        ("Peru Signs Fisheries Pact", Part.HEADING, "Peru signs fisheries pact"),
        ("Peru Signs Fisheries Pact", Part.BODY, "Peru Signs Fisheries Pact"),
    ],
)
def test_spoken(text: str, part: Part, small: str) -> None:
    (passage,) = passage_texts(cable_of(text, part=part))
    assert spoken(passage) == small


@pytest.mark.parametrize(
    ("markup", "stated"),
    [
        ("[Official MINISTER] MEETS [Official AMBASSADOR]", ("MINISTER", "met", "AMBASSADOR", Status.ASSERTED)),
        ("[Country FRANCE] TO SIGN [Agreement PACT]", ("FRANCE", "signed", "PACT", Status.PLANNED)),
        ("[Agreement PACT] SIGNED BY [Country FRANCE]", ("FRANCE", "signed", "PACT", Status.ASSERTED)),
        ("[Person DUPONT] Briefs [Official Ambassador] on Talks", ("DUPONT", "told", "Ambassador", Status.ASSERTED)),
    ],
)
def test_titles_state_relations(markup: str, stated: tuple[str, str, str, Status]) -> None:
    (claim,) = find_claims(read_annotated(markup, part=Part.SUBJECT), load_ontology())
    assert (claim.subject.name, claim.predicate, claim.object.name, claim.qualifiers.status) == stated
    assert claim.confidence < 0.9
