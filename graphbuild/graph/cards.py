"""An entity and its relations in, a card that people can read out."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from graphbuild.graph.relations import Relation
from graphbuild.graph.results import Result
from graphbuild.records import Entity


@dataclass(frozen=True, slots=True)
class Card:
    """All that a graph holds of one entity: its names, the posts held, its other relations."""

    entity: Entity
    posts: Result[Relation]
    relations: Result[Relation]

    def _repr_html_(self) -> str:
        entity = self.entity
        facts = filter(None, (entity.type, entity.country, f"{entity.mentions} mentions"))
        names = f"<p>also {escape('; '.join(entity.aliases))}</p>" if entity.aliases else ""
        head = f"<h3 dir='auto'>{escape(entity.name)}</h3><p>{escape(' · '.join(facts))}</p>{names}"
        posts = f"<h4>Posts</h4>{self.posts._repr_html_()}" if self.posts else ""
        return f"{head}{posts}<h4>Relations</h4>{self.relations._repr_html_()}"
