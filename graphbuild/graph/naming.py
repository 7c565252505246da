"""Entities in, an index of their names out, in which case, accents and punctuation do not matter."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from graphbuild.errors import QueryError
from graphbuild.records import Entity

_DROPPED = re.compile(r"[.'’]")
_GAP = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """A name without case, accents, punctuation and leading article: `The U.S. Côte` is `us cote`."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = _GAP.sub(" ", _DROPPED.sub("", plain.casefold())).strip()
    return words.removeprefix("the ")


def index_names(entities: Iterable[Entity]) -> dict[str, tuple[Entity, ...]]:
    """Folded name or alias → those who bear it: first those whose main name it is, then the most mentioned."""
    bearers: dict[str, set[Entity]] = defaultdict(set)
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            bearers[fold(name)].add(entity)
    return {
        name: tuple(sorted(found, key=lambda entity: (fold(entity.name) != name, -entity.mentions, entity.id)))
        for name, found in bearers.items()
    }


def choose(name: str, index: Mapping[str, tuple[Entity, ...]]) -> Entity:
    """The one entity of that name; a main name wins over an alias. QueryError lists the candidates."""
    folded = fold(name)
    found = index.get(folded, ())
    named = [entity for entity in found if fold(entity.name) == folded]
    if len(named) == 1 or len(found) == 1:
        return found[0]
    if found:
        raise QueryError("stands for several", name=name, candidates=_labels(found))
    close = (index[near][0] for near in get_close_matches(folded, index, n=5, cutoff=0.7))
    raise QueryError("is unknown", name=name, candidates=_labels(close))


def _labels(entities: Iterable[Entity]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{e.name} ({', '.join(filter(None, (e.type, e.country, e.id)))})" for e in entities))
