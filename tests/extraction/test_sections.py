"""Under the label "Burma" it is Burma's officials who speak and Burma's government that acts."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extraction.extractor import load_extractor
from graphbuild.records import Part, Passage, Span
from tests.annotated import cable_of

TEXT = "Burma: Officials asked Japan to fund a survey. The government thanked Japan."


def test_the_label_says_whose_government_is_meant() -> None:
    cable = cable_of(TEXT)
    (paragraph,) = cable.paragraphs
    passage = Passage(Part.BODY, (Span(7, len(TEXT)),), label="Burma")
    labelled = replace(cable, paragraphs=(replace(paragraph, passages=(passage,)),))
    found = {(claim.subject.name, claim.predicate, claim.object.name) for claim in load_extractor()(labelled).claims}
    assert found == {("Burma", "asked", "Japan"), ("Burma", "praised", "Japan")}
