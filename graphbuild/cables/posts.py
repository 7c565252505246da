"""A post's name as a typist wrote it in, its canonical name out."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import lru_cache

from graphbuild.ontology.telegram import load_telegram, squeezed
from graphbuild.records import full_year

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
    "CONSULATEGENERAL",
    "CONGEN",
    "AMCONGENERAL",
    "USDEL",
    "USLO",
)
_OWNER = re.compile(r"['’]S\b", re.I)
_ID = re.compile(r"(?:19|20)?(?P<year>\d\d)(?P<post>[A-Z]{3,25})(?P<number>\d{1,7})(?:_[a-z])?")
_REMEMBERED = 1 << 16


@lru_cache(_REMEMBERED)
def post_named(words: str) -> str | None:
    """The canonical name of the post that `words` spell ("RIO DE JAN" is RIODEJANEIRO), or None."""
    known = load_telegram().post_of_spelling
    name = squeezed(_OWNER.sub("", words))
    for prefix in ("", *_PREFIXES):
        if name.startswith(prefix) and (post := known.get(name.removeprefix(prefix))):
            return post
    return _misspelled(name)


def _misspelled(name: str) -> str | None:
    """The one post that a name of five letters or more is a slip of the finger away from."""
    if len(name) < 5:
        return None
    known = load_telegram().post_of_spelling
    alike = [post for post in known if post[0] == name[0] and abs(len(post) - len(name)) < 3]
    close = get_close_matches(name, alike, n=1, cutoff=0.85 if len(name) > 5 else 0.9)
    return known[close[0]] if close else None


@lru_cache(_REMEMBERED)
def post_cut_short(words: str) -> str | None:
    """The one post whose name begins with `words`, cut after six letters as page lines do."""
    return post_named(words) or _begun(squeezed(words))


def _begun(name: str) -> str | None:
    posts = {post for spelling, post in load_telegram().post_of_spelling.items() if spelling.startswith(name)}
    return posts.pop() if len(name) > 4 and len(posts) == 1 else None


def canonical_id(*, year: int, post: str, number: str) -> str:
    """The canonical id of a cable: two digits of the year, the post as it was then called, the number in full.

    The number has no leading zeros.
    """
    return f"{year % 100:02}{_as_called(post, full_year(str(year)))}{int(number)}"


def _as_called(post: str, year: int) -> str:
    """The post's name in ids of a year; in that of a change it is as it was typed."""
    earlier, later, change = load_telegram().renamed.get(post, (post, post, year))
    return post if year == change else earlier if year < change else later


def canonical(name: str) -> str:
    """An id as another list gives it ("06TAIPEI12", "1974NAIROB03412_b") in canonical form; what is none stays."""
    found = _ID.fullmatch(name)
    post = load_telegram().post_of_spelling.get(found["post"]) or _begun(found["post"]) if found else None
    return canonical_id(year=int(found["year"]), post=post, number=found["number"]) if found and post else name
