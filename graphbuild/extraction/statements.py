"""A parsed cable in, the claims that name phrases make by themselves out: offices held, bodies within bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from graphbuild.extraction.phrases import Link
from graphbuild.extraction.reading import CableReading
from graphbuild.ontology import Ontology
from graphbuild.records import Claim, Evidence, Qualifiers


def find_claims(reading: CableReading, ontology: Ontology) -> Iterator[Claim]:
    """One claim for each link of each name phrase; the cable itself speaks."""
    for passage in reading.passages:
        for phrase in passage.names:
            if phrase.links and phrase.start >= passage.lead:
                evidence = passage.evidence(passage.sentence_of(phrase))
                held = Counter(link.role for link in phrase.links if link.predicate == "works_for")
                led = (one for link in phrase.links if held[link.role] == 1 for one in _led(link, ontology))
                links = (*phrase.links, *led)
                yield from (_claim(link, evidence, ontology) for link in links)


def _led(link: Link, ontology: Ontology) -> Iterator[Link]:
    """Whose office is to lead a body leads it: "Movement leader Ana Rao"."""
    office = (link.role or "").lower()
    led = link.predicate == "works_for" and ontology.types.is_a(link.object.type, "Organization")
    if led and office in ontology.names.titles.leading:
        yield replace(link, predicate="leads")


def _claim(link: Link, evidence: Evidence, ontology: Ontology) -> Claim:
    return Claim(
        link.subject,
        link.predicate,
        link.object,
        evidence,
        Qualifiers(role=link.role),
        extractor="names",
        confidence=ontology.cues.certainty.share_right(link.confidence),
    )
