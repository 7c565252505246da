"""A clause in, when and where it happened out, from the phrases that hang on it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.tree import children, is_verb
from graphbuild.ontology import Cues

_ADJUNCTS = frozenset({"prep", "npadvmod", "advmod", "tmod", "pobj", "nummod", "compound", "nmod", "conj"})
_NOT_THEN = frozenset({"of", "before", "until", "since"})


def date_of(head: Token, arguments: tuple[Token, ...], reading: Reading) -> str | None:
    """The date nearest in the tree: the clause's own, its arguments', that of the clause it opens."""
    beside = (reading.dates.get(place) for token in arguments for place in _after(token))
    told = next((date for date in beside if date), None)
    if told and head in arguments:
        return told
    for token in (head, *arguments):
        found = next(_dates(token, reading, 0), None)
        if found:
            return found
    return _shared_date(head, reading)


def _after(token: Token) -> tuple[int, ...]:
    """The places right behind the token, where "in Lima on May 3" has its date."""
    following = [word for word in token.doc[token.i + 1 : token.i + 4] if word.lower_ not in {"on", "in", ","}]
    return (following[0].i,) if following else ()


def _dates(token: Token, reading: Reading, depth: int) -> Iterator[str]:
    for child in token.children:
        if child.i in reading.dates and child.dep_ not in {"nsubj", "dobj"}:
            yield reading.dates[child.i]
        elif (
            depth < 3
            and child.lower_ not in _NOT_THEN
            and child.dep_ in _ADJUNCTS
            and (child.pos_ == "ADP" or child.dep_ == "pobj")
        ):
            yield from _dates(child, reading, depth + 1)


def _shared_date(head: Token, reading: Reading) -> str | None:
    """Coordinated verbs share a date set before the first; an infinitive has its governor's."""
    up = head.head
    for right in children(head, "conj"):
        if is_verb(right) and not children(head, "dobj") and not children(right, "nsubj", "nsubjpass"):
            return next(_dates(right, reading, 0), None)
    if head.dep_ in {"conj", "xcomp"} and is_verb(up):
        before = (date for date in _dates(up, reading, 0))
        return next(before, None)
    if head.dep_ in {"dobj", "nsubj", "nsubjpass", "pobj", "pcomp"} and head.pos_ in {"NOUN", "VERB"}:
        verb = up if is_verb(up) else up.head
        return next(_dates(verb, reading, 0), None) if is_verb(verb) else None
    return None


def place_of(head: Token, reading: Reading, cues: Cues, *, ends: tuple[str, ...]) -> str | None:
    """The place named by a preposition of place that hangs on the clause; `ends` are names that it is not."""
    for prep in children(head, "prep"):
        if prep.lower_ in cues.places.prepositions:
            for token in children(prep, "pobj"):
                for mention in reading.mentions_at(token):
                    if mention.type in {"Place", "City", "Province", "Country"} and mention.name not in ends:
                        return mention.name
    return None


def quantity_of(arguments: tuple[Token, ...], reading: Reading) -> str | None:
    """A figure with its unit that belongs to an argument: "2,291 women"."""
    for token in arguments:
        for number in children(token, "nummod"):
            if number.i not in reading.dates and not reading.mentions_at(token):
                return reading.words(number.left_edge, token)
    return None
