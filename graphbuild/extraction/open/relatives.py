"""A relative word in, the noun that it stands for out: "which", "whom", "whose", "where"."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.open.exclusion import is_excluded
from graphbuild.extraction.relations.tree import children, is_verb

_TAGS = frozenset({"WDT", "WP", "WP$"})
_WORDS = frozenset({"who", "whom", "whose", "which", "that"})
_FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "QUANTITY"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def stands_for(word: Token) -> Token | None:
    """The noun that the relative clause around the word describes, or nothing where it asks."""
    if word.tag_ not in _TAGS or word.lower_ not in _WORDS:
        return None
    clause = word
    while not is_verb(clause) and clause.dep_ != "ROOT":
        clause = clause.head
    while clause.dep_ not in {"relcl", "ROOT", "pcomp", "advcl"} and not _asks(word, clause):
        clause = clause.head
    if clause.dep_ == "relcl" and clause.head.i < word.i and clause.head.pos_ in _NOMINAL:
        said_of = clause.head.head if clause.head.dep_ == "appos" and is_excluded(clause.head) else clause.head
        return beyond_figures(said_of)
    return _noun_before(word, clause) if word.lower_ in {"whom", "which"} else None


def beyond_figures(noun: Token) -> Token:
    """In "children under the age of ten who can read" it is not the age that reads."""
    while noun.dep_ == "pobj" and (noun.pos_ == "NUM" or noun.ent_type_ in _FIGURES or noun.lemma_ == "age"):
        prep = noun.head
        above = prep.head if prep.head.pos_ in {"NOUN", "PROPN"} else prep.doc[max(0, prep.i - 1)]
        if above.pos_ not in {"NOUN", "PROPN"}:
            break
        noun = above
    return noun


def _asks(word: Token, clause: Token) -> bool:
    """In "the vote, which he says was rigged" the word stands before the verb on which its clause hangs."""
    return clause.dep_ == "ccomp" and word.i > clause.head.i


def _noun_before(word: Token, clause: Token) -> Token | None:
    """In "…, most of which are sold" the noun before the comma, whatever the parser makes of the clause."""
    first: Token = clause.left_edge if clause.left_edge.i <= word.i else word
    if word.head.lower_ != "of" or first.i < 2 or first.nbor(-1).text != ",":
        return None
    noun = first.nbor(-2)
    return noun if noun.pos_ in _NOMINAL else None


def setting(verb: Token) -> Token | None:
    """The noun that "where" and "when" stand for, with its preposition: "In Peru" of "In Peru, where he died, …"."""
    said = {word.lower_ for word in children(verb, "advmod")}
    timed = verb.head.ent_type_ in {"DATE", "TIME"}
    if verb.dep_ != "relcl" or verb.head.ent_type_ == "PERSON" or ("when" if timed else "where") not in said:
        return None
    prep = verb.head.head
    return prep if verb.head.dep_ == "pobj" and prep.lower_ in {"in", "at", "on", "near"} else verb.head


def left_out(verb: Token) -> Token | None:
    """The noun that a relative clause does not repeat: "the forts they had built", "the house he lived in"."""
    if verb.dep_ != "relcl" or verb.head.i > verb.i or not children(verb, "nsubj"):
        return None
    spoken = any(word.tag_ in {*_TAGS, "WRB"} for word in verb.lefts for word in word.subtree)
    complete = children(verb, "dobj", "ccomp", "xcomp", "attr", "acomp") and stranded(verb) is None
    return None if spoken or complete else verb.head


def stranded(verb: Token) -> Token | None:
    """The preposition whose noun stands before its clause: "in" of "the house he lived in"."""
    return next((prep for prep in children(verb, "prep") if prep.i > verb.i and not any(prep.children)), None)
