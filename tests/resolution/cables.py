"""Names in, extractions out, as if a cable had been read: for tests that start from mentions."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.records import CableInfo, Claim, Entity, Evidence, Extraction, Mention, Qualifiers
from graphbuild.resolution import Resolution, resolve


def name(words: str, type_: str, **more: object) -> Mention:
    """A mention whose cable and place are filled in by `cable`."""
    fields = {"text": words, "paragraph": 1, "extractor": "grammar"} | more
    return Mention(name=words, type=type_, cable_id="", start=0, end=0, **fields)  # type: ignore[arg-type]


def cable(id_: str, *names: Mention, post: str | None = "AMEMBASSY OSLO") -> Extraction:
    """A cable in which the names stand one after the other."""
    placed, start = [], 0
    for mention in names:
        end = start + len(mention.text)
        placed.append(replace(mention, cable_id=id_, start=start, end=end))
        start = end + 10
    return Extraction(CableInfo(id_, f"{id_}.txt", None, "SUBJECT", post, 1, 9), tuple(placed), ())


def claiming(extraction: Extraction, subject: int, predicate: str, target: int) -> Extraction:
    """The same cable, which also says something of two of its mentions, by number."""
    ends = extraction.mentions[subject], extraction.mentions[target]
    evidence = Evidence(extraction.cable.id, 1, 0, 9, "evidence ")
    claim = Claim(ends[0], predicate, ends[1], evidence, Qualifiers(), "rules", 0.9)
    return replace(extraction, claims=(*extraction.claims, claim))


def resolved(*cables: Extraction) -> Resolution:
    """All cables resolved."""
    return resolve(lambda: iter(cables))


def entities(*cables: Extraction) -> list[Entity]:
    """What the cables name, cables themselves left out."""
    return [entity for entity in resolved(*cables).entities if entity.type != "Cable"]


def count(*cables: Extraction) -> int:
    """How many things the cables name."""
    return len(entities(*cables))
