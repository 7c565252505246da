"""An entity, assertion or relation in, a flat row out: the columns that frames, tables and files share."""

from __future__ import annotations

from collections.abc import Mapping

from graphbuild.graph.comparing import Comparison
from graphbuild.graph.relations import Relation, cite
from graphbuild.graph.results import Row
from graphbuild.records import Assertion, Entity

ENTITY_COLUMNS = ("id", "name", "type", "country", "aliases", "cables", "mentions", "protected", "absent")

ASSERTION_COLUMNS = (
    *("subject_id", "subject", "subject_type", "predicate", "object_id", "object", "object_type"),
    *("doc", "para", "start", "end", "evidence", "polarity", "modality", "attributed_to"),
    *("role", "date", "place", "extractor", "confidence", "quantity", "reported_by"),
    *("attributed_to_id", "reported_by_ids"),
)

RELATION_COLUMNS = (
    *("subject_id", "subject", "subject_type", "predicate", "object_id", "object", "object_type"),
    *("status", "weight", "first", "last", "confidence", "cables", "evidence"),
)

COMPARISON_COLUMNS = (
    *("subject", "predicate", "object", "agree"),
    *("left_status", "left_evidence", "right_status", "right_evidence"),
)


def entity_row(entity: Entity) -> Row:
    """An entity by ENTITY_COLUMNS; aliases and cables are tuples."""
    return {column: getattr(entity, column) for column in ENTITY_COLUMNS}


def assertion_row(assertion: Assertion, entities: Mapping[str, Entity]) -> Row:
    """An assertion by ASSERTION_COLUMNS; the speaker by name."""
    evidence, qualifiers = assertion.evidence, assertion.qualifiers
    speaker = assertion.attributed_to
    return {
        **_ends(assertion, entities),
        "doc": evidence.cable_id,
        "para": evidence.paragraph,
        "start": evidence.start,
        "end": evidence.end,
        "evidence": evidence.text,
        "polarity": qualifiers.polarity.value,
        "modality": qualifiers.modality.value,
        "attributed_to": entities[speaker].name if speaker else None,
        "role": qualifiers.role,
        "date": qualifiers.date,
        "place": qualifiers.place,
        "extractor": assertion.extractor,
        "confidence": assertion.confidence,
        "quantity": qualifiers.quantity,
        "reported_by": tuple(entities[reporter].name for reporter in assertion.reported_by),
        "attributed_to_id": speaker,
        "reported_by_ids": assertion.reported_by,
    }


def relation_row(relation: Relation, entities: Mapping[str, Entity]) -> Row:
    """A relation by RELATION_COLUMNS; cables and cited sentences are tuples."""
    return {
        **_ends(relation, entities),
        "status": relation.status.value,
        "weight": relation.weight,
        "first": relation.first,
        "last": relation.last,
        "confidence": relation.confidence,
        "cables": relation.cables,
        "evidence": tuple(cite(evidence) for evidence in relation.evidence),
    }


def comparison_row(comparison: Comparison, entities: Mapping[str, Entity]) -> Row:
    """A comparison by COMPARISON_COLUMNS."""
    left, right = (relation_row(side, entities) for side in (comparison.left, comparison.right))
    return {
        **{column: left[column] for column in COMPARISON_COLUMNS[:3]},
        "agree": comparison.agree,
        "left_status": left["status"],
        "left_evidence": left["evidence"],
        "right_status": right["status"],
        "right_evidence": right["evidence"],
    }


def _ends(stated: Assertion | Relation, entities: Mapping[str, Entity]) -> Row:
    subject, target = entities[stated.subject], entities[stated.object]
    return {
        "subject_id": subject.id,
        "subject": subject.name,
        "subject_type": subject.type,
        "predicate": stated.predicate,
        "object_id": target.id,
        "object": target.name,
        "object_type": target.type,
    }
