"""A pronoun in, what the clauses around it say of it out: whose subject it may take up, of whom it is not."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reference.context import Context
from graphbuild.extraction.reference.discourse import SUBJECTS, Candidate
from graphbuild.extraction.relations.subjects import surface_subject
from graphbuild.extraction.relations.tree import is_infinitive, is_verb
from graphbuild.ontology import Cues

_ACCUSATIVES = frozenset({"him", "them", "us", "me"})


def governing_subjects(token: Token, context: Context) -> Iterator[Token]:
    """Subjects of the clauses around a pronoun, the nearest first; its own clause only for a possessive."""
    possessive = token.tag_ == "PRP$"
    clauses = [word for word in token.ancestors if word.pos_ in {"VERB", "AUX"} and not _is_beside(word, token)]
    for depth, verb in enumerate(clauses):
        yield from (by_name(subject, context) for subject in _supposed(token, verb))
        if depth == 0 and not possessive:
            continue
        if depth == 0:
            yield from _subjects_of_said(verb)
            yield from _controllers(verb, context)
        subjects = (child for child in verb.children if child.dep_ in SUBJECTS and child.i < token.i)
        yield from (by_name(subject, context) for subject in subjects)


def _supposed(token: Token, verb: Token) -> Iterator[Token]:
    """Of whom a condition before tells: Li in "if Li runs, Peru will vote for him"."""
    for clause in verb.lefts if not leads_on(token) else ():
        if clause.dep_ == "advcl" and any(mark.lower_ in {"if", "unless"} for mark in clause.lefts):
            yield from (child for child in clause.lefts if child.dep_ in SUBJECTS)


def opens(phrase: Token) -> bool:
    """Whether a clause or a sentence begins with it: "said that, if its bid failed, Peru would leave"."""
    first, clause = phrase.left_edge, phrase.head
    if phrase.dep_ not in {"prep", "advcl"} or not is_verb(clause):
        return False
    behind = first.i > first.sent.start and first.nbor(-1).text in {",", "that"}
    return first.i == first.sent.start or (phrase.dep_ == "advcl" and clause.dep_ == "ccomp" and behind)


def joined_owner(token: Token) -> Token | None:
    """The noun right before "and", behind which stands what is whose: Peru in "views on Peru and its navy"."""
    owned = token.head
    joint = owned.left_edge.nbor(-1) if owned.left_edge.i > owned.sent.start else owned
    beside = token.tag_ == "PRP$" and owned.dep_ == "conj" and joint.lower_ == "and" and owned.left_edge == token
    return owned.head if beside and owned.head.i == joint.i - 1 else None


def _is_beside(verb: Token, token: Token) -> bool:
    """Whether it heads but the first of several things said: "fears that Li lies and that Chen will dismiss him"."""
    later = (child for child in verb.rights if child.dep_ == "conj" and child.is_ancestor(token))
    return any(mark.dep_ == "mark" and mark.lower_ == "that" for child in later for mark in child.lefts)


def objects_before(token: Token, cues: Cues) -> frozenset[int]:
    """Of whom the verb that it goes on with tells: Li in "said Chen had stopped Li and beaten him".

    So too whom one sees for what is told: Li in "called on Li to brief him".
    """
    verb = token.head
    first = verb.head
    sought = verb.dep_ in {"xcomp", "advcl"} and first.lemma_ in cues.embedding.contacting and is_infinitive(verb)
    if leads_on(token) or not (verb.dep_ == "conj" or sought) or any(child.dep_ in SUBJECTS for child in verb.lefts):
        return frozenset()
    return frozenset(word.i for word in first.subtree if first.i < word.i < verb.left_edge.i)


def by_name(noun: Token, context: Context) -> Token:
    """The name beside a noun without one: "the deputy mayor, Achieng"."""
    named = (child for child in noun.rights if child.dep_ == "appos" and context.mentions_at(child))
    return noun if context.mentions_at(noun) else next(named, noun)


def _controllers(verb: Token, context: Context) -> Iterator[Token]:
    """In "ordered the bureau to drop its inquiry" it is the bureau's."""
    if verb.dep_ in {"xcomp", "advcl"} and any(child.tag_ == "TO" for child in verb.lefts):
        yield from surface_subject(verb, context.ontology.cues)


def _subjects_of_said(verb: Token) -> Iterator[Token]:
    """In "Peru had left and Chile would stay, its delegates said" they are Chile's."""
    for clause in verb.children:
        if clause.dep_ == "ccomp" and clause.i < verb.i:
            for said in (*reversed(list(clause.conjuncts)), clause):
                yield from (child for child in said.children if child.dep_ in SUBJECTS)


def leads_on(token: Token) -> bool:
    """A subject or an owner goes on with what the sentence before was about; an object may take up anything."""
    return token.tag_ == "PRP$" or (token.dep_ in SUBJECTS and token.lower_ not in _ACCUSATIVES)


def is_in_own_clause(token: Token, candidate: Candidate) -> bool:
    """An object pronoun never means what its own clause names: "Chen told him" speaks of somebody else."""
    if leads_on(token):
        return False
    verb = next((word for word in token.ancestors if word.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and verb.left_edge.i <= candidate.place <= verb.right_edge.i


def spoken_of(token: Token) -> frozenset[int]:
    """Whom the words before are about, but for who acts in them: in "Peru would arrest Li, he said" he is not Li.

    Nor is he in "Li, whom he knew", "in a meeting with Li, he said".
    """
    verb = token.head
    if token.dep_ == "nsubj" and (met := _met_before(token)):
        return met
    if token.dep_ == "nsubj" and verb.dep_ == "relcl":
        return frozenset({verb.head.i, *(word.i for part in verb.lefts for word in part.subtree)})
    said = [clause for clause in verb.children if clause.dep_ == "ccomp" and clause.i < verb.i]
    said += [verb.head] if verb.dep_ == "parataxis" else []
    if token.dep_ != "nsubj" or not said:
        return frozenset()
    acting = {word.i for clause in said for word in clause.children if word.dep_ in SUBJECTS}
    if token.lower_ in {"he", "she"} and _is_aside(token, said[0]):
        acting = set()
    return frozenset(word.i for clause in said for word in clause.subtree if word.i < token.i) - acting


def _met_before(subject: Token) -> frozenset[int]:
    """With whom the subject is, told before it: Li in "in a meeting with Li, he said"."""
    opening = (noun for prep in subject.head.lefts if prep.dep_ == "prep" for noun in prep.rights)
    company = (prep for noun in opening for prep in noun.rights if prep.lower_ == "with")
    return frozenset(word.i for prep in company for word in prep.subtree if word.i < subject.i)


def _is_aside(token: Token, said: Token) -> bool:
    """Whether it only says who told what stands before: "Li would resign, he said", no new sentence after ";"."""
    return token.nbor(-1).text == "," and all(word.text != ";" for word in token.doc[said.i : token.i])
