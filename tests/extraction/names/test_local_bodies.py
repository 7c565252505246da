"""Bodies that only the cables of their own country call by these names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuild.extraction.names import find_names
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from tests.annotated import cable_of


def _type(post: str, text: str, name: str) -> str | None:
    cable = replace(cable_of(text), id=f"07{post}1234")
    (names,) = find_names(tuple(passage_texts(cable)), load_ontology())
    return next((one.heads[0].type for one in names if text[one.start : one.end] == name), None)


@pytest.mark.parametrize(
    ("post", "text", "name", "type_"),
    [
        ("ABUJA", "A clerk read Daily Trust at home.", "Daily Trust", "Media"),
        ("NAIROBI", "He was beaten by Mungiki at night.", "Mungiki", "ArmedGroup"),
        ("ULAANBAATAR", "The State Great Hural met in May.", "State Great Hural", "Agency"),
        ("TALLINN", "The Riigikogu met in May.", "Riigikogu", "Agency"),
        ("GEORGETOWN", "A clerk left GuySuCo in May.", "GuySuCo", "Company"),
        ("DUSHANBE", "A clerk left Barki Tojik in May.", "Barki Tojik", "Company"),
        ("DILI", "Talks with Fretilin went badly.", "Fretilin", "Party"),
        ("LUSAKA", "A clerk left ZCCM in May.", "ZCCM", "Company"),
    ],
)
def test_a_body_is_known_in_its_country_alone(post: str, text: str, name: str, type_: str) -> None:
    assert _type(post, text, name) == type_
    assert _type("LIMA", text, name) != type_ or type_ in {"Agency", "Party"}


@pytest.mark.parametrize(
    ("post", "text", "word"),
    [
        ("NAIROBI", "People can find a mango there.", "can"),
        ("LAGOS", "They can trust the union.", "trust"),
        ("KAMPALA", "The heritage of the region suffers.", "heritage"),
    ],
)
def test_words_in_small_letters_are_no_bodies(post: str, text: str, word: str) -> None:
    assert _type(post, text, word) is None
