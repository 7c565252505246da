"""A graph in, a folder of Markdown notes out: one an entity, with links between them and quotes.

Does not hold: cables as notes of their own, the span of a sentence, judgements, and confidence. A
note is named after its entity; where names clash or are too long, its id is added.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from graphbuild.graph import KnowledgeGraph, Relation
from graphbuild.graph.relations import cite
from graphbuild.records import Entity, Status

LONGEST = 80
"""The most characters of a name in a note's; file systems allow 255 bytes."""

_UNSAFE = re.compile(r"[^\w ().,'&-]+")
_MARKUP = re.compile(r"([\\`*_\[\]<>#|$~=])")

Titles = Mapping[str, str]


def write(graph: KnowledgeGraph, folder: Path) -> None:
    """Writes a note for each entity but cables and TAGS codes, in UTF-8."""
    folder.mkdir()
    kept = [entity for entity in graph.entities.values() if entity.type not in {"Cable", "Topic"}]
    titles = _titles(kept)
    for entity in kept:
        text = "\n".join(_lines(entity, graph, titles)) + "\n"
        (folder / f"{titles[entity.id]}.md").write_text(text, "utf-8", "replace", "\n")


def _titles(entities: list[Entity]) -> dict[str, str]:
    plain = {entity.id: _title(entity.name) or _title(entity.id) for entity in entities}
    clashes = Counter(title.casefold() for title in plain.values())
    return {
        id_: title if clashes[title.casefold()] == 1 else f"{title} {_title(id_)}".strip()
        for id_, title in plain.items()
    }


def _title(name: str) -> str:
    return " ".join(_UNSAFE.sub(" ", name)[:LONGEST].split()).strip(". ")


def _lines(entity: Entity, graph: KnowledgeGraph, titles: Titles) -> Iterator[str]:
    yield "---"
    yield f"aliases: {json.dumps([entity.name, *entity.aliases])}"
    yield f"type: {json.dumps(entity.type)}"
    if entity.country:
        yield f"country: {json.dumps(entity.country)}"
    yield "---"
    yield f"# {_plain(entity.name)}"
    for relation in graph.relations(about=entity.id):
        if relation.subject in titles and relation.object in titles:
            yield from _relation_lines(relation, titles)


def _relation_lines(relation: Relation, titles: Titles) -> Iterator[str]:
    status = "" if relation.status is Status.ASSERTED else f" *({relation.status.value})*"
    predicate = _plain(relation.predicate.replace("_", " "))
    yield f"\n[[{titles[relation.subject]}]] {predicate} [[{titles[relation.object]}]]{status}\n"
    for evidence in relation.evidence:
        yield f"> {_plain(cite(evidence))}\n"


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(text.replace("\x00", "").split()))
