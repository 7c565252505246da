"""What happens in a build in, what a person sees of it out."""

from __future__ import annotations

import logging
from typing import Protocol

from graphbuild.errors import CableError


class Observer(Protocol):
    """Is told how a build goes."""

    def stage(self, name: str) -> None:
        """A stage begins: "reading cables", "resolving names", "writing the graph"."""

    def extracted(self, cables: int) -> None:
        """So many more cables are done."""

    def unread(self, error: CableError) -> None:
        """A file or cable could not be read as it stands; the error says how it was taken, or that it was left out."""

    def unmet(self, decision: str) -> None:
        """A decision is about a name or an entity that is in no cable; it is kept and does nothing."""


class Log:
    """An observer that logs each cable that could not be read and each decision without effect, and nothing else."""

    def stage(self, name: str) -> None:
        """Says nothing."""

    def extracted(self, cables: int) -> None:
        """Says nothing."""

    def unread(self, error: CableError) -> None:
        """Logs a warning."""
        logging.getLogger("graphbuild").warning("%s", error)

    def unmet(self, decision: str) -> None:
        """Logs a warning."""
        logging.getLogger("graphbuild").warning("decision on what is in no cable: %s", decision)
