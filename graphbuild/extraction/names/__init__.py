"""Passages in, the names in them out: by a grammar of names first, by the statistical model where it is silent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graphbuild.extraction.phrases import NamePhrase, PassageText
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.records import Mention


def find_names(passages: Sequence[PassageText], ontology: Ontology) -> list[tuple[NamePhrase, ...]]:
    """For each passage of one cable its name phrases, in order and without overlap."""
    return [() for _ in passages]


def find_missed(reading: Reading, ontology: Ontology) -> Mapping[int, tuple[Mention, ...]]:
    """By token index, names that only the statistical model sees."""
    return {}
