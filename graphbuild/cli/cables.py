"""Paths in, what was read of their cables out: a table, or the whole records as JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime

import click
from msgspec import to_builtins

import graphbuild
from graphbuild.cli.printing import print_table
from graphbuild.errors import CableError

HEADINGS = ("id", "date", "post", "subject", "paragraphs", "words", "warnings")


@click.command("cables")
@click.argument("paths", nargs=-1, required=True)
@click.option("--as", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@click.option("--reader", help="Read every file with this reader, whatever its content looks like.")
def command(paths: tuple[str, ...], form: str, reader: str | None) -> None:
    """List the cables in files, folders and dumps ("-" is standard input)."""
    cables = graphbuild.read_cables(*paths, reader=reader, on_error=_complain)
    if form == "table":
        print_table((list(_cells(cable)) for cable in cables), headings=HEADINGS)
    else:
        for cable in cables:
            click.echo(json.dumps(to_builtins(cable, builtin_types=(datetime,)), ensure_ascii=False, default=str))


def _complain(error: CableError) -> None:
    click.echo(str(error), err=True)


def _cells(cable: graphbuild.Cable) -> Iterator[str]:
    pieces = (piece for _, passage in cable.passages for piece in passage.pieces)
    words = sum(len(cable.text[piece.start : piece.end].split()) for piece in pieces)
    yield cable.id
    yield f"{cable.date:%Y-%m-%d %H:%M}" if cable.date else ""
    yield cable.post
    yield cable.subject
    yield str(sum(paragraph.number > 0 for paragraph in cable.paragraphs))
    yield str(words)
    yield "; ".join(cable.warnings)
