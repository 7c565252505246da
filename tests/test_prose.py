"""Words of a cable as they were meant."""

import pytest

from graphbuild.prose import clean, words_of
from graphbuild.records import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("National Plan\n\nLIMA 00000042  002.2 OF 003\n\n\nof Action", "National Plan of Action"),
        ("National Plan\nLIMA 00000042  002 OF 003\nof Action", "National Plan of Action"),
        ("anti-\ntrafficking law", "anti-trafficking law"),
        ("Ministry  of\n     Fish", "Ministry of Fish"),
        ("Bank of \u2018Kano\u2019", "Bank of 'Kano'"),
        ("Group of 77", "Group of 77"),
        ("the Bank\u00b4s and Peru,s debts", "the Bank's and Peru's debts"),
        ("They don,t pay, so they,said,so", "They don't pay, so they,said,so"),
    ],
)
def test_words_on_one_line(text: str, words: str) -> None:
    assert words_of(text) == words


def test_places_of_prose_in_pieces() -> None:
    text = "one\r\ntwo &amp; three"
    prose = clean(text, [Span(0, 3), Span(5, 20)])
    assert prose.text == "onetwo & three"
    places = list(zip(prose.starts, prose.ends, strict=True))
    assert [text[start:end] for start, end in places][6:9] == [" ", "&amp;", " "]
    assert places == [(prose.starts[n], prose.ends[n]) for n in range(len(prose.text))]
    assert list(prose.starts[2:9]) == [start for start, _ in places[2:9]]
    assert (prose.starts[-1], len(prose.starts)) == (19, len(prose.text))
    with pytest.raises(IndexError):
        prose.starts[len(prose.text)]


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("an anti-\n", "piracy law", "an anti-piracy law"),
        ("from North-\n", "Korea", "from North- Korea"),
        ("the end -\n", "of it", "the end - of it"),
        ("a plan\n", "of action", "a plan of action"),
    ],
)
def test_a_word_that_a_page_line_broke_is_one(left: str, right: str, words: str) -> None:
    text = f"{left}LIMA 00000042  002 OF 003\n{right}"
    prose = clean(text, [Span(0, len(left)), Span(len(text) - len(right), len(text))])
    assert prose.text == words
    assert all(text[start] == mark for mark, start in zip(prose.text, prose.starts, strict=True) if mark != " ")
