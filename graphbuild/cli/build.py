"""Files of cables in, a graph folder out."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter
from typing import Any

import click

import graphbuild
from graphbuild.cli.places import out_option
from graphbuild.cli.printing import print_counts
from graphbuild.cli.progress import Progress


@click.command("build")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@out_option("graph folder")
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(min=1), help="Processes that extract.")
@click.option("--model", metavar="NAME_OR_PATH", help="Another installed English spaCy pipeline.")
@click.option("--ontology", metavar="FOLDER", help="Another ontology than the program's, in the same form.")
@click.option("--reader", metavar="NAME", help="The reader of every file, instead of what its content tells.")
@click.option("--open", "open_relations", is_flag=True, help="Keep relations that no predicate takes.")
@click.option("--decisions", type=click.Path(path_type=Path), metavar="FILE", help="A person's decisions; see review.")
@click.option("--min-confidence", default=0.0, type=click.FloatRange(0, 1), help="Leave out what is less sure.")
def command(paths: tuple[str, ...], out: Path, jobs: int, **options: Any) -> None:
    """Builds a graph folder from cables.

    PATH is a file, a folder or a dump of cables; "-" is standard input. The folder holds graph.html,
    the page to open in a browser, and graph.graphml for Gephi. A build that was interrupted goes on
    where it was when the same command is run again.
    """
    start = perf_counter()
    with Progress() as progress:
        graph = graphbuild.build_graph(*paths, out=out, jobs=jobs, observer=progress, **options)
    progress.report()
    counts = graph.counts()
    print_counts(counts.types, of="entities by type")
    print_counts(counts.predicates, of="statements by predicate")
    print_counts(counts.statuses, of="statements by status")
    click.echo(
        f"{len(graph.entities)} entities, {len(graph.relations())} relations "
        f"in {len(graph.all_assertions)} statements, "
        f"from {len(graph.cables)} cable{'s' * (len(graph.cables) != 1)} in {perf_counter() - start:.1f} s"
    )
    click.echo(f"page:  {out / 'graph.html'}")
    click.echo(f"Gephi: {out / 'graph.graphml'}")
