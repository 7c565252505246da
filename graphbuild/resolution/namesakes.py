"""The folded names of one cable's mentions in, what tells apart those of one name out: abbreviations and offices.

"Coffee Research Institute (CRI)" and "Coast Rescue Initiative (CRI)"; "Civic Council (CC)" and "Civic Council (VV)";
"President Rao" and "Ambassador Rao".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product

from graphbuild.records import Mention
from graphbuild.resolution.offices import fold_office, seat
from graphbuild.resolution.referents import Kind, is_half
from graphbuild.resolution.wording import acronyms, fold, telling_words

Named = tuple[Kind, str]


def told_apart(folded: Mapping[Mention, Named]) -> dict[Mention, Named]:
    """The same with its abbreviation added to each name of which the cable has explained another one before.

    A name without one is that of the last who had one; an abbreviation behind its second explanation is that one's.
    A surname has the office before it where it is several persons' by their offices.
    """
    first: dict[Named, str] = {}
    last: dict[Named, Named] = {}
    apart = dict(folded)
    for mention, named in folded.items():
        if named[0] is Kind.THING and mention.abbreviation:
            short = first.setdefault(named, mention.abbreviation)
            kind, name = named
            other = _are_two(short, mention.abbreviation)
            last[named] = (kind, f"{name} {fold(mention.abbreviation)}") if other else named
        apart[mention] = last.get(named, named)
    return apart | _behind_their_own(apart) | _seated(folded)


def _are_two(short: str, other: str) -> bool:
    """Whether two abbreviations have other letters, not the same in another order or some left out."""
    left, right = set(short.casefold()), set(other.casefold())
    return not (left <= right or right <= left)


def _behind_their_own(folded: Mapping[Mention, Named]) -> dict[Mention, Named]:
    """For each abbreviation that explains two bodies, those mentions of it that stand behind one of these."""
    shared = shared_forms((item.abbreviation, name) for item, (kind, name) in folded.items() if kind is Kind.THING)
    explained: dict[str, Named] = {}
    behind = {}
    for mention, named in folded.items():
        if mention.abbreviation in shared:
            explained[mention.abbreviation] = named
        elif mention.name in explained:
            behind[mention] = explained.pop(mention.name)
    return behind


def shared_forms(explained: Iterable[tuple[str | None, str]]) -> frozenset[str]:
    """The abbreviations that are the initials of folded names that say two things, of pairs of both."""
    names: dict[str, set[frozenset[str]]] = defaultdict(set)
    for short, name in explained:
        if short and fold(short) in acronyms(name):
            names[short].add(frozenset(telling_words(name)))
    return frozenset(short for short, spelt in names.items() if any(_differ(*pair) for pair in product(spelt, spelt)))


def _differ(one: frozenset[str], other: frozenset[str]) -> bool:
    return not (one <= other or other <= one)


def _seated(folded: Mapping[Mention, Named]) -> dict[Mention, Named]:
    """Those called by one surname alone who hold offices that nobody holds together, with the office in their name."""
    seats = {
        mention: (name.split()[-1], number)
        for mention, (kind, name) in folded.items()
        if kind is Kind.PERSON and is_half(mention.name) and (number := seat(mention.title)) is not None
    }
    offices: dict[str, dict[int, str]] = defaultdict(dict)
    for mention, (surname, number) in seats.items():
        offices[surname].setdefault(number, fold_office(mention.title or ""))
    return {
        mention: (Kind.PERSON, f"the {offices[surname][number]} {surname}")
        for mention, (surname, number) in seats.items()
        if len(offices[surname]) > 1
    }
