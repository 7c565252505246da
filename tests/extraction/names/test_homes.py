"""The sender's own post, by the words by which telegrams call it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuild.extraction.names import find_names
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from tests.annotated import cable_of


def own_post(text: str) -> list[str]:
    cable = replace(cable_of(text), id="07LIMA1234")
    (names,) = find_names(tuple(passage_texts(cable)), load_ontology())
    return [text[name.start : name.end] for name in names if name.heads[0].name == "Embassy Lima"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Post requests guidance.", "Post"),
        ("Post has asked for help.", "Post"),
        ("The minister asked Post to help.", "Post"),
        ("The Embassy believes this.", "The Embassy"),
        ("Embassy Lima believes this.", "Embassy Lima"),
    ],
)
def test_the_sender_is_its_post(text: str, word: str) -> None:
    assert own_post(text) in ([word], [word.removeprefix("The ")])


@pytest.mark.parametrize(
    "text",
    [
        "Post conflict work goes on.",
        "Post-election violence spread.",
        "The Post reported it.",
        "He sent it by Post Office truck.",
        "He left his Post in May.",
    ],
)
def test_other_posts_are_not(text: str) -> None:
    assert own_post(text) == []
