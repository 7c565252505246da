"""What two sources say in, what they say of the same things out, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from graphbuild.graph.relations import Relation

Ends = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One subject, predicate and object as two sources speak of it; `agree` where both give it one status."""

    left: Relation
    right: Relation

    @property
    def agree(self) -> bool:
        """Whether both say the same."""
        return self.left.status is self.right.status


def compare(left: Iterable[Relation], right: Iterable[Relation], *, symmetric: Collection[str]) -> Iterator[Comparison]:
    """Each relation of one source beside those of the other with the same subject, predicate and object."""
    others: dict[Ends, list[Relation]] = defaultdict(list)
    for relation in right:
        others[_ends(relation, symmetric)].append(relation)
    for relation in left:
        for other in others[_ends(relation, symmetric)]:
            yield Comparison(relation, other)


def _ends(relation: Relation, symmetric: Collection[str]) -> Ends:
    subject, target = relation.subject, relation.object
    if relation.predicate in symmetric:
        subject, target = sorted((subject, target))
    return subject, relation.predicate, target
