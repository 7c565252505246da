"""A record type in, the shape of its table out: Arrow types, and how values go in and come back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import pyarrow as pa
from msgspec import Struct


@dataclass(frozen=True, slots=True)
class Shape:
    """How the values of one type stand in a table."""

    arrow: pa.DataType
    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]
    optional: bool = False

    @property
    def schema(self) -> pa.Schema:
        """The columns of a table of records, one a field."""
        return pa.schema(list(self.arrow))


def _same(value: Any) -> Any:
    return value


def _storable(text: str) -> str:
    """Half a surrogate pair, which no file can hold, becomes a question mark; all else stays."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _in_utc(value: datetime) -> datetime:
    return value.astimezone(UTC)


_shapes: dict[Any, Shape] = {
    str: Shape(pa.string(), _storable, _same),
    int: Shape(pa.int64(), _same, _same),
    float: Shape(pa.float64(), _same, _same),
    bool: Shape(pa.bool_(), _same, _same),
    datetime: Shape(pa.timestamp("us", tz="UTC"), _same, _in_utc),
}


def shape_of(kind: Any) -> Shape:
    """The shape of a type: records are structs, tuples lists, enums their values, dates UTC timestamps."""
    if kind not in _shapes:
        _shapes[kind] = _make(kind)
    return _shapes[kind]


def _make(kind: Any) -> Shape:
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return Shape(pa.string(), str, kind)
    if isinstance(kind, type) and (is_dataclass(kind) or issubclass(kind, Struct)):
        return _struct(kind)
    if get_origin(kind) is tuple:
        return _list(shape_of(get_args(kind)[0]))
    if get_origin(kind) is UnionType:
        (inner,) = set(get_args(kind)) - {NoneType}
        return _optional(shape_of(inner))
    raise TypeError(f"{kind} has no place in a table")


def _struct(record: type) -> Shape:
    parts = [(name, shape_of(kind)) for name, kind in get_type_hints(record).items()]

    def encode(value: Any) -> dict[str, Any]:
        return {name: part.encode(getattr(value, name)) for name, part in parts}

    def decode(row: dict[str, Any]) -> Any:
        return record(**{name: part.decode(row[name]) for name, part in parts})

    columns = [pa.field(name, part.arrow, nullable=part.optional) for name, part in parts]
    return Shape(pa.struct(columns), encode, decode)


def _list(item: Shape) -> Shape:
    return Shape(
        pa.list_(pa.field("item", item.arrow, nullable=item.optional)),
        lambda values: [item.encode(value) for value in values],
        lambda values: tuple(item.decode(value) for value in values),
    )


def _optional(inner: Shape) -> Shape:
    return Shape(
        inner.arrow,
        lambda value: None if value is None else inner.encode(value),
        lambda value: None if value is None else inner.decode(value),
        optional=True,
    )
