"""A parse in, the same with the object behind an insertion given to both verbs out: "signed, but not ratified, it"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

_BREAKS = frozenset({"but", "though", "although", "yet", "and", "or", "if"})
_HANGING = frozenset({"npadvmod", "dobj", "appos", "dep", "nmod"})


def join_interrupted(doc: Doc) -> None:
    """Makes an insertion between commas a coordinate of the verb before it, and what follows the object of both."""
    for verb in doc:
        noun = _behind(verb)
        if noun is None or not _is_inserted(verb):
            continue
        for late in (child for child in verb.lefts if child.lower_ == "yet"):
            for denial in late.lefts:
                denial.head, denial.dep_ = verb, "neg"
        verb.dep_ = "conj"
        noun.head, noun.dep_ = verb, "dobj"


def _is_inserted(verb: Token) -> bool:
    """Whether the verb stands in an aside that begins with "but" or "though"; "and only Peru has ratified," is one."""
    if verb.dep_ not in {"conj", "advcl"} or verb.head.i > verb.i or verb.tag_ not in {"VBN", "VBD"}:
        return False
    if verb.head.pos_ != "VERB" or any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.lefts):
        return False
    aside = verb.doc[verb.head.i + 1 : verb.i]
    return len(aside) > 1 and aside[0].text == "," and aside[1].lower_ in _BREAKS


def _behind(verb: Token) -> Token | None:
    """What hangs on either verb right behind the comma that ends the aside."""
    if verb.i + 2 >= len(verb.doc) or verb.nbor(1).text != ",":
        return None
    first = verb.nbor(2)
    found = (word for word in (first, *first.ancestors) if word.dep_ in _HANGING and word.head in {verb, verb.head})
    return next((word for word in found if word.left_edge == first and word.pos_ in {"NOUN", "PROPN"}), None)
