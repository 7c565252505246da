"""What is chosen of a graph in, bars out: who is related most, what is stated most, what is stated when."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd
from matplotlib.axes import Axes

from graphbuild.plots.choosing import Choice, label, take_literally
from graphbuild.records import Status, days

MONTHS = 48
"""A span of up to so many months is shown by month, a longer one by year."""


def draw_degrees(choice: Choice, axes: Axes) -> None:
    """How many relations each entity has, in the colour of its type."""
    shown = choice.entities[::-1]
    widths = [choice.degrees[entity.id] for entity in shown]
    axes.barh(range(len(shown)), widths, color=[choice.colour(entity) for entity in shown])
    axes.set_yticks(range(len(shown)), [label(entity.name) for entity in shown])
    _finish(axes, f"The {len(shown)} most related", horizontal=True)
    axes.set_xlabel("relations")


def draw_predicates(choice: Choice, axes: Axes) -> None:
    """How often each predicate is stated, by status."""
    said = ((label(item.predicate.replace("_", " ")), item.status) for item in choice.statements)
    table = _by_status(said)
    ranked = table.loc[table.sum(axis=1).sort_values(kind="stable").index]
    _draw_stacks(ranked, choice, axes, horizontal=True)
    _finish(axes, "What is stated", horizontal=True)


def draw_timeline(choice: Choice, axes: Axes) -> None:
    """How many statements fall in each month or year, by status: on the first day stated, else that of the cable.

    A date given only as a year counts where years are shown.
    """
    spans = [(span, item) for item in choice.statements if (span := days(choice.date(item) or ""))]
    starts = sorted(span[0] for span, _ in spans)
    unit = "month" if starts and (starts[-1] - starts[0]).days <= MONTHS * 30 else "year"
    precise = [(span[0], item.status) for span, item in spans if unit == "year" or (span[1] - span[0]).days < 31]
    table = _by_status((pd.Period(day, freq=unit[0].upper()), status) for day, status in precise)
    if len(table):
        table = table.reindex(pd.period_range(table.index.min(), table.index.max()), fill_value=0)
    _draw_stacks(table, choice, axes, horizontal=False)
    _finish(axes, f"Statements by {unit}", horizontal=False)


def _by_status(said: Iterable[tuple[object, Status]]) -> pd.DataFrame:
    """How often each was said: a row a thing, a column a status in their usual order."""
    frame = pd.DataFrame(((what, status.value) for what, status in said), columns=["what", "status"], dtype=object)
    table = pd.crosstab(frame["what"], frame["status"])
    return table[[status.value for status in Status if status.value in table]]


def _draw_stacks(table: pd.DataFrame, choice: Choice, axes: Axes, *, horizontal: bool) -> None:
    if table.empty:
        return
    colours = [choice.look.statuses[Status(str(name))].light for name in table]
    table.plot(kind="barh" if horizontal else "bar", stacked=True, ax=axes, color=colours, width=0.8)
    (axes.set_xlabel if horizontal else axes.set_ylabel)("statements")
    (axes.set_ylabel if horizontal else axes.set_xlabel)("")
    axes.legend(frameon=False)


def _finish(axes: Axes, title: str, *, horizontal: bool) -> None:
    take_literally(axes)
    axes.set_title(title, loc="left")
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="x" if horizontal else "y", alpha=0.3)
    axes.set_axisbelow(True)
