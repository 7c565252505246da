"""Words at "Embassy", "Embassies", "Post", "Department" or "Consulate" in, the sender's own posts or department out."""

from __future__ import annotations

from graphbuild.dictionary import is_word
from graphbuild.extraction.names.completing import completed
from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.words import Words, acronym, capital

_AUXILIARIES = frozenset({"has", "had", "will", "would", "can", "cannot", "could", "may", "should", "did", "and"})
POSTS = frozenset({"Embassy", "AmEmbassy", "Consulate", "ConGen", "Mission", "PRT", "Post"})
_ABROAD = frozenset({"Embassy", "Consulate", "Mission"})
_STATES = frozenset({Kind.COUNTRY, Kind.ADJECTIVE})
_PROVINCIAL = frozenset({"ConGen", "Consulate", "PRT"})
_SEVERAL = {"Embassies": "Embassy", "AmEmbassies": "Embassy", "Consulates": "Consulate", "PRTs": "PRT"}


def home(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """ "Embassy contacts", "Embassy in Quito", "Embassies Lima and Quito", "Department representatives"."""
    text = words.texts[place]
    if single := _SEVERAL.get(text):
        return _posts(words, place, single, known)
    if text in POSTS:
        foreign = _foreign(words, place, known) if text in _ABROAD and not _is_task(words, place, known) else None
        return (foreign,) if foreign else _post(words, place, known)
    if text != "Department" or _is_of_another(words, place, known):
        return ()
    if words.texts[place + 1] in {"of", "for"} or capital(words.texts[place + 1]):
        return ()
    state = Item(place, place + 1, Kind.BODY, "Department of State", "Ministry", "US")
    return (completed(words, known, state),)


def _post(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    text, end = words.texts[place], place + 1 + (words.texts[place + 1] == "General")
    at = end + (words.texts[end] in {"in", "at"})
    city = known.longest(words, at)
    if city and (city[1].type == "City" or (city[1].type == "Province" and text in _PROVINCIAL)):
        name = f"{words.span(place, end)} {city[1].name}"
        owner = None if text == "PRT" else "US"
        return (completed(words, known, Item(place, city[0], Kind.BODY, name, "Mission", owner)),)
    if text == "PRT" and _is_strange(words, end, known):
        return (Item(place, end + 1, Kind.BODY, words.span(place, end + 1), "Mission"),)
    if words.texts[end] in {"of", "in"} or known.post is None:
        return ()
    if text != "Embassy" and not (text == "Post" and _is_sender(words, place, known)):
        return ()
    own = Item(place, place + 1, Kind.BODY, f"Embassy {known.post}", "Mission", "US")
    return (completed(words, known, own),)


def _foreign(words: Words, place: int, known: Known) -> Item | None:
    """The embassy of another country, whose name stands before it: "Sweden's Embassy", "GOS EMBASSY"."""
    end = place - (place > 0 and words.texts[place - 1] in {"'s", "'S", "'"})
    owners = (known.longest(words, at) for at in range(max(0, end - 4), end))
    owner = next((found[1] for found in owners if found and found[0] == end and found[1].kind in _STATES), None)
    state = known.vocabulary.names.countries.countries.get(owner.country or "") if owner else None
    if owner is None or state is None or owner.country == "US":
        return None
    last = place + 1 + (words.texts[place + 1] == "General")
    name = f"{next(iter(state.adjectives), state.name)} {words.span(place, last)}"
    return Item(place, last, Kind.BODY, name, "Mission", owner.country)


def _is_strange(words: Words, at: int, known: Known) -> bool:
    """Whether a word is no common one, no acronym and begins no office, so that it is a town: "PRT Bora"."""
    text, vocabulary = words.texts[at], known.vocabulary
    named = capital(text) and text.isalpha() and not acronym(text) and text not in vocabulary.common
    return named and not is_word(text) and title_end(words, at, vocabulary) is None and not capital(words.texts[at + 1])


def _is_task(words: Words, place: int, known: Known) -> bool:
    """Whether a mission is what is to be done, not an embassy: it leads to no body and no city."""
    at = place + 1 + (words.texts[place + 1] in {"in", "at"})
    host = known.longest(words, at)
    seated = words.texts[place + 1] == "to" or (host is not None and host[1].type == "City")
    return words.texts[place] == "Mission" and not seated


def _posts(words: Words, place: int, single: str, known: Known) -> tuple[Item, ...]:
    """ "Embassies Lima, Quito and Bogota" are three."""
    items: list[Item] = []
    general = words.texts[place + 1] == "General"
    at = place + 1 + general
    while (city := known.longest(words, at)) and city[1].type == "City":
        name = f"{single} General {city[1].name}" if general else f"{single} {city[1].name}"
        items.append(Item(at if items else place, city[0], Kind.BODY, name, "Mission", "US", several=True))
        at = city[0]
        while words.texts[at] in {",", "and", "&"}:
            at += 1
    return tuple(items)


def _is_of_another(words: Words, place: int, known: Known) -> bool:
    """Whether a name before it says which department it is: "in Loreto Department", but not "U.S. Department"."""
    if not place or words.opens_sentence(place - 1) or not capital(words.texts[place - 1]):
        return False
    found = known.longest(words, place - 1)
    return found is None or found[1].kind not in {Kind.COUNTRY, Kind.ADJECTIVE}


def _is_sender(words: Words, place: int, known: Known) -> bool:
    """Whether "Post" is who writes: "Post delivered it", "asked Post to help"; no paper, office or prefix."""
    after = words.texts[place + 1]
    if capital(after) or (place and words.texts[place - 1].lower() in {"the", "a", "his", "her", "this", "that"}):
        return False
    plain = known.vocabulary.grammar.words
    acts = (
        after in plain.saying | plain.adverbs
        or after in _AUXILIARIES
        or (after.islower() and after.endswith(("s", "ed")))
    )
    return acts or not words.opens_sentence(place)
