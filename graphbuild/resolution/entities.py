"""A key and its tally in, an entity with its names out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from graphbuild.ontology import Ontology, TypeTree
from graphbuild.ontology.telegram import load_telegram
from graphbuild.records import Choice, Decision, Entity
from graphbuild.resolution.decisions import refusal
from graphbuild.resolution.keys import Key, settle
from graphbuild.resolution.referents import Kind, kind_of
from graphbuild.resolution.tallies import Tally
from graphbuild.resolution.wording import fold, is_short_form, is_shouted


def entity_of(key: Key, tally: Tally, *, ontology: Ontology, read: Collection[str]) -> Entity:
    """The entity of a key; `read` are the ids of the cables that were read."""
    if key.kind is Kind.CABLE:
        return Entity(key.name, "Cable", key.name, cables=(key.name,) if key.name in read else ())
    types = ontology.types
    name = choose_name(key, tally)
    fitting = [type_ for type_ in tally.types if kind_of(type_, types) is key.kind]
    country = tally.countries.most_common(1)[0][0] if tally.countries else None
    if key.kind is not Kind.PERSON and not key.bound and key.scope:
        country = key.scope
    return Entity(
        key.id,
        settle(Counter({type_: tally.types[type_] for type_ in fitting}), types),
        name,
        tuple(sorted({*tally.forms, *_meanings(name, key, ontology)} - {name})),
        country,
        tuple(sorted(tally.cables)),
        tally.mentions,
        tally.protected,
    )


def _meanings(name: str, key: Key, ontology: Ontology) -> Iterator[str]:
    """What a code of the TAGS line stands for ("Trafficking in persons" for KTIP)."""
    if key.kind is Kind.TOPIC and (tag := load_telegram(ontology.folder).tags.get(name)):
        yield tag.meaning


def changed(entity: Entity, decisions: Iterable[Decision], *, types: TypeTree) -> Entity | None:
    """The entity as a person named and typed it, None where it is dropped; DecisionError where that cannot be."""
    for item in decisions:
        if entity.type == "Cable":
            raise refusal("a cable keeps its name and type; leave it out of the build instead", item)
        if item.choice is Choice.DROP:
            return None
        value = item.value or ""
        if item.choice is Choice.RETYPE:
            if value not in types.entries or types.entries[value].abstract:
                raise refusal(f"there is no type {value!r} that an entity may have", item)
            entity = replace(entity, type=value)
        else:
            others = {*entity.aliases, entity.name} - {value}
            entity = replace(entity, name=value, aliases=tuple(sorted(others)))
    return entity


def choose_name(key: Key, tally: Tally) -> str:
    """The name to show: written out, not in capitals; then the most frequent, then the longest."""
    core = {key.name, *tally.other_names}

    def rank(form: str) -> tuple[bool, bool, bool, int, int, str]:
        folded = fold(form)
        plain = "(" not in form and (folded in core or " " not in key.name)
        written = not is_short_form(form) or key.kind in {Kind.COUNTRY, Kind.TOPIC}
        return plain, written, not is_shouted(form), tally.names[form], len(form), form

    name = max(tally.names, key=rank)
    return _as_written(name, tally) if key.kind is Kind.THING else name


def _as_written(name: str, tally: Tally) -> str:
    """What a list calls another way than any text, as a text has it where that says as much: "ExxonMobil"."""
    short = is_short_form(name)
    if name in tally.written and not short:
        return name
    spelt = [form for form in tally.written if not form.isupper() or name.isupper()]
    as_full = [form for form in spelt if _letters(form) >= _letters(name) and not is_shouted(form)]
    plain = [form for form in as_full if not is_short_form(form) or (fold(form) == fold(name) and not short)]
    return max(plain, key=lambda form: (_letters(form), tally.written[form], form), default=name)


def _letters(name: str) -> int:
    return len(fold(name).replace(" ", ""))
