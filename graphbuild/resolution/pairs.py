"""The keys of all cables in, pairs of keys that may be one thing out, each with a score and a reason.

Only keys of one kind that share a block are compared: a name, an abbreviation, an office, or words that sound alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from graphbuild.records import Verdict
from graphbuild.resolution.body_names import told_apart
from graphbuild.resolution.keys import HOME, Key
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.tallies import Tally
from graphbuild.resolution.wording import telling_words

ENOUGH = 0.8
"""The least score at which two names are taken for one."""
APART = 0.4
"""Below this score two names are two for sure."""
_COMPARED = (Kind.PERSON, Kind.THING, Kind.PLACE)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two keys, `left` the lesser, how surely they are one (0 to 1), and why."""

    left: Key
    right: Key
    score: float
    reason: str


def verdict_of(score: float) -> Verdict:
    """What a score says."""
    if score >= ENOUGH:
        return Verdict.SAME
    return Verdict.DIFFERENT if score < APART else Verdict.UNSURE


def find_named_pairs(tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """All pairs that may be one thing, in no particular order; never all with all."""
    free = find_free(tallies)
    yield from _at_home(tallies)
    yield from _without_country(free)
    yield from _by_other_name(free, tallies)


def find_free(tallies: Mapping[Key, Tally]) -> list[Key]:
    """The keys that may be one thing with keys of other cables by their names."""
    return [key for key in tallies if not key.bound and key.kind in _COMPARED]


def pair(one: Key, other: Key, score: float, reason: str) -> Pair:
    """Two keys in their order."""
    left, right = sorted((one, other))
    return Pair(left, right, score, reason)


def share_a_block(blocks: Iterable[Iterable[Key]]) -> Iterator[tuple[Key, Key]]:
    """Every two keys of a block, the lesser first, once though they share several."""
    seen: set[tuple[Key, Key]] = set()
    for block in blocks:
        for two in combinations(sorted(block), 2):
            if two not in seen:
                seen.add(two)
                yield two


def fits(one: Key, other: Key) -> bool:
    """Whether two keys differ in no country."""
    return one.kind is other.kind and (not one.scope or not other.scope or one.scope == other.scope)


def _at_home(keys: Iterable[Key]) -> Iterator[Pair]:
    """A plan, law or abbreviation without a country, and the one of that name that the post's country has."""
    known = set(keys)
    for key in known:
        if key.scope.startswith(HOME):
            other = Key(key.kind, key.name, key.scope.removeprefix(HOME))
            if other in known:
                yield pair(key, other, 0.85, "one name, and the country of the post")


def _without_country(keys: Iterable[Key]) -> Iterator[Pair]:
    """A name once with a country and once without."""
    alike: dict[tuple[Kind, str], list[Key]] = defaultdict(list)
    for key in keys:
        alike[key.kind, key.name].append(key)
    for found in alike.values():
        plain, *others = sorted(found)
        if len(found) == 2 and not plain.scope:
            yield pair(plain, others[0], 0.85, "one name, which no other country has")
        elif len(others) > 1 or (others and plain.scope):
            score, reason = 0.3, "one name in several countries"
            yield from (pair(one, other, score, reason) for one, other in zip(sorted(found), others, strict=False))


def _by_other_name(keys: Iterable[Key], tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """A name that some cable uses for another."""
    known = set(keys)
    for key in sorted(known):
        for name in sorted(tallies[key].other_names - {key.name}):
            other = Key(key.kind, name, key.scope)
            if other in known and not told_apart(set(telling_words(key.name)) ^ set(telling_words(name))):
                yield pair(key, other, 0.85, "a cable uses both names for one thing")
