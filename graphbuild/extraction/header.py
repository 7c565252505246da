"""A parsed cable in, what its header states out: who sent it to whom, its topics, its references."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extraction.reading import CableReading
from graphbuild.ontology import Ontology
from graphbuild.records import Claim


def find_claims(reading: CableReading, ontology: Ontology) -> Iterator[Claim]:
    """One claim for each post, topic, reference and officer that the header names."""
    return iter(())
