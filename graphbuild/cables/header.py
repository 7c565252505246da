"""A cable's header and its layout in, the values of its fields out, in characters of the plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from graphbuild.cables.classifiers import find_authority, find_classifier, find_reasons
from graphbuild.cables.envelope import find_addresses, find_classification, find_declassification, find_precedence
from graphbuild.cables.found import Found
from graphbuild.cables.layout import Field, Layout
from graphbuild.cables.references import find_references
from graphbuild.cables.subjects import find_subject, find_title
from graphbuild.cables.tags import find_tags
from graphbuild.records import HeaderField

_NUMBERED_OFFICER = re.compile(
    r"\s*(?:¶[ \t]*)?1?1[.)][ \t]*(?:\([A-Z]{1,3}\)[ \t]*)?(?i:CLASSIFIED BY)\b[ \t]*:?"
    r"(?P<words>[^\n]+(?:\n[ \t]*\S[^\n]*)*)"
)
_REFERRED = re.compile(r"\(REF(?:TEL)?S?\b([^()]+(?:\([^()]*\)[^()]*)*)\)")


def find_header(zone: str, layout: Layout, *, group: re.Match[str] | None, year: int | None, post: str) -> list[Found]:
    """All values, field by field, by the date-time group, and the cable's year and post for references without one."""
    envelope, fields = layout.envelope, layout.fields
    values = list(find_precedence(zone, group)) if group else []
    values += find_addresses(zone, start=envelope.start, end=envelope.end)
    values += find_classification(zone, start=envelope.start, end=envelope.end)
    orders = fields.get("order", ())[:1]
    values += _placed(zone, orders, find_declassification)
    values += _once(_placed(zone, fields.get("tags", ()), find_tags))
    values += _subject(zone, layout)
    referring = fields.get("refs") or _in_parentheses(zone, layout.body)
    values += _once(_placed(zone, referring, partial(find_references, year=year, post=post)))
    officers = [_placed(zone, [field], find_classifier) for field in _officers(zone, layout)]
    officer: list[Found] = max(officers, key=_is_named, default=[])
    values += officer
    if "reason" in fields and not any(map(_has_reasons, officers)):
        values += _placed(zone, fields["reason"], find_reasons)
    if not any(officers):
        values += _placed(zone, orders, find_authority)
    return values


def _officers(zone: str, layout: Layout) -> Iterable[Field]:
    """The fields that name an officer; or the first paragraph that does ("1. (U) CLASSIFIED BY …")."""
    if fields := layout.fields.get("officer"):
        return fields
    found = _NUMBERED_OFFICER.match(zone, layout.body)
    return [Field("officer", *found.span("words"))] if found else []


def _placed(zone: str, fields: Iterable[Field], find: Callable[[str], Iterable[Found]]) -> list[Found]:
    """The values found in the words of fields, with their places in the whole text."""
    return [
        (kind, value, field.start + start, field.start + end)
        for field in fields
        for kind, value, start, end in find(zone[field.start : field.end])
    ]


def _in_parentheses(zone: str, body: int) -> list[Field]:
    """What a header without a REF field refers to in parentheses: "TALKS GO ON (REF: LIMA 12)"."""
    found = _REFERRED.search(zone, 0, body) if "(REF" in zone else None
    return [Field("refs", *found.span(1))] if found else []


def _once(values: Iterable[Found]) -> Iterable[Found]:
    """The first of each value, in order."""
    first: dict[tuple[HeaderField, str], Found] = {}
    for value in values:
        first.setdefault(value[:2], value)
    return first.values()


def _subject(zone: str, layout: Layout) -> list[Found]:
    found = (find_subject(zone, start=field.start, end=field.end) for field in layout.fields.get("subject", ()))
    values = [value for value in found if value]
    value = _whole(values) if values else find_title(zone, end=layout.envelope.end)
    return [value] if value else []


def _whole(subjects: Sequence[Found]) -> Found:
    """The first subject, or one further on with which it begins, as a page may show it cut off."""
    first = subjects[0]
    begun = first[1].casefold()
    return next((value for value in subjects[1:] if value[1].casefold().startswith(f"{begun} ")), first)


def _has_reasons(values: Iterable[Found]) -> bool:
    return any(value[0] is HeaderField.CLASSIFICATION_REASON for value in values)


def _is_named(values: Sequence[Found]) -> tuple[bool, bool]:
    return any(value[0] is HeaderField.CLASSIFIED_BY for value in values), bool(values)
