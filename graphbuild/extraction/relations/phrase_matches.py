"""Two tokens of a noun phrase and a predicate in, the matches between what they name out."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.clauses import Clause, Kind
from graphbuild.extraction.relations.fillers import Filler
from graphbuild.extraction.relations.frames import Match
from graphbuild.ontology import Ontology
from graphbuild.ontology.predicates import Frame
from graphbuild.records import Mention

SURE = Frame(confidence=0.85)
LIKELY = Frame(confidence=0.75)


def all_are(token: Token, kind: str, reading: Reading, ontology: Ontology) -> bool:
    """Whether the token stands for something, and all of it is of the kind."""
    mentions = reading.mentions_at(token)
    return bool(mentions) and all(ontology.types.is_a(mention.type, kind) for mention in mentions)


def relate(predicate: str, left: Token, right: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """The predicate between all that two tokens stand for, where its types allow it."""
    for subject in reading.mentions_at(left):
        for object_ in reading.mentions_at(right):
            if fits(predicate, subject, object_, ontology):
                yield Match(
                    clause_of(left),
                    predicate,
                    SURE,
                    filler_of(subject, left),
                    filler_of(object_, right),
                    presupposed=True,
                )


def clause_of(head: Token) -> Clause:
    """What stands for a clause where there is but a noun phrase."""
    return Clause(head, Kind.NOUN, frozenset(), {})


def filler_of(mention: Mention, token: Token) -> Filler:
    """A mention at a token, less sure where the token only refers to it."""
    return Filler(mention, token, 1.0 if mention.antecedent is None else 0.85)


def fits(predicate: str, subject: Mention, object_: Mention, ontology: Ontology) -> bool:
    """Whether two things that differ are of types that the predicate takes."""
    entry, types = ontology.predicates[predicate], ontology.types
    if subject.name.casefold() == object_.name.casefold() or subject.start == object_.start:
        return False
    if predicate == "part_of" and not _may_be_part(subject, object_, ontology):
        return False
    return any(types.is_a(subject.type, kind) for kind in entry.subject) and any(
        types.is_a(object_.type, kind) for kind in entry.object
    )


def _may_be_part(part: Mention, whole: Mention, ontology: Ontology) -> bool:
    """A country is part of nothing, a body of several states of no country, a city or province of no city."""
    types = ontology.types
    shared = types.is_a(part.type, "InternationalOrganization") and types.is_a(whole.type, "Country")
    cities = part.type in {"City", "Province"} and types.is_a(whole.type, "City")
    return not (types.is_a(part.type, "Country") or shared or cities)
