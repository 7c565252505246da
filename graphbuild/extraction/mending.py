"""A parse in, the same with names freed from the dates behind them, and with what is said given back to who says it."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.ontology import Cues


def free_names(doc: Doc, names: Collection[int], dates: Collection[int]) -> None:
    """Gives a name that the parser took for part of a date's name the date's place, and the date to the verb.

    `names` and `dates` are the indices of the tokens that mask them.
    """
    for place in dates:
        date = doc[place]
        name = next((child for child in date.lefts if child.dep_ == "compound" and child.i in names), None)
        verb = next((word for word in date.ancestors if word.pos_ in {"VERB", "AUX"}), None)
        if name is not None and verb is not None and name.i == place - 1:
            _free(name, date, verb)


def _free(name: Token, date: Token, verb: Token) -> None:
    if date.dep_ == "npadvmod":
        role = "dobj" if verb.i < name.i and not any(child.dep_ == "dobj" for child in verb.children) else "nsubj"
        name.head, name.dep_ = verb, role
        return
    name.head, name.dep_ = date.head, date.dep_
    date.head, date.dep_ = verb, "npadvmod"


def free_content(doc: Doc, cues: Cues) -> Doc:
    """Gives what somebody says back to its verb: in "told us at a lunch that …" it is no lunch that does something."""
    for clause in doc:
        if clause.dep_ in {"relcl", "acl"} and _is_content(clause) and not _can_claim(clause.head, cues):
            verb = next((word for word in clause.head.ancestors if word.pos_ in {"VERB", "AUX"}), None)
            if verb is not None and verb.lemma_.lower() in cues.reporting.verbs and not _has_content(verb):
                clause.head, clause.dep_ = verb, "ccomp"
                for opening in clause.lefts:
                    opening.dep_ = "mark" if opening.lower_ == "that" else opening.dep_
    return doc


def _is_content(clause: Token) -> bool:
    """Whether it opens with a "that" that is no argument of its own: it has its subject, and its object if need be."""
    subject = any(child.dep_ in {"nsubj", "nsubjpass", "expl"} and child.lower_ != "that" for child in clause.lefts)
    opening = next((child for child in clause.lefts if child.lower_ == "that"), None)
    if opening is None or not subject:
        return False
    return opening.dep_ == "mark" or any(child.dep_ == "dobj" for child in clause.rights)


def _can_claim(noun: Token, cues: Cues) -> bool:
    return noun.lemma_ in cues.reporting.nouns or cues.signatures.get(noun.lemma_, "that") is not None


def _has_content(verb: Token) -> bool:
    return any(child.dep_ == "ccomp" for child in verb.children)
