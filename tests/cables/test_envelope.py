"""The transmission lines of telegrams from 1966 to 2010: number, date, sender and addressees."""

import pytest

from graphbuild.cables import parse_cable
from graphbuild.records import HeaderField

CASES = [
    (
        (
            "O 121530Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC IMMEDIATE 1234\nINFO AMEMBASSY QUITO\n"
            "AMEMBASSY LA PAZ PRIORITY\n\nC O N F I D E N T I A L LIMA 2222\n\nE.O. 11652: GDS\n"
            "TAGS: PFOR, PE\nSUBJECT: FISH\n"
        ),
        ("74LIMA2222", "1974-03-12 15:30", "AMEMBASSY LIMA", "SECSTATE WASHDC", "AMEMBASSY QUITO|AMEMBASSY LA PAZ"),
    ),
    (
        (
            "R 010203Z JAN 66\nFM AMEMBASSY SAIGON\nTO RUEHC/SECSTATE WASHDC PRIORITY\n"
            "INFO RUMSMA/COMUSMACV\nRHHMUNA/CINCPAC\nUNCLAS SAIGON 123\n\nSUBJECT: RICE\n"
        ),
        ("66SAIGON123", "1966-01-01 02:03", "AMEMBASSY SAIGON", "SECSTATE WASHDC", "COMUSMACV|CINCPAC"),
    ),
    (
        (
            "P R 301200Z JUN 85\nFM AMCONSUL RIO DE JANEIRO\nTO SECSTATE WASHDC PRIORITY 0001\n"
            "INFO AMEMBASSY BRASILIA\nC O N F I D E N T I A L RIO DE JANEIRO 01234\n\n"
            "E.O. 12356: DECL:OADR\nTAGS: PGOV, BR\nSUBJECT: X\n"
        ),
        ("85RIODEJANEIRO1234", "1985-06-30 12:00", "AMCONSUL RIO DE JANEIRO", "SECSTATE WASHDC", "AMEMBASSY BRASILIA"),
    ),
    (
        (
            "VZCZCXYZ0000\nRR RUEHWEB\n\nDE RUEHPE #0123/01 0451530\nZNR UUUUU ZZH\nR 141530Z FEB 09\n"
            "FM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC 1234\nINFO RUEHC/DEPT OF LABOR WASHINGTON DC\n"
            "RUCPDOC/DEPT OF COMMERCE WASHDC\nRUEATRS/DEPT OF TREASURY WASHDC\n\n"
            "UNCLAS SECTION 01 OF 02 LIMA 000123\n"
        ),
        (
            "09LIMA123",
            "2009-02-14 15:30",
            "AMEMBASSY LIMA",
            "SECSTATE WASHDC",
            "DEPT OF LABOR WASHINGTON DC|DEPT OF COMMERCE WASHDC|DEPT OF TREASURY WASHDC",
        ),
    ),
    (
        (
            "O P 141530Z FEB 09 ZDK\nFM USMISSION USUN NEW YORK\nTO SECSTATE WASHDC IMMEDIATE\n"
            "AMEMBASSY LONDON PRIORITY\nINFO IRAQ COLLECTIVE\nUN SECURITY COUNCIL COLLECTIVE IMMEDIATE\n\n"
            "S E C R E T USUN NEW YORK 000012\n"
        ),
        (
            "09USUNNEWYORK12",
            "2009-02-14 15:30",
            "USMISSION USUN NEW YORK",
            "SECSTATE WASHDC|AMEMBASSY LONDON",
            "IRAQ COLLECTIVE|UN SECURITY COUNCIL COLLECTIVE",
        ),
    ),
    (
        (
            "141530Z FEB 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 1234\nINFO MERCOSUR COLLECTIVE\n"
            "S E C R E T LIMA 000123\n"
        ),
        ("09LIMA123", "2009-02-14 15:30", "AMEMBASSY LIMA", "SECSTATE WASHDC", "MERCOSUR COLLECTIVE"),
    ),
    (
        "R 141530Z FEB 2009\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nUNCLAS LIMA 000123\n",
        ("09LIMA123", "2009-02-14 15:30", "AMEMBASSY LIMA", "SECSTATE WASHDC", ""),
    ),
    (
        (
            "FM AMEMBASSY BANGKOK\nTO RUEHC/SECSTATE WASHDC 1234\nRUEHRN/USMISSION UN ROME\n"
            "INFO RUEKJCS/SECDEF WASHINGTON DC\nRHEHNSC/NSC WASHDC\nRUEAIIA/CIA WASHDC\n"
            "C O N F I D E N T I A L SECTION 01 OF 03 BANGKOK 000123\nSIPDIS\nE.O. 12958: DECL: 1/2/2019\n"
        ),
        (
            "BANGKOK123",
            "",
            "AMEMBASSY BANGKOK",
            "SECSTATE WASHDC|USMISSION UN ROME",
            "SECDEF WASHINGTON DC|NSC WASHDC|CIA WASHDC",
        ),
    ),
    (
        ("R 141530Z FEB 09 FM AMEMBASSY LIMA TO SECSTATE WASHDC 1234 INFO AMEMBASSY QUITO 12 UNCLAS LIMA 000123"),
        ("09LIMA123", "2009-02-14 15:30", "AMEMBASSY LIMA", "SECSTATE WASHDC", "AMEMBASSY QUITO"),
    ),
    (
        (
            "PAGE 01 LIMA 02222 121530Z\n\n46\nACTION ARA-10\n\nINFO OCT-01 ISO-00 CIAE-00\n\n"
            "R 121445Z MAR 74\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC 1234\nINFO AMEMBASSY QUITO\n\n"
            "UNCLAS LIMA 2222\n"
        ),
        ("74LIMA2222", "1974-03-12 14:45", "AMEMBASSY LIMA", "SECSTATE WASHDC", "AMEMBASSY QUITO"),
    ),
    (
        (
            "RR RUEHC\nDE RUEHPE 0123 1211530\nZNR UUUUU ZZH\nR 301530Z APR 80\nFM AMEMBASSY LIMA\n"
            "TO SECSTATE WASHDC 1234\nINFO RUEHQT/AMEMBASSY QUITO 0012\nRUEHLP/AMEMBASSY LA PAZ 0013\nBT\n"
            "UNCLAS SECTION 01 OF 02 LIMA 00123\n\nE.O. 12065: N/A\nTAGS: PE\nSUBJ: FISH\n"
        ),
        ("80LIMA123", "1980-04-30 15:30", "AMEMBASSY LIMA", "SECSTATE WASHDC", "AMEMBASSY QUITO|AMEMBASSY LA PAZ"),
    ),
    (
        (
            "P 301530Z APR 80\nFM SECSTATE WASHDC\nTO AMEMBASSY LIMA PRIORITY\nINFO AMEMBASSY QUITO\n\n"
            "C O N F I D E N T I A L STATE 113456\n\nE.O. 12065: GDS 4/30/86 (ROE, JANE)\nTAGS: PE\n"
            "SUBJECT: FISH\n"
        ),
        ("80STATE113456", "1980-04-30 15:30", "SECSTATE WASHDC", "AMEMBASSY LIMA", "AMEMBASSY QUITO"),
    ),
    (
        (
            "O 301530Z APR 03\nFM SECSTATE WASHDC\nTO ALL DIPLOMATIC AND CONSULAR POSTS IMMEDIATE\n"
            "AMEMBASSY KABUL\nUNCLAS STATE 113456\n\nTAGS: PE\nSUBJECT: FISH\n"
        ),
        (
            "03STATE113456",
            "2003-04-30 15:30",
            "SECSTATE WASHDC",
            "ALL DIPLOMATIC AND CONSULAR POSTS|AMEMBASSY KABUL",
            "",
        ),
    ),
    (
        (
            "O 301530Z APR 03\nFM USDEL SECRETARY\nTO SECSTATE WASHDC\n\n"
            "C O N F I D E N T I A L SECTO 01234\n\nTAGS: PE\nSUBJECT: FISH\n"
        ),
        ("03SECTO1234", "2003-04-30 15:30", "USDEL SECRETARY", "SECSTATE WASHDC", ""),
    ),
    (
        (
            "Z 301530Z APR 03\nFM AMEMBASSY BAGHDAD\nTO SECSTATE WASHDC FLASH\nNSC WASHDC NIACT IMMEDIATE\n"
            "INFO CJCS WASHINGTON DC//J5//\n\nS E C R E T BAGHDAD 000012\n\nTAGS: PE\nSUBJECT: FISH\n"
        ),
        (
            "03BAGHDAD12",
            "2003-04-30 15:30",
            "AMEMBASSY BAGHDAD",
            "SECSTATE WASHDC|NSC WASHDC",
            "CJCS WASHINGTON DC//J5//",
        ),
    ),
    (
        (
            "R 301530Z APR 07\nFM   AMEMBASSY LIMA\nTO   RUEHC/SECSTATE WASHDC 1234\n"
            "INFO RUEHQT/AMEMBASSY QUITO 0012\n     RUEHLP/AMEMBASSY LA PAZ 0013\nXMT  AMEMBASSY BOGOTA\n\n"
            "UNCLAS LIMA 000012\n\nTAGS: PE\nSUBJECT: FISH\n"
        ),
        ("07LIMA12", "2007-04-30 15:30", "AMEMBASSY LIMA", "SECSTATE WASHDC", "AMEMBASSY QUITO|AMEMBASSY LA PAZ"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_transmission_lines_are_read(text: str, expected: tuple[str, ...]) -> None:
    cable = parse_cable(text, source="a.txt")
    read = (
        cable.id,
        f"{cable.date:%Y-%m-%d %H:%M}" if cable.date else "",
        cable.sent_by or "",
        "|".join(cable.addressed_to),
        "|".join(cable.values(HeaderField.COPIED_TO)),
    )
    assert read == expected


def test_an_addressee_is_no_caption() -> None:
    header = (
        "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nINFO RUEABND/DEA HQS WASHDC\n\nSECRET LIMA 000012\n\nNOFORN\nSIPDIS\n"
    )
    cable = parse_cable(f"R 290709Z SEP 08\n{header}\nTAGS: PREL\nSUBJECT: TALKS\n\n1. (S) They go on.\n")
    assert cable.values(HeaderField.CAPTION) == ("NOFORN", "SIPDIS")


def test_the_place_of_an_addressee_is_its_name_alone() -> None:
    text = (
        "FM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC PRIORITY 0219\nINFO RUEHBK/AMEMBASSY BANGKOK 0008\n\nTAGS: PREL\n"
    )
    cable = parse_cable(text)
    places = {value.value: text[value.start : value.end] for value in cable.header}
    assert places.items() >= {"SECSTATE WASHDC": "SECSTATE WASHDC", "AMEMBASSY BANGKOK": "AMEMBASSY BANGKOK"}.items()


def test_to_in_a_title_above_a_telegram_is_no_label() -> None:
    title = "02LIMA188\nUNIONS TURN TO ROE OVER HARBOR DUES\nUNCLASSIFIED\n"
    assert parse_cable(f"{title}UNCLAS LIMA 000188\n\nTAGS: PE\nSUBJECT: A CHOICE\n").addressed_to == ()


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Wednesday, 11 February 2009, 13:03", "2009-02-11 13:03"),
        ("Wed, 11 Feb 2009 13:03:20", "2009-02-11 13:03"),
        ("Tue Nov 26 00:00:00 +0100 2002", "2002-11-26 00:00"),
        ("2009-02-11 13:03", "2009-02-11 13:03"),
        ("Wednesday, 11 February 2009", ""),
    ],
)
def test_a_date_with_a_time_stands_for_the_group(line: str, date: str) -> None:
    cable = parse_cable(f"{line}\nUNCLAS LIMA 000188\n\nTAGS: PE\nSUBJECT: A CHOICE\n")
    assert (f"{cable.date:%Y-%m-%d %H:%M}" if cable.date else "") == date


def test_for_whom_a_telegram_is_at_an_addressee_is_no_part_of_its_name() -> None:
    lines = "TO RUEHC/SECSTATE WASHDC\nUSTR FOR JROE AND AMOE\nINFO RUEHBR/AMEMBASSY BRASILIA PASS AMCONSUL RECIFE\n"
    cable = parse_cable(f"R 290709Z SEP 08\nFM AMEMBASSY LIMA\n{lines}\nSECRET LIMA 000012\n\nTAGS: PREL\n")
    assert cable.addressed_to == ("SECSTATE WASHDC", "USTR")
    assert cable.values(HeaderField.COPIED_TO) == ("AMEMBASSY BRASILIA",)


@pytest.mark.parametrize("line", ["CENTER FOR DISEASE CONTROL", "HQ KHYBER PASS"])
def test_an_addressee_whose_name_holds_for_or_pass_keeps_it(line: str) -> None:
    cable = parse_cable(f"R 290709Z SEP 08\nFM AMEMBASSY LIMA\nTO {line}\n\nSECRET LIMA 000012\n\nTAGS: PREL\n")
    assert cable.addressed_to == (line,)


def test_a_line_that_says_for_whom_a_telegram_is_names_no_addressee() -> None:
    lines = "TO RUEHC/SECSTATE WASHDC\nFOR INL/PC JROE\nPASS USTR"
    cable = parse_cable(f"R 290709Z SEP 08\nFM AMEMBASSY LIMA\n{lines}\n\nSECRET LIMA 000012\n\nTAGS: PREL\n")
    assert cable.addressed_to == ("SECSTATE WASHDC",)


def test_labels_within_a_line_stand_before_a_route_where_nobody_is_said_to_send() -> None:
    line = "R 290709Z SEP 08 TO RUEHC/SECSTATE WASHDC INFO RUEHBR/AMEMBASSY BRASILIA"
    cable = parse_cable(f"{line}\n\nSECRET LIMA 000012\n\nTAGS: PREL\nSUBJECT: BACK TO RUNNING WATER\n")
    assert cable.addressed_to == ("SECSTATE WASHDC",)
    assert cable.values(HeaderField.COPIED_TO) == ("AMEMBASSY BRASILIA",)


def test_a_day_with_a_time_in_the_body_dates_no_telegram() -> None:
    day = "The talks began on Wednesday, 11 February 2009, 13:03 in the harbor; those of 2/12/2009 15:55 failed."
    cable = parse_cable(f"UNCLAS LIMA 000188\n\nTAGS: PE\nSUBJECT: A CHOICE\n\n1. (U) {day}\n")
    assert cable.date is None


@pytest.mark.parametrize(
    ("line", "addressee", "classification"),
    [
        ("AMEMBASSY SUVAC O N F I D E N T I A L SECTION 01 OF 02 LIMA 000188", "AMEMBASSY SUVA", "CONFIDENTIAL"),
        ("AMEMBASSY QUITO PRIORITYS E C R E T LIMA 000188", "AMEMBASSY QUITO", "SECRET"),
        ("RUEHQT/AMEMBASSY QUITO 6985\tS E C R E T LIMA 000188", "AMEMBASSY QUITO", "SECRET"),
        ("RUEHQT/AMEMBASSY QUITO 0012UNCLAS SAN JOSE 000188", "AMEMBASSY QUITO", "UNCLASSIFIED"),
        ("SECDEF WASHDC//ISA//UNCLAS SECTION 01 OF 02 LIMA 000188", "SECDEF WASHDC//ISA//", "UNCLASSIFIED"),
    ],
)
def test_a_class_glued_to_the_last_addressee_is_no_part_of_it(line: str, addressee: str, classification: str) -> None:
    cable = parse_cable(f"R 290709Z SEP 08\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nINFO {line} \n \nTAGS: PREL\n")
    assert cable.values(HeaderField.COPIED_TO) == (addressee,)
    assert cable.values(HeaderField.CLASSIFICATION) == (classification,)


def test_a_rule_ends_the_addressees() -> None:
    cable = parse_cable(
        "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n-------- header ends --------\nSECRET LIMA 12\nTAGS: PE\n"
    )
    assert cable.addressed_to == ("SECSTATE WASHDC",)


def test_a_desk_of_the_department_is_no_caption() -> None:
    lines = "SECRET LIMA 000012\n\nNOFORN\nSIPDIS\n\nDEPT FOR EUR/AGS, WHA/DEA/X\nAGS FOR ROE\n"
    cable = parse_cable(f"FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\n{lines}\nTAGS: PREL\nSUBJECT: TALKS\n")
    assert cable.values(HeaderField.CAPTION) == ("NOFORN", "SIPDIS", "AGS")


def test_captions_joined_by_slashes() -> None:
    cable = parse_cable("SECRET//NOFORN LIMA 000012\n\nNODIS/SIPDIS\n\nTAGS: PREL\nSUBJECT: TALKS\n")
    assert cable.values(HeaderField.CAPTION) == ("NOFORN", "NODIS", "SIPDIS")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("12/29/13", "2013-12-29"),
        ("12-29-13", "2013-12-29"),
        ("2020/01/28", "2020-01-28"),
        ("28/01/2020", "2020-01-28"),
    ],
)
def test_the_day_of_declassification(words: str, day: str) -> None:
    cable = parse_cable(f"SECRET LIMA 000012\n\nE.O. 12958: DECL: {words}\nTAGS: PREL\nSUBJECT: TALKS\n")
    assert cable.values(HeaderField.DECLASSIFIED_ON) == (day,)


def test_to_whom_a_post_passes_on_and_fm_in_a_title_are_no_labels() -> None:
    title, lines = "Viewing cable 09LIMA12, FM CAL-ROE SAYS TALKS", "AMEMBASSY QUITO PASS TO AMEMBASSY LOME"
    head = "R 290709Z SEP 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nSECRET LIMA 000012\n\nSIPDIS"
    cable = parse_cable(f"{title}\n{head}\n{lines}\n\nTAGS: PREL\nSUBJECT: TALKS\n")
    assert cable.values(HeaderField.SENT_BY) == ("AMEMBASSY LIMA",)
    assert cable.addressed_to == ("SECSTATE WASHDC",)
