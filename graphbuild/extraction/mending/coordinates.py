"""A parse in, the same with those that "and" joins to a list of names made items of that list out."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import Names
from graphbuild.extraction.mending.doers import SUBJECTS


def join_coordinates(doc: Doc, names: Names, individuals: Collection[str]) -> None:
    """Joins to a list its last items, which the parser gives to the verb or to the noun around the list."""
    for place in names:
        _join_object(doc[place], names)
        _join_body(doc[place], names, individuals)


def _join_object(name: Token, names: Names) -> None:
    """In "told Li and the Envoy June 3 that rain fell" the Envoy is told: no verb has a second subject behind it."""
    verb, joint = name.head, _joint(name)
    second = name.dep_ == "nsubj" and verb.i < name.i and any(child.dep_ in SUBJECTS for child in verb.lefts)
    last = _before(joint) if second and joint is not None else None
    if joint is not None and last is not None and last.i in names and last.i > verb.i:
        name.head, name.dep_, joint.head = last, "conj", last


def _join_body(name: Token, names: Names, individuals: Collection[str]) -> None:
    """In "the leaders of the Front, the League and the Union" the League leads nothing."""
    group, before = name.head, _before(name)
    if name.dep_ != "appos" or group.i in names or before.i not in names or name.nbor(-1).text != ",":
        return
    kinds = {mention.type for place in (name.i, before.i) for mention in names[place]}
    owned = before.dep_ == "pobj" and before.head.lower_ == "of" and before.head.head == group
    last = next((child for child in group.rights if child.dep_ == "conj" and child.i in names), None)
    joint = _joint(last) if last is not None else None
    alike = len(kinds) == 1 and kinds.isdisjoint(individuals)
    if owned and alike and last is not None and joint is not None and _before(joint) == name:
        name.head, name.dep_, last.head, joint.head = before, "conj", name, name


def _joint(name: Token) -> Token | None:
    """The "and" right before the name."""
    words = [word for word in name.doc[max(name.sent.start, name.left_edge.i - 2) : name.i] if word.lower_ != "the"]
    return words[-1] if words and words[-1].lower_ == "and" else None


def _before(opening: Token) -> Token:
    """The word before, a comma left out."""
    words = [word for word in opening.doc[max(opening.sent.start, opening.i - 2) : opening.i] if word.text != ","]
    return words[-1] if words else opening
