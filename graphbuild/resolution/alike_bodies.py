"""The keys of bodies, documents and places in, pairs out whose names are forms or spellings of one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graphbuild.resolution.body_names import MANY, body_likeness, parse_body
from graphbuild.resolution.keys import Key
from graphbuild.resolution.pairs import Pair, pair, share_a_block
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.sounds import skeleton

_LEAST = 0.5
"""A likeness below this is no doubt, but a name of something else."""
_LONG = 5


def find_alike_bodies(keys: Iterable[Key]) -> Iterator[Pair]:
    """Names of one country, or of none, with the same words in another form or one word in another spelling."""
    blocks: dict[object, list[Key]] = defaultdict(list)
    for key in keys:
        for block in _blocks(key) if key.kind in {Kind.THING, Kind.PLACE} and " " in key.name else ():
            blocks[key.kind, key.scope, block].append(key)
    for one, other in share_a_block(blocks.values()):
        found = body_likeness(one.name, other.name)
        if found.score >= _LEAST:
            yield pair(one, other, found.score, found.reason)


def _blocks(key: Key) -> Iterator[tuple[str, ...]]:
    """All words, or all but one long word of which the first sound is kept, or nothing of a long name's."""
    name = parse_body(key.name)
    stems = name.stems
    yield stems
    yield ("".join(name.words),)
    for at, word in enumerate(stems):
        if len(stems) > 1 and len(word) >= _LONG:
            rest = (*stems[:at], *stems[at + 1 :])
            yield (*rest, f"{skeleton(word)[:1]}?")
            if len(stems) >= MANY:
                yield rest
