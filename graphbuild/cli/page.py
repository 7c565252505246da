"""`graphbuild page`: a graph folder in, one HTML file out that shows it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

import graphbuild
from graphbuild.cli.places import graph_argument, out_option


@click.command(name="page")
@graph_argument
@out_option("HTML file")
@click.option(
    "--max-nodes", default=300, show_default=True, type=click.IntRange(min=1), help="Entities drawn at first."
)
@click.option("--about", metavar="ENTITY", help="Open on the neighbourhood of this entity: its name, alias or id.")
@click.option("--title", default="Graph of cables", show_default=True, help="The page's title.")
@click.option("--without-protected", is_flag=True, help='Leave out persons marked "(protect)" and what names them.')
def command(graph: Path, out: Path, *, without_protected: bool, **options: Any) -> None:
    """Write the interactive page of GRAPH, a folder that `build` wrote; it opens from disk, without a network."""
    whole = graphbuild.read_graph(graph)
    shown = whole.without_protected() if without_protected else whole
    graphbuild.write_page(shown, out, **options)
    click.echo(out)
