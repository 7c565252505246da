"""Extractions in, what all cables tell of each key out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from graphbuild.records import Extraction
from graphbuild.resolution.accounts import read_accounts
from graphbuild.resolution.keys import Key, Keys
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.scenes import find_employers, ordinal_of
from graphbuild.resolution.tallies import Scene, Tally
from graphbuild.resolution.within import CableReferents, Reader, read_referents


@dataclass(frozen=True, slots=True)
class Count:
    """`tallies` by key; `cables` are the ids of those read, `within` those of names compared within one cable.

    `within` is kept only where there are decisions, which may name them.
    """

    tallies: dict[Key, Tally] = field(default_factory=dict)
    cables: set[str] = field(default_factory=set)
    within: set[str] = field(default_factory=set)


def count(extractions: Iterable[Extraction], reader: Reader) -> Count:
    """Reads every cable once."""
    counted = Count()
    keys = Keys(reader.posts, reader.ontology.types, reader.decisions)
    for extraction in extractions:
        found = read_referents(extraction, reader)
        counted.cables.add(extraction.cable.id)
        counted.tallies.setdefault(Key(Kind.CABLE, extraction.cable.id), Tally())
        if reader.decisions:
            counted.within.update(id_ for item in found.judgements for id_ in (item.left_id, item.right_id))
        if reader.decisions.others:
            counted.within.update(keys.by_rule(one, extraction.cable).id for one in found.referents)
        _add(extraction, found, keys, counted.tallies)
    return counted


def _add(extraction: Extraction, found: CableReferents, keys: Keys, tallies: dict[Key, Tally]) -> None:
    cable, employers = extraction.cable, find_employers(extraction.claims, found)
    home, day = keys.posts.country(cable), ordinal_of(cable)
    accounts = read_accounts(extraction, found)
    for referent in found.referents:
        key = keys.of(referent, cable)
        scene = Scene(cable.id, home, day, frozenset(employers.get(referent, ())))
        account = accounts.of(referent, scene) if keys.says_little(referent, key) else None
        tallies.setdefault(key, Tally()).add(referent, scene, account)
