"""A cable's header and its layout in, the values of its fields out, in characters of the plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from graphbuild.cables.classifiers import find_authority, find_classifier, find_reasons
from graphbuild.cables.envelope import find_addresses, find_classification, find_declassification, find_precedence
from graphbuild.cables.layout import Field, Layout
from graphbuild.cables.references import find_references
from graphbuild.cables.subjects import find_subject, find_title
from graphbuild.cables.tags import find_tags
from graphbuild.records import HeaderField, HeaderValue


def find_header(zone: str, layout: Layout, *, group: re.Match[str] | None, year: int | None) -> Iterator[HeaderValue]:
    """All values, field by field, with the date-time group and the year of the cable, for references without one."""
    envelope, fields = layout.envelope, layout.fields
    if group:
        yield from find_precedence(zone, group)
    yield from find_addresses(zone, start=envelope.start, end=envelope.end)
    yield from find_classification(zone, start=envelope.start, end=envelope.end)
    orders = fields.get("order", ())[:1]
    for order in orders:
        yield from _placed(order, find_declassification(order.of(zone)))
    yield from _once([_placed(field, find_tags(field.of(zone))) for field in fields.get("tags", ())])
    yield from _subject(zone, layout)
    yield from _once([_placed(field, find_references(field.of(zone), year=year)) for field in fields.get("refs", ())])
    officers = [(field, find_classifier(field.of(zone))) for field in fields.get("officer", ())]
    if officers:
        yield from _placed(*max(officers, key=lambda officer: _is_named(officer[1])))
    if not any(value.field is HeaderField.CLASSIFICATION_REASON for _, values in officers for value in values):
        for reason in fields.get("reason", ()):
            yield from _placed(reason, find_reasons(reason.of(zone)))
    if not any(values for _, values in officers):
        for order in orders:
            yield from _placed(order, find_authority(order.of(zone)))


def _placed(field: Field, values: Iterable[HeaderValue]) -> list[HeaderValue]:
    """Values found in a field's words, with their places in the whole text."""
    place = field.start
    return [HeaderValue(v.field, v.value, place + v.start, place + v.end) for v in values]


def _once(fields: Sequence[list[HeaderValue]]) -> Iterable[HeaderValue]:
    """The first of each value of all fields, in order."""
    first: dict[tuple[HeaderField, str], HeaderValue] = {}
    for value in chain.from_iterable(fields):
        first.setdefault((value.field, value.value), value)
    return first.values()


def _subject(zone: str, layout: Layout) -> Iterator[HeaderValue]:
    fields = layout.fields.get("subject", ())[:1]
    value = next((find_subject(zone, start=field.start, end=field.end) for field in fields), None)
    if value := value or find_title(zone, end=layout.envelope.end):
        yield value


def _is_named(values: Sequence[HeaderValue]) -> tuple[bool, bool]:
    return any(value.field is HeaderField.CLASSIFIED_BY for value in values), bool(values)
