"""The keys of all cables in, every pair of them that may be one thing out: the rules in one list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graphbuild.resolution.alike_bodies import find_alike_bodies
from graphbuild.resolution.alike_persons import find_alike_persons
from graphbuild.resolution.bare_papers import find_bare_papers
from graphbuild.resolution.editions import find_editions
from graphbuild.resolution.holders import find_holders
from graphbuild.resolution.keys import Key
from graphbuild.resolution.owned import find_owned
from graphbuild.resolution.pairs import Pair, find_free, find_named_pairs
from graphbuild.resolution.recurring import find_recurring
from graphbuild.resolution.short_forms import find_short_forms
from graphbuild.resolution.sole import find_sole
from graphbuild.resolution.tallies import Tally


def find_pairs(tallies: Mapping[Key, Tally]) -> Iterator[Pair]:
    """Pairs with score and reason, in no particular order, some more than once; never all with all."""
    free = find_free(tallies)
    yield from find_named_pairs(tallies)
    yield from find_short_forms(tallies)
    yield from find_owned(tallies)
    yield from find_recurring(tallies)
    yield from find_bare_papers(tallies)
    yield from find_editions(tallies)
    yield from find_sole(free)
    yield from find_alike_bodies(free)
    yield from find_alike_persons(free, tallies)
    yield from find_holders(tallies)
