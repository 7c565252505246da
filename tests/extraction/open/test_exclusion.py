"""What a coordination leaves out."""

from __future__ import annotations

import pytest

from graphbuild.extraction.model import load_model
from graphbuild.extraction.open.exclusion import is_excluded


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("Peru, not Chile, signed it.", {"Chile"}),
        ("Peru rather than Chile signed it.", {"Chile"}),
        ("All members but Chile signed it.", {"Chile"}),
        ("Poor but proud members signed it.", set()),
        ("Not only Peru but also Chile signed it.", set()),
        ("The queen, not", set()),
    ],
)
def test_excluded_names(text: str, excluded: set[str]) -> None:
    assert {word.text for word in load_model(None)(text) if word.pos_ == "PROPN" and is_excluded(word)} == excluded


def test_a_text_that_breaks_off_is_read() -> None:
    assert [word.text for word in load_model(None)("The queen, not") if is_excluded(word)] == ["not"]
