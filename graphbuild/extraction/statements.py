"""A parsed cable in, the claims that name phrases make by themselves out: offices held, bodies within bodies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from graphbuild.extraction.names.vocabulary import vocabulary_of
from graphbuild.extraction.names.words import split
from graphbuild.extraction.phrases import Link
from graphbuild.extraction.reading import CableReading
from graphbuild.extraction.rosters import find_rosters
from graphbuild.ontology import Ontology
from graphbuild.records import Claim, Evidence, Qualifiers


def find_claims(reading: CableReading, ontology: Ontology) -> Iterator[Claim]:
    """One claim for each link of each name phrase; the cable itself speaks."""
    for passage in reading.passages:
        for phrase in passage.names:
            if phrase.links and phrase.start >= passage.lead:
                evidence = passage.evidence(passage.sentence_of(phrase))
                wholes = [link.object for link in phrase.links if link.predicate == "part_of"]
                own = [one for one in phrase.links if one.predicate == "works_for" and one.object not in wholes]
                held = Counter(link.role for link in own)
                led = (one for link in own if held[link.role] == 1 for one in _led(link, ontology))
                links = (*phrase.links, *led)
                stated = (link for link in links if not _is_of_people(link, reading.cable.text, ontology))
                yield from (_claim(_of_state(link, ontology), evidence, ontology) for link in stated)
    for passage, link in find_rosters(reading, ontology):
        yield _claim(link, passage.evidence(next(passage.doc.sents)), ontology)


def _is_of_people(link: Link, text: str, ontology: Ontology) -> bool:
    """Whether he is but of a people in another country: "Bosnian Serb leader Ana Rao"."""
    before = text[: link.object.start].rpartition("\n")[2].split()
    if link.object.type != "Country" or not before or not before[-1].isalpha() or text[link.object.start - 1] != " ":
        return False
    found = vocabulary_of(ontology).known.longest(split(before[-1]), 0)
    return found is not None and found[1].type == "Country" and found[1].name != link.object.name


def _of_state(link: Link, ontology: Ontology) -> Link:
    """Whose office is the state's alone is a party's member: "Liberal Party Foreign Minister Li"."""
    office = (link.role or "").lower().split()
    public = link.predicate == "works_for" and link.object.type == "Party" and bool(office)
    people = ontology.cues.people
    if public and office[-1] in people.state_offices and people.party_offices.isdisjoint(office[:-1]):
        return replace(link, predicate="member_of", role=None)
    return link


def _led(link: Link, ontology: Ontology) -> Iterator[Link]:
    """Whose office is to lead a body leads it: "Movement leader Ana Rao"."""
    office = (link.role or "").lower()
    led = link.predicate == "works_for" and ontology.types.is_a(link.object.type, "Organization")
    if led and office in ontology.names.titles.leading:
        yield replace(link, predicate="leads")


def _claim(link: Link, evidence: Evidence, ontology: Ontology) -> Claim:
    return Claim(
        link.subject,
        link.predicate,
        link.object,
        evidence,
        Qualifiers(role=link.role),
        extractor="names",
        confidence=ontology.cues.certainty.share_right(link.confidence),
    )
