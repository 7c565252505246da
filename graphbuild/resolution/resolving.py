"""Extractions in, entities, judgements and assertions out: who is who in all cables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphbuild.ontology import Ontology, load_ontology
from graphbuild.records import Assertion, Entity, Extraction, Judgement, Verdict
from graphbuild.resolution.assertions import find_assertions
from graphbuild.resolution.clusters import join_pairs
from graphbuild.resolution.decisions import read_decisions
from graphbuild.resolution.entities import entity_id, entity_of
from graphbuild.resolution.keys import Key, Keys
from graphbuild.resolution.pairs import find_pairs
from graphbuild.resolution.posts import load_posts
from graphbuild.resolution.referents import Kind
from graphbuild.resolution.tallies import Tally
from graphbuild.resolution.within import Reader, read_referents

Extractions = Callable[[], Iterable[Extraction]]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who. `entities` and `across`, the judgements between cables, are held; the rest is streamed."""

    entities: tuple[Entity, ...]
    across: tuple[Judgement, ...]
    ids: Mapping[Key, str] = field(repr=False)
    reader: Reader = field(repr=False)
    extractions: Extractions = field(repr=False)

    @property
    def judgements(self) -> Iterator[Judgement]:
        """Why names were taken for one or kept apart: between cables, then within each."""
        yield from self.across
        for extraction in self.extractions():
            yield from read_referents(extraction, self.reader).judgements

    @property
    def assertions(self) -> Iterator[Assertion]:
        """The assertions of all cables, read once more, in the order of the extractions."""
        for extraction in self.extractions():
            yield from self.assertions_of(extraction)

    def assertions_of(self, extraction: Extraction) -> Iterator[Assertion]:
        """The assertions of one of the cables that were resolved."""
        keys = Keys(self.reader.posts, self.reader.ontology.types)
        found = read_referents(extraction, self.reader)
        return find_assertions(extraction, found, naming=lambda one: self.ids[keys.of(one, extraction.cable)])


def resolve(
    extractions: Extractions, *, decisions: Iterable[Judgement] = (), ontology: Ontology | None = None
) -> Resolution:
    """Finds out which names stand for one thing, within each cable and across all.

    extractions: gives them from the start each time it is called, in any order; it is called again
    for the assertions, so that no corpus is held. decisions: a person's judgements, which go before
    every rule; names as judgements print them.
    """
    ontology, decided = ontology or load_ontology(), read_decisions(decisions)
    reader = Reader(ontology, load_posts(ontology.folder), decided)
    tallies, read = count(extractions(), reader)
    clusters, judgements = join_pairs(find_pairs(tallies), {key.label: key for key in tallies}, decided)
    repeated = [_repeated(key, tally) for key, tally in tallies.items() if len(tally.cables) > 1]
    joined: dict[Key, Tally] = {}
    for key in sorted(tallies):
        joined.setdefault(clusters.leader(key), Tally()).absorb(tallies[key])
    entities = (entity_of(key, tally, types=ontology.types, read=read) for key, tally in joined.items())
    return Resolution(
        tuple(sorted(entities, key=lambda entity: entity.id)),
        tuple(sorted((*judgements, *repeated), key=lambda item: (item.left, item.right, item.by, item.reason))),
        {key: entity_id(clusters.leader(key)) for key in tallies},
        reader,
        extractions,
    )


def count(extractions: Iterable[Extraction], reader: Reader) -> tuple[dict[Key, Tally], frozenset[str]]:
    """What all cables tell of each key, and the ids of the cables."""
    tallies: dict[Key, Tally] = {}
    read: set[str] = set()
    keys = Keys(reader.posts, reader.ontology.types)
    for extraction in extractions:
        cable = extraction.cable
        read.add(cable.id)
        tallies.setdefault(Key(Kind.CABLE, cable.id), Tally())
        for referent in read_referents(extraction, reader).referents:
            tallies.setdefault(keys.of(referent, cable), Tally()).add(referent, cable.id)
    return tallies, frozenset(read)


def _repeated(key: Key, tally: Tally) -> Judgement:
    reason = f"the same name in {len(tally.cables)} cables"
    return Judgement(key.label, key.label, Verdict.SAME, 1.0, reason, "names")
