"""A parse in, the same out with particles that it takes for prepositions: "called in Li", "brought in Peru"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import Names
from graphbuild.ontology import Cues


def mend_particles(doc: Doc, names: Names, cues: Cues) -> None:
    """Gives a verb as object who is called in: nobody calls inside a person."""
    for prep in doc:
        brings = prep.head.lemma_ in cues.embedding.bringing and prep.i == prep.head.i + 1
        if prep.lower_ == "in" and prep.dep_ == "prep" and brings:
            _call_in(prep, names, cues.people.individuals)


def _call_in(prep: Token, names: Names, people: Collection[str]) -> None:
    called = [child for child in prep.rights if child.dep_ == "pobj"]
    if called and called[0].i in names and names[called[0].i][0].type in people:
        prep.dep_, prep.tag_, prep.pos_ = "prt", "RP", "ADP"
        called[0].head, called[0].dep_ = prep.head, "dobj"
