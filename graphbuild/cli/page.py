"""`graphbuild page`: a graph folder in, one HTML file out that shows it."""

from __future__ import annotations

from pathlib import Path

import click

import graphbuild


@click.command(name="page")
@click.argument("graph", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The HTML file to write.")
@click.option(
    "--max-nodes", default=300, show_default=True, type=click.IntRange(min=1), help="Entities drawn at first."
)
@click.option("--about", metavar="ENTITY", help="Open on the neighbourhood of this entity: its name, alias or id.")
@click.option("--title", default="Graph of cables", show_default=True, help="The page's title.")
def command(graph: Path, out: Path, *, max_nodes: int, about: str | None, title: str) -> None:
    """Write the interactive page of GRAPH, a folder that `build` wrote; it opens from disk, without a network."""
    graphbuild.write_page(graphbuild.read_graph(graph), out, title=title, max_nodes=max_nodes, about=about)
    click.echo(out)
