"""Classified By in all the phrasings."""

from itertools import product

import pytest

from graphbuild.cables import parse_cable
from graphbuild.records import HeaderField

CASES = [
    ("Classified By: Political Minister Counselor Aubrey Smith for reasons 1.4 (B/D).", "Aubrey Smith"),
    (
        "CLASSIFIED BY: John Smith, Ambassador, U.S. Embassy Tripoli, Department of State.\nREASON: 1.4 (b), (d)",
        "John Smith",
    ),
    ("Classified By: Ambassador William B. Taylor.  Reason 1.4 (B AND D)", "William B. Taylor"),
    ("CLASSIFIED BY POLCOUNS JOHN DOE, REASONS 1.4 (B) AND (D)", "JOHN DOE"),
    ("Classified By: Classified by Ambassador John Smith for Reasons 1.4 b/d", "John Smith"),
    ("(U) Classified by Charge d'Affaires, a.i., Ted Brown. Reason: E.O. 12958 1.4 (B/D).", "Ted Brown"),
    ("Classified By: EAP A/S Kurt Field", "Kurt Field"),
    ("CLASSIFIED BY: CDA Robert Jackson, reasons 1.4 (b,d)", "Robert Jackson"),
    ("Classified by: DCM Mary Ann O'Neill; reasons 1.5 (b) and (d).", "Mary Ann O'Neill"),
    ("Classified By: Ambassador Clark T. Rand, Jr. Reasons 1.4 (b), (d).", "Clark T. Rand, Jr."),
    ("CLASSIFIED BY JEFFREY DE LA RENTA, POLITICAL COUNSELOR. REASON: 1.4 (D)", "JEFFREY DE LA RENTA"),
    ("Classified By: Consul General Christopher Dell for reason 1.4 (d)", "Christopher Dell"),
    ("Classified By: Deputy Chief of Mission J. Thomas Dougherty, for reasons 1.4 (b) and (d)", "J. Thomas Dougherty"),
    ("Classified By: POL/ECON Chief Anne van der Berg, 1.4 (b), (d)", "Anne van der Berg"),
    ("Classified By: A/DCM Jane Roe per 1.4 (b,d)", "Jane Roe"),
    ("Classified By: Econ Counselor Robert Duke.  Reasons: 1.4 (b/d).", "Robert Duke"),
    ("CLASSIFIED BY: AMBASSADOR RYAN CROCKER FOR REASONS 1.4 (B) AND (D).", "RYAN CROCKER"),
    ("Classified By: Charge Smith", "Smith"),
]
NAMES = ("Jane Q. Roe", "William de Groot", "J. Thomas Moe, Jr.", "ANNE-MARIE O'HARA")
FORMS = (
    "Classified By: Ambassador {} for reasons 1.4 (b) and (d).",
    "CLASSIFIED BY: DEPUTY CHIEF OF MISSION {}. REASON: 1.4 (B/D)",
    "Classified By: {}, Political Counselor, U.S. Embassy Lima. Reasons 1.4 (b,d)",
    "Classified by: Charge d'Affaires {}; Reasons: 1.4 b and d",
    "CLASSIFIED BY ECON CHIEF {}, REASONS 1.4 (B), (D)",
    "Classified By: POL/ECON Chief {} for reasons 1.5 (b) and (d)",
    "SUBJECT: TALKS GO ON\n\nClassified By: CDA {}, 1.4 (b), (d)",
    "REF: LIMA 12\nClassified By: Acting Consul General {}\nfor reasons 1.4 (b,d)",
    "Classified By: EUR DAS {}. Reason 1.4 (d)",
    "SUBJECT: TALKS (C) Classified By: PolOff {}, Reasons 1.4 (b/d)",
    "Classified By: A/S {} for reasons 1.4 (b) and (d)",
)


@pytest.mark.parametrize(("text", "name"), CASES)
def test_officers_are_named(text: str, name: str) -> None:
    assert parse_cable(text, source="08LIMA12").classified_by == name


@pytest.mark.parametrize(("name", "form"), list(product(NAMES, FORMS)))
def test_names_in_every_phrasing(name: str, form: str) -> None:
    assert parse_cable(form.format(name), source="08LIMA12").classified_by == name


def test_office_and_reasons() -> None:
    cable = parse_cable("Classified By: Political Counselor Jane Roe for reasons 1.4 (b/d).", source="08LIMA12")
    assert cable.values(HeaderField.CLASSIFIER_OFFICE) == ("Political Counselor",)
    assert cable.values(HeaderField.CLASSIFICATION_REASON) == ("1.4(b)", "1.4(d)")
