"""Every record of graphbuild, in order of birth: plain values in, frozen values out, no behaviour beyond lookups."""

from graphbuild.records.claims import (
    Claim,
    Evidence,
    Extraction,
    Mention,
    Qualifiers,
)
from graphbuild.records.dates import days
from graphbuild.records.decisions import Choice, Decision
from graphbuild.records.knowledge import (
    Assertion,
    Entity,
    Judgement,
)
from graphbuild.records.telegrams import (
    Cable,
    CableInfo,
    HeaderValue,
    Paragraph,
    Passage,
    Span,
    day_of,
    full_year,
    post_of,
    year_of,
)
from graphbuild.records.vocabulary import (
    HeaderField,
    Modality,
    Part,
    Polarity,
    Status,
    Verdict,
)

__all__ = [
    "Assertion",
    "Cable",
    "CableInfo",
    "Choice",
    "Claim",
    "Decision",
    "Entity",
    "Evidence",
    "Extraction",
    "HeaderField",
    "HeaderValue",
    "Judgement",
    "Mention",
    "Modality",
    "Paragraph",
    "Part",
    "Passage",
    "Polarity",
    "Qualifiers",
    "Span",
    "Status",
    "Verdict",
    "day_of",
    "days",
    "full_year",
    "post_of",
    "year_of",
]
