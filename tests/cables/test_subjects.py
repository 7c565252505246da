"""SUBJECT, on one line, without what follows it."""

from itertools import product

import pytest

from graphbuild.cables import parse_cable

CASES = [
    ("SUBJECT: TALKS IN\n\nLIMA 00000042  001.2 OF 002\n\nLIMA GO ON\n\n1. (U) X", "TALKS IN LIMA GO ON"),
    ("SUBJECT: A B C\nREF: STATE 1", "A B C"),
    ("SUBJECT: LIBYA: THE COLONEL\nAND HIS TENT\n\nCLASSIFIED BY: X", "LIBYA: THE COLONEL AND HIS TENT"),
    ("SUBJ: FOO  REF: STATE 12", "FOO"),
    ("SUBJECT: FOO BAR Classified By: Ann Bee", "FOO BAR"),
    ("SUBJECT: FOO BAR\n\n1. (C) Summary: foo", "FOO BAR"),
    ("SUBJECT: FOO BAR\n--------\nSUMMARY\n--------\n1. (C) x", "FOO BAR"),
    (
        "SUBJECT: THE SECRETARY'S MARCH 3 MEETING WITH FM X (C)\n\nSUMMARY\n\n1. foo",
        "THE SECRETARY'S MARCH 3 MEETING WITH FM X (C)",
    ),
    ("SUBJECT: (SBU) Foo bar baz\nqux\n\nRef: STATE 1", "(SBU) Foo bar baz qux"),
    ("SUBJECT: FOO REFTEL: STATE 3", "FOO"),
    ("SUBJECT:   \n FOO BAR", "FOO BAR"),
    ("SUBJECT: FOO\n1. (U) X y", "FOO"),
    ("SUBJECT: A B C\nREF: (A) X", "A B C"),
    ("SUBJECT: TALKS GO ON\nREFTEL: X", "TALKS GO ON"),
    ("SUBJECT: TALKS GO ON REF: (A) LIMA 1", "TALKS GO ON"),
    ("SUBJECT: TALKS GO ON (REF: LIMA 1)\n\n1. X y", "TALKS GO ON (REF: LIMA 1)"),
    ("SUBJECT: TALKS GO ON REFTEL LIMA 12\n", "TALKS GO ON"),
    ("SUBJECT - TALKS GO ON", "TALKS GO ON"),
    ("SUBJECT TALKS GO ON\n\n1. X y", "TALKS GO ON"),
    ("SUBJECT:TALKS GO ON: PART 2 OF 3\n\nREFS: A", "TALKS GO ON: PART 2 OF 3"),
    ("Subject: Talks with the IMF\n(C-AL8-01234)\n\nRef: A", "Talks with the IMF (C-AL8-01234)"),
    ("SUBJECT: TALKS GO ON\nSIPDIS\n\n1. X", "TALKS GO ON"),
    ("SUBJECT: TALKS GO ON\n\nSENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT\n\n1. X", "TALKS GO ON"),
    ("SUBJECT: TALKS GO ON\nTAGS: PREL", "TALKS GO ON"),
    ("SUBJECT: 1975 UNGA: TALKS ON\nITEM 12\n\nREF: X", "1975 UNGA: TALKS ON ITEM 12"),
    ("SUBJECT: TALKS GO ON -\nPART ONE\n\n1. (U) X", "TALKS GO ON - PART ONE"),
    ("SUBJECT: TALKS GO ON\n-------\n1. (U) X", "TALKS GO ON"),
    ("SUBJECT: TALKS GO ON\n\n¶1. (U) X", "TALKS GO ON"),
    ("SUBJECT: TALKS GO ON CLASSIFIED BY: AMBASSADOR X", "TALKS GO ON"),
    ("SUBJECT: TALKS GO ON CLASSIFIED BY AMBASSADOR X", "TALKS GO ON"),
    ("SUBJECT: TALKS\nGO\nON\n\nREF: A", "TALKS GO ON"),
    (
        "SUBJECT: SECRETARY RICE'S SEPTEMBER 5, 2008,\nMEETING WITH LEADER\n\n1. (U) September 5, 2008; x",
        "SECRETARY RICE'S SEPTEMBER 5, 2008, MEETING WITH LEADER",
    ),
    ("SUBJECT: TALKS GO ON\nDERIVED FROM: X", "TALKS GO ON"),
    ("SUBJECT: A REFERENCE TO PARIS\n\nREF: X", "A REFERENCE TO PARIS"),
    ("SUBJECT: FISH EXPORTS: REQUEST FOR COMMENT\n\nSUMMARY\n1. x", "FISH EXPORTS: REQUEST FOR COMMENT"),
    ("SUBJECT: COMMENTS ON FISH\nAND CHIPS\n1. SUMMARY: FISH", "COMMENTS ON FISH AND CHIPS"),
    ("SUBJECT: TALKS IN LIMA\nLIMA 00000042  001.2 OF 002\n\n1. (U) X", "TALKS IN LIMA"),
    ("Subject: Talks go on.\n\nSummary: fish", "Talks go on."),
    ("SUBJECT:  TALKS GO ON\n\n  (U) This message is sensitive.\n", "TALKS GO ON"),
    ("SUBJECT: TALKS GO ON\n\n(U) CLASSIFIED BY: X", "TALKS GO ON"),
    ('SUBJECT: "TALKS GO ON" SAYS MAYOR\n\nREF: X', '"TALKS GO ON" SAYS MAYOR'),
    ("SUBJECT: TALKS GO ON  E.O. 12958: N/A", "TALKS GO ON"),
    ("SUBJECT: TALKS GO ON\n1. SUMMARY. X", "TALKS GO ON"),
    ("SUBJECT: CORRECTED COPY -- TALKS GO ON\n\nREF: X", "CORRECTED COPY -- TALKS GO ON"),
    ("SUBJECT: TALKS ON 2. MAY\n\nREF: X", "TALKS ON 2. MAY"),
    ("SUBJECT: THE REASONS: WHY TALKS GO ON\n\nREF: X", "THE REASONS: WHY TALKS GO ON"),
    ("SUBJ:    TALKS GO ON", "TALKS GO ON"),
    ("SUBJECT: (C) TALKS GO ON (U)\n\n1. (C) a", "(C) TALKS GO ON (U)"),
    ("SUBJECT: TALKS\nREF: A. LIMA 1\nB. LIMA 2\n\n1. X y", "TALKS"),
    ("SUBJECT: IRAN/IRAQ: TALKS\nAND TEA (CORRECTED COPY)\n\nREF: X", "IRAN/IRAQ: TALKS AND TEA (CORRECTED COPY)"),
    ("SUBJECT: PEACE-\nKEEPERS\n\n1. X y", "PEACE-KEEPERS"),
    ("SUBJECT: TALKS\n\nPASS TO USTR FOR X\n\n1. (U) X", "TALKS"),
]
SUBJECTS = (
    "TALKS GO ON",
    "LIBYA: A\nTENT AND ITS OWNER",
    "Scenesetter for the\n  visit of a senator",
    "GAS (C) AND WATER",
)
LABELS = ("SUBJECT: ", "SUBJ: ", "Subject: ", "SUBJECT:   ")
AFTER = (
    "\nREF: LIMA 1",
    "\n\nREF: A. LIMA 1",
    "\nClassified By: Ambassador Jane Roe",
    "\n\n1. (C) Summary: The talks go on.",
    "\n-------\nSummary\n-------\n\n1. (C) The talks go on.",
)


@pytest.mark.parametrize(("text", "subject"), CASES)
def test_subjects_are_read(text: str, subject: str) -> None:
    assert parse_cable(text, source="08LIMA12").subject == subject


@pytest.mark.parametrize(("label", "subject", "after"), list(product(LABELS, SUBJECTS, AFTER)))
def test_subjects_end_where_the_next_field_starts(label: str, subject: str, after: str) -> None:
    assert parse_cable(label + subject + after, source="08LIMA12").subject == " ".join(subject.split())
