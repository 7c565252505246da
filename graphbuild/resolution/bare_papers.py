"""The keys of documents in, pairs out of those with one bare name ("Joint Declaration") that may be one.

Such a name says nothing, so that date, parties or holder must tell: docs/decisions/0405.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations, pairwise

from graphbuild.resolution.edition_names import parse_edition
from graphbuild.resolution.keys import Key
from graphbuild.resolution.pairs import Pair, pair, share_a_block
from graphbuild.resolution.tallies import Account, Tally

_YEAR = 366
_MONTH, _TIME = 31, 45
"""How exact a date is that tells, and for how many days cables report what was made."""
_ENOUGH, _SURE, _DOUBT, _MOST = 0.8, 0.82, 0.45, 0.75
Two = tuple[Key, Key]
Reasons = dict[str, float]
"""In what two documents agree or differ, by weight; None in place of it where they are two for sure."""


def find_bare_papers(tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """Pairs that agree in enough; in doubt those that agree in less, or are named by one post within a year."""
    told = ((key, tally.account) for key, tally in tallies.items() if not parse_edition(key.name))
    papers = {key: account for key, account in told if account and account.titled}
    neighbours = _neighbours(papers)
    weighed = {two: _weigh(papers[two[0]], papers[two[1]]) for two in neighbours.union(_near(papers))}
    found = {two: why for two, why in weighed.items() if why is not None and (why or two in neighbours)}
    sure = _without_clashes([two for two, reasons in found.items() if sum(reasons.values()) >= _ENOUGH], papers)
    for two, reasons in found.items():
        why = ", ".join(reasons) or "from one country within a year"
        doubt = max(_DOUBT, min(_DOUBT + sum(reasons.values()) / 3, _MOST))
        yield pair(*two, _SURE if two in sure else doubt, f"one bare name; {why}")


def _neighbours(papers: Mapping[Key, Account]) -> set[Two]:
    """Each with the next of its name from posts in its country."""
    dated: dict[object, list[tuple[int, Key]]] = defaultdict(list)
    for key, paper in papers.items():
        if paper.home and paper.day:
            dated[key.name, paper.home].append((paper.day, key))
    following = (two for found in dated.values() for two in pairwise(sorted(found)))
    return {(min(one, other), max(one, other)) for (day, one), (later, other) in following if later - day <= _YEAR}


def _near(papers: Mapping[Key, Account]) -> Iterator[Two]:
    """Those of one name and one time or holder, or of which one's cable refers to the other's."""
    blocks: dict[object, list[Key]] = defaultdict(list)
    for key, paper in papers.items():
        for block in _blocks(paper):
            blocks[key.name, block].append(key)
    return share_a_block(blocks.values())


def _blocks(paper: Account) -> set[str]:
    spans = _exact(paper)
    if paper.day:
        spans = [*spans, (paper.day - _TIME, paper.day)]
    months = {date.fromordinal(day).isoformat()[:7] for first, last in spans for day in range(first, last + 1, 14)}
    return {*months, *paper.holders, *paper.cites, paper.cable_id}


def _exact(paper: Account) -> list[tuple[int, int]]:
    return sorted(span for span in paper.made if span[1] - span[0] < _MONTH)


def _without_clashes(sure: Sequence[Two], papers: Mapping[Key, Account]) -> set[Two]:
    """Those in groups of which no two are two for sure."""
    groups: dict[Key, frozenset[Key]] = {}
    for one, other in sure:
        joined = groups.get(one, frozenset((one,))) | groups.get(other, frozenset((other,)))
        groups.update(dict.fromkeys(joined, joined))
    clashing = {
        group
        for group in set(groups.values())
        if any(_weigh(papers[one], papers[other]) is None for one, other in combinations(group, 2))
    }
    return {two for two in sure if groups[two[0]] not in clashing}


def _weigh(one: Account, other: Account) -> Reasons | None:
    found = Reasons()
    for weigh in (_by_date, _by_holder, _by_parties):
        reasons = weigh(one, other)
        if reasons is None:
            return None
        found |= reasons
    if one.cable_id in other.cites or other.cable_id in one.cites:
        found["one cable refers to the other"] = 0.5
    return found


def _by_date(one: Account, other: Account) -> Reasons | None:
    if one.made and other.made:
        apart = min(max(left[0], right[0]) - min(left[1], right[1]) for left in one.made for right in other.made)
        if apart > _MONTH:
            return None
        exact = any(left[0] <= right[1] and right[0] <= left[1] for left in _exact(one) for right in _exact(other))
        return {"of one date": 0.6} if exact else {}
    dated, plain = (one, other) if one.made else (other, one)
    fresh = plain.day and any(first <= plain.day <= last + _TIME for first, last in _exact(dated))
    return {"of the time of the cable": 0.4} if fresh else {}


def _by_holder(one: Account, other: Account) -> Reasons | None:
    if one.holders and other.holders:
        return None if one.holders.isdisjoint(other.holders) else {"of one holder": 0.6}
    beside = one.holders & other.beside or other.holders & one.beside
    return {"its holder is named beside it": 0.5} if beside else {}


def _by_parties(one: Account, other: Account) -> Reasons | None:
    if not one.parties or not other.parties:
        return {}
    shared = one.parties & other.parties
    if not shared and min(len(one.parties), len(other.parties)) > 1:
        return None
    if shared not in (one.parties, other.parties):
        return {"of parties in part others": -0.5}
    return {"of the same parties": 0.6} if len(shared) > 1 else {"with one party in common": 0.3}
