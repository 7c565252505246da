"""A parsed cable in, claims between its mentions that no frame takes out, named after the verb: "open:vie_with"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from spacy.tokens import Token

from graphbuild.extraction.reading import CableReading, Reading
from graphbuild.extraction.relations.clauses import Clause, Kind, find_clauses
from graphbuild.extraction.relations.factuality import read_factuality
from graphbuild.extraction.relations.fillers import Filler, find_fillers
from graphbuild.extraction.relations.frames import Match, find_matches
from graphbuild.extraction.relations.places import place_of
from graphbuild.extraction.relations.speakers import find_speakers
from graphbuild.extraction.relations.times import date_of
from graphbuild.extraction.relations.tree import PASSIVE_SUBJECTS, SUBJECTS, children
from graphbuild.ontology import Ontology
from graphbuild.ontology.predicates import Frame
from graphbuild.records import Claim, Qualifiers

_NO_ARGUMENT = frozenset({"subject", "implied", "topic", "grievance", "alleged", "requester", "owner", "called"})
_CLAUSES = frozenset({"complement", "errand", "bidding"})
_ANY = Frame()
_OWN, _BORROWED = 0.65, 0.5
"""How often a verb says of two mentions what its name says: with a subject of its own, and with that of another."""


def find_claims(reading: CableReading, ontology: Ontology) -> Iterator[Claim]:
    """Claims of verbs that no frame takes, with predicates such as "open:commission" and "open:sign_contract_with"."""
    for passage, sentence in reading.sentences():
        for clause in find_clauses(sentence, ontology.cues):
            if (
                clause.kind is Kind.VERB
                and clause.head.lemma_ != "be"
                and not any(find_matches(clause, passage, ontology))
            ):
                yield from _claims(clause, passage, ontology)


def _claims(clause: Clause, passage: Reading, ontology: Ontology) -> Iterator[Claim]:
    meant = read_factuality(clause.head, ontology.cues)
    sure = _OWN if children(clause.head, *SUBJECTS, *PASSIVE_SUBJECTS) else _BORROWED
    speakers = tuple(find_speakers(clause.head, passage, ontology.cues))
    for name, left, right in _pairs(clause, passage, ontology):
        ends = (left.mention.name, right.mention.name)
        if not meant.void and ends[0].casefold() != ends[1].casefold():
            match = Match(clause, f"open:{name}", _ANY, left, right)
            date = date_of(match, meant=meant, reading=passage, ontology=ontology)
            places = ontology.types.is_a(right.mention.type, "Place")
            place = None if places else place_of(match, passage, ontology)
            yield Claim(
                left.mention,
                match.predicate,
                right.mention,
                passage.evidence(clause.head.sent),
                Qualifiers(meant.polarity, meant.modality, date=date, place=place),
                extractor="open",
                confidence=round(sure * left.certainty * right.certainty, 3),
                attributed_to=speakers[0] if speakers else None,
                reported_by=speakers[1:],
            )


def _pairs(clause: Clause, passage: Reading, ontology: Ontology) -> Iterator[tuple[str, Filler, Filler]]:
    """(name of the relation, subject, object) of everyone who does it and everything to which it is done, each once."""
    sources = ontology.cues.reporting.prepositions
    barred = _NO_ARGUMENT | _CLAUSES | ontology.cues.people.listing
    roles = ((role, token) for role, tokens in clause.roles.items() if role not in barred for token in tokens)
    kept = ((role, token) for role, token in roles if role.split()[0] not in sources and not _acts_below(token, clause))
    ends = ((_name(clause.head, role, token), token) for role, token in kept)
    found = {
        (name, left.mention, right.mention): (name, left, right)
        for subject, (name, token) in product(clause.roles.get("subject", ()), ends)
        for left in _acting(clause, subject, passage, ontology)
        for right in find_fillers(token, passage, ontology.cues)
    }
    return iter(found.values())


def _acts_below(token: Token, clause: Clause) -> bool:
    """Whether it is the subject of what the clause is about: "would like Peru to be asked" says nothing of Peru."""
    return token.dep_ in SUBJECTS | PASSIVE_SUBJECTS and token.head in clause.roles.get("complement", ())


def _acting(clause: Clause, token: Token, passage: Reading, ontology: Ontology) -> Iterator[Filler]:
    """Who does it; no plan or event does what frames know as the deed of people, bodies or states."""
    known = any(word in ontology.predicates.words["verbs"] for word in clause.words)
    for filler in find_fillers(token, passage, ontology.cues):
        if not known or ontology.types.is_a(filler.mention.type, "Agent"):
            yield filler


def _name(verb: Token, role: str, token: Token) -> str:
    """The verb with its particle, the noun between ("sign contract with"), and the preposition."""
    words = [verb.lemma_, *(part.lower_ for part in children(verb, "prt"))]
    if role.startswith("+"):
        words += [noun.lemma_ for noun in _between(verb, token)]
    if role != "object":
        words.append({"recipient": "to"}.get(role, role.removeprefix("+")))
    return "_".join("_".join(words).lower().split())


def _between(verb: Token, token: Token) -> Iterator[Token]:
    """The verb's object that the preposition before the token hangs on, where it is a common noun."""
    for noun in children(verb, "dobj", "nsubjpass"):
        if noun.is_ancestor(token) and noun.pos_ == "NOUN":
            yield noun
