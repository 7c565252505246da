"""A parse in, the same with clauses behind a noun hung on the noun that they tell more of out."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.ontology import Cues

_AUTHOR = frozenset({"from", "by"})
_THAT = frozenset({"that", "which"})


def mend_clauses(doc: Doc, names: Collection[int], cues: Cues) -> None:
    """Hangs what is said of papers, plans and bodies on these; `names` are the tokens that mask a name."""
    for token in doc:
        _give_to_letter(token, cues)
        _give_to_nearest(token)
        _give_to_message(token, cues)
        _spell_out(token, names)


def _give_to_letter(verb: Token, cues: Cues) -> None:
    """In "carried a letter from Li to Chen urging Peru to sign" it is the letter that is to Chen and urges."""
    first = verb.left_edge
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "acl"} or not first.i or first.nbor(-1).text == ",":
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
    if reduced and behind and clause.left_edge.nbor(-1).text == ",":
        clause.head = text


def _spell_out(verb: Token, names: Collection[int]) -> None:
    """In "approved the plan, to be run by Peru, and left" the plan is to be run."""
    helpers = {child.dep_: child for child in verb.lefts if child.dep_ in {"aux", "auxpass", "nsubjpass"}}
    before = verb.left_edge.nbor(-2) if verb.left_edge.i > 1 else verb
    passive = verb.tag_ == "VBN" and "auxpass" in helpers and "nsubjpass" not in helpers
    opening = passive and verb.left_edge.tag_ == "TO" and verb.left_edge.nbor(-1).text == ","
    agent = any(child.dep_ == "agent" for child in verb.rights)
    if opening and agent and verb.dep_ == "advcl" and before.i in names and before.dep_ == "dobj":
        verb.head, verb.dep_ = before, "acl"
