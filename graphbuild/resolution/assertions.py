"""One cable's claims and referents in, its assertions out, whose ends are entity ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graphbuild.records import Assertion, CableInfo, Claim, Evidence, Extraction, Mention, Qualifiers, Span
from graphbuild.resolution.referents import Kind, Referent
from graphbuild.resolution.tallies import HEADER
from graphbuild.resolution.within import CableReferents

MENTIONS = "mentions"

Naming = Callable[[Referent], str | None]
"""The id of the entity that a referent is; None where a person dropped it."""


def find_assertions(extraction: Extraction, found: CableReferents, *, naming: Naming) -> Iterator[Assertion]:
    """The claims between two things, and one `mentions` for each thing that the cable names beyond its header."""
    claimed = (_resolved(claim, found, naming) for claim in extraction.claims)
    yield from dict.fromkeys(item for item in claimed if item and item.subject != item.object)
    yield from _mentioned(extraction.cable, found, naming)


def _resolved(claim: Claim, found: CableReferents, naming: Naming) -> Assertion | None:
    def id_of(mention: Mention | None) -> str | None:
        referent = found.of(mention) if mention else None
        return naming(referent) if referent else None

    subject, target, speaker = id_of(claim.subject), id_of(claim.object), id_of(claim.attributed_to)
    dropped = claim.attributed_to is not None and speaker is None and found.of(claim.attributed_to) is not None
    if subject is None or target is None or dropped:
        return None
    return Assertion(
        subject,
        claim.predicate,
        target,
        claim.evidence,
        claim.qualifiers,
        claim.extractor,
        claim.confidence,
        speaker,
        tuple(reporter for reporter in map(id_of, claim.reported_by) if reporter),
        _words(claim.subject),
        _words(claim.object),
    )


def _words(mention: Mention) -> Span | None:
    return None if mention.type == "Cable" else mention.span


def _mentioned(cable: CableInfo, found: CableReferents, naming: Naming) -> Iterator[Assertion]:
    seen: set[str] = set()
    for referent in found.referents:
        named = [mention for mention in referent.mentions if mention.extractor != HEADER]
        entity = naming(referent)
        if not named or referent.kind in {Kind.CABLE, Kind.TOPIC} or entity is None or entity in seen:
            continue
        seen.add(entity)
        first = min(named, key=lambda mention: (mention.start, mention.end))
        evidence = Evidence(cable.id, first.paragraph, first.start, first.end, first.text)
        yield Assertion(cable.id, MENTIONS, entity, evidence, Qualifiers(), "names", 1.0, object_span=first.span)
