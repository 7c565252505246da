"""The papers from which headings say that they are taken are papers in the text too."""

from __future__ import annotations

import pytest

from graphbuild.extraction.names import find_names
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from graphbuild.records import Cable, Paragraph, Part, Passage, Span


def _types(*headings: str) -> dict[str, str]:
    """The names of a cable with these headings above one sentence, with their types."""
    texts = [(Part.HEADING, text) for text in headings] + [(Part.BODY, "He read that QARAVOL asked for a new road.")]
    whole, passages = "", []
    for part, text in texts:
        passages.append(Passage(part, (Span(len(whole), len(whole) + len(text)),)))
        whole += text + "\n"
    cable = Cable("08ADANA1", whole, "test", None, paragraphs=(Paragraph(1, "", 0, len(whole), tuple(passages)),))
    found = find_names(tuple(passage_texts(cable)), load_ontology())
    return {mention.name: mention.type for phrases in found for phrase in phrases for mention in phrase.heads}


@pytest.mark.parametrize(
    "headings", [("(Hurriyet)", "(Qaravol)"), ("(Qaravol/Hurriyet)",), ("PRESS REVIEW", "(Qaravol)")]
)
def test_a_name_among_papers_is_a_paper(headings: tuple[str, ...]) -> None:
    assert _types(*headings)["Qaravol"] == "Media"


def test_a_name_among_none_is_left_to_what_the_sentence_says() -> None:
    assert _types("(Lyon)", "(Qaravol)")["QARAVOL"] == "Organization"


def test_a_country_stays_a_country_but_in_another_language() -> None:
    assert _types("PRESS REVIEW", "(Turkey)")["Turkey"] == "Country"
    assert _types("PRESS REVIEW", "(Turkiye)")["Turkiye"] == "Media"
