"""Whose words a claim is in: the innermost speaker, and who reports him."""

from __future__ import annotations

from pathlib import Path

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from graphbuild.records import Claim, Part
from tests.annotated import read_annotated


def _claim(markup: str, predicate: str, part: Part = Part.BODY) -> Claim:
    claims = find_claims(read_annotated(markup, part=part), load_ontology())
    return next(claim for claim in claims if claim.predicate == predicate)


@pytest.mark.parametrize(
    ("markup", "predicate", "speakers"),
    [
        ("[Country Peru] signed the [Agreement Pact].", "signed", []),
        ("[Person Tan] said [Country Peru] signed the [Agreement Pact].", "signed", ["Tan"]),
        ("[Country Peru] signed the [Agreement Pact], [Person Tan] said.", "signed", ["Tan"]),
        ("[Country Peru] signed the [Agreement Pact], said [Person Tan].", "signed", ["Tan"]),
        ("According to [Person Tan], [Country Peru] signed the [Agreement Pact].", "signed", ["Tan"]),
        ("[Person Tan] told [Official PolOff] that [Country Peru] signed the [Agreement Pact].", "signed", ["Tan"]),
        ("[Person Tan] told [Official PolOff] that [Country Peru] signed the [Agreement Pact].", "told", []),
        (
            "[Person Bae] told the [Agency Senate] that [Country Peru] would sign the [Agreement Pact], "
            "[Person Salas] said.",
            "signed",
            ["Bae", "Salas"],
        ),
        ("[Country Peru] announced that it would sign the [Agreement Pact].", "signed", ["Peru"]),
        ("[Person Tan] urged [Country Peru] to sign the [Agreement Pact].", "signed", []),
        ("[Country Peru] was reported by [Media Xinhua] to have signed the [Agreement Pact].", "signed", ["Xinhua"]),
        ("[Country Peru] was told by [Media Xinhua] to sign the [Agreement Pact].", "signed", []),
        ("[Country Peru] agreed to sign the [Agreement Pact].", "signed", []),
        ("[Person Tan] said rain fell, but that [Country Peru] would sign the [Agreement Pact].", "signed", ["Tan"]),
        ("[Person Tan] denied that [Country Iran] attacked [Country Iraq].", "attacked", ["Tan"]),
        (
            "[Person Tan] said rain had come. [Country Peru] had signed the [Agreement Pact].",
            "signed",
            ["Tan"],
        ),
        (
            "[Person Tan] said rain had come. [Country Peru] signed the [Agreement Pact].",
            "signed",
            [],
        ),
    ],
)
def test_speakers(markup: str, predicate: str, speakers: list[str]) -> None:
    claim = _claim(markup, predicate)
    found = [claim.attributed_to, *claim.reported_by] if claim.attributed_to else []
    assert [mention.name for mention in found if mention] == speakers


def test_a_comment_is_the_posts_own() -> None:
    markup = "[Person Tan] said rain had come. [Country Peru] had signed the [Agreement Pact]."
    assert _claim(markup, "signed", Part.COMMENT).attributed_to is None


@pytest.mark.parametrize(
    "markup",
    [
        "[Person Tan] did not say that [Country Peru] signed the [Agreement Pact].",
        "[Country Peru] would have signed the [Agreement Pact].",
    ],
)
def test_what_is_not_said_or_not_so_is_no_claim(markup: str) -> None:
    assert not [c for c in find_claims(read_annotated(markup), load_ontology()) if c.predicate == "signed"]


def _sentences() -> list[list[str]]:
    lines = (Path(__file__).parent / "speakers.txt").read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split("|", 2)] for line in lines if line[:1] not in {"", "#"}]


@pytest.mark.parametrize(("predicate", "wanted", "markup"), _sentences())
def test_a_sentence_is_in_the_words_of(predicate: str, wanted: str, markup: str) -> None:
    claim = _claim(markup, predicate)
    found = [claim.attributed_to, *claim.reported_by] if claim.attributed_to else []
    assert ",".join(mention.name for mention in found if mention) == wanted.replace("-", "")
