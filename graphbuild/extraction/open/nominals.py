"""A noun in, what it says in passing that somebody is out: appositions and titles."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.open.phrases import Phrase, noun_phrase
from graphbuild.extraction.relations.tree import children

_NAMES = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "WORK_OF_ART", "PRODUCT", "EVENT"})
_FIGURES = frozenset({"DATE", "TIME", "CARDINAL", "PERCENT", "ORDINAL"})


def find_identities(noun: Token) -> Iterator[tuple[Phrase, Phrase]]:
    """(who, what) for "Quito, the capital of Ecuador", "its president, Ana Ruiz" and "coach Ana Ruiz"."""
    if noun.dep_ == "appos" and noun.head.i < noun.i and noun.left_edge.nbor(-1).text != "(":
        named_last = _describes(noun.head) and noun.pos_ == "PROPN"
        who, what = (noun, noun.head) if named_last else (noun.head, noun)
        if what.pos_ not in {"PROPN", "NUM", "PUNCT", "SYM"} and not _is_figure(who) and not _is_figure(what):
            yield noun_phrase(who), noun_phrase(what)
    elif noun.dep_ == "ROOT" and _describes(noun):
        yield from _opened(noun)
    elif noun.pos_ == "PROPN" and noun.ent_type_ == "PERSON" and noun.dep_ != "compound":
        yield from _titled(noun)


def _opened(noun: Token) -> Iterator[tuple[Phrase, Phrase]]:
    """In "A former teacher, Ruiz entered parliament" the parser may take all the rest for a description."""
    for clause in children(noun, "relcl"):
        for subject in children(clause, "nsubj", "nsubjpass"):
            if subject.pos_ == "PROPN" and subject.left_edge.nbor(-1).lower_ == ",":
                yield noun_phrase(subject), noun_phrase(noun)


def _describes(noun: Token) -> bool:
    """Whether the noun says what something is."""
    return noun.pos_ == "NOUN" and noun.ent_type_ not in _NAMES | _FIGURES


def _is_figure(noun: Token) -> bool:
    return noun.ent_type_ in _FIGURES or noun.pos_ == "NUM"


def _titled(name: Token) -> Iterator[tuple[Phrase, Phrase]]:
    parts = [child for child in children(name, "compound") if child.i < name.i]
    titles = [child for child in parts if child.pos_ == "NOUN" and child.ent_type_ != "PERSON"]
    if not titles or titles[-1].i + 1 >= name.i + 1:
        return
    last = titles[-1]
    words = tuple(word for word in name.subtree if word.i <= last.i)
    named = tuple(word for word in name.doc[last.i + 1 : name.i + 1])
    if named and all(word.pos_ == "PROPN" for word in named):
        yield Phrase(name, named), Phrase(last, words)
