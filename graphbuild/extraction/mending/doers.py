"""A parse in, the same with each finite verb given the name right before it as its subject out."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from graphbuild.ontology import Cues

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def free_subjects(doc: Doc, cues: Cues) -> None:
    """Gives a verb the name right before it: in "met Li and Peru signed …" nobody met Peru, and Li did not sign."""
    for verb in doc:
        name = _right_before(verb)
        if name is not None and name.pos_ == "PROPN" and name.dep_ == "conj" and name.head.pos_ in {"PROPN", "NOUN"}:
            first = name.head
            if _shares_subject(verb, first):
                name.head, name.dep_ = verb, "nsubj"
            elif _swallows_object(verb, first, cues):
                first.head, first.dep_ = verb.head, "dobj"
                name.head, name.dep_, verb.dep_ = verb, "nsubj", "conj"


def _right_before(verb: Token) -> Token | None:
    """The word before a finite verb with its auxiliaries."""
    opening = min([verb.i, *(child.i for child in verb.lefts if child.dep_ in {"aux", "auxpass", "neg"})])
    finite = verb.tag_ in _FINITE or verb.doc[opening].tag_ in {*_FINITE, "MD"}
    return verb.doc[opening - 1] if finite and verb.pos_ in {"VERB", "AUX"} and opening > verb.sent.start else None


def _shares_subject(verb: Token, first: Token) -> bool:
    """Whether the parser gives the verb the subject of the verb before, of which `first` is the object or the date."""
    alone = not any(child.dep_ in _SUBJECTS for child in verb.children)
    return alone and verb.dep_ == "conj" and first.dep_ in {"dobj", "pobj", "npadvmod"} and verb.head in first.ancestors


def _swallows_object(verb: Token, first: Token, cues: Cues) -> bool:
    """Whether the parser takes the object of the verb before for a further subject, as if that verb told something."""
    before = verb.head
    told = before.lemma_.lower() in cues.reporting.verbs or cues.signatures.get(before.lemma_.lower(), "that")
    adjacent = first.head == verb and first.dep_ in _SUBJECTS and first.left_edge.i == before.i + 1
    return verb.dep_ == "ccomp" and before.pos_ == "VERB" and adjacent and not told
