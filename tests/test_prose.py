"""Words of a cable as they were meant."""

import pytest

from graphbuild.prose import words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("National Plan\n\nLIMA 00000042  002.2 OF 003\n\n\nof Action", "National Plan of Action"),
        ("National Plan\nLIMA 00000042  002 OF 003\nof Action", "National Plan of Action"),
        ("anti-\ntrafficking law", "anti-trafficking law"),
        ("Ministry  of\n     Fish", "Ministry of Fish"),
        ("Bank of \u2018Kano\u2019", "Bank of 'Kano'"),
        ("Group of 77", "Group of 77"),
    ],
)
def test_words_on_one_line(text: str, words: str) -> None:
    assert words_of(text) == words
