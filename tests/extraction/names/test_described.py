"""What a sentence describes closely enough is a thing of its own; a bare noun is not."""

from __future__ import annotations

import pytest

from graphbuild.extraction.model import load_model
from graphbuild.extraction.read import passage_texts, read_passages
from graphbuild.ontology import load_ontology
from graphbuild.records import Part
from tests.annotated import cable_of


def _described(text: str, part: Part = Part.BODY) -> set[tuple[str, str]]:
    passages = tuple(passage_texts(cable_of(text, part=part)))
    (reading,) = read_passages(passages, [()], model=load_model(), ontology=load_ontology())
    found = [mention for at in reading.mentions.values() for mention in at]
    assert all(reading.cable.text[mention.start : mention.end] == mention.text for mention in found)
    return {(mention.name, mention.type) for mention in found if mention.extractor == "description"}


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("They signed an extradition treaty.", "extradition treaty", "Agreement"),
        ("The court struck down the election law.", "election law", "Law"),
        ("They held a workshop on vote counting in March.", "workshop on vote counting", "Meeting"),
        ("He signed a production sharing agreement.", "production sharing agreement", "Agreement"),
        ("The agency runs an alternative development program there.", "alternative development program", "Programme"),
        ("The senators rejected a bill on land reform.", "bill on land reform", "Law"),
    ],
)
def test_nouns_tell_one_thing_from_its_like(text: str, name: str, type_: str) -> None:
    assert (name, type_) in _described(text)


@pytest.mark.parametrize(
    "text",
    [
        "They signed a treaty.",
        "The new law is bad.",
        "A conference ended.",
        "Programs and projects ended.",
        "They broke the law.",
    ],
)
def test_a_bare_noun_is_nothing(text: str) -> None:
    assert _described(text) == set()


def test_headings_are_not_asked() -> None:
    assert _described("They signed an extradition treaty.", Part.HEADING) == set()
