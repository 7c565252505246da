"""A graph folder and a question in SQL in, its answer out."""

from __future__ import annotations

from pathlib import Path

import click

import graphbuild
from graphbuild.cli.places import graph_argument
from graphbuild.cli.printing import as_option, print_frame


@click.command("sql")
@graph_argument
@click.argument("query")
@as_option
def command(graph: Path, query: str, form: str) -> None:
    """Answers SQL (DuckDB's) over the tables entities, assertions, cables and judgements."""
    print_frame(graphbuild.read_graph(graph).sql(query), form=form)
