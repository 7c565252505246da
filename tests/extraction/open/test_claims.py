"""Claims between mentions that no frame takes."""

from __future__ import annotations

from graphbuild.extraction.open import find_claims
from graphbuild.ontology import load_ontology
from graphbuild.records import Claim
from tests.annotated import read_annotated


def _claims(text: str) -> list[Claim]:
    return list(find_claims(read_annotated(text), load_ontology()))


def _said(text: str) -> set[tuple[str, str, str, str]]:
    return {
        (claim.subject.name, claim.predicate, claim.object.name, str(claim.qualifiers.status))
        for claim in _claims(text)
    }


def test_the_verb_names_the_relation_and_the_active_voice_its_direction() -> None:
    told = {("Chad", "open:outvote", "Mali", "asserted")}
    assert _said("[Country Chad] outvoted [Country Mali].") == told
    assert _said("[Country Mali] was outvoted by [Country Chad].") == told


def test_preposition_particle_and_the_noun_between_belong_to_the_name() -> None:
    assert _said("[Country Peru] vies with [Country Chile].") == {("Peru", "open:vie_with", "Chile", "asserted")}
    assert _said("[Company Kora] bought out [Company Selm].") == {("Kora", "open:buy_out", "Selm", "asserted")}
    assert ("Kora", "open:share_harbor_with", "Selm", "asserted") in _said(
        "[Company Kora] shares a harbor with [Company Selm]."
    )


def test_coordinated_ends_are_spread() -> None:
    said = _said("[Country Mali] and [Country Chad] outvoted [Country Togo].")
    assert {(left, right) for left, _, right, _ in said} == {("Mali", "Togo"), ("Chad", "Togo")}


def test_qualifiers_are_those_of_the_clause() -> None:
    (claim,) = _claims("[Person Ana Ruiz] said that [Country Peru] would not outvote [Country Chile] in 2009.")
    assert claim.attributed_to is not None
    assert (claim.attributed_to.name, claim.qualifiers.status, claim.qualifiers.date) == ("Ana Ruiz", "negated", "2009")


def test_what_a_frame_takes_is_left_to_it() -> None:
    assert _said("[Country Peru] signed [Agreement the Lima Pact].") == set()


def test_a_source_is_no_end() -> None:
    assert _said("[Country Peru] grew, according to [Person Ana Ruiz].") == set()


def test_a_borrowed_subject_is_less_sure() -> None:
    own, borrowed = _claims("[Country Chad] outvoted [Country Mali] before outrunning [Country Togo].")
    assert own.confidence > borrowed.confidence


def test_what_something_is_has_no_verb_to_be_named_after() -> None:
    assert _said("[Person Ana Ruiz] is of [Country Peru].") == set()


def test_private_people_are_no_country() -> None:
    assert _said("[Country Indonesian] trawlers entered [City Darwin].") == set()
    assert _said("[Country Brazilian] firms outbid [Company Kora].") == set()
    assert _said("[Country Somali] gunmen roamed [City Kismayo].") == set()
    assert _said("[Country Brazilian] officials outvoted [Country Chile].")


def test_who_has_an_opinion_of_a_plan_does_not_carry_it_out() -> None:
    assert _said("[Person Okello] praised a plan to dredge [Place Lake Kyoga].") == set()
    assert ("Kenya", "open:dredge", "Lake Kyoga", "planned") in _said(
        "[Person Okello] noted [Country Kenya]'s plan to dredge [Place Lake Kyoga]."
    )


def test_meetings_do_not_do_what_they_are_about() -> None:
    assert _said("After meetings on dredging [Place Lake Kyoga], [Country Uganda] left.") == set()


def test_no_document_does_what_people_do() -> None:
    assert _said("[Plan The Relief Plan] assists [Country Nepal].") == set()


def test_whose_a_thing_is_names_no_relation() -> None:
    assert _said("[Person Vega] mentioned [Country Peru]'s harvest.") == set()


def test_who_is_to_be_something_is_not_what_one_likes() -> None:
    assert _said("[Country Burma] would like [Country Malaysia] to be invited.") == set()
