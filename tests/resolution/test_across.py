"""Who is who across cables: what is merged, what is kept apart, and that order and additions change nothing."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.records import Choice, Decision, Extraction, Mention, Verdict
from graphbuild.resolution import resolve
from graphbuild.resolution.keys import Key
from graphbuild.resolution.referents import Kind
from tests.resolution.cables import cable, claiming, count, entities, name, resolved

ONE = [
    (name("Astrid Halvorsen", "Person"), name("Astrid Halvorsen", "Official")),
    (name("Astrid Halvorsen", "Person", country="NO"), name("Astrid Halvorsen", "Official")),
    (name("Igor Belyakov", "Official", title="Mayor"), name("Igor Belyakow", "Official", title="Mayor")),
    (name("Kofi Boateng", "Official", title="Judge"), name("KOFI BOATENG", "Official", title="Judge")),
    (name("Ministry of Fisheries", "Ministry"), name("Ministry of Fisheries", "Ministry", country="NO")),
    (name("Ministry of Fisheries", "Ministry", abbreviation="MOF"), name("MOF", "Ministry")),
    (name("World Fish Center", "NGO"), name("World Fish Centre", "NGO")),
    (name("International Organisation for Reefs", "NGO"), name("International Organization for Reefs", "NGO")),
    (name("Union of Salmon Breeders", "NGO"), name("Salmon Breeders Union", "NGO")),
    (name("Norway", "Country", country="NO"), name("Kingdom of Norway", "Country", country="NO")),
    (name("PolOff", "Official"), name("PolOffs", "Official")),
    (name("Barents Sea Cod Protocol", "Agreement"), name("Barents Sea Cod Protocol", "Agreement")),
    (name("Tromso", "City", country="NO"), name("Tromsø", "City", country="NO")),
]
TWO = [
    (name("Halvorsen", "Person"), name("Halvorsen", "Person")),
    (name("Halvorsen", "Person"), name("Astrid Halvorsen", "Person")),
    (name("Igor Belyakov", "Official", title="Mayor"), name("Igor Belyakow", "Official", title="Judge")),
    (name("Igor Belyakov", "Person"), name("Igor Belyakow", "Person")),
    (name("John Carter", "Person", country="GB"), name("John Carter", "Person", country="US")),
    (name("Li Wei", "Official", title="Mayor"), name("Li Wen", "Official", title="Mayor")),
    (name("Maria Silva", "Official", title="Judge"), name("Mario Silva", "Official", title="Judge")),
    (name("Ministry of Defense", "Ministry", country="NO"), name("Ministry of Defense", "Ministry", country="SE")),
    (name("Joint Declaration", "Agreement"), name("Joint Declaration", "Agreement")),
    (name("Deputy Prime Minister", "Official"), name("Deputy Prime Minister", "Official")),
    (name("Sixth Fisheries Campaign", "Campaign"), name("Fifth Fisheries Campaign", "Campaign")),
    (name("Protocol 12 of Bergen", "Agreement"), name("Protocol 14 of Bergen", "Agreement")),
    (name("North Sea Herring Council", "NGO"), name("South Sea Herring Council", "NGO")),
    (name("San Jose", "City", country="CR"), name("San Jose", "City", country="US")),
    (name("Ministry of Interior", "Ministry"), name("Ministry of Information", "Ministry")),
    (name("Jordan", "Country", country="JO"), name("Jordan River", "Place", country="JO")),
]


@pytest.mark.parametrize(("one", "other"), ONE)
def test_names_of_one_thing_are_one_in_two_cables(one: Mention, other: Mention) -> None:
    found = entities(cable("05OSLO1", one), cable("06OSLO2", other))
    assert [entity.cables for entity in found] == [("05OSLO1", "06OSLO2")]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_names_of_two_things_are_two_in_two_cables(one: Mention, other: Mention) -> None:
    assert count(cable("05OSLO1", one), cable("06OSLO2", other)) == 2


def test_officers_of_two_posts_are_two() -> None:
    oslo, lima = cable("05OSLO1", name("PolOff", "Official")), cable("05LIMA2", name("PolOff", "Official"), post=None)
    assert count(oslo, lima) == 2


def test_a_ministry_without_a_country_is_that_of_the_posts_country() -> None:
    ministry = name("Ministry of Health", "Ministry")
    oslo, lima = cable("05OSLO1", ministry), cable("05LIMA2", ministry, post="AMEMBASSY LIMA")
    assert sorted(str(entity.country) for entity in entities(oslo, lima)) == ["NO", "PE"]


def test_a_law_without_a_country_is_no_countrys_until_one_is_named() -> None:
    law = name("Fisheries Act", "Law")
    assert [entity.country for entity in entities(cable("05OSLO1", law))] == [None]
    assert count(cable("05OSLO1", law), cable("05LIMA2", law, post="AMEMBASSY LIMA")) == 2


def test_a_plan_without_a_country_is_the_one_that_the_posts_country_has() -> None:
    plan, norwegian = name("Plan of Action", "Plan"), name("Plan of Action", "Plan", country="NO")
    peruvian = name("Plan of Action", "Plan", country="PE")
    found = entities(cable("05OSLO1", plan), cable("05OSLO2", norwegian), cable("05OSLO3", peruvian))
    assert sorted((entity.country, entity.cables) for entity in found) == [
        ("NO", ("05OSLO1", "05OSLO2")),
        ("PE", ("05OSLO3",)),
    ]


def test_washington_is_no_home_of_ministries() -> None:
    ministry = name("Ministry of Health", "Ministry")
    assert count(*(cable(f"05STATE{n}", ministry, post="SECSTATE WASHDC") for n in (1, 2))) == 2


def test_a_name_of_two_countries_without_a_country_stays_alone() -> None:
    people = [name("John Carter", "Person", country=code) for code in ("GB", "US", None)]
    assert count(*(cable(f"05OSLO{n}", person) for n, person in enumerate(people))) == 3


def test_every_merge_is_judged_with_a_reason() -> None:
    cables = [cable(f"0{5 + n}OSLO1", *pair) for n, pair in enumerate(zip(*ONE, strict=True))]
    for judgement in resolved(*cables).judgements:
        assert judgement.left and judgement.right and judgement.reason and judgement.by
        assert 0 <= judgement.score <= 1
    by_name = {item.left for item in resolved(*cables).judgements if item.verdict is Verdict.SAME}
    assert {"astrid halvorsen", "ministry of fisheries (NO)"} <= by_name


def decided(left: Key, right: Key, choice: Choice) -> Decision:
    return Decision(choice, left.id, right.id, note="seen in the archive")


def person(folded: str, scope: str = "") -> Key:
    return Key(Kind.PERSON, folded, scope)


def test_a_person_who_says_that_two_are_one_is_obeyed() -> None:
    cables = [cable("05OSLO1", name("Halvorsen", "Person")), cable("06OSLO2", name("Astrid Halvorsen", "Person"))]
    decision = decided(person("halvorsen", "cable:05OSLO1"), person("astrid halvorsen"), Choice.SAME)
    resolution = resolve(lambda: iter(cables), decisions=[decision])
    assert [e.name for e in resolution.entities if e.type == "Person"] == ["Astrid Halvorsen"]
    assert any(item.by == "person" and item.score == 1.0 for item in resolution.judgements)


def test_a_person_who_says_that_one_are_two_is_obeyed_within_a_cable_and_across() -> None:
    within = [cable("05OSLO1", name("Astrid Halvorsen", "Person"), name("Halvorsen", "Person"))]
    decision = decided(*(person(one, "cable:05OSLO1") for one in ("halvorsen", "astrid halvorsen")), Choice.DIFFERENT)
    assert len(resolve(lambda: iter(within), decisions=[decision]).entities) == 3
    across = [cable("05OSLO1", name("World Fish Net", "NGO")), cable("06OSLO2", name("World Fish Nets", "NGO"))]
    assert len(resolve(lambda: iter(across)).entities) == 3
    decision = decided(*(Key(Kind.THING, one) for one in ("world fish net", "world fish nets")), Choice.DIFFERENT)
    assert len(resolve(lambda: iter(across), decisions=[decision]).entities) == 4


def test_mentions_are_asserted_once_for_each_cable_and_entity() -> None:
    read = cable("05OSLO1", name("Norway", "Country", country="NO"), name("Norway", "Country", country="NO"))
    (stated,) = resolved(read).assertions
    assert (stated.subject, stated.predicate, stated.evidence.text) == ("05OSLO1", "mentions", "Norway")
    assert stated.evidence.start == 0


def test_what_only_the_header_names_is_not_mentioned() -> None:
    topic, post = name("EFIS", "Topic", extractor="header"), name("AMEMBASSY LIMA", "Mission", extractor="header")
    resolution = resolved(cable("05OSLO1", topic, post))
    assert list(resolution.assertions) == []
    assert {entity.mentions for entity in resolution.entities} == {0}


def test_a_cable_that_is_only_referred_to_is_in_no_cable() -> None:
    found = resolved(cable("05OSLO1", name("04OSLO9", "Cable", extractor="header"))).entities
    assert {entity.id: entity.cables for entity in found} == {"05OSLO1": ("05OSLO1",), "04OSLO9": ()}


def test_nothing_is_said_of_a_thing_and_itself() -> None:
    read = claiming(cable("05OSLO1", name("Astrid Halvorsen", "Person"), name("Halvorsen", "Person")), 0, "met", 1)
    assert [item.predicate for item in resolved(read).assertions] == ["mentions"]


POOL = [mention for pair in (*ONE, *TWO) for mention in pair]
CABLES = st.lists(
    st.tuples(st.lists(st.sampled_from(POOL), min_size=1, max_size=6), st.sampled_from(["AMEMBASSY OSLO", None])),
    min_size=2,
    max_size=5,
).map(lambda drawn: [cable(f"05LIMA{n}", *names, post=post) for n, (names, post) in enumerate(drawn)])


@settings(max_examples=60, deadline=None)
@given(CABLES, st.randoms())
def test_the_order_of_cables_changes_nothing(cables: list[Extraction], random: object) -> None:
    shuffled = sorted(cables, key=lambda _: random.random())  # type: ignore[attr-defined]
    one, other = resolved(*cables), resolved(*shuffled)
    assert one.entities == other.entities
    assert set(one.judgements) == set(other.judgements)
    assert set(one.assertions) == set(other.assertions)


@settings(max_examples=60, deadline=None)
@given(CABLES)
def test_every_id_is_of_one_entity_and_every_end_is_an_entity(cables: list[Extraction]) -> None:
    resolution = resolved(*cables)
    ids = [entity.id for entity in resolution.entities]
    assert len(ids) == len(set(ids)) and ids == sorted(ids)
    assert all({item.subject, item.object} <= set(ids) for item in resolution.assertions)


@settings(max_examples=60, deadline=None)
@given(CABLES)
def test_a_further_cable_changes_no_entity_of_other_names(cables: list[Extraction]) -> None:
    more = cable("09LIMA77", name("Society for Icelandic Ponies", "NGO"), name("Reykjavik", "City", country="IS"))
    assert set(resolved(*cables).entities) < set(resolved(*cables, more).entities)


def test_no_two_names_of_one_table_share_an_id() -> None:
    ids = [{entity.id for entity in entities(cable("05OSLO1", mention))} for mention in (pair[0] for pair in TWO)]
    shared = [one & other for one, other in combinations(ids, 2)]
    assert sum(map(len, shared)) == 2  # the cable's "Halvorsen" and "Igor Belyakov" stand twice in the table


def test_a_name_that_may_be_a_misspelling_is_kept_apart_and_left_to_a_person() -> None:
    mayors = [name(words, "Official", title="Mayor") for words in ("Igor Belyakov", "Igor Belyanov")]
    resolution = resolved(*(cable(f"05OSLO{n}", mayor) for n, mayor in enumerate(mayors)))
    assert len(resolution.entities) == 4
    assert [(item.verdict, item.left) for item in resolution.judgements] == [(Verdict.UNSURE, "igor belyakov")]


def test_groups_of_two_countries_are_not_joined_through_names_without_one() -> None:
    forms = ("Union of Salmon Breeders", None), ("Union of Salmon Breeders", "NO"), ("Salmon Breeders Union", None)
    unions = [name(form, "NGO", country=code) for form, code in (*forms, ("Salmon Breeders Union", "SE"))]
    found = entities(*(cable(f"05OSLO{n}", union) for n, union in enumerate(unions)))
    assert sorted(str(entity.country) for entity in found) == ["NO", "SE"]


def test_officers_of_two_posts_are_not_even_compared() -> None:
    officer = name("PolOff", "Official")
    oslo, lima = cable("05OSLO1", officer), cable("05LIMA2", officer, post="AMEMBASSY LIMA")
    assert list(resolved(oslo, lima).judgements) == []
