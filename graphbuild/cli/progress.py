"""What happens in a build in, a line that counts on a terminal out, and what could not be read at its end."""

from __future__ import annotations

import click
from rich.console import Console

from graphbuild.errors import CableError


class Progress:
    """An observer that shows stage and count on a terminal's standard error; to be used with `with`."""

    def __init__(self) -> None:
        self.unreadable: list[CableError] = []
        self.idle: list[str] = []
        self._status = Console(stderr=True).status("starting")
        self._stage, self._count = "starting", 0

    def __enter__(self) -> Progress:
        self._status.__enter__()
        return self

    def __exit__(self, kind: type[BaseException] | None, *error: object) -> None:
        self._status.stop()
        if kind is KeyboardInterrupt:
            click.echo("graphbuild: interrupted; the same command goes on from here", err=True)

    def stage(self, name: str) -> None:
        """Shows the stage."""
        self._stage = name
        self._show()

    def extracted(self, cables: int) -> None:
        """Counts on."""
        self._count += cables
        self._show()

    def _show(self) -> None:
        self._status.update(f"{self._stage} ({self._count} cables done)")

    def unread(self, error: CableError) -> None:
        """Keeps the error for the end."""
        self.unreadable.append(error)

    def unmet(self, decision: str) -> None:
        """Keeps the decision for the end."""
        self.idle.append(decision)

    def report(self) -> None:
        """Prints a line for each decision without effect and for each file or cable that could not be read as given."""
        for decision in self.idle:
            click.echo(f"graphbuild: decision on what is in no cable, kept: {decision}", err=True)
        for error in self.unreadable:
            click.echo(f"graphbuild: {error}", err=True)
        if self.unreadable:
            click.echo(f"graphbuild: not read as given: {len(self.unreadable)}; the rest is in the graph", err=True)
