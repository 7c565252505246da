"""A graph folder in, its counts out."""

from __future__ import annotations

from pathlib import Path

import click

import graphbuild
from graphbuild.cli.places import graph_argument
from graphbuild.cli.printing import print_counts


@click.command("info")
@graph_argument
def command(graph: Path) -> None:
    """Counts a graph by type, predicate, status and cable."""
    counts = graphbuild.read_graph(graph).counts()
    print_counts(counts.types, of="entities by type")
    print_counts(counts.predicates, of="statements by predicate")
    print_counts(counts.statuses, of="statements by status")
    print_counts(counts.cables, of="statements by cable")
