"""Open relations of any English text."""

from __future__ import annotations

from graphbuild.extraction.open import OpenRelation, open_relations
from graphbuild.records import Polarity


def _said(text: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(found.subject, found.predicate, found.arguments) for found in open_relations(text)]


def test_preposition_joins_a_verb_without_object() -> None:
    assert _said("The poet was born in Lisbon.") == [("The poet", "was born in", ("Lisbon",))]


def test_coordinated_objects_are_spread() -> None:
    said = _said("The firm sold two mills and a mine in 2004.")
    assert [arguments for _, _, arguments in said] == [("two mills", "in 2004"), ("a mine", "in 2004")]


def test_apposition_and_infinitive() -> None:
    assert ("Quito", "is", ("the capital of Ecuador",)) in _said("She left Quito, the capital of Ecuador.")
    assert ("The firm", "agreed to sell", ("its mill",)) in _said("The firm agreed to sell its mill.")


def _only(text: str, predicate: str) -> OpenRelation:
    return next(found for found in open_relations(text) if predicate in found.predicate)


def test_qualifiers() -> None:
    assert _only("The king did not pay the debt.", "pay").polarity is Polarity.NEGATED
    assert _only("The clerk said that the king paid the debt.", "paid").attributed_to == "The clerk"
