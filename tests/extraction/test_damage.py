"""Prose that breaks off anywhere, or lost its small letters, is read without an error, and its words stay in place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.extraction.extractor import load_extractor
from tests.annotated import cable_of

ANNOTATED = sorted((Path(__file__).parent / "names").glob("*.txt"))
ENDS = ["", '"', "(", ",", ' "the', " of", " and", " Mr.", " the"]


@cache
def sentences() -> list[str]:
    """All annotated sentences, without their brackets."""
    lines = [line for path in ANNOTATED for line in path.read_text(encoding="utf-8").splitlines()]
    return [re.sub(r"\[\w+ ([^\[\]]+)\]", r"\1", line) for line in lines if line and not line.startswith("#")]


@st.composite
def broken(draw: st.DrawFn) -> str:
    words = draw(st.sampled_from(sentences())).split()
    first, last = sorted((draw(st.integers(0, len(words))), draw(st.integers(0, len(words)))))
    kept = " ".join(words[first:last]) + draw(st.sampled_from(ENDS))
    return kept.upper() if draw(st.booleans()) else kept


@settings(max_examples=60, deadline=None)
@given(st.lists(broken(), min_size=1, max_size=12))
def test_broken_sentences_are_read(parts: list[str]) -> None:
    text = " ".join(parts)
    if text.strip():
        read = load_extractor()(cable_of(text))
        assert all(text[mention.start : mention.end] == mention.text for mention in read.mentions)


def test_a_title_whose_quotation_never_ends_is_none() -> None:
    assert load_extractor()(cable_of('The fund published its report "Silence')).mentions == ()
