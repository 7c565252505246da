"""A graph in, a folder of Markdown notes out: one an entity, with links between them and quotes.

Does not hold: cables and tags as notes of their own, the span of a sentence, judgements, confidence, role,
place and quantity; a lone surrogate becomes `?`. A
note is named after its entity, in letters that every file system takes; where names clash, its id is added.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from unicodedata import normalize

from graphbuild.exports.escaping import digest
from graphbuild.graph import KnowledgeGraph, Relation
from graphbuild.graph.relations import cite
from graphbuild.records import Entity, Status

LONGEST = 100
"""The most bytes of a name in a note's; file systems allow 255."""

RESERVED = re.compile(r"(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?=\.|\Z)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever their ending."""

_UNSAFE = re.compile(r"[^\w ().,'&-]+")
_MARKUP = re.compile(r"([\\`*_\[\]<>#|$~=])")

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")

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
    """A name for each note by the entity's id; none differ only in case, or in how an accent is written."""
    plain = {entity.id: _title(entity.name) or _title(entity.id) or digest(entity.id) for entity in entities}
    clashes = Counter(map(_folded, plain.values()))
    titles: dict[str, str] = {}
    taken: set[str] = set()
    for id_, name in plain.items():
        forms = (name, f"{name} {_title(id_)}".strip(), f"{name} {digest(id_)}")
        fitting = forms[1:] if clashes[_folded(name)] > 1 else forms
        titles[id_] = next(form for form in fitting if _folded(form) not in taken)
        taken.add(_folded(titles[id_]))
    return titles


def _title(name: str) -> str:
    plain = " ".join(_UNSAFE.sub(" ", normalize("NFC", name)).split())
    cut = plain.encode("utf-8")[:LONGEST].decode("utf-8", "ignore").strip(". ")
    return f"_{cut}" if RESERVED.match(cut) else cut


def _folded(title: str) -> str:
    return normalize("NFC", title.casefold())


def _lines(entity: Entity, graph: KnowledgeGraph, titles: Titles) -> Iterator[str]:
    yield "---"
    yield f"aliases: [{', '.join(map(_quoted, (entity.name, *entity.aliases)))}]"
    yield f"type: {_quoted(entity.type)}"
    if entity.country:
        yield f"country: {_quoted(entity.country)}"
    yield "---"
    yield f"# {_plain(entity.name)}"
    for relation in graph.relations(about=entity.id):
        if relation.subject in titles and relation.object in titles:
            yield from _relation_lines(relation, titles)


def _relation_lines(relation: Relation, titles: Titles) -> Iterator[str]:
    status = "" if relation.status is Status.ASSERTED else f" *({relation.status.value})*"
    predicate = _plain(relation.predicate.replace("_", " "))
    said = ", ".join(f"[[{titles[speaker]}]]" for speaker in relation.speakers if speaker in titles)
    yield (
        f"\n[[{titles[relation.subject]}]] {predicate} [[{titles[relation.object]}]]{status}"
        f"{f', according to {said}' if said else ''}\n"
    )
    for evidence in relation.evidence:
        yield f"> {_plain(cite(evidence))}\n"


def _quoted(text: str) -> str:
    """A text on one line as YAML holds it, which takes JSON's strings, but for pairs of surrogates."""
    return json.dumps(" ".join(_CONTROL.sub(" ", text).split()), ensure_ascii=False)


def _plain(text: str) -> str:
    return _MARKUP.sub(r"\\\1", " ".join(_CONTROL.sub(" ", text).split()))
