"""A parse in, the same with clauses behind a noun hung on the noun that they tell more of out."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.extraction.mending.doers import SUBJECTS
from graphbuild.ontology import Cues

_AUTHOR = frozenset({"from", "by"})
_BESIDE = frozenset({"conj", "ccomp"})
_THAT = frozenset({"that", "which"})


def mend_clauses(doc: Doc, names: Collection[int], cues: Cues) -> None:
    """Hangs what is said of papers, plans and bodies on these; `names` are the tokens that mask a name."""
    for token in doc:
        _give_to_letter(token, cues)
        _give_to_nearest(token)
        _give_to_message(token, cues)
        _give_to_writer(token)
        _give_to_deed(token, cues)
        _part_led(token)
        _spell_out(token, names)


def _give_to_letter(verb: Token, cues: Cues) -> None:
    """In "carried a letter from Li to Chen urging Peru to sign" it is the letter that is to Chen and urges."""
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "acl"} or _before(verb) == ",":
        return
    carried = next((word for word in verb.ancestors if word.pos_ == "VERB"), verb)
    for text in carried.rights if carried.i < verb.i else ():
        authored = any(child.dep_ == "prep" and child.lower_ in _AUTHOR for child in text.rights)
        if text.dep_ == "dobj" and text.lemma_ in cues.embedding.texts and authored and text.i < verb.i:
            verb.head, verb.dep_ = text, "acl"
            for prep in list(carried.rights):
                if prep.dep_ == "prep" and prep.lower_ == "to" and text.i < prep.i < verb.i:
                    prep.head = text


def _give_to_nearest(clause: Token) -> None:
    """Gives a second relative clause to the last noun: "Li, who runs a firm that is owned by Chen"."""
    noun = clause.head
    relative = clause.left_edge
    if clause.dep_ != "relcl" or relative.lower_ not in _THAT or relative.dep_ not in {"nsubj", "nsubjpass"}:
        return
    first = next((child for child in noun.rights if child.dep_ == "relcl" and child.right_edge.i < relative.i), None)
    if first is None or relative.nbor(-1).text in {",", ";"} or relative.nbor(-1).dep_ == "cc":
        return
    objects = [word for word in first.subtree if word.dep_ == "dobj" and word.pos_ == "NOUN"]
    if objects:
        clause.head = objects[-1]


def _give_to_message(clause: Token, cues: Cues) -> None:
    """In "the note to Li, delivered by Chen," it is the note that is delivered."""
    prep = clause.head.head
    text = prep.head
    written = text.lemma_ in cues.embedding.texts | cues.nouns["message"]
    passive = clause.tag_ == "VBN" and any(child.dep_ == "agent" for child in clause.rights)
    reduced = clause.dep_ == "acl" and passive and clause.lemma_ in cues.embedding.issuing
    behind = clause.head.dep_ == "pobj" and prep.lower_ in {"to", "from", "of"} and written
    if reduced and behind and _before(clause) == ",":
        clause.head = text


def _give_to_writer(verb: Token) -> None:
    """In "wrote to Li and to Chen asking for help" it is who writes that asks."""
    prep = verb.head
    after = any(child.dep_ == "pobj" and child.i < verb.i for child in prep.rights)
    if verb.tag_ != "VBG" or verb.dep_ != "pcomp" or not after or prep.tag_ != "IN":
        return
    above = next((word for word in prep.ancestors if word.pos_ == "VERB"), None)
    if above is not None:
        verb.head, verb.dep_ = above, "advcl"


def _give_to_deed(verb: Token, cues: Cues) -> None:
    """In "freed rebels without a treaty, drawing criticism" it is who freed them that draws it, not the treaty."""
    draws = verb.tag_ == "VBG" and verb.dep_ == "acl" and verb.lemma_ in cues.happening.receiving
    above = next((word for word in verb.head.ancestors if word.pos_ == "VERB"), None) if draws else None
    if above is not None and _before(verb) in {",", "-", "--"} and verb.head.dep_ == "pobj":
        verb.head, verb.dep_ = above, "advcl"


def _part_led(led: Token) -> None:
    """In "said the house, whose board, headed by Li, adopted a plan, met" it is the board that adopts."""
    subject = next((child for child in led.lefts if child.dep_ in SUBJECTS), None)
    helped = any(child.dep_ in {"aux", "auxpass"} for child in led.children)
    agent = any(child.dep_ == "agent" for child in led.rights)
    if led.dep_ != "relcl" or led.tag_ != "VBN" or subject is None or helped or not agent:
        return
    above = [word for word in led.ancestors if word.pos_ == "VERB"]
    later = [child for word in above for child in word.rights if child.dep_ in _BESIDE and child.tag_ == "VBD"]
    verb = next((child for child in later if child.i > led.right_edge.i), None)
    if verb is None or any(child.dep_ in {*SUBJECTS, "cc"} for child in verb.lefts):
        return
    if led.nbor(-1).text == "," and verb.nbor(-1).text == "," and not any(c.dep_ == "cc" for c in verb.head.rights):
        verb.head, verb.dep_ = led.head, "relcl"
        subject.head, led.head, led.dep_ = verb, subject, "acl"


def _spell_out(verb: Token, names: Collection[int]) -> None:
    """In "approved the plan, to be run by Peru, and left" the plan is to be run."""
    helpers = {child.dep_: child for child in verb.lefts if child.dep_ in {"aux", "auxpass", "nsubjpass"}}
    before = verb.left_edge.nbor(-2) if verb.left_edge.i > 1 else verb
    passive = verb.tag_ == "VBN" and "auxpass" in helpers and "nsubjpass" not in helpers
    opening = passive and verb.left_edge.tag_ == "TO" and _before(verb) == ","
    agent = any(child.dep_ == "agent" for child in verb.rights)
    if opening and agent and verb.dep_ == "advcl" and before.i in names and before.dep_ == "dobj":
        verb.head, verb.dep_ = before, "acl"


def _before(clause: Token) -> str:
    """The word or mark before a clause."""
    first = clause.left_edge
    return first.nbor(-1).text if first.i else ""
