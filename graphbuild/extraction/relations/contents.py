"""A clause in, whether it is the content of what somebody says out."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import PASSIVE_SUBJECTS, SUBJECTS, children, is_infinitive

_SHIFTED = frozenset({"had", "would"})


def is_content(verb: Token) -> bool:
    """Whether the clause is what its governor says or thinks: "… that it rains, but that …"."""
    if verb.dep_ in {"ccomp", "parataxis"}:
        return not is_infinitive(verb)
    return verb.dep_ == "conj" and (any(mark.lower_ == "that" for mark in children(verb, "mark")) or _said_too(verb))


def _said_too(verb: Token) -> bool:
    """Whether it goes on with what is said: "it rained, Li said, and Peru left", "Li said it rained and would snow"."""
    if not children(verb, *SUBJECTS, *PASSIVE_SUBJECTS):
        return False
    said = [clause for clause in children(verb.head, "ccomp") if not is_infinitive(clause)]
    shifted = any(aux.lower_ in _SHIFTED for aux in children(verb, "aux"))
    return any(clause.i < verb.head.i or shifted for clause in said)


def is_cut_off(token: Token) -> bool:
    """Whether a semicolon stands between the token and what governs it, and no "that" goes on behind it."""
    if any(mark.lower_ == "that" for mark in children(token, "mark")):
        return False
    first, last = sorted((token.i, token.head.i))
    return any(word.text == ";" for word in token.doc[first:last])
