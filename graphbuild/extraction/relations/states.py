"""A noun, adjective or adverb in, of whom it is said and its arguments by role out: "Li, head of the bureau"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from spacy.tokens import Token

from graphbuild.extraction.relations.subjects import agents, surface_subject
from graphbuild.extraction.relations.tree import children, is_passive, is_verb, prepositional, with_conjuncts
from graphbuild.ontology import Cues


def state_subjects(token: Token, cues: Cues) -> tuple[Token, ...]:
    """Of whom "head of the bureau", "responsible for the plan" or "among the parties" is said, or nothing."""
    if token.dep_ in {"attr", "acomp", "oprd"} and is_verb(token.head):
        blamed = f"{token.head.lemma_} {token.lemma_}" in cues.embedding.blaming
        return () if blamed else _described(token.head, cues)
    if is_title(token) or _is_second_office(token):
        return (token.head,)
    if token.dep_ == "appos":
        owned = any(owner.lower_ == "whose" for owner in children(token, "poss"))
        several = token.head.conjuncts if token.tag_ == "NNS" else ()
        return (children(token, "appos") if owned else ()) or (token.head, *several)
    if token.dep_ in {"amod", "acl", "advcl"} and token.pos_ == "ADJ" and children(token, "prep"):
        return (token.head,) if token.head.pos_ in {"NOUN", "PROPN"} or token.head.lower_ == "those" else ()
    named = _named_by(token, cues) if token.pos_ == "NOUN" else ()
    if token.dep_ == "conj" and token.head.dep_ in {"attr", "appos", "conj"} and token.pos_ == "NOUN":
        return named or (state_subjects(token.head, cues) if token.head.pos_ == "NOUN" else ())
    return _by_preposition(token, cues) or named or _beside_verb(token, cues)


def _is_second_office(token: Token) -> bool:
    """Whether a bare noun goes on with what a name is said to be: "Li, the commissioner and director of the bank,"."""
    bare = token.dep_ == "conj" and token.tag_ == "NN" and bool(children(token, "prep"))
    alone = bare and not children(token, "det", "poss", "appos", "compound", "amod", "nummod")
    return alone and token.head.pos_ == "PROPN" and token.nbor(-1).lower_ == "and"


def _named_by(noun: Token, cues: Cues) -> tuple[Token, ...]:
    """Who stands beside the noun; of several all: "its founders Li and Chen", "parties to the pact such as Peru"."""
    named = children(noun, "appos")
    if noun.tag_ != "NNS":
        return named
    listed = tuple(one for name, one in prepositional(noun) if name in cues.people.listing)
    return (*(one for first in named for one in with_conjuncts(first)), *listed)


def is_title(token: Token) -> bool:
    """Whether it is an owned title before a name: "whose director Li", "the Front's leader Li"."""
    before = token.dep_ == "compound" and token.head.i == token.i + 1 and token.head.pos_ == "PROPN"
    return before and token.pos_ == "NOUN" and token.is_lower and bool(children(token, "poss"))


def _beside_verb(token: Token, cues: Cues) -> tuple[Token, ...]:
    """In "the parties include Peru" it is said of Peru; in "jointly with Chile, Peru …" of Peru."""
    head = token.head
    if token.dep_ == "nsubj" and head.lemma_ in cues.people.naming:
        return tuple(item for child in children(head, "dobj", "attr") for item in with_conjuncts(child))
    if token.dep_ == "advmod" and token.lower_ in cues.people.together:
        around = head.head if head.pos_ == "ADP" else head
        return surface_subject(around, cues) if is_verb(around) else (around,)
    return ()


def stated_by(token: Token) -> Token:
    """The word that decides how a state is meant: of "jointly" the verb."""
    while token.dep_ == "advmod" or (token.pos_ == "ADP" and token.dep_ == "prep"):
        token = token.head
    return token


def _described(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """In "elected Li chairman" it is said of Li, in "Li became chairman" and "Li was elected" of the subject."""
    objects = () if is_passive(verb) else children(verb, "dobj")
    return tuple(item for child in objects for item in with_conjuncts(child)) or surface_subject(verb, cues)


def _by_preposition(token: Token, cues: Cues) -> tuple[Token, ...]:
    """In "served as head", "as a party to the pact, Peru …", "is among the parties", "is one of the parties"."""
    prep, around = token.head, token.head.head
    if token.dep_ != "pobj":
        return ()
    if prep.lower_ == "as" and around.lemma_ in cues.people.succeeding:
        return agents(around, cues)
    opens = prep.i < around.i
    if prep.lower_ == "as" and (around.lemma_ in cues.people.acting or opens):
        told, said_of = _told(around, cues), surface_subject if opens else _described
        return said_of(told, cues) if is_verb(told) else ()
    if prep.lower_ == "among" and around.lemma_ == "be":
        return surface_subject(around, cues)
    if prep.lower_ == "of" and around.lemma_.lower() in cues.people.quantities and around.dep_ in {"attr", "appos"}:
        return state_subjects(around, cues)
    return ()


def _told(verb: Token, cues: Cues) -> Token:
    """In "as a member, he observed, Peru must act" what is observed is the clause."""
    if verb.lemma_ not in cues.reporting.verbs:
        return verb
    aside = verb.dep_ in {"advcl", "parataxis"} and verb.head.i > verb.i and not children(verb, "mark")
    return verb.head if aside else next(iter(children(verb, "ccomp")), verb)


def _sharing(token: Token) -> tuple[Token, ...]:
    """In "founder and leader of the party" both are of the party."""
    if children(token, "prep", "poss"):
        return ()
    if token.dep_ == "conj":
        return (token.head,)
    return tuple(noun for noun in children(token, "conj") if noun.pos_ == "NOUN")


def _superior(token: Token) -> tuple[Token, ...]:
    """Whose deputy one is: in "its director, Li, and his deputy, Chen" both are of the same body."""
    his = any(owner.tag_ == "PRP$" for owner in children(token, "poss"))
    if not his or token.dep_ != "conj":
        return ()
    first = token.head.head if token.head.dep_ == "appos" else token.head
    return (first,) if first.pos_ == "NOUN" else tuple(n for n in children(first, "appos") if n.pos_ == "NOUN")


def state_roles(token: Token, subjects: Sequence[Token]) -> dict[str, list[Token]]:
    """The arguments of what is said of the subjects."""
    roles: dict[str, list[Token]] = defaultdict(list, {"subject": list(subjects)})
    for beside in (*_sharing(token), *_superior(token)):
        for name, argument in prepositional(beside):
            roles[name].append(argument)
        for owner in children(beside, "poss"):
            roles["possessor"] += with_conjuncts(owner)
    for owner in children(token, "poss"):
        roles["possessor"] += with_conjuncts(owner)
    for modifier in children(token, "compound", "amod", "nmod"):
        roles["modifier"] += (*children(modifier, "npadvmod"), modifier)
    for name, argument in prepositional(token):
        roles[name].append(argument)
        if argument.pos_ == "NOUN":
            roles[name] += (inner for place, inner in prepositional(argument) if place == name == "in")
            roles["+at"] += (inner for place, inner in prepositional(argument) if place == "at")
    if token.dep_ == "advmod" and token.head.pos_ == "ADP":
        roles[token.head.lower_] += (item for child in children(token.head, "pobj") for item in with_conjuncts(child))
    if token.dep_ in {"attr", "acomp"}:
        for name, argument in prepositional(token.head):
            roles[name].append(argument)
    return roles
