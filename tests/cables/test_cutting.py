"""A passage that is longer than a parser takes is cut, and loses nothing."""

import pytest

from graphbuild.cables.cutting import LONGEST, cut_passages
from graphbuild.cables.parsing import parse_cable
from graphbuild.records import Paragraph, Part, Passage, Span

HEADER = "R 290709Z SEP 08\nFM AMEMBASSY LIMA\n\nUNCLAS LIMA 000001\n\nTAGS: PREL\nSUBJECT: TALKS GO ON\n\n"


def words_of(text: str, passages: tuple[Passage, ...]) -> list[str]:
    return ["".join(text[piece.start : piece.end] for piece in passage.pieces) for passage in passages]


@pytest.mark.parametrize(
    ("sentence", "end"), [("The talks go on. ", "."), ("talks and more ", ""), ("x" * 30_000 + " ", "x")]
)
def test_a_line_without_end_is_cut(sentence: str, end: str) -> None:
    text = HEADER + "1. (U) " + sentence * (300_000 // len(sentence))
    (paragraph,) = (one for one in parse_cable(text).paragraphs if one.number == 1)
    words = words_of(text, paragraph.passages)
    assert max(map(len, words)) <= LONGEST
    assert "".join("".join(words).split()) == "".join(text.partition("(U)")[2].split())
    assert all(each.endswith(end) for each in words)


def test_pieces_stay_in_order_where_one_fills_the_room() -> None:
    text = "a" * LONGEST + "\n" + "b" * 10 + "\n" + "c" * LONGEST
    pieces = (Span(0, LONGEST), Span(LONGEST + 1, LONGEST + 11), Span(LONGEST + 12, len(text)))
    (paragraph,) = cut_passages(text, [Paragraph(1, "", 0, len(text), (Passage(Part.BODY, pieces),))])
    words = words_of(text, paragraph.passages)
    assert (max(map(len, words)), "".join(words)) == (LONGEST, text.replace("\n", ""))


def test_passages_of_usual_length_stay_as_they_are() -> None:
    text = f"{HEADER}1. (U) The talks go on.\n\n2. (U) {'They end. ' * 1000}\n"
    paragraphs = parse_cable(text).paragraphs
    assert [len(paragraph.passages) for paragraph in paragraphs if paragraph.number] == [1, 1]
