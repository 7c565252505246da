"""A preposition in, the noun to which it leads out; a verb in, the word that its predicate takes along."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import children
from graphbuild.ontology import Cues


@dataclass(frozen=True, slots=True)
class Joint:
    """The prepositions that lead to a noun, with what stands before them: "just", "out", "of" to "town"."""

    prepositions: tuple[Token, ...]
    noun: Token


def joint_of(prep: Token) -> Joint | None:
    """The noun after a preposition or after several: "out of town"; nothing where a clause follows."""
    before = tuple(word for child in children(prep, "advmod", "npadvmod") if child.i < prep.i for word in child.subtree)
    for child in prep.children:
        if child.dep_ == "pobj" and child.i > prep.i:
            return Joint((*before, *prep.doc[prep.i : child.left_edge.i]), child)
        if child.dep_ == "prep" and child.i == prep.i + 1 and (inner := joint_of(child)):
            return Joint((*before, prep, *inner.prepositions), inner.noun)
    return None


def joining_word(verb: Token, cues: Cues) -> Token | None:
    """The word between that belongs to the predicate: "is native to", "is part of", "took part in"."""
    for child in children(verb, "acomp", "attr", "dobj"):
        own = any(joint_of(prep) for prep in children(child, "prep"))
        if child.i < verb.i or children(child, "conj"):
            continue
        if child.dep_ == "dobj":
            bare = not children(child, "det", "poss", "amod")
            if bare and f"{verb.lemma_} {child.lower_}" in cues.open.light and (own or children(verb, "prep")):
                return child
        elif own and not children(child, "det") and (child.pos_ == "ADJ" or _is_bare(child)):
            return child
    return None


def _is_bare(noun: Token) -> bool:
    return noun.tag_ == "NN" and not any(child.i < noun.i for child in noun.children)


def place_of_existence(verb: Token, cues: Cues) -> Token | None:
    """In "there are mines in Peru" the preposition of where they are, also where the parser joins it to the noun."""
    nouns = children(verb, "attr", "dobj") if children(verb, "expl") else ()
    preps = [prep for noun in nouns for prep in children(noun, "prep") if joint_of(prep)]
    return preps[-1] if preps and preps[-1].lower_ in cues.places.prepositions else None
