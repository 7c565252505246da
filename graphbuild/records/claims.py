"""What one cable yields: mentions, and claims about them with their evidence."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.records.telegrams import CableInfo, Span
from graphbuild.records.vocabulary import Modality, Polarity, Status


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence that states a relation: `cable.text[start:end] == text`."""

    cable_id: str
    paragraph: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for something: `cable.text[start:end] == text`.

    `name` is those words made plain (on one line, without article and title). `type` is the
    ontology's. `country` is the ISO 3166 alpha-2 code that the words, the section or the speaker
    give, else None. `title` is the office named with a person. `abbreviation` is the short form
    that the cable defines beside the name. `with_owner` is the name with those right before it to whom it
    belongs ("Turkish Energy Ministry"). `antecedent` is set on words that are no name ("she",
    "the Ministry"): the span of the mention that they stand for. `protected` is a source's
    "(protect)" mark.
    """

    cable_id: str
    paragraph: int
    start: int
    end: int
    text: str
    name: str
    type: str
    extractor: str
    country: str | None = None
    title: str | None = None
    abbreviation: str | None = None
    with_owner: str | None = None
    antecedent: Span | None = None
    protected: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


_STATUSES = {modality: Status(modality.value) for modality in Modality}


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """How a relation is stated. `date` is ISO 8601 to the precision given, an interval with a slash."""

    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.ASSERTED
    role: str | None = None
    date: str | None = None
    place: str | None = None
    quantity: str | None = None

    @property
    def status(self) -> Status:
        """Polarity and modality in one word."""
        return Status.NEGATED if self.polarity is Polarity.NEGATED else _STATUSES[self.modality]


@dataclass(frozen=True, slots=True)
class Claim:
    """A relation between two mentions, as one sentence states it.

    `attributed_to` is the innermost speaker, `reported_by` those who report the speaker, from
    inside out. `confidence` lies between 0 and 1.
    """

    subject: Mention
    predicate: str
    object: Mention
    evidence: Evidence
    qualifiers: Qualifiers
    extractor: str
    confidence: float
    attributed_to: Mention | None = None
    reported_by: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that one cable yields."""

    cable: CableInfo
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
