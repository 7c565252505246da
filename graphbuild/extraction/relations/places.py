"""A match in, where it happened out, from the prepositions of place that hang on its clause."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.scenes import settings_of, staging_of
from graphbuild.extraction.relations.tree import children, is_verb, with_conjuncts
from graphbuild.ontology import Ontology


def place_of(match: Match, reading: Reading, ontology: Ontology) -> str | None:
    """The place named by a preposition of place that hangs on the clause and is no end of the relation."""
    places, ends = ontology.cues.places, {match.subject.mention.name, match.object.mention.name}
    if match.object.mention.type in places.types and match.presupposed:
        return None
    for word in _bearers(match, reading, ontology):
        for prep in children(word, "prep"):
            if prep.lower_ in places.prepositions:
                tokens = (item for token in children(prep, "pobj") for item in with_conjuncts(token))
                named = [mention for token in tokens for mention in reading.mentions_at(token)]
                fits = [mention.name for mention in named if mention.type in places.types]
                if fits and not ends.intersection(fits):
                    return fits[0]
    return None


def _bearers(match: Match, reading: Reading, ontology: Ontology) -> Iterator[Token]:
    """The clause's head and its arguments, which the parser may give the place; the events in which it was done."""
    head, cues = match.clause.head, ontology.cues
    yield head
    yield from children(head, "dobj", "nsubjpass", "pobj")
    for prep in children(head, "prep"):
        if prep.lower_ in {"with", "of"}:
            yield from children(prep, "pobj")
    ends = (end.token for end in (match.object, match.subject) if ontology.types.is_a(end.mention.type, "Event"))
    if not match.presupposed:
        yield from (item for event in (*ends, *settings_of(head, cues)) for item in staging_of(event, cues))
    if head.dep_ in {"dobj", "nsubj", "nsubjpass"} and is_verb(head.head) and not match.presupposed:
        yield head.head
