"""A passage in running text in, the same out; the words that capitals only stress in small letters: "must NOT"."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extraction.names.shouting import Spelling, respelt
from graphbuild.extraction.names.words import Words, split
from graphbuild.extraction.phrases import PassageText
from graphbuild.prose import Prose

_LEADING = frozenset({"to", "not", "will", "would", "can", "could", "may", "might", "must", "shall", "should"})


def unstressed(passage: PassageText, spelling: Spelling) -> PassageText:
    """The passage, of equal length, with small letters where capitals stand for a raised voice."""
    words = split(passage.prose.text)
    texts = words.texts[: len(words)]
    calm = [text.lower() if _is_stressed(words, at, spelling) else text for at, text in enumerate(texts)]
    if calm == texts:
        return passage
    prose = respelt(words, calm).prose
    return replace(passage, prose=Prose(prose, passage.prose.starts, passage.prose.ends))


def _is_stressed(words: Words, place: int, spelling: Spelling) -> bool:
    """Whether capitals amid small letters are a word of grammar, or a verb where only a verb can stand."""
    text, lower, english = words.texts[place], words.texts[place].lower(), spelling.english
    before, after = words.texts[place - 1] if place else "", words.texts[place + 1]
    if len(text) < 3 or not text.isalpha() or not text.isupper() or not before.islower() or after.isupper():
        return False
    if text in spelling.shorts or spelling.vocabulary.known.begins(text):
        return False
    return lower in english.grammatical or (before in _LEADING and "verb" in english.kinds(lower))
