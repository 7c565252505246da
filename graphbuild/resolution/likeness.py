"""What two names have in common in, how surely they are one out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Likeness:
    """How surely two names are one, 0 to 1, and why."""

    score: float
    reason: str
