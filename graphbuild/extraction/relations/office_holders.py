"""A name in, the body before a title before it out: "Front leader Li" where the Front is known by a longer name."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.clauses import Kind
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.phrase_matches import all_are, relate
from graphbuild.extraction.relations.tree import children
from graphbuild.ontology import Ontology

_STATED = ("works_for", "leads")


def find_holders(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """For which body a person acts, and which of them he leads, by a title that stands between the two."""
    if not all_are(token, "Person", reading, ontology):
        return
    for title in children(token, "compound", "nmod"):
        stated = {name for name, _ in ontology.predicates.words[Kind.STATE].get(title.lemma_.lower(), ())}
        for body in children(title, "compound", "amod", "nmod"):
            if body.i + 1 == title.i and all_are(body, "Organization", reading, ontology):
                for predicate in filter(stated.__contains__, _STATED):
                    yield from relate(predicate, token, body, reading, ontology)
