"""Headers composed at random from parts whose meaning is known, in every layout: each field is read right."""

from __future__ import annotations

import random
from dataclasses import dataclass
from textwrap import wrap

import pytest

from graphbuild.cables import parse_cable

POSTS = {
    "LIMA": "LIMA",
    "RIO DE JANEIRO": "RIODEJANEIRO",
    "TEL AVIV": "TELAVIV",
    "SECSTATE": "STATE",
    "USUN NEW YORK": "USUNNEWYORK",
    "USEU BRUSSELS": "USEUBRUSSELS",
    "ST PETERSBURG": "STPETERSBURG",
    "HO CHI MINH CITY": "HOCHIMINHCITY",
    "KABUL": "KABUL",
    "AIT TAIPEI": "AITTAIPEI",
    "DAR ES SALAAM": "DARESSALAAM",
    "UNVIE VIENNA": "UNVIEVIENNA",
}
TAGS = [
    "PREL", "PGOV", "ECON", "EFIN", "PHUM", "KDEM", "MARR", "PTER", "KNNP", "ETRD", "SENV", "CVIS", "IR", "PE",
    "BR", "FR", "CH", "XB", "UNSC", "NATO", "EAID",
]  # fmt: skip
SUBJECTS = (
    "TALKS GO ON",
    "LIBYA: THE COLONEL AND HIS TENT",
    "SCENESETTER FOR THE VISIT OF SENATOR ROE TO LIMA, MARCH 3-5",
    "IRAN/IRAQ: TALKS AND TEA (CORRECTED COPY)",
    'MINISTER SAYS "NO" TO U.S. FISH',
    "FISH EXPORTS: 2008 REPORT (PART 1 OF 2)",
    "(C) FISH -- WHAT NEXT?",
    "REFORM OF THE FISH ACT: REFERENDUM IN MAY",
    "Talks with the Minister of Fish on Quotas",
    "TIP: A COMMENT ON FISH AND SUMMARY OF LAWS",
    "ASSISTANT SECRETARY ROE'S JULY 4, 2008, MEETING WITH THE KING",
)
NAMES = (
    "John Doe", "Jane Q. Roe", "William de Groot", "J. Thomas Moe, Jr.", "Anne-Marie O'Hara", "Peter van der Roe",
    "A. B. Roe", "Kurt Roe III", "Maria Luisa Moe",
)  # fmt: skip
OFFICES = (
    "Ambassador", "DCM", "Deputy Chief of Mission", "Charge d'Affaires, a.i.", "CDA", "POL/ECON Chief", "A/DCM",
    "Acting Consul General", "Pol-Econ Section Chief", "Economic Minister-Counselor", "PolCouns", "EUR A/S",
)  # fmt: skip
REASONS = (
    " for reasons 1.4 (b) and (d).", ". Reason: 1.4 (b/d)", ", reasons 1.4 (B), (D)", "; Reasons: 1.4(b) and (d).",
    " per 1.4 (b,d)", "\nfor reasons 1.5 (b) and (d).", ". REASON: E.O. 12958 1.4 (D)",
)  # fmt: skip
OTHERS = ("ROE-MOE EMAIL OF 3/4/08", "IIR 6 832 0123 08", "TD-314/12345-08", "ROE/MOE TELCON 5 MAY 2008")
BODIES = (
    "\n\n1. (C) Summary: The Minister said that LIMA 99 was right. End Summary.\n\n2. (C) More.",
    "\n\nSummary\n-------\n\n1. (C) The Minister said so.\n",
    "\n\n1. SUMMARY: THE MINISTER SAID SO.\n",
    "\n-------\nSUMMARY\n-------\n\n1. (C) THE MINISTER SAID SO.",
    "\n\n¶1. (C) The Minister said so.",
    "\n\n11. (C) The Minister said so.\n\n12. (C) And so.",
)
LAYOUTS = {
    "as it is": lambda text: text,
    "line ends of two characters": lambda text: text.replace("\n", "\r\n"),
    "entities": lambda text: text.replace("\n", "&#x000A;"),
    "line breaks": lambda text: text.replace("\n", "<br/>\n"),
    "an indent": lambda text: "\n".join(f"     {line}" if line else line for line in text.split("\n")),
    "spaces at ends of lines": lambda text: text.replace("\n", "  \n"),
    "a blank line after each": lambda text: text.replace("\n", "\n\n"),
}


@dataclass(frozen=True)
class Header:
    """A header's text and what is in it."""

    text: str
    id: str
    tags: tuple[str, ...]
    references: tuple[str, ...]
    subject: str
    classified_by: str


def compose(seed: int) -> Header:
    draw = random.Random(seed)
    year = draw.choice((1976, 1989, 1998, 2003, 2005, 2008, 2009))
    tags = tuple(draw.sample(TAGS, draw.randint(1, 9)))
    subject, name = draw.choice(SUBJECTS), draw.choice(NAMES)
    references, ids = compose_references(draw, year)
    officer = compose_officer(draw, name)
    if draw.random() < 0.3:
        officer, name = officer.upper(), name.upper()
    tagged = "\n".join(wrap(draw.choice((" ", ", ", "; ")).join(tags), 40))
    fields = [
        draw.choice(("E.O. 12958: DECL: 09/29/2018", "E.O. 12958: N/A", "E.O. 11652: GDS", "E.O. 12356: DECL: OADR")),
        f"{draw.choice(('TAGS: ', 'TAGS ', 'TAGS:  '))}{tagged}",
        draw.choice(("SUBJECT: ", "SUBJ: ", "Subject: ")) + "\n".join(wrap(subject, draw.choice((24, 45, 62)))),
    ]
    rest = [references, officer] if draw.random() < 0.8 else [officer, references]
    parted = draw.choice(("\n", "\n\n"))
    text = "\n".join(fields) + parted + parted.join(rest) + draw.choice(BODIES)
    post, number = draw.choice(list(POSTS)), draw.randint(1, 9999)
    return Header(text, f"{year % 100:02}{POSTS[post]}{number}", tags, ids, subject, name)


def compose_officer(draw: random.Random, name: str) -> str:
    office, reason = draw.choice(OFFICES), draw.choice(REASONS)
    who = draw.choice((f"{office} {name}", f"{name}, {office}", f"{name}, {office}, U.S. Embassy Lima"))
    return draw.choice(("Classified By: ", "CLASSIFIED BY: ", "Classified by: ", "CLASSIFIED BY ")) + who + reason


def compose_references(draw: random.Random, year: int) -> tuple[str, tuple[str, ...]]:
    items, ids = [], []
    for _ in range(draw.choice((1, 1, 2, 3, 6))):
        if items and draw.random() < 0.15:
            items.append(draw.choice(OTHERS))
            continue
        item, found = compose_reference(draw, year)
        items.append(item)
        ids.extend(found)
    label = draw.choice(("REF: ", "REFS: ", "REFTEL: ", "Ref: "))
    if len(items) == 1:
        return label + items[0], tuple(dict.fromkeys(ids))
    mark = draw.choice(("{0}. ", "({0}) ", "{0}) ", "{0}. ({0}) ", "{0}: "))
    parted = draw.choice(("\n     ", " ", "\n", ", ", "; ", "\n\n     "))
    listed = parted.join(mark.format(letter) + item for letter, item in zip("ABCDEF", items, strict=False))
    return label + listed, tuple(dict.fromkeys(ids))


def compose_reference(draw: random.Random, own: int) -> tuple[str, list[str]]:
    post, number = draw.choice(list(POSTS)), draw.randint(1, 99_000)
    year = draw.choice((own, own, own, own - 1, own - 4))
    printed = draw.choice(("{}", "{:05}", "{:08}")).format(number)
    if year == own:
        form = draw.choice(("{post} {n}", "{post} {n}", "{post}-{n}", "{post} {n} (NOTAL)"))
    else:
        form = draw.choice(("{y:02} {post} {n}", "{year} {post} {n}", "{y:02}{post}{n}", "{post} {n} ({y:02})",
                            "{post} {n} ({year})", "{y:02}-{post}-{n}", "{post} {n} OF {year}"))  # fmt: skip
    text = form.format(post=post, n=printed, y=year % 100, year=year)
    numbers = [number]
    if draw.random() < 0.15:
        numbers.append(number + draw.randint(1, 30))
        text += f"{draw.choice((' AND ', ', ', '/', ' & '))}{numbers[1]}"
    return text, [f"{year % 100:02}{POSTS[post]}{each}" for each in numbers]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_field_of_a_composed_header_is_read(layout: str) -> None:
    for seed in range(400):
        header = compose(seed)
        cable = parse_cable(LAYOUTS[layout](header.text), source=header.id)
        read = (cable.id, cable.tags, cable.references, cable.subject, cable.classified_by)
        meant = (header.id, header.tags, header.references, header.subject, header.classified_by)
        assert read == meant, f"seed {seed}: {header.text}"


def test_a_page_line_anywhere_in_a_header_changes_nothing() -> None:
    for seed in range(400):
        header = compose(seed)
        lines = header.text.split("\n")
        place = random.Random(seed).randint(1, len(lines))
        paged = "\n".join([*lines[:place], "", "LIMA 00000042  001.2 OF 002", "", "", *lines[place:]])
        cable = parse_cable(paged, source=header.id)
        read = (cable.tags, cable.references, cable.classified_by)
        assert read == (header.tags, header.references, header.classified_by), f"seed {seed}: {paged}"


def test_the_transmission_lines_may_follow_the_list_of_a_web_page() -> None:
    page = "08LIMA12\n2008-05-29 07:19:00\nCable title:\nICE TALKS\n\nTags:  EFIS PE\n"
    lines = "R 290719Z MAY 08\nFM AMEMBASSY LIMA\nTO RUEHC/SECSTATE WASHDC 3715\nUNCLAS LIMA 000012\n\n"
    cable = parse_cable(f"{page}{lines}TAGS: EFIS PE\nSUBJECT: ICE TALKS\n\n1. It froze.\n")
    assert (cable.sent_by, cable.addressed_to) == ("AMEMBASSY LIMA", ("SECSTATE WASHDC",))
    assert (cable.tags, cable.subject) == (("EFIS", "PE"), "ICE TALKS")


@pytest.mark.parametrize("title", ["SUBJECT: FISH TALKS GO ON WITH", "FISH TALKS GO ON WITHOUT END REF: A. QUITO 1"])
def test_labels_in_a_pages_title_are_no_fields_of_the_telegram(title: str) -> None:
    telegram = (
        "FM AMEMBASSY LIMA\nTO SECSTATE WASHDC\nUNCLAS LIMA 000012\n\nE.O. 12958: N/A\nTAGS: PREL\n"
        "SUBJECT: FISH TALKS GO ON WITHOUT\nEND\n\nREF: LIMA 11\n\n1. (U) They do.\n"
    )
    cable = parse_cable(f"{title}\nFri Jun 26 00:00:00 +0200 2009\nUNCLASSIFIED\n{telegram}", source="09LIMA12")
    assert (cable.subject, cable.references) == ("FISH TALKS GO ON WITHOUT END", ("09LIMA11",))


def test_a_subject_shown_cut_off_is_the_whole_one_below() -> None:
    shown = "O 130854Z AUG 09\nFM AMEMBASSY LIMA\nTO SECSTATE\nTAGS: PREL\nSUBJECT: FISH TALKS GO\n\n\n"
    telegram = "S e c r e t lima 000012\n\nTags: prel\nSubject: fish talks go\non without end\n\n1. (S) They do.\n"
    assert parse_cable(shown + telegram, source="09LIMA12").subject == "fish talks go on without end"


def test_tag_in_a_sentence_is_no_label() -> None:
    body = "The truck left the port and its\nTAG numbers were not read by anyone.\n"
    cable = parse_cable(f"SECRET LIMA 000012\n\nSUBJECT: ICE\n\n{body}", source="08LIMA12")
    assert (cable.tags, [paragraph.number for paragraph in cable.paragraphs]) == ((), [0, 1])


def test_labels_of_one_or_several() -> None:
    cable = parse_cable("SECRET LIMA 000012\n\nTAGS: PE\nSubject(s): Ice\nRef(s): Quito 3\n", source="08LIMA12")
    assert (cable.tags, cable.subject, cable.references) == (("PE",), "Ice", ("08QUITO3",))
