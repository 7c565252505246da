"""The options by which several commands leave statements out."""

from __future__ import annotations

import click

status_option = click.option(
    "--status", multiple=True, help="asserted, negated, planned, possible, requested; several may be given."
)
confidence_option = click.option("--min-confidence", type=click.FloatRange(0, 1), help="Leave out what is less sure.")
