"""What a sentence describes closely enough is a thing of its own; a bare noun is not."""

from __future__ import annotations

import pytest

from graphbuild.extraction.extractor import load_extractor
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
        ("The agency issued a circular on seed imports.", "circular on seed imports", "Law"),
        ("They will sign an MOU on fish stocks.", "MOU on fish stocks", "Agreement"),
        ("They signed a spring wheat supply contract.", "spring wheat supply contract", "Agreement"),
        ("She attended the May 5 hearing.", "May 5 hearing", "Meeting"),
        ("They paid for an October workshop in the capital.", "October workshop", "Meeting"),
        ("They wait for the March 2011 elections.", "March 2011 elections", "Event"),
        ("He drafted the 1998 law.", "1998 law", "Law"),
        ("Nobody foretold the June uprising.", "June uprising", "Event"),
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
        "He explained the law on the spot.",
        "On May 5 hearings began.",
        "She explained the law on Tuesday.",
        "They signed an agreement with us.",
        "The meeting of minds was brief.",
        "They spoke of laws on Monday and of contracts on Friday.",
    ],
)
def test_a_bare_noun_is_nothing(text: str) -> None:
    assert _described(text) == set()


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        (
            "The monthly meeting of the Rice Growers Board was short.",
            "monthly meeting of the Rice Growers Board",
            "Meeting",
        ),
        ("They want to ratify the treaty with Norway.", "treaty with Norway", "Agreement"),
        ("Rao left the African Union (AU) Summit early.", "AU Summit", "Meeting"),
        ("Rao left the African Union (AU) Senior Officials Meeting (SOM).", "SOM", "Meeting"),
        ("Rao chaired the next OAS special meeting.", "OAS special meeting", "Meeting"),
        ("Rao spoke at the Hope Foundation's annual conference.", "Hope Foundation's annual conference", "Meeting"),
        (
            "Kenya hosted the session of the Nile Commission's Trade Committee.",
            "session of the Nile Commission's Trade Committee",
            "Meeting",
        ),
    ],
)
def test_names_tell_one_thing_from_its_like(text: str, name: str, type_: str) -> None:
    named = load_extractor()(cable_of(text)).mentions

    assert (name, type_) in {(mention.name, mention.type) for mention in named}


def test_headings_are_not_asked() -> None:
    assert _described("They signed an extradition treaty.", Part.HEADING) == set()


@pytest.mark.parametrize(
    "text",
    [
        "A World Bank meeting was held.",
        "At the Foreign Ministry meeting Rao spoke.",
        "They talked in the Embassy Lima conference room.",
        "Before the World Bank, meeting Rao was easy.",
    ],
)
def test_whose_meeting_it_is_does_not_always_tell_which(text: str) -> None:
    named = load_extractor()(cable_of(text)).mentions

    assert not any(mention.type == "Meeting" for mention in named)
