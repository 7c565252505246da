"""A relative word in, the noun that it stands for out: "which", "whom", "whose", "where"."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import children

_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_WORDS = frozenset({"who", "whom", "whose", "which", "that", "where"})


def stands_for(word: Token) -> Token | None:
    """The noun that the relative clause around the word describes, or nothing where it asks."""
    if word.tag_ not in _TAGS or word.lower_ not in _WORDS:
        return None
    clause = word
    while clause.dep_ not in {"relcl", "ROOT", "ccomp", "pcomp"}:
        clause = clause.head
    return clause.head if clause.dep_ == "relcl" and clause.head.i < word.i else None


def left_out(verb: Token) -> Token | None:
    """The noun that a relative clause does not repeat as its object: "the forts they had built"."""
    if verb.dep_ != "relcl" or verb.head.i > verb.i or not children(verb, "nsubj"):
        return None
    spoken = any(word.tag_ in _TAGS for word in verb.lefts for word in word.subtree)
    return None if spoken or children(verb, "dobj", "ccomp", "xcomp", "attr", "acomp", "prep") else verb.head
