"""Every record of graphbuild, in order of birth: plain values in, frozen values out, no behaviour beyond lookups."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum


class Part(StrEnum):
    """What a passage of a cable is."""

    SUBJECT = "subject"
    HEADING = "heading"
    SUMMARY = "summary"
    BODY = "body"
    COMMENT = "comment"


class HeaderField(StrEnum):
    """What a value in a cable's header says."""

    SENT_BY = "sent_by"
    ADDRESSED_TO = "addressed_to"
    COPIED_TO = "copied_to"
    CLASSIFICATION = "classification"
    CAPTION = "caption"
    DECLASSIFIED_ON = "declassified_on"
    TAG = "tag"
    TAGGED_NAME = "tagged_name"
    SUBJECT = "subject"
    REFERENCE = "reference"
    OTHER_REFERENCE = "other_reference"
    CLASSIFIED_BY = "classified_by"
    CLASSIFIER_OFFICE = "classifier_office"
    CLASSIFICATION_REASON = "classification_reason"
    SIGNED_BY = "signed_by"


class Polarity(StrEnum):
    """Whether the text affirms a relation or denies it."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """Whether the text states a relation as fact, plan, possibility or request."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    REQUESTED = "requested"


class Status(StrEnum):
    """Polarity and modality in one word: a denial is `negated` whatever its modality."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    PLANNED = "planned"
    POSSIBLE = "possible"
    REQUESTED = "requested"


class Verdict(StrEnum):
    """Whether two names stand for one thing."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Span:
    """Half-open range of characters, `start` to `end`, of a cable's text as it was read."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of prose in a paragraph: a heading, a block of lines, one item of a dash list.

    `pieces` are the ranges of the cable's text that are prose, in order; page lines, paragraph
    marks and markup lie between them. `label` is the heading of a dash item ("Burma" in "-- Burma:").
    """

    part: Part
    pieces: tuple[Span, ...]
    label: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered paragraph; 0 holds the subject line and all that stands before paragraph 1.

    A heading belongs to the paragraph that it introduces. `marking` is the classification
    without parentheses ("SBU"), or empty.
    """

    number: int
    marking: str
    start: int
    end: int
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class HeaderValue:
    """One value of the header: `value` in normal form, the span where it stands in the cable's text."""

    field: HeaderField
    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cable:
    """One telegram. `text` is exactly what was read; every offset in graphbuild counts its characters.

    `date` is the date-time group in UTC, or None where it is lost. `warnings` say what was damaged
    and how it was read.
    """

    id: str
    text: str = field(repr=False)
    source: str
    date: datetime | None = None
    header: tuple[HeaderValue, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    warnings: tuple[str, ...] = ()

    def values(self, wanted: HeaderField) -> tuple[str, ...]:
        """The header's values of one field, in order."""
        return tuple(item.value for item in self.header if item.field is wanted)

    def _first(self, wanted: HeaderField) -> str | None:
        return next(iter(self.values(wanted)), None)

    @property
    def sent_by(self) -> str | None:
        """The sending post, in the header's words in normal form ("AMEMBASSY BEIJING")."""
        return self._first(HeaderField.SENT_BY)

    @property
    def addressed_to(self) -> tuple[str, ...]:
        """The action addressees, without routing indicator and precedence."""
        return self.values(HeaderField.ADDRESSED_TO)

    @property
    def subject(self) -> str:
        """The subject on one line, or the empty string."""
        return self._first(HeaderField.SUBJECT) or ""

    @property
    def tags(self) -> tuple[str, ...]:
        """The TAGS codes in order, each once."""
        return self.values(HeaderField.TAG)

    @property
    def references(self) -> tuple[str, ...]:
        """Canonical ids of the cables referred to, in order."""
        return self.values(HeaderField.REFERENCE)

    @property
    def classified_by(self) -> str | None:
        """The classifying officer's name as printed."""
        return self._first(HeaderField.CLASSIFIED_BY)

    @property
    def passages(self) -> Iterator[tuple[Paragraph, Passage]]:
        """Every passage with its paragraph, in reading order."""
        return ((paragraph, passage) for paragraph in self.paragraphs for passage in paragraph.passages)


@dataclass(frozen=True, slots=True)
class CableInfo:
    """What a graph keeps of a cable without its text."""

    id: str
    source: str
    date: datetime | None
    subject: str
    sent_by: str | None
    paragraphs: int
    words: int
    warnings: tuple[str, ...] = ()


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
    that the cable defines beside the name. `antecedent` is set on words that are no name ("she",
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
    antecedent: Span | None = None
    protected: bool = False

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


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
        return Status.NEGATED if self.polarity is Polarity.NEGATED else Status(self.modality.value)


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


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether two names are one thing, how sure (0 to 1), why, and who says so (a rule's name, or "person")."""

    left: str
    right: str
    verdict: Verdict
    score: float
    reason: str
    by: str


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


def year_of(cable_id: str) -> int | None:
    """The four-digit year that a canonical cable id begins with (66 to 99 are of the 1900s), or None."""
    digits = cable_id[:2]
    if not digits.isdigit():
        return None
    return int(digits) + (1900 if int(digits) >= 66 else 2000)


def post_of(cable_id: str) -> str:
    """The sending post in a canonical cable id: BEIJING in 08BEIJING3779; empty where there is none."""
    return cable_id[2:].rstrip("0123456789") if cable_id[:2].isdigit() else ""


def day_of(info: CableInfo | Cable) -> date | None:
    """The day on which a cable was sent, in UTC."""
    return info.date.date() if info.date else None
