"""The keys of things in, pairs out of a name with its owner before it and the same name without.

"MPS Office to Combat Trafficking" in one cable and "Office to Combat Trafficking" in another of the same country.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from graphbuild.resolution.keys import Key
from graphbuild.resolution.pairs import Pair, pair
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.tallies import Tally
from graphbuild.resolution.wording import telling_words

_ONE, _SEVERAL = 0.85, 0.6
_LEAST = 3
"""How many telling words a name has at least that is one thing whoever stands before it."""


def find_owned(tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """Names of one country only; of two owners in doubt."""
    things = [key for key in tallies if key.kind is Kind.THING and key.scope and not key.bound]
    owners = {(name, key.scope) for key in things for name in (key.name, *tallies[key].short_forms)}
    known, owned = set(things), defaultdict[Key, list[tuple[str, Key]]](list)
    for key in things:
        for owner, rest in _openings(key.name):
            plain = Key(key.kind, rest, key.scope)
            if (owner, key.scope) in owners and plain in known and len(telling_words(rest)) >= _LEAST:
                owned[plain].append((owner, key))
    for plain, found in owned.items():
        score = _ONE if len(found) == 1 else _SEVERAL
        yield from (pair(plain, full, score, f"the same name after its owner, {owner}") for owner, full in found)


def _openings(name: str) -> Iterator[tuple[str, str]]:
    words = name.split()
    for at in range(1, len(words) - 1):
        yield " ".join(words[:at]), " ".join(words[at:])
