"""How a text is cut into what is read by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.extraction.open.blocks import find_blocks

LONG = "The dam, which was begun in 1931 and finished nine years later, holds back the waters"


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        (f"{LONG}\nof the upper river.", [f"{LONG}\nof the upper river."]),
        (f"{LONG} near\nLima.", [f"{LONG} near\nLima."]),
        (f"HISTORY\n{LONG}.", ["HISTORY", f"{LONG}."]),
        (f"It was sold to a\nDutch firm; {LONG}.", [f"It was sold to a\nDutch firm; {LONG}."]),
        ("- It lost money\n- It employs\n  forty people", ["- It lost money", "- It employs\n  forty people"]),
        ("1. Scope\n2. Costs", ["1. Scope", "2. Costs"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_blocks(text: str, blocks: list[str]) -> None:
    assert list(find_blocks(text)) == blocks


@given(st.text(alphabet="aB .-1\n"))
def test_nothing_is_lost(text: str) -> None:
    assert "".join("".join(find_blocks(text)).split()) == "".join(text.split())
