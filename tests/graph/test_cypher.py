"""Cypher against answers worked out by hand over networkx, on random graphs and patterns."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable, Hashable, Iterator
from itertools import product

import networkx as nx
import pandas as pd
import pytest

from graphbuild.errors import PluginError, QueryError
from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import Entity, Modality, Polarity
from tests.graphs import empty_graph, hostile_graph, small_graph, stated

pytest.importorskip("ladybug")

Network = nx.MultiDiGraph
Edge = tuple[str, str, str, dict[str, str]]
PREDICATES = ("told", "met", "signed")
TYPES = ("Person", "Ministry", "Country")


def random_graph(seed: int) -> KnowledgeGraph:
    """Without loops, which the engine finds twice where a pattern has no direction."""
    chance = random.Random(seed)
    entities = [
        Entity(f"e{n}", chance.choice(TYPES), f"Name {n}", mentions=n % 4) for n in range(chance.randint(1, 14))
    ]
    ids = [entity.id for entity in entities]
    made = (
        stated(
            left,
            chance.choice(PREDICATES),
            right,
            start=n,
            polarity=chance.choice([*Polarity]),
            modality=chance.choice([Modality.ASSERTED, Modality.PLANNED]),
        )
        for n in range(chance.randint(0, 40))
        for left, right in [(chance.choice(ids), chance.choice(ids))]
        if left != right
    )
    return assemble(entities, made, ())


def edges(network: Network, predicate: str | None = None) -> Iterator[Edge]:
    for left, right, key, data in network.edges(keys=True, data=True):
        if predicate in {None, data["predicate"]}:
            yield left, right, f"{left} {key} {right}", data


def both_ways(network: Network, predicate: str | None = None) -> Iterator[Edge]:
    for left, right, key, data in edges(network, predicate):
        yield left, right, key, data
        yield right, left, key, data


def type_of(network: Network, node: str) -> str:
    return str(network.nodes[node]["type"])


def hop(network: Network) -> Iterator[tuple[Hashable, ...]]:
    return ((a, b) for a, b, _, data in edges(network, "told") if data["status"] == "asserted")


def hop_of_any_kind(network: Network) -> Iterator[tuple[Hashable, ...]]:
    return ((a, data["predicate"], b) for a, b, _, data in edges(network) if type_of(network, a) == "Person")


def hop_either_way(network: Network) -> Iterator[tuple[Hashable, ...]]:
    return ((a, b) for a, b, _, _ in both_ways(network, "met") if type_of(network, b) == "Ministry")


def two_hops_with_two_filters(network: Network) -> Iterator[tuple[Hashable, ...]]:
    pairs = product(edges(network, "told"), edges(network, "signed"))
    return (
        (a, b, d)
        for (a, b, _, first), (c, d, _, second) in pairs
        if b == c and type_of(network, a) == "Person" and second["status"] == "planned" and first["status"] != "negated"
    )


def two_hops_either_way(network: Network) -> Iterator[tuple[Hashable, ...]]:
    pairs = product(both_ways(network), both_ways(network))
    return (
        (a, d)
        for (a, b, first, _), (c, d, second, _) in pairs
        if b == c and first != second and a == "e0" and type_of(network, d) != "Country"
    )


def triangle(network: Network) -> Iterator[tuple[Hashable, ...]]:
    threes = product(edges(network, "told"), edges(network, "told"), edges(network, "told"))
    return (
        (a, b, c)
        for (a, b, first, _), (b2, c, second, _), (c2, a2, third, _) in threes
        if b == b2 and c == c2 and a == a2 and len({first, second, third}) == 3
    )


def within_two(network: Network) -> Iterator[tuple[Hashable, ...]]:
    near = nx.single_source_shortest_path_length(nx.Graph(network), "e0", cutoff=2)
    return ((b,) for b, steps in near.items() if steps)


def how_many_each(network: Network) -> Iterator[tuple[Hashable, ...]]:
    return ((type_of(network, a), n) for a, n in Counter(a for a, *_ in edges(network)).items())


def who_tells_nobody(network: Network) -> Iterator[tuple[Hashable, ...]]:
    tellers = {a for a, *_ in edges(network, "told")}
    return ((a,) for a in network if a not in tellers)


def whom_each_tells(network: Network) -> Iterator[tuple[Hashable, ...]]:
    told: dict[str, list[str]] = {node: [] for node in network}
    for a, b, _, _ in edges(network, "told"):
        told[a].append(b)
    return ((a, b) for a, all_told in told.items() for b in all_told or [None])


QUESTIONS: dict[Callable[[Network], Iterator[tuple[Hashable, ...]]], str] = {
    hop: "MATCH (a:Entity)-[r:told]->(b:Entity) WHERE r.status = 'asserted' RETURN a.id, b.id",
    hop_of_any_kind: "MATCH (a:Entity {type: 'Person'})-[r]->(b) RETURN a.id, label(r), b.id",
    hop_either_way: "MATCH (a:Entity)-[:met]-(b:Entity {type: 'Ministry'}) RETURN a.id, b.id",
    two_hops_with_two_filters: (
        "MATCH (a:Entity)-[r:told]->(b:Entity)-[s:signed]->(c:Entity) WHERE a.type = 'Person' "
        "AND s.status = 'planned' AND r.status <> 'negated' RETURN a.id, b.id, c.id"
    ),
    two_hops_either_way: (
        "MATCH (a:Entity {id: 'e0'})-[r]-(b:Entity)-[s]-(c:Entity) WHERE c.type <> 'Country' AND id(r) <> id(s) "
        "RETURN a.id, c.id"
    ),
    triangle: (
        "MATCH (a:Entity)-[r:told]->(b:Entity)-[s:told]->(c:Entity)-[t:told]->(a) "
        "WHERE id(r) <> id(s) AND id(s) <> id(t) AND id(r) <> id(t) RETURN a.id, b.id, c.id"
    ),
    within_two: "MATCH (a:Entity {id: 'e0'})-[*1..2]-(b:Entity) WHERE b.id <> 'e0' RETURN DISTINCT b.id",
    how_many_each: "MATCH (a:Entity)-[r]->() RETURN a.type, count(*) AS n, a.id",
    who_tells_nobody: "MATCH (a:Entity) WHERE NOT EXISTS { MATCH (a)-[:told]->() } RETURN a.id",
    whom_each_tells: "MATCH (a:Entity) OPTIONAL MATCH (a)-[:told]->(b:Entity) RETURN a.id, b.id",
}


@pytest.mark.parametrize("seed", range(40))
def test_cypher_says_what_networkx_says(seed: int) -> None:
    graph = random_graph(seed)
    network = graph.to_networkx()
    for expected, question in QUESTIONS.items():
        frame = graph.cypher(question)
        found = Counter(tuple(None if pd.isna(cell) else cell for cell in row) for row in frame.itertuples(index=False))
        if expected is how_many_each:
            found = Counter(row[:2] for row in found)
        assert found == Counter(expected(network)), expected.__name__


def test_types_are_found_by_what_they_are_kinds_of() -> None:
    frame = small_graph().cypher("MATCH (a:Entity) WHERE 'Organization' IN a.kinds RETURN a.id AS id ORDER BY id")
    assert [*frame.id] == ["m1", "m2"]


@pytest.mark.parametrize("make", [empty_graph, small_graph, hostile_graph])
def test_every_graph_can_be_asked(make: Callable[[], KnowledgeGraph]) -> None:
    graph = make()
    frame = graph.cypher("MATCH (a:Entity)-[r]->(b:Entity) RETURN a.name, r.evidence AS evidence, r.weight AS weight")
    assert len(frame) == len(graph.relations())
    assert frame.weight.sum() == sum(relation.weight for relation in graph.relations())


@pytest.mark.parametrize(
    "query",
    [
        "",
        "MATCH (a:Entity)-[r]->() RETURN id(r) AS what_no_frame_holds",
        "MATCH (a:Nowhere) RETURN a.id",
        "MATCH (a:Entity) RETURN",
        "CREATE (:Entity {id: 'new'})",
        "MATCH (a:Entity) SET a.name = 'other'",
        "MATCH (a:Entity) DETACH DELETE a",
        "MATCH (a:Entity) RETURN a.id; MATCH (a:Entity) RETURN a.name",
        "COPY (MATCH (a:Entity) RETURN a.id) TO 'out.csv'",
        "MATCH (a:Entity) LOAD FROM 'in.csv' RETURN *",
    ],
)
def test_what_is_no_question_is_an_error_and_changes_nothing(query: str) -> None:
    graph = small_graph()
    with pytest.raises(QueryError):
        graph.cypher(query)
    assert graph.cypher("MATCH (a:Entity) WHERE a.name <> '; LOAD' RETURN a.id;").shape == (7, 1)
    assert graph.cypher("MATCH (a:Entity {id: 'm1'}) RETURN a.name AS name").name[0] == "Ministry of Fisheries"


def test_without_the_engine_it_is_said_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "graphbuild.graph.cypher", None)
    with pytest.raises(PluginError, match=r"'cypher': is not installed; .* pip install '\.\[cypher\]'"):
        small_graph().cypher("MATCH (a) RETURN a.id")
