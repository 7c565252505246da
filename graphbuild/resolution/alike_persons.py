"""The keys of persons in, pairs out whose names are forms or spellings of one, as far as what surrounds them agrees.

A name alone is weak evidence: what only sounds alike joins two persons where they share an office, those for whom they
work, or at least a country; else the pair is left in doubt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain, combinations, permutations, product

from graphbuild.resolution.given import LONG
from graphbuild.resolution.keys import Key
from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.lists import identity, spellings
from graphbuild.resolution.pairs import ENOUGH, Pair, fits, pair, share_a_block
from graphbuild.resolution.person_names import LONGEST, parse_person, person_likeness
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.sounds import skeleton
from graphbuild.resolution.tallies import Tally

SURE, GOOD, FAIR = 0.96, 0.88, 0.855
"""Likenesses that join by themselves; with one country; with one office or body. Below FAIR, nothing joins."""
_LEFT_OUT = "words left out"
_WHOLE = 2


def find_alike_persons(keys: Iterable[Key], tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """Persons whose full names are alike; who fits two persons that are told apart is joined to neither."""
    found = [item for two in _candidates(keys, tallies) if (item := _weighed(*two, tallies))]
    partners: dict[Key, list[Key]] = defaultdict(list)
    for item in found:
        if item.score >= ENOUGH:
            partners[item.left].append(item.right)
            partners[item.right].append(item.left)
    torn = {key for key, others in partners.items() if _are_several(others)}
    for item in found:
        doubtful = item.score >= ENOUGH and (item.left in torn or item.right in torn)
        yield replace(item, score=0.5, reason=f"{item.reason}; it fits several persons") if doubtful else item


def _candidates(keys: Iterable[Key], tallies: Mapping[Key, Tally]) -> Iterator[tuple[Key, Key]]:
    """Pairs in which two words sound alike; one and an initial; or, in one office, one word and a beginning."""
    blocks: dict[tuple[str, ...], list[Key]] = defaultdict(list)
    initialled: dict[tuple[str, str], tuple[list[Key], list[Key]]] = defaultdict(lambda: ([], []))
    for key in keys:
        if key.kind is Kind.PERSON and " " in key.name:
            for block in set(_blocks(key.name, tallies[key].offices)):
                blocks[block].append(key)
            for word, letter, is_initial in set(_initials(key.name)):
                initialled[word, letter][is_initial].append(key)
    of_initials = ([one, other] for full, short in initialled.values() for one in short for other in (*full, *short))
    candidates = share_a_block(chain(blocks.values(), of_initials))
    return (two for two in candidates if two[0].name != two[1].name and fits(*two))


def _blocks(name: str, offices: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """The blocks of a full name; names that are alike but for an initial share one."""
    yield (parse_person(name).run,)
    words = [word for word in parse_person(name).words if len(word) > 1][:LONGEST]
    heard = [tuple(_heard(word)) for word in words]
    for two in combinations(heard, 2):
        yield from (tuple(sorted(pair)) for pair in product(*two))
    if len(words) == 3:
        yield tuple(sorted((skeleton(words[0]), skeleton(words[1] + words[2]))))
        yield tuple(sorted((skeleton(words[0] + words[1]), skeleton(words[2]))))
    for (_, left), (word, sound) in permutations([(word, skeleton(word)) for word in words], 2):
        if len(word) >= LONG:
            yield from ((office, left, word[0], sound[:2]) for office in offices)


def _heard(word: str) -> Iterator[str]:
    """What is heard of a word, of the names that it may be short for, and the numbers of lists of its spellings."""
    persons = spellings().persons
    yield skeleton(word)
    yield from map(skeleton, persons.formal.get(word, ()))
    yield from map(str, persons.spellings.get(word, ()))


def _initials(name: str) -> Iterator[tuple[str, str, bool]]:
    """A word as it is heard, the first letter of another, and whether that is all there is of the other."""
    for word, other in permutations(parse_person(name).words[:LONGEST], 2):
        if len(word) > 1:
            yield skeleton(word), other[0], len(other) == 1


def _weighed(one: Key, other: Key, tallies: Mapping[Key, Tally]) -> Pair | None:
    likeness = person_likeness(one.name, other.name)
    if likeness.score >= SURE:
        return pair(one, other, 0.85, likeness.reason)
    shared = _shared(tallies[one], tallies[other])
    if likeness.score >= FAIR and shared:
        return pair(one, other, 0.85, f"{likeness.reason}; {shared}")
    if likeness.score >= GOOD and _of_one_country(one, other, likeness):
        return pair(one, other, 0.82, f"{likeness.reason}; of {one.scope}")
    if likeness.score >= GOOD and _of_one_home(one, other, likeness, tallies):
        return pair(one, other, 0.81, f"{likeness.reason}; all words, from posts in one country")
    if likeness.score >= ENOUGH:
        return pair(one, other, 0.65, likeness.reason)
    return pair(one, other, 0.5, f"{likeness.reason}; {shared}") if shared and likeness.score >= 0.5 else None


def _shared(one: Tally, other: Tally) -> str | None:
    if offices := sorted(one.offices & other.offices):
        return f"both {offices[0]}"
    if employers := sorted(one.employers & other.employers):
        return f"both of {employers[0]}"
    return None


def _of_one_country(one: Key, other: Key, likeness: Likeness) -> bool:
    """Whether both are of one country; where words are left out, of one in which people bear two family names."""
    customary = _LEFT_OUT not in likeness.reason or one.scope in identity().order.double
    return bool(one.scope) and one.scope == other.scope and customary


def _of_one_home(one: Key, other: Key, likeness: Likeness, tallies: Mapping[Key, Tally]) -> bool:
    """Whether posts in one country name both, by three words or more of which none is left out."""
    whole = _LEFT_OUT not in likeness.reason and one.name.count(" ") >= _WHOLE
    return whole and bool(tallies[one].homes & tallies[other].homes - {None})


def _are_several(keys: Iterable[Key]) -> bool:
    """Whether some two of them cannot be one person."""
    return any(
        not fits(one, other) or (one.name != other.name and person_likeness(one.name, other.name).score < ENOUGH)
        for one, other in combinations(sorted(set(keys)), 2)
    )
