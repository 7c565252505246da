"""Who is who within one cable: pairs of names that are one, pairs that are two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graphbuild.records import Entity, Mention, Verdict
from tests.resolution.cables import cable, claiming, count, entities, name, resolved

ONE_PERSON = [
    ("Ahmad Abu al-Nasr", "Ahmed Aboul Nasr", "SD"),
    ("William Hartley", "Bill Hartley", "GB"),
    ("Yi Chong-ho", "Lee Jong-ho", "KR"),
    ("Astrid Halvorsen", "Halvorsen", None),
    ("Park Ji-hoon", "Park", "KR"),
    ("Zhao Minglei", "Zhao", "CN"),
    ("Tran Van Kiet", "Kiet", "VN"),
    ("Tran Van Kiet", "Tran", "VN"),
    ("Lucia Ferrer Montoya", "Ferrer", "PE"),
    ("Lucia Ferrer Montoya", "Montoya", "PE"),
    ("Beatriz de la Fuente", "de la Fuente", "MX"),
    ("Igor Belyakov", "Belyakow", None),
    ("Igor Belyakov", "Igor Belyakow", None),
    ("Thomas R. Whitlock", "Thomas Whitlock", "US"),
    ("T. Whitlock", "Thomas Whitlock", "US"),
    ("ASTRID HALVORSEN", "Astrid Halvorsen", "NO"),
    ("Jürgen Köhler", "Jurgen Kohler", "DE"),
    ("Salim al-Harthy", "Salim Al Harthy", "OM"),
    ("Nadia bin Yusuf", "Yusuf", "MY"),
]
TWO_PERSONS = [
    ("Sergei Ivanov", "Sergei Ivanova", "RU"),
    ("Sergei Ivanov", "Ivanova", "RU"),
    ("Robert Brownlow", "Roberta Brownlow", "GB"),
    ("Christian Meyer", "Christina Meyer", "DE"),
    ("Astrid Halvorsen", "Bjorn Halvorsen", "NO"),
    ("Park Ji-hoon", "Park Min-seo", "KR"),
    ("Zhao Minglei", "Minglei Zhao", None),
    ("Astrid Halvorsen", "Halldorsen", "NO"),
    ("Igor Belyakov", "Lee", None),
    ("Thomas Whitlock", "Teresa Whitlock", "US"),
    ("Maria Silva", "Mario Silva", "BR"),
    ("Amadou Keita", "Keita Diallo", "ML"),
]


@pytest.mark.parametrize(("full", "other", "country"), ONE_PERSON)
def test_names_of_one_person_are_one(full: str, other: str, country: str | None) -> None:
    assert count(cable("05OSLO1", name(full, "Official", country=country), name(other, "Person"))) == 1
    assert count(cable("05OSLO1", name(other, "Person"), name(full, "Official", country=country))) == 1


@pytest.mark.parametrize(("title", "persons"), [("member", 1), ("founding member", 1), ("Chief Engineer", 2)])
def test_a_member_may_hold_any_office(title: str, persons: int) -> None:
    full = name("Astrid Halvorsen", "Official", title="Deputy Minister of Justice")
    assert count(cable("05OSLO1", full, name("Halvorsen", "Official", title=title))) == persons


@pytest.mark.parametrize(("full", "other", "country"), TWO_PERSONS)
def test_names_of_two_persons_are_two(full: str, other: str, country: str | None) -> None:
    assert count(cable("05OSLO1", name(full, "Official", country=country), name(other, "Person"))) == 2


ONE_THING = [
    (name("Ministry of Fisheries", "Ministry", abbreviation="MOF"), name("MOF", "Agency")),
    (name("Ministry of Fisheries", "Ministry"), name("MINISTRY OF FISHERIES", "Ministry")),
    (name("Ministry of Fisheries", "Ministry"), name("Norwegian Ministry of Fisheries", "Ministry", country="NO")),
    (name("Peru's National Forest Strategy", "Plan"), name("National Forest Strategy", "Plan")),
    (name("Chilean Senate", "Agency", country="CL"), name("Senate", "Agency", country="CL")),
    (
        name("spring wheat supply contract", "Agreement", extractor="description"),
        name("wheat contract", "Agreement", extractor="description"),
    ),
    (name("Ministry of the Interior", "Ministry"), name("interior ministry", "Ministry")),
    (name("Ministry of Labor Affairs", "Ministry", country="NO"), name("labor ministry", "Ministry", country="NO")),
    (name("National Reef Plan to protect cod", "Plan"), name("National Reef Plan", "Plan")),
    (name("National Reef Working Group", "Agency", country="NO"), name("Working Group", "Agency")),
    (name("World Meteorological Organization", "InternationalOrganization"), name("WMO", "Organization")),
    (name("NCA Office to Fight Smuggling", "Agency"), name("Office to Fight Smuggling", "Agency")),
    (name("Centre for Labour Research", "NGO"), name("Center for Labor Research", "NGO")),
    (name("Hedmark Province", "Province"), name("Hedmark", "Place")),
    (name("Embassy", "Mission"), name("AMEMBASSY OSLO", "Mission")),
    (name("Embassy in Oslo", "Mission"), name("Embassy Oslo", "Mission")),
    (name("Norway", "Country", country="NO"), name("Norwegian government", "Country", country="NO")),
    (name("EconOff", "Official"), name("EconOffs", "Official")),
]
TWO_THINGS = [
    (name("Chilean Senate", "Agency", country="CL"), name("Senate", "Agency", country="PE")),
    (
        name("spring wheat supply contract", "Agreement", extractor="description"),
        name("barley contract", "Agreement", extractor="description"),
    ),
    (name("Ministry of Fisheries", "Ministry"), name("Ministry of Finance", "Ministry")),
    (name("Department of Fisheries", "Ministry", country="US"), name("Fisheries Ministry", "Ministry")),
    (name("Ministry of Labor", "Ministry", country="NO"), name("labor ministry", "Ministry", country="SE")),
    (name("Ministry of Health", "Ministry", country="NO"), name("Ministry of Health", "Ministry", country="SE")),
    (name("Action Plan", "Plan", country="LA"), name("Action Plan", "Plan", country="TH")),
    (name("First Committee", "Agency"), name("Third Committee", "Agency")),
    (name("National Security Council", "Agency", country="NO"), name("Security Council", "Agency")),
    (name("Reef Working Group", "Agency", country="NO"), name("Working Group", "Agency", country="SE")),
    (name("Jordan", "Country", country="JO"), name("Jordan", "Person")),
    (name("Embassy", "Mission"), name("Thai Embassy", "Mission")),
    (name("EconOff", "Official"), name("PolOff", "Official")),
    (name("World Meteorological Organization", "InternationalOrganization"), name("WHO", "Organization")),
    (name("Ministry of Fisheries", "Ministry", abbreviation="MOF"), name("MOD", "Ministry")),
]


@pytest.mark.parametrize(("one", "other"), ONE_THING)
def test_names_of_one_thing_are_one(one: Mention, other: Mention) -> None:
    assert count(cable("05OSLO1", one, other)) == 1
    assert count(cable("05OSLO1", other, one)) == 1


@pytest.mark.parametrize(("one", "other"), TWO_THINGS)
def test_names_of_two_things_are_two(one: Mention, other: Mention) -> None:
    assert count(cable("05OSLO1", one, other)) == 2


def test_an_abbreviation_of_two_bodies_joins_neither_to_the_other() -> None:
    institute = name("Coffee Research Institute", "Agency", abbreviation="CRI"), name("CRI", "Agency")
    rescue = name("Coast Rescue Initiative", "NGO", abbreviation="CRI"), name("CRI", "NGO")
    found = entities(cable("05OSLO1", *institute, *rescue))
    assert {entity.name: entity.mentions for entity in found} == {
        "Coffee Research Institute": 2,
        "Coast Rescue Initiative": 2,
    }
    assert count(cable("05OSLO1", *institute, *rescue, name("CRI", "Agency"))) == 3


@pytest.mark.parametrize(("other", "bodies"), [("VV", 2), ("CCN", 1)])
def test_bodies_of_one_name_with_other_abbreviations_are_two(other: str, bodies: int) -> None:
    council = name("Civic Council", "Agency", abbreviation="CC"), name("CC", "Agency")
    further = name("Civic Council", "Agency", abbreviation=other), name(other, "Agency")
    assert count(cable("05OSLO1", *council, *further)) == bodies


def test_one_body_may_be_translated_twice_for_one_abbreviation() -> None:
    movements = (name(words, "Party", abbreviation="MKX") for words in ("Independence Movement", "Self-Rule Movement"))
    assert count(cable("05OSLO1", *movements, name("MKX", "Party"))) == 1


def test_a_group_of_which_the_cable_names_two_is_neither() -> None:
    groups = name("Reef Working Group", "Agency"), name("Cod Working Group", "Agency")
    assert count(cable("05OSLO1", *groups, name("Working Group", "Agency"))) == 3


def test_an_office_tells_two_persons_of_one_surname_apart() -> None:
    minister = name("Astrid Halvorsen", "Official", title="Finance Minister")
    judge = name("Bjorn Halvorsen", "Official", title="Judge")
    found = entities(cable("05OSLO1", minister, judge, name("Halvorsen", "Official", title="Judge")))
    assert {entity.name: entity.mentions for entity in found} == {"Astrid Halvorsen": 1, "Bjorn Halvorsen": 2}


def test_a_form_of_address_is_no_office_that_tells_two_apart() -> None:
    minister = name("Astrid Halvorsen", "Official", title="Finance Minister")
    assert count(cable("05OSLO1", minister, name("Halvorsen", "Person", title="Dr."))) == 1
    assert count(cable("05OSLO1", minister, name("Halvorsen", "Person", title="Judge"))) == 2


def _said(person: Entity) -> set[str]:
    return {person.name, *person.aliases}


def test_a_surname_with_its_article_joins_no_two_persons() -> None:
    persons = [name(words, "Person") for words in ("Idris al Mannai", "Tarik al Mannai", "al Mannai")]
    assert count(cable("05OSLO1", *persons)) == 3
    minister = name("Idris al Mannai", "Official", title="Prime Minister")
    found = entities(cable("05OSLO1", minister, persons[1], name("al Mannai", "Official", title="PM")))
    assert sorted(entity.mentions for entity in found) == [1, 2]


def test_a_name_of_two_words_joins_no_two_persons() -> None:
    persons = (name(words, "Person") for words in ("Omar Musa Hamad", "Ali Musa Hamad", "Musa Hamad"))
    assert count(cable("05OSLO1", *persons)) == 3


def test_a_surname_with_its_article_is_one_cables() -> None:
    cables = (cable(id_, name("al-Mannai", "Person")) for id_ in ("05OSLO1", "05OSLO2"))
    assert count(*cables) == 2


def test_nobody_is_ambassador_and_prime_minister() -> None:
    envoy = name("Tarik al Mannai", "Official", title="Ambassador"), name("al Mannai", "Official", title="Ambassador")
    head = name("al Mannai", "Official", title="Prime Minister"), name("Mannai", "Official", title="PM")
    found = entities(cable("05OSLO1", *envoy, *head, name("al Mannai", "Person")))
    assert sorted(entity.mentions for entity in found) == [2, 3]
    assert count(cable("05OSLO1", envoy[1], *head)) == 2


def test_another_countrys_ambassador_is_not_the_posts() -> None:
    own, foreign = (name("Ambassador", "Official", country=country) for country in ("US", "CL"))
    assert count(cable("05OSLO1", own, foreign)) == 2


def test_an_envoy_is_known_by_his_office_wherever_he_serves() -> None:
    envoy = name("Astrid Halvorsen", "Official", title="Ambassador to Mali")
    assert count(cable("05OSLO1", envoy, name("Halvorsen", "Official", title="Ambassador"))) == 1


@pytest.mark.parametrize(
    ("full", "title", "part", "also"),
    [
        ("Ana Rao", "Prime Minister", "Rao", "PM"),
        ("Ana Rao", "National Leader", "Rao", "Prime Minister"),
        ("Tarik bin Saad Al Harthi", "Foreign Minister", "Tarik", "Sheikh"),
    ],
)
def test_offices_that_one_person_may_be_called_by(full: str, title: str, part: str, also: str) -> None:
    person, called = name(full, "Official", title=title), name(part, "Official", title=also)
    (found,) = entities(cable("05OSLO1", person, called))
    assert _said(found) >= {full, part}


def test_in_doubt_a_surname_stays_alone_and_the_doubt_is_kept() -> None:
    halvorsens = name("Astrid Halvorsen", "Person"), name("Bjorn Halvorsen", "Person")
    resolution = resolved(cable("05OSLO1", *halvorsens, name("Halvorsen", "Person")))
    unsure = [item for item in resolution.judgements if item.verdict is Verdict.UNSURE]
    assert len(unsure) == 2 and unsure[0].left == "halvorsen (05OSLO1)"
    assert len(resolution.entities) == 4


def test_an_unlabelled_ministry_is_the_posts_unless_its_first_use_names_a_country() -> None:
    home, abroad = name("Ministry of Health", "Ministry"), name("Ministry of Health", "Ministry", country="SE")
    assert [entity.country for entity in entities(cable("05OSLO1", home, replace(abroad, paragraph=2)))] in (
        [None, "SE"],
        ["SE", "NO"],
        ["NO", "SE"],
    )
    assert [entity.country for entity in entities(cable("05OSLO1", abroad, home))] == ["SE"]


def test_words_for_other_words_take_their_entity_and_are_no_name() -> None:
    person = name("Astrid Halvorsen", "Official")
    body = name("Ministry of Fisheries", "Ministry")
    read = cable("05OSLO1", person, body, name("she", "Person"))
    she = replace(read.mentions[2], antecedent=read.mentions[0].span)
    read = claiming(replace(read, mentions=(*read.mentions[:2], she)), 2, "works_for", 1)
    resolution = resolved(read)
    stated = next(item for item in resolution.assertions if item.predicate == "works_for")
    halvorsen = next(entity for entity in resolution.entities if entity.name == "Astrid Halvorsen")
    assert stated.subject == halvorsen.id and stated.subject_span == she.span
    assert halvorsen.aliases == () and halvorsen.mentions == 1


def test_aliases_are_all_other_forms_used() -> None:
    person = name("Astrid Halvorsen", "Official", title="Minister")
    body = name("Ministry of Fisheries", "Ministry", abbreviation="MOF")
    rest = name("Halvorsen", "Official", title="Minister"), name("MOF", "Ministry"), name("Trade", "Ministry")
    found = {entity.name: entity.aliases for entity in entities(cable("05OSLO1", person, body, *rest))}
    assert found["Astrid Halvorsen"] == ("Halvorsen", "Minister Astrid Halvorsen", "Minister Halvorsen")
    assert found["Ministry of Fisheries"] == ("MOF", "Ministry of Fisheries (MOF)")


def test_a_body_is_found_by_its_name_with_its_owner_too() -> None:
    owned = name("Energy Ministry", "Ministry", country="TR", with_owner="Turkish Energy Ministry")
    (found,) = entities(cable("05OSLO1", owned, name("Energy Ministry", "Ministry", country="TR")))
    assert (found.name, found.aliases) == ("Energy Ministry", ("Turkish Energy Ministry",))


def test_the_type_is_the_most_frequent_one_and_the_more_precise() -> None:
    types = ("Organization", "Agency", "Organization", "GovernmentBody")
    found = entities(cable("05OSLO1", *(name("Coast Directorate", type_) for type_ in types)))
    assert [entity.type for entity in found] == ["Agency"]


def test_a_protected_mention_protects_its_entity() -> None:
    found = entities(cable("05OSLO1", name("Astrid Halvorsen", "Person", protected=True), name("Halvorsen", "Person")))
    assert [entity.protected for entity in found] == [True]


def test_an_unknown_place_that_is_a_misspelt_surname_is_the_person() -> None:
    found = entities(cable("05OSLO1", name("Igor Belyakov", "Person"), name("Belyakow", "Place")))
    assert [(entity.name, entity.type, entity.mentions) for entity in found] == [("Igor Belyakov", "Person", 2)]
    known = name("Belyakow", "Place", country="RU")
    assert count(cable("05OSLO1", name("Igor Belyakov", "Person"), known)) == 2


def test_an_alias_is_free_of_page_lines_and_broken_lines() -> None:
    paged = name("National Plan of Action", "Plan", text="National Plan\n\nOSLO 00000042  002 OF 003\n\nof Action")
    broken = name("Norway", "Country", text="Kingdom of Nor-\nway")
    one, other = entities(cable("05OSLO1", paged, broken))
    names = {*one.aliases, *other.aliases, one.name, other.name}
    assert names == {"National Plan of Action", "Norway", "Kingdom of Nor-way"}


@pytest.mark.parametrize(
    ("listed", "written", "shown"),
    [
        ("NPF", ("New Harvest Front", "NPF"), "New Harvest Front"),
        ("Brenn", ("Brenn Tarsa",), "Brenn Tarsa"),
        ("Hale and Dorr", ("Hale & Dorr",), "Hale & Dorr"),
        ("Tarsa Petroleum", ("TP",), "Tarsa Petroleum"),
        ("Tarsa Quel", ("TarsaQuel",), "TarsaQuel"),
    ],
)
def test_what_is_listed_another_way_is_shown_as_it_is_written(
    listed: str, written: tuple[str, ...], shown: str
) -> None:
    names = [replace(name(listed, "Company"), text=text) for text in written]

    (entity,) = entities(cable("05OSLO1", *names))

    assert entity.name == shown


def test_words_of_a_title_are_no_alias_of_its_ministry() -> None:
    ministry = name("Ministry of Finance", "Ministry")

    (entity,) = entities(cable("05OSLO1", ministry, replace(ministry, text="Deputy Finance Minister")))

    assert entity.aliases == ()


def test_another_name_of_a_person_is_an_alias() -> None:
    rebel = replace(name("Jose Belmar", "Person"), abbreviation="Zorro")

    (entity,) = entities(cable("05OSLO1", rebel, replace(name("Jose Belmar", "Person"), text="Zorro")))

    assert entity.name == "Jose Belmar"
    assert "Zorro" in entity.aliases


def test_an_office_that_names_its_bearer_is_no_title_before_it() -> None:
    mayor = replace(name("Mayor of Bergen", "Official"), title="Mayor")

    (entity,) = entities(cable("05OSLO1", mayor))

    assert entity.aliases == ()
