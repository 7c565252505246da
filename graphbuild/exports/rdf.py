"""A graph in, the nodes of an RDF graph out, as JSON-LD has them: ontology, cables, entities, statements.

A statement is an rdf:Statement (reification, RDF 1.1) with its evidence. What some cable asserts is a plain
triple too; what is denied, planned, possible or requested is a statement alone.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from graphbuild.exports.cables import cable_entities
from graphbuild.exports.escaping import digest
from graphbuild.exports.owl import VOCABULARY, Node, find_axioms, link, name_of, term
from graphbuild.graph import KnowledgeGraph
from graphbuild.records import Assertion, CableInfo, Entity, Status, days

PREFIXES = {
    "gb": VOCABULARY,
    "has": "urn:graphbuild:has:",
    "entity": "urn:graphbuild:entity:",
    "statement": "urn:graphbuild:statement:",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
PRECISIONS = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


def find_nodes(graph: KnowledgeGraph) -> Iterator[Node]:
    """Each node once, with all that is said of it; the order is that of the graph."""
    yield from find_axioms(graph.ontology)
    yield from _unlisted(graph)
    named, facts = cable_entities(graph), _facts(graph.all_assertions)
    about = {named[info.id]: _cable(info) for info in graph.cables.values()}
    for entity in graph.entities.values():
        yield _entity(entity) | about.pop(entity.id, {}) | facts[entity.id]
    for id_, said in about.items():
        yield {"@id": _thing(id_), "@type": term("Cable"), **said}
    seen: Counter[str] = Counter()
    for assertion in graph.all_assertions:
        id_ = digest(assertion.subject, assertion.predicate, assertion.object, assertion.status, assertion.evidence)
        seen[id_] += 1
        yield _statement(assertion, f"statement:{id_}{f'-{seen[id_]}' if seen[id_] > 1 else ''}", named)


def _unlisted(graph: KnowledgeGraph) -> Iterator[Node]:
    """The types and predicates that the graph has and its ontology has not."""
    types = {entity.type for entity in graph.entities.values()} - graph.ontology.types.entries.keys()
    predicates = graph.predicates - graph.ontology.predicates.entries.keys()
    yield from ({"@id": term(name), "@type": "owl:Class"} for name in sorted(types))
    yield from ({"@id": term(name), "@type": "owl:ObjectProperty"} for name in sorted(predicates))


def _facts(assertions: Iterable[Assertion]) -> dict[str, Node]:
    """What is asserted, by the id of its subject."""
    facts: dict[str, dict[str, dict[str, Node]]] = defaultdict(lambda: defaultdict(dict))
    for assertion in assertions:
        if assertion.status is Status.ASSERTED:
            target = _thing(assertion.object)
            facts[assertion.subject][term(assertion.predicate)][target] = link(target)
    said = {id_: {name: [*links.values()] for name, links in found.items()} for id_, found in facts.items()}
    return defaultdict(dict, said)


def _cable(info: CableInfo) -> Node:
    sent = {"@value": info.date.isoformat(), "@type": "xsd:dateTime"} if info.date else None
    return _given({"dcterms:identifier": info.id, "dcterms:title": info.subject, "dcterms:date": sent})


def _entity(entity: Entity) -> Node:
    values = {
        "rdfs:label": entity.name,
        "skos:altLabel": [*entity.aliases],
        "has:country": entity.country,
        "has:mentions": entity.mentions,
        "has:protected": entity.protected or None,
        "has:absent": entity.absent or None,
    }
    return {"@id": _thing(entity.id), "@type": term(entity.type), **_given(values)}


def _statement(assertion: Assertion, id_: str, named: dict[str, str]) -> Node:
    evidence, qualifiers = assertion.evidence, assertion.qualifiers
    speaker = assertion.attributed_to
    values = {
        "rdf:subject": link(_thing(assertion.subject)),
        "rdf:predicate": link(term(assertion.predicate)),
        "rdf:object": link(_thing(assertion.object)),
        "has:status": assertion.status.value,
        "has:polarity": qualifiers.polarity.value,
        "has:modality": qualifiers.modality.value,
        "has:attributed_to": link(_thing(speaker)) if speaker else None,
        "has:reported_by": [link(_thing(reporter)) for reporter in assertion.reported_by],
        "has:role": qualifiers.role,
        "has:date": _date(qualifiers.date) if qualifiers.date else None,
        "has:place": qualifiers.place,
        "has:quantity": qualifiers.quantity,
        "has:cable": link(_thing(named.get(evidence.cable_id, evidence.cable_id))),
        "has:paragraph": evidence.paragraph,
        "has:start": evidence.start,
        "has:end": evidence.end,
        "has:evidence": evidence.text,
        "has:extractor": assertion.extractor,
        "has:confidence": {"@value": str(float(assertion.confidence)), "@type": "xsd:double"},
    }
    return {"@id": id_, "@type": "rdf:Statement", **_given(values)}


def _date(date: str) -> str | Node:
    datatype = PRECISIONS.get(len(date)) if days(date) else None
    return {"@value": date, "@type": datatype} if datatype else date


def _given(values: Node) -> Node:
    return {name: value for name, value in values.items() if value not in (None, [], "")}


def _thing(id_: str) -> str:
    return name_of("entity", id_)
