"""What happens in a build in, a line that counts on a terminal out, and what could not be read at its end."""

from __future__ import annotations

import click
from rich.console import Console

from graphbuild.errors import CableError


class Progress:
    """An observer that shows stage and count on a terminal's standard error; to be used with `with`."""

    def __init__(self) -> None:
        self.unreadable: list[CableError] = []
        self._status = Console(stderr=True).status("starting")
        self._stage, self._count = "starting", 0

    def __enter__(self) -> Progress:
        self._status.__enter__()
        return self

    def __exit__(self, *error: object) -> None:
        self._status.stop()

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

    def report(self) -> None:
        """Prints each cable that was left out, and how many they were."""
        for error in self.unreadable:
            click.echo(f"graphbuild: left out: {error}", err=True)
        if self.unreadable:
            click.echo(f"graphbuild: {len(self.unreadable)} left out, all others are in the graph", err=True)
