"""A clause's arguments in, the figure with its unit that belongs to one of them out: "2,291 women"."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.tree import children


def quantity_of(arguments: tuple[Token, ...], reading: Reading) -> str | None:
    """A figure with its unit that belongs to an argument: "2,291 women"."""
    for token in arguments:
        for number in children(token, "nummod"):
            if number.i not in reading.dates and not reading.mentions_at(token):
                return reading.words(number.left_edge, token)
    return None
