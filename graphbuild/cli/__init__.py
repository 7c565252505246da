"""Words typed in a terminal in, one call of the public API out."""

from graphbuild.cli.commands import main

__all__ = ["main"]
