"""A parse and where its names stand in, the same out with people of bodies as one list: "Li of the bank, Rao of …"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import Names

_OF = frozenset({"of", "from", "at"})


def join_people(doc: Doc, names: Names, individuals: Collection[str]) -> None:
    """Makes who is named with a body the next of those before him, not the next of their bodies; with his own body."""
    people = {place for place, found in names.items() if all(one.type in individuals for one in found)}
    for place in sorted(people):
        person = doc[place]
        of = doc[place + 1] if place + 1 < len(doc) else person
        if of.lower_ not in _OF or of.dep_ != "prep" or not any(child.i in names for child in of.rights):
            continue
        if of.head.i < place:
            of.head = person
        first = person.head
        bodied = first.dep_ == "pobj" and first.i in names and first.head.lower_ in _OF
        before = first.head.head if bodied and person.dep_ == "conj" else first
        if before.i in people and before.i < place and _is_of_body(before) and person.dep_ in {"conj", "appos"}:
            person.head, person.dep_ = before, "conj"


def _is_of_body(person: Token) -> bool:
    return any(child.dep_ == "prep" and child.lower_ in _OF for child in person.rights)
