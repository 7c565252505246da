"""The keys of all cables in, pairs of an abbreviation and the name that it stands for out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graphbuild.resolution.keys import HOME, Key
from graphbuild.resolution.pairs import Pair, pair
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.tallies import Tally
from graphbuild.resolution.wording import acronyms

_DEFINED, _INITIALS, _SEVERAL = 0.9, 0.82, 0.6
_LEAST = 3


def find_short_forms(tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """An abbreviation and the one name of its country that some cable defines it for, or whose initials it is."""
    things = [key for key in tallies if key.kind is Kind.THING and (not key.bound or key.scope.startswith(HOME))]
    defined, spelled = _index(things, tallies)
    for key in things:
        if " " in key.name:
            continue
        found = [other for other in defined.get(key.name, ()) if other != key and _may_be(key, other)]
        if found:
            found = [other for other in found if _same_place(key, other, tallies[other])] or found
            sure = len(found) == 1 and _same_place(key, found[0], tallies[found[0]])
            yield from _judged(key, found, _DEFINED if sure else _SEVERAL, "an abbreviation that another cable defines")
        elif key.place and len(key.name) >= _LEAST:
            full = [other for other in spelled.get(key.name, ()) if other.place == key.place]
            yield from _judged(key, full, _INITIALS if len(full) == 1 else _SEVERAL, "its initials, in one country")


def _index(things: list[Key], tallies: Mapping[Key, Tally]) -> tuple[Mapping[str, list[Key]], Mapping[str, list[Key]]]:
    """Full names by the abbreviations that cables define for them, and by their initials where cables define none."""
    defined: dict[str, list[Key]] = defaultdict(list)
    spelled: dict[str, list[Key]] = defaultdict(list)
    for key in things:
        short_forms = tallies[key].short_forms
        for short in short_forms - {key.name}:
            defined[short].append(key)
        if " " in key.name and not short_forms:
            for letters in acronyms(key.name):
                spelled[letters].append(key)
    return defined, spelled


def _may_be(short: Key, full: Key) -> bool:
    """Whether the two are not of two countries."""
    return not short.place or not full.place or short.place == full.place


def _same_place(short: Key, full: Key, tally: Tally) -> bool:
    """Whether both are of one country, or the full name of none is named by the posts of the country too."""
    return full.place == short.place or (not full.place and short.place in tally.homes)


def _judged(short: Key, found: list[Key], score: float, reason: str) -> Iterator[Pair]:
    doubt = "an abbreviation of several names, or of another country's"
    yield from (pair(short, other, score, doubt if score == _SEVERAL else reason) for other in found)
