"""Ids from every form of the classification line, in telegrams with all their lines and with few of them."""

import pytest

from graphbuild.cables import parse_cable
from graphbuild.records import HeaderField

TELEGRAM = """R 051200Z MAR 04
FM AMEMBASSY SOMEWHERE
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0012

{}

SIPDIS

TAGS: PREL
SUBJECT: TALKS

1. (C) Talks of January 5, 2003 went on.
"""
LINES = [
    ("C O N F I D E N T I A L ACCRA 000481", "04ACCRA481"),
    ("C O N F I D E N T I A L NICOSIA 000481 ", "04NICOSIA481"),
    ("UNCLAS SECTION 01 OF 03 RIO DE JANEIRO 000012", "04RIODEJANEIRO12"),
    ("S E C R E T SECTION 01 OF 02 KABUL 003102", "04KABUL3102"),
    ("UNCLAS E F T O TEL AVIV 001234", "04TELAVIV1234"),
    ("CONFIDENTIAL//NOFORN LA PAZ 001234", "04LAPAZ1234"),
    ("U N C L A S SECTION 01 OF 02 PORT AU PRINCE 000123", "04PORTAUPRINCE123"),
    ("UNCLAS SECSTATE 081234", "04STATE81234"),
    ("C O N F I D E N T I A L USUN NEW YORK 000123", "04USUNNEWYORK123"),
    ("UNCLAS USUN 01234", "04USUNNEWYORK1234"),
    ("LIMITED OFFICIAL USE BUENOS AIRES 1520", "04BUENOSAIRES1520"),
    ("UNCLAS FOR OFFICIAL USE ONLY SECTION 01 OF 02 HANOI 1234", "04HANOI1234"),
    ("UNCLASSIFIED SECTION 01 OF 02\nHANOI 001234", "04HANOI1234"),
    ("T O P S E C R E T MOSCOW 1234", "04MOSCOW1234"),
    ("C O N F I D E N T I A L CIUDAD JUAREZ 000123 NOFORN SIPDIS", "04CIUDADJUAREZ123"),
    ("C O N F I D E N T I A L KABUL SECTION 01 OF 02 000042", "04KABUL42"),
    ("UNCLAS AIT/T 000042", "04AITTAIPEI42"),
    ("C O N F I D E N T I A L AIT TAIPEI 000042", "04AITTAIPEI42"),
    ("C O N F I D E N T I A L UNVIE VIENNA 000042", "04UNVIEVIENNA42"),
    ("UNCLAS NOWHEREVILLE 001234", "04NOWHEREVILLE1234"),
]


@pytest.mark.parametrize(("line", "name"), LINES)
def test_ids_from_classification_lines(line: str, name: str) -> None:
    assert parse_cable(TELEGRAM.format(line)).id == name


@pytest.mark.parametrize(("line", "name"), LINES)
def test_ids_from_headers_on_one_line(line: str, name: str) -> None:
    header, _, body = TELEGRAM.format(line).partition("\n\n1.")
    assert parse_cable(f"{' '.join(header.split())}\n\n1.{body}").id == name


@pytest.mark.parametrize(
    ("text", "name", "warning"),
    [
        ("UNCLAS DHAKA 000566\n\nTAGS: PREL\n\n1. (C) Talks of May 5, 2003 went on.\n", "03DHAKA566", "2003"),
        ("UNCLAS LIMA 002234\n\nTAGS: PREL\n\n1. (C) Talks went on.\n", "LIMA2234", "without a year"),
        ("PAGE 01        BUENOS 01520  052234Z\n\n1. TALKS OF MARCH 5, 1975\n", "75BUENOSAIRES1520", "page line"),
        ("1. (C) Talks went on.\n", "UNKNOWN", "made from the content"),
    ],
)
def test_what_is_lost_is_warned_of(text: str, name: str, warning: str) -> None:
    cable = parse_cable(text)
    assert cable.id.startswith(name)
    assert any(warning in each for each in cable.warnings)


def test_precedence_is_kept_in_order() -> None:
    assert parse_cable(TELEGRAM.format("UNCLAS LIMA 000012")).values(HeaderField.PRECEDENCE) == ("ROUTINE", "IMMEDIATE")
