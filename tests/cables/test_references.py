"""REF in all the forms that typists gave it."""

from itertools import product

import pytest

from graphbuild.cables import parse_cable

CASES = [
    ("REF: STATE 111886", "08STATE111886"),
    ("REF: A. BEIJING 1234 B. 07 STATE 00456", "08BEIJING1234 07STATE456"),
    ("REF: A) 2007 TRIPOLI 1001 B) TUNIS 33 (2006)", "07TRIPOLI1001 06TUNIS33"),
    ("REF: (A) SECSTATE 54183 (B) USUN NEW YORK 12", "08STATE54183 08USUNNEWYORK12"),
    ("REF: A. 08 RIO DE JAN 138\n     B. LA PAZ 2\n     C. TEL AVIV 33", "08RIODEJANEIRO138 08LAPAZ2 08TELAVIV33"),
    ("REFS: AIT TAIPEI 12; USEU BRUSSELS 13", "08AITTAIPEI12 08USEUBRUSSELS13"),
    ("REF: A. KABUL 1234, B. 99 ISLAMABAD 55 (NOTAL)", "08KABUL1234 99ISLAMABAD55"),
    ("REF: BAGHDAD 123 AND 124", "08BAGHDAD123 08BAGHDAD124"),
    ("REF: A. SMITH-JONES EMAIL OF 12/3/2008 B. STATE 55", "08STATE55"),
    ("REFTEL: STATE 99", "08STATE99"),
    ("REF: 08TRIPOLI99", "08TRIPOLI99"),
    ("REF: A. TRIPOLI 09\n\n1. (C) Text here", "08TRIPOLI9"),
    ("REF: A. 08TRIPOLI 99 B. 08-TUNIS-12", "08TRIPOLI99 08TUNIS12"),
    ("REF: A. IIR 6 890 0123 08", ""),
    ("REF: A. TD-314/12345-08", ""),
    ("REF: A. MOSCOW 1234 (05)", "05MOSCOW1234"),
    ("REF: A. ST PETERSBURG 12\n B. ST. PETERSBURG 13", "08STPETERSBURG12 08STPETERSBURG13"),
    ("REF: MEXICO 00123", "08MEXICO123"),
    (
        "REF: A. STATE 12345\nB. THE HAGUE 12\nC. HO CHI MINH CITY 55\nD. PORT AU PRINCE 7",
        "08STATE12345 08THEHAGUE12 08HOCHIMINHCITY55 08PORTAUPRINCE7",
    ),
    ("REF: PARIS 123, PARIS 124, LONDON 5 AND PREVIOUS", "08PARIS123 08PARIS124 08LONDON5"),
    ("REF: A) A) STATE 1 B) B) STATE 2", "08STATE1 08STATE2"),
    ("REF: AMEMBASSY CAIRO 123 DTG 121212Z JAN 08", "08CAIRO123"),
    ("REF: A. ABU DHABI 123\n\nB. 06 ABU DHABI\n 1234", "08ABUDHABI123 06ABUDHABI1234"),
    ("REF: ANKARA 1234 OF 2006", "06ANKARA1234"),
    ("REF: A. A. DUBLIN 1 \n B. (B) DUBLIN 2", "08DUBLIN1 08DUBLIN2"),
    ("REF: BERLIN 123 - 2007", "07BERLIN123"),
]
POSTS = {
    "RIO DE JANEIRO": "RIODEJANEIRO",
    "SECSTATE": "STATE",
    "USEU BRUSSELS": "USEUBRUSSELS",
    "USUN NEW YORK": "USUNNEWYORK",
    "AIT TAIPEI": "AITTAIPEI",
    "La Paz": "LAPAZ",
    "Tel Aviv": "TELAVIV",
    "AMEMBASSY ADDIS ABABA": "ADDISABABA",
    "N'DJAMENA": "NDJAMENA",
    "DAR ES SALAAM": "DARESSALAAM",
}
FORMS = (
    ("REF: {post} 0138", "08{id}138"),
    ("REF: A. {post} 138\n     B. 07 {post} 9", "08{id}138 07{id}9"),
    ("REFTEL: (A) 2006 {post} 138 (B) STATE 7", "06{id}138 08STATE7"),
    ("REFS: A) {post} 138 (2005); B) {post} 139 (NOTAL)", "05{id}138 08{id}139"),
    ("REF: A. {post} 138 B. ROE-DOE EMAIL OF 12/3/2008", "08{id}138"),
)


@pytest.mark.parametrize(("text", "ids"), CASES)
def test_references_are_read(text: str, ids: str) -> None:
    assert " ".join(parse_cable(text, source="08TRIPOLI12").references) == ids


@pytest.mark.parametrize(("post", "form"), list(product(POSTS, FORMS)))
def test_posts_in_every_form(post: str, form: tuple[str, str]) -> None:
    text, ids = form
    cable = parse_cable(text.format(post=post), source="08TRIPOLI12")
    assert " ".join(cable.references) == ids.format(id=POSTS[post])
