"""A token in, the words of its phrase out: whole, but without relative clauses, appositions and other conjuncts."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import children

_LOOSE = frozenset({"relcl", "appos", "punct", "parataxis", "advcl", "intj", "preconj", "meta"})
_NO_EDGE = frozenset({",", ";", ":", "-", "--", "(", ")", '"', "'", "``", "''", "and", "or", "but"})


def conjunct_phrases(token: Token) -> tuple[str, ...]:
    """One phrase for each coordinated noun."""
    nouns = [token]
    for noun in nouns:
        nouns.extend(child for child in children(noun, "conj") if child.i > noun.i)
    return tuple(phrase_of(noun, apart=len(nouns) > 1) for noun in nouns)


def phrase_of(token: Token, *, apart: bool = False) -> str:
    """The words of the phrase that the token heads; `apart` leaves out what is coordinated with it."""
    words = list(_trimmed(sorted(_inside(token, apart), key=lambda word: word.i)))
    return "".join(
        word.text + ("" if after is not None and after.i == word.i + 1 and not word.whitespace_ else " ")
        for word, after in zip(words, [*words[1:], None], strict=True)
    ).strip()


def _inside(token: Token, apart: bool) -> Iterator[Token]:
    yield token
    for child in token.children:
        if apart and child.dep_ in {"conj", "cc"}:
            continue
        if child.dep_ == "acl" and child.left_edge.nbor(-1).lower_ == ",":
            continue
        if child.dep_ == "punct" and not apart:
            yield child
        elif child.dep_ not in _LOOSE:
            yield from _inside(child, False)


def _trimmed(words: list[Token]) -> list[Token]:
    while words and words[-1].lower_ in _NO_EDGE | {"."}:
        words = words[:-1]
    while words and words[0].lower_ in _NO_EDGE:
        words = words[1:]
    return words
