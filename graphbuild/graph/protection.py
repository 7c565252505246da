"""A graph's contents in, the same without the persons that a source marks "(protect)" out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from graphbuild.records import Assertion, Entity, Judgement

Tells = Callable[[str], bool]


def names_in(entities: Iterable[Entity]) -> Tells:
    """A function that says whether a text holds a name of one of the entities, as a word or in capitals."""
    names = {name for entity in entities for name in (entity.name, *entity.aliases)}
    forms = {form for name in names for form in (name, name.upper()) if name}
    if not forms:
        return lambda text: False
    longest_first = sorted(map(_spaced, forms), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(longest_first)})(?!\w)")
    return lambda text: pattern.search(text) is not None


def _spaced(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def find_open(assertions: Iterable[Assertion], hidden: frozenset[str], tells: Tells) -> Iterator[Assertion]:
    """The assertions in which no hidden entity takes part, speaks or is named in the sentence."""
    for assertion in assertions:
        taking_part = {assertion.subject, assertion.object, assertion.attributed_to, *assertion.reported_by}
        if hidden.isdisjoint(taking_part) and not tells(assertion.evidence.text):
            yield assertion


def find_open_judgements(judgements: Iterable[Judgement], tells: Tells) -> Iterator[Judgement]:
    """The judgements that name no hidden entity."""
    return (item for item in judgements if not any(map(tells, (item.left, item.right, item.reason))))
