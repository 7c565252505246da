"""A sentence in, what its noun phrases state without a verb out: bodies of bodies, things at places."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.clauses import Clause, Kind
from graphbuild.extraction.relations.fillers import Filler
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.groups import group_of, listed_members, members_before
from graphbuild.extraction.relations.tree import children, with_conjuncts
from graphbuild.ontology import Ontology
from graphbuild.ontology.predicates import Frame
from graphbuild.records import Mention

_SURE = Frame(confidence=0.85)
_LIKELY = Frame(confidence=0.75)
_EVENTS = ("Event", "Programme")


def find_noun_matches(sentence: Span, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """part_of from "Peru's Congress" and "Lima, Peru"; located_in from "the summit in Lima"."""
    for token in sentence:
        yield from _members(token, reading, ontology)
        if reading.mentions_at(token):
            yield from _parts(token, reading, ontology)
            yield from _places(token, reading, ontology)


def _members(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    cues = ontology.cues
    for group in group_of(token, reading, cues):
        members = tuple(listed_members(token, reading, cues)) or members_before(token, reading)
        for member in members:
            for mention in reading.mentions_at(member):
                if _fits("member_of", mention, group, ontology):
                    ends = (_filler(mention, member), _filler(group, token))
                    yield Match(_clause(token), "member_of", _LIKELY, *ends, presupposed=True)


def _parts(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    for owner in children(token, "poss"):
        yield from _relate("part_of", token, owner, reading, ontology)
    for place in children(token, "appos"):
        if token.i + 2 == place.i and _all_are(token, "Place", reading, ontology):
            yield from _relate("part_of", token, place, reading, ontology)
    for prep in children(token, "prep"):
        if prep.lower_ in {"of", "within", "under"}:
            for whole in children(prep, "pobj"):
                yield from _relate("part_of", token, whole, reading, ontology)


def _places(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    for prep in children(token, "prep"):
        if prep.lower_ in ontology.cues.places.prepositions:
            event = any(_all_are(token, kind, reading, ontology) for kind in _EVENTS)
            beside = prep.i == token.i + 1 and not _all_are(token, "Agent", reading, ontology)
            if event or beside:
                for place in (item for child in children(prep, "pobj") for item in with_conjuncts(child)):
                    for thing in (*_beside(token, prep), *_before(token)):
                        yield from _relate("located_in", thing, place, reading, ontology)


def _beside(token: Token, prep: Token) -> Iterator[Token]:
    return (item for item in with_conjuncts(token) if item.i < prep.i)


def _before(token: Token) -> Iterator[Token]:
    """What the token is coordinated with, to its left: "the meeting and the forum in Lima"."""
    while token.dep_ == "conj":
        token = token.head
        yield token


def _all_are(token: Token, kind: str, reading: Reading, ontology: Ontology) -> bool:
    return all(ontology.types.is_a(mention.type, kind) for mention in reading.mentions_at(token))


def _relate(predicate: str, left: Token, right: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    for subject in reading.mentions_at(left):
        for object_ in reading.mentions_at(right):
            if _fits(predicate, subject, object_, ontology):
                yield Match(
                    _clause(left), predicate, _SURE, _filler(subject, left), _filler(object_, right), presupposed=True
                )


def _clause(head: Token) -> Clause:
    return Clause(head, Kind.NOUN, frozenset(), {})


def _filler(mention: Mention, token: Token) -> Filler:
    return Filler(mention, token, 1.0 if mention.antecedent is None else 0.85)


def _fits(predicate: str, subject: Mention, object_: Mention, ontology: Ontology) -> bool:
    entry, types = ontology.predicates[predicate], ontology.types
    if subject.name.casefold() == object_.name.casefold() or subject.start == object_.start:
        return False
    if predicate == "part_of" and types.is_a(subject.type, "Country"):
        return False
    return any(types.is_a(subject.type, kind) for kind in entry.subject) and any(
        types.is_a(object_.type, kind) for kind in entry.object
    )
