"""TAGS in all the forms that typists gave them."""

from itertools import product

import pytest

from graphbuild.cables import parse_cable
from graphbuild.records import HeaderField

CASES = [
    ("TAGS: PREL, PGOV, CH", "PREL PGOV CH"),
    ("TAGS PREL PGOV", "PREL PGOV"),
    ("TAGS: OVIP (CLINTON, HILLARY), PREL, ASEC", "OVIP PREL ASEC"),
    ("TAGS: PREL PGOV\nSUBJECT: X Y", "PREL PGOV"),
    ("TAGS: PREL,\nPGOV, LY\nSUBJECT: X", "PREL PGOV LY"),
    ("TAGS:PGOV/PREL/IZ", "PGOV PREL IZ"),
    ("TAGS: PGOV PREL SUBJECT: FOO BAR", "PGOV PREL"),
    ("TAGS: ECON; EFIN; CH", "ECON EFIN CH"),
    ("TAGS: OVIP(RICE, CONDOLEEZZA) PREL", "OVIP PREL"),
    ("TAGS: PREL, PGOV,\n\nKISL\nSUBJECT: A", "PREL PGOV KISL"),
    ("TAGS: OVIP (BUSH,\nGEORGE W.), PREL\nSUBJECT: A", "OVIP PREL"),
    ("tags: prel, pgov\nSUBJECT: A", "PREL PGOV"),
    ("TAGS: PREL KNNP MNUC\nPARM IR\n\nSUBJECT: A", "PREL KNNP MNUC PARM IR"),
    ("E.O. 12958: N/A TAGS: PREL, AF SUBJECT: X", "PREL AF"),
    ("TAGS: PGOV, PGOV, PREL", "PGOV PREL"),
    ("TAGS: ECON, ENRG, EU\n   REF: STATE 1", "ECON ENRG EU"),
    ("TAG: PGOV", "PGOV"),
    ("TAGS: SENV KGHG, UNFCCC-1", "SENV KGHG UNFCCC-1"),
    ("TAGS: XF\nPREL\n\nSUBJECT: X", "XF PREL"),
    ("TAGS: [PHUM](#) [CH](#)\nSUBJECT: A", "PHUM CH"),
    ("TAGS: <a href='/tag/PHUM'>PHUM</a> <a href='x'>CH</a><br>SUBJECT: A", "PHUM CH"),
]
LISTS = (("PREL", "PGOV", "LY"), ("ECON", "EFIN", "ENRG", "VE"), ("KTIP", "PHUM", "KWMN", "SMIG", "TH"))
JOINS = (" ", ", ", ",", "; ", "/", "  ", ",\n", "\n", ", \n      ")
AFTER = ("", "\nSUBJECT: TALKS GO ON", "\n\nSUBJECT: TALKS GO ON", " SUBJECT: TALKS GO ON")


@pytest.mark.parametrize(("text", "codes"), CASES)
def test_codes_are_read(text: str, codes: str) -> None:
    assert " ".join(parse_cable(text, source="08TRIPOLI12").tags) == codes


@pytest.mark.parametrize(("codes", "join", "after"), list(product(LISTS, JOINS, AFTER)))
def test_codes_however_joined(codes: tuple[str, ...], join: str, after: str) -> None:
    assert parse_cable(f"TAGS: {join.join(codes)}{after}", source="08TRIPOLI12").tags == codes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("TAGS: OVIP (DOE, JANE), PREL", "DOE, JANE"),
        ("TAGS: PREL, OVIP (DOE, JANE Q.)\nSUBJECT: X", "DOE, JANE Q."),
        ("TAGS: OVIP (DOE,\n  JANE) PREL\nSUBJECT: X", "DOE, JANE"),
    ],
)
def test_names_are_kept_apart(text: str, name: str) -> None:
    cable = parse_cable(text, source="08TRIPOLI12")
    assert cable.values(HeaderField.TAGGED_NAME) == (name,)
    assert set(cable.tags) == {"OVIP", "PREL"}
