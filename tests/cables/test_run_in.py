"""A title in capitals whose prose runs on below it stands apart from that prose; capitals within prose do not."""

from __future__ import annotations

import pytest

from graphbuild.cables import parse_cable
from graphbuild.prose import clean
from graphbuild.records import Part

_HEADER = "UNCLAS LIMA 000012\n\nE.O. 12958: N/A\nTAGS: PREL, PE\nSUBJECT: FISH\n\n1. One.\n\n"


def _passages(words: str) -> list[tuple[Part, str]]:
    cable = parse_cable(f"{_HEADER}{words}\n\n3. Three.\n")
    found = [(passage.part, paragraph, passage) for paragraph, passage in cable.passages]
    return [(part, clean(cable.text, one.pieces).text) for part, paragraph, one in found if paragraph.number == 2]


@pytest.mark.parametrize(
    ("words", "title", "prose"),
    [
        ("2. BRIDGE OPENED IN CALLAO\nThe mayor spoke.", "BRIDGE OPENED IN CALLAO", "The mayor spoke."),
        ("2.  (SBU) BRIDGES AND A\nROAD OPENED\nThe mayor spoke.", "BRIDGES AND A ROAD OPENED", "The mayor spoke."),
        ("2. BRIDGE OPEN AGAIN\n(He said) the mayor spoke.", "BRIDGE OPEN AGAIN", "(He said) the mayor spoke."),
        ("2. (U) NEW BRIDGE OPENED. The mayor spoke.", "NEW BRIDGE OPENED.", "The mayor spoke."),
        ("2. HOW THE U.S. BUILDS BRIDGES: A mayor spoke.", "HOW THE U.S. BUILDS BRIDGES:", "A mayor spoke."),
        ("2. THE NEW BRIDGE (RfW) OPENS.  In May\nhe spoke.", "THE NEW BRIDGE (RfW) OPENS.", "In May he spoke."),
    ],
)  # fmt: skip
def test_a_title_above_its_prose(words: str, title: str, prose: str) -> None:
    assert _passages(words) == [(Part.HEADING, title), (Part.BODY, prose)]


def test_a_paper_behind_a_title() -> None:
    title, paper, prose = _passages("2. BRIDGE OPEN AGAIN\n(Correo)  The mayor spoke.")
    assert [part for part, _ in (title, paper, prose)] == [Part.HEADING, Part.HEADING, Part.BODY]
    assert paper[1] == "(Correo)"


@pytest.mark.parametrize(
    "words",
    [
        "2. THE MAYOR OF CALLAO AND\nThe others spoke.",
        "2. THE MAYOR OF CALLAO,\nJuan Rao, spoke.",
        "2. NATO AND\nU.S. officials spoke.",
        "2. THE MAYOR OF CALLAO SPOKE.\nTHE BRIDGE WAS OPEN.",
        "2. The mayor spoke.\nTHE BRIDGE WAS OPEN\nAgain.",
        "2. THE MAYOR OF CALLAO\nspoke to Rao.",
        "2. NATO SACEUR GEN. Rao spoke.",
        "2. THE NEW EU. The mayor spoke.",
    ],
)
def test_capitals_of_which_no_title_is_made(words: str) -> None:
    assert [part for part, _ in _passages(words)] == [Part.BODY]


def test_a_wall_of_capitals_is_read() -> None:
    wall = "\n".join(["THE MAYOR OF CALLAO SPOKE " * 2] * 800)
    assert "".join(words for _, words in _passages(f"2. {wall}")).count("MAYOR") == 1600
