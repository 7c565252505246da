"""What a name phrase states of who bears an office in it."""

from __future__ import annotations

import pytest

from graphbuild.extraction.names import find_names
from graphbuild.extraction.read import passage_texts
from graphbuild.ontology import load_ontology
from tests.annotated import cable_of


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        ("British Ambassador Ana Rao spoke.", ["Ana Rao works_for United Kingdom"]),
        ("British Cardinal Tom Rao spoke.", []),
        (
            "They met Ambassador Rao, the Thai Trade Minister and the Chinese.",
            ["Thai Trade Minister works_for Thailand"],
        ),
        ("They met Ana Rao, the Thai Trade Minister, in May.", ["Ana Rao works_for Thailand"]),
        ("Thai Trade Minister Ana Rao met Trade Ministry officials.", ["Ana Rao works_for Thailand"]),
        (
            "Thai Trade Minister Ana Rao spoke. The Thai Trade Ministry agreed.",
            ["Ana Rao works_for Thailand", "Ana Rao works_for Trade Ministry", "Trade Ministry part_of Thailand"],
        ),
        ("They spoke to the British Consul, Ana Rao, today.", ["Ana Rao works_for United Kingdom"]),
        ("British Ambassador to Mali Ana Rao spoke.", ["Ana Rao works_for United Kingdom"]),
        ("Kenyan Ambassador to Zambia Peter Otieno spoke.", ["Peter Otieno works_for Kenya"]),
        ("The Kenyan Ambassador to Lusaka, Peter Otieno, spoke.", ["Peter Otieno works_for Kenya"]),
        ("Russian Ambassador to the African Union Ivan Petrov spoke.", ["Ivan Petrov works_for Russia"]),
        ("The Kenyan Ambassador to Zambia told Peter Otieno so.", ["Kenyan Ambassador to Zambia works_for Kenya"]),
        ("The Indian DCM, Ashok Rao, spoke.", ["Ashok Rao works_for India"]),
        ("The DCM, Ashok Rao, spoke.", []),
        ("Ana Ruiz, Director, Ministry of Trade, spoke.", ["Ana Ruiz works_for Ministry of Trade"]),
        ("Ana Ruiz, Deputy Director, Ministry of Trade; Tom Rao", ["Ana Ruiz works_for Ministry of Trade"]),
        ("Ana Ruiz, Minister, World Bank President Tom Rao and Li met.", ["Tom Rao works_for World Bank"]),
        (
            "The Permanent Secretary in the Ministry of Trade, Ana Ruiz, spoke.",
            ["Ana Ruiz works_for Ministry of Trade"],
        ),
        ("A Permanent Secretary spoke in the Ministry of Trade, Ana Ruiz left.", []),
        ("Government of Kenya Spokesman Tom Rao spoke.", ["Tom Rao works_for Kenya"]),
        ("Government of Punjab Chief Secretary Tom Rao spoke.", ["Tom Rao works_for Punjab"]),
        ("Government of Southern Sudan President Tom Rao spoke.", ["Tom Rao works_for South Sudan"]),
        ("Government of Southern Sudan mediator Tom Rao spoke.", ["Tom Rao works_for South Sudan"]),
        ("The Government of Kenya told spokesman Tom Rao so.", []),
        ("The Kenyan GOK spokesman Tom Rao spoke.", ["Tom Rao works_for Kenya"]),
        ("Visiting Senator Tom Rao spoke.", []),
        (
            "United Nations Development Program Director Tom Rao spoke.",
            ["Tom Rao works_for UN Development Program"],
        ),
        ("Tom Rao, the SAPS Commander at JIA, spoke.", ["Tom Rao works_for SAPS"]),
        ("Treasury Attaché [Regional Attaché] Tom Rao spoke.", ["Tom Rao works_for Department of the Treasury"]),
        ("Regional Treasury Attach Tom Rao spoke.", ["Tom Rao works_for Department of the Treasury"]),
        ("The Ghanaian Minister of Energy, Kwabla Dzogbe, left.", ["Kwabla Dzogbe works_for Ghana"]),
        (
            "The Ghanaian Minister of Energy, Umoja Wetu, and the press left.",
            ["Ghanaian Minister of Energy works_for Ghana"],
        ),
        ("The Moroccan Ambassador to Algeria Belkacem said so.", ["Belkacem works_for Morocco"]),
        (
            "The Moroccan Ambassador to Algeria Tuesday spoke.",
            ["Moroccan Ambassador to Algeria works_for Morocco"],
        ),
        ("AU Peace and Security Commissioner Tom Rao spoke.", ["Tom Rao works_for African Union"]),
        (
            "AID Rep and World Food Program Director Tom Rao spoke.",
            ["Tom Rao works_for World Food Program"],
        ),
        ("Calder Presidential Adviser Tom Rao met President Calder.", []),
        (
            "The Federal Police Commissioner spoke.",
            ["Federal Police Commissioner works_for Federal Police"],
        ),
        ("Kenyan co-chair Ana Ruiz spoke.", []),
        ("Ana Ruiz, head of Peru's Port, spoke.", []),
        (
            "Ana Ruiz, head of Peru's Water Board, spoke.",
            ["Ana Ruiz works_for Water Board", "Water Board part_of Peru"],
        ),
        ("Ana Ruiz, head of the Green Party's youth wing, spoke.", []),
        ("They met after the Parliament of the EU met.", ["Parliament part_of European Union"]),
        ("They met after the vote of the Parliament of the EU Pension Laws.", []),
        (
            "The Embassy of the Republic of Chile wrote.",
            ["Embassy of the Republic of Chile part_of Chile"],
        ),
        ("The Ministry of Health of the Kingdom of Spain wrote.", ["Ministry of Health part_of Spain"]),
        ("The National Assembly of the Republic of Zambia met.", ["National Assembly part_of Zambia"]),
        ("UNDP Accra said so.", ["UNDP Accra part_of UN Development Program", "UNDP Accra located_in Accra"]),
        ("They spoke of the WTO Doha round.", []),
        ("He went to the UN, Geneva and Paris.", []),
        (
            "He told the Chief of Staff of the Kenyan Armed Forces, General Otieno.",
            ["Otieno works_for Armed Forces", "Armed Forces part_of Kenya"],
        ),
        (
            "The Commander of the Chilean Navy, Juan Soto, spoke.",
            ["Juan Soto works_for Chilean Navy", "Chilean Navy part_of Chile"],
        ),
        ("The Director of the Kenyan project, Ana Ruiz, spoke.", []),
        ("The Water Board sent union leader Ana Ruiz home.", []),
        ("The Water Board took opposition leader Ana Ruiz into custody.", []),
        (
            "Tom Rao, Head of the Trade Department at the Ministry of Commerce, spoke.",
            [
                "Tom Rao works_for Trade Department",
                "Tom Rao works_for Ministry of Commerce",
                "Trade Department part_of Ministry of Commerce",
            ],
        ),
        (
            "The Head of the Legal Office in the Ministry of Justice, Ana Ruiz, spoke.",
            [
                "Ana Ruiz works_for Legal Office",
                "Ana Ruiz works_for Ministry of Justice",
                "Legal Office part_of Ministry of Justice",
            ],
        ),
        ("He met the Trade Commission at the Ministry of Commerce.", []),
        ("The leader of the Kenyan Luo community, Juan Rao, spoke.", []),
        ("Hope Party President and former PM Ana Ruiz spoke.", ["Ana Ruiz works_for Hope Party"]),
        ("The President of Peru and former PM Ana Ruiz disagreed.", ["President of Peru works_for Peru"]),
        (
            "Hope Party MPs Ana Ruiz, Juan Diaz, and Tom Rao left.",
            [f"{name} works_for Hope Party" for name in ("Ana Ruiz", "Juan Diaz", "Tom Rao")],
        ),
        ("Hope Party MP Ana Ruiz and Juan Diaz left.", ["Ana Ruiz works_for Hope Party"]),
        (
            "Supreme Court Judges Ana Ruiz and Juan Diaz left.",
            ["Ana Ruiz works_for Supreme Court", "Juan Diaz works_for Supreme Court"],
        ),
        ("Foreign Ministers Rao of India and Ruiz of Peru spoke.", ["Rao works_for India", "Ruiz works_for Peru"]),
    ],
)
def test_whose_somebody_is(text: str, stated: list[str]) -> None:
    (phrases,) = find_names(tuple(passage_texts(cable_of(text))), load_ontology())

    links = [link for phrase in phrases for link in phrase.links]

    assert [f"{link.subject.name} {link.predicate} {link.object.name}" for link in links] == stated


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Qatar's Ambassador to Peru, Nasser al Mannai, left.", "Nasser al Mannai", "QA"),
        ("Chile would return its Ambassador to Mali.", "Ambassador to Mali", "CL"),
        ("Chile recalled its Consul General.", "Consul General", "CL"),
        ("The Armed Forces of Malta left.", "Armed Forces", "MT"),
        ("Chile's Ambassador called the DCM.", "Ambassador", "CL"),
        ("Nobody told the Ambassador in Chile.", "Ambassador", "US"),
    ],
)
def test_of_which_country_an_envoy_is(text: str, name: str, country: str) -> None:
    (phrases,) = find_names(tuple(passage_texts(cable_of(text))), load_ontology())

    found = {mention.name: mention.country for phrase in phrases for mention in phrase.heads}

    assert found.get(name) == country


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In a call on Ambassador, Foreign Minister Ana Ruiz thanked donors.", ["Ambassador", "Ana Ruiz"]),
        ("The Ambassador, John Rao, thanked donors.", ["John Rao"]),
        ("In a meeting with Poloff Congress MP R. Prabhu spoke.", ["Poloff", "R. Prabhu"]),
    ],
)
def test_who_holds_an_office(text: str, names: list[str]) -> None:
    (phrases,) = find_names(tuple(passage_texts(cable_of(text))), load_ontology())

    people = [head.name for phrase in phrases for head in phrase.heads if head.type in {"Official", "Person"}]

    assert people == names
