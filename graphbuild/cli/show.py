"""A graph folder and an entity in, all that is known of it out."""

from __future__ import annotations

from pathlib import Path

import click

import graphbuild
from graphbuild.cli.places import graph_argument
from graphbuild.cli.printing import print_rows


@click.command("show")
@graph_argument
@click.argument("entity")
def command(graph: Path, entity: str) -> None:
    """Shows one entity: its names, posts held, relations and their sentences."""
    found = graphbuild.read_graph(graph).entity(entity)
    click.echo(
        " · ".join(
            filter(
                None,
                (
                    found.name,
                    found.type,
                    found.country,
                    f"{found.mentions} mentions",
                    "absent" if found.absent else None,
                ),
            )
        )
    )
    click.echo(f"id: {found.id}")
    for label, values in (("also", found.aliases), ("cables", found.cables)):
        if values:
            click.echo(f"{label}: {'; '.join(values)}")
    for title, relations in (("Posts", found.posts), ("Relations", found.relations)):
        if relations:
            click.echo(f"\n{title}")
            print_rows(relations.rows(), columns=relations.columns, headings=relations.headings, form="table")
