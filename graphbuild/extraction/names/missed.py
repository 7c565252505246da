"""A parsed passage in, the names that only the statistical model sees out."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Span, Token

from graphbuild.extraction.names.lexicon import Lexicon
from graphbuild.extraction.names.vocabulary import vocabulary_of
from graphbuild.extraction.names.words import split
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.records import Mention, Part

EXTRACTOR = "model"
_TYPES = {"PERSON": "Person", "GPE": "City", "ORG": "Organization", "LOC": "Place"}


def find_missed(reading: Reading, ontology: Ontology) -> Mapping[int, tuple[Mention, ...]]:
    """By token index, names that only the statistical model sees."""
    if reading.passage.part in {Part.SUBJECT, Part.HEADING}:
        return {}
    stop = ontology.names.grammar.words.stop
    found = (entity for entity in reading.doc.ents if _is_name(entity, reading, stop))
    known = vocabulary_of(ontology).known
    return {entity.root.i: (_mention(entity, reading, known),) for entity in found}


def _is_name(entity: Span, reading: Reading, stop: frozenset[str]) -> bool:
    if entity.label_ not in _TYPES or any(_taken(token, reading) for token in entity):
        return False
    words = [token for token in entity if token.text not in {"the", "The", "'s"}]
    if not words or not all(_proper(token, stop) for token in words):
        return False
    return entity.label_ != "ORG" or len(words) > 1


def _taken(token: Token, reading: Reading) -> bool:
    start, end = reading.prose_range(token, token)
    masked = any(start < mask[3] and mask[2] < end for mask in reading.masked.masks)
    return masked or token.i in reading.mentions or token.i in reading.dates


def _proper(token: Token, stop: frozenset[str]) -> bool:
    return token.text[:1].isupper() and token.text not in stop and token.text[0].isalpha() and len(token.text) > 2


def _mention(entity: Span, reading: Reading, known: Lexicon) -> Mention:
    words = [token for token in entity if token.text not in {"the", "The", "'s"}]
    span = reading.span(words[0], words[-1])
    text = reading.cable.text[span.start : span.end]
    name = reading.words(words[0], words[-1])
    there = known.longest(split(name), 0)
    sure = there[1] if there and there[0] == len(split(name)) else None
    return Mention(
        reading.cable.id,
        reading.paragraph.number,
        span.start,
        span.end,
        text,
        sure.name if sure else name,
        sure.type if sure else _TYPES[entity.label_],
        EXTRACTOR,
        country=sure.country if sure else None,
    )
