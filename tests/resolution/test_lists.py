"""An ontology of one's own also says what tells that two names are one."""

from __future__ import annotations

import shutil

import pytest

from graphbuild.ontology import Ontology, load_ontology
from graphbuild.records import Mention
from graphbuild.resolution import resolve
from tests.resolution.cables import cable, name

OF_ONE_WORD = name("Society for Shoals", "NGO"), name("Society for Reefs", "NGO")
OF_ONE_SPELLING = name("Quirin Vrba", "Person", country="CZ"), name("Quirin Wirpa", "Person", country="CZ")


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Ontology:
    folder = tmp_path_factory.mktemp("own") / "ontology"
    shutil.copytree(load_ontology().folder, folder)
    for file, key, more in (
        ("identity.toml", "same = { ", 'shoals = "reefs", '),
        ("spellings.toml", "variants = [", '["vrba", "wirpa"], '),
    ):
        text = (folder / file).read_text(encoding="utf-8")
        assert key in text
        (folder / file).write_text(text.replace(key, key + more, 1), encoding="utf-8")
    return load_ontology(folder)


@pytest.mark.parametrize("names", [OF_ONE_WORD, OF_ONE_SPELLING])
def test_names_are_compared_by_the_ontology_given(names: tuple[Mention, ...], own: Ontology) -> None:
    cables = [cable(f"05OSLO{number}", one) for number, one in enumerate(names)]

    def count(ontology: Ontology | None) -> int:
        resolution = resolve(lambda: iter(cables), ontology=ontology)
        assert {item.object for item in resolution.assertions} <= {entity.id for entity in resolution.entities}
        return len([entity for entity in resolution.entities if entity.type != "Cable"])

    assert [count(None), count(own), count(None)] == [2, 1, 2]
