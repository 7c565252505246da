"""The keys of events that come round in, pairs out of the names of one of them: "Olympic Games", "Athens Olympics".

Place and year tell; a bare name is that of the one edition of its time that the cable or the place beside it tells of.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from graphbuild.resolution.edition_names import Edition, parse_edition
from graphbuild.resolution.keys import Key
from graphbuild.resolution.pairs import Pair, pair
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.tallies import Tally

_YEAR = 366
_SURE, _DOUBT = 0.84, 0.55
_REASON = "an event that comes round, named in one time"


class _Named(NamedTuple):
    """A key on a day of its cables, with the place names beside it."""

    day: int
    key: Key
    beside: frozenset[str]
    cables: frozenset[str]


Named = Mapping[Edition, Sequence[_Named]]


def find_editions(tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """Pairs within each series; where several editions may be meant, and where no place tells, in doubt."""
    series: dict[int, dict[Edition, list[_Named]]] = defaultdict(lambda: defaultdict(list))
    for key, tally in tallies.items():
        if key.kind is Kind.THING and (edition := parse_edition(key.name)):
            beside = tally.account.beside if tally.account else frozenset()
            cables = frozenset(tally.cables)
            series[edition.series][edition] += [_Named(day, key, beside, cables) for day in sorted(tally.days)]
    for found in series.values():
        named = {edition: sorted(keys) for edition, keys in found.items()}
        yield from _repeated(named)
        for edition, keys in named.items():
            others = {other: near for other, near in named.items() if _may_be(edition, other)}
            for one in keys if others else ():
                yield from _judged(one, edition, {other: _nearest(one, near) for other, near in others.items()})


def _repeated(named: Named) -> Iterator[Pair]:
    """One edition under one or several names, by those who follow one another within a year."""
    for edition, keys in named.items():
        for one, other in pairwise(keys) if not edition.is_bare else ():
            if one.key != other.key and (edition.year or other.day - one.day <= _YEAR):
                yield pair(one.key, other.key, _SURE, _REASON)


def _may_be(one: Edition, other: Edition) -> bool:
    """Whether the first may be the second, which says more of place or year."""
    told = [(getattr(one, field), getattr(other, field)) for field in ("year", "season", "host")]
    return one != other and not other.is_bare and all(left == right for left, right in told if left and right)


def _nearest(one: _Named, others: Sequence[_Named]) -> _Named:
    at = bisect_left(others, one)
    return min(others[max(at - 1, 0) : at + 1], key=lambda other: abs(other.day - one.day))


def _judged(one: _Named, edition: Edition, others: Mapping[Edition, _Named]) -> Iterator[Pair]:
    near = {other: named for other, named in others.items() if _of_one_time(one, edition, named, other)}
    own = [other for other, named in near.items() if one.cables & named.cables]
    sure = [other for other in near if _is_told(one, edition, other)] or (own if edition.is_bare else [])
    for other in sure or near:
        yield pair(one.key, near[other].key, _SURE if len(sure) == 1 else _DOUBT, _REASON)


def _is_told(one: _Named, edition: Edition, other: Edition) -> bool:
    """Whether the year or place of the other is that of the name, or stands beside it."""
    by_year = edition.year is not None and edition.year == other.year
    return by_year or (bool(other.host) and (edition.host == other.host or other.host in one.beside))


def _of_one_time(one: _Named, edition: Edition, near: _Named, other: Edition) -> bool:
    if edition.year and other.year:
        return True
    if edition.year or other.year:
        year, day = (edition.year, near.day) if edition.year else (other.year, one.day)
        return abs(date.fromordinal(day).year - (year or 0)) <= 1
    return abs(near.day - one.day) <= _YEAR
