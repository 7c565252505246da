"""What is written in capitals gets those of running text, and everything stays in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuild.extraction.english import english_of
from graphbuild.extraction.model import load_model
from graphbuild.extraction.names import with_capitals
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from graphbuild.records import Cable, Paragraph, Part, Passage, Span
from tests.annotated import cable_of


def _written(cable: Cable) -> list[str]:
    passages = with_capitals(tuple(passage_texts(cable)), load_model(), load_ontology())
    return [passage.prose.text for passage in passages]


@pytest.mark.parametrize(
    "text",
    [
        "The farmers left for Lima on May 4 and may return in March.",
        "Foreign Minister Brown told Kessler that the price may fall.",
        "Kessler refused.",
        "Minister for standing committees arrived.",
        "The ministry rejected the charge.",
        "Ambassador told Rear Admiral Hector Quispe that the junta fell.",
        "Director Lopes Quispe agreed.",
        "Finance Minister Price agreed. Price said the price of copper is high.",
        "He met the French and a Polish envoy in Japan.",
        "The Ministry of Finance asked the Workers Front of Arequipa (WFA) to wait, and the WFA left.",
        "He asked National Council for Help to Orphans (KODEF) to close.",
        "The federal government will resign.",
        "They will post a letter on the 24th.",
        "The American Bar Association and the Interior Ministry met.",
        "The MIG-21 crashed in mid-June.",
        "The U.S. resumed aid.",
        "NPQ-trained men and Ana Quispe-Zorrilla left the Northern Peasants Quorum (NPQ).",
        "AID Mission Director Hollis left.",
        "Soares went to Kano State.",
        "Trade union members struck.",
        "He heard that senior ministry officials met.",
        "It was late, albeit warm, when the GOS refused.",
        "MFA's Subdirector General for Asia left.",
    ],
)
def test_capitals_are_those_of_running_text(text: str) -> None:
    assert _written(cable_of(text.upper())) == [text]


@pytest.mark.parametrize("part", [Part.SUBJECT, Part.HEADING])
def test_titles_and_other_text_stay_as_they_are(part: Part) -> None:
    assert _written(cable_of("PERU SIGNS PACT", part=part)) == ["PERU SIGNS PACT"]
    assert _written(cable_of("Peru Signed it.")) == ["Peru Signed it."]


def test_letters_that_grow_in_small_keep_their_place() -> None:
    (text,) = _written(cable_of("KESSLER LEFT FOR İZMİR AND STRAßE PEOPLE CAME."))
    assert len(text) == len("KESSLER LEFT FOR İZMİR AND STRAßE PEOPLE CAME.")
    assert text.startswith("Kessler left for ")


def test_a_passage_that_goes_on_with_a_sentence_begins_in_small_letters() -> None:
    cable = cable_of("HE SOLD THE PAPER TO THE LIMITED MEANS OF FARMERS.")
    parts = (Passage(Part.BODY, (Span(0, 20),)), Passage(Part.BODY, (Span(21, len(cable.text)),)))
    parted = replace(cable, paragraphs=(Paragraph(1, "", 0, len(cable.text), parts),))
    assert _written(parted) == ["He sold the paper to", "the limited means of farmers."]


@pytest.mark.parametrize(
    ("word", "kinds"),
    [("fled", {"verb"}), ("passes", {"noun", "verb"}), ("soares", set()), ("kessler", set()), ("whereas", set())],
)
def test_words_of_english_are_known_in_all_their_forms(word: str, kinds: set[str]) -> None:
    english = english_of(load_model())
    assert english.kinds(word) == kinds
    assert (word in english) == bool(kinds or word == "whereas")
