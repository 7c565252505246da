"""Words at a place in, where the name of a ship that stands there ends out: it names nobody and no body."""

from __future__ import annotations

from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.words import Words, capital


def ship_end(words: Words, place: int, known: Known) -> int | None:
    """Where the name of a ship ends that begins with "MV" or stands behind "the tanker"."""
    texts, vessels = words.texts, known.vocabulary.grammar.words.vessels
    begin = place + 1 if capital(texts[place]) and texts[place] in vessels else place
    if not begin or texts[begin - 1] not in vessels or (begin == place and known.longest(words, place)):
        return None
    end = begin
    while capital(texts[end]) and texts[end] not in known.vocabulary.grammar.words.stop:
        end += 1
    return end if end > begin else None
