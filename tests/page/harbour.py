"""A small composed graph: a harbour agency, its people and what two cables say of them."""

from __future__ import annotations

from datetime import UTC, datetime

from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import (
    Assertion,
    CableInfo,
    Entity,
    Evidence,
    Modality,
    Polarity,
    Qualifiers,
    Span,
)

NEGATED = Qualifiers(Polarity.NEGATED)
PLANNED = Qualifiers(modality=Modality.PLANNED)
ENTITIES = (
    Entity("ana", "Official", "Ana Šimić", ("Simic",), "HR", mentions=5, protected=True),
    Entity("agency", "Agency", "Harbour Agency", ("HA",), "HR", mentions=4),
    Entity("ministry", "Ministry", "Ministry of Fisheries", (), "HR", mentions=3),
    Entity("pact", "Agreement", "Adriatic Pact", (), None, mentions=2),
    Entity("split", "City", "Split", (), "HR", mentions=1),
    Entity("lone", "Company", "Lone Shipping", (), None, mentions=1),
    Entity("cable", "Cable", "08ZAGREB12", (), None, mentions=1),
)
CABLES = (
    CableInfo("08ZAGREB12", "a.txt", datetime(2008, 3, 4, tzinfo=UTC), "HARBOUR TALKS", "AMEMBASSY ZAGREB", 4, 300),
    CableInfo("09ZAGREB7", "b.txt", datetime(2009, 6, 7, tzinfo=UTC), "FISHERIES", "AMEMBASSY ZAGREB", 4, 300),
)


def says(
    text: str,
    *,
    cable: str = "08ZAGREB12",
    how: Qualifiers | None = None,
    ends: tuple[str, str, str],
    **more: object,
) -> Assertion:
    """An assertion whose sentence holds the two ends in [brackets]; `ends` are subject id, predicate, object id."""
    plain = text.replace("[", "").replace("]", "")
    first, second = text.split("[")[1:3]
    spans = []
    at = 0
    for name in (first.split("]")[0], second.split("]")[0]):
        at = plain.index(name, at)
        spans.append(Span(100 + at, 100 + at + len(name)))
    subject, predicate, object_ = ends
    settings: dict[str, object] = {"confidence": 0.9, **more}
    return Assertion(
        subject, predicate, object_, Evidence(cable, 2, 100, 100 + len(plain), plain), how or Qualifiers(), "rules",
        subject_span=spans[0], object_span=spans[1], **settings,
    )  # type: ignore[arg-type]  # fmt: skip


ASSERTIONS = (
    says(
        "[Ana Šimić] 🚢 heads the [Harbour Agency].",
        how=Qualifiers(role="director", date="2008-01"),
        ends=("ana", "works_for", "agency"),
    ),
    says(
        "The [Harbour Agency] did not sign the [Adriatic Pact].",
        how=NEGATED,
        ends=("agency", "signed", "pact"),
        attributed_to="ana",
    ),
    says(
        "The [Ministry of Fisheries] plans to sign the [Adriatic Pact].",
        cable="09ZAGREB7",
        how=PLANNED,
        ends=("ministry", "signed", "pact"),
    ),
    says(
        "[Ana Šimić] told the [Ministry of Fisheries] about the quay.",
        ends=("ana", "told", "ministry"),
        confidence=0.5,
    ),
    says(
        "[Ana Šimić] praised the [Ministry of Fisheries].",
        cable="09ZAGREB7",
        ends=("ana", "praised", "ministry"),
    ),
    says("The [Harbour Agency] sits in [Split].", ends=("agency", "located_in", "split")),
    says("([08ZAGREB12]) talks with [Lone Shipping] ended.", ends=("cable", "mentions", "lone")),
)


def harbour() -> KnowledgeGraph:
    return assemble(ENTITIES, ASSERTIONS, CABLES)
