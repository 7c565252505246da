"""A graph folder in, a file or folder in another format out."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Any

import click

import graphbuild
from graphbuild.cli.filtering import confidence_option, status_option
from graphbuild.cli.places import graph_argument, out_option
from graphbuild.cli.printing import print_table
from graphbuild.errors import ExportError, PluginError

ASKED = "graphbuild.format"
FILTERS = ("status", "min_confidence")


class Export(click.Command):
    """Takes, beside its own options, those of the format that is asked for."""

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        """Its own, and an option for each keyword of the format's exporter."""
        asked = ctx.meta.get(ASKED)
        found = graphbuild.formats(asked) if asked else ()
        options = [_option(name, default) for format in found for name, default in format.options.items()]
        return [*super().get_params(ctx), *options]

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Looks for the format first; PluginError where the format has no such option."""
        ctx.meta[ASKED] = asked = _asked(args)
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if asked is None:
                raise
            known = [option for parameter in self.get_params(ctx) for option in parameter.opts if option[0] == "-"]
            message = f"has no option {error.option_name!r}"
            raise PluginError(message, kind="format", name=asked, known=known) from error


def _asked(words: list[str]) -> str | None:
    for word, following in zip(words, [*words[1:], ""], strict=True):
        option, _, value = word.partition("=")
        if option == "--format":
            return value or following
    return None


def _option(name: str, default: object) -> click.Option:
    flag = name.replace("_", "-")
    spelled = f"--{flag}/--no-{flag}" if isinstance(default, bool) else f"--{flag}"
    kind = type(default) if isinstance(default, bool | int | float) else str
    choices = f"[{'|'.join(type(default))}]" if isinstance(default, StrEnum) else None
    shown = default.value if isinstance(default, StrEnum) else default
    return click.Option([spelled], type=kind, metavar=choices, default=shown, show_default=True)


def _list(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        rows = [(item.name, item.writes, item.lacks, " ".join(item.options)) for item in graphbuild.formats()]
        print_table(rows, headings=("format", "writes", "does not hold", "options"))
        ctx.exit()


@click.command("export", cls=Export)
@graph_argument
@click.option("--format", required=True, metavar="F", help="One of those that --list lists.")
@out_option("file or folder")
@status_option
@confidence_option
@click.option("--without-protected", is_flag=True, help='Leave out persons marked "(protect)" and what names them.')
@click.option("--list", is_flag=True, is_eager=True, expose_value=False, callback=_list, help="List all formats.")
def command(graph: Path, format: str, out: Path, *, without_protected: bool, **options: Any) -> None:
    """Writes a graph in another format; `--format F --help` shows the options of F."""
    written = graphbuild.read_graph(graph)
    if without_protected:
        _refuse_leftovers(out)
        written = written.without_protected()
    filters = {name: value for name in FILTERS if (value := options.pop(name)) not in {None, ()}}
    if filters:
        written = written.subgraph(**filters)
    graphbuild.export(written, out, format=format, **options)
    click.echo(f"written: {out}")


def _refuse_leftovers(out: Path) -> None:
    """ExportError where a folder holds files that an export before may have left, with those to be protected."""
    if out.is_dir() and any(out.iterdir()):
        raise ExportError("is not empty, and what is in it may name protected persons; name a new folder", path=out)
