"""A meeting in, on whose visit it was held out: "Li's visit included talks", "culminated in a call on Chen"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.subjects import surface_subject
from graphbuild.extraction.relations.tree import children, is_passive, prepositional, with_conjuncts
from graphbuild.ontology import Cues

_INTO = frozenset({"in", "with"})
_DEFINITE = frozenset({"the", "this", "that"})


def visitors(meeting: Token, cues: Cues) -> Iterator[Token]:
    """Whose the visit is of which the meeting is said to be a part; of "the visit", who came in the sentence before."""
    verb = meeting.head.head if meeting.dep_ == "pobj" and meeting.head.lower_ in _INTO else meeting.head
    if verb.lemma_ not in cues.happening.featuring or is_passive(verb) or meeting.dep_ not in {"dobj", "pobj"}:
        return
    for visit in children(verb, "nsubj"):
        if visit.lemma_ in cues.nouns["stay"]:
            owners = tuple(_owners(visit))
            definite = any(word.lower_ in _DEFINITE for word in children(visit, "det"))
            yield from owners or (_came_before(visit, cues) if definite else ())


def _owners(visit: Token) -> Iterator[Token]:
    named = (*children(visit, "poss"), *(one for one in children(visit, "compound", "nmod") if one.pos_ == "PROPN"))
    named += tuple(one for name, one in prepositional(visit) if name == "by")
    yield from (item for owner in named for item in with_conjuncts(owner))


def _came_before(visit: Token, cues: Cues) -> tuple[Token, ...]:
    """Who came in the sentence before: "Li toured Lima. The visit included …", "Li's visit was short. It …"."""
    start = visit.sent.start
    if not start:
        return ()
    before = visit.doc[start - 1].sent
    if before.root.lemma_ in cues.happening.going | cues.nouns["stay"]:
        return surface_subject(before.root, cues)
    told = next((word for word in before if word.lemma_ == visit.lemma_ and word.dep_ in {"nsubj", "nsubjpass"}), None)
    return tuple(_owners(told)) if told is not None else ()
