"""What all cables together yield: entities, the judgements that made them, assertions about them."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.records.claims import Evidence, Qualifiers
from graphbuild.records.telegrams import Span
from graphbuild.records.vocabulary import Status, Verdict


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing across all cables. `mentions` counts them; `cables` lists where, sorted."""

    id: str
    type: str
    name: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    cables: tuple[str, ...] = ()
    mentions: int = 0
    protected: bool = False

    @property
    def absent(self) -> bool:
        """Whether it is a cable that others refer to and that was not read."""
        return self.type == "Cable" and not self.cables


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two names are one thing, how sure (0 to 1), why, and who says so (a rule's name, or "person").

    The ids are those of the names, by which decisions call them; empty where names were compared outside a graph.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    reason: str
    by: str
    left_id: str = ""
    right_id: str = ""


@dataclass(frozen=True, slots=True)
class Assertion:
    """A claim whose ends are entity ids; the spans show the words that name them, None where none do."""

    subject: str
    predicate: str
    object: str
    evidence: Evidence
    qualifiers: Qualifiers
    extractor: str
    confidence: float
    attributed_to: str | None = None
    reported_by: tuple[str, ...] = ()
    subject_span: Span | None = None
    object_span: Span | None = None

    @property
    def status(self) -> Status:
        """Polarity and modality in one word."""
        return self.qualifiers.status
