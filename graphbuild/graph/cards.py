"""An entity and the graph it stands in, in; what the graph tells of it out, as a notebook shows it."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from html import escape
from typing import TYPE_CHECKING

from graphbuild.graph.relations import Relation
from graphbuild.graph.results import Result
from graphbuild.records import Entity

if TYPE_CHECKING:
    from graphbuild.graph.knowledge import KnowledgeGraph

POST, MENTION = "works_for", "mentions"


@dataclass(frozen=True, eq=False)
class Card(Entity):
    """An entity that knows its graph: its names, the posts held, its other relations."""

    graph: KnowledgeGraph = field(kw_only=True, repr=False)

    @property
    def posts(self) -> Result[Relation]:
        """The posts that it holds or does not hold, with their sentences."""
        return self.graph.relations(subject=self.id, predicate=POST)

    @property
    def relations(self) -> Result[Relation]:
        """All else that is said of it; where it is only mentioned comes last."""
        found = self.graph.relations(about=self.id)
        others = (relation for relation in found if (relation.subject, relation.predicate) != (self.id, POST))
        return found.of(sorted(others, key=lambda relation: relation.predicate == MENTION))

    def _repr_html_(self) -> str:
        facts = filter(None, (self.type, self.country, f"{self.mentions} mentions"))
        names = f"<p>also {escape('; '.join(self.aliases))}</p>" if self.aliases else ""
        head = f"<h3 dir='auto'>{escape(self.name)}</h3><p>{escape(' · '.join(facts))}</p>{names}"
        posts = self.posts
        held = f"<h4>Posts</h4>{posts._repr_html_()}" if posts else ""
        return f"{head}{held}<h4>Relations</h4>{self.relations._repr_html_()}"


def card_of(entity: Entity, graph: KnowledgeGraph) -> Card:
    """The card of an entity."""
    return Card(*(getattr(entity, part.name) for part in fields(Entity)), graph=graph)
