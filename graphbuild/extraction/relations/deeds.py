"""A word that governs a deed in, whose the deed is out: "criticized Peru for signing", "Chile's help in drafting"."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import children, prepositional, with_conjuncts
from graphbuild.ontology import Cues

_SETTINGS = frozenset({"at", "in", "during"})


def judging_verb(prep: Token, cues: Cues) -> Token | None:
    """The verb of judging that gives the deed, over a setting too: "praised Peru at the session for signing"."""
    head = prep.head
    if prep.lower_ == "for" and head.dep_ == "pobj" and head.head.lower_ in _SETTINGS:
        head = head.head.head
    return head if head.lemma_ in cues.embedding.judging else None


def blamed_by(verb: Token) -> tuple[Token, ...]:
    """Against whom one acts: in "lashed out at Peru for signing", "a case against Peru for signing" Peru signs."""
    for word in (verb, *children(verb, "dobj")):
        if accused := tuple(one for name, one in prepositional(word) if name == "against"):
            return accused
    out = any(child.lower_ == "out" for child in children(verb, "prt", "advmod"))
    return tuple(named for name, named in prepositional(verb) if out and name in {"at", "against"})


def bearers_of(duty: Token, cues: Cues) -> tuple[Token, ...]:
    """With whom it rests: "responsibility for running the camp lies with Chile"."""
    rests = duty.dep_ == "nsubj" and duty.head.lemma_ in cues.happening.resting
    return tuple(one for name, one in prepositional(duty.head) if name in {"with", "on", "to"}) if rests else ()


def owners_of(noun: Token) -> tuple[Token, ...]:
    """Whose help or progress it is: in "Chile's help in drafting", "progress by Chile in drafting" Chile drafts."""
    mine = tuple(item for owner in children(noun, "poss") for item in with_conjuncts(owner))
    mine = mine or tuple(owner for name, owner in prepositional(noun) if name == "by")
    return mine or tuple(child for child in children(noun, "compound", "nmod", "amod") if child.pos_ == "PROPN")
