"""The word "it" in its clause in, whether it stands for nothing there out: "it is clear that", "let it be known"."""

from __future__ import annotations

from spacy.tokens import Token

_CLAUSES = frozenset({"xcomp", "ccomp", "csubj"})
_SPLITTING = frozenset({"who", "whom", "which", "that", "whose"})


def opens_only(token: Token, judged: frozenset[str]) -> bool:
    """Whether it only opens a sentence; `judged` is what is said of a clause: "clear", "possible"."""
    if token.lower_ != "it":
        return False
    verb = token.head
    return _judges(verb, judged) or _splits(token) or (verb.lower_ == "known" and verb.head.lemma_ == "let")


def _judges(verb: Token, judged: frozenset[str]) -> bool:
    """In "it had been possible to give notice", "it was clear that they had left"."""
    said = [child for child in verb.rights if child.dep_ in {"acomp", "attr"} and child.lemma_ in judged]
    return bool(said) and any(clause.dep_ in _CLAUSES for word in (verb, *said) for clause in word.rights)


def _splits(token: Token) -> bool:
    """In "it was the Senate that refused": who acted is named behind."""
    verb = token.head
    told = next((child for child in verb.rights if child.dep_ == "attr"), None)
    if verb.lemma_ != "be" or told is None or told.tag_ not in {"NNP", "NNPS"}:
        return False
    within = token.doc[told.i + 1 : token.sent.end]
    return any(word.lower_ in _SPLITTING and word.dep_ != "mark" for word in within)
