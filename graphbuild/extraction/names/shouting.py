"""The words of a passage that is all capitals in, the same with the capitals that names would have out."""

from __future__ import annotations

from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words

_ABBREVIATION = 6
_ENDINGS = ("ED", "ING", "LY", "TION", "MENT", "NESS")


def recased(words: Words, vocabulary: Vocabulary) -> Words:
    """Small letters for what no name holds, a capital for the rest; places stay as they are."""
    count = len(words)
    texts = [_recased(text, vocabulary) for text in words.texts[:count]]
    prose = list(words.prose)
    for place, text in enumerate(texts):
        prose[words.starts[place] : words.ends[place]] = text
    return Words("".join(prose), texts + words.texts[count:], words.starts, words.ends, loud=True)


def _recased(text: str, vocabulary: Vocabulary) -> str:
    known, plain = vocabulary.known, vocabulary.grammar.words
    title, lower = text.capitalize(), text.lower()
    if not text.isupper() or len(lower) != len(text) or (len(text) == 2 and text.endswith(".")):
        return text
    if "." in text or text in vocabulary.officers or text in vocabulary.names.titles.short:
        return text
    if title in plain.stop | plain.loud or lower in plain.loud | plain.saying | plain.acting | plain.copulas:
        return lower
    if title in vocabulary.common:
        return title
    if known.begins(text) and len(text) <= _ABBREVIATION:
        return text
    named = known.begins(title) or title in vocabulary.names.persons.given
    return lower if text.endswith(_ENDINGS) and not named else "-".join(part.capitalize() for part in text.split("-"))
