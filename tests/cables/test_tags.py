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
    ("TAGS: PREL,PGOV,, XF", "PREL PGOV XF"),
    ("TAGS: PREL PGOV ECON (U)", "PREL PGOV ECON"),
    ("TAGS: PGOV,PREL, PHUM.", "PGOV PREL PHUM"),
    ("TAGS: OVIP (RICE, CONDOLEEZZA) (MUBARAK, HOSNI), PREL EG", "OVIP PREL EG"),
    ("TAGS: PREL/PGOV/KDEM/IZ//", "PREL PGOV KDEM IZ"),
    ("TAGS:  PINR, PGOV, (DOE, JOHN), VE", "PINR PGOV VE"),
    ("TAGS: EPET ENRG\n      ECON VE", "EPET ENRG ECON VE"),
    ("TAGS: PREL, MARR,MOPS,NATO, AF\nREF: KABUL 12", "PREL MARR MOPS NATO AF"),
    ("TAGS; PREL, PGOV", "PREL PGOV"),
    ("TAGS: PRELPGOV", "PREL PGOV"),
    ("TAGS: PTER: PREL: PK", "PTER PREL PK"),
    ("Tags: PREL, PGOV, CH", "PREL PGOV CH"),
    ("TAGS: pgov prel", "PGOV PREL"),
    ("TAGS - PREL, PGOV", "PREL PGOV"),
    ("TAGS: AORC-3, PREL", "AORC-3 PREL"),
    ("TAGS: CVIS (SMITH, JOHN)\nSUBJ: X", "CVIS"),
    ("TAGS: EAID, EFIN, SOCI, KPAO KMDR\nHA\n\nSUBJECT: X", "EAID EFIN SOCI KPAO KMDR HA"),
    ("TAGS: PREL, PGOV, PTER, IR, IZ, \nSIPDIS\nSUBJECT: X", "PREL PGOV PTER IR IZ"),
    ("TAGS: PFOR, PINT, US, UR", "PFOR PINT US UR"),
    ("E.O. 11652: GDS\nTAGS: PINT, PFOR, AR\nSUBJECT: X", "PINT PFOR AR"),
    ("E.O. 12958: DECL: 01/02/2013\nTAGS: PREL, MASS, PGOV, TU, IZ, EUN\nSUBJECT: X", "PREL MASS PGOV TU IZ EUN"),
    ("TAGS: SNAR KCRM,PTER; CO", "SNAR KCRM PTER CO"),
    ("TAGS:\n PREL, PGOV\nSUBJECT: x", "PREL PGOV"),
    ("TAGS:\nPREL PGOV KNNP\n\nSUBJECT: x", "PREL PGOV KNNP"),
    ("TAGS: (U) PREL, PGOV", "PREL PGOV"),
    ("TAGS: PREL AND PGOV", "PREL PGOV"),
    ("TAGS: PREL & PGOV", "PREL PGOV"),
    ("TAGS: PREL\nPGOV\nECON\nFR\nSUBJECT: A", "PREL PGOV ECON FR"),
    ("TAGS: PREL. PGOV. ECON", "PREL PGOV ECON"),
    ("TAGS: BEXP, BTIO, ETRD (BOEING), EAIR", "BEXP BTIO ETRD EAIR"),
    ("TAGS: OVIP [CLINTON, HILLARY], PREL", "OVIP PREL"),
    ("TAGS: PREL, G-8, PGOV", "PREL G-8 PGOV"),
    ("TAGS: PREL PGOV\nRIO DE JAN 00000138  001.2 OF 002\n\nKDEM BR\nSUBJECT: A", "PREL PGOV KDEM BR"),
    ("TAGS: PREL,PGOV,MCAP\nCLASSIFIED BY: X", "PREL PGOV MCAP"),
    ("TAGS: APER, AMGT, KE\n\nREF: STATE 1", "APER AMGT KE"),
    ("E.O. 12958: N/A\nTAGS PREL PGOV UN\nSUBJECT: A", "PREL PGOV UN"),
    ("TAGS: PREL, PGOV \n \n CY\nSUBJECT: A", "PREL PGOV CY"),
    ("TAGS: PARM PREL UNGA CDG ETTC\n\nSUBJECT: A", "PARM PREL UNGA CDG ETTC"),
    ("TAGS: PREL, PBTS, IN, (KASHMIR), PK", "PREL PBTS IN PK"),
    ("TAGS: PREL,PHSA\tPBTS\tIN", "PREL PHSA PBTS IN"),
    ("TAGS: OREP (HASTERT, DENNIS) PREL", "OREP PREL"),
    ("TAGS: OVIP (ROE, JANE), (DOE, JOHN), PREL", "OVIP PREL"),
    ("TAGS: PREL PGOV SUBJ: FOO", "PREL PGOV"),
    ("TAGS: PREL PGOV REF: STATE 1", "PREL PGOV"),
    ("TAGS: PREL, PGOV, XA, XW, REF: A) STATE 1", "PREL PGOV XA XW"),
    ("TAGS: IR, PGOV, PREL, ECON, ENRG, KNNP, PTER, PHUM, AND EPET", "IR PGOV PREL ECON ENRG KNNP PTER PHUM EPET"),
    ("TAGS: KFLO: KFLU", "KFLO KFLU"),
    ("TAGS: \"PREL\", 'PGOV'", "PREL PGOV"),
    ("TAGS: PREL*PGOV", "PREL PGOV"),
    ("TAGS PREL, PGOV, IS SUBJECT TALKS", "PREL PGOV IS"),
    ("TAGS: CASC (Smith, Jane), IT", "CASC IT"),
    ("TAGS: OVIP (SCENESETTER)", "OVIP"),
    ("TAGS: PREL , ISAF, AF", "PREL ISAF AF"),
    ("TAGS: PREL PGOV PINR\nIN\nSUBJECT: X", "PREL PGOV PINR IN"),
    ("TAGS: ECON, EIND, ENRG, EPET, ETRD\nEINV, NI", "ECON EIND ENRG EPET ETRD EINV NI"),
    ("TAGS: PREL\nSUBJECT: TAGS", "PREL"),
    ("TAGS: PREL, BARACK OBAMA, US", "PREL BARACK OBAMA US"),
    ("TAGS: MOPS, UK, FR,\nGM\n\nSUBJ: x", "MOPS UK FR GM"),
    ("TAGS: PREL, PGOV, KCRM,\nSNAR, PHUM,\nEAID, CO\nSUBJ: x", "PREL PGOV KCRM SNAR PHUM EAID CO"),
    ("TAGS: ASEC, AEMR, PTER, KVPR; KTIA; KIDE; ABLD,, KPAO", "ASEC AEMR PTER KVPR KTIA KIDE ABLD KPAO"),
    ("TAGS: PREL US GM EU\n  \nREF: BERLIN 1", "PREL US GM EU"),
    ("TAGS: (OVIP) PREL", "OVIP PREL"),
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
