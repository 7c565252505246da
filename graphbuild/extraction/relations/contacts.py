"""A verb in, whether by it somebody is only sought out, and for what, out: "called on Li to protest"."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import children
from graphbuild.ontology import Cues


def is_errand(complement: Token, cues: Cues) -> bool:
    """Whether who calls on somebody comes "to protest", and does not call on him to resign."""
    if complement.left_edge.i and complement.left_edge.nbor(-1).text == "," and complement.dep_ == "advcl":
        return True
    return complement.lemma_ in cues.reporting.verbs | cues.reporting.speaking | cues.people.errands


def comes_for(verb: Token, cues: Cues) -> bool:
    """Whether who calls on somebody comes to do it: "called on Li May 3 to state it", "called on Li to brief him"."""
    head = verb.head
    called_on = head.lemma_ == "call" and any(prep.lower_ in {"on", "upon"} for prep in children(head, "prep"))
    if not called_on or not is_errand(verb, cues):
        return False
    dated = any(day.i < verb.i for day in children(head, "npadvmod"))
    addressed = verb.lemma_ in cues.people.addressing and any(one.tag_ == "PRP" for one in children(verb, "dobj"))
    return dated or addressed or verb.lemma_ in cues.people.errands | cues.embedding.object_control


def is_contact(verb: Token, cues: Cues) -> bool:
    """Whether somebody is reached by it, to be told something: "phoned Li to say", not "called on Li to come"."""
    return verb.lemma_.lower() in cues.embedding.contacting and bool(children(verb, "dobj"))
