"""A coordinated word in, whether the rest is said of it out: "Peru, not Chile", "Peru rather than Chile"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from graphbuild.extraction.open.tidying import beside
from graphbuild.extraction.relations.tree import children

_PAIRS = frozenset({("rather", "than"), ("instead", "of"), ("except", "for"), ("apart", "from")})
_WHOLES = frozenset({"all", "every", "everyone", "everybody", "everything", "nobody", "none", "nothing", "any"})
_DENIALS = frozenset({"not", "n't", "no", "never", "neither", "nor", "none", "nobody", "nothing"})
_ONLY = frozenset({"only", "just", "merely", "simply"})


def is_excluded(word: Token) -> bool:
    """Whether the word stands behind another, and what is said of that is not said of it."""
    first = word.left_edge
    one, two = words_before(first)
    denied = (first.lower_ == "not" or one == "not") and beside(first, 1) not in _ONLY
    return denied or (two, one) in _PAIRS or (one == "but" and _is_whole(word.head))


def is_replaced(word: Token) -> bool:
    """In "not Peru but Chile" Peru."""
    first = word.left_edge
    said = "not" in {first.lower_, words_before(first)[0]}
    only = any(part.lower_ in _ONLY for part in word.doc[first.i : word.i])
    return said and not only and any(link.lower_ == "but" for link in children(word, "cc"))


def denial(word: Token) -> tuple[Token, ...]:
    """The "nor" before a coordinated word."""
    first = word.left_edge
    return (first.nbor(-1),) if words_before(first)[0] == "nor" else ()


def is_denial_of_another(head: Token, words: Iterable[Token]) -> bool:
    """In "the queen, but not the king" the denial concerns the king alone; `words` are those of what is stated."""
    stated = set(words)
    if head.dep_ != "ROOT" or any(word.lower_ in _DENIALS for word in stated):
        return False
    named = (word for word in head.subtree if word.pos_ in {"NOUN", "PROPN", "PRON"} and word not in stated)
    return any(is_excluded(word) or is_replaced(word) or word.left_edge.lower_ == "no" for word in named)


def words_before(word: Token) -> tuple[str, str]:
    """The word before and the one before that, empty beyond the beginning."""
    one, two = (word.doc[word.i - step].lower_ if word.i >= step else "" for step in (1, 2))
    return one, two


def _is_whole(word: Token) -> bool:
    return word.lower_ in _WHOLES or any(child.lower_ in _WHOLES | {"no"} for child in children(word, "det", "predet"))
