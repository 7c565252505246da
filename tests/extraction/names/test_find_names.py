"""Annotated sentences: the names that the grammar finds are exactly those in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graphbuild.extraction.model import load_model
from graphbuild.extraction.names import find_names, with_capitals
from graphbuild.extraction.phrases import NamePhrase
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from graphbuild.records import Cable, Part
from tests.annotated import cable_of, parse_annotated

FOLDER = Path(__file__).parent
_NAMED = (
    "bodies.txt",
    "abbreviations.txt",
    "persons.txt",
    "places.txt",
    "officers.txt",
    "instruments.txt",
    "capitals.txt",
    "world.txt",
)


def _lines(*files: str) -> Iterator[str]:
    for file in files:
        lines = (FOLDER / file).read_text(encoding="utf-8").splitlines()
        yield from (line for line in lines if line and not line.startswith("#"))


def _found(cable: Cable) -> tuple[NamePhrase, ...]:
    passages = with_capitals(tuple(passage_texts(cable)), load_model(), load_ontology())
    return find_names(passages, load_ontology())[0]


def _names(text: str) -> set[tuple[str, str, int]]:
    """Type, words and place of each name; of names within names only the outer."""
    phrases = _found(cable_of(text))
    mentions = [mention for phrase in phrases for mention in phrase.mentions]
    outer = [
        mention
        for mention in mentions
        if not any(other != mention and other.start <= mention.start and mention.end <= other.end for other in mentions)
    ]
    return {(mention.type, mention.text, mention.start) for mention in outer}


@pytest.mark.parametrize(
    "markup",
    tuple(_lines(*_NAMED)),
)
def test_names_are_those_in_brackets(markup: str) -> None:
    text, names = parse_annotated(markup)

    assert _names(text) == {(type_, text[start:end], start) for start, end, type_ in names}


@pytest.mark.parametrize("text", tuple(_lines("nothing.txt")))
def test_common_words_are_no_names(text: str) -> None:
    assert _names(text) == set()


@pytest.mark.parametrize("text", ["IMPLEMENTING THE PLAN", "Bureaucracy Hindering Rapid Change", "Problems Persist"])
def test_headings_hold_only_names_that_are_known(text: str) -> None:
    assert _found(cable_of(text, part=Part.HEADING)) == ()


def test_a_heading_has_the_states_before_their_body() -> None:
    phrases = _found(cable_of("US NAVY ASKS US TO HELP", part=Part.HEADING))
    assert [mention.name for phrase in phrases for mention in phrase.mentions] == ["Navy", "United States"]


def test_names_are_read_by_the_ontology_that_is_given() -> None:
    shipped = load_ontology()
    grammar = shipped.names.grammar.model_copy(update={"heads": {"Agency": ("Lighthouse",)}})
    other = replace(shipped, names=shipped.names.model_copy(update={"grammar": grammar}))
    passages = tuple(passage_texts(cable_of("The Cape Nagri Lighthouse wrote to the Wilmo Trust Company.")))

    found = [mention.text for phrase in find_names(passages, other)[0] for mention in phrase.mentions]

    assert found == ["Cape Nagri Lighthouse"]


@pytest.mark.parametrize(
    ("cable_id", "country"),
    [("08CAIRO1", "Egypt"), ("08ADDISABABA1", "Ethiopia"), ("08QUITO1", "Ecuador"), ("08STATE1", "Estonia")],
)
def test_initials_of_a_government_are_those_of_the_post(cable_id: str, country: str) -> None:
    cable = replace(cable_of("Estonia is small. The GOE agreed."), id=cable_id)

    assert _found(cable)[-1].heads[0].name == country
