"""A number of names in (100,000), the time in which one process finds out who is who out: names by rule, then a crowd.

python benchmarks/resolution.py [NAMES]
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from random import Random

from graphbuild.records import CableInfo, Extraction, Mention
from graphbuild.resolution import resolve

A_CABLE = 20
SYLLABLES = [onset + vowel for onset in ("k", "l", "m", "r", "t", "sh", "b", "g", "h", "v") for vowel in "aeiou"]
TYPES = ("Ministry", "Agency", "NGO", "Company", "Official", "Person", "City", "Agreement")
COUNTRIES = ("NO", "PE", "KE", "TH", None)
TITLES = ("Minister", "Judge", "Mayor")


def find_extractions(names: int) -> Iterator[Extraction]:
    """Cables of 20 names each, drawn by rule; every fifth name of a cable is a former one's."""
    for number in range(names // A_CABLE):
        random = Random(number)
        known = Random(number // 2)
        drawn = [_mention(known if place % 5 == 0 else random, number, place) for place in range(A_CABLE)]
        cable = CableInfo(f"05LIMA{number}", "", None, "", "AMEMBASSY LIMA", 5, 500)
        yield Extraction(cable, tuple(drawn), ())


def _mention(random: Random, number: int, place: int) -> Mention:
    type_ = random.choice(TYPES)
    words = [_word(random) for _ in range(2)]
    name = " ".join(words) if type_ in {"Official", "Person"} else f"{type_} of {' and '.join(words)}"
    title = random.choice(TITLES) if type_ == "Official" else None
    start = place * 100
    return Mention(
        *(f"05LIMA{number}", 1, start, start + len(name), name, name, type_, "benchmark"),
        country=random.choice(COUNTRIES),
        title=title,
    )


def find_crowd(names: int) -> Iterator[Extraction]:
    """The same number of persons, of 100 given and 400 family names only, half of them in office."""
    random = Random(names)
    given, family = ([_word(random) for _ in range(count)] for count in (100, 400))
    for number in range(names // A_CABLE):
        cable = CableInfo(f"05LIMA{number}", "", None, "", "AMEMBASSY LIMA", 5, 500)
        people = [_person(f"{random.choice(given)} {random.choice(family)}", cable.id, at) for at in range(A_CABLE)]
        yield Extraction(cable, tuple(people), ())


def _person(name: str, cable_id: str, place: int) -> Mention:
    title = TITLES[place % 3] if place % 2 else None
    at = place * 100
    return Mention(cable_id, 1, at, at + len(name), name, name, "Person", "benchmark", title=title)


def _word(random: Random) -> str:
    return "".join(random.choices(SYLLABLES, k=random.randint(2, 4))).capitalize()


def main() -> None:
    """Prints the figures."""
    names = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    measure("names", list(find_extractions(names)), names)
    measure("crowd", list(find_crowd(names)), names)


def measure(what: str, extractions: list[Extraction], names: int) -> None:
    """Prints the time for entities, and that for assertions, and how much of it the processor worked."""
    begun, worked = time.perf_counter(), time.process_time()
    resolution = resolve(lambda: iter(extractions))
    resolved, busy = time.perf_counter(), time.process_time()
    assertions = sum(1 for _ in resolution.assertions)
    done = time.perf_counter()
    print(f"{what}: {names} names, {len(resolution.entities)} entities, {len(resolution.across)} judgements")
    print(f"entities   {resolved - begun:6.1f} s  ({busy - worked:.1f} s of one core)")
    print(f"assertions {done - resolved:6.1f} s  {assertions / (done - resolved):8.0f} a second")


if __name__ == "__main__":
    main()
