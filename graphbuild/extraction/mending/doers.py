"""A parse in, the same with each finite verb given the name right before it as its subject out."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import Names
from graphbuild.ontology import Cues

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def free_subjects(doc: Doc, cues: Cues) -> None:
    """Gives a verb the name right before it: in "met Li and Peru signed …" nobody met Peru, and Li did not sign."""
    for name in doc:
        if name.dep_ == "conj" and name.pos_ == "PROPN" and name.head.pos_ in {"PROPN", "NOUN"}:
            verb, first = _right_behind(name), name.head
            if verb is None:
                continue
            if _shares_subject(verb, first):
                name.head, name.dep_ = verb, "nsubj"
            elif _swallows_object(verb, first, cues):
                first.head, first.dep_ = verb.head, "dobj"
                name.head, name.dep_, verb.dep_ = verb, "nsubj", "conj"


def free_apposed(doc: Doc) -> None:
    """Gives a verb without a subject who stands between commas before it: "In talks with Li, the envoy, Chen, said"."""
    for verb in doc:
        begin = next((child for child in verb.children if child.dep_ in {"aux", "auxpass"} and child.i < verb.i), verb)
        if verb.dep_ != "ROOT" or begin.tag_ not in _FINITE or begin.i < 3 or begin.nbor(-1).text != ",":
            continue
        if any(child.dep_ in {*SUBJECTS, "csubj", "expl"} for child in verb.children):
            continue
        opening = verb.left_edge
        if opening.dep_ not in {"prep", "advcl"} or opening.head != verb:
            continue
        apposed = (noun for noun in doc[opening.i : begin.i] if noun.dep_ == "appos" and _stands_apart(noun, begin))
        subject = next(apposed, None)
        if subject is not None:
            passive = any(child.dep_ == "auxpass" for child in verb.children)
            subject.head, subject.dep_ = verb, "nsubjpass" if passive else "nsubj"


def free_opened(doc: Doc, names: Names, individuals: Collection[str]) -> None:
    """Gives a verb without a subject who stands right before it: "In a meeting with the envoy Li and Chen said"."""
    for verb in doc:
        if verb.dep_ != "ROOT" or verb.tag_ not in _FINITE or any(child.dep_ in SUBJECTS for child in verb.children):
            continue
        opening, last = verb.left_edge, verb.nbor(-1) if verb.i else verb
        first = last
        while first.dep_ == "conj" and first.i in names:
            first = first.head
        prep = first.head
        met = next((child for child in first.lefts if child.i in names and child.dep_ == "compound"), None)
        opens = opening.dep_ == "prep" and opening.head == verb and prep.lower_ == "with" and prep.head.pos_ == "NOUN"
        people = met is not None and all(
            names[one.i][0].type in individuals for one in (met, first, last) if one.i in names
        )
        if met is not None and opens and people and last.i in names and first.dep_ == "pobj":
            met.head, met.dep_ = prep, "pobj"
            first.head, first.dep_ = verb, "nsubj"


def free_parted(doc: Doc, names: Names, individuals: Collection[str]) -> None:
    """Gives a verb without a subject who is told more of before it: "Meeting with the envoy, Li, who wept, said"."""
    people = {place for place, found in names.items() if found[0].type in individuals}
    for verb in doc:
        alone = not any(child.dep_ in SUBJECTS for child in verb.children)
        if verb.dep_ != "ROOT" or verb.tag_ not in _FINITE or not alone or verb.i < 3 or verb.nbor(-1).text != ",":
            continue
        for place in sorted(people):
            noun = doc[place]
            apart = place + 2 < verb.i and doc[place - 1].text == doc[place + 1].text == ","
            if not apart or noun.dep_ != "appos" or noun.head.i not in people or verb not in noun.ancestors:
                continue
            told = (word for word in doc[place + 2 : verb.i - 1] if word.left_edge.i == place + 2)
            clause = next((word for word in told if word.dep_ in {"relcl", "acl"} and word.pos_ == "VERB"), None)
            if clause is not None and clause.right_edge.i >= verb.i - 2:
                clause.head, noun.head, noun.dep_ = noun, verb, "nsubj"


def _stands_apart(noun: Token, verb: Token) -> bool:
    """Whether it stands between commas right before a verb."""
    before = noun.left_edge.nbor(-1).text == ","
    return before and noun.right_edge.i in {verb.i - 2, verb.i - 1}


def _right_behind(name: Token) -> Token | None:
    """The finite verb that follows, or whose auxiliary does."""
    if name.i + 1 == len(name.doc):
        return None
    opening = name.nbor(1)
    verb = opening.head if opening.dep_ in {"aux", "auxpass"} else opening
    return verb if opening.tag_ in _FINITE and verb.pos_ in {"VERB", "AUX"} and verb.i > name.i else None


def _shares_subject(verb: Token, first: Token) -> bool:
    """Whether the parser gives the verb the subject of the verb before, of which `first` is the object or the date."""
    alone = not any(child.dep_ in SUBJECTS for child in verb.children)
    return alone and verb.dep_ == "conj" and first.dep_ in {"dobj", "pobj", "npadvmod"} and verb.head in first.ancestors


def _swallows_object(verb: Token, first: Token, cues: Cues) -> bool:
    """Whether the parser takes the object of the verb before for a further subject, as if that verb told something."""
    before = verb.head
    told = before.lemma_.lower() in cues.reporting.verbs or cues.signatures.get(before.lemma_.lower(), "that")
    adjacent = first.head == verb and first.dep_ in SUBJECTS and first.left_edge.i == before.i + 1
    return verb.dep_ == "ccomp" and before.pos_ == "VERB" and adjacent and not told
