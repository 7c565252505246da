"""A name in, the forms in which names are compared out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from graphbuild.resolution.lists import identity, kept

_SHORT_FORM = re.compile(r"\s*\([^()]*\)")
_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "Ae"})
_DROPPED = re.compile(r"[.'’`]")
_GAP = re.compile(r"[\W_]+")


@kept
def fold(name: str) -> str:
    """A name without case, accents, punctuation, leading article and what stands in parentheses."""
    name = _SHORT_FORM.sub("", name) or name
    name = name.translate(_LETTERS)
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = _GAP.sub(" ", _DROPPED.sub("", plain.casefold().replace("&", " and "))).split()
    same = identity().words.same
    folded = " ".join(same.get(word, word) for word in words)
    return folded.removeprefix("the ") or name.casefold()


def telling_words(folded: str) -> tuple[str, ...]:
    """The words of a folded name without those that tell nothing, such as "of"."""
    weak = identity().words.weak
    return tuple(word for word in folded.split() if word not in weak)


def initials(folded: str) -> str:
    """The first letters of the telling words."""
    return "".join(word[0] for word in telling_words(folded))


def acronyms(folded: str) -> frozenset[str]:
    """What first letters make: of the telling words, of all words, of all but "and" ("mod")."""
    words = folded.split()
    own = [word for word in words if word not in {"the", "and"}]
    return frozenset((initials(folded), "".join(word[0] for word in words), "".join(word[0] for word in own)))


def is_short_form(name: str) -> bool:
    """Whether a name is one word mostly in capitals, as abbreviations are."""
    capitals = sum(letter.isupper() for letter in name)
    return " " not in name and capitals >= 2 and 2 * capitals >= len(name)


def is_shouted(name: str) -> bool:
    """Whether a name of several words stands in capitals throughout."""
    return " " in name and name.isupper()


def slug(words: Iterable[str]) -> str:
    """Words for an identifier: ASCII, lower case, with hyphens, up to 48 characters."""
    plain = "-".join(words).encode("ascii", "ignore").decode()
    return _GAP.sub("-", plain)[:48].strip("-") or "name"
