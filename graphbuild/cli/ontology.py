"""An ontology folder in, its vocabulary or its first mistake out."""

from __future__ import annotations

from pathlib import Path

import click

import graphbuild

path_argument = click.argument("path", required=False, type=click.Path(path_type=Path))


@click.group("ontology")
def command() -> None:
    """The vocabulary of types and predicates; PATH is another folder than the one that comes with the program."""


@command.command("check")
@path_argument
def check(path: Path | None) -> None:
    """Reads every file of the ontology and names the first mistake."""
    ontology = graphbuild.load_ontology(path)
    click.echo(f"{ontology.folder}: no mistake found")


@command.command("show")
@path_argument
def show(path: Path | None) -> None:
    """Lists the types, each below what it is a kind of, and the predicates with the types of their ends."""
    ontology = graphbuild.load_ontology(path)
    for name, entry in ontology.types.entries.items():
        depth = len(ontology.types.kinds[name]) - 1
        click.echo(f"{'  ' * depth}{name}: {entry.meaning}")
    click.echo()
    for name, predicate in ontology.predicates.entries.items():
        ends = f"{', '.join(predicate.subject)} {'–' if predicate.symmetric else '→'} {', '.join(predicate.object)}"
        click.echo(f"{name} ({ends}): {predicate.meaning}")
