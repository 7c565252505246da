"""The keys of bodies in, pairs out of the plain and the full name of a body of which a state has but one.

"Supreme Court" and "Supreme Federal Court" of one country; never "Supreme Electoral Court".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graphbuild.resolution.keys import Key
from graphbuild.resolution.lists import identity
from graphbuild.resolution.pairs import Pair, pair
from graphbuild.resolution.referents import Kind

_ONE, _SEVERAL = 0.82, 0.6
_REASON = "a body of which a state has one"


def find_sole(keys: Iterable[Key]) -> Iterator[Pair]:
    """Pairs within one country; in doubt where several full names fit the plain one."""
    sole = identity().sole
    fuller: dict[Key, list[Key]] = defaultdict(list)
    plain: set[Key] = set()
    for key in keys:
        if key.kind is Kind.THING and key.place:
            words = [word for word in key.name.split() if word not in sole.fillers]
            name = " ".join(words).removesuffix(" of")
            if name in sole.bodies:
                bare = Key(key.kind, name, key.scope)
                (plain.add if key == bare else fuller[bare].append)(key)
    for bare in plain:
        score = _ONE if len(fuller[bare]) == 1 else _SEVERAL
        yield from (pair(bare, full, score, _REASON) for full in fuller[bare])
