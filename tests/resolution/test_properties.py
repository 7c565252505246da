"""What holds of any cables: order, splitting, additions and undone decisions change nothing that they do not touch."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graphbuild.records import Choice, Decision, Extraction
from graphbuild.resolution import resolve
from tests.resolution.cables import cable, name, resolved

FAMILIES = ("Kovac", "Kovač", "Petrov", "Petrova", "Lee", "Yi", "Quispe Mamani", "Quispe")
GIVEN = ("", "Ivan ", "I. ", "Sergei ", "Serhiy ", "Bill ", "William ")
TITLES = (None, "Foreign Minister", "Former Foreign Minister", "Deputy Foreign Minister", "Judge")
BODIES = (
    *("Ministry of Interior", "Interior Ministry", "MOI", "Fisheries Council", "FC"),
    *("MOI Office for Deep Blue Wells", "Office for Deep Blue Wells"),
)
EVENTS = ("Moquegua earthquake", "Joint Statement", "Barents Cod Protocol")
COUNTRIES = st.sampled_from((None, None, "HR", "PE"))

PERSONS = st.builds(
    lambda given_name, family, title, country: name(
        given_name + family, "Official" if title else "Person", title=title, country=country
    ),
    st.sampled_from(GIVEN),
    st.sampled_from(FAMILIES),
    st.sampled_from(TITLES),
    COUNTRIES,
)
THINGS = st.builds(
    lambda body, type_, short, country: name(body, type_, abbreviation=short, country=country),
    st.sampled_from(BODIES),
    st.sampled_from(("Ministry", "Organization", "Agency")),
    st.sampled_from((None, None, "FC", "MOI")),
    COUNTRIES,
)
HAPPENINGS = st.builds(name, st.sampled_from(EVENTS), st.sampled_from(("Event", "Agreement")))
NAMES = st.lists(PERSONS | THINGS | HAPPENINGS, min_size=1, max_size=5)
CABLES = st.lists(
    st.tuples(NAMES, st.sampled_from(("AMEMBASSY ZAGREB", "AMEMBASSY LIMA", None)), st.integers(1, 9)),
    min_size=2,
    max_size=6,
).map(lambda drawn: [cable(f"0{year}OSLO{n}", *names, post=post) for n, (names, post, year) in enumerate(drawn)])


@settings(max_examples=150, deadline=None)
@given(CABLES, st.randoms())
def test_the_order_of_cables_and_of_names_in_memory_changes_nothing(cables: list[Extraction], random: object) -> None:
    shuffled = sorted(cables, key=lambda _: random.random())  # type: ignore[attr-defined]
    one, other = resolved(*cables), resolved(*shuffled)
    assert (one.entities, one.across) == (other.entities, other.across)
    assert set(one.assertions) == set(other.assertions)


@settings(max_examples=150, deadline=None)
@given(CABLES)
def test_a_cable_of_other_names_changes_no_entity_and_no_judgement(cables: list[Extraction]) -> None:
    more = cable(
        "09OSLO77",
        name("Sigrun Thorvaldsdottir", "Official", title="Harbour Master"),
        name("Society for Icelandic Ponies", "NGO", abbreviation="SIP"),
        name("Reykjavik", "City", country="IS"),
        post="AMEMBASSY REYKJAVIK",
    )
    one, other = resolved(*cables), resolved(*cables, more)
    assert set(one.entities) < set(other.entities)
    assert set(one.across) <= set(other.across)


@settings(max_examples=100, deadline=None)
@given(CABLES, st.data())
def test_a_decision_is_obeyed_and_undone(cables: list[Extraction], data: st.DataObject) -> None:
    before = resolved(*cables)
    ids = [entity.id for entity in before.entities if entity.type != "Cable"]
    left, right = data.draw(st.sampled_from(ids)), data.draw(st.sampled_from(ids))
    same = resolve(lambda: iter(cables), decisions=[Decision(Choice.SAME, left, right)])
    apart = resolve(lambda: iter(cables), decisions=[Decision(Choice.DIFFERENT, left, right, cables=("01OSLO0",))])
    if left != right:
        assert len({same.ids[key] for key in same.ids if key.id in {left, right}}) == 1
        assert len({apart.ids[key] for key in apart.ids if key.id in {left, right}}) == 2
    undone = resolve(lambda: iter(cables), decisions=[])
    assert (undone.entities, undone.across) == (before.entities, before.across)
    assert same.unmet == () == apart.unmet


@settings(max_examples=100, deadline=None)
@given(CABLES)
def test_every_merge_has_a_judgement_that_says_why(cables: list[Extraction]) -> None:
    resolution = resolved(*cables)
    said = {(item.left_id, item.right_id) for item in resolution.across if item.verdict == "same"}
    groups: dict[str | None, set[str]] = {}
    for key, entity in resolution.ids.items():
        groups.setdefault(entity, set()).add(key.id)
    for group in groups.values():
        reached = {min(group)}
        for _ in group:
            reached |= {other for pair in said if set(pair) & reached for other in pair}
        assert group <= reached


@settings(max_examples=100, deadline=None)
@given(CABLES)
def test_no_entity_is_of_two_countries(cables: list[Extraction]) -> None:
    resolution = resolved(*cables)
    countries: dict[str | None, set[str]] = {}
    for key, entity in resolution.ids.items():
        if key.place and not key.bound:
            countries.setdefault(entity, set()).add(key.place)
    assert all(len(found) == 1 for found in countries.values())
