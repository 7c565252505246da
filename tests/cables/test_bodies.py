"""Bodies in all the forms that typists and sites gave them: numbers of paragraphs, words without a trailer, signer."""

import pytest

from graphbuild.cables import parse_cable
from graphbuild.prose import clean
from graphbuild.records import HeaderField, Part

HEADER = (
    "P 231234Z JAN 09\n"
    "FM AMEMBASSY BERN\n"
    "TO RUEHC/SECSTATE WASHDC PRIORITY 5555\n"
    "BT\n"
    "C O N F I D E N T I A L BERN 000012\n"
    "\n"
    "SIPDIS\n"
    "\n"
    "E.O. 12958: DECL: 01/23/2019\n"
    "TAGS: PREL, SZ\n"
    "SUBJECT: FISH IN BERN\n"
    "\n"
    "REF: STATE 4321\n"
    "\n"
    "Classified By: DCM Jane Roe; reasons 1.4 (b) and (d)\n"
    "\n"
)

RELEASED = "UNCLASSIFIED U.S. Department of State Case No. F-2011-00001 Doc No. C00000001 Date: 01/02/2013\n"

BODIES = [
    ("1. (C) One.\n\n2. (C) Two.\n\n3. (C) Three.\n\nROE\n", "1 2 3", "One. Two. Three."),
    ("1.  (C) One.\n2.  (C) Two.\n3.  (C) Three.\nROE", "1 2 3", "One. Two. Three."),
    ("1 (C) One.\n\n2 (C) Two.\n\n3 (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("(C) One.\n\n(C) Two.\n\n(C) Three.\n", "1 2 3", "One. Two. Three."),
    ("(1) (C) One.\n\n(2) (C) Two.\n\n(3) (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("1.) (C) One.\n\n2.) (C) Two.\n\n3.) (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("¶1. (C) One.\n\n¶2. (C) Two.\n\n¶3. (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("¶1 (C) One.\n\n¶2 (C) Two.\n\n¶3 (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("1. (C) One.\n\n 2. (C) Two.\n\n  3. (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("1. (C) One.\n\n2.(C) Two.\n\n3. C) Three.\n\n4. (C Four.\n", "1 2 3 4", ""),
    ("1.\n\n(C)\n\nOne left.\n\n2.\n\n(SBU)\n\nTwo left.\n", "1 2", "One left. Two left."),
    ("¶1. (C) One. ¶2. (C) Two of ¶2008 left.\n¶3. (C) Three.\n", "1 2 3", "One. Two of 2008 left. Three."),
    (
        "1. (C) One left the Ambas- sador and his pro- and anti-\nfish men.\n",
        "1",
        "One left the Ambassador and his pro- and anti-fish men.",
    ),
    (
        "1. (C) One.\nBT\n#2094\n\nNNNN\nC O N F I D E N T I A L SECTION 02 OF 02 BERN 12\n\n"
        "E.O. 12356: DECL: OADR\nTAGS: PE\nSUBJECT: FISH\n\n2. (C) Two. ROE\nBT\n#2094\n\nNNNN\n",
        "1 2",
        "One. Two.",
    ),
    (
        "1. (C) One and\n\nPAGE TWO RUEHSW 418 C O N F I D E N T I A L\nthe rest.\n\n2. (C) Two.\n",
        "1 2",
        "One and the rest. Two.",
    ),
    (
        "1. (C) One and\n\nBERN 00000012 002 OF 002\n\n\nSIPDIS\n\nSENSITIVE\n\nE.O. 12958: N/A\n\nthe rest.\n",
        "1",
        "One and the rest.",
    ),
    ("1. (C) BEGIN TEXT:\n\n-- One.\n\nEND TEXT.\n\n2. (C) Two.\n", "1 2", "One. Two."),
    (
        "-------\nSUMMARY\n-------\n\n1. (C) One.\nEnd summary.\n\n------\nHarbor\n------\n\n2. (C) Two.\n",
        "1 2",
        "SUMMARY One. Harbor Two.",
    ),
    ("1. (c) One.\n\n2. (sbu) Two.\n\n3. (u) Three.\n", "1 2 3", "One. Two. Three."),
    ("1 . ( C ) One.\n\n2 . ( SBU ) Two.\n", "1 2", "One. Two."),
    ("1. (Confidential) One.\n\n2. (Unclassified) Two.\n", "1 2", "One. Two."),
    ("1. (C - ENTIRE TEXT.) One.\n\n2. Two.\n", "1 2", "One. Two."),
    ("1. (S/NF -- Entire text) One.\n\n2. Two.\n", "1 2", "One. Two."),
    ("1 (C) One.\n\n2 - (C) Two.\n\n3) (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("1.\n(U) One.\n\n2\n(U) Two.\n\n3.\n(U) Three.\n", "1 2 3", "One. Two. Three."),
    ("1. (C) One.\n2. 2. (C) Two.\n3. (C) (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("1. (C) One.\n\n2. (C) Two.\n\n2. (C) Again.\n\n3. (C) Three.\n", "1 2 2 3", "One. Two. Again. Three."),
    ("1. (C) Points:\n1. One thing.\n2. Two things.\n\n2. (C) Two.\n\n3. (C) Three.\n", "1 2 3", ""),
    (
        "1. (C) One has the ships in the har-\nCONFIDENTIAL//NOFORN\n\nBERN 00000012  002 OF 003\n\n\nbor of Bern.\n\n"
        "2. (C) Two.\n",
        "1 2",
        "One has the ships in the harbor of Bern. Two.",
    ),
    (
        f"1. (C) One and\n\n{RELEASED}RELEASED IN PART\n\nthe rest.\n\n2. (C) Two.\n\nROE\n\n{RELEASED}",
        "1 2",
        "One and the rest. Two.",
    ),
    (
        "1. (C) One and\n\nCONFIDENTIAL\n\nNOTE BY OC/T: AS RECEIVED.\n\nPAGE 01  BERN 00012  02 OF 02  231234Z\n\n67\n"
        "ACTION EUR-12\n\nINFO  OCT-01 ISO-00\n        --------------------- 041263\nO R 231234Z JAN 09\n"
        "FM AMEMBASSY BERN\nTO SECSTATE WASHDC 12\n\nC O N F I D E N T I A L SECTION 2 OF 2 BERN 12\n\n"
        "DEPARTMENT FOR EUR/CE\n\nthe rest.\n\n2. (C) Two.\n",
        "1 2",
        "One and the rest. Two.",
    ),
    (
        "1. (C) ACTION REQUEST: One. END ACTION REQUEST.\n\n2. (C) Post Comment: Two. End Post Comment.\n",
        "1 2",
        "One. Two.",
    ),
    (
        "1. (C) One.\n\n2. (C) Two.\n\nSignature:\tROE\n\nDrafted By:\tBERN:Roe, Jane\nCleared By:\tPOL:Moe\n",
        "1 2",
        "One. Two.",
    ),
    ("1. (C) One.\n\n2. (C) Two.\nROE\n\nMINIMIZE CONSIDERED\n\nNNNN\n", "1 2", "One. Two."),
    ("1. (C) action request: One.\n\n2. (C) talking points: Two.\n", "1 2", "One. Two."),
    ("1. (C) One has 2. That is all.\n\n2. (C) Two.\n", "1 2", "One has 2. That is all. Two."),
    ("1. (C) One costs\n2. (C) Two.\n", "1 2", ""),
    ("1. (C) In the year\n2009. It was so.\n\n2. (C) Two.\n", "1 2", "In the year 2009. It was so. Two."),
    ("1. (C) The list:\n\n   1. fish\n   2. ships\n   3. ports\n\n2. (C) Two.\n\n3. (C) Three.\n", "1 2 3", ""),
    ("1. (C) The list: (1) fish, (2) ships.\n\n2. (C) Two.\n", "1 2", ""),
    (
        (
            "1. (C) One.\n\nBERN 00000012  002 OF 003\n\n\n2. (C) Two and\n\nBERN 00000012  003 OF 003\n\n"
            "\nthe rest.\n\n3. (C) Three.\n"
        ),
        "1 2 3",
        "One. Two and the rest. Three.",
    ),
    ("1. (C) One.\n\n2. (C) Two.\n\nBT\n#0012\nNNNN\n", "1 2", "One. Two."),
    (
        "1. (C) One.\n\n2. (C) Two.\n\nROE\n\n=======================CABLE ENDS============================\n",
        "1 2",
        "One. Two.",
    ),
    (
        (
            "1. (C) One.\n\n2. (C) Two.\n\nROE\n\n\nHelp Expand The Public Library of US Diplomacy\n\n"
            "Your role is important: x\n"
        ),
        "1 2",
        "One. Two.",
    ),
    ("1. (C) One.\n\n2. (C) Two.\n\nROE\n\n\n\n (END)\n\nComments are closed.\n\nPowered by X\n", "1 2", "One. Two."),
    (
        (
            "1. (C) One.\n\n2. (C) Two.\n\nROE\n\n© Scoop Media\n\nADVERTISEMENT\n\nWorld Headlines\n\n"
            "UN: Big storm is over at last\nGaza: Talks go on in Cairo\n"
        ),
        "1 2",
        "One. Two.",
    ),
    (
        (
            "1. (C) One.\n\n2. (C) Two.\n\nROE\n\nPosted by admin on 2 September 2011\n\nShare this:\n"
            "Twitter\nFacebook\n\nLike Loading...\n"
        ),
        "1 2",
        "One. Two.",
    ),
    ("1. (C) &quot;One&quot; &amp; two.&#x000A;&#x000A;2. (C) Two.", "1 2", '"One" & two. Two.'),
    ("<p>1. (C) One.</p>\n<p>2. (C) Two.</p>\n<p>ROE</p>\n", "1 2", "One. Two."),
    (
        "SUMMARY\n-------\n\n1. (C) One.\n\nDETAILS\n-------\n\n2. (C) Two.\n\nCOMMENT\n-------\n\n3. (C) Three.\n",
        "1 2 3",
        "",
    ),
    (
        "1. (C) SUMMARY.  One.  END SUMMARY.\n\n2. (C) Two.\n\n3. (C) COMMENT:  Three.  END COMMENT.\n",
        "1 2 3",
        "One. Two. Three.",
    ),
    ("1. (C) One.\n\n2. (C) Two.\n\n4. (C) Four.\n\n5. (C) Five.\n", "1 2 4 5", ""),
    ("1. (C) One.\n\n2. (C) Two.\n\n9. (C) Nine.\n\n10. (C) Ten.\n", "1 2 9 10", "One. Two. Nine. Ten."),
    ("8. (C) Eight.\n\n9. (C) Nine.\n\n10. Ten.\n", "8 9 10", "Eight. Nine. Ten."),
    ("1. (C) One.\n\n9. (C) Fish.\n\n2. (C) Two.\n\n3. (C) Three.\n", "1 2 3", ""),
    ("¶1. (C) One:\n\n¶A. Fish.\n\n¶B. Ships.\n\n¶2. (C) Two.\n", "1 2", "One: A. Fish. B. Ships. Two."),
    ("1. (C) One of <a href='#p'>¶</a>2008:\n\n<a href='#p'>¶</a>A. Fish.\n", "1", "One of 2008: A. Fish."),
    ("11. (C) One.\n\n12. (C) Two.\n\n13. (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("1. (C) One.\n\n12. (C) Two.\n\n13. (C) Three.\n", "1 2 3", "One. Two. Three."),
    (
        (
            "1. (C) One.\n\n2. (C) Two.\n\n3. (C) Three.\n\n4. (C) a.\n\n5. (C) b.\n\n6. (C) c.\n\n"
            "7. (C) d.\n\n8. (C) e.\n\n9. (C) f.\n\n10. (C) g.\n\n11. (C) h.\n\n12. (C) i.\n"
        ),
        "1 2 3 4 5 6 7 8 9 10 11 12",
        "",
    ),
    ("1. (C) One.\n\n2. (C) Two.\n\n2. (C) Three.\n\n4. (C) Four.\n", "1 2 3 4", ""),
    (
        "1. (S//NF) One.\n\n2. (S/REL USA, GBR) Two.\n\n3. (SBU//NOFORN) Three.\n\n4. (UNCLASSIFIED) Four.\n",
        "1 2 3 4",
        "One. Two. Three. Four.",
    ),
    ("1. (C) One.\n\n--\n2. (C) Two.\n--\n\n3. (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("1. (C) One.\n\n2. (C) Two:\n\n  -- fish;\n  -- ships; and\n  -- ports.\n\n3. (C) Three.\n", "1 2 3", ""),
    (
        (
            "1. (C) One.\n\n2. (C) Participants:\n\nU.S.\nAmbassador Roe\nPoloff Moe (notetaker)\n\n"
            "SWISS\nMinister Doe\n\n3. (C) Three.\nMOE\n"
        ),
        "1 2 3",
        "",
    ),
    (
        (
            "1. (C) One.\n\n2. (C) The text of the note:\n\nBEGIN TEXT:\n\n"
            "1. The Ministry has the honor.\n\n2. The Ministry avails itself.\n\nEND TEXT.\n\n"
            "3. (C) Three.\n"
        ),
        "1 2 3",
        "",
    ),
    ("1. (C) One.\r\n\r\n2. (C) Two.\r\n\r\nROE\r\n", "1 2", "One. Two."),
    ("1. (C) One.\f\n2. (C) Two.\n", "1 2", "One. Two."),
    ("[1](#)1. (C) One.\n\n[1](#)2. (C) Two.\n", "1 2", "One. Two."),
    ("[1](#)1. (C) One.\n\n[2](#)2. (C) Two.\n\n[3](#) 3. (C) Three.\n", "1 2 3", "One. Two. Three."),
    ("**1.** (C) One.\n\n**2.** (C) Two.\n", "1 2", "One. Two."),
    ("[¶](#par1)1. (C) One.\n\n[¶](#par2)2. (C) Two.\n", "1 2", "One. Two."),
    ("1\\. (C) One.\n\n2\\. (C) Two.\n", "1 2", "One. Two."),
    ("- 1. (C) One.\n\n- 2. (C) Two.\n", "1 2", "One. Two."),
    ("1. CONFIDENTIAL - ENTIRE TEXT\n\n2. SUMMARY: Two. END SUMMARY.\n\n3. Three.\n", "1 2 3", ""),
    ("1. (C) One. [[truncated\n", "1", ""),
    ("1. (C) One.\n\n2. (C) The Minister said that he would go to", "1 2", ""),
]
SIGNED = [
    ("1. (C) One.\n\n2. (C) Two.\n\n3. (C) Three.\n\nROE\n", "ROE"),
    ("1.  (C) One.\n2.  (C) Two.\n3.  (C) Three.\nROE", "ROE"),
    ("1. (C) One.\n\n2. (C) Two.\n\nROE\n\n=======================CABLE ENDS============================\n", "ROE"),
    (
        (
            "1. (C) One.\n\n2. (C) Two.\n\nROE\n\n\nHelp Expand The Public Library of US Diplomacy\n\n"
            "Your role is important: x\n"
        ),
        "ROE",
    ),
    (
        (
            "1. (C) One.\n\n2. (C) Two.\n\nROE\n\n© Scoop Media\n\nADVERTISEMENT\n\nWorld Headlines\n\n"
            "UN: Big storm is over at last\nGaza: Talks go on in Cairo\n"
        ),
        "ROE",
    ),
    (
        (
            "1. (C) One.\n\n2. (C) Two.\n\nROE\n\nPosted by admin on 2 September 2011\n\nShare this:\n"
            "Twitter\nFacebook\n\nLike Loading...\n"
        ),
        "ROE",
    ),
    ("<p>1. (C) One.</p>\n<p>2. (C) Two.</p>\n<p>ROE</p>\n", "ROE"),
    (
        (
            "1. (C) One.\n\n2. (C) Participants:\n\nU.S.\nAmbassador Roe\nPoloff Moe (notetaker)\n\n"
            "SWISS\nMinister Doe\n\n3. (C) Three.\nMOE\n"
        ),
        "MOE",
    ),
    ("1. (C) One.\r\n\r\n2. (C) Two.\r\n\r\nROE\r\n", "ROE"),
]


@pytest.mark.parametrize(("body", "numbers", "words"), BODIES)
def test_paragraphs_are_numbered_and_end_where_the_cable_does(body: str, numbers: str, words: str) -> None:
    cable = parse_cable(HEADER + body)
    numbered = [paragraph for paragraph in cable.paragraphs if paragraph.number]
    assert " ".join(str(paragraph.number) for paragraph in numbered) == numbers
    if words:
        passages = [passage for paragraph in numbered for passage in paragraph.passages]
        assert " ".join(clean(cable.text, passage.pieces).text for passage in passages) == words


@pytest.mark.parametrize(("body", "signer"), SIGNED)
def test_signers_before_trailers(body: str, signer: str) -> None:
    assert parse_cable(HEADER + body).values(HeaderField.SIGNED_BY) == (signer,)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (
            "A. CONDITIONS - Fish is sold in the harbor\nof the district.\n\nB. BOATS - They left.\n\nROE\n",
            "A. CONDITIONS - Fish is sold in the harbor of the district. B. BOATS - They left.",
        ),
        (
            "BERN 00000012  001.2 OF 002\n\n\nA. CONDITIONS - Fish is sold.\n\nB. BOATS - They left.\n\nROE\n",
            "A. CONDITIONS - Fish is sold. B. BOATS - They left.",
        ),
        (
            "Fish is sold in the harbor of the district.\n\nThese were seen:\n\n1. Boats.\n2. Ships.\n\nROE\n",
            "Fish is sold in the harbor of the district. These were seen: Boats. Ships.",
        ),
        (
            "A. CONDITIONS - Fish is sold in the harbor\nof the district.\n\n1. Boats.\n2. Ships.\n\nROE\n",
            "A. CONDITIONS - Fish is sold in the harbor of the district. Boats. Ships.",
        ),
        (
            "as is said in the text of the note below.\n\n1. Boats left.\n\n2. Ships left.\n\nROE\n",
            "Boats left. Ships left.",
        ),
        ("A. BERN 12\nB. BERN 13\n\n1. Boats left.\n\n2. Ships left.\n\nROE\n", "Boats left. Ships left."),
    ],
)
def test_a_body_begins_with_its_first_sentence_though_a_list_comes_later(body: str, words: str) -> None:
    cable = parse_cable(HEADER + body)
    passages = [clean(cable.text, passage.pieces).text for _, passage in cable.passages][1:]
    assert " ".join(passages) == words
    assert cable.values(HeaderField.SIGNED_BY) == ("ROE",)


def test_paragraphs_that_run_on_inside_lines_are_parted() -> None:
    prose = "The Minister promised a harbor, and the fishermen of the coast heard such promises before"
    body = f"1. (SBU) {prose}, in\nMay. 2. (SBU) {prose},\nin June. 3. (C) {prose},\nor so they say. 4. (C) {prose}.\n"
    cable = parse_cable(HEADER + body)
    assert [(p.number, p.marking) for p in cable.paragraphs if p.number] == [(1, "SBU"), (2, "SBU"), (3, "C"), (4, "C")]


def test_headings_between_rules_in_a_text_without_line_ends() -> None:
    first = " ".join(["The fishermen of the coast went home, for they had heard such promises before."] * 3)
    body = f"1. (C) {first} ------- The Harbor ------- 2. (C) Two. --------- Comment --------- 3. (C) Three. ROE"
    cable = parse_cable(" ".join((HEADER + body).split()))
    assert [p.number for p in cable.paragraphs if p.number] == [1, 2, 3]
    assert [clean(cable.text, passage.pieces).text for _, passage in cable.passages][1:] == [
        first, "The Harbor", "Two.", "Comment", "Three.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words",
    [
        "The meeting took place.\n\nDate: March 3 was agreed by the parties.\n\nAnother paragraph.",
        "He spoke.\n\nPrevious cable reported that Moe left.\n\nThey met on Monday.",
        "He spoke.\n\nDrafted by: PolOff Jane Roe.\n\nThey met on Monday.",
        "Text-message campaigns helped.",
        "Objectives - all three - failed.",
        "Post note-takers left.",
        "He signed\nACTION AB-01 was the name of the bill.\nINFO  EX-12 was also.",
        "Post asked\nSTATE FOR EUR/ERA, JONES\nto answer.",
        "They bought\nPage: 2\nof the daily paper.",
        "THE MATTER IS\nSENSITIVE\nTO THEM.",
    ],
)
def test_prose_that_looks_like_structure_stays(words: str) -> None:
    for body in (f"1. (C) He left.\n\n2. (C) {words}\n", f"{words}\n"):
        cable = parse_cable(HEADER + body)
        prose = " ".join(clean(cable.text, passage.pieces).text for _, passage in cable.passages)
        assert " ".join(words.split()) in prose


@pytest.mark.parametrize(
    "head", ["S U M M A R Y: ", "S U M M A R Y\n-------------\n", "SUMMARY\n-------\n", "Summary. "]
)
def test_a_summary_may_be_spaced_out(head: str) -> None:
    cable = parse_cable(f"{HEADER}1. (C) {head}The harbor is closed.\n\n2. (C) It froze over.")
    summary = [passage for _, passage in cable.passages if passage.part is Part.SUMMARY]
    assert [clean(cable.text, passage.pieces).text for passage in summary] == ["The harbor is closed."]


@pytest.mark.parametrize(
    "note", ["[COMMENT: The ice is thick. END COMMENT.]", "(COMMENT: The ice is thick. END COMMENT.)"]
)
def test_a_comment_in_brackets_has_no_words_around_it(note: str) -> None:
    cable = parse_cable(f"{HEADER}1. (C) The harbor froze over. {note}\n\n2. (C) {note}\n")
    words = [clean(cable.text, passage.pieces).text for paragraph, passage in cable.passages if paragraph.number]
    assert words == [f"The harbor froze over. {note}".rpartition(" END")[0], "The ice is thick."]


@pytest.mark.parametrize(
    ("lead", "prose"),
    [
        ("", "President John Roe told\nAmbassador Tom Moe that\nGhana would sign"),
        ("SUMMARY:\n\n", "President John Roe told\nAmbassador Tom Moe that\nGhana would sign"),
        ("", "President John Roe met\nMinister Ana Doe,\nAmbassador Tom Moe"),
        ("SUMMARY:\n\n", "President John Roe met\nMinister Ana Doe,\nAmbassador Tom Moe"),
        ("", "President John Roe told Poloff\nAmbassador Tom Moe was wrong\nGhana had signed"),
    ],
)
def test_narrow_prose_is_no_list(lead: str, prose: str) -> None:
    cable = parse_cable(f"{HEADER}1. (C) {lead}{prose}\n\n2. (C) Two.\n")
    found = [clean(cable.text, passage.pieces).text for paragraph, passage in cable.passages if paragraph.number == 1]
    assert " ".join(prose.split()) in found


def test_those_who_take_part_stand_one_a_line() -> None:
    names = "Minister Ana Roe\nTom Moe, Harbor Board\nLi Poe (Notetaker)"
    cable = parse_cable(f"{HEADER}1. (C) Participants:\n\n{names}\n\n2. (C) The harbor\nfroze over and\nthawed.\n")
    words = [clean(cable.text, passage.pieces).text for paragraph, passage in cable.passages if paragraph.number]
    assert words == ["Participants:", *names.split("\n"), "The harbor froze over and thawed."]


@pytest.mark.parametrize(
    ("body", "parts"),
    [
        ("1. (U) Classified by DCM Roe.\n\n2. (C) SUMMARY: It froze. END SUMMARY.\n", "body summary"),
        ("1. (U) Classified by DCM Roe.\n\n2. (C) It froze. END SUMMARY.\n\n3. (C) Ice.\n", "body summary body"),
        ("1. (U) Noted.\n\nSummary\n-------\n\n2. (C) It froze.\n\n3. (C) Ice. End summary.\n", "body summary summary"),
        (
            "1. (C) Summary: It froze. End summary.\n\n2. (C) Ice.\n\nSummary and Comment\n-----\n\n3. (C) Odd.\n",
            "summary body summary",
        ),
        (
            "1. (C) It froze.\n\nComment\n-------\n\n2. (C) Ice.\n\n3. (C) Ships. End Comment.\n\n4. (U) Cleared.\n",
            "body comment comment body",
        ),
        ("1. (C) Comment: Odd. End Comment.\n\n2. (C) Ice.\n\n3. (C) Ships. End Comment.\n", "comment body comment"),
        ("1. (C) Comment: Odd.\n\n2. (C) Ice.\n\n3. (C) Ships (comment: odd. End Comment).\n", "comment body body"),
        ("1. (C) Comment: Odd.\n\nIce\n---\n\n2. (C) Ice.\n\n3. (C) Ships. End Comment.\n", "comment body comment"),
    ],
)
def test_a_summary_or_a_comment_reaches_from_its_beginning_to_its_end(body: str, parts: str) -> None:
    cable = parse_cable(HEADER + body)
    found = [passage.part.value for paragraph, passage in cable.passages if paragraph.number]
    assert " ".join(part for part in found if part != "heading") == parts


def test_a_heading_may_stand_straight_under_prose() -> None:
    prose = "The harbor froze over in January and the ships could not leave it before the end of March.\n"
    body = f"1. (C) {prose * 2}Comment: Spring\n---------------\n2. (C) Ice melts.\n"
    cable = parse_cable(HEADER + body)
    found = [(paragraph.number, passage.part.value) for paragraph, passage in cable.passages if paragraph.number]
    assert found == [(1, "body"), (2, "heading"), (2, "comment")]


def test_the_header_of_a_further_section_is_no_prose() -> None:
    lines = "P 231625Z JUL 02 \nFM AMEMBASSY BERN \nTO SECSTATE WASHDC 5040 \nINFO EU COLLECTIVE \nAMCONSUL MILAN \n"
    offices = "ACTION EUR-00 \n\nINFO  LOG-00   NP-00    AGRE-00 \n      CIAE-00  SAS-00     /018W \n"
    page = f"CONFIDENTIAL     PTQ4581 \n\nPAGE 01        BERN  00012  02 OF 02  231627Z \n{offices}"
    head = "C O N F I D E N T I A L SECTION 02 OF 02 BERN 000012 \n\nDEPT. FOR EUR/WE (ROE), \nDRL/IRF (MOE) \n\n"
    labels = "E.O. 12958: DECL: 07/19/2012 \nTAGS: PE\nSUBJECT: TALKS ON ICE \nAND FISH \n \n"
    rule = "                  ------------------CF2A6B  231627Z /38 \n"
    cable = parse_cable(f"{HEADER}1. (C) It may\n\n{page}{rule}{lines}\n{head}{labels}freeze over.\n\n2. (C) Two.\n")
    words = [clean(cable.text, passage.pieces).text for paragraph, passage in cable.passages if paragraph.number]
    assert words == ["It may freeze over.", "Two."]


def test_an_indented_first_paragraph_after_a_page_line() -> None:
    page = "                    CONFIDENTIAL \n \nPAGE 02        BERN  00012  01 OF 03  231626Z \n "
    cable = parse_cable(f"<pre>{HEADER}{page}<b>1</b>. (C) One.\n\n2. (C) Two.\n</pre>")
    assert [paragraph.number for paragraph in cable.paragraphs] == [0, 1, 2]


def test_items_after_two_dashes_without_a_blank() -> None:
    cable = parse_cable(
        f"{HEADER}1. (C) They are:\n--ROE (NOTE: OF BERN.  END NOTE.);\n--MOE OF LIMA.\n\n-Poe of Quito.\n"
    )
    words = [clean(cable.text, passage.pieces).text for paragraph, passage in cable.passages if paragraph.number]
    assert words == ["They are:", "ROE (NOTE: OF BERN.", "MOE OF LIMA.", "Poe of Quito."]


@pytest.mark.parametrize("heading", ["Will it freeze? -----------", "------ Will it freeze? ------"])
def test_a_rule_in_the_line_of_a_heading_is_no_part_of_it(heading: str) -> None:
    cable = parse_cable(f"{HEADER}1. (C) One.\n\n{heading} \n\n2. (C) Two.\n")
    words = [clean(cable.text, passage.pieces).text for paragraph, passage in cable.passages if paragraph.number]
    assert words == ["One.", "Will it freeze?", "Two."]


@pytest.mark.parametrize("words", ["Comment cont.: ", "Comment continued: ", "COMMENT (CONT'D): "])
def test_a_comment_may_be_continued(words: str) -> None:
    cable = parse_cable(f"{HEADER}1. (C) Comment: One.\n\n2. (C) {words}Two.\n")
    found = [(clean(cable.text, p.pieces).text, p.part) for paragraph, p in cable.passages if paragraph.number]
    assert found == [("One.", Part.COMMENT), ("Two.", Part.COMMENT)]
