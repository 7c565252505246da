"""Clean prose with its names and dates in, a text for the parser out, in which each of them is one plain word.

A parser trained on news stumbles over "the Joint Ministerial Initiative against Forest Fires
(JMIF) Senior Officials Meeting (SOM)"; over "the Summit" it does not.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graphbuild.extraction.phrases import DatePhrase, NamePhrase
from graphbuild.ontology import TypeTree
from graphbuild.ontology.cues import Short
from graphbuild.records import Mention

Mask = tuple[int, int, str]
"""Where a phrase starts and ends in the prose, and the word that stands for it."""
Names = Mapping[int, tuple[Mention, ...]]
"""The mentions of a parse by the index of the word that stands for them."""
DATE_MASK = "Monday"
_VISITED = frozenset({"City", "Province", "Place", "Country"})
_LONGEST = 12
_LETTERED = re.compile(r"\b(?:Ref|REF|ref)s?\.? [A-HJ-Z](?:(?:, ?| and |, and |/)[A-HJ-Z])*(?= [a-z])")
_JOINT = re.compile(r"(?:, |[Tt]he )(?P<first>[A-Z][a-z]+) and (?P<second>[A-Z]\w+)\b(?: [A-Z][a-z]+){0,2} of ")
_SHORT = re.compile(r"\b(?P<word>[A-Za-z]{2,6})\. (?=(?P<next>\w))")
_OPENING = re.compile(r"(?:^|[.!?:]\s)\s*(?:On|In|By|Since|During|As of)\s+$")
_SUBJECT = re.compile(r"\s(the\s|a\s|an\s|he\s|she\s|they\s|we\s|it\s|his\s|her\s)?")
_PREFIX = re.compile(
    r"\bco-(?=chair|host|sponsor|author|found|organi[sz]|sign|conven|fund|financ)"
    r"|\bre-(?=arrest|elect|open|establish|appoint|join|launch)",
    re.IGNORECASE,
)
"""Left out, or the parser takes "co-chaired" for three words."""


@dataclass(frozen=True, slots=True)
class MaskedText:
    """`text` goes to the parser; `masks` are (start in it, end in it, start in prose, end in prose), in order."""

    text: str
    masks: tuple[tuple[int, int, int, int], ...]

    def prose_range(self, start: int, end: int) -> tuple[int, int]:
        """The characters of prose that characters `start` to `end` of `text` stand for."""
        return self._prose_start(start), self._prose_end(end)

    def _prose_start(self, place: int) -> int:
        index = bisect_right(self.masks, place, key=lambda mask: mask[0]) - 1
        if index < 0:
            return place
        _, end, prose_start, prose_end = self.masks[index]
        return prose_start if place < end else prose_end + place - end

    def _prose_end(self, place: int) -> int:
        index = bisect_right(self.masks, place - 1, key=lambda mask: mask[0]) - 1
        if index < 0:
            return place
        _, end, _, prose_end = self.masks[index]
        return prose_end if place <= end else prose_end + place - end


def mask(
    prose: str,
    names: Sequence[NamePhrase],
    dates: Sequence[DatePhrase],
    *,
    types: TypeTree,
    further: Sequence[Mask] = (),
) -> MaskedText:
    """Replaces each phrase by one word, and what stands at `further` places by what the parser reads more surely.

    Phrases must not overlap.
    """
    words = [(name.start, name.end, _name_mask(name, types)) for name in names]
    starts = {name.start for name in names}
    words += [(date.start, date.end, _date_mask(prose, date, starts)) for date in dates]
    words += further
    taken = [(start, end) for start, end, _ in words]
    for prefix in _PREFIX.finditer(prose):
        if not any(start < prefix.end() and prefix.start() < end for start, end in taken):
            words.append((*prefix.span(), ""))
    chunks: list[str] = []
    masks: list[tuple[int, int, int, int]] = []
    length = done = 0
    for start, end, word in sorted(words):
        chunks += (prose[done:start], word)
        length += start - done
        masks.append((length, length + len(word), start, end))
        length += len(word)
        done = end
    return MaskedText("".join((*chunks, prose[done:])), tuple(masks))


def find_attributes(prose: str, names: Sequence[NamePhrase], attributes: Container[str]) -> Iterator[Mask]:
    """Participles that only describe who follows, to be left out: in "told visiting Senator Day"; Lima is visited."""
    for name in names:
        before = prose[max(0, name.start - _LONGEST) : name.start].rsplit(None, 1)[-1:]
        visits = before == ["visiting"] and name.heads[0].type in _VISITED
        if before and before[0] in attributes and prose[name.start - 1] == " " and not visits:
            yield name.start - len(before[0]) - 1, name.start, ""


def find_reftels(prose: str, phrases: Iterable[NamePhrase | DatePhrase]) -> Iterator[Mask]:
    """Telegrams named by letters, to the parser one word: "delivered [ref A] demarche", "[Refs A and B] points"."""
    inside = [(phrase.start, phrase.end) for phrase in phrases]
    for found in _LETTERED.finditer(prose):
        if not any(start < found.end() and found.start() < end for start, end in inside):
            yield *found.span(), "reftel"


def find_joint_offices(prose: str, phrases: Iterable[NamePhrase], titles: Container[str]) -> Iterator[Mask]:
    """The first of two offices that somebody holds at once, in small letters: ", [President] and CEO of the firm"."""
    inside = [(phrase.start, phrase.end) for phrase in phrases]
    for found in _JOINT.finditer(prose):
        first, second = found["first"], found["second"]
        if first in titles and second in titles and not any(s <= found.start("first") < e for s, e in inside):
            yield *found.span("first"), first.lower()


def find_stops(
    prose: str, phrases: Iterable[NamePhrase | DatePhrase], short: Short, taken: Sequence[Mask] = ()
) -> Iterator[Mask]:
    """Full stops that end no sentence, to be left out: those of "Art. 5" and "Asst. Minister" outside phrases.

    Those in what is `taken` for one word need no care.
    """
    inside = [*((phrase.start, phrase.end) for phrase in phrases), *((start, end) for start, end, _ in taken)]
    for found in _SHORT.finditer(prose):
        stop = found.end("word")
        if _goes_on(found, short) and not any(start <= stop < end for start, end in inside):
            yield stop, stop + 1, ""


def _goes_on(found: re.Match[str], short: Short) -> bool:
    """Whether the sentence goes on after a short form and its full stop."""
    word = found["word"].lower()
    if found["next"].isupper():
        return word in short.open or (word in short.named and found["word"][0].isupper())
    return word in short.open or word in short.counted


def _date_mask(prose: str, date: DatePhrase, names: Container[int]) -> str:
    """With a comma where a date opens a sentence: in "On July 14 the police met" the police are not the date."""
    following = _SUBJECT.match(prose, date.end)
    opens = _OPENING.search(prose, max(0, date.start - 20), date.start)
    subject = following and (following[1] or following.end() in names)
    return f"{DATE_MASK}," if opens and subject else DATE_MASK


def _name_mask(name: NamePhrase, types: TypeTree) -> str:
    word = types.mask(name.heads[0].type)
    return f"{word}s" if name.plural else word
