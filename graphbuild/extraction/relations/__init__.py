"""A parsed cable in, the claims that its sentences make out."""

from __future__ import annotations

from collections.abc import Iterator

from graphbuild.extraction.reading import CableReading
from graphbuild.ontology import Ontology
from graphbuild.records import Claim


def find_claims(reading: CableReading, ontology: Ontology) -> Iterator[Claim]:
    """Every claim that a frame of the ontology takes from a clause."""
    return iter(())
