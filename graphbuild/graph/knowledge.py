"""Entities, assertions, cables and judgements in, a KnowledgeGraph out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Unpack

from graphbuild.errors import QueryError, extra
from graphbuild.graph.cards import Card, card_of
from graphbuild.graph.comparing import Comparison, compare
from graphbuild.graph.conflicts import CONFLICT_COLUMNS, Conflict, conflict_row, find_conflicts
from graphbuild.graph.connections import connect, find_near, find_paths
from graphbuild.graph.counting import Counts, count
from graphbuild.graph.dates import date_of, sending_days
from graphbuild.graph.filters import Filters, find_matching
from graphbuild.graph.naming import choose, fold, index_names
from graphbuild.graph.networks import to_multigraph
from graphbuild.graph.protection import find_open, find_open_judgements, names_in
from graphbuild.graph.relations import Relation, relate
from graphbuild.graph.results import Result
from graphbuild.graph.rows import (
    ASSERTION_COLUMNS,
    COMPARISON_COLUMNS,
    RELATION_COLUMNS,
    assertion_row,
    comparison_row,
    relation_row,
)
from graphbuild.graph.tables import tables
from graphbuild.ontology import Ontology, load_ontology
from graphbuild.records import Assertion, CableInfo, Entity, Judgement

if TYPE_CHECKING:
    import networkx as nx
    import pandas
    from matplotlib.axes import Axes

READ = ("subject", "predicate", "object", "status")


@dataclass(frozen=True)
class KnowledgeGraph:
    """What cables say, each statement with its sentence.

    `entities` and `cables` by id, sorted; `all_assertions` by cable, paragraph, start, subject,
    predicate and object; `judgements` say why names were taken for one entity or kept apart.
    """

    entities: Mapping[str, Entity]
    cables: Mapping[str, CableInfo]
    all_assertions: tuple[Assertion, ...] = field(repr=False)
    judgements: tuple[Judgement, ...] = field(default=(), repr=False)
    ontology: Ontology = field(default_factory=load_ontology, repr=False)

    def find(self, name: str) -> tuple[Entity, ...]:
        """Who bears a name or alias, whatever its case, accents and punctuation; main names first."""
        return self._names.get(fold(name), ())

    def entity(self, name: str) -> Card:
        """The one entity of that name, alias or id, with what is said of it.

        QueryError lists the candidates where it stands for several, or names that are close where it is unknown.
        """
        return card_of(self.entities.get(name) or choose(name, self._names), self)

    def assertions(self, **filters: Unpack[Filters]) -> Result[Assertion]:
        """The statements that pass every filter (see Filters), one for each sentence."""
        return self._stated(find_matching(self, filters))

    def relations(self, **filters: Unpack[Filters]) -> Result[Relation]:
        """The same, each distinct subject, predicate, object and status once, with all its sentences."""
        return self._result(relate(find_matching(self, filters), sent=self.sent, symmetric=self.symmetric))

    def subgraph(self, **filters: Unpack[Filters]) -> KnowledgeGraph:
        """The graph of what passes every filter: those statements, their entities, all cables."""
        kept = find_matching(self, filters)
        ids = {id_ for a in kept for id_ in (a.subject, a.object, a.attributed_to, *a.reported_by) if id_}
        entities = (self.entities[id_] for id_ in ids)
        return assemble(entities, kept, self.cables.values(), self.judgements, ontology=self.ontology)

    def without_protected(self) -> KnowledgeGraph:
        """The graph without the persons marked "(protect)" in a cable, and without every sentence that names one."""
        hidden = frozenset(entity.id for entity in self.entities.values() if entity.protected)
        tells = names_in(self.entities[id_] for id_ in hidden)
        return assemble(
            (entity for entity in self.entities.values() if entity.id not in hidden),
            find_open(self.all_assertions, hidden, tells),
            (replace(info, subject="") if tells(info.subject) else info for info in self.cables.values()),
            find_open_judgements(self.judgements, tells),
            ontology=self.ontology,
        )

    def involving(self, entity_id: str) -> tuple[Assertion, ...]:
        """The statements that an entity is subject or object of, in order."""
        return self._involved.get(entity_id, ())

    def paths(self, start: str, end: str, *, most: int = 10) -> tuple[Result[Relation], ...]:
        """The shortest ways, up to `most`, from one entity to another, as the relations on the way.

        Denials connect nobody, and it is no connection to be mentioned in the same cable, unless
        one end is a cable.
        """
        left, right = self.entity(start).id, self.entity(end).id
        if left == right:
            raise QueryError(f"is the same entity as {end!r}: there is no way between", name=start)
        network = self._connections
        if not self._cable_entities.isdisjoint((left, right)):
            network = connect(self.relations(), without=self._cable_entities - {left, right})
        return tuple(self._result(path) for path in islice(find_paths(network, left, right), most))

    def path(self, start: str, end: str) -> Result[Relation]:
        """The first of the shortest ways from one entity to another; empty where there is none."""
        return next(iter(self.paths(start, end, most=1)), self._result(()))

    def timeline(self, name: str) -> Result[Assertion]:
        """What is said of an entity in the order of its dates; a sentence without one has its cable's."""
        dated = [(date_of(item, self.sent), item) for item in self.involving(self.entity(name).id)]
        dated.sort(key=lambda pair: (pair[0] is None, pair[0] or ""))
        return self._stated(item for _, item in dated)

    def compare(self, left: str, right: str) -> Result[Comparison]:
        """What two speakers say of the same subject, predicate and object, side by side."""
        sides = (self.relations(speaker=speaker) for speaker in (left, right))
        found = tuple(compare(*sides, symmetric=self.symmetric))
        return Result(found, lambda item: comparison_row(item, self.entities), COMPARISON_COLUMNS, COMPARISON_COLUMNS)

    def conflicts(self, **filters: Unpack[Filters]) -> Result[Conflict]:
        """What one source affirms and another denies, where a statement passes every filter; both sides with dates."""
        passing = frozenset(find_matching(self, filters))
        found = tuple(
            conflict
            for conflict in find_conflicts(self.all_assertions, symmetric=self.symmetric)
            if not passing.isdisjoint((*conflict.affirmed, *conflict.denied))
        )
        return Result(
            found, lambda item: conflict_row(item, self.entities, self.sent), CONFLICT_COLUMNS, CONFLICT_COLUMNS
        )

    def neighbors(self, name: str, *, hops: int = 1) -> tuple[Entity, ...]:
        """Who is within so many relations of an entity, the nearest first."""
        near = find_near(self._connections, self.entity(name).id, hops=hops)
        return tuple(self.entities[id_] for id_ in near)

    def counts(self) -> Counts:
        """How many entities of each type, and assertions of each predicate, status and cable."""
        return count(self)

    def to_frame(self) -> pandas.DataFrame:
        """Every assertion as a row of a pandas frame, in the columns of the JSON Lines export."""
        return self.assertions().to_frame()

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """A networkx graph: a node an entity, an edge a relation with weight, dates, cables and evidence."""
        return to_multigraph(self.entities.values(), self.relations())

    def sql(self, query: str) -> pandas.DataFrame:
        """Answers SQL over the tables entities, assertions, cables and judgements; needs DuckDB installed."""
        return self._ask_sql(query)

    def cypher(self, query: str) -> pandas.DataFrame:
        """Answers Cypher: `MATCH (a:Entity)-[r:told]->(b) RETURN a.name, r.evidence, b.name`; needs Ladybug installed.

        Nodes are entities with the columns of an entity and `kinds`, the type and all that it is a kind of. The
        type of a relationship is its predicate; it has status, weight, first, last, confidence, cables, evidence.
        """
        return self._ask_cypher(query)

    def show(self) -> object:
        """The interactive page of this graph, as a notebook displays it."""
        from graphbuild.page import frame  # noqa: PLC0415 (the page is made from graphs)

        return frame(self)

    def plot(self, kind: str = "network", *, type: str | None = None, most: int = 40, ax: Axes | None = None) -> Axes:
        """Draws the graph with matplotlib, for print, and gives back the axes; needs matplotlib installed.

        `kind` is "network"; "degrees", who is related most; "predicates", what is stated most, by status;
        "timeline", statements a month or year; "adjacency", how often each is related to each. At most
        `most` entities are shown, the most related first; `type` keeps those of a type or its kinds.
        """
        with extra("plot"):
            from graphbuild.plots import plot  # noqa: PLC0415 (matplotlib is an extra)
        return plot(self, kind, type=type, most=most, ax=ax)

    def is_a(self, type_: str, kind: str) -> bool:
        """Whether an entity type is `kind` or one of its kinds."""
        return type_ == kind or self.ontology.types.is_a(type_, kind)

    def kinds(self, type_: str) -> tuple[str, ...]:
        """An entity type and all that it is a kind of, sorted."""
        return tuple(sorted(self.ontology.types.kinds.get(type_, {type_})))

    @cached_property
    def types(self) -> frozenset[str]:
        """Those of the ontology and those that this graph uses."""
        return frozenset(self.ontology.types.kinds) | {entity.type for entity in self.entities.values()}

    @cached_property
    def predicates(self) -> frozenset[str]:
        """Those of the ontology and those that this graph uses."""
        return frozenset(self.ontology.predicates) | {assertion.predicate for assertion in self.all_assertions}

    @cached_property
    def symmetric(self) -> frozenset[str]:
        """The predicates that hold in both directions."""
        return frozenset(filter(self.ontology.predicates.is_symmetric, self.ontology.predicates))

    @cached_property
    def sent(self) -> dict[str, str]:
        """Cable id → the day on which it was sent, in ISO 8601, of the cables that have one."""
        return sending_days(self.cables)

    @cached_property
    def _names(self) -> dict[str, tuple[Entity, ...]]:
        return index_names(self.entities.values())

    @cached_property
    def _involved(self) -> dict[str, tuple[Assertion, ...]]:
        involved: dict[str, list[Assertion]] = defaultdict(list)
        for assertion in self.all_assertions:
            for end in {assertion.subject, assertion.object}:
                involved[end].append(assertion)
        return {end: tuple(assertions) for end, assertions in involved.items()}

    @cached_property
    def _cable_entities(self) -> frozenset[str]:
        return frozenset(entity.id for entity in self.entities.values() if entity.type == "Cable")

    @cached_property
    def _ask_sql(self) -> Callable[[str], pandas.DataFrame]:
        with extra("sql"):
            from graphbuild.graph.sql import open_database  # noqa: PLC0415 (DuckDB is an extra)
        return open_database(tables(self))

    @cached_property
    def _ask_cypher(self) -> Callable[[str], pandas.DataFrame]:
        with extra("cypher"):
            from graphbuild.graph.cypher import open_property_graph  # noqa: PLC0415 (Ladybug is an extra)
        return open_property_graph(self)

    @cached_property
    def _connections(self) -> nx.Graph[str]:
        return connect(self.relations(), without=self._cable_entities)

    def _stated(self, assertions: Iterable[Assertion]) -> Result[Assertion]:
        headings = (*READ[:3], "polarity", "modality", "attributed_to", "doc", "evidence")
        items = tuple(assertions)
        return Result(items, lambda item: assertion_row(item, self.entities), ASSERTION_COLUMNS, headings)

    def _result(self, relations: Iterable[Relation]) -> Result[Relation]:
        headings = (*READ, "weight", "first", "last", "evidence")
        items = tuple(relations)
        return Result(items, lambda item: relation_row(item, self.entities), RELATION_COLUMNS, headings)


def assemble(
    entities: Iterable[Entity],
    assertions: Iterable[Assertion],
    cables: Iterable[CableInfo],
    judgements: Iterable[Judgement] = (),
    *,
    ontology: Ontology | None = None,
) -> KnowledgeGraph:
    """Builds a graph; the order of what comes in does not matter."""
    return KnowledgeGraph(
        entities={entity.id: entity for entity in sorted(entities, key=lambda entity: entity.id)},
        cables={info.id: info for info in sorted(cables, key=lambda info: info.id)},
        all_assertions=tuple(sorted(assertions, key=_place)),
        judgements=tuple(sorted(judgements, key=lambda item: (item.left, item.right, item.by))),
        ontology=ontology or load_ontology(),
    )


def _place(assertion: Assertion) -> tuple[object, ...]:
    evidence = assertion.evidence
    return (
        *(evidence.cable_id, evidence.paragraph, evidence.start),
        *(assertion.subject, assertion.predicate, assertion.object),
        *(assertion.status, evidence.end, assertion.attributed_to or "", assertion.qualifiers.date or ""),
    )
