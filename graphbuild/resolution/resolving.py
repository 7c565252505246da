"""Extractions in, entities, judgements and assertions out: who is who in all cables."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graphbuild.ontology import Ontology
from graphbuild.records import Assertion, Decision, Entity, Extraction, Judgement, Verdict
from graphbuild.resolution.assertions import find_assertions
from graphbuild.resolution.candidates import find_pairs
from graphbuild.resolution.clusters import Clusters, join_pairs
from graphbuild.resolution.counting import Count, count
from graphbuild.resolution.entities import changed, entity_of
from graphbuild.resolution.keys import Key, Keys
from graphbuild.resolution.lists import by
from graphbuild.resolution.tallies import Tally
from graphbuild.resolution.within import Reader, load_reader, read_referents

Extractions = Callable[[], Iterable[Extraction]]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who. `entities` and `across`, the judgements between cables, are held; the rest is streamed.

    `unmet` are the decisions on names and entities that are in no cable.
    """

    entities: tuple[Entity, ...]
    across: tuple[Judgement, ...]
    unmet: tuple[Decision, ...]
    ids: Mapping[Key, str | None] = field(repr=False)
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
        keys = Keys(self.reader.posts, self.reader.ontology.types, self.reader.decisions)
        found = read_referents(extraction, self.reader)
        with by(self.reader.ontology):
            ids = {one: self.ids[keys.of(one, extraction.cable)] for one in found.referents}
        return find_assertions(extraction, found, naming=ids.__getitem__)


def resolve(
    extractions: Extractions, *, decisions: Iterable[Decision] = (), ontology: Ontology | None = None
) -> Resolution:
    """Finds out which names stand for one thing, within each cable and across all.

    extractions: gives them from the start each time it is called, in any order; it is called again
    for the assertions, so that no corpus is held. decisions: a person's, which go before every rule;
    DecisionError where they clash.
    """
    reader = load_reader(decisions, ontology)
    with by(reader.ontology):
        return _resolve(extractions, reader)


def _resolve(extractions: Extractions, reader: Reader) -> Resolution:
    decided = reader.decisions
    found = count(extractions(), reader)
    names = {key.id: key for key in found.tallies} if decided else {}
    clusters, judgements = join_pairs(find_pairs(found.tallies), names, decided)
    entities, dropped = _entities(found, clusters, reader)
    repeated = (_repeated(key, tally) for key, tally in found.tallies.items() if len(tally.cables) > 1)
    leaders = {key: clusters.leader(key) for key in found.tallies}
    return Resolution(
        tuple(sorted(entities, key=lambda entity: entity.id)),
        tuple(sorted((*judgements, *repeated), key=lambda item: (item.left, item.right, item.by, item.reason))),
        tuple(decided.unmet(found.within | names.keys())),
        {key: None if leader in dropped else leader.id for key, leader in leaders.items()},
        reader,
        extractions,
    )


def _entities(found: Count, clusters: Clusters, reader: Reader) -> tuple[list[Entity], set[Key]]:
    """The entities as a person wants them, and the keys of those that are dropped."""
    joined: dict[Key, Tally] = {}
    for key in sorted(found.tallies):
        joined.setdefault(clusters.leader(key), Tally()).absorb(found.tallies[key])
    entities, dropped = list[Entity](), set[Key]()
    for leader, tally in joined.items():
        entity: Entity | None = entity_of(leader, tally, ontology=reader.ontology, read=found.cables)
        if reader.decisions and entity:
            decisions = reader.decisions.changes(key.id for key in clusters.group(leader))
            entity = changed(entity, decisions, types=reader.ontology.types)
        if entity is None:
            dropped.add(leader)
        else:
            entities.append(entity)
    return entities, dropped


def _repeated(key: Key, tally: Tally) -> Judgement:
    reason = f"the same name in {len(tally.cables)} cables"
    return Judgement(key.label, key.label, Verdict.SAME, 1.0, reason, "names", key.id, key.id)
