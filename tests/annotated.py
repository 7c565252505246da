"""Annotated sentences in, their parse out: "[Person Wan Yan] told [Official PolOff] that …".

A bracket holds an entity type and the words of the name. Tests of relations start from names that are
given, so that they fail for the relation's sake alone.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime

from graphbuild.extraction.model import load_model
from graphbuild.extraction.phrases import NamePhrase, PassageText
from graphbuild.extraction.read import passage_texts, read_passages
from graphbuild.extraction.reading import CableReading
from graphbuild.extraction.reference import resolve_references
from graphbuild.extraction.relations import find_claims
from graphbuild.ontology import load_ontology
from graphbuild.records import Cable, Paragraph, Part, Passage, Span

SENT = datetime(2008, 9, 29, 7, 9, tzinfo=UTC)
_BRACKET = re.compile(r"\[(?P<type>\w+) (?P<name>[^\[\]]+)\]")


def parse_annotated(markup: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The plain text, and for each bracket the start and end in it and the type; ValueError on bad markup."""
    text, names, done = "", [], 0
    for bracket in _BRACKET.finditer(markup):
        text += markup[done : bracket.start()]
        names.append((len(text), len(text) + len(bracket["name"]), bracket["type"]))
        text += bracket["name"]
        done = bracket.end()
    text += markup[done:]
    unknown = [type_ for _, _, type_ in names if type_ not in load_ontology().types]
    if not names or unknown or "[" in text or "]" in text:
        raise ValueError(f"bad markup{f', no type {unknown[0]}' if unknown else ''}: {markup}")
    return text, names


def cable_of(text: str, *, sent: datetime = SENT, part: Part = Part.BODY) -> Cable:
    """A cable of one paragraph that is all prose."""
    passage = Passage(part, (Span(0, len(text)),))
    paragraph = Paragraph(1, "", 0, len(text), (passage,))
    return Cable("08TEST1", text, "test", sent, paragraphs=(paragraph,))


def read_annotated(markup: str, *, sent: datetime = SENT, part: Part = Part.BODY) -> CableReading:
    """The parse of an annotated passage, in which the brackets are the only names and references are resolved."""
    text, names = parse_annotated(markup)
    passages = tuple(passage_texts(cable_of(text, sent=sent, part=part)))
    phrases = tuple(_phrase(passages[0], *name) for name in names)
    readings = read_passages(passages, [phrases], model=load_model(), ontology=load_ontology())
    return resolve_references(CableReading(passages[0].cable, readings), load_ontology())


def find_pairs(markup: str, predicate: str) -> list[str]:
    """The ends of each claim of the predicate in an annotated passage: "Port Police > Ruiz"."""
    claims = find_claims(read_annotated(markup), load_ontology())
    return [f"{claim.subject.name} > {claim.object.name}" for claim in claims if claim.predicate == predicate]


def _phrase(passage: PassageText, start: int, end: int, type_: str) -> NamePhrase:
    first, last = passage.prose.starts.index(start), passage.prose.ends.index(end) + 1
    words = passage.prose.text[first:last]
    mention = passage.mention(first, last, name=words.removeprefix("the "), type=type_, extractor="test")
    return NamePhrase(first, last, (mention,), plural=words.endswith("Offs"))
