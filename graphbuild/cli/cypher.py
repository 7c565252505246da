"""A graph folder and a question in Cypher in, its answer out."""

from __future__ import annotations

from pathlib import Path

import click

import graphbuild
from graphbuild.cli.places import graph_argument
from graphbuild.cli.printing import as_option, print_frame


@click.command("cypher")
@graph_argument
@click.argument("query")
@as_option
def command(graph: Path, query: str, form: str) -> None:
    """Answers Cypher: MATCH (a:Entity)-[r:told]->(b) WHERE r.status = 'asserted' RETURN a.name, b.name."""
    print_frame(graphbuild.read_graph(graph).cypher(query), form=form)
