"""A whole telegram: identity, envelope, paragraphs, passages, warnings; and any text at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.cables import parse_cable
from graphbuild.errors import CableError
from graphbuild.prose import clean
from graphbuild.records import Cable, HeaderField, Part

HEADER = """VZCZCXRO0001
OO RUEHAA
DE RUEHPE #0042/01 2730709
ZNY CCCCC ZZH
O 290709Z SEP 08
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 0219
INFO RUEHQT/AMEMBASSY QUITO PRIORITY 0007

C O N F I D E N T I A L SECTION 01 OF 02 LIMA 000042

SIPDIS

E.O. 12958: DECL: 09/29/2018
TAGS: PREL, PE
SUBJECT: FISHERMEN ASK FOR A HARBOR

Classified By: Ambassador Jane Roe for reasons 1.4 (b/d).

"""
BODY = (
    "1. (C) Summary: The fishermen want a harbor. End Summary.\n\nThe harbor\n----------\n\n"
    "2. (C) The Minister promised a har-\nbor, and the mayor,\n\nLIMA 00000042 002 OF 002\n"
    "\nwho is old, promised a road.\n"
    "\n-- Callao: The port is full.\n\n-- Ilo: The port is empty.\n"
    "\n3. (C) Comment: He will not build it. End comment.\nROE\n"
)


def words(cable: Cable, part: Part) -> list[str]:
    return [clean(cable.text, p.pieces).text for _, p in cable.passages if p.part is part]


def marked(form: str) -> str:
    return HEADER + "\n\n".join(form.format(n) + f" The number is {n} here." for n in range(1, 13)) + "\nROE\n"


def test_identity_and_envelope() -> None:
    cable = parse_cable(HEADER + BODY)
    assert cable.id == "08LIMA42"
    assert cable.date == datetime(2008, 9, 29, 7, 9, tzinfo=UTC)
    assert cable.sent_by == "AMEMBASSY LIMA"
    assert cable.addressed_to == ("SECSTATE WASHDC",)
    assert cable.values(HeaderField.COPIED_TO) == ("AMEMBASSY QUITO",)
    assert cable.values(HeaderField.CLASSIFICATION) == ("CONFIDENTIAL",)
    assert cable.values(HeaderField.DECLASSIFIED_ON) == ("2018-09-29",)
    assert cable.values(HeaderField.SIGNED_BY) == ("ROE",)
    assert cable.warnings == ()


def test_passages() -> None:
    cable = parse_cable(HEADER + BODY)
    assert words(cable, Part.SUMMARY) == ["The fishermen want a harbor."]
    assert words(cable, Part.HEADING) == ["The harbor"]
    assert words(cable, Part.COMMENT) == ["He will not build it."]
    assert words(cable, Part.BODY)[0] == ("The Minister promised a harbor, and the mayor, who is old, promised a road.")
    labels = [(p.label, clean(cable.text, p.pieces).text) for _, p in cable.passages if p.label]
    assert labels == [("Callao", "The port is full."), ("Ilo", "The port is empty.")]


@pytest.mark.parametrize(
    "form",
    ["{}. (C)", "{}.(C)", "¶{}. (C)", "1{}. (C)", "- 1{}. (SBU)", "[1](#){}. (U)", "{}. C)", "{}.", "{}. (S/NF)",
     "<a href='#p'>¶</a>{}. (C)", "[¶](#par{0}){0}. (C)"],
)  # fmt: skip
def test_numbers_of_paragraphs(form: str) -> None:
    cable = parse_cable(marked(form))
    assert [p.number for p in cable.paragraphs if p.number] == list(range(1, 13))
    assert words(cable, Part.BODY) == [f"The number is {n} here." for n in range(1, 13)]


def test_a_list_inside_a_paragraph_is_no_paragraph() -> None:
    cable = parse_cable(HEADER + "1. (C) Points:\n1. One thing.\n2. Two things.\n\n2. (C) The end.\n")
    assert [p.number for p in cable.paragraphs if p.number] == [1, 2]


def test_line_ends_and_entities_are_read_as_they_were_meant() -> None:
    plain = parse_cable(HEADER + BODY)
    for damaged in ((HEADER + BODY).replace("\n", "\r\n"), (HEADER + BODY).replace("\n", "&#x000A;")):
        cable = parse_cable(damaged)
        assert (cable.id, cable.tags, cable.subject) == (plain.id, plain.tags, plain.subject)
        assert [p.number for p in cable.paragraphs] == [p.number for p in plain.paragraphs]
        assert all(cable.text[v.start : v.end] == plain.text[w.start : w.end] for v, w in _pairs(cable, plain))


def _pairs(one: Cable, other: Cable) -> list[tuple]:  # type: ignore[type-arg]
    return [(v, w) for v, w in zip(one.header, other.header, strict=True) if v.field is not HeaderField.SUBJECT]


def test_the_trailer_of_a_web_page_is_not_read() -> None:
    cable = parse_cable(f"{HEADER}{BODY}\n© Harbor News\n\nWorld Headlines\n\nA storm sinks a ferry. More>>\n")
    assert not any("ferry" in text for part in Part for text in words(cable, part))


def test_an_empty_text_is_an_error() -> None:
    with pytest.raises(CableError, match="no text"):
        parse_cable(" \n\x00", source="a.txt")


LINES = st.lists(
    st.one_of(
        st.text(max_size=40),
        st.sampled_from(
            [*HEADER.split("\n"), *BODY.split("\n"), "REF: A. LIMA 12", "&#x000A;", "[PREL](#)", "<br>", "Â¶2."]
        ),
    ),
    max_size=40,
)


@settings(deadline=None)
@given(LINES, st.sampled_from(["\n", "\r\n", "\n\n", "<br/>"]))
def test_any_text_is_read_with_exact_places(lines: list[str], join: str) -> None:
    text = join.join(lines)
    try:
        cable = parse_cable(text)
    except CableError:
        return
    assert cable.text == text
    for value in cable.header:
        assert 0 <= value.start < value.end <= len(text)
    places = [p for _, passage in cable.passages for p in passage.pieces]
    assert all(0 <= piece.start < piece.end <= len(text) for piece in places)
    for _, passage in cable.passages:
        prose = clean(text, passage.pieces)
        assert len(prose.text) == len(prose.starts) == len(prose.ends)


def test_a_header_repeated_between_sections_is_no_prose() -> None:
    broken = (
        "1. (C) The fishermen, who have waited for ten years for a harbor that was promised, will not go to the\n\n"
    )
    cable = parse_cable(f"{HEADER}{broken}{HEADER.replace('SECTION 01', 'SECTION 02')}harbor again.\n")
    assert words(cable, Part.BODY)[0].endswith("will not go to the harbor again.")
    assert cable.tags == ("PREL", "PE")
    assert any("repeated" in warning for warning in cable.warnings)


def test_a_word_that_a_page_line_breaks_is_one_word() -> None:
    cable = parse_cable(f"{HEADER}1. (C) The minister came. The min\n\nLIMA 00000042  002 OF 002\n\nister left.\n")
    assert words(cable, Part.BODY) == ["The minister came. The minister left."]


def test_rows_of_a_table_are_apart_from_the_prose_around_them() -> None:
    rows = "Year     Fish\n2007     300\n2008     400\n"
    cable = parse_cable(f"{HEADER}1. (C) Here are figures:\n{rows}The figures are old.\n")
    assert words(cable, Part.BODY) == ["Here are figures:", " ".join(rows.split()), "The figures are old."]


@pytest.mark.parametrize("run", ["\n", " ", "| ", "a | ", "-", "(", ",", "... \n", "ROE\n", "[a](", "<a "])
@pytest.mark.parametrize("before", ["", HEADER, "Classified By: ", "SUBJECT: A ", "TAGS: ", "REF: A. LIMA 1 "])
def test_long_runs_of_anything_are_read(before: str, run: str) -> None:
    text = f"{before}{run * 3000}\nx"
    cable = parse_cable(text)
    prose = [clean(cable.text, passage.pieces) for _, passage in cable.passages]
    assert all(len(each.text) == len(each.starts) for each in prose)
    assert cable.text == text


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("prom-\nised", "promised"),
        ("PROM-\nISED", "PROMISED"),
        ("govern-\nment", "government"),
        ("com-\npany", "company"),
        ("sub-\nregional", "sub-regional"),
        ("anti-\ntrafficking", "anti-trafficking"),
        ("US-\nbased", "US-based"),
        ("re-\nceived", "received"),
        ("RE-\nCEIVED", "RECEIVED"),
        ("dis-\nmissed", "dismissed"),
        ("seri-\nous", "serious"),
        ("an-\nnexation", "annexation"),
        ("Abdul-\nlah", "Abdullah"),
        ("KARAD-\nZHOV", "KARADZHOV"),
        ("so-\ncalled", "so-called"),
        ("long-\nterm", "long-term"),
        ("counter-\nnarcotics", "counter-narcotics"),
        ("Hutu-\ndominated", "Hutu-dominated"),
        ("GUINEA-\nBISSAU", "GUINEA-BISSAU"),
        ("PORT-\nAU-PRINCE", "PORT-AU-PRINCE"),
        ("two-\nday", "two-day"),
        ("inter-\nnational", "international"),
        ("man\n\nLIMA 00000042  002 OF 002\n\nkind", "man kind"),
        ("govern\n\nLIMA 00000042  002 OF 002\n\nment", "government"),
        ("300 km\n\nLIMA 00000042  002 OF 002\n\nnorth", "300 km north"),
        ("the econ\n\nLIMA 00000042  002 OF 002\n\nofficer", "the econ officer"),
        ("this\n\nLIMA 00000042  002 OF 002\n\nend", "this end"),
    ],
)
def test_words_broken_at_the_end_of_a_line(broken: str, whole: str) -> None:
    cable = parse_cable(f"{HEADER}1. (C) The mayor saw {broken} in the\nharbor.\n")
    assert words(cable, Part.BODY) == [f"The mayor saw {whole} in the harbor."]


def test_a_telegram_of_the_seventies() -> None:
    cable = parse_cable(
        "PAGE 01        SAIGON 01234  01 OF 02  121030Z\n\n43\nACTION EA-14\n\nINFO  OCT-01 ISO-00 SS-20 NSC-07\n"
        "                     ---------------------   045123\nO R 120945Z MAR 75\nFM AMEMBASSY SAIGON\n"
        "TO SECSTATE WASHDC IMMEDIATE 1234\nINFO AMEMBASSY VIENTIANE\nAMEMBASSY BANGKOK PRIORITY\n\n"
        "C O N F I D E N T I A L SECTION 1 OF 2 SAIGON 1234\n\nE.O. 11652: GDS\nTAGS: PINT, VS\n"
        "SUBJ: FISHERMEN ASK FOR RICE\n\nREF: A. SAIGON 1200; B. STATE 45678 (NOTAL)\n\n"
        "1. SUMMARY: THE FISHERMEN WANT RICE. END SUMMARY.\n\n2. THE MINISTER SAID THAT THE RICE\nCONFIDENTIAL\n\n"
        "PAGE 02        SAIGON 01234  01 OF 02  121030Z\n\nWOULD COME BY SHIP.\nMOE\n\n\nCONFIDENTIAL\n\n\n\nNNN\n"
    )
    assert (cable.id, cable.date) == ("75SAIGON1234", datetime(1975, 3, 12, 9, 45, tzinfo=UTC))
    assert cable.values(HeaderField.COPIED_TO) == ("AMEMBASSY VIENTIANE", "AMEMBASSY BANGKOK")
    assert cable.values(HeaderField.PRECEDENCE) == ("IMMEDIATE", "ROUTINE", "IMMEDIATE", "PRIORITY")
    assert cable.references == ("75SAIGON1200", "75STATE45678")
    assert cable.values(HeaderField.SIGNED_BY) == ("MOE",)
    assert words(cable, Part.BODY) == ["THE MINISTER SAID THAT THE RICE WOULD COME BY SHIP."]
    assert cable.warnings == ()


def test_a_line_of_prose_that_opens_like_a_trailer_is_prose() -> None:
    prose = "The mayor wants the road\nnext in line, and will\nread more. Then he said:\nNext in importance is\nit."
    cable = parse_cable(f"{HEADER}1. (C) {prose}\n")
    assert words(cable, Part.BODY)[0].endswith("Next in importance is it.")
    assert cable.warnings == ()


def test_what_a_web_page_shows_after_the_cable_is_not_read() -> None:
    page = f"<html><ul><li>Home</li></ul><pre>{HEADER}{BODY}</pre><p>Help us go on</p><script>1. (C) x</script></html>"
    cable = parse_cable(page)
    assert cable.values(HeaderField.SIGNED_BY) == ("ROE",)
    assert not any("Help" in text for part in Part for text in words(cable, part))


def test_emphasis_of_markdown_is_no_word() -> None:
    assert parse_cable("TAGS: [PE](#)\nSUBJECT: THE **HARBOR** OPENS\n\n1. (U) x").subject == "THE HARBOR OPENS"
    assert parse_cable("TAGS: PE\nSUBJECT: THE ** HARBOR\n\n1. (U) x").subject == "THE ** HARBOR"


def test_escapes_of_markdown_are_no_characters() -> None:
    cable = parse_cable("1\\. (C) Ana Mei\\-lin left \\(in a hurry\\).\n\n2\\. (C) \\*They\\* found C:\\temp empty.")
    assert words(cable, Part.BODY) == ["Ana Mei-lin left (in a hurry).", "*They* found C:\\temp empty."]


def test_a_sentence_that_breaks_off_is_told_of() -> None:
    long = (
        "The fishermen, who have waited for ten years for a harbor that was promised to them, said in the capital that"
    )
    cable = parse_cable(f"{HEADER}1. (C) {long} they will not go on, he\n\n2. (C) {long} they will not go on.\n")
    assert cable.warnings == ("sentences break off at the end of paragraph 1: read as far as they go",)


def test_letters_and_calls_are_other_references() -> None:
    cable = parse_cable("REF: A. LIMA 12 B. ROE-MOE EMAIL OF 3/4/08\n     C. IIR 6 832 0123 08", source="08LIMA42")
    assert cable.references == ("08LIMA12",)
    assert cable.values(HeaderField.OTHER_REFERENCE) == ("ROE-MOE EMAIL OF 3/4/08", "IIR 6 832 0123 08")


@pytest.mark.parametrize("name", ["06TAIPEI12", "06AITTAIPEI12", "2006AITTAIPEI00012_a"])
def test_one_post_has_one_name_in_ids(name: str) -> None:
    assert parse_cable("SUBJECT: TALKS", source=name).id == "06AITTAIPEI12"


@pytest.mark.parametrize("said", ["â€œTALKSâ€\x9d &amp; TEA", "&ldquo;TALKS&rdquo; & TEA", "“TALKS” & TEA"])
def test_quotes_are_read_as_they_were_meant(said: str) -> None:
    assert parse_cable(f"SUBJECT: {said} <br>\n\nREF: X").subject == "“TALKS” & TEA"


def test_addressees_with_routes_and_precedence() -> None:
    cable = parse_cable(
        "DE RUEHBUL #1234/01 1231234\nZNY SSSSS ZZH\nP R 031234Z MAY 09 ZFF4 ZFF6\nFM AMEMBASSY KABUL\n"
        "TO RUEHC/SECSTATE WASHDC PRIORITY 8888\nRUCNAFG/AFGHANISTAN COLLECTIVE\nINFO RUEKJCS/JOINT STAFF WASHDC\n"
        "RHMFISS/CDR USCENTCOM MACDILL AFB FL\nRUEAIIA/CIA WASHDC NIACT IMMEDIATE 0001\n\n"
        "S E C R E T SECTION 01 OF 04 KABUL 001234\n\nNOFORN\nSIPDIS\n\nSUBJECT: TALKS\n"
    )
    assert (cable.id, cable.sent_by) == ("09KABUL1234", "AMEMBASSY KABUL")
    assert cable.addressed_to == ("SECSTATE WASHDC", "AFGHANISTAN COLLECTIVE")
    copied = ("JOINT STAFF WASHDC", "CDR USCENTCOM MACDILL AFB FL", "CIA WASHDC")
    assert cable.values(HeaderField.COPIED_TO) == copied
    assert cable.values(HeaderField.PRECEDENCE) == ("PRIORITY", "ROUTINE", "PRIORITY", "NIACT IMMEDIATE")
    assert cable.values(HeaderField.CAPTION) == ("NOFORN", "SIPDIS")


def test_a_header_on_one_line_is_read() -> None:
    cable = parse_cable(
        "DE RUEHPE #0326 0390711 ZNR UUUUU ZZH O P 080711Z FEB 10 FM AMEMBASSY LIMA TO RUEHC/SECSTATE WASHDC IMMEDIATE "
        "8003 RUEHQT/AMEMBASSY QUITO INFO RHEHNSC/NSC WASHDC PRIORITY\n\nUNCLAS LIMA 000326\n\nSUBJECT: TALKS\n"
    )
    assert (cable.id, cable.sent_by) == ("10LIMA326", "AMEMBASSY LIMA")
    assert cable.addressed_to == ("SECSTATE WASHDC", "AMEMBASSY QUITO")
    assert cable.values(HeaderField.COPIED_TO) == ("NSC WASHDC",)
    assert cable.values(HeaderField.PRECEDENCE) == ("IMMEDIATE", "PRIORITY", "IMMEDIATE", "PRIORITY")


TOKENS = st.sampled_from(
    [
        "REF: ", "A. ", "(B) ", "LIMA 12", "07 QUITO 3", "12345", "/", " - ", ", ", "\n", "\n\n", " AND ",
        "SUBJECT: ", "TAGS: ", "PREL", "OVIP (", "DOE, JOHN)", ")", "(", "CLASSIFIED BY ", "Ambassador ",
        "Jane Roe", "REASON 1.4 (b)", "\n1. (C) ", "LIMA 00000042  001.2 OF 002", "UNCLAS LIMA 000042", "<br>",
        "<pre>", "</pre>", "&amp;", "&#x000A;", "[x](#)", "**", "\x00", "â€œ", "har-\nbor", "----------",
        "EMAIL OF 5/6/08", "MAY 5", "IIR 6 832 0123 08", "ß", "İ", "中", "’", "\t",
    ]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(TOKENS, max_size=60))
def test_fields_run_together_are_read_with_exact_places(tokens: list[str]) -> None:
    text = "".join(tokens)
    try:
        cable = parse_cable(text, source="08LIMA42")
    except CableError:
        return
    assert all(0 <= value.start < value.end <= len(text) for value in cable.header)
    for _, passage in cable.passages:
        prose = clean(text, passage.pieces)
        unchanged = (place for place, character in enumerate(prose.text) if character.isascii() and character.isalnum())
        for place in unchanged:
            span = prose.source(place, place + 1)
            assert prose.text[place] in text[span.start : span.end]


@pytest.mark.parametrize("lost", [(1,), (2,), (4, 5), (1, 3)])
def test_paragraphs_that_lost_their_number_are_known_by_their_marking(lost: tuple[int, ...]) -> None:
    marks = {number: "" if number in lost else f"{number}. " for number in range(1, 8)}
    body = "\n".join(f"{mark}(C) The number is\n{number} here." for number, mark in marks.items())
    cable = parse_cable(f"{HEADER}{body}\n")
    assert [p.number for p in cable.paragraphs if p.number] == list(range(1, 8))
    assert words(cable, Part.BODY) == [f"The number is {number} here." for number in range(1, 8)]
    assert cable.warnings == (f"the number of paragraph {', '.join(map(str, lost))} is lost: known by the marking",)


def test_a_marking_inside_a_paragraph_is_no_paragraph() -> None:
    cable = parse_cable(f"{HEADER}1. (C) The mayor wrote:\n(C) We want a harbor.\n\n2. (C) The end.\n")
    assert [p.number for p in cable.paragraphs if p.number] == [1, 2]


def test_a_telegram_of_the_fifties_keeps_its_century() -> None:
    cable = parse_cable(
        "P 112100Z MAY 59\nFM AMEMBASSY LIMA\n\nCONFIDENTIAL LIMA 1604\n\nSUBJECT: CALL\n\nREF: LIMA 12 (58)\n"
    )
    assert (cable.id, cable.references) == ("59LIMA1604", ("58LIMA12",))
    assert cable.date == datetime(1959, 5, 11, 21, 0, tzinfo=UTC)


def test_a_page_cut_off_inside_its_last_preformatted_part_is_read_to_its_end() -> None:
    lines, _, telegram = HEADER.partition("\n\n")
    page = f"<html><code><pre>{lines}</pre></code>\n<code><pre>{telegram}{BODY}"
    assert parse_cable(page).paragraphs[-1].number == parse_cable(HEADER + BODY).paragraphs[-1].number > 0
