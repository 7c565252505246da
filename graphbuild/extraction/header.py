"""A parsed cable in, what its header states out: who sent it to whom, its topics, its references."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

from graphbuild.extraction.reading import CableReading
from graphbuild.ontology import Ontology
from graphbuild.ontology.telegram import Post, load_telegram, squeezed
from graphbuild.records import Cable, Claim, Evidence, HeaderField, HeaderValue, Mention, Qualifiers

_WORDS_BEFORE_CITY = frozenset({"AMEMBASSY", "EMBASSY", "AMCONSUL", "CONSULATE", "USMISSION", "USLO", "USINT"})

_AT_WASHINGTON = re.compile(r"(?: WASH(?:DC|INGTON)?(?: DC)?)+\Z")

Finder = Callable[[Cable, HeaderValue, Ontology], Mention]


def find_claims(reading: CableReading, ontology: Ontology) -> Iterator[Claim]:
    """One claim for each post, topic, reference and officer that the header names."""
    cable = reading.cable
    itself = Mention(cable.id, 0, 0, 0, "", cable.id, "Cable", "header")
    for value in cable.header:
        if stated := _STATED.get(value.field):
            predicate, find = stated
            evidence = Evidence(cable.id, 0, value.start, value.end, cable.text[value.start : value.end])
            yield Claim(itself, predicate, find(cable, value, ontology), evidence, Qualifiers(), "header", 1.0)


def find_sender(cable: Cable, ontology: Ontology) -> Mention | None:
    """The post that the header says has sent the cable."""
    values = (value for value in cable.header if value.field is HeaderField.SENT_BY)
    return next((_post(cable, value, ontology) for value in values), None)


def _mention(cable: Cable, value: HeaderValue, name: str, type_: str) -> Mention:
    return Mention(cable.id, 0, value.start, value.end, cable.text[value.start : value.end], name, type_, "header")


def _post(cable: Cable, value: HeaderValue, ontology: Ontology) -> Mention:
    """The post under its plain name, "Embassy Lima" for AMEMBASSY LIMA, or another body."""
    post = _known_post(value.value, ontology)
    if post is None:
        return _body(cable, value, ontology)
    name = post.name or f"{post.kind.value.title()} {post.city}"
    return replace(_mention(cable, value, name, post.type), country="US")


def _body(cable: Cable, value: HeaderValue, ontology: Ontology) -> Mention:
    """One of the sender's own state or of several, "DEPT OF LABOR WASHDC"; an unknown one under its own words."""
    words = _AT_WASHINGTON.sub("", value.value.upper()).replace("DEPT", "DEPARTMENT")
    name, type_, country = _bodies(ontology).get(squeezed(words), (value.value, "Organization", None))
    return replace(_mention(cable, value, name, type_), country=country)


@cache
def _bodies(ontology: Ontology) -> Mapping[str, tuple[str, str, str | None]]:
    """Name, type and country of bodies by their names in capitals without blanks."""
    bodies = ontology.names.bodies
    found = {"InternationalOrganization": bodies.InternationalOrganization, **bodies.national["US"]}
    return {
        squeezed(form): (names[0], type_, None if type_ == "InternationalOrganization" else "US")
        for type_, listed in found.items()
        for names in listed
        for form in names
    }


def _known_post(words: str, ontology: Ontology) -> Post | None:
    telegram = load_telegram(ontology.folder)
    kept = [word for word in words.upper().split() if word not in _WORDS_BEFORE_CITY]
    for spelling in (squeezed(words), squeezed("".join(kept))):
        if found := telegram.post_of_spelling.get(spelling):
            return telegram.posts[found]
    return None


def _topic(cable: Cable, value: HeaderValue, ontology: Ontology) -> Mention:
    return _mention(cable, value, value.value, "Topic")


def _cable(cable: Cable, value: HeaderValue, ontology: Ontology) -> Mention:
    return _mention(cable, value, value.value, "Cable")


def _officer(cable: Cable, value: HeaderValue, ontology: Ontology) -> Mention:
    return replace(_mention(cable, value, value.value, "Official"), country="US")


_STATED: dict[HeaderField, tuple[str, Finder]] = {
    HeaderField.SENT_BY: ("sent_by", _post),
    HeaderField.ADDRESSED_TO: ("addressed_to", _post),
    HeaderField.TAG: ("tagged", _topic),
    HeaderField.REFERENCE: ("references", _cable),
    HeaderField.CLASSIFIED_BY: ("classified_by", _officer),
}
