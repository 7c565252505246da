"""A parse in, the same out without pronouns as second subjects: "had himself asked", "whom, he said, Mali pays"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from graphbuild.extraction.mending.doers import SUBJECTS

_ITSELF = frozenset({"himself", "herself", "itself", "themselves"})


def mend_pronouns(doc: Doc) -> None:
    """Takes from verbs the subjects that are none."""
    for token in doc:
        if token.lower_ in _ITSELF and token.dep_ in SUBJECTS:
            _set_beside(token)
        elif token.lower_ == "whom" and (token.dep_ == "dobj" or (token.dep_ == "nsubj" and _has_another(token))):
            token.dep_ = "dobj"
            _hang_on_name(token)


def _set_beside(itself: Token) -> None:
    """In "Li had himself asked" it is Li who asks."""
    verb = itself.head
    for word in itself.lefts:
        if word.dep_ in SUBJECTS:
            word.head = verb
    for helper in verb.lefts:
        for word in helper.lefts if helper.dep_ in {"aux", "auxpass"} else ():
            if word.dep_ in SUBJECTS:
                word.head = verb
    if _has_another(itself):
        itself.dep_ = "npadvmod"


def _hang_on_name(whom: Token) -> None:
    """In "knew of Li, whom, he said, Peru pays" the clause tells of Li, not what is known."""
    verb = whom.head
    apart = whom.i > 1 and whom.nbor(-1).text == "," and whom.nbor(-2).pos_ in {"NOUN", "PROPN"}
    if apart and verb.dep_ != "relcl" and not verb.is_ancestor(whom.nbor(-2)):
        verb.head, verb.dep_ = whom.nbor(-2), "relcl"


def _has_another(token: Token) -> bool:
    return any(child.dep_ in SUBJECTS and child != token for child in token.head.children)
