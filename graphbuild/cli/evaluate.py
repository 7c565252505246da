"""A graph folder and gold files in, precision, recall and F1 out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

import graphbuild
from graphbuild.cli.places import graph_argument
from graphbuild.cli.printing import print_table

MEASURES = ("entities", "relations", "types", "factuality", "attribution", "dates")
FIGURES = ("precision", "recall", "f1")


@click.command("evaluate")
@graph_argument
@click.argument("more", metavar="[FILE]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--gold", required=True, multiple=True, type=click.Path(path_type=Path), help="Gold annotations.")
@click.option("--errors", is_flag=True, help="List what is missed, false or wrong, with its sentence.")
def command(graph: Path, more: tuple[Path, ...], gold: tuple[Path, ...], errors: bool) -> None:
    """Scores a graph against gold annotations; further gold files may follow the first."""
    scores = graphbuild.evaluate(graphbuild.read_graph(graph), (*gold, *more))
    print_table(_measures(scores), headings=("measure", *FIGURES, "right", "found", "expected"))
    if errors:
        rows = [
            (error.doc, str(error.paragraph or 0), error.kind, error.what, error.sentence) for error in scores.errors
        ]
        print_table(rows, headings=("doc", "para", "error", "what", "sentence"))


def _measures(scores: graphbuild.Scores) -> Iterator[tuple[str, ...]]:
    for name in MEASURES:
        measure = getattr(scores, name)
        figures = (f"{getattr(measure, figure):.3f}" for figure in FIGURES)
        yield (name, *figures, str(measure.right), str(measure.found), str(measure.expected))
