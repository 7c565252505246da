"""A mistake in a file of predicates/ is named with its file and key."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.errors import OntologyError
from graphbuild.ontology import load_ontology
from graphbuild.ontology.predicates import load_predicates

GOOD = """
[met]
meaning = "two meet"
subject = ["Agent"]
object = ["Agent"]
[[met.frames]]
verbs = ["meet"]
"""


def _load(folder: Path, text: str) -> None:
    (folder / "speech.toml").write_text(text, encoding="utf-8")
    load_predicates(folder, load_ontology().types, {})


def test_good(tmp_path: Path) -> None:
    _load(tmp_path, GOOD)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (GOOD.replace('subject = ["Agent"]', 'subject = ["Agnet"]'), "met.subject"),
        (GOOD.replace('verbs = ["meet"]', ""), "met.frames.0"),
        (GOOD.replace('verbs = ["meet"]', 'verbs = ["@talking"]'), "met.frames.0.verbs"),
        (GOOD + 'object_is = ["Planet"]', "met.frames.0.object_is"),
        (GOOD + "confidence = 1.5", "met.frames.0.confidence"),
        (GOOD + 'verb = "see"', "met.frames.0.verb"),
        (GOOD + 'modality = "wished"', "met.frames.0.modality"),
        (GOOD.split("[[", maxsplit=1)[0], "met"),
    ],
)
def test_mistakes_are_placed(tmp_path: Path, text: str, key: str) -> None:
    with pytest.raises(OntologyError) as caught:
        _load(tmp_path, text)
    assert caught.value.key == key
    assert "speech.toml" in str(caught.value)


def test_a_predicate_stands_in_one_file(tmp_path: Path) -> None:
    (tmp_path / "first.toml").write_text(GOOD, encoding="utf-8")
    with pytest.raises(OntologyError) as caught:
        _load(tmp_path, GOOD)
    assert (caught.value.key, "speech.toml" in str(caught.value)) == ("met", True)


def test_an_empty_folder_has_no_predicates(tmp_path: Path) -> None:
    with pytest.raises(OntologyError):
        load_predicates(tmp_path, load_ontology().types, {})


def test_symmetric_predicates() -> None:
    predicates = load_ontology().predicates
    symmetric = {name for name in predicates if predicates.is_symmetric(name)}
    assert symmetric == {"met", "coordinates_with", "cooperates_with", "trades_with"}
    assert not predicates.is_symmetric("open:marry")
