"""A post's name as a typist wrote it in, its canonical name out."""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache

from graphbuild.ontology.telegram import load_telegram, squeezed

_PREFIXES = (
    "AMEMBASSY",
    "AMCONSUL",
    "AMCONGEN",
    "EMBASSY",
    "USMISSION",
    "USOFFICE",
    "USINT",
    "AMEMB",
    "CONSULATE",
    "USLO",
)


@cache
def post_named(words: str) -> str | None:
    """The canonical name of the post that `words` spell ("RIO DE JAN" is RIODEJANEIRO), or None."""
    known = load_telegram().post_of_spelling
    name = squeezed(words)
    for prefix in ("", *_PREFIXES):
        if name.startswith(prefix) and (post := known.get(name.removeprefix(prefix))):
            return post
    return _misspelled(name)


@cache
def _misspelled(name: str) -> str | None:
    """The one post that a name of six letters or more is a slip of the finger away from."""
    if len(name) < 6:
        return None
    known = load_telegram().post_of_spelling
    close = get_close_matches(name, known, n=1, cutoff=0.86)
    return known[close[0]] if close and close[0][0] == name[0] else None


def canonical_id(*, year: int, post: str, number: str) -> str:
    """The canonical id of a cable: two digits of the year, the post, the number without leading zeros."""
    return f"{year % 100:02}{post}{int(number)}"
