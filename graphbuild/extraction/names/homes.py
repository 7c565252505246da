"""Words at "Embassy", "Department" or "Consulate" in, the sender's own post or department out."""

from __future__ import annotations

from graphbuild.extraction.names.completing import completed
from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.words import Words, capital


def home(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """ "Embassy contacts", "Embassy in Quito", "Department representatives"."""
    if words.texts[place] != "Department":
        return _post(words, place, known)
    if words.texts[place + 1] in {"of", "for"} or capital(words.texts[place + 1]):
        return ()
    state = Item(place, place + 1, Kind.BODY, "Department of State", "Ministry", "US")
    return (completed(words, known, state),)


def _post(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    text, end = words.texts[place], place + 1 + (words.texts[place + 1] == "General")
    at = end + (words.texts[end] in {"in", "at"})
    city = known.longest(words, at)
    if city and city[1].type == "City":
        name = f"{words.span(place, end)} {city[1].name}"
        return (completed(words, known, Item(place, city[0], Kind.BODY, name, "Mission", "US")),)
    if text != "Embassy" or words.texts[end] in {"of", "in"} or known.post is None:
        return ()
    own = Item(place, place + 1, Kind.BODY, f"Embassy {known.post}", "Mission", "US")
    return (completed(words, known, own),)
