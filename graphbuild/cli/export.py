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
@click.option("--without-protected", is_flag=True, help='Leave out persons marked "(protect)" and what names them.')
def command(graph: Path, format: str, out: Path, *, without_protected: bool) -> None:
    """Writes a graph in another format."""
    whole = graphbuild.read_graph(graph)
    graphbuild.export(whole.without_protected() if without_protected else whole, out, format=format)
    click.echo(f"written: {out}")
