"""An office alone leads to the one who holds it in the cable; where two hold it, or a foreigner does, to nobody."""

from __future__ import annotations

import pytest

from graphbuild.extraction.extractor import load_extractor
from graphbuild.extraction.names import find_names
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from graphbuild.records import Cable, HeaderField, HeaderValue, Mention, Paragraph, Part, Passage, Span
from tests.annotated import cable_of


def _cable(post: str, *texts: str, header: tuple[HeaderValue, ...] = ()) -> Cable:
    """A cable of a post, a paragraph a text."""
    whole, paragraphs = "", []
    for number, text in enumerate(texts, 1):
        start, end = len(whole), len(whole) + len(text)
        passage = Passage(Part.BODY, (Span(start, end),))
        paragraphs.append(Paragraph(number, "", start, end, (passage,)))
        whole += text + "\n\n"
    return Cable(f"08{post}1", whole, "test", None, header, tuple(paragraphs))


def _meant(post: str, *texts: str) -> Mention:
    """The last name of the cable."""
    found = find_names(tuple(passage_texts(_cable(post, *texts))), load_ontology())
    return max((mention for phrases in found for phrase in phrases for mention in phrase.heads), key=lambda m: m.start)


@pytest.mark.parametrize(
    ("post", "texts", "name"),
    [
        ("LAGOS", ("Vice President Mensah met us.", "The Vice President left."), "Mensah"),
        ("LIMA", ("Foreign Minister Ana Ruiz spoke, and Ruiz left.", "The Foreign Minister smiled."), "Ana Ruiz"),
        ("DHAKA", ("Ambassador Grant called.", "He thanked the Ambassador."), "Grant"),
        ("KYIV", ("President Shevchuk met us.", "Others came.", "Nobody told the President."), "Shevchuk"),
        ("LIMA", ("DEA Country Attache John Stone spoke.", "He told the DEA Country Attache."), "John Stone"),
        (
            "LIMA",
            ("NAS Deputy Director John Stone spoke.", "He told the USAID Deputy Director."),
            None,
        ),
        (
            "LIMA",
            ("Foreign Minister Ana Ruiz spoke.", "The Chilean Foreign Minister left."),
            None,
        ),
        ("TOKYO", ("Prime Minister Sato spoke.", "Prime Minister Lee answered.", "The Prime Minister left."), None),
        ("AMMAN", ("Saudi Ambassador Fahd Zaid called.", "He thanked the Ambassador."), None),
        ("AMMAN", ("Saudi Ambassador Fahd Zaid called.", "Ambassador Zaid thanked the Ambassador."), None),
        ("QUITO", ("Vice President Mora spoke.", "The President left."), None),
        ("OSLO", ("PM Berg spoke.", "Nobody told the Prime Minister."), "Berg"),
        (
            "OSLO",
            ("Foreign Minister Jo Mora spoke.", "He joined the Foreign Ministry; the Foreign Minister left."),
            "Jo Mora",
        ),
        ("OSLO", ("Mali's Ambassador to Chile, Ana Keita, left.", "We met Mali's Ambassador to Chile."), "Ana Keita"),
        ("OSLO", ("Mali's Ambassador to Chile, Ana Keita, left.", "We met Mali's Ambassador to Peru."), None),
        ("LIMA", ("Chilean Embassy DCM Jorge Rozas spoke.", "Others told the Chilean DCM."), "Jorge Rozas"),
        ("LIMA", ("Chilean Embassy DCM Jorge Rozas spoke.", "Others told the DCM."), None),
        ("OSLO", ("Swedish Ambassador to Norway Lena Holm met us.", "The Swedish Ambassador left."), "Lena Holm"),
        ("OSLO", ("The U.S. Ambassador to Mali, Ana Berg, spoke.", "Others told the Ambassador."), None),
        ("OSLO", ("The U.S. Ambassador to Norway, Ana Berg, spoke.", "Others told the Ambassador."), "Ana Berg"),
        (
            "OSLO",
            ("Swedish Ambassador to Norway Lena Holm met us.", "Ambassador Holm thanked the Ambassador."),
            None,
        ),
        ("LIMA", ("President Mensah spoke.", "He wrote to the Agency under the President of Mali."), None),
        ("PARIS", ("Energy Minister Blanc spoke.", "The Defense Minister left."), None),
    ],
)
def test_an_office_leads_to_its_only_bearer(post: str, texts: tuple[str, ...], name: str | None) -> None:
    meant = _meant(post, *texts)

    assert (meant.name if meant.antecedent else None) == name


def test_who_is_meant_is_a_reference_in_his_own_words() -> None:
    meant = _meant("LAGOS", "Vice President Mensah met us.", "The Vice President left.")

    assert (meant.text, meant.extractor, meant.paragraph, meant.abbreviation) == (
        "Vice President",
        "reference",
        2,
        None,
    )


@pytest.mark.parametrize(
    ("text", "office", "who"),
    [
        ("Foreign Minister Ana Ruiz spoke. The foreign minister told PolOff so.", "foreign minister", "Ana Ruiz"),
        ("Minister of Defense Ben Dor fell ill. The defense minister told PolOff so.", "defense minister", "Ben Dor"),
        ("The Serbian foreign minister met Foreign Minister Ana Ruiz.", "Serbian foreign minister", None),
        (
            "Foreign Minister Ana Rao met Foreign Minister Jan Kos. The foreign minister left.",
            "foreign minister",
            None,
        ),
    ],
)
def test_an_office_in_small_letters_leads_to_who_bears_it(text: str, office: str, who: str | None) -> None:
    found = [mention for mention in load_extractor()(cable_of(text)).mentions if mention.text == office]

    assert {mention.name for mention in found} == {who or office}
    assert {mention.antecedent is not None for mention in found} == {who is not None}


def test_the_post_s_own_ambassador_is_nobody_who_is_named_only_later() -> None:
    cable = _cable("LIMA", "The Ambassador urged him to sign.", "Ambassador Ana Pereira was encouraging.")
    found = find_names(tuple(passage_texts(cable)), load_ontology())
    assert [mention.name for phrase in found[0] for mention in phrase.heads] == ["Ambassador"]
    assert _meant("LIMA", "Ambassador Ana Pereira was encouraging.", "The Ambassador urged him.").name == "Ana Pereira"


@pytest.mark.parametrize(
    ("office", "text", "names"),
    [
        ("AMB", "The Ambassador called on PolOff.", ["Ana Rao", "PolOff"]),
        ("Ambassador, EXEC, State", "Ambassador thanked Ambassador Grant.", ["Ana Rao", "Grant"]),
        ("Charge d’Affaires a.i.", "Charge told PolOff so.", ["Ana Rao", "PolOff"]),
        ("Deputy Chief of Mission", "The Ambassador and DCM left.", ["Ambassador", "Ana Rao"]),
        ("A/DCM", "The DCM left.", ["DCM"]),
        ("Ambassador", "The Dutch Ambassador left.", ["Dutch Ambassador"]),
        ("Ambassador", "The former Ambassador to Mali left.", ["Mali"]),
        ("PolOff", "PolOff left.", ["PolOff"]),
    ],
)
def test_an_officer_of_the_post_is_the_one_whom_the_header_names(office: str, text: str, names: list[str]) -> None:
    fields = {HeaderField.CLASSIFIED_BY: "Ana Rao", HeaderField.CLASSIFIER_OFFICE: office}
    header = tuple(HeaderValue(field, value, 0, 0) for field, value in fields.items())
    found = find_names(tuple(passage_texts(_cable("LIMA", text, header=header))), load_ontology())
    assert [mention.name for phrase in found[0] for mention in phrase.heads] == names
