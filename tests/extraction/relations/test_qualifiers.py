"""When, where and how many: what a clause says besides who did what."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from graphbuild.extraction.relations import find_claims
from graphbuild.extraction.relations.dates import find_dates
from graphbuild.extraction.relations.sequence import last_day
from graphbuild.ontology import load_ontology
from graphbuild.records import Claim, Modality, Polarity
from tests.annotated import SENT, read_annotated


def _first(markup: str) -> Claim:
    return next(iter(find_claims(read_annotated(markup), load_ontology())))


@pytest.mark.parametrize(
    ("markup", "date"),
    [
        ("[Person Tan] told [Official PolOff] June 3 that [Country Peru] was ready.", "2008-06-03"),
        ("On 4 May 1999, [Country Peru] signed the [Agreement Pact].", "1999-05-04"),
        ("[Country Peru] signed and ratified the [Agreement Pact] in 1998.", "1998"),
        ("In a June 3 meeting with [Official PolOff], [Person Tan] spoke of rain.", "2008-06-03"),
        ("The [Meeting Forum] in [City Lima] May 2-4 drew crowds.", "2008-05-02/2008-05-04"),
        ("[Country Peru] signed the [Agreement Pact] last winter.", "2007-12/2008-02"),
        ("[Country Peru] signed the [Agreement Pact] last fall.", "2007-09/2007-11"),
        ("Rain fell on May 3; three weeks later [Country Peru] signed the [Agreement Pact].", "2008-05-24"),
        ("Rain fell on May 31. The next day [Country Peru] signed the [Agreement Pact].", "2008-06-01"),
        ("Rain fell. The next day [Country Peru] signed the [Agreement Pact].", None),
        ("[Country Peru] will sign the [Agreement Pact] before June.", None),
        ("[Person Tan] said that [Person Ruiz] met [Person Day] and that he would leave on May 3.", None),
        ("[Country Peru] signed the [Agreement Pact].", None),
        ("[Country Peru] signed the [Agreement Pact] of 1998.", None),
        ("[Country Peru] signed the 1998 [Agreement Pact].", None),
        (
            "[Person Tan] told [Official PolOff] and visiting Senator [Person Day] on June 3 that rain fell.",
            "2008-06-03",
        ),
        ("[Person Tan] met [Person Okafor] in [City Lima] on June 3.", "2008-06-03"),
        ("[Person Tan] met [Person Okafor] on June 3 and June 9.", "2008-06-03"),
        ("[Person Tan] met [Person Okafor] on June 3 and 4.", "2008-06-03/2008-06-04"),
        ("At a June 3 dinner, [Person Tan] told [Person Okafor] that rain fell in 2004.", "2008-06-03"),
        ("[Person Tan] told [Person Okafor] that rain fell on June 3.", None),
        ("[Person Tan] will travel to [City Lima] on October 12 to meet [Person Okafor].", "2008-10-12"),
        ("[Person Tan] will meet [Person Okafor] in February.", "2009-02"),
        ("[Person Tan] met [Person Okafor] on November 2.", "2007-11-02"),
        ("[Person Tan] will meet [Person Okafor] on November 2.", "2008-11-02"),
        ("[Person Tan] met [Person Okafor] on Friday.", "2008-09-26"),
        ("[Person Tan] will meet [Person Okafor] on Friday.", "2008-10-03"),
        ("[Person Tan] flew in on June 3. He met [Person Okafor] the same day.", "2008-06-03"),
        ("[Person Tan] flew in on June 3. He had met [Person Okafor] two days earlier.", "2008-06-01"),
        ("[Person Tan] flew in on June 3. He met [Person Okafor] later that day.", "2008-06-03"),
        ("[Person Tan], who arrived on June 3, met [Person Okafor].", None),
        ("[Country Peru] hosted a seminar on June 3 at which [Person Tan] met [Person Okafor].", None),
        ("[Person Tan] met [Person Okafor], who arrived on June 3.", None),
        ("On the margins of the Forum in May, [Person Tan] met [Person Okafor].", "2008-05"),
        ("[Person Tan] has not met [Person Okafor] since June 3.", None),
    ],
)
def test_date(markup: str, date: str | None) -> None:
    assert _first(markup).qualifiers.date == date


def _dated() -> list[list[str]]:
    lines = (Path(__file__).parent / "dates.txt").read_text(encoding="utf-8").splitlines()
    return [[part.strip() for part in line.split("|", 2)] for line in lines if line[:1] not in {"", "#"}]


@pytest.mark.parametrize(("predicate", "date", "markup"), _dated())
def test_whose_a_date_is(predicate: str, date: str, markup: str) -> None:
    claims = find_claims(read_annotated(markup), load_ontology())
    assert {c.qualifiers.date or "-" for c in claims if c.predicate == predicate} == {date}


@pytest.mark.parametrize(
    ("paragraphs", "told"),
    [
        (("Rain fell on June 3.", "The next morning it stopped."), ["2008-06-04"]),
        (("Rain fell on June 3 and on May 2.", "The same day it stopped."), ["2008-06-03"]),
        (("Rain fell on June 3.", "Snow is likely on October 9.", "Two days later it stopped."), ["2008-06-05"]),
        (("Rain fell on June 3.", "On May 2 it snowed. That night it stopped."), ["2008-05-02", "2008-05-02"]),
        (("Rain fell on June 3-5.", "The next morning it stopped."), []),
        (("Rain fell.", "The next morning it stopped."), []),
    ],
)
def test_the_next_day_follows_the_last_day_of_the_paragraphs_before(
    paragraphs: Sequence[str], told: Sequence[str]
) -> None:
    days: list[str] = []
    for text in paragraphs:
        found = [date.value for date in find_dates(text, SENT, last_day(days, SENT))]
        days += found
    assert found == told


def test_place_is_not_an_end_of_the_relation() -> None:
    assert _first("[Country Peru] signed the [Agreement Pact] in [City Lima].").qualifiers.place == "Lima"
    assert _first("The [Meeting Forum] was held in [City Lima].").qualifiers.place is None


@pytest.mark.parametrize(
    ("predicate", "place", "markup"),
    [
        (
            "met",
            "Lima",
            "At the [Meeting Forum] and the [Meeting Fair] in [City Lima], [Person Tan] met [Person Ruiz].",
        ),
        ("participated_in", "Lima", "[Person Tan] attended the [Meeting Forum] held in [City Lima] in May."),
        ("hosted", "Accra", "[Country Ghana]'s hosting of the [Meeting Forum] in [City Accra] pleased many."),
        ("met", "Pasto", "[Person Tan], of the [Party Reform Party], received [Person Ruiz] in [City Pasto]."),
        ("member_of", None, "[Person Tan], of the [Party Reform Party], received [Person Ruiz] in [City Pasto]."),
        ("met", "Oslo", "In [City Oslo], [Person Tan] met [Person Ruiz]."),
        ("arrested", "Izmir", "[Agency Police] arrested [Person Ruiz] in [City Izmir], [Country Turkey]."),
        ("located_in", None, "The [Programme Reef Project] in [Province Maui] and [Province Oahu] began."),
        ("attacked", None, "[Country Chad] attacked [City Biltine] from bases in [City Abeche]."),
        ("told", None, "[Person Tan] told [Person Ruiz] that rain fell in [City Hanoi]."),
        (
            "hosted",
            None,
            "Both named a flood in [Province Piura], and the [Event Bolivarian Games] that [City Lima] hosted in May.",
        ),
    ],
)
def test_place(predicate: str, place: str | None, markup: str) -> None:
    claims = find_claims(read_annotated(markup), load_ontology())
    assert {claim.qualifiers.place for claim in claims if claim.predicate == predicate} == {place}


def test_role_of_a_state() -> None:
    assert _first("[Person Tan], deputy head of the [Agency Bureau], left.").qualifiers.role == "deputy head"


@pytest.mark.parametrize(
    ("markup", "polarity"),
    [
        ("[Country Peru] did not refuse to sign the [Agreement Pact].", Polarity.AFFIRMED),
        ("Without ratifying the [Agreement Pact], [Country Peru] left.", Polarity.NEGATED),
        ("[Country Peru] never signed the [Agreement Pact].", Polarity.NEGATED),
        ("No official of [Country Peru] signed the [Agreement Pact].", Polarity.NEGATED),
        ("[Country Peru] managed to sign the [Agreement Pact].", Polarity.AFFIRMED),
        ("[Country Peru] has yet to sign the [Agreement Pact].", Polarity.NEGATED),
        ("It is unlikely that [Country Peru] will sign the [Agreement Pact].", Polarity.NEGATED),
        ("[Person Tan] dismissed reports that [Country Peru] had signed the [Agreement Pact].", Polarity.NEGATED),
        ("[Country Peru] is not expected to sign the [Agreement Pact].", Polarity.NEGATED),
        ("[Country Peru]'s failure to sign the [Agreement Pact] angered many.", Polarity.NEGATED),
        ("[Country Peru] was unable to sign the [Agreement Pact].", Polarity.NEGATED),
    ],
)
def test_polarity(markup: str, polarity: Polarity) -> None:
    assert _first(markup).qualifiers.polarity is polarity


@pytest.mark.parametrize(
    ("markup", "modality"),
    [
        ("[Country Peru] was supposed to sign the [Agreement Pact].", Modality.REQUESTED),
        ("If [Country Peru] signs the [Agreement Pact], prices will fall.", Modality.POSSIBLE),
        ("Many asked whether [Country Peru] would sign the [Agreement Pact].", Modality.POSSIBLE),
        ("Farmers called for [Country Peru] to sign the [Agreement Pact].", Modality.REQUESTED),
        ("[Country Peru] reportedly signed the [Agreement Pact].", Modality.ASSERTED),
        ("[Country Peru] abandoned plans to sign the [Agreement Pact].", Modality.PLANNED),
        ("[Country Peru] is able and willing to sign the [Agreement Pact].", Modality.POSSIBLE),
        ("[Country Peru] announced its plans to sign the [Agreement Pact].", Modality.PLANNED),
        ("[Country Peru] continues to implement the [Plan Reef Plan].", Modality.ASSERTED),
    ],
)
def test_modality(markup: str, modality: Modality) -> None:
    assert _first(markup).qualifiers.modality is modality


@pytest.mark.parametrize(
    ("markup", "quantity"),
    [
        ("[Country Norway] delivered 40 patrol boats to [Country Kenya] in May.", "40 patrol boats"),
        ("[Country Norway] funded the [Programme River Project] with 40 boats.", "40 boats"),
        ("[Country Norway] funded the [Programme River Project] with USD 3 million.", "USD 3 million"),
        ("[Country Norway] gave $3 million to the [Programme River Project].", "$3 million"),
        ("[Country Norway] awarded a 40 million yen grant to the [Programme River Project].", "40 million yen"),
        (
            "[Agency Police] arrested 15 members and 3 leaders of the [ArmedGroup Delta Front].",
            "15 members and 3 leaders",
        ),
        ("300 delegates from [Country Norway] attended the [Meeting Forum].", "300 delegates"),
        ("[Agency Police] arrested 15 members of the [ArmedGroup Delta Front].", "15 members"),
        ("[Country Norway] gave aid to one of the [Agency Police]'s units and to [Country Kenya].", None),
        ("[Country Togo] supported [Country Mali] for three years.", None),
        ("[Person Tan] met [Person Okafor] on May 3.", None),
        ("The [NGO Relief Fund] opposed [Country Chad]'s Round 7 proposal.", None),
        ("The [Meeting Forum], hosted by two towns, was held in [City Lima].", None),
        ("[Country Peru] signed the [Agreement Pact] in 1998.", None),
    ],
)
def test_quantity_is_a_figure_of_the_clause_with_its_unit(markup: str, quantity: str | None) -> None:
    assert _first(markup).qualifiers.quantity == quantity


def test_the_people_of_a_country_are_named_by_its_adjective() -> None:
    claim = _first("Polish soldiers train the [Agency Guard] in [City Ghazni].")
    assert (claim.subject.name, claim.subject.text, claim.object.name) == ("Poland", "Polish", "Guard")


def test_of_two_dates_each_is_that_of_whom_it_stands_behind() -> None:
    markup = "[Person Tan] met with [Person Okafor] on June 3 and again with [Person Day] on June 9."
    claims = find_claims(read_annotated(markup), load_ontology())
    dates = {claim.object.name: claim.qualifiers.date for claim in claims if claim.predicate == "met"}
    assert dates == {"Okafor": "2008-06-03", "Day": "2008-06-09"}


def test_who_spoke_at_an_event_spoke_on_its_day() -> None:
    markup = "On June 3 [Country Peru] hosted the [Meeting Forum], at which [Person Tan] spoke."
    claims = find_claims(read_annotated(markup), load_ontology())
    (date,) = {claim.qualifiers.date for claim in claims if claim.predicate == "participated_in"}
    assert date == "2008-06-03"
