"""A "that" which is left out is put in for the parser, and nowhere else."""

from __future__ import annotations

import pytest

from graphbuild.extraction.phrases import NamePhrase
from graphbuild.extraction.read import passage_texts
from graphbuild.extraction.unmarked import find_unmarked
from graphbuild.ontology import load_ontology
from tests.annotated import cable_of, parse_annotated


def _marked(markup: str) -> str:
    text, names = parse_annotated(markup)
    (passage,) = passage_texts(cable_of(text))
    phrases = [NamePhrase(start, end, ()) for start, end, _ in names]
    for place in sorted(find_unmarked(passage.prose.text, phrases, load_ontology().cues), reverse=True):
        text = f"{text[:place]} THAT{text[place:]}"
    return text


@pytest.mark.parametrize(
    "markup",
    [
        "Noting THAT [Country Chad] had signed, [Person Tan] left.",
        "Acknowledging THAT the [Country Chile] government has yet to act, [Person Tan] left.",
        "[Person Tan], admitting THAT he was late, sat down.",
        "While conceding THAT [Country Peru] and [Country Chile] would gain, [Person Tan] left.",
        "Rain fell. Complaining THAT prices in [City Lagos] were high, [Person Tan] left.",
        "[Person Tan] left, saying THAT neither [Country Mali] nor [Country Niger] could pay.",
        "Denying THAT the mayor of [City Izmir] had paid, [Person Tan] left.",
        "[Person Tan] smiled, hoping THAT [Country Fiji] would sign.",
    ],
)
def test_put_in(markup: str) -> None:
    assert _marked(markup.replace(" THAT", "")) == parse_annotated(markup)[0]


@pytest.mark.parametrize(
    "markup",
    [
        "Noting the pact [Country Chad] had signed, [Person Tan] left.",
        "Noting the progress it had made, [Person Tan] praised [Country Mali].",
        "Noting that [Country Chad] had signed, [Person Tan] left.",
        "Noting how [Country Chad] had signed, [Person Tan] left.",
        "Noting a law which has teeth, [Person Tan] left.",
        "Welcoming [Country Peru]'s help, [Person Tan] was pleased.",
        "Noting the rain, [Person Tan] had left.",
        "[Person Tan] was stating [Country Chad]'s case.",
    ],
)
def test_left_alone(markup: str) -> None:
    assert _marked(markup) == parse_annotated(markup)[0]
