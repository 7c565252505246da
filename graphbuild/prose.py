"""Pieces of a cable's text in, clean prose out, in which every character knows where it came from."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass

from graphbuild.records import Span

_PLAIN = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u00ad": " "})


@dataclass(frozen=True, slots=True)
class Prose:
    """Clean text of one passage; character `i` stands at `starts[i]` to `ends[i]` of the cable's text."""

    text: str
    starts: array[int]
    ends: array[int]

    def source(self, start: int, end: int) -> Span:
        """The span of the cable's text that clean characters `start` to `end` (not empty) came from."""
        return Span(self.starts[start], self.ends[end - 1])


def clean(text: str, pieces: Iterable[Span]) -> Prose:
    """Joins the pieces of `text`: white space runs become one space, typographic quotes become plain ones."""
    characters: list[str] = []
    starts, ends = array("Q"), array("Q")
    for piece in pieces:
        for place in range(piece.start, piece.end):
            character = text[place]
            if character.isspace() or not character.isprintable():
                if not characters or characters[-1] == " ":
                    continue
                character = " "
            characters.append(character.translate(_PLAIN))
            starts.append(place)
            ends.append(place + 1)
    while characters and characters[-1] == " ":
        characters.pop(), starts.pop(), ends.pop()
    return Prose("".join(characters), starts, ends)
