"""A command's name in, the command out, imported when it is asked for; errors become one line."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import IO, Any

import click

from graphbuild.errors import GraphBuildError

COMMANDS = (
    "build",
    "export",
    "query",
    "path",
    "show",
    "sql",
    "cypher",
    "info",
    "page",
    "cables",
    "review",
    "evaluate",
    "ontology",
)
"""Each is a module of this folder that holds a click command named `command`."""


INTERRUPTED = 130
"""The exit code of a command that was stopped by Ctrl-C, as shells have it."""


class Failure(click.ClickException):
    """An error of graphbuild as the person at the terminal sees it: one line, and exit code 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Prints the line to standard error."""
        click.echo(f"graphbuild: error: {' '.join(self.message.split())}", file=file, err=file is None)


class Commands(click.Group):
    """Imports a command only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order of the work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"graphbuild.cli.{cmd_name}").command
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Runs a command; the one place where errors of graphbuild are caught."""
        try:
            return super().invoke(ctx)
        except GraphBuildError as error:
            raise Failure(str(error)) from error
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)


@click.group(cls=Commands)
@click.version_option(version("graphbuild"), prog_name="graphbuild")
def main() -> None:
    """Turns diplomatic cables into a knowledge graph.

    GRAPH is the folder that `build` writes; all other commands read it.
    """
