"""What a query found in, rows for people and programs out: a sequence, a data frame, a table in a notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from html import escape
from typing import TYPE_CHECKING, Generic, TypeVar, overload

if TYPE_CHECKING:
    import pandas

T = TypeVar("T")
Row = dict[str, object]

SHOWN = 200


@dataclass(frozen=True, slots=True)
class Result(Sequence[T], Generic[T]):
    """What a query found, in the graph's order.

    `row` says each item as plain values by column; `headings` are the columns that people are shown.
    """

    items: tuple[T, ...]
    row: Callable[[T], Row] = field(repr=False)
    columns: tuple[str, ...] = field(repr=False)
    headings: tuple[str, ...] = field(repr=False)

    @overload
    def __getitem__(self, place: int) -> T: ...
    @overload
    def __getitem__(self, place: slice) -> Result[T]: ...
    def __getitem__(self, place: int | slice) -> T | Result[T]:
        return self.items[place] if isinstance(place, int) else self.of(self.items[place])

    def __len__(self) -> int:
        return len(self.items)

    def of(self, items: Iterable[T]) -> Result[T]:
        """Other items of the same kind, said in the same columns."""
        return replace(self, items=tuple(items))

    def rows(self) -> list[Row]:
        """Each item as plain values by column."""
        return [self.row(item) for item in self.items]

    def to_frame(self) -> pandas.DataFrame:
        """A pandas frame, one row an item; the columns are there even where nothing was found."""
        import pandas as pd  # noqa: PLC0415 (half a second that other queries need not wait)

        return pd.DataFrame(map(encodable, self.rows()), columns=list(self.columns))

    def _repr_html_(self) -> str:
        body = "".join(_cells(self.row(item), self.headings) for item in self.items[:SHOWN])
        left = f"<p>and {len(self) - SHOWN} more</p>" if len(self) > SHOWN else ""
        head = "".join(f"<th>{escape(heading)}</th>" for heading in self.headings)
        return f"<p>{len(self)} found</p><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{left}"


def _cells(row: Row, headings: tuple[str, ...]) -> str:
    cells = (f"<td dir='auto'>{_cell(row[heading])}</td>" for heading in headings)
    return f"<tr>{''.join(cells)}</tr>"


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "<br>".join(escape(str(item)) for item in value)
    return "" if value is None else escape(str(value))


def encodable(row: Row) -> Row:
    """The same row, its text such that UTF-8 can hold it: lone surrogates become question marks."""
    return {name: _encodable(value) for name, value in row.items()}


def _encodable(value: object) -> object:
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "replace").decode("utf-8")
    return tuple(map(_encodable, value)) if isinstance(value, tuple) else value
