"""Words in, the same words with pairs of countries parted out: "Sino-Thai" is "Chinese", "-", "Thai"."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, joined, split

_STATES = frozenset({Kind.COUNTRY, Kind.ADJECTIVE})
_SHARED = frozenset(
    {"Agreement", "Law", "Plan", "Report", "Meeting", "Event", "Initiative", "Programme", "Organization"}
)


def part_pairs(words: Words, vocabulary: Vocabulary) -> Words:
    """Parts words of two countries, but for names that are known ("Guinea-Bissau")."""
    parts: list[tuple[str, int, int]] = []
    for place, text in enumerate(words.texts[: len(words)]):
        start, end = words.starts[place], words.ends[place]
        pair = _pair(text, vocabulary) if "-" in text[1:] and text[0].isupper() else None
        if pair and not vocabulary.known.longest(words, place):
            hyphen = start + text.index("-")
            parts += [(pair[0], start, hyphen), ("-", hyphen, hyphen + 1), (pair[1], hyphen + 1, end)]
        else:
            parts.append((text, start, end))
    return joined(words.prose, parts) if len(parts) > len(words) else words


def _pair(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The two halves; a form before a hyphen is the country's adjective: "Franco-" is "French"."""
    first, _, second = text.partition("-")
    first = vocabulary.names.countries.combining.get(first, first)
    return (first, second) if _is_state(first, vocabulary) and _is_state(second, vocabulary) else None


def is_pair(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a word names two countries: "Franco-German"."""
    return "-" in text and _pair(text, vocabulary) is not None


def _is_state(word: str, vocabulary: Vocabulary) -> bool:
    found = vocabulary.known.longest(split(word), 0) if word.isalpha() else None
    return found is not None and found[1].kind in _STATES


def shared(words: Words, place: int, body: Item | None, known: Known) -> Item | None:
    """The whole name of a paper or a meeting at `place` that two countries open: "U.S.-Peru Trade Agreement"."""
    if body is None or place < 2 or words.texts[place - 1] != "-" or body.type not in _SHARED or body.last < place + 2:
        return None
    found = known.longest(words, place - 2)
    beside = words.ends[place - 2] == words.starts[place - 1] and words.ends[place - 1] == words.starts[place]
    if not beside or not found or found[0] != place - 1 or found[1].kind not in _STATES:
        return None
    return replace(body, first=place - 2, name=words.span(place - 2, body.last), country=None)
