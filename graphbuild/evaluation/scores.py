"""Counts of right, found and expected in, the figures that people compare out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """How many were right, of how many found and how many expected."""

    right: int = 0
    found: int = 0
    expected: int = 0

    def __add__(self, other: Measure) -> Measure:
        return Measure(self.right + other.right, self.found + other.found, self.expected + other.expected)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what was expected that was found; 1 where nothing was expected."""
        return self.right / self.expected if self.expected else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.found + self.expected
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Mistake:
    """What was missed, or found though it is not there, with its sentence; `kind` is such as "missed relation".

    Of a missed entity the sentence is the gold's quote, of a false one its other names.
    """

    doc: str
    paragraph: int | None
    kind: str
    what: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Scores:
    """A graph against gold annotations, summed over documents.

    `types`, `factuality` (polarity and modality), `attribution` and `dates` count only what was
    found and matched: their precision is the share that is right.
    """

    entities: Measure = Measure()
    relations: Measure = Measure()
    types: Measure = Measure()
    factuality: Measure = Measure()
    attribution: Measure = Measure()
    dates: Measure = Measure()
    predicates: Mapping[str, Measure] | None = None
    documents: Mapping[str, tuple[Measure, Measure]] | None = None
    errors: tuple[Mistake, ...] = ()
