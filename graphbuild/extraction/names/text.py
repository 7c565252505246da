"""A passage as the grammar of names reads it: with its words, its vocabulary and its section."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words
from graphbuild.extraction.phrases import PassageText

EXTRACTOR = "grammar"


@dataclass(frozen=True, slots=True)
class Text:
    """A passage with its words, the vocabulary in which they are read, and the country whose section it is."""

    passage: PassageText
    words: Words
    vocabulary: Vocabulary
    country: str | None
