"""The keys of all cables in, pairs of keys that may be one thing out, each with a score and a reason.

Only keys of one kind that share a block are compared: a name, an abbreviation, or all words but one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from graphbuild.ontology.identity import load_identity
from graphbuild.resolution.keys import HOME, Key
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.tallies import Tally
from graphbuild.resolution.wording import sound, telling_words

SAME_WORD = 82.0
"""The least likeness, 0 to 100, of two spellings of a name's one differing word."""
_LONG = 5
_COMPARED = (Kind.PERSON, Kind.THING, Kind.PLACE)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two keys, `left` the lesser, how surely they are one (0 to 1), and why."""

    left: Key
    right: Key
    score: float
    reason: str


def find_pairs(tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """All pairs that may be one thing, in no particular order; never all with all."""
    free = [key for key in tallies if not key.bound and key.kind in _COMPARED]
    yield from _at_home(tallies)
    yield from _without_country(free)
    yield from _by_other_name(free, tallies)
    yield from _by_short_form(free, tallies)
    yield from _by_wording(free)
    yield from _by_spelling(free, tallies)


def _pair(one: Key, other: Key, score: float, reason: str) -> Pair:
    left, right = sorted((one, other))
    return Pair(left, right, score, reason)


def fits(one: Key, other: Key) -> bool:
    """Whether two keys differ in no country."""
    return one.kind is other.kind and (not one.scope or not other.scope or one.scope == other.scope)


def _at_home(keys: Iterable[Key]) -> Iterator[Pair]:
    """A plan or law without a country, and the one of that name that the post's country has."""
    known = set(keys)
    for key in known:
        if key.scope.startswith(HOME):
            other = Key(key.kind, key.name, key.scope.removeprefix(HOME))
            if other in known:
                yield _pair(key, other, 0.85, "one name, and the country of the post")


def _without_country(keys: Iterable[Key]) -> Iterator[Pair]:
    """A name once with a country and once without."""
    alike: dict[tuple[Kind, str], list[Key]] = defaultdict(list)
    for key in keys:
        alike[key.kind, key.name].append(key)
    for found in alike.values():
        plain, *others = sorted(found)
        if len(found) == 2 and not plain.scope:
            yield _pair(plain, others[0], 0.85, "one name, which no other country has")
        elif len(others) > 1 or (others and plain.scope):
            score, reason = 0.3, "one name in several countries"
            yield from (_pair(one, other, score, reason) for one, other in zip(sorted(found), others, strict=False))


def _by_other_name(keys: Iterable[Key], tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """A name that some cable uses for another."""
    known = set(keys)
    for key in sorted(known):
        for name in sorted(tallies[key].other_names - {key.name}):
            other = Key(key.kind, name, key.scope)
            if other in known and not _told_apart(telling_words(key.name), telling_words(name)):
                yield _pair(key, other, 0.85, "a cable uses both names for one thing")


def _by_short_form(keys: Iterable[Key], tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """An abbreviation that stands for one name only, of that country or of none."""
    full: dict[tuple[Kind, str], list[Key]] = defaultdict(list)
    for key in keys:
        for short in tallies[key].short_forms - {key.name}:
            full[key.kind, short].append(key)
    for key in keys:
        found = [other for other in full.get((key.kind, key.name), ()) if fits(key, other)]
        if len(found) == 1 and found[0].scope == key.scope:
            yield _pair(key, found[0], 0.9, "an abbreviation that another cable defines")
        else:
            yield from (
                _pair(key, other, 0.6, "an abbreviation of several names, or of another country's") for other in found
            )


def _by_wording(keys: Iterable[Key]) -> Iterator[Pair]:
    """Names that differ in words such as "of" and in plurals only."""
    blocks: dict[tuple[Kind, str, tuple[str, ...]], list[Key]] = defaultdict(list)
    for key in keys:
        if key.kind is Kind.THING and " " in key.name:
            words = tuple(sorted(word.removesuffix("s") for word in telling_words(key.name)))
            blocks[key.kind, key.scope, words].append(key)
    for block in blocks.values():
        first, *others = sorted(block)
        yield from (_pair(first, other, 0.9, "the same words in another form") for other in others)


def _by_spelling(keys: Iterable[Key], tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """Names of which one word is spelt differently; persons only in one office."""
    blocks: dict[tuple[object, ...], list[tuple[str, Key]]] = defaultdict(list)
    for key in keys:
        words = telling_words(key.name)
        offices: Iterable[str] = tallies[key].offices if key.kind is Kind.PERSON else ("",)
        for at, word in enumerate(words):
            if len(words) > 1 and len(word) >= _LONG:
                for office in offices:
                    rest = (*words[:at], "", *words[at + 1 :])
                    blocks[key.kind, key.scope, office, sound(word)[:2], rest].append((word, key))
    for block in blocks.values():
        for (word, key), (other_word, other) in combinations(sorted(block), 2):
            if word != other_word and (score := _spelling(word, other_word)):
                yield _pair(key, other, score, f"{word} and {other_word} may be spellings of one word")


def _spelling(word: str, other: str) -> float:
    """The score of two spellings: surely one only where they also sound alike."""
    likeness = fuzz.ratio(word, other)
    if likeness < SAME_WORD or _told_apart((word,), (other,)):
        return 0.0
    return 0.85 if sound(word) == sound(other) else 0.65


def _told_apart(words: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Whether names differ in a word, or a figure, that tells one thing from another."""
    telling = load_identity().words.telling
    return any(word in telling or not word.isalpha() for word in set(words) ^ set(others))
