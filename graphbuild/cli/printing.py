"""Rows in, text on standard output: a table on a terminal, lines with tabs in a pipe, JSON Lines or CSV on request."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from pandas import DataFrame

Rows = Iterable[Mapping[str, Any]]

as_option = click.option(
    "--as",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="How the rows are printed.",
)


def print_rows(rows: Rows, *, columns: Sequence[str], headings: Sequence[str], form: str) -> None:
    """Prints rows in a form: JSON Lines and CSV with all `columns`, a table with those in `headings`."""
    if form == "jsonl":
        for row in rows:
            click.echo(json.dumps({column: row[column] for column in columns}, ensure_ascii=False))
    elif form == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows([_plain(row[column]) for column in columns] for row in rows)
    else:
        print_table([[_plain(row[heading]) for heading in headings] for row in rows], headings=headings)


def print_frame(frame: DataFrame, *, form: str) -> None:
    """Prints a data frame: its columns are those of the question."""
    rows = json.loads(frame.to_json(orient="records", date_format="iso"))
    print_rows(rows, columns=list(frame.columns), headings=list(frame.columns), form=form)


def print_table(rows: Iterable[Sequence[str]], *, headings: Sequence[str], title: str = "") -> None:
    """Prints cells as a table on a terminal, else as lines with tabs."""
    if not sys.stdout.isatty():
        for row in (headings, *rows):
            click.echo("\t".join(" ".join(cell.split()) for cell in row))
        return
    table = Table(*headings, title=title or None, title_justify="left")
    for row in rows:
        table.add_row(*(Text(" ".join(cell.split())) for cell in row))
    Console().print(table)


def print_counts(counts: Mapping[str, int], *, of: str) -> None:
    """Prints how many there are of each, the most frequent first."""
    print_table([[name, str(count)] for name, count in counts.items()], headings=[of, "count"])


def _plain(value: object) -> str:
    if isinstance(value, tuple | list):
        return "; ".join(map(str, value))
    return "" if value is None else str(value)
