"""A key and its tally in, an entity with its names out."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from graphbuild.ontology import TypeTree
from graphbuild.records import Entity
from graphbuild.resolution.keys import Key, settle
from graphbuild.resolution.referents import Kind, kind_of
from graphbuild.resolution.tallies import Tally
from graphbuild.resolution.wording import fold, is_short_form, is_shouted, slug


def entity_id(key: Key) -> str:
    """A readable identifier made of the key alone; a cable keeps its own."""
    if key.kind is Kind.CABLE:
        return key.name
    digest = sha256("\n".join((key.kind, key.name, key.scope)).encode()).hexdigest()
    return f"{slug(key.name.split())}-{digest[:10]}"


def entity_of(key: Key, tally: Tally, *, types: TypeTree, read: frozenset[str]) -> Entity:
    """The entity of a key; `read` are the ids of the cables that were read."""
    if key.kind is Kind.CABLE:
        return Entity(key.name, "Cable", key.name, cables=(key.name,) if key.name in read else ())
    name = choose_name(key, tally)
    fitting = [type_ for type_ in tally.types if kind_of(type_, types) is key.kind]
    country = tally.countries.most_common(1)[0][0] if tally.countries else None
    if key.kind is not Kind.PERSON and not key.bound and key.scope:
        country = key.scope
    return Entity(
        entity_id(key),
        settle(Counter({type_: tally.types[type_] for type_ in fitting}), types),
        name,
        tuple(sorted(set(tally.forms) - {name})),
        country,
        tuple(sorted(tally.cables)),
        tally.mentions,
        tally.protected,
    )


def choose_name(key: Key, tally: Tally) -> str:
    """The name to show: written out, not in capitals; then the most frequent, then the longest."""
    core = {key.name, *tally.other_names}

    def rank(form: str) -> tuple[bool, bool, bool, int, int, str]:
        folded = fold(form)
        plain = "(" not in form and (folded in core or " " not in key.name)
        written = not is_short_form(form) or key.kind in {Kind.COUNTRY, Kind.TOPIC}
        return plain, written, not is_shouted(form), tally.names[form], len(form), form

    return max(tally.names, key=rank)
