"""A clause's head in, those whose words it is in out, from the innermost speaker outwards."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.fillers import find_fillers
from graphbuild.extraction.relations.tree import (
    agents,
    children,
    is_content,
    is_infinitive,
    is_passive,
    is_verb,
    surface_subject,
)
from graphbuild.ontology import Cues
from graphbuild.records import Mention


def find_speakers(head: Token, reading: Reading, cues: Cues) -> Iterator[Mention]:
    """The speakers of the clauses around `head`, inside out."""
    token = head
    yield from _according(token, reading, cues)
    while token.dep_ != "ROOT":
        below, token = token, token.head
        if _reports(token, below, cues):
            yield from _first(agents(token, cues), reading, cues)
        if is_verb(token):
            yield from _according(token, reading, cues)


def _reports(verb: Token, below: Token, cues: Cues) -> bool:
    lemma = verb.lemma_.lower()
    if not is_verb(verb):
        return False
    if is_passive(verb):
        return is_hearsay(below, cues) or (is_content(below) and lemma in cues.reporting.verbs)
    if is_content(below):
        return lemma in cues.reporting.verbs
    return lemma in cues.reporting.objects and below.dep_ in {"dobj", "prep", "xcomp", "ccomp"}


def is_hearsay(verb: Token, cues: Cues) -> bool:
    """Whether "was said to" stands before the infinitive."""
    head = verb.head
    reported = head.lemma_.lower() in cues.reporting.verbs - cues.embedding.object_control
    return verb.dep_ == "xcomp" and is_infinitive(verb) and is_verb(head) and is_passive(head) and reported


def _according(verb: Token, reading: Reading, cues: Cues) -> Iterator[Mention]:
    for prep in children(verb, "prep"):
        if prep.lower_ in cues.reporting.prepositions:
            inner = children(prep, "prep", "pobj")
            objects = [o for i in inner for o in ((i,) if i.dep_ == "pobj" else children(i, "pobj"))]
            yield from _first(tuple(objects), reading, cues)


def _first(tokens: tuple[Token, ...], reading: Reading, cues: Cues) -> Iterator[Mention]:
    for token in tokens:
        if token.lower_ in cues.reporting.post:
            continue
        for filler in find_fillers(token, reading, cues):
            yield filler.mention
            return


def speech_of(sentence_root: Token, reading: Reading, cues: Cues) -> tuple[Mention, ...]:
    """The speaker whose words a sentence reports as a whole, or nothing."""
    if sentence_root.lemma_.lower() in cues.reporting.verbs and children(sentence_root, "ccomp"):
        return tuple(_first(surface_subject(sentence_root, cues), reading, cues))
    return tuple(_according(sentence_root, reading, cues))[:1]


def continues(sentence_root: Token) -> bool:
    """Whether a sentence goes on reporting: told afterwards, in the tense of what was said."""
    words = {aux.lower_ for aux in children(sentence_root, "aux")}
    return "had" in words or "would" in words
