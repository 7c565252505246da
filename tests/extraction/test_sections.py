"""Under the label "Burma" it is Burma's officials who speak and Burma's government that acts."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extraction.extractor import load_extractor
from graphbuild.records import Extraction, Paragraph, Part, Passage, Span
from tests.annotated import cable_of

TEXT = "Burma: Officials asked Japan to fund a survey. The government thanked Japan."


def _read(text: str) -> Extraction:
    """A passage under the label that it begins with."""
    label, cable = text.partition(":")[0], cable_of(text)
    (paragraph,) = cable.paragraphs
    passage = Passage(Part.BODY, (Span(len(label) + 1, len(text)),), label=label)
    paragraph = Paragraph(1, "", paragraph.start, paragraph.end, (passage,))
    return load_extractor()(replace(cable, paragraphs=(paragraph,)))


def test_the_label_says_whose_government_is_meant() -> None:
    found = {(claim.subject.name, claim.predicate, claim.object.name) for claim in _read(TEXT).claims}
    assert found == {("Burma", "asked", "Japan"), ("Burma", "praised", "Japan")}


def test_what_is_national_is_the_country_s_whose_section_it_is() -> None:
    read = _read("Ghana: The National Plan of Action and the Reef Plan were adopted.")
    assert {(m.name, m.country) for m in read.mentions if m.type == "Plan"} == {
        ("National Plan of Action", "GH"),
        ("Reef Plan", None),
    }
