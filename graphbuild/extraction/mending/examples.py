"""A parse in, the same with names given as examples beside what they are examples of out: "firms, among them Elf"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

_SEVERAL = frozenset({"them", "whom"})
_FREE = frozenset({"appos", "pobj", "dobj", "npadvmod", "dep", "attr", "nsubj"})


def join_examples(doc: Doc, names: Collection[int]) -> None:
    """In "detained three editors, among them Li and Rao" makes Li and Rao a description of the editors."""
    for prep in doc[2 : len(doc) - 2]:
        opened = prep.lower_ == "among" and prep.nbor(1).lower_ in _SEVERAL and prep.nbor(-1).text == ","
        noun = _plural_before(prep.nbor(-2)) if opened else None
        first = next((doc[at] for at in range(prep.i + 2, min(prep.i + 5, len(doc))) if at in names), None)
        if noun is None or first is None or first.left_edge.i != prep.i + 2 or first.dep_ not in _FREE:
            continue
        if first.head.i > first.i or noun in first.subtree:
            continue
        first.head, first.dep_ = noun, "appos"
        prep.head, prep.dep_ = noun, "prep"


def _plural_before(last: Token) -> Token | None:
    """The noun of several that ends there, with what hangs on it: "editors of the paper"."""
    noun = last
    found = noun if noun.tag_ == "NNS" else None
    while noun.head.i < noun.i and noun.head.pos_ in {"ADP", "NOUN"}:
        noun = noun.head
        found = noun if noun.tag_ == "NNS" else found
    return found
