"""A parsed cable in, the post that sent it out, which "us" is where none of its officers was named just before."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.reading import CableReading
from graphbuild.ontology import Ontology
from graphbuild.ontology.telegram import PostKind, load_telegram
from graphbuild.records import Mention, post_of

_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_CALLED = {PostKind.EMBASSY: "Embassy", PostKind.CONSULATE: "Consulate"}


def find_post(reading: CableReading, ontology: Ontology) -> Mention | None:
    """The embassy or consulate that sent the cable, where its text names it first."""
    post = load_telegram(ontology.folder).posts.get(post_of(reading.cable.id))
    if post is None or post.kind not in _CALLED:
        return None
    name = f"{_CALLED[post.kind]} {post.city}"
    named = (head for passage in reading.passages for phrase in passage.names for head in phrase.heads)
    return next((head for head in named if head.name == name and head.country == "US"), None)


def is_post(token: Token, ontology: Ontology) -> bool:
    """Whether it is an "us" to whom something is told or done."""
    return token.lower_ == "us" and token.dep_ in _OBJECTS and token.lower_ in ontology.anaphora.pronouns.post
