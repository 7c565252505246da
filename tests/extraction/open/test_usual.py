"""What the parser is given in place of what it stumbles over, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild.extraction.open.usual import usual


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("the bank -LRB- a friend -RRB- `` paid ''", 'the bank (a friend) "paid"'),
        ("Peru 's firm , he said , did n't pay $ 5 .", "Peru's firm, he said, didn't pay $5."),
        ("at .5 , not 's", "at .5, not's"),
        ("in Leipzig (1865–84), he", "in Leipzig, he"),
        ("Ruiz (born 4 May 1931) was", "Ruiz was"),
        ("the dam (12 km away) held", "the dam held"),
        ("the Lake Ports Union (LPU) met", "the Lake Ports Union met"),
        ("three firms (Delco and Hale) bid", "three firms (Delco and Hale) bid"),
        ("rose 17 per cent", "rose 17 percent"),
        ("to $655m or £2.5bn", "to $655 million or £2.5 billion"),
        ("ran 400 m ahead", "ran 400 m ahead"),
        ("of David I of Scotland", "of David II of Scotland"),
        ("the co-founder re-opened it", "the founder opened it"),
        ("the co-op met", "the co-op met"),
        ("near\nLima", "near Lima"),
    ],
)
def test_what_the_parser_reads(text: str, read: str) -> None:
    masked = usual(text)
    assert masked.text == read
    assert masked.prose_range(0, len(read)) == (0, len(text))


@given(st.text(alphabet="co-re$5m (A1)I of\n'`LRB"))
def test_every_text_leads_back_to_itself(text: str) -> None:
    masked = usual(text)
    for place in range(len(masked.text)):
        start, end = masked.prose_range(place, place + 1)
        assert 0 <= start <= end <= len(text)
