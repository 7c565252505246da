"""An ontology in, the same as OWL 2 classes and properties out: nodes as JSON-LD has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import quote

from graphbuild.ontology import Ontology

Node = dict[str, Any]

VOCABULARY = "urn:graphbuild:ontology:"
QUALITIES = {
    **dict.fromkeys(("status", "polarity", "modality", "evidence", "role", "place", "quantity"), "xsd:string"),
    **dict.fromkeys(("extractor", "country"), "xsd:string"),
    **dict.fromkeys(("paragraph", "start", "end", "mentions"), "xsd:integer"),
    "confidence": "xsd:double",
    "protected": "xsd:boolean",
    "absent": "xsd:boolean",
    "date": None,
}
"""What an entity or a statement has beside its links, by datatype; a date is as precise as it was given."""

LINKS = ("attributed_to", "reported_by", "cable")
"""What leads from a statement to an entity."""


def name_of(prefix: str, name: str) -> str:
    """A prefixed name; what neither an IRI nor Turtle's names can hold is percent-encoded."""
    return f"{prefix}:{quote(name, safe='', errors='replace').replace('~', '%7E').replace('.', '%2E')}"


def term(name: str) -> str:
    """The name of a type or predicate."""
    return name_of("gb", name)


def link(name: str) -> Node:
    """A link to what has this prefixed name."""
    return {"@id": name}


def find_axioms(ontology: Ontology) -> Iterator[Node]:
    """A class for each type, an object property with domain and range for each predicate, and the qualities."""
    yield {"@id": VOCABULARY.removesuffix(":"), "@type": "owl:Ontology"}
    for name, entry in ontology.types.entries.items():
        parents = [link(term(parent)) for parent in (entry.parent, *entry.also) if parent]
        yield _described(name, "owl:Class", entry.meaning) | ({"rdfs:subClassOf": parents} if parents else {})
    for name, predicate in ontology.predicates.entries.items():
        ends = predicate.subject, predicate.object
        if predicate.symmetric:
            ends = (tuple(dict.fromkeys(ends[0] + ends[1])),) * 2
        kinds = ["owl:ObjectProperty", *(["owl:SymmetricProperty"] if predicate.symmetric else [])]
        domain, range_ = map(_one_of, ends)
        yield _described(name, kinds, predicate.meaning) | {"rdfs:domain": domain, "rdfs:range": range_}
    for name, datatype in QUALITIES.items():
        bound = {"rdfs:range": link(datatype)} if datatype else {}
        yield {"@id": f"has:{name}", "@type": "owl:DatatypeProperty", **bound}
    for name in LINKS:
        yield {"@id": f"has:{name}", "@type": "owl:ObjectProperty"}


def _described(name: str, kind: str | list[str], meaning: str) -> Node:
    texts = {"rdfs:label": name.replace("_", " "), "rdfs:comment": meaning}
    return {
        "@id": term(name),
        "@type": kind,
        **{place: {"@value": text, "@language": "en"} for place, text in texts.items()},
    }


def _one_of(types: Iterable[str]) -> Node:
    """The one type, or the union of several."""
    classes = [link(term(type_)) for type_ in types]
    return classes[0] if len(classes) == 1 else {"@type": "owl:Class", "owl:unionOf": {"@list": classes}}
