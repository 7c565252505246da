"""A graph folder and two entities in, the steps from one to the other out."""

from __future__ import annotations

from pathlib import Path

import click

import graphbuild
from graphbuild.cli.places import graph_argument
from graphbuild.cli.printing import as_option, print_rows


@click.command("path")
@graph_argument
@click.argument("start", metavar="FROM")
@click.argument("end", metavar="TO")
@as_option
def command(graph: Path, start: str, end: str, form: str) -> None:
    """Shows how two entities are connected, each step with its sentences."""
    steps = graphbuild.read_graph(graph).path(start, end)
    if not steps:
        click.echo("they are not connected", err=True)
    print_rows(steps.rows(), columns=steps.columns, headings=steps.headings, form=form)
