"""A parse in, the same out with nouns of two phrases alike side by side: "aid from Mali and training from Chad"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token


def mend_nominals(doc: Doc, names: Collection[int], judging: Collection[str]) -> None:
    """Parts phrases that the parser runs together; `judging` are verbs such as "thank"."""
    for place in names:
        _part_alike(doc[place], names)
    for noun in doc:
        if noun.dep_ == "pobj" and any(child.dep_ == "poss" for child in noun.lefts):
            _take_back(noun, judging)


def _part_alike(name: Token, names: Collection[int]) -> None:
    """In "with aid from Mali and training from Chad" joins the training to the aid, not to Mali."""
    prep = name.head
    if name.dep_ != "pobj" or prep.dep_ not in {"prep", "dative"}:
        return
    first = prep.head if prep.head.pos_ == "NOUN" else next((c for c in prep.head.rights if c.dep_ == "dobj"), None)
    second = next((c for c in name.rights if c.dep_ == "conj" and c.pos_ == "NOUN" and c.i not in names), None)
    again = second.nbor(1) if second is not None and second.i + 1 < len(name.doc) else None
    if first is None or second is None or again is None or again.lower_ != prep.lower_ or first.i > name.i:
        return
    second.head = first
    again.head, again.dep_ = second, "prep"


def _take_back(noun: Token, judging: Collection[str]) -> None:
    """In "thanked Mali for its help to Chad" gives Chad to the help, not to the thanks."""
    verb, after = noun.head.head, noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if after.dep_ in {"prep", "dative"} and after.head == verb and after.lower_ == "to" and verb.lemma_ in judging:
        after.head, after.dep_ = noun, "prep"
