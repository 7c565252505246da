"""Verbs that the parser takes for nouns are read as verbs, and nouns stay nouns."""

from __future__ import annotations

import pytest

from tests.annotated import read_annotated


def _verbs(markup: str) -> list[str]:
    (passage,) = read_annotated(markup).passages
    return [token.lemma_ for token in passage.doc if token.pos_ == "VERB"]


@pytest.mark.parametrize(
    ("markup", "lemmas"),
    [
        ("The [Agency Reef Board], which [Person Ruiz] heads, left.", ["head", "leave"]),
        ("The [Agency Coast Guard], which [Country Spain] and [Country Italy] train, sailed.", ["train", "sail"]),
        ("The clinic, which [Country Mali] funds and [Country Togo] supports, is old.", ["fund", "support"]),
        ("The board, whose posts [Country Norway] funds, left.", ["fund", "leave"]),
        ("[Company Orchid Mills] imports yarn from [Country India].", ["import"]),
        ("[Person Ruiz] asked that the [ArmedGroup Reef Front] attack in [City Suva].", ["ask", "attack"]),
        ("It was late. [Country Fiji] abides by the [Agreement Coast Treaty].", ["abide"]),
    ],
)
def test_a_verb_is_a_verb(markup: str, lemmas: list[str]) -> None:
    assert _verbs(markup) == lemmas


@pytest.mark.parametrize(
    ("markup", "lemmas"),
    [
        ("[Company Orchid Mills] exports to [Country India] fell.", ["fall"]),
        ("The [Agency Reef Board] heads were told that rain fell.", ["tell", "fall"]),
        ("[Person Ruiz] said that [Country Fiji] exports are few.", ["say"]),
        ("[Person Ruiz] said that the [ArmedGroup Reef Front] attack on [City Suva] was a crime.", ["say"]),
    ],
)
def test_a_noun_is_a_noun(markup: str, lemmas: list[str]) -> None:
    assert _verbs(markup) == lemmas


def test_what_stands_for_it_is_no_word_of_the_sentence() -> None:
    (passage,) = read_annotated("[Company Orchid Mills] imports yarn from [Country India].").passages
    verb = next(token for token in passage.doc if token.pos_ == "VERB")
    assert (verb.text, passage.words(verb, verb)) == ("brings", "imports")
