"""A cable's gold entities and a graph's entities in, which is which out: by name or alias."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graphbuild.evaluation.gold import GoldEntity
from graphbuild.records import Entity

_ARTICLE = re.compile(r"^(?:the|a|an)\s+")


def fold(name: str) -> str:
    """A name without case, runs of white space and leading article."""
    return _ARTICLE.sub("", " ".join(name.casefold().split()))


@dataclass(frozen=True, slots=True)
class Matching:
    """Gold names by entity id, one to one in `pairs`; in `names` every gold entity that shares a name."""

    pairs: Mapping[str, str]
    names: Mapping[str, frozenset[str]]

    def gold(self, entity_id: str) -> frozenset[str]:
        """The gold entities that an entity may be."""
        pair = self.pairs.get(entity_id)
        return frozenset((pair,)) if pair else self.names.get(entity_id, frozenset())


def match(gold: Iterable[GoldEntity], found: Iterable[Entity]) -> Matching:
    """Pairs what shares most names, a common main name before all; each at most once."""
    expected = {entity.name: _names(entity.name, entity.aliases) for entity in gold}
    there = {entity.id: (fold(entity.name), _names(entity.name, entity.aliases)) for entity in found}
    shared = [
        (fold(gold_name) == name, name in wanted, len(wanted & names), gold_name, id_)
        for id_, (name, names) in there.items()
        for gold_name, wanted in expected.items()
        if wanted & names
    ]
    pairs: dict[str, str] = {}
    for *_, gold_name, id_ in sorted(shared, key=lambda item: (*(-rank for rank in item[:3]), *item[3:])):
        if id_ not in pairs and gold_name not in pairs.values():
            pairs[id_] = gold_name
    names = {id_: frozenset(item[3] for item in shared if item[4] == id_) for id_ in there}
    return Matching(pairs, names)


def _names(name: str, aliases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, (name, *aliases)))
