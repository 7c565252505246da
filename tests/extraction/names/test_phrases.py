"""What a name phrase holds beyond its words: who works where, what lies within what, titles, marks, names."""

from __future__ import annotations

import pytest

from graphbuild.extraction.names import find_names
from graphbuild.extraction.phrases import NamePhrase
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from tests.annotated import cable_of


def _first(text: str) -> NamePhrase:
    return _phrases(text)[0]


def _phrases(text: str) -> tuple[NamePhrase, ...]:
    return find_names(tuple(passage_texts(cable_of(text))), load_ontology())[0]


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("Ana Ruiz, a member of the Green Party, left.", {("Ana Ruiz", "member_of", "Green Party", "member")}),
        (
            "Ana Ruiz, Director of the Customs Service and Deputy Secretary of the Green Party, left.",
            {
                ("Ana Ruiz", "works_for", "Customs Service", "Director"),
                ("Ana Ruiz", "works_for", "Green Party", "Deputy Secretary"),
            },
        ),
        (
            "Ana Ruiz, Deputy Prime Minister and Secretary of the Green Party, left.",
            {("Ana Ruiz", "works_for", "Green Party", "Secretary")},
        ),
        (
            "Ana Ruiz, Director of the Customs Service and Finance Minister Jan Kos left.",
            {("Ana Ruiz", "works_for", "Customs Service", "Director")},
        ),
        (
            "Ana Ruiz, then Deputy Chief of the Customs Service, left.",
            {("Ana Ruiz", "works_for", "Customs Service", "Deputy Chief")},
        ),
        (
            "Ana Ruiz, Civil Air Counselor of the British Embassy, left.",
            {
                ("Ana Ruiz", "works_for", "British Embassy", "Air Counselor"),
                ("British Embassy", "part_of", "United Kingdom", None),
            },
        ),
        ("NWC Deputy Director Li Na left.", {("Li Na", "works_for", "NWC", "Deputy Director")}),
        ("Kenyan foreign minister Ana Ruiz left.", {("Ana Ruiz", "works_for", "Kenya", "foreign minister")}),
        ("Kenyan counterpart Ana Ruiz left.", {("Ana Ruiz", "works_for", "Kenya", "counterpart")}),
        ("Kenyan lawyer Ana Ruiz left.", set()),
        ("The Kenyan High Commission closed.", {("Kenyan High Commission", "part_of", "Kenya", None)}),
        ("The Kosovo Verification Mission closed.", set()),
        ("Bosnian Croat leader Ana Ruiz left.", set()),
        ("Kenyan Vice President Kalonzo Musyoka left.", {("Kalonzo Musyoka", "works_for", "Kenya", "Vice President")}),
        (
            "Ministry of Interior General Department of Prisons Director Sok Phal left.",
            {
                ("Sok Phal", "works_for", "Ministry of Interior", "Director"),
                ("Sok Phal", "works_for", "General Department of Prisons", "Director"),
                ("General Department of Prisons", "part_of", "Ministry of Interior", None),
            },
        ),
        (
            "UNICEF Southern Africa Director Ana Ruiz left.",
            {("Ana Ruiz", "works_for", "UNICEF", "Director")},
        ),
        (
            "National Home Party (NHP) vice-chair Ildiko Farkas left.",
            {("Ildiko Farkas", "works_for", "National Home Party", "vice-chair")},
        ),
        ("The Foreign Minister of Chile, Ana Ruiz, left.", {("Ana Ruiz", "works_for", "Chile", "Foreign Minister")}),
        ("The Special Envoy for Chile, Ana Ruiz, left.", set()),
        (
            "The Director of the Port Authority, Ana Ruiz, left.",
            {("Ana Ruiz", "works_for", "Port Authority", "Director")},
        ),
        ("NSO chief General Ana Ruiz left.", {("Ana Ruiz", "works_for", "NSO", "General")}),
        ("Ana Ruiz, publisher of the Lima daily El Sur, left.", set()),
        (
            "The Governor of Bay Province, Fru Ndoko, left.",
            {("Fru Ndoko", "works_for", "Bay Province", "Governor")},
        ),
        ("Mayor of Lima Ts. Bilko left.", {("Ts. Bilko", "works_for", "Lima", "Mayor")}),
        (
            "Bay State Commissioner of Trade Ana Ruiz left.",
            {("Ana Ruiz", "works_for", "Bay State", "Commissioner of Trade")},
        ),
        ("African Union Director for Asia Ilse Meer left.", {("Ilse Meer", "works_for", "African Union", "Director")}),
        ("The Special Representative for West Africa, Lamine Tamba, left.", set()),
        ("The Consul General in Lima, Mrs. Ana Ruiz, left.", set()),
        ("Ana Ruiz, Minister of Mines, left.", set()),
        (
            "Ana Ruiz, Minister of Mines, left. The Ministry of Mines is silent.",
            {("Ana Ruiz", "works_for", "Ministry of Mines", "Minister of Mines")},
        ),
        (
            "Kenyan Consul General in Lima, Mrs. Ana Ruiz, left.",
            {("Ana Ruiz", "works_for", "Kenya", "Consul General")},
        ),
        ("The Dutch Ambassador left.", {("Dutch Ambassador", "works_for", "Netherlands", "Ambassador")}),
        (
            "The Norwegian Charge d'Affaires left.",
            {("Norwegian Charge d'Affaires", "works_for", "Norway", "Charge d'Affaires")},
        ),
        (
            "The Australian Deputy High Commissioner left.",
            {("Australian Deputy High Commissioner", "works_for", "Australia", "Deputy High Commissioner")},
        ),
        ("The Australian reported it.", set()),
        ("The U.S. Ambassador left.", set()),
        ("Red Guard chief General Ghali Omar left.", {("Ghali Omar", "works_for", "Red Guard", "General")}),
        (
            "Kenyan Minister of Mines Ana Ruiz left.",
            {("Ana Ruiz", "works_for", "Kenya", "Minister of Mines")},
        ),
        ("Trade Minister Ana Ruiz left.", set()),
        (
            "Trade Minister Ana Ruiz left the Ministry of Trade.",
            {("Ana Ruiz", "works_for", "Ministry of Trade", "Trade Minister")},
        ),
        (
            "Deputy Foreign Minister Ana Ruiz left. The Ministry of Foreign Affairs closed.",
            {("Ana Ruiz", "works_for", "Ministry of Foreign Affairs", "Deputy Foreign Minister")},
        ),
        ("Pedro Soto, owner of the Lima-registered firm Delta Tours, left.", set()),
        ("The PRC State Council met.", {("State Council", "part_of", "China", None)}),
        (
            "Tom Rao, Head of Office for the IOM Liaison Office in Hanoi, left.",
            {
                ("Tom Rao", "works_for", "International Organization for Migration", "Head of Office"),
                ("Tom Rao", "works_for", "IOM Liaison Office", "Head of Office"),
                ("IOM Liaison Office", "part_of", "International Organization for Migration", None),
                ("IOM Liaison Office", "located_in", "Hanoi", None),
            },
        ),
        ("The National Assembly of Kenya met.", {("National Assembly", "part_of", "Kenya", None)}),
        ("The vote by the National Assembly of the Kenya Dam Project Papers was late.", set()),
        ("The vote by the National Assembly of Kenya was late.", {("National Assembly", "part_of", "Kenya", None)}),
        ("Chinese officials left.", set()),
    ],
)
def test_a_phrase_states_offices_and_bodies_within_bodies(
    text: str, stated: set[tuple[str, str, str, str | None]]
) -> None:
    links = _first(text).links

    assert {(link.subject.name, link.predicate, link.object.name, link.role) for link in links} == stated


def test_ministries_in_one_phrase_are_several_heads() -> None:
    phrase = _first("The Ministries of Finance, Trade and Defense object.")

    assert [head.name for head in phrase.heads] == ["Ministry of Finance", "Ministry of Trade", "Ministry of Defense"]
    assert phrase.plural


def test_a_source_to_protect_is_marked() -> None:
    phrase = _first("Anna Kowalska (strictly protect) wrote.")

    assert phrase.heads[0].protected
    assert phrase.heads[0].name == "Anna Kowalska"


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("the Chinese government left", "China", "CN"),
        ("the Government of Sri Lanka left", "Sri Lanka", "LK"),
        ("U.S. officials left", "United States", "US"),
        ("the Iraqi Ministry of Oil left", "Ministry of Oil", "IQ"),
        ("the French Ambassador left", "French Ambassador", "FR"),
    ],
)
def test_countries_and_their_governments_are_one(text: str, name: str, country: str) -> None:
    head = _first(text).heads[0]

    assert (head.name, head.country) == (name, country)


def test_a_possessor_gives_its_country_and_stays_apart() -> None:
    china, plan = _phrases("China's National Plan of Action failed.")

    assert (china.heads[0].name, plan.heads[0].name, plan.heads[0].country) == (
        "China",
        "National Plan of Action",
        "CN",
    )


def test_an_abbreviation_is_kept_with_its_name() -> None:
    phrase = _first("Ministry of Public Security (MPS) officers left.")

    assert phrase.heads[0].abbreviation == "MPS"
    assert [inner.name for inner in phrase.inner] == ["MPS"]


def test_plural_officers_take_a_plural_verb() -> None:
    assert _first("PolOffs left.").plural
    assert not _first("PolOff left.").plural


@pytest.mark.parametrize(
    ("text", "with_owner"),
    [
        ("The Turkish Energy Ministry refused.", "Turkish Energy Ministry"),
        (
            "The Ministry of Interior General Department of Prisons wrote.",
            "Ministry of Interior General Department of Prisons",
        ),
        ("The U.S. Department of Justice wrote.", "U.S. Department of Justice"),
        ("The Ministry of Finance wrote.", None),
        ("Turkey, the Energy Ministry wrote, was late.", None),
    ],
)
def test_a_body_keeps_its_name_with_its_owner(text: str, with_owner: str | None) -> None:
    bodies = [
        mention for phrase in _phrases(text) for mention in phrase.heads if mention.type in {"Ministry", "Agency"}
    ]
    assert [mention.with_owner for mention in bodies] == [with_owner]


@pytest.mark.parametrize(
    ("text", "name", "type_"),
    [
        ("China's Supreme People's Court (SPC) wrote.", "Supreme People's Court", "Agency"),
        ("The Hybrid Operation (UNAMID) left.", "Hybrid Operation", "InternationalOrganization"),
        ("They met the UN High Commissioner for Refugees' (UNHCR) staff.", "UN High Commissioner for Refugees", None),
    ],
)
def test_a_known_name_is_typed_by_itself_another_by_its_abbreviation(text: str, name: str, type_: str | None) -> None:
    head = next(phrase.heads[0] for phrase in _phrases(text) if phrase.heads[0].abbreviation)
    assert head.name == name and type_ in {None, head.type}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The EC paid. The European Commission in Oslo agreed.", "European Commission"),
        ("The EC paid. The Electoral Commission agreed.", "Electoral Commission"),
        ("The EC paid. The European Commission and the European Community agreed.", "European Community"),
        ("The EC paid.", "European Community"),
    ],
)
def test_letters_stand_for_the_body_that_the_cable_names(text: str, name: str) -> None:
    assert _phrases(text)[0].heads[0].name == name


@pytest.mark.parametrize("owner", ["Skyline's", "Omarex'"])
def test_an_office_behind_a_name_is_nobody_else(owner: str) -> None:
    found = _phrases(f"Ana Ruiz, {owner} Vice President for Planning, left.")
    assert "Vice President for Planning" not in {mention.name for phrase in found for mention in phrase.heads}
