"""A graph in, edges as other programs count them out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from graphbuild.exports.escaping import digest
from graphbuild.graph import KnowledgeGraph, Relation
from graphbuild.graph.relations import relate
from graphbuild.records import Status


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation with an id that no other edge has."""

    id: str
    relation: Relation

    @property
    def kind(self) -> str:
        """The predicate, with the status unless it is asserted: `signed`, `signed (planned)`."""
        status = self.relation.status
        return self.relation.predicate + ("" if status is Status.ASSERTED else f" ({status.value})")


def find_edges(graph: KnowledgeGraph, *, merge: bool = True) -> Iterator[Edge]:
    """An edge for each relation, or unless `merge` for each assertion; the id is made from what it says."""
    seen: Counter[str] = Counter()
    for relation in graph.relations() if merge else _apart(graph):
        evidence = () if merge else (relation.assertions[0].evidence,)
        id_ = digest(relation.subject, relation.predicate, relation.object, relation.status, *evidence)
        seen[id_] += 1
        yield Edge(id_ if seen[id_] == 1 else f"{id_}-{seen[id_]}", relation)


def _apart(graph: KnowledgeGraph) -> Iterator[Relation]:
    for assertion in graph.all_assertions:
        yield from relate((assertion,), sent=graph.sent, symmetric=graph.symmetric)
