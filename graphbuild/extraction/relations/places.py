"""A clause in, where it happened out, from the prepositions of place that hang on it."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.tree import children, is_verb
from graphbuild.ontology import Cues


def place_of(head: Token, reading: Reading, cues: Cues, *, ends: tuple[str, ...]) -> str | None:
    """The place named by a preposition of place that hangs on the clause; `ends` are names that it is not."""
    for word in _bearers(head):
        for prep in children(word, "prep"):
            if prep.lower_ in cues.places.prepositions:
                for token in children(prep, "pobj"):
                    for mention in reading.mentions_at(token):
                        if mention.type in cues.places.types and mention.name not in ends:
                            return mention.name
    return None


def _bearers(head: Token) -> tuple[Token, ...]:
    """The clause's head and its arguments, which the parser may give the place; the verb of an event noun."""
    nouns = children(head, "dobj", "nsubjpass", "pobj")
    around = (head.head,) if head.dep_ in {"dobj", "nsubj", "nsubjpass"} and is_verb(head.head) else ()
    objects = tuple(o for prep in children(head, "prep") if prep.lower_ == "with" for o in children(prep, "pobj"))
    return (head, *nouns, *objects, *around)
