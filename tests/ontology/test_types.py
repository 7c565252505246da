"""types.toml: the tree, and the mistakes that loading finds."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.errors import OntologyError
from graphbuild.ontology import load_ontology
from graphbuild.ontology.types import load_types

TYPES = load_ontology().types


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("Official", "Person"),
        ("Ministry", "Organization"),
        ("Country", "Agent"),
        ("Country", "Place"),
        ("Meeting", "Event"),
        ("Plan", "Plan"),
    ],
)
def test_is_a(type_: str, kind: str) -> None:
    assert TYPES.is_a(type_, kind)


@pytest.mark.parametrize(("type_", "kind"), [("Person", "Official"), ("Plan", "Agent"), ("Nothing", "Person")])
def test_is_not_a(type_: str, kind: str) -> None:
    assert not TYPES.is_a(type_, kind)


def test_every_type_has_a_mask_of_one_word() -> None:
    assert all(TYPES.mask(name).isalpha() for name in TYPES.entries)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('[A]\nmeaning = "a"\nparent = "B"', "A.parent"),
        ('[A]\nmeaning = "a"\nparent = "A"', "A"),
        ('[A]\nmeaning = "a"\ncolor = "red"', "A.color"),
        ("[A]", "A.meaning"),
        ("[A", ""),
    ],
)
def test_a_mistake_is_named_with_its_place(tmp_path: Path, content: str, key: str) -> None:
    path = tmp_path / "types.toml"
    path.write_text(content)
    with pytest.raises(OntologyError) as caught:
        load_types(path)
    assert caught.value.key == key
    assert str(path) in str(caught.value)
