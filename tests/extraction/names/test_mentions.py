"""Mentions of each type from every continent: grammar, model and parse together find exactly what is in brackets."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.extraction.extractor import load_extractor
from tests.annotated import cable_of, parse_annotated

_FOLDER = Path(__file__).parent
_FILES = (
    "mentions.txt",
    "small_bodies.txt",
    "small_offices.txt",
    "things.txt",
    "titled.txt",
    "small_things.txt",
    "telegrams.txt",
)
_LINES = [line for file in _FILES for line in (_FOLDER / file).read_text(encoding="utf-8").splitlines()]
_NONE = (_FOLDER / "no_mention.txt").read_text(encoding="utf-8").splitlines()
_NONE += [line for line in _LINES if line and "[" not in line and not line.startswith("#")]


def _outer(text: str) -> set[tuple[str, str, int]]:
    """Type, words and place of what is named; of names within names only the outer."""
    named = [mention for mention in load_extractor()(cable_of(text)).mentions if mention.antecedent is None]
    return {
        (mention.type, mention.text, mention.start)
        for mention in named
        if not any(
            (other.start, other.end) != (mention.start, mention.end)
            and other.start <= mention.start
            and mention.end <= other.end
            for other in named
        )
    }


@pytest.mark.parametrize("markup", [line for line in _LINES if "[" in line])
def test_what_is_named_is_in_brackets(markup: str) -> None:
    text, names = parse_annotated(markup)

    assert _outer(text) == {(type_, text[start:end], start) for start, end, type_ in names}


@pytest.mark.parametrize("text", _NONE)
def test_capitals_weekdays_and_peoples_are_no_names(text: str) -> None:
    assert _outer(text) == set()
