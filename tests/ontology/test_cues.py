"""cues.toml and signatures.toml: certainty becomes a share, and a word has one signature for one complement."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from graphbuild.errors import OntologyError
from graphbuild.ontology import load_ontology, ontology_folder
from graphbuild.ontology.cues import load_cues


def test_shares_lie_on_the_lines_between_the_points() -> None:
    certainty = load_ontology().cues.certainty
    (left, low), (right, high) = certainty.calibration[1:3]
    assert certainty.share_right(left) == low
    assert certainty.share_right((left + right) / 2) == pytest.approx((low + high) / 2, abs=0.001)
    assert certainty.share_right(1.2) == certainty.calibration[-1][1]
    shares = [certainty.share_right(step / 50) for step in range(51)]
    assert shares == sorted(shares)


def test_a_word_with_two_signatures_is_a_mistake(tmp_path: Path) -> None:
    shutil.copytree(ontology_folder(), tmp_path, dirs_exist_ok=True)
    path = tmp_path / "signatures.toml"
    more = '[twice]\naffirmed = "open"\ndenied = "open"\ntakes = ["to"]\nwords = ["manage"]\n'
    path.write_text(path.read_text(encoding="utf-8") + more, encoding="utf-8")
    with pytest.raises(OntologyError, match="'manage' has two signatures for 'to'"):
        load_cues(tmp_path)


def test_an_outcome_that_nobody_knows_is_a_mistake(tmp_path: Path) -> None:
    shutil.copytree(ontology_folder(), tmp_path, dirs_exist_ok=True)
    path = tmp_path / "signatures.toml"
    path.write_text(path.read_text(encoding="utf-8").replace('"negated"', '"undone"', 1), encoding="utf-8")
    with pytest.raises(OntologyError, match=r"managed\.denied"):
        load_cues(tmp_path)
