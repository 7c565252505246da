"""A token in, the phrase that it heads out: whole, but without what is said of it in passing and other conjuncts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.extraction.open.exclusion import denial, is_excluded, is_replaced
from graphbuild.extraction.open.tidying import beside, tidied
from graphbuild.extraction.relations.tree import PASSIVE_SUBJECTS, SUBJECTS, children, is_infinitive

_SIGNS = frozenset({",", ";", ":", "(", "[", "--", "–", "—"})
_PASSING = frozenset({"appos", "parataxis", "advcl", "intj", "preconj", "meta", "mark", "dep"})
_NAMED = frozenset({"PERSON", "ORG", "GPE", "FAC", "LOC", "WORK_OF_ART"})
_SHORT = 6
"""A relative clause of more words than this is left out of the phrase that it describes."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of an argument in the order of the text, and the word that heads it."""

    head: Token
    words: tuple[Token, ...]


Choice = tuple[Phrase, ...]
"""One argument: each of its coordinated alternatives."""


def noun_phrase(noun: Token, *, apart: bool = True, without: Token | None = None) -> Phrase:
    """The phrase of a noun or of a preposition with its noun.

    `apart` leaves out what is coordinated with it, `without` a clause that describes it.
    """
    cut = frozenset(without.subtree) if without is not None else frozenset()
    return _phrase(noun, (word for word in _inside(noun, apart) if word not in cut))


def clause_phrase(verb: Token, *, without: Token | None = None) -> Phrase:
    """All words of a clause, but for those of another inside it and the quotation marks around it."""
    asides = (child for child in children(verb, "advcl") if child.i > verb.i and _after_sign(child))
    cut = {word for clause in (*asides, without) if clause is not None for word in clause.subtree}
    phrase = _phrase(verb, (word for word in verb.subtree if word not in cut))
    quoted = phrase.words[0].is_quote and phrase.words[-1].is_quote and len(phrase.words) > 2
    return _phrase(verb, phrase.words[1:-1]) if quoted else phrase


def spread(noun: Token, *, without: Token | None = None) -> Choice:
    """One phrase for each of the coordinated nouns; what follows them all goes with the last."""
    nouns = conjuncts(noun)
    after = (child for one in nouns[:-1] for child in children(one, "prep") if child.i > nouns[-1].i)
    shared = {word for child in after for word in child.subtree}
    phrases = {one: noun_phrase(one, without=without).words for one in nouns}
    phrases[nouns[-1]] = (*phrases[nouns[-1]], *shared)
    kept = [one for one in nouns[1:] if not is_excluded(one)]
    kept = kept if kept and is_replaced(noun) else [noun, *kept]
    return tuple(_phrase(one, phrases[one], denied=denial(one)) for one in kept)


def conjuncts(noun: Token) -> tuple[Token, ...]:
    """The noun or adjective and those coordinated with it; figures ("three or four") stay together."""
    kinds = {"ADJ"} if noun.pos_ == "ADJ" else {"NOUN", "PROPN", "PRON"}
    found = [noun]
    for one in found:
        found.extend(child for child in children(one, "conj") if child.pos_ in kinds)
        found.extend(child for child in children(one, "appos") if is_listed(child))
    return tuple(found)


def is_listed(noun: Token) -> bool:
    """In "lost wine, the old mill and the farm" the parser may take the second for what the first is."""
    others, first = children(noun, "conj"), noun.head
    if noun.dep_ != "appos" or not others or not children(noun, "cc") or not _after_sign(noun):
        return False
    if first.pos_ == noun.pos_ == others[0].pos_:
        return first.pos_ == "PROPN" or len({_is_determined(one) for one in (first, noun, others[0])}) == 1
    definite = all(
        children(one, "poss") or "the" in {word.lower_ for word in children(one, "det")} for one in (noun, others[0])
    )
    return definite and first.ent_type_ not in _NAMED and noun.pos_ != "PROPN"


def _is_determined(noun: Token) -> bool:
    return bool(children(noun, "det", "poss", "nummod"))


def _phrase(head: Token, words: Iterable[Token], *, denied: tuple[Token, ...] = ()) -> Phrase:
    return Phrase(head, (*denied, *tidied(head, words)))


def _inside(token: Token, apart: bool) -> Iterator[Token]:
    yield token
    others = conjuncts(token)[1:] if apart else ()
    for child in token.children:
        if others and (child in others or child.dep_ == "cc" or child.i > others[0].i or _before_other(child, others)):
            continue
        if child.dep_ == "punct":
            yield child
        elif not _in_passing(child, token):
            yield from _inside(child, False) if child.dep_ not in {"relcl", "acl", "ccomp"} else child.subtree


def _before_other(child: Token, others: tuple[Token, ...]) -> bool:
    return child.dep_ == "punct" and child.i == others[0].left_edge.i - 1


def _in_passing(child: Token, token: Token) -> bool:
    """Whether the phrase can do without it: appositions, asides, what follows a comma, long relative clauses."""
    if child.dep_ in _PASSING and child.lower_ != "neither":
        return child.dep_ != "appos" or child.left_edge.i != token.i + 1
    if child.i < token.i or child.dep_ in {"conj", "cc"}:
        return False
    if child.dep_ == "npadvmod" and child.ent_type_ in {"DATE", "TIME"}:
        return token.pos_ in {"NOUN", "PROPN"}
    if child.tag_ == "RB" and child.dep_ == "advmod" and child.head.dep_ in SUBJECTS | PASSIVE_SUBJECTS:
        return child.i == child.right_edge.i
    if child.dep_ == "relcl":
        return _after_sign(child) or (len(tuple(child.subtree)) > _SHORT and not is_infinitive(child))
    return _after_sign(child) and not (child.ent_iob_ == "I" and child.ent_type_ == token.ent_type_)


def _after_sign(token: Token) -> bool:
    return token.left_edge.text in _SIGNS or beside(token.left_edge, -1) in _SIGNS
