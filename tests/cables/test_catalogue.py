"""An archive's page tells of a telegram above its text and below it: neither is read as the telegram's words."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from graphbuild import Cable, parse_cable

TELEGRAM = """\
PAGE 01        ACCRA 04312  121410Z
ACTION AF-10

INFO  OCT-01   ISO-00   CIAE-00  /041 W
                  ------------------084512  121505Z /64
R 121330Z MAY 77
FM AMEMBASSY ACCRA
TO SECSTATE WASHDC 1234

C O N F I D E N T I A L ACCRA 04312

E.O. 11652: GDS
TAGS: EFIS, GH
SUBJECT: HARBOR TALKS RESUME

REF: LOME 871

1. (C) MINISTER ANSAH MET THE ENVOY OF TOGO ON MAY 11 AND AGREED TO
CONFIDENTIAL
CONFIDENTIAL
PAGE 02        ACCRA 04312  121410Z

OPEN THE HARBOR IN JUNE.

2. (C) COMMENT: TEMA WILL GAIN.
ROE
CONFIDENTIAL

NNN
"""
SHOWN_FROM_CLASSIFICATION = TELEGRAM[TELEGRAM.index("C O N F I") :]
ENTRY = (
    ("Date", "1977 May 12, 13:30 (Thursday)"),
    ("Canonical ID", "1977ACCRA04312_c"),
    ("Original Classification", "CONFIDENTIAL"),
    ("Current Classification", "UNCLASSIFIED"),
    ("Character Count", "812"),
    ("Executive Order", "GS"),
    ("TAGS", "EFIS - Fisheries | GH - Ghana"),
    ("From", "Ghana Accra"),
    ("To", "Department of State"),
)
KEY = "-----BEGIN KEY BLOCK-----\n" + "mQQBBGBjDtIBH6DJa80zDBgRVqlYGaXu5bEJg9HE\n" * 350 + "-----END KEY BLOCK-----\n"
ATTRIBUTES = """
Message Attributes

Capture Date: 01 JAN 1994
Document Number: 1977ACCRA04312
TAGS: EFIS, GH
To: STATE
"""
STAMP = "Ann P. Roe Declassified/Released US Department of State EO Systematic Review 20 MAR 2014"


def plain_page(telegram: str, *, before: str = "") -> str:
    """The page as a browser's text."""
    entry = "\n".join(f"{name}:\n{value}" for name, value in ENTRY)
    return f"{before}{entry}\n\nContent\n\n{telegram}\nRaw content\n"


def web_page(telegram: str) -> str:
    """The page as a server gives it."""
    rows = "".join(f"<tr><td>{name}:</td><td>{value}</td></tr>\n" for name, value in ENTRY)
    return f"<html><body><pre>{KEY}</pre><table>{rows}</table>\n<pre>{telegram}</pre><p>Print</p></body></html>"


def words(cable: Cable) -> str:
    return " ".join(cable.text[piece.start : piece.end] for _, passage in cable.passages for piece in passage.pieces)


@pytest.mark.parametrize(
    "page",
    [
        TELEGRAM,
        TELEGRAM + ATTRIBUTES,
        f"{STAMP}\nMessage Text\n\n{TELEGRAM}{ATTRIBUTES}",
        TELEGRAM.replace("OPEN THE", f"{STAMP}\n\nOPEN THE"),
        plain_page(TELEGRAM),
        plain_page(TELEGRAM, before=KEY),
        web_page(TELEGRAM),
    ],
    ids=["telegram", "attributes below", "stamp above", "stamp inside", "entry above", "key above", "web page"],
)
def test_the_telegram_is_read_as_without_its_page(page: str) -> None:
    cable = parse_cable(page, source="page.html")
    assert (cable.id, cable.date) == ("77ACCRA4312", datetime(1977, 5, 12, 13, 30, tzinfo=UTC))
    assert (cable.post, cable.tags, cable.subject) == ("AMEMBASSY ACCRA", ("EFIS", "GH"), "HARBOR TALKS RESUME")
    assert cable.references == ("77LOME871",)
    assert [paragraph.number for paragraph in cable.paragraphs] == [0, 1, 2]
    assert " ".join(words(cable).split()) == (
        "HARBOR TALKS RESUME MINISTER ANSAH MET THE ENVOY OF TOGO ON MAY 11 AND AGREED TO OPEN THE HARBOR IN JUNE. "
        "TEMA WILL GAIN."
    )


@pytest.mark.parametrize("page", [plain_page, web_page])
def test_the_entry_gives_id_and_date_where_the_telegram_is_shown_without_its_first_lines(page: object) -> None:
    cable = parse_cable(page(SHOWN_FROM_CLASSIFICATION))  # type: ignore[operator]
    assert (cable.id, cable.date) == ("77ACCRA4312", datetime(1977, 5, 12, 13, 30, tzinfo=UTC))
    assert cable.references == ("77LOME871",)


def test_an_entry_s_date_that_is_none_is_no_date() -> None:
    page = plain_page(SHOWN_FROM_CLASSIFICATION).replace("May 12,", "May 32,")
    assert (parse_cable(page).date, parse_cable(page).id) == (None, "77ACCRA4312")


@pytest.mark.parametrize("name", ["1977ACCRA04312_c.html", "1977ACCRA04312.txt", "archive/77ACCRA4312_a.html"])
def test_the_file_s_name_gives_the_id_with_four_digits_of_the_year_too(name: str) -> None:
    assert parse_cable("MINISTER ANSAH MET THE ENVOY.", source=name).id == "77ACCRA4312"


def test_a_telegram_that_speaks_of_a_catalogue_has_none() -> None:
    words_of_one = "THE CANONICAL ID. Canonical ID: 12. Original Classification: SECRET.\nFM AMEMBASSY LOME"
    cable = parse_cable(TELEGRAM.replace("TEMA WILL GAIN.", words_of_one))
    assert (cable.id, cable.post) == ("77ACCRA4312", "AMEMBASSY ACCRA")


def test_a_post_cut_after_six_letters_is_the_one_that_begins_so() -> None:
    page = plain_page(SHOWN_FROM_CLASSIFICATION.replace("ACCRA 04312", "")).replace("1977ACCRA04312", "1977NAIROB03412")
    assert parse_cable(page).id == "77NAIROBI3412"


def test_a_record_printed_above_the_whole_telegram() -> None:
    record = (
        "UNCLAS LIMA 000188\n\nTAGS: PE\nSUBJECT: A CH...\n\nid: 39\ndate: 8/23/2005 0:26\nrefid: 05LIMA188\n"
        "origin: Embassy Lima\nheader:\nThis record is a partial extract.\n\n"
        "----------------- header ends ----------------\n\n"
    )
    cable = parse_cable(f"{record}UNCLAS LIMA 000188\n\nTAGS: PE\nSUBJECT: A CHOICE IN MAY\n\n1. (U) It was made.\n")
    assert (cable.id, cable.subject) == ("05LIMA188", "A CHOICE IN MAY")
    assert cable.date == datetime(2005, 8, 23, 0, 26, tzinfo=UTC)


@pytest.mark.parametrize(
    "between",
    [
        "204113\n\n2008-06-24\n\n08LIMA188\n\nEmbassy Lima\n\n",
        '204113,6/24/2008 10:02,08LIMA188,"Embassy Lima",\nSECRET,,"',
        "",
    ],
)
def test_a_header_shown_cut_off_before_the_whole_telegram(between: str) -> None:
    shown = "UNCLAS LIMA 000188\n\nTAGS: PE\nSUBJECT: A CHOICE ...\n\n\n"
    head = "R 240902Z JUN 08\nFM AMEMBASSY LIMA\n\nUNCLAS LIMA 000188\n\n"
    telegram = f"{head}TAGS: PE\nSUBJECT: A CHOICE IN MAY\n\nREF: QUITO 7\n"
    cable = parse_cable(f"{shown}{between}{telegram}\n1. (U) It was made.\n")
    assert (cable.id, cable.subject, cable.references) == ("08LIMA188", "A CHOICE IN MAY", ("08QUITO7",))


def test_dots_in_a_subject_cut_nothing_off() -> None:
    cable = parse_cable(
        "UNCLAS LIMA 000188\n\nTAGS: PE\nSUBJECT: WAITING ...\n\n1. (U) It was made.\n", source="08LIMA188"
    )
    assert (cable.subject, cable.tags) == ("WAITING ...", ("PE",))


@pytest.mark.parametrize(
    ("first", "later"),
    [
        ('1. (C) "We wait..."\n\nMoe asked why we wait...\n\n2. (C) No word came.', "TAGS: PE, EFIS"),
        ("1. (C) The minister has a draft.", "TAGS: PE, EFIS\nSUBJECT: FISH FOR ALL"),
        ("1. (C) The minister has a draft.", "TAG numbers were given to the boats."),
    ],
)
def test_dots_before_a_second_header_or_section_cut_nothing_off(first: str, later: str) -> None:
    head = (
        "R 240902Z JUN 08\nFM AMEMBASSY LIMA\n\nUNCLAS LIMA 000188\n\nTAGS: PREL\nSUBJECT: WAITING FOR THE FISH...\n\n"
    )
    cable = parse_cable(f"{head}{first}\n\n{later}\n\n3. (C) The boats left.\n")
    assert (cable.subject, cable.tags) == ("WAITING FOR THE FISH...", ("PREL",))
    assert first.split("\n", maxsplit=1)[0].rpartition(") ")[2] in words(cable)


def test_a_printed_form_above_the_telegram_is_not_its_header() -> None:
    form = (
        "CONFIDENTIAL\n\nTELEGRAM      June 03, 2003\n\nTo:   No Action Addressee\n\n"
        "From:  AMEMBASSY LIMA (LIMA 188 - UNKNOWN)\n\n"
        f"TAGS:  PE\n\nCaptions: None\n\nSubject:  A CHOICE\n\nRef:   None\n{'_' * 60}\n"
    )
    telegram = (
        "C O N F I D E N T I A L   LIMA 00188\n\nO 051410Z JUN 03\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC\n\n"
        "C O N F I D E N T I A L LIMA 000188\n\nTAGS PE, PGOV\nSUBJECT: A CHOICE IN MAY\nREF: QUITO 7\n\n"
        "¶1. (U) Classified by Ambassador Ann Q. Roe for reasons 1.5 (B).\n\n¶2. (C) It was made.\n"
    )
    cable = parse_cable(form + telegram)
    assert (cable.id, cable.tags, cable.references) == ("03LIMA188", ("PE", "PGOV"), ("03QUITO7",))
    assert (cable.classified_by, cable.subject) == ("Ann Q. Roe", "A CHOICE IN MAY")


def test_a_header_cut_off_above_another_telegram_is_no_preview() -> None:
    first = "SECRET ACCRA 000012\n\nTAGS: EFIS\nSUBJECT: HARBOR TALKS \nRESUME IN...\n\n"
    other = "PP RUEHWEB\n,C O N F I D E N T I A L LOME 000404 \n\nTAGS: EFIS\nSUBJECT: ICE\n\n1. (C) It froze.\n"
    assert parse_cable(first + other, source="77ACCRA12").id == "77ACCRA12"
