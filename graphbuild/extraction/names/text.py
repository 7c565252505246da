"""A passage as the grammar of names reads it: with its words, its vocabulary and its section."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words
from graphbuild.extraction.phrases import PassageText

EXTRACTOR = "grammar"


@dataclass(frozen=True, slots=True)
class Text:
    """A passage with its words, the vocabulary by which they are read, the countries of its section and of the post."""

    passage: PassageText
    words: Words
    vocabulary: Vocabulary
    country: str | None
    home: str | None
