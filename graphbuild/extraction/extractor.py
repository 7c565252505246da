"""A language model and an ontology in, a function from cable to extraction out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Protocol

from spacy.language import Language

from graphbuild.extraction.model import load_model
from graphbuild.extraction.read import read_cable
from graphbuild.extraction.reading import CableReading
from graphbuild.ontology import Ontology, load_ontology
from graphbuild.records import Cable, CableInfo, Claim, Extraction, Mention
from graphbuild.registry import load, names


class ClaimFinder(Protocol):
    """What an extractor plug-in is: a function from a parsed cable to claims."""

    def __call__(self, reading: CableReading, ontology: Ontology) -> Iterator[Claim]:
        """Every claim found."""
        ...


@dataclass(frozen=True, slots=True)
class Extractor:
    """Calls every extractor plug-in on a cable; to be loaded once a process."""

    model: Language
    ontology: Ontology
    finders: Sequence[ClaimFinder]

    def __call__(self, cable: Cable) -> Extraction:
        """All mentions and claims of a cable, in the order of the text."""
        reading = read_cable(cable, model=self.model, ontology=self.ontology)
        claims = tuple(chain.from_iterable(finder(reading, self.ontology) for finder in self.finders))
        return Extraction(info_of(cable, reading), _mentions(reading, claims), claims)


def load_extractor(
    model: str | None = None, *, ontology: Path | None = None, open_relations: bool = False
) -> Extractor:
    """Loads the model, an ontology folder and the extractor plug-ins; `open_relations` adds what no frame takes."""
    wanted = (name for name in names("extractors") if open_relations or name != "open")
    return Extractor(load_model(model), load_ontology(ontology), tuple(load("extractors", name) for name in wanted))


def info_of(cable: Cable, reading: CableReading) -> CableInfo:
    """What a graph keeps of the cable."""
    return CableInfo(
        cable.id,
        cable.source,
        cable.date,
        cable.subject,
        cable.sent_by,
        sum(paragraph.number > 0 for paragraph in cable.paragraphs),
        sum(passage.prose.text.count(" ", passage.lead) + 1 for passage in reading.passages),
        cable.warnings,
    )


def _mentions(reading: CableReading, claims: Sequence[Claim]) -> tuple[Mention, ...]:
    found = {mention for passage in reading.passages for name in passage.names for mention in name.mentions}
    found |= {mention for passage in reading.passages for at in passage.mentions.values() for mention in at}
    found |= {mention for claim in claims for mention in (claim.subject, claim.object)}
    return tuple(sorted(found, key=lambda mention: (mention.start, mention.end, mention.name, mention.type)))
