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
        ("Post delivered the points in May.", "Post"),
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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ombasa Governor Ana Ruiz wrote. Rain fell in Ombasa Department in May.", 0),
        ("He told Department officials.", 1),
        ("He told U.S. Department officials.", 1),
        ("Post informed the Department in May.", 1),
    ],
)
def test_the_department_of_a_name_is_not_that_of_state(text: str, count: int) -> None:
    names = find_names(tuple(passage_texts(cable_of(text))), load_ontology())[0]
    assert sum(name.heads[0].name == "Department of State" for name in names) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Norway's Embassy asked for a list.", 0),
        ("They wrote to Sri Lanka's Embassy in May.", 0),
        ("The Embassy asked Norway for a list.", 1),
    ],
)
def test_the_embassy_of_another_country_is_not_the_post(text: str, count: int) -> None:
    assert len(own_post(text)) == count


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("He joined Chile's Mission in New York.", "Chilean Mission", "CL"),
        ("Chile's Embassy in Tunis closed.", "Chilean Embassy", "CL"),
        ("Chile's Consulate General in Lima closed.", "Chilean Consulate General", "CL"),
        ("The Embassy in Tunis closed.", "Embassy Tunis", "US"),
        ("He praised Chile's Mission in Haiti.", None, None),
    ],
)
def test_a_mission_is_of_the_country_that_has_it(text: str, name: str | None, country: str | None) -> None:
    cable = replace(cable_of(text), id="07LIMA1234")
    (names,) = find_names(tuple(passage_texts(cable)), load_ontology())
    found = [head for phrase in names for head in phrase.heads if head.type == "Mission"]
    assert [(head.name, head.country) for head in found] == ([(name, country)] if name else [])
