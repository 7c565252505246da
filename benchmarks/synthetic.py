"""A number of entities and a seed in, a graph of that size with composed names and sentences out."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from graphbuild.graph import KnowledgeGraph, assemble
from graphbuild.records import (
    Assertion,
    CableInfo,
    Entity,
    Evidence,
    Modality,
    Polarity,
    Qualifiers,
    Span,
)


def words(text: str) -> list[str]:
    return text.split()


TYPES = words("Official " * 8 + "Agency Agency Ministry Company NGO Country City Agreement Meeting Plan")
FIRST = words("Amara Boris Chidi Daria Emil Farah Goran Hana Ivo Jamila Karl Leila Marek Nadia Oskar Petra Rafik")
LAST = words("Abara Brandt Celik Dimov Eze Farouk Grubac Haddad Ilves Juric Kovac Lindt Mensah Novak Okoro Pavic")
BODIES = words("Water Grain Harbour Border Customs Labour Health Energy Transport Fisheries Census Forest Mining")
VERBS = {
    "told": "told",
    "met": "met with",
    "praised": "praised",
    "funds": "finances",
    "oversees": "supervises",
    "works_for": "works for",
    "signed": "signed",
}
OPENINGS = ("On Tuesday", "In a long meeting", "By phone", "During the visit", "According to the notes")
WORDS = words(
    "budget shipment quota delegation inspection licence draft boundary harvest tariff audit pipeline census refugee "
    "visa schedule vaccine reservoir election permit treaty subsidy ferry railway dispute envoy clause deadline survey"
)
STATUSES = ((Polarity.AFFIRMED, Modality.ASSERTED),) * 7 + (
    (Polarity.NEGATED, Modality.ASSERTED),
    (Polarity.AFFIRMED, Modality.PLANNED),
    (Polarity.AFFIRMED, Modality.POSSIBLE),
    (Polarity.AFFIRMED, Modality.REQUESTED),
)


def synthetic_graph(size: int, *, ratio: float = 2.5, seed: int = 1) -> KnowledgeGraph:
    """`size` entities, `ratio` times as many assertions, a few entities far more connected than the rest."""
    chance = random.Random(seed)
    entities = [_entity(number, chance) for number in range(size)]
    cables = [_cable(number, chance) for number in range(max(1, size // 12))]
    weights = [1 / (rank + 3) for rank in range(size)]
    ends = iter(chance.choices(entities, weights, k=int(size * ratio)))
    assertions = [_assertion(left, chance.choice(entities), chance.choice(cables), chance) for left in ends]
    told = [item for item in assertions if item.subject != item.object]
    documents = [Entity(cable.id, "Cable", cable.id, mentions=1) for cable in cables]
    return assemble([*entities, *documents], [*told, *_mentions(told), *_headers(cables, entities)], cables)


def _mentions(told: list[Assertion]) -> list[Assertion]:
    """Each cable mentions both ends of what it says, once, in the sentence that says it first."""
    found = {(item.evidence.cable_id, end): item for item in told for end in (item.subject, item.object)}
    return [
        Assertion(cable, "mentions", end, item.evidence, Qualifiers(), "header", 1.0)
        for (cable, end), item in found.items()
    ]


def _headers(cables: list[CableInfo], entities: list[Entity]) -> list[Assertion]:
    """Who sent each cable and to whom."""
    lines = (("sent_by", "FM AMEMBASSY PRAGUE"), ("addressed_to", "TO SECSTATE WASHDC"))
    return [
        Assertion(
            cable.id, predicate, entity.id, Evidence(cable.id, 0, 0, len(line), line), Qualifiers(), "header", 1.0
        )
        for cable in cables
        for entity, (predicate, line) in zip(entities, lines, strict=False)
    ]


def _entity(number: int, chance: random.Random) -> Entity:
    type_ = chance.choice(TYPES)
    person = type_ == "Official"
    name = f"{chance.choice(FIRST)} {chance.choice(LAST)}" if person else f"{chance.choice(BODIES)} {type_}"
    return Entity(
        f"e{number:06}",
        type_,
        f"{name} {number}",
        (f"{name[0]}{number}",),
        "CZ",
        mentions=chance.randint(1, 40),
    )


def _cable(number: int, chance: random.Random) -> CableInfo:
    sent = datetime(2005, 1, 1, tzinfo=UTC) + timedelta(days=chance.randint(0, 1800))
    return CableInfo(
        f"{sent:%y}PRAGUE{number}",
        "composed",
        sent,
        f"TALKS ON THE {chance.choice(WORDS).upper()}",
        "AMEMBASSY PRAGUE",
        9,
        500,
    )


def _assertion(left: Entity, right: Entity, cable: CableInfo, chance: random.Random) -> Assertion:
    predicate = chance.choice(list(VERBS))
    opening, tail = chance.choice(OPENINGS), " ".join(chance.choices(WORDS, k=chance.randint(6, 22)))
    text = f"{opening}, {left.name} {VERBS[predicate]} {right.name} about the {tail}."
    start = chance.randint(500, 9000)
    polarity, modality = chance.choice(STATUSES)
    subject, object_ = (
        text.index(entity.name, at) for entity, at in ((left, 0), (right, text.index(VERBS[predicate])))
    )
    return Assertion(
        left.id, predicate, right.id,
        Evidence(cable.id, chance.randint(1, 9), start, start + len(text), text),
        Qualifiers(polarity, modality, date=chance.choice((None, "2008", "2007-05", "2009-02-03"))),
        "rules", chance.choice((0.6, 0.75, 0.9)),
        attributed_to=chance.choice((None, left.id)),
        subject_span=Span(start + subject, start + subject + len(left.name)),
        object_span=Span(start + object_, start + object_ + len(right.name)),
    )  # fmt: skip
