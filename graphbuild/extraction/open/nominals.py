"""A noun in, what it says in passing that somebody is out: appositions and titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from graphbuild.extraction.open.exclusion import is_excluded
from graphbuild.extraction.open.groups import misread_subject
from graphbuild.extraction.open.phrases import Phrase, conjuncts, is_listed, noun_phrase
from graphbuild.extraction.open.subjects import subject_of
from graphbuild.extraction.open.tidying import beside
from graphbuild.extraction.relations.tree import children, is_verb
from graphbuild.ontology.titles import Titles

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "WORK_OF_ART", "PRODUCT", "EVENT"})
_FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "ORDINAL", "MONEY", "QUANTITY"})
_OPENING = frozenset({"npadvmod", "advcl", "dep", "nsubj", "nsubjpass"})
_PLURAL = frozenset({"NNS", "NNPS"})


def find_identities(noun: Token, titles: Titles) -> Iterator[tuple[Phrase, Phrase]]:
    """(who, what) for "Quito, the capital of Ecuador", "its president, Ana Ruiz" and "coach Ana Ruiz"."""
    if noun.pos_ == "PROPN" and noun.ent_type_ == "PERSON" and noun.dep_ != "compound":
        yield from _titled(noun, titles)
    if noun.dep_ == "appos" and noun.head.i < noun.i and not is_listed(noun) and not is_excluded(noun):
        yield from _apposed(noun)
    elif noun.dep_ == "amod" and noun.head.i < noun.i and beside(noun.left_edge, -1) == ",":
        yield noun_phrase(noun.head), noun_phrase(noun)
    elif noun.dep_ in _OPENING and noun.i < noun.head.i:
        yield from _opening(noun)
    elif noun.dep_ == "ROOT" and _describes(noun):
        yield from _opened(noun)


def _described_by(noun: Token) -> Token:
    """In "The fleet left Lima, the capital" it is the town before the comma, wherever the parser hangs the rest."""
    first = noun.left_edge
    apart = any(is_verb(word) for word in noun.doc[noun.head.i : first.i]) and not is_verb(noun.head)
    if not apart or beside(first, -1) != ",":
        return noun.head
    before = first.nbor(-2)
    return before if before.pos_ == "PROPN" and before.dep_ in {"dobj", "pobj"} else noun.head


def _apposed(noun: Token) -> Iterator[tuple[Phrase, Phrase]]:
    head = _described_by(noun)
    if is_verb(head) or misread_subject(noun.sent.root) == noun:
        return
    named_last = _describes(head) and noun.pos_ == "PROPN"
    who, what = (noun, head) if named_last else (head, noun)
    bracketed, listed = beside(noun.left_edge, -1) == "(", named_last and what.tag_ in _PLURAL
    if _is_said(what) and _can_be(who, what) and not (bracketed or listed):
        yield _apart(who, what), _apart(what, who)


def _apart(noun: Token, other: Token) -> Phrase:
    return noun_phrase(noun, without=other if noun.is_ancestor(other) else None)


def _opening(what: Token) -> Iterator[tuple[Phrase, Phrase]]:
    """ "A native of Cork, she …", "Unable to pay, she …": what stands before the subject of the sentence."""
    subject = subject_of(what.head)
    if subject is None or what.pos_ not in {"NOUN", "ADJ"} or what.ent_type_ in _FIGURES or subject == what:
        return
    first, last = what.left_edge, what.right_edge
    said = what.pos_ == "ADJ" or first.pos_ == "DET"
    if said and first.i == what.sent.start and beside(last, 1) == "," and subject.left_edge.i == last.i + 2:
        yield noun_phrase(subject), noun_phrase(what)


def _describes(noun: Token) -> bool:
    """Whether the noun says what something is."""
    return noun.pos_ == "NOUN" and noun.ent_type_ not in _NAMES | _FIGURES


def _is_said(what: Token) -> bool:
    """Whether it can be said of somebody: nouns, adjectives, "one of the deepest lakes"."""
    if what.lower_ == "one":
        return bool(children(what, "prep"))
    return what.pos_ in {"NOUN", "ADJ", "PRON"} and what.tag_ not in {"PRP", "DT"} and what.ent_type_ not in _FIGURES


def _can_be(who: Token, what: Token) -> bool:
    """Whether they agree in number, and the one is no figure or pronoun."""
    if who.ent_type_ in _FIGURES or who.pos_ in {"PRON", "NUM"}:
        return False
    many, one = what.tag_ in _PLURAL, who.tag_ not in _PLURAL and len(conjuncts(who)) == 1
    return many != one or what.pos_ != "NOUN" or (who.pos_ == "PROPN" and not many)


def _opened(noun: Token) -> Iterator[tuple[Phrase, Phrase]]:
    """In "A former teacher, Ruiz entered parliament" the parser may take all the rest for a description."""
    for clause in children(noun, "relcl"):
        for subject in children(clause, "nsubj", "nsubjpass"):
            if subject.pos_ == "PROPN" and beside(subject.left_edge, -1) == ",":
                yield noun_phrase(subject), noun_phrase(noun, without=clause)


def _titled(name: Token, titles: Titles) -> Iterator[tuple[Phrase, Phrase]]:
    """ "coach Ana Ruiz", "Foreign Minister Li": common nouns and offices before a person's name."""
    before = [word for word in name.subtree if word.i < name.i and word.ent_type_ != "PERSON"]
    last = next((word for word in reversed(before) if word.head == name or word.dep_ == "pobj"), None)
    if last is None or not _is_office(before, last, titles):
        return
    named = tuple(name.doc[last.i + 1 : name.i + 1])
    if named and all(word.pos_ == "PROPN" for word in named):
        yield Phrase(name, named), Phrase(last, tuple(word for word in before if word.i <= last.i))


def _is_office(words: Sequence[Token], last: Token, titles: Titles) -> bool:
    if last.dep_ == "compound" and last.pos_ == "NOUN":
        return last.tag_ not in _PLURAL
    said = [word.text for word in words if word.i <= last.i]
    return any(" ".join(said[start:]) in titles.nouns for start in range(len(said)))
