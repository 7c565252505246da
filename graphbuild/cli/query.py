"""A graph folder and filters in, the assertions that pass them out."""

from __future__ import annotations

from pathlib import Path

import click

import graphbuild
from graphbuild.cli.filtering import confidence_option, status_option
from graphbuild.cli.places import graph_argument
from graphbuild.cli.printing import as_option, print_rows


@click.command("query")
@graph_argument
@click.option("--subject", metavar="S", help="Who does it: a name, an alias or an id.")
@click.option("--predicate", metavar="P", multiple=True, help="What is done; may be given several times.")
@click.option("--object", metavar="O", help="To whom or what it is done.")
@click.option("--about", metavar="E", help="Who stands at either end.")
@click.option("--type", metavar="T", help="The type, or a kind of it, of one end: Ministry, Person.")
@click.option("--speaker", metavar="S", help="Whose words the cables report.")
@click.option("--cable", metavar="ID", help="Only what this cable says.")
@click.option("--since", metavar="D", help="From this year, month or day on (2008, 2008-09, 2008-09-18).")
@click.option("--until", metavar="D", help="Up to and with this year, month or day.")
@status_option
@confidence_option
@click.option("--conflicts", is_flag=True, help="List only what one source affirms and another denies, side by side.")
@as_option
def command(
    graph: Path,
    form: str,
    predicate: tuple[str, ...],
    status: tuple[str, ...],
    conflicts: bool,
    **filters: str | None,
) -> None:
    """Lists what the cables say, each statement with its sentence."""
    read = graphbuild.read_graph(graph)
    find = read.conflicts if conflicts else read.assertions
    found = find(
        predicate=predicate or None,
        status=status or None,
        **filters,  # type: ignore[arg-type]
    )
    print_rows(found.rows(), columns=found.columns, headings=found.headings, form=form)
