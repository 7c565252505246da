"""The keys of persons in, pairs out of those called by surname and office who held it in one country at one time.

"Foreign Minister Kovac" in two cables of Zagreb within two years is one person, and so is the Ivan Kovac who is
Foreign Minister in a third.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from graphbuild.resolution.body_names import stem
from graphbuild.resolution.keys import Key
from graphbuild.resolution.lists import identity, kept
from graphbuild.resolution.pairs import Pair, pair
from graphbuild.resolution.person_names import family_first, person_likeness
from graphbuild.resolution.persons import surnames
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.sounds import clashes, skeleton
from graphbuild.resolution.tallies import Held, Tally
from graphbuild.resolution.wording import telling_words

TERM = 730
"""Within so many days an office is taken to be in the same hands."""
_SAME, _SEVERAL = 0.82, 0.5


@dataclass(frozen=True, slots=True, order=True)
class _Holder:
    day: int
    key: Key
    surname: str

    @property
    def full(self) -> bool:
        return not self.key.bound


def find_holders(tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """Pairs of a surname with an office, and of these with the one full name that fits."""
    seats: dict[tuple[str, str, str], set[_Holder]] = defaultdict(set)
    for key, tally in tallies.items():
        if key.kind is Kind.PERSON and tally.held and (" " in key.name or key.scope.startswith("cable:")):
            for surname, held in _claims(key, tally.held):
                if office := _seat(held.office, surname):
                    seats[skeleton(surname), office, held.country].add(_Holder(held.day, key, surname))
    for (_, office, country), holders in seats.items():
        for term in _terms(sorted(holders)):
            yield from _of_a_term(term, f"{office} of {country} within two years")


def _claims(key: Key, held: Iterable[Held]) -> Iterator[tuple[str, Held]]:
    words = key.name.split()
    for one in held:
        names = surnames(words, one.country) if len(words) > 1 else (key.name,)
        yield from ((surname, one) for surname in dict.fromkeys(names))


@kept
def _seat(office: str, surname: str) -> str | None:
    """The office in one form, or None where several of one surname may hold it at a time."""
    offices = identity().offices
    words = sorted({stem(word) for word in telling_words(office)} - {"affair"})
    if not words or not offices.nouns.intersection(words):
        return None
    sole = not offices.joint.intersection(words) and (len(words) > 1 or bool(offices.sole.intersection(words)))
    rare = len(words) > 1 and surname not in family_first()
    return " ".join(words) if sole or rare else None


def _terms(holders: Sequence[_Holder]) -> Iterator[list[_Holder]]:
    """The holders in groups between which the office was out of sight for longer than a term."""
    term = [holders[0]]
    for before, after in pairwise(holders):
        if after.day - before.day > TERM:
            yield term
            term = []
        term.append(after)
    yield term


def _of_a_term(term: Sequence[_Holder], reason: str) -> Iterator[Pair]:
    """Each surname with the one full name that has it, else with the next of the same surname."""
    full = sorted({(one.key, one.surname) for one in term if one.full})
    short = list(dict.fromkeys((one.key, one.surname) for one in term if not one.full))
    alone = []
    for key, surname in short:
        fitting = [other for other, name in full if _is_one(surname, name)]
        several = any(_are_two(one, other) for one, other in combinations(fitting, 2))
        score, why = (_SEVERAL, f"{surname}, {reason}; several fit") if several else (_SAME, f"{surname}, {reason}")
        yield from (pair(key, other, score, why) for other in fitting)
        alone += [] if fitting else [(key, surname)]
    for (one, surname), (other, name) in pairwise(alone):
        if _is_one(surname, name):
            yield pair(one, other, _SAME, f"{surname}, {reason}")


def _is_one(surname: str, other: str) -> bool:
    """Whether two surnames are one, perhaps in two spellings that sound alike."""
    return surname == other or (clashes(surname, other) == 0 and min(len(surname), len(other)) > 3)


def _are_two(one: Key, other: Key) -> bool:
    different = one.name != other.name and person_likeness(one.name, other.name).score < 0.8
    return different or bool(one.scope and other.scope and one.scope != other.scope)
