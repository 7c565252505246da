"""A graph folder and a person's answers in, decisions in the folder and the graph built anew by them out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

import graphbuild
from graphbuild.cli.places import graph_argument
from graphbuild.cli.progress import Progress

ANSWERS = {"s": "same", "d": "different", "u": "unsure"}
QUESTION = "[s]ame, [d]ifferent, [u]nsure and not to be asked again, s[k]ip, [q]uit"


@click.command("review")
@graph_argument
@click.option("--as", "form", type=click.Choice(["ask", "jsonl"]), default="ask", show_default=True)
@click.option("--made", is_flag=True, help="Also the merges that rules made, the least sure first.")
@click.option("--decide", metavar="FILE", type=click.Path(path_type=Path), help="Take decisions from a file.")
@click.option("--undo", metavar="NUMBER", multiple=True, type=int, help="Take back the decision of that number.")
def command(graph: Path, form: str, made: bool, decide: Path | None, undo: tuple[int, ...]) -> None:
    """Walks through merges in doubt; what you decide is kept in the graph folder, and every rebuild obeys it.

    The decisions stand in decisions.jsonl in the folder, one a line: same, different, unsure, rename,
    retype or drop. `build --decisions` takes the file to another graph.
    """
    if decide or undo:
        _apply(graph, decide=decide or (), undo=undo)
        return
    doubts = graphbuild.review(graph, made=made).doubts
    if form == "jsonl":
        for doubt in doubts:
            click.echo(json.dumps(_line(doubt), ensure_ascii=False))
        return
    if answers := list(_ask(doubts)):
        _apply(graph, decide=answers)


def _apply(graph: Path, *, decide: Path | Sequence[dict[str, str]], undo: Sequence[int] = ()) -> None:
    with Progress() as progress:
        done = graphbuild.review(graph, decide=decide, undo=undo, observer=progress)
    progress.report()
    click.echo(f"decisions that hold: {len(done.decisions)}; merges in doubt: {len(done.doubts)}")


def _line(doubt: graphbuild.Doubt) -> dict[str, Any]:
    """A doubt as JSON: with a "decision" added it is a line for `--decide`."""
    left, right = map(_side, (doubt.left, doubt.right))
    return {"left": left, "right": right, "score": doubt.score, "reason": doubt.reason}


def _side(name: Any) -> dict[str, Any]:
    sentences = [{"doc": one.cable_id, "para": one.paragraph, "text": one.text} for one in name.sentences]
    return asdict(name) | {"sentences": sentences}


def _ask(doubts: Sequence[graphbuild.Doubt]) -> Iterator[dict[str, str]]:
    """Shows each doubt and gives what is decided, until a person has enough."""
    if not doubts:
        click.echo("no merge is in doubt")
    for number, doubt in enumerate(doubts, 1):
        click.echo(f"\n{number} of {len(doubts)}   {doubt.verdict}, score {doubt.score:.2f}: {doubt.reason}")
        for name in (doubt.left, doubt.right):
            _show(name)
        try:
            answer = click.prompt(QUESTION, type=click.Choice(["s", "d", "u", "k", "q"]), show_choices=False)
        except click.Abort:
            click.echo()
            return
        if answer == "q":
            return
        if answer in ANSWERS:
            yield {"decision": ANSWERS[answer], "left": doubt.left.id, "right": doubt.right.id}


def _show(name: Any) -> None:
    click.echo(f"  {' · '.join(filter(None, (name.name, name.type, name.country, ', '.join(name.titles))))}")
    click.echo(f"    in {', '.join(name.cables)}")
    shown = zip(name.sentences, name.around, strict=True)
    places = ((f"{one.cable_id}, paragraph {one.paragraph}", around or one.text) for one, around in shown)
    for line in dict.fromkeys(f"    {place}: {' '.join(told.split())}" for place, told in places):
        click.echo(line)
