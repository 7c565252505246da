"""A passage under a label such as "Burma" in, whose section it is out, and who acts for that country in it."""

from __future__ import annotations

import re

from spacy.tokens import Token

from graphbuild.extraction.names.vocabulary import vocabulary_of
from graphbuild.extraction.names.words import split
from graphbuild.extraction.reading import Reading
from graphbuild.extraction.reference.discourse import SUBJECTS
from graphbuild.ontology import Ontology
from graphbuild.records import Mention


def find_section(reading: Reading, ontology: Ontology) -> Mention | None:
    """The country that the label of a passage names, where it stands in the cable."""
    named = _named(reading.passage.label, reading, ontology)
    return named if named and named.type == "Country" else None


def find_venue(reading: Reading, ontology: Ontology) -> Mention | None:
    """The place that a label gives after a date: "May 6, Pretoria"."""
    date, _, place = reading.passage.label.rpartition(", ")
    named = _named(place, reading, ontology) if re.search(r"\d", date) else None
    return named if named and ontology.types.is_a(named.type, "Place") else None


def _named(label: str, reading: Reading, ontology: Ontology) -> Mention | None:
    """What the words of a label name, where they stand in the cable."""
    cable, words = reading.cable, split(label)
    found = vocabulary_of(ontology).known.longest(words, 0) if len(words) else None
    if found is None or found[0] != len(words):
        return None
    start = cable.text.rfind(label, 0, reading.passage.pieces[0].end)
    if start < 0:
        return None
    name, type_, country = found[1].name, found[1].type, found[1].country
    number, end = reading.paragraph.number, start + len(label)
    return Mention(cable.id, number, start, end, label, name, type_, "label", country=country)


def acts_for_section(token: Token, ontology: Ontology) -> bool:
    """Whether the word is a bare "officials" that opens a clause."""
    bare = token.tag_ == "NNS" and not list(token.lefts) and not any(child.dep_ == "prep" for child in token.rights)
    return bare and token.dep_ in SUBJECTS and token.lemma_.lower() in ontology.cues.people.delegates
