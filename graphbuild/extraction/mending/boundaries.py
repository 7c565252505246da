"""A parse in, the same out with each clause behind "and" or a semicolon given the subject that opens it."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.extraction.mending.doers import SUBJECTS

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LOOSE = frozenset({"appos", "conj", "npadvmod", "dep", "nmod"})


def mend_boundaries(doc: Doc, names: Collection[int]) -> None:
    """Gives verbs without a subject of their own the one right behind the boundary of their clause."""
    for verb in doc:
        _part_between(verb)
        _parted_from_list(verb)
        _give_content(verb, names)
        opening = _opening(verb)
        if opening is not None and not any(child.dep_ in SUBJECTS for child in verb.children):
            _open(verb, opening, names)
            _part_opened(verb)


def _part_between(verb: Token) -> None:
    """In "the pact signed between Peru and Chile bars it" the pact bars it, and Chile signed it too."""
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS), None)
    between = next((child for child in verb.rights if child.lower_ == "between"), None)
    bare = not any(child.dep_ in {"aux", "auxpass", "dobj"} for child in verb.children)
    first = next((child for child in between.rights if child.dep_ == "pobj"), None) if between is not None else None
    if subject is None or first is None or not bare or verb.tag_ not in {"VBD", "VBN"}:
        return
    if verb.dep_ == "csubj" and any(child.dep_ == "conj" for child in first.rights):
        subject.head, subject.dep_ = verb.head, "nsubj"
        verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"
        return
    if verb.dep_ != "ROOT":
        return
    joint = next((child for child in first.rights if child.dep_ == "cc"), None)
    main = next((child for child in verb.rights if child.dep_ == "conj" and child.tag_ in _FINITE), None)
    second = next((child for child in main.lefts if child.dep_ in SUBJECTS), None) if main is not None else None
    if joint is None or main is None or second is None or second.left_edge.i != joint.i + 1:
        return
    main.head, main.dep_ = main, "ROOT"
    second.head, second.dep_ = first, "conj"
    subject.head, subject.dep_ = main, "nsubj"
    verb.head, verb.dep_, verb.tag_ = subject, "acl", "VBN"


def _parted_from_list(verb: Token) -> None:
    """In "Peru trains the guard, and the army gives it boats" the army is none of those that Peru trains."""
    if verb.tag_ not in _FINITE or verb.dep_ not in {"ccomp", "conj"} or verb.head.i > verb.i:
        return
    if any(child.dep_ in SUBJECTS or child.dep_ in {"mark", "agent"} or child.text == "," for child in verb.lefts):
        return
    last = verb.left_edge.i - 1
    for noun in verb.doc[verb.head.i + 1 : last + 1]:
        first, listed = noun.left_edge.i, noun.dep_ == "conj" and noun.right_edge.i == last
        opened = listed and [word.text for word in verb.doc[first - 2 : first]] == [",", "and"]
        if opened and noun.pos_ in {"NOUN", "PROPN"}:
            noun.head, noun.dep_, verb.dep_ = verb, "nsubj", "conj"
            return


def _give_content(verb: Token, names: Collection[int]) -> None:
    """In "was glad when told Peru had paid" Peru is who paid, and nobody told it."""
    helpers = [child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}]
    if not helpers or helpers[0].tag_ not in _FINITE or any(child.dep_ in SUBJECTS for child in verb.children):
        return
    name = verb.doc[max(helpers[0].i - 1, 0)]
    told = name.head
    if name.i in names and name.dep_ == "dobj" and told.tag_ == "VBN" and told.dep_ == "advcl" and told.i < name.i:
        passive = any(child.dep_ == "auxpass" for child in verb.lefts)
        name.head, name.dep_ = verb, "nsubjpass" if passive else "nsubj"
        verb.head, verb.dep_ = told, "ccomp"


def _opening(verb: Token) -> Token | None:
    """The finite word with which a coordinated verb begins, if it is finite."""
    helpers = [child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}]
    first = helpers[0] if helpers else verb
    finite = verb.pos_ in {"VERB", "AUX"} and verb.dep_ in {"conj", "parataxis"} and verb.head.i < verb.i
    return first if finite and first.tag_ in _FINITE else None


def _open(verb: Token, opening: Token, names: Collection[int]) -> None:
    """In "Peru signed the pact; the Greens, led by Li, have said" and "and Li, in May, thanked" makes it who acts."""
    if opening.i == 0 or opening.nbor(-1).text != ",":
        return
    start = _start(verb, opening)
    noun = next((word for word in verb.doc[start : start + 4] if word.left_edge.i == start and _is_loose(word)), None)
    if noun is None or noun.head.i >= start - 1 or noun.head == verb or noun.i >= opening.i:
        return
    apart = noun.nbor(1).text == "," or (noun.right_edge.i == opening.i - 1 and noun.right_edge.text == ",")
    if apart and (noun.i in names or noun.pos_ == "PROPN" or noun.left_edge.dep_ == "det"):
        noun.head, noun.dep_ = verb, "nsubj"


def _start(verb: Token, opening: Token) -> int:
    """Where the clause begins: behind the last semicolon, or behind the "and" that joins it after a comma."""
    for word in reversed(verb.doc[verb.sent.start + 1 : opening.i]):
        if word.text == ";":
            return word.i + 1
        if word.lower_ in {"and", "but"} and word.nbor(-1).text == ",":
            return word.i + 1
    return len(verb.doc)


def _is_loose(word: Token) -> bool:
    return word.pos_ in {"NOUN", "PROPN"} and word.dep_ in _LOOSE


def _part_opened(verb: Token) -> None:
    """In "the talks, opened at the urging of Li, were closed" the talks were closed."""
    first = verb.head
    subjects = [child for child in first.lefts if child.dep_ in SUBJECTS]
    joined = any(child.dep_ == "cc" for child in first.rights) or any(child.dep_ == "cc" for child in verb.lefts)
    helped = any(child.dep_ in {"aux", "auxpass", "dobj", "mark"} for child in first.children)
    if first.dep_ != "ROOT" or first.tag_ != "VBD" or helped or joined or len(subjects) != 1:
        return
    subject, before = subjects[0], first.left_edge
    apart = first.i > 0 and first.nbor(-1).text == "," and subject.right_edge.i >= first.i - 2 and before.i <= subject.i
    if not apart or not any(child.dep_ in {"aux", "auxpass"} for child in verb.lefts):
        return
    later = [child for child in first.rights if child.i > verb.i]
    subject.head, subject.dep_ = verb, "nsubj"
    if any(child.dep_ == "auxpass" for child in verb.lefts):
        subject.dep_ = "nsubjpass"
    verb.head, verb.dep_ = verb, "ROOT"
    first.head, first.dep_, first.tag_ = subject, "acl", "VBN"
    for child in later:
        child.head = verb
