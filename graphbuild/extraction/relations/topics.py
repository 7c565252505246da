"""A verb in, whom the clauses under it are about out: "urged that Peru open the road", "complained that it had not"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.subjects import agents, own_subject
from graphbuild.extraction.relations.tree import SUBJECTS, children, is_infinitive, with_conjuncts
from graphbuild.ontology import Cues

_FINITE, _FUTURE = frozenset({"VBD", "VBZ"}), frozenset({"will", "would"})
_OWN = frozenset({"it", "he", "she", "they", "we", "i"})


def topics(verb: Token, cues: Cues) -> Iterator[Token]:
    """Whom the clause under the verb is about: "praised how far Peru had come", "opposed including Peru"."""
    if any(addressed.pos_ == "PRON" for addressed in children(verb, "dobj", "dative")):
        return
    for child in _clauses(verb):
        marks = {mark.lower_ for mark in children(child, "mark")}
        if child.i < verb.i or _stands_apart(child) or (child.dep_ == "advcl" and marks != {"for"}):
            continue
        polite = (
            child.dep_ == "ccomp"
            and marks & {"whether", "if"}
            and any(aux.lower_ in cues.modals.polite for aux in children(child, "aux"))
        )
        if not polite and (marks & cues.conditions.markers or ("that" in marks and not _is_wish(child, cues))):
            continue
        if verb.lemma_ in cues.embedding.wishing and child.left_edge.tag_.startswith("W"):
            continue
        if _is_shared(child) or (verb.lemma_ in cues.embedding.insisting and _is_statement(child)):
            continue
        gerund = child.tag_ == "VBG" and not children(child, "nsubj")
        for token in children(child, "dobj") if gerund else own_subject(child):
            yield from with_conjuncts(token)


def _clauses(verb: Token) -> Iterator[Token]:
    """The clauses under the verb, and what "and that" adds to one: "asked that Peru sign and that Chile pay"."""
    for child in children(verb, "ccomp", "xcomp", "pcomp", "advcl"):
        yield child
        further = (clause for clause in children(child, "conj") if children(clause, *SUBJECTS))
        yield from (one for one in further if any(mark.lower_ == "that" for mark in children(one, "mark")))


def grievances(verb: Token, cues: Cues) -> Iterator[Token]:
    """Of whom a clause under the verb complains: "complained that Peru had not paid", but not of one's own country."""
    for clause in children(verb, "ccomp"):
        if _is_told(clause, verb):
            for token in agents(clause, cues):
                own = any(owner.tag_ == "PRP$" for owner in children(token, "poss"))
                if not own or token.lemma_ not in cues.nouns["homeland"]:
                    yield token


def _is_told(clause: Token, verb: Token) -> bool:
    """Whether a clause is all of what is told: "complained that Peru had not paid", "Peru had not, he complained"."""
    teller = children(verb, "nsubj")
    return clause.i > verb.i or bool(children(clause, "nsubj") and teller and teller[0].i > clause.i)


def _stands_apart(clause: Token) -> bool:
    """Whether it is none of what is asked: "asked for aid; only Peru has given any", "asked what to do should it"."""
    opening = clause.left_edge
    behind = opening.doc[max(opening.i - 1, 0) : opening.i + 1]
    return any(word.text == ";" for word in behind) or (opening.lower_ == "should" and opening.dep_ == "aux")


def _is_shared(clause: Token) -> bool:
    """Whether who proposes is to do it as well: "proposed that it and Peru build the road"."""
    subjects = (token for child in children(clause, "nsubj") for token in with_conjuncts(child))
    return any(token.lower_ in _OWN for token in subjects)


def _is_statement(clause: Token) -> bool:
    """Whether a clause without "that" tells what is so: "insisted Peru had left", but not "how far Peru had come"."""
    if is_infinitive(clause) or any(word.tag_.startswith("W") for word in clause.lefts):
        return False
    first = next((aux for aux in children(clause, "aux", "auxpass") if aux.i < clause.i), clause)
    return first.tag_ in _FINITE or first.lower_ in _FUTURE


def _is_wish(clause: Token, cues: Cues) -> bool:
    """Whether a clause tells what is to be done: "that Peru open the road", "asks that Peru and Chile open it"."""
    subjects = children(clause, "nsubj")
    singular = bool(subjects) and subjects[0].tag_ in {"NNP", "NN"} and not children(subjects[0], "conj")
    wished = clause.head.lemma_ in cues.embedding.wishing and not children(clause, "aux")
    return clause.tag_ == "VB" or (clause.tag_ == "VBP" and (singular or wished))
