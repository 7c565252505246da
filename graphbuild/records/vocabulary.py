"""The closed vocabularies: what a passage, a header value, a claim and a judgement can be."""

from __future__ import annotations

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
    PRECEDENCE = "precedence"
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
