"""What a plot shows of a graph: its entities, the most related first, and the relations between any."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from matplotlib.axes import Axes

from graphbuild.graph import KnowledgeGraph, Relation
from graphbuild.graph.dates import date_of
from graphbuild.looks import Look
from graphbuild.records import Assertion, Entity

LONGEST = 34


@dataclass(frozen=True, slots=True)
class Choice:
    """`entities` to show, the most related first; `relations` between any; `degrees` by entity id."""

    graph: KnowledgeGraph
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    degrees: Mapping[str, int]
    look: Look

    @property
    def statements(self) -> tuple[Assertion, ...]:
        """Every assertion of the relations."""
        return tuple(assertion for relation in self.relations for assertion in relation.assertions)

    def colour(self, entity: Entity) -> str:
        """The colour of its type on a light ground, as the page has it."""
        return self.look.of(entity.type, self.graph).light

    def date(self, assertion: Assertion) -> str | None:
        """The date stated, else that of the cable."""
        return date_of(assertion, self.graph.sent)


def label(name: str) -> str:
    """A name on one line, cut where it is long, its unprintable signs left out."""
    plain = "".join(sign for sign in " ".join(name.split()) if sign.isprintable())
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rstrip() + "…"


def take_literally(axes: Axes) -> None:
    """Shows the names at the ticks as they are: a dollar sign begins no formula."""
    for text in (*axes.get_xticklabels(), *axes.get_yticklabels()):
        text.set_parse_math(False)
