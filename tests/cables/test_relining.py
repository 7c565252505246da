"""A text of one line is read as the telegram that it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphbuild import Cable, parse_cable
from graphbuild.cables.relining import relined
from graphbuild.prose import clean

HEADER = """\
VZCZCXYZ0003
PP RUEHWEB

DE RUEHNR #1423/01 1831402
ZNY CCCCC ZZH
P 021402Z JUL 09
FM AMEMBASSY NAIROBI
TO RUEHC/SECSTATE WASHDC PRIORITY 0093
INFO RUEHDS/AMEMBASSY ADDIS ABABA PRIORITY 0412
RUCNDT/USMISSION USUN NEW YORK 0042

C O N F I D E N T I A L SECTION 01 OF 02 NAIROBI 001423

NOFORN
SIPDIS

E.O. 12958: DECL: 07/02/2019
TAGS: PREL PGOV EWWT KE
SUBJECT: KENYA: HARBOR TALKS RESUME

REF: A. NAIROBI 1101
     B. 08 DAR ES SALAAM 845

Classified By: Ambassador Jane Roe for reasons 1.4 (b) and (d).
"""
CAPITALS = """\
PAGE 01        LOME 00871  121410Z
R 121330Z MAY 77
FM AMEMBASSY LOME
TO SECSTATE WASHDC 1234
INFO AMEMBASSY ACCRA
AMEMBASSY COTONOU

C O N F I D E N T I A L LOME 871

E.O. 11652: GDS
TAGS: EFIS, TO
SUBJ: MINISTER'S VIEWS OF HARBOR

REF: ACCRA 4312

1. I CALLED ON THE MINISTER MAY 11. HE SAID THAT TOGO WAITS FOR GHANA
PAGE 02        LOME 00871  121410Z
TO OPEN THE HARBOR BY JUNE 4. THE ENVOY LEAVES TODAY.

2. EMBASSY WILL ASK AGAIN. THE NUMBERS ARE IN PARA 1. OF REFTEL.

3. COMMENT: TEMA WILL GAIN FROM THIS MORE THAN LOME DOES, AND THE MINISTER KNOWS IT.
ROE
"""
BODIES = {
    "markings": "1. (C) The minister signed in July.\n\n2. (SBU) He left.\n\n3. (C) Comment: We doubt it.\nROE\n",
    "no markings": '1. The minister met 3. Roe did not.\n\n2. "He left," she said.\n\n3. It ended.\nROE\n',
    "headings": (
        "Summary\n\n1. (C) He signed.\n\nThe Harbor\n----------\n\n2. He left June 3. All went.\n\n3. It ended.\nROE\n"
    ),
    "stray figures": "- 11. (C) He signed.\n\n- 12. (C) He left.\n\n- 13. (C) It ended.\nROE\n",
    "a number lost": "¶1. (C) He signed.\n\n¶2. (C) He left.\n\n¶4. (C) It ended.\nROE\n",
}
TELEGRAMS = {name: f"{HEADER}\n{body}" for name, body in BODIES.items()} | {"capitals": CAPITALS}


@pytest.mark.parametrize("telegram", TELEGRAMS.values(), ids=TELEGRAMS)
def test_header_and_numbers_are_those_of_the_lines(telegram: str) -> None:
    cable, flat = parse_cable(telegram), parse_cable(" ".join(telegram.split()))
    assert (flat.id, flat.date) == (cable.id, cable.date)
    assert [(value.field, value.value) for value in flat.header] == [
        (value.field, value.value) for value in cable.header
    ]
    assert [paragraph.number for paragraph in flat.paragraphs] == [paragraph.number for paragraph in cable.paragraphs]


@pytest.mark.parametrize("telegram", TELEGRAMS.values(), ids=TELEGRAMS)
@pytest.mark.parametrize("end", ["\n> ", "\n>", "\n>> ", "\n> > ", "\\n", "\\r\\n"])
def test_line_ends_that_are_quoted_or_escaped_are_line_ends(telegram: str, end: str) -> None:
    cable, other = parse_cable(telegram), parse_cable(telegram.replace("\n", end))
    assert (other.id, other.date) == (cable.id, cable.date)
    assert [(item.field, item.value) for item in other.header] == [(item.field, item.value) for item in cable.header]
    assert words(other) == words(cable)


WRAPPED = """\
1. (C) Summary: The minister signed the harbor treaty in July and
then left for Mombasa, where the dockers' union had been on
strike since the first ship of the season was turned away. Nobody
in the ministry expects the strike to end before the new
tariff is published. End summary.

2. (SBU) The union's lawyer told Poloff that the tariff has been
ready for weeks, and that two members of the cabinet had asked
him to wait. He will not.
ROE
"""


@pytest.mark.parametrize("end", ["\n\n", "\n \n", "\r\n\r\n", "\r\n \r\n"])
def test_lines_with_a_blank_line_after_each_are_lines(end: str) -> None:
    telegram = f"{HEADER}\n{WRAPPED}"
    cable, other = parse_cable(telegram), parse_cable(telegram.replace("\n", end))
    assert (other.id, other.date) == (cable.id, cable.date)
    assert [(item.field, item.value) for item in other.header] == [(item.field, item.value) for item in cable.header]
    assert words(other) == words(cable)


def test_a_line_a_paragraph_is_no_line_a_blank_line() -> None:
    text = f"{HEADER}\n" + "\n\n".join(f"{number}. (C) He signed, and left." for number in range(1, 40))
    assert relined(text) is text


def words(cable: Cable) -> list[tuple[int, str]]:
    """The number and the clean prose of each passage."""
    return [(paragraph.number, clean(cable.text, passage.pieces).text) for paragraph, passage in cable.passages]


def test_a_page_line_is_no_prose() -> None:
    flat = parse_cable(" ".join(CAPITALS.split()))
    first = flat.paragraphs[1].passages
    words = " ".join(flat.text[piece.start : piece.end] for passage in first for piece in passage.pieces)
    assert " ".join(words.split()) == (
        "I CALLED ON THE MINISTER MAY 11. HE SAID THAT TOGO WAITS FOR GHANA TO OPEN THE HARBOR BY JUNE 4. "
        "THE ENVOY LEAVES TODAY."
    )


@pytest.mark.parametrize(
    "text",
    [
        HEADER + BODIES["markings"],
        "He named three aims: 1. Trade. 2. Aid. 3. Peace.",
        f"{'A long story of a harbor that nobody built. ' * 40} In the end there were 2. One sank.",
    ],
    ids=["lines", "short", "no numbers"],
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert relined(text) is text


@given(
    st.lists(st.sampled_from(["1. (C) He", "2. (C) went", "3. (C) on.", "TAGS: KE", "PAGE 02 LOME 00871 ", "x" * 200]))
)
def test_a_line_end_stands_for_a_blank_and_nothing_else_changes(words: list[str]) -> None:
    text = " ".join(words)
    assert relined(text).replace("\n", " ") == text
