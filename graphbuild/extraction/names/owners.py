"""The items of a name in, what its bodies are part of and where they are out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.text import EXTRACTOR, Text
from graphbuild.extraction.phrases import Link
from graphbuild.records import Mention

_ABROAD = frozenset({"Embassy", "Consulate", "High", "Legation", "Interests"})


def find_branches(text: Text, items: Sequence[Item], mentions: Sequence[Mention]) -> Iterator[Link]:
    """ "UNDP Accra" is of the UNDP and in Accra."""
    known, words = text.vocabulary.known, text.words
    for item, branch in zip(items, mentions, strict=True):
        whole = known.longest(words, item.first) if item.kind is Kind.BODY else None
        city = known.longest(words, whole[0]) if whole and whole[0] < item.last else None
        if whole and city and whole[1].kind is Kind.BODY and city[1].type == "City" and city[0] == item.last:
            parts = ((item.first, *whole, "part_of"), (whole[0], *city, "located_in"))
            for first, end, entry, predicate in parts:
                place = words.starts[first], words.ends[end - 1]
                part = text.passage.mention(*place, name=entry.name, type=entry.type, extractor=EXTRACTOR)
                yield Link(branch, predicate, replace(part, country=entry.country))


def find_missions(text: Text, items: Sequence[Item], mentions: Sequence[Mention]) -> Iterator[Link]:
    """ "The Indian Embassy" and "the Embassy of India" are of India."""
    for item, mission in zip(items, mentions, strict=True):
        whose = _whose(text, item) if item.type == "Mission" else None
        if whose and whose[2].type == "Country" and whose[2].country != "US":
            start, end = text.words.starts[whose[0]], text.words.ends[whose[1] - 1]
            state = text.passage.mention(start, end, name=whose[2].name, type="Country", extractor=EXTRACTOR)
            yield Link(mission, "part_of", replace(state, country=whose[2].country))


def _whose(text: Text, mission: Item) -> tuple[int, int, Entry] | None:
    """The place and entry of the country with which a mission's name begins or ends."""
    known, texts = text.vocabulary.known, text.words.texts
    first = known.longest(text.words, mission.first)
    if first and texts[first[0]] in _ABROAD and first[0] < mission.last:
        return mission.first, *first
    of = next((at for at in range(mission.first + 1, mission.last) if texts[at] == "of"), mission.last)
    at = of + 1 + (texts[of + 1] == "the")
    last = known.longest(text.words, at) if of < mission.last else None
    return (at, *last) if last and last[0] == mission.last else None
