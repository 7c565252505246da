"""A graph folder in, a file or folder in another format out."""

from __future__ import annotations

from pathlib import Path

import click

import graphbuild


@click.command("export")
@click.argument("graph", type=click.Path(path_type=Path))
@click.option(
    "--format", required=True, metavar="F", help="html, graphml, jsonl or another format; a wrong one lists all."
)
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The file or folder to write.")
def command(graph: Path, format: str, out: Path) -> None:
    """Writes a graph in another format."""
    graphbuild.export(graphbuild.read_graph(graph), out, format=format)
    click.echo(f"written: {out}")
