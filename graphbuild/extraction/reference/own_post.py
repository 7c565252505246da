"""A parsed cable in, the post that sent it out, which "us" is where none of its officers was named just before."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.header import find_sender
from graphbuild.extraction.reading import CableReading
from graphbuild.ontology import Ontology
from graphbuild.ontology.telegram import PostKind, load_telegram
from graphbuild.records import Mention, post_of

_OBJECTS = frozenset({"dobj", "dative", "pobj"})
_CALLED = {PostKind.EMBASSY: "Embassy", PostKind.CONSULATE: "Consulate"}
_QUOTES = frozenset({'"', "“", "”", "``", "''"})


def find_post(reading: CableReading, ontology: Ontology) -> Mention | None:
    """The embassy or consulate that sent the cable, where its text or else its header names it."""
    post = load_telegram(ontology.folder).posts.get(post_of(reading.cable.id))
    if post is None or post.kind not in _CALLED:
        return None
    name = f"{_CALLED[post.kind]} {post.city}"
    named = (head for passage in reading.passages for phrase in passage.names for head in phrase.heads)
    found = next((head for head in named if head.name == name and head.country == "US"), None)
    sender = find_sender(reading.cable, ontology) if found is None else None
    return sender if sender is not None and sender.name == name else found


def is_post(token: Token, ontology: Ontology) -> bool:
    """Whether it is an "us" to whom something is told or done, and not within what somebody is quoted as saying."""
    us = token.lower_ == "us" and token.dep_ in _OBJECTS and token.lower_ in ontology.anaphora.pronouns.post
    return us and sum(word.text in _QUOTES for word in token.doc[token.sent.start : token.i]) % 2 == 0
