"""A clause in, the figure with its unit that belongs to it out: "2,291 women", "USD 3 million"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.clauses import Clause
from graphbuild.extraction.relations.tree import children

_ROLES = ("object", "with", "of", "subject", "+of", "+with")


def quantity_of(clause: Clause, reading: Reading) -> str | None:
    """The first figure with its unit among what is done, of what, with what and by how many; no dates, no durations."""
    tokens = (token for role in _ROLES for token in clause.roles.get(role, ()))
    return next((words for token in (clause.head, *tokens) if (words := _counted(token, reading))), None)


def _counted(token: Token, reading: Reading) -> str | None:
    if token.i in reading.dates:
        return None
    if token.tag_ == "CD":
        return reading.words(token.left_edge, token) if children(token, "quantmod") else None
    for number in _numbers(token, reading):
        last = token if number.head == token else number.head
        return reading.words(number.left_edge, _joined(last, reading))
    return None


def _numbers(token: Token, reading: Reading) -> Iterator[Token]:
    """The figures before a noun, or before the unit that stands before it: "a 40 million yen grant"."""
    if not reading.mentions_at(token):
        for part in (token, *children(token, "compound", "nmod")):
            for number in children(part, "nummod"):
                if number.i not in reading.dates and number.lower_ != "one" and not _is_name(number):
                    yield number


def _is_name(number: Token) -> bool:
    """Whether it only numbers what stands before it: "the Round 7 proposal"."""
    before = number.nbor(-1) if number.i > number.sent.start else number
    return before.is_title and before.pos_ in {"NOUN", "PROPN"}


def _joined(noun: Token, reading: Reading) -> Token:
    """The last of coordinated nouns that are counted too: "2,291 women and 1,460 children"."""
    last = noun
    for other in noun.conjuncts:
        if other.i > last.i and any(_numbers(other, reading)) and other.tag_ != "CD":
            last = other
    return last
