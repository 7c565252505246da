"""Words at a place in, towns and peoples that only their surroundings make sure out: "in Goma", "the Soviets"."""

from __future__ import annotations

from graphbuild.extraction.names.completing import DIVISIONS
from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.places import find_home
from graphbuild.extraction.names.words import Words, capital

_LEADING = frozenset({"in", "at", "near", "outside", "from", "to", "around", "of"})
_ACTING = frozenset({"the", "The", "by", "with", "to", "that", "from"})
_ROUTES = frozenset(
    {"link", "road", "railway", "rail", "railroad", "line", "highway", "route", "pipeline", "flight", "flights"}
)
_DESCRIBED = frozenset({"of", "who", "in", "living", "from", "working", "fleeing"})


def town(words: Words, place: int, known: Known) -> tuple[int, Entry] | None:
    """A smaller town where a preposition of place leads to it or its province stands in parentheses behind it.

    One of the post's country anywhere in a sentence.
    """
    if within := _within_province(words, place, known) or _on_route(words, place, known):
        return within
    if place == 0:
        return None
    before, homes = words.texts[place - 1], find_home(known.country) if known.country else None
    led = before in _LEADING or _is_listed(words, place, known)
    if homes and not (before in {".", '"'} or capital(before)):
        found = homes.longest(words, place)
        sure = found and (led or words.texts[place] not in known.vocabulary.names.countries.cities.ambiguous)
        if found and sure and not _goes_on(words, found[0]):
            return found
    there = known.vocabulary.divisions.longest(words, place) if led else None
    if there and known.names_country(there[1].country) and not _goes_on(words, there[0]):
        return there
    if before not in {"in", "at", "near", "outside"}:
        return None
    found = known.vocabulary.towns.longest(words, place)
    return found if found and not _goes_on(words, found[0]) and words.texts[found[0]] != "'s" else None


def _on_route(words: Words, place: int, known: Known) -> tuple[int, Entry] | None:
    """An unknown name from which a way leads to a place: "the road from Ombasa to Lima", "the Ombasa to Lima link"."""
    text, plain = words.texts[place], known.vocabulary.grammar.words.stop | known.vocabulary.common
    found = known.longest(words, place + 2) if words.texts[place + 1] == "to" else None
    strange = text.isalpha() and not text.isupper() and text not in plain
    if found is None or found[1].kind is not Kind.PLACE or not strange or place == 0:
        return None
    ways = {words.texts[found[0]], *words.texts[max(0, place - 3) : place - 1]}
    led = not _ROUTES.isdisjoint(ways) and words.texts[place - 1] in {"from", "the", "The"}
    return (place + 1, Entry(text, Kind.PLACE, "City")) if led else None


def _within_province(words: Words, place: int, known: Known) -> tuple[int, Entry] | None:
    """An unknown name of one word with a province in parentheses: "in Varna (Burgas)", "Varna's (Burgas) port"."""
    text, opened = words.texts[place], place + 1 + (words.texts[place + 1] == "'s")
    found = known.longest(words, opened + 1) if words.texts[opened] == "(" else None
    inside = found is not None and found[1].type == "Province" and words.texts[found[0]] == ")"
    before = words.texts[place - 1] if place else ""
    plain = not text.isalpha() or text.isupper() or text in known.vocabulary.common or capital(before)
    led = before in known.vocabulary.grammar.words.seats or opened > place + 1
    if found is None or not inside or plain or not led:
        return None
    return place + 1, Entry(text, Kind.PLACE, "City", found[1].country)


def _is_listed(words: Words, place: int, known: Known) -> bool:
    """Whether a place of one word stands before "and" or a comma: "from Bay and Bakool"."""
    if place < 2 or words.texts[place - 1] not in {"and", ",", "or"} or not capital(words.texts[place - 2]):
        return False
    found = known.longest(words, place - 2) or town(words, place - 2, known)
    return found is not None and found[1].kind is Kind.PLACE


def _goes_on(words: Words, end: int) -> bool:
    return capital(words.texts[end]) and words.texts[end] not in DIVISIONS


def quarter(words: Words, place: int, known: Known) -> tuple[int, Entry] | None:
    """A part of a province or region by the compass: "South Sulawesi"; countries have parts of their own."""
    found = known.longest(words, place + 1) if words.texts[place] in known.vocabulary.grammar.around.compass else None
    if not found or found[1].kind is not Kind.PLACE or found[1].type == "City" or _goes_on(words, found[0]):
        return None
    return found[0], Entry(words.span(place, found[0]), Kind.PLACE, "Province", found[1].country)


def at_home(words: Words, span: tuple[int, int], entry: Entry, known: Known) -> Entry:
    """A city that has a namesake in the post's country is that one, unless it is a capital: Tripoli in Lebanon."""
    if entry.type != "City" or not known.country or entry.country == known.country:
        return entry
    own = find_home(known.country).longest(words, span[0])
    capital_of = known.vocabulary.names.countries.countries.get(entry.country or "")
    abroad = capital_of is not None and capital_of.capital == entry.name and known.times_named(capital_of.name) > 0
    return own[1] if own and own[0] == span[1] and not abroad else entry


def governs(words: Words, span: tuple[int, int], entry: Entry, known: Known) -> bool:
    """Whether a capital city acts as its government: "Moscow refused", "urged Tehran to"."""
    place, end = span
    plain = known.vocabulary.grammar.words
    country = known.vocabulary.names.countries.countries.get(entry.country or "")
    if country is None or country.capital != entry.name:
        return False
    before, after = words.texts[place - 1] if place else "", words.texts[end]
    if _is_listed(words, place, known):
        return False
    told = before in plain.urged and after in {"to", "of", "that", "for", ".", ","}
    return told or (before not in plain.seats | {"the", "The"} and _acts(words, end, known))


def _acts(words: Words, end: int, known: Known) -> bool:
    """Whether a verb says what a government does: "said", ", which lifted", "not recognize"."""
    texts, plain = words.texts, known.vocabulary.grammar.words
    at = end + 2 if texts[end : end + 2] == [",", "which"] else end
    at += texts[at] in plain.adverbs | {"not", "never", "had", "has"} and at + 1 < len(words)
    acts = texts[at] in plain.saying | plain.acting or (
        texts[at].endswith("ed") and texts[at] not in known.vocabulary.grammar.around.towns
    )
    return acts or texts[end] in plain.saying | plain.acting


def people(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """A people that stands for its state: "the Soviets agreed", "with the British"."""
    found = known.vocabulary.peoples.longest(words, place)
    before = words.texts[place - 1] if place else ""
    if not found:
        return ()
    end, entry = found
    opens = words.opens_sentence(place)
    stands = before in {"the", "The"} or (entry.kind is Kind.COUNTRY and (opens or before in _ACTING))
    if (
        not stands
        or words.texts[end] in _DESCRIBED
        or (entry.kind is Kind.ADJECTIVE and not _closed(words, end, known))
    ):
        return ()
    return (Item(place, end, Kind.COUNTRY, entry.name, "Country", entry.country, several=True),)


def _closed(words: Words, end: int, known: Known) -> bool:
    """Whether no noun follows, to which an adjective would belong: "the French agreed", "with the French."."""
    plain, text = known.vocabulary.grammar.words, words.texts[end]
    if text == "and":
        return words.texts[end + 1] == "the"
    acts = text in plain.saying | plain.acting | plain.adverbs | plain.copulas | {"are", "were", "have", "do", "did"}
    return acts or text in {".", ",", ";", ")", "'s", "'", "to", "on", "about", "that", "for", "over", "as", "but"}
