"""The words of a phrase in, those that remain out: no signs at the ends, no brackets and quotation marks by halves."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from spacy.tokens import Token

from graphbuild.extraction.open.coordination import is_stray, partner
from graphbuild.extraction.relations.tree import children

_EDGES = frozenset({",", ";", ":", "-", "--", "–", "—", ".", "'", "‘", "’", "and", "or", "but"})
_PAIRS = {sign: pair for pair in ("()", "[]", "“”", '"') for sign in pair}


def tidied(head: Token, words: Iterable[Token]) -> tuple[Token, ...]:
    """The words in the order of the text, at least the head."""
    kept = _without_strays(sorted(set(words), key=lambda word: word.i), head)
    kept = _without_doubled_signs(_hyphened(_without_empty_brackets(kept)))
    if [word.lower_ for word in kept[-3:]] == ["as", "well", "as"]:
        kept = kept[:-3]
    while kept and kept[-1] != head and _is_edge(kept[-1], kept):
        kept.pop()
    while kept and kept[0] != head and _is_edge(kept[0], kept):
        kept.pop(0)
    return tuple(_closed(kept)) or (head,)


def _without_strays(words: list[Token], head: Token) -> list[Token]:
    """Without verbs that belong to one outside: "that it leaks" of "said that it leaks and ordered repairs"."""
    strays = [word for word in words if word != head and is_stray(word) and partner(word) not in words]
    cut = {word for stray in strays for word in (*stray.subtree, *children(stray.head, "cc")) if word.i > stray.head.i}
    return [word for word in words if word not in cut]


def _without_doubled_signs(words: list[Token]) -> list[Token]:
    """Without the second of two commas between which something was left out."""
    pairs = zip([None, *words], words, strict=False)
    return [word for before, word in pairs if before is None or word.text != "," or before.text != ","]


def _without_empty_brackets(words: list[Token]) -> list[Token]:
    pairs = {(left, right) for left, right in pairwise(words) if left.text + right.text in {"()", "[]"}}
    empty = {word for pair in pairs for word in pair}
    return [word for word in words if word not in empty]


def _hyphened(words: list[Token]) -> list[Token]:
    """The words with the rest of what the tokenizer split at hyphens: "re-election"."""
    last, doc = words[-1], words[-1].doc
    while (
        last.i + 2 < len(doc) and doc[last.i + 1].text == "-" and not (last.whitespace_ or doc[last.i + 1].whitespace_)
    ):
        words = [*words, *doc[last.i + 1 : last.i + 3]]
        last = words[-1]
    return words


def _closed(words: list[Token]) -> list[Token]:
    """The words with the quotation mark right behind them that closes one inside."""
    marks = [word.text for word in words if word.text in _PAIRS]
    if not words or marks.count('"') % 2 == 0:
        return words
    if beside(words[-1], 1) == '"' == marks[-1]:
        return [*words, words[-1].nbor(1)]
    return [word for word in words if word.text != '"'] if marks.count('"') == 1 else words


def _is_edge(word: Token, words: list[Token]) -> bool:
    """Whether a sign or "and" at an end can go: a bracket or quotation mark only without its pair."""
    if word.text in _PAIRS:
        signs = "".join(one.text for one in words if one.text in _PAIRS[word.text])
        return len(signs) % 2 == 1 or (words[0], words[-1]) == (word, word)
    return word.lower_ in _EDGES


def beside(token: Token, step: int) -> str:
    """The text of a token so many places away, empty beyond the ends."""
    place = token.i + step
    return token.doc[place].text if 0 <= place < len(token.doc) else ""
