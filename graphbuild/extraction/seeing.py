"""Readings in, the same out; where capitals are left that no grammar took, with the names that the model sees."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc, Span

from graphbuild.extraction.names import find_open_sentences
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology

FINDER = "ner"


def see_names(readings: Sequence[Reading], *, model: Language, ontology: Ontology) -> None:
    """Sets the entities of the parses.

    The model's name finder takes half of the model's time, so it reads only the sentences that may yield any.
    """
    wanted = [sentence for reading in readings for sentence in find_open_sentences(reading, ontology)]
    found = model.pipe([sentence.as_doc() for sentence in wanted], disable=_others(model))
    seen: dict[Doc, list[Span]] = {reading.doc: [] for reading in readings}
    for sentence, doc in zip(wanted, found, strict=True):
        for entity in doc.ents:
            start, end = sentence.start + entity.start, sentence.start + entity.end
            seen[sentence.doc].append(Span(sentence.doc, start, end, entity.label))
    for doc, entities in seen.items():
        doc.set_ents(entities)


@cache
def _others(model: Language) -> tuple[str, ...]:
    """The components that the name finder does not need: all but itself and what it listens to."""
    finder: Any = model.get_pipe(FINDER)
    listens = any("listener" in node.name for node in finder.model.walk())
    needed = {FINDER, "tok2vec", "transformer"} if listens else {FINDER}
    return tuple(name for name in model.pipe_names if name not in needed)
