"""SUBJECT, on one line, without what follows it."""

from itertools import product

import pytest

from graphbuild.cables import parse_cable

CASES = [
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
