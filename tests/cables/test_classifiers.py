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
    ("CLASSIFIED BY: AMBASSADOR JANE ROE, REASONS 1.4 (B), (D).", "JANE ROE"),
    ("Classified By: DCM John A. Smith for reasons 1.4 b,d", "John A. Smith"),
    ("Classified By: A/DCM Mary Jones for Reasons: 1.4(B) AND (D)", "Mary Jones"),
    ("Classified By: Ambassador Smith, for reasons 1.4", "Smith"),
    ("(U) Classified by Pol/Econ Chief Mary Jones, reasons 1.4 (b) and (d).", "Mary Jones"),
    ("Classified by E/POL John Doe", "John Doe"),
    ("CLASSIFIED BY CDA J. D. SMITH. REASON: 1.5 (B)", "J. D. SMITH"),
    ("Classified By: Acting Deputy Chief of Mission Robert Hill; Reason 1.4(d)", "Robert Hill"),
    ("CLASSIFIED BY: James F. Moe, Political Officer, Pol, State. REASON: 1.4 (b)", "James F. Moe"),
    ("Classified By: Charge d'Affaires a.i. Peter Roe. Reason 1.4 (b)", "Peter Roe"),
    ("Classified By: Chargé d’Affaires Peter Roe. Reason 1.4 (b)", "Peter Roe"),
    ("Classified By: Ambassador Mary A. Ryan-Smith for reasons 1.4 (b) and (d)", "Mary A. Ryan-Smith"),
    ("Classified By: Economic Minister-Counselor Paul T. Roe, reason 1.4 (b/d)", "Paul T. Roe"),
    ("Classified By: USNATO Ambassador Kurt Moe for reasons 1.4", "Kurt Moe"),
    ("Classified By: PRT Team Leader Jim Roe", "Jim Roe"),
    ("CLASSIFIED BY: ACTING POLITICAL COUNSELOR DAVID K. ROE. REASONS: 1.4 (B) AND (D)", "DAVID K. ROE"),
    ("Classified By: Consul General J. Adam Moe, U.S. Consulate General Dubai. REASON 1.4 (b)", "J. Adam Moe"),
    (
        "CLASSIFIED BY: John Roe, Principal Officer, American Consulate Adana, State.\nREASON: 1.4 (b), (d)",
        "John Roe",
    ),
    ("Classified By: NEA Acting Assistant Secretary Ann Roe for reasons 1.4 (b)", "Ann Roe"),
    ("Classified By: IO PDAS James Roe. Reason: 1.4 b", "James Roe"),
    ("Classified By: Political-Economic Counselor Mr. John Moe", "John Moe"),
    ("Classified By: Ambassador Dr. John Moe for Reasons 1.4", "John Moe"),
    ("Classified By: Col. John Moe, Defense Attache", "John Moe"),
    ("Classified By: Ambassador Christopher W. Roe III; reasons 1.4(b) and (d)", "Christopher W. Roe III"),
    ("Classified By: Ambassador R. Nicholas Moe. Reasons 1.5 (b/d).", "R. Nicholas Moe"),
    ("Classified By: Ambassador Jane Roe. Reasons 1.5 (b/d)", "Jane Roe"),
    ("CLASSIFIED BY CHARGE JANE ROE FOR REASONS 1.4 (B)", "JANE ROE"),
    ("CLASSIFIED BY AMBASSADOR JANE\nROE. REASONS 1.4 (B/D)", "JANE ROE"),
    ("Classified By: Jane Roe", "Jane Roe"),
    ("Classified By: AMB. JANE ROE, FOR REASONS 1.4 (B)", "JANE ROE"),
    ("Classified By: PolEconCouns Jane Roe. Reason 1.4 (b)", "Jane Roe"),
    ("Classified By: Pol-Econ Section Chief Jane Roe. Reason 1.4 (b)", "Jane Roe"),
    ("Classified By: Regional Refugee Coordinator Jane Roe for reason 1.4 (d)", "Jane Roe"),
    ("Classified by: Political Section Chief Jane Roe, Embassy Kabul; Reasons 1.4 (b)", "Jane Roe"),
    (
        "Classified By: Assistant Secretary Jane Roe, Bureau of Oceans and Environmental Affairs",
        "Jane Roe",
    ),
    ("This message was classified by Ambassador Jane Roe, reasons 1.4", "Jane Roe"),
    ("CLASSIFIED BY: EMIN JANE ROE, REASONS 1.4", "JANE ROE"),
    ("Classified By: Minister Counselor for Political Affairs Jane Roe, reasons 1.4", "Jane Roe"),
    ("Classified By: Counselor for Economic and Political Affairs Jane Roe, reasons 1.4", "Jane Roe"),
    ("Classified By: Vice Consul Jane Roe, Consular Section, AmConGen Lahore", "Jane Roe"),
    ("Classified By: ECONOMIC OFFICER JANE ROE; REASON 1.4(B)", "JANE ROE"),
    ("CLASSIFIED BY: POLITICAL OFFICER J. ROE", "J. ROE"),
    ("Classified By: Ambassador Jane D. M. Roe", "Jane D. M. Roe"),
    ("CLASSIFIED BY: AMBASSADOR JANE ROE, E.O. 12958, REASON 1.5 (B)", "JANE ROE"),
    ("Classified By: Ambassador Jane Roe (reasons 1.4 b and d)", "Jane Roe"),
    ("Classified By: (U) Ambassador Jane Roe for 1.4 (b)", "Jane Roe"),
    ("Classified By: DEPUTY PRINCIPAL OFFICER JANE ROE, REASON: 1.4 (B)", "JANE ROE"),
    ("Classified By: Political External Unit Chief Jane Roe. Reasons 1.4", "Jane Roe"),
    ("CLASSIFIED BY: Jane Roe, DCM, EMBASSY BAKU, STATE DEPT. REASON: 1.4 (b)", "Jane Roe"),
    ("CLASSIFIED BY: Jane Roe, Consul General, Amconsul Toronto, U.S. State Department.\nREASON: 1.4 (b)", "Jane Roe"),
    ("Classified By: Acting Econ Counselor  Jane  Roe,  reason 1.4", "Jane Roe"),
    ("Classified By: ADCM Jane Roe, reason 1.4", "Jane Roe"),
    ("Classified By: Ambassador Jane Roe - reasons 1.4 (b) and (d)", "Jane Roe"),
    ("Classified By: Ambassador Jane O'Roe-Mc Doe, reasons 1.4", "Jane O'Roe-Mc Doe"),
    ("CLASSIFIED BY:  POL/C JANE ROE  REASON 1.4 (B)", "JANE ROE"),
    ("Classified By: Political/Military Counselor Jane Roe for reasons 1.4 (a), (b)", "Jane Roe"),
    ("Classified By: ESTH Counselor Jane Roe", "Jane Roe"),
    ("Classified By: Joint Staff Gen. Jane Roe", "Jane Roe"),
    ("Classified By: Director, Office of Caucasus Affairs, Jane Roe, reason 1.4", "Jane Roe"),
    ("Classified By: Ambassador Jane Roe; Reason: E.O. 12958 Section 1.4 (b)", "Jane Roe"),
    ("Classified By: Jane Roe (Political Officer) for reasons 1.4(b)", "Jane Roe"),
    ("Classified By: DRL A/S Jane Roe", "Jane Roe"),
    ("CLASSIFIED BY LEGAL ADVISER JOHN B. ROE", "JOHN B. ROE"),
    ("CLASSIFIED BY A/S JANE ROE", "JANE ROE"),
    ("Classified By: Deputy Permanent Representative Jane Roe", "Jane Roe"),
    ("Classified By: PDAS for EUR Kurt Roe", "Kurt Roe"),
    ("CLASSIFIED BY: 1.4 (B) AND (D)", ""),
    ("Classified By: Amb. C.Steven Roe", "C.Steven Roe"),
    ("Classified By: CHARGE D'AFFAIRES, A.I. JON P. ROE", "JON P. ROE"),
    ("CLASSIFIED BY: D. D. ROE, CDA", "D. D. ROE"),
    ("Classified By: DCM A. Thomas Roe.  Reasons: E.O. 12958, 1.4 (B), (D).", "A. Thomas Roe"),
    ("Classified By: EconCouns WRoe for Reasons 1.4 (b and d)", "WRoe"),
    ("Classified By: Jane Roe, M/C for Political Affairs", "Jane Roe"),
    ("Classified By: USINT COM Jonathan Roe", "Jonathan Roe"),
    ("Classified By: PRM/AFR Director Jane Roe", "Jane Roe"),
    ("Classified By: John J. Roe, Jr., Regional Affairs Chief", "John J. Roe, Jr."),
    ("Classified By: Robert D. Roe; Consul General; U.S. Consulate Shanghai", "Robert D. Roe"),
    ("Classified By: Counselor for Public Affairs Jane Roe Doe", "Jane Roe Doe"),
    ("CLASSIFIED BY: AMBASSADOR J. ROE FOR REASONS 1.4 (B,D)", "J. ROE"),
    ("Classified By: Political Counselor Jane R. Roe.  Reason:\n1.4 (b)", "Jane R. Roe"),
    ("Classified By: POL Counselor Jane Roe: 1.4 (b)", "Jane Roe"),
    ("Classified By: Staff Assistant Jane Roe", "Jane Roe"),
    ("Classified By: Acting DCM and Political Counselor Jane Roe", "Jane Roe"),
    ("Classified By: Chief of Mission Jane Roe", "Jane Roe"),
    ("Classified By: Deputy Assistant Secretary of State Jane Roe", "Jane Roe"),
    ("CLASSIFIED BY COUNSELOR FOR ECONOMIC AFFAIRS JANE ROE", "JANE ROE"),
    ("Classified By: U.S. Ambassador Jane Roe", "Jane Roe"),
    ("Classified By: Ambassador Jean-Marie L'Estrange, reason 1.4", "Jean-Marie L'Estrange"),
    ("Classified By: Ambassador Jane de la Roe for", "Jane de la Roe"),
    ("CLASSIFIED BY JANE ROE, ACTING CHIEF, POLITICAL SECTION, EMBASSY QUITO", "JANE ROE"),
    ("Classified By: Jane Roe, Deputy Pol/Econ Counselor, Embassy Port Louis, DoS", "Jane Roe"),
    ("CLASSIFIED BY:DCM JANE ROE", "JANE ROE"),
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
    assert (parse_cable(text, source="08LIMA12").classified_by or "") == name


@pytest.mark.parametrize(("name", "form"), list(product(NAMES, FORMS)))
def test_names_in_every_phrasing(name: str, form: str) -> None:
    assert parse_cable(form.format(name), source="08LIMA12").classified_by == name


def test_office_and_reasons() -> None:
    cable = parse_cable("Classified By: Political Counselor Jane Roe for reasons 1.4 (b/d).", source="08LIMA12")
    assert cable.values(HeaderField.CLASSIFIER_OFFICE) == ("Political Counselor",)
    assert cable.values(HeaderField.CLASSIFICATION_REASON) == ("1.4(b)", "1.4(d)")
