"""A word in, how often its own dependants deny it out; scope is that of the tree."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import children
from graphbuild.ontology import Cues

_JUST = frozenset({"hardly", "scarcely", "barely"})
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr", "expl")


def is_denied(token: Token, cues: Cues, *, below: Token | None = None) -> bool:
    """Whether an odd number of negations hang on the word.

    `below` is the word whose clause is asked for: a "no" of the argument in which it stands is that argument's own.
    """
    found = (child for child in token.children if _denies(child, token, cues))
    arguments = _arguments_denied(token, below, cues) if token.pos_ in {"VERB", "AUX"} else ()
    return (sum(1 for _ in found) + sum(1 for _ in arguments)) % 2 == 1


def joined_by_nor(token: Token) -> bool:
    """Whether "nor" stands right before the clause: "rain fell, nor has Chile signed"."""
    first = token.left_edge
    return first.i > 0 and (first.lower_ == "nor" or first.nbor(-1).lower_ == "nor")


def is_excepted(token: Token, cues: Cues) -> bool:
    """Whether a "not" right before it takes it out of what is said: "signed the pact but not the protocol"."""
    beside = (*token.lefts, token.left_edge.nbor(-1)) if token.left_edge.i > 0 else ()
    if _is_replaced(token, cues) or _is_barred(token):
        return True
    return token.dep_ in {"conj", "appos"} and any(
        word.lower_ == "not" and word.nbor(1).lower_ not in cues.negation.focus for word in beside
    )


def _is_barred(token: Token) -> bool:
    """The same, of a preposition: Togo in "sold arms to Chad but not to Togo"."""
    return token.dep_ == "pobj" and any(word.lower_ == "not" for word in children(token.head, "neg"))


def _is_replaced(token: Token, cues: Cues) -> bool:
    """Whether another is named in its place: Peru in "not Peru but Chile signed"."""
    words = (child for child in children(token, "neg", "preconj", "advmod") if child.i < token.i)
    denied = any(word.lower_ == "not" and word.nbor(1).lower_ not in cues.negation.focus for word in words)
    return denied and any(cc.lower_ == "but" for cc in children(token, "cc")) and bool(children(token, "conj"))


def _denies(child: Token, token: Token, cues: Cues) -> bool:
    word, words = child.lower_, cues.negation
    if child.dep_ == "det" or (child.dep_ == "amod" and word in words.determiners):
        denies = word in words.words | words.determiners and not _is_some(child)
        return denies and token.lemma_ not in words.open
    if child.dep_ == "prep":
        return any(o.lower_ in words.adverbials and _has_no(o, cues) for o in children(child, "pobj"))
    if word in words.nearly:
        return child.dep_ == "advmod" and child.i == token.i - 1 and token.pos_ == "VERB"
    if child.dep_ in {"advmod", "npadvmod"} and _has_no(child, cues):
        return word not in words.focus and (child.i < token.i or word == "longer")
    if child.dep_ not in {"neg", "preconj", "advmod", "cc"} or word not in words.words:
        return False
    return (child.i < token.i or child.dep_ == "neg" or token.lemma_ == "be") and not _is_focus(child, token, cues)


def _is_focus(child: Token, token: Token, cues: Cues) -> bool:
    """Whether the denial is of something else: "not only", "not until May", "no sooner", "had hardly signed when"."""
    if child.lower_ in _JUST and any(aux.lower_ == "had" for aux in children(token, "aux")):
        return True
    beside = {word.lower_ for word in child.children} | {child.nbor(1).lower_ if child.i + 1 < len(child.doc) else ""}
    if beside & cues.negation.focus:
        return True
    until = {"until", "till"}
    if any(aux.tag_ == "MD" for aux in children(token, "aux")):
        return False
    late = (word for word in token.children if word.dep_ in {"prep", "advcl"} and word.i > child.i)
    return any(word.lower_ in until or any(m.lower_ in until for m in children(word, "mark")) for word in late)


def _has_no(token: Token, cues: Cues) -> bool:
    return any(child.lower_ in cues.negation.words for child in children(token, "det", "neg"))


def _is_some(determiner: Token) -> bool:
    """Whether it is "a few" or "a little"."""
    return determiner.i > 0 and determiner.nbor(-1).lower_ == "a"


def _arguments_denied(verb: Token, below: Token | None, cues: Cues) -> Iterator[Token]:
    """The arguments that deny their verb: "nobody signed", "no official signed", "had no plans"."""
    for child in children(verb, *_ARGUMENTS):
        own = below is not None and (below == child or child.is_ancestor(below))
        if (
            not own
            and not _is_replaced(child, cues)
            and child.lemma_ not in cues.negation.open
            and (child.lower_ in cues.negation.subjects or any(_denies_noun(g, cues) for g in child.children))
        ):
            yield child


def _denies_noun(child: Token, cues: Cues) -> bool:
    if child.dep_ not in {"det", "neg", "amod", "preconj", "cc"}:
        return False
    lower = child.lower_
    if child.dep_ in {"preconj", "cc"}:
        return lower in {"neither", "nor"}
    if child.dep_ == "neg":
        return child.i < child.head.i and not {w.lower_ for w in child.children} & cues.negation.focus
    return lower in cues.negation.determiners and not _is_some(child)
