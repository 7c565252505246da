"""A name in, the body before a title before it out: "Front leader Li" where the Front is known by a longer name."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.clauses import Kind
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.phrase_matches import all_are, relate
from graphbuild.extraction.relations.tree import children, prepositional, with_conjuncts
from graphbuild.ontology import Ontology

_STATED = ("works_for", "leads")


def find_holders(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """For which body a person acts, and which of them he leads, by a title that stands between the two."""
    if not all_are(token, "Person", reading, ontology):
        return
    for title in children(token, "compound", "nmod"):
        yield from _by_group(token, title, reading, ontology)
        for body in children(title, "compound", "amod", "nmod"):
            if body.i + 1 == title.i and all_are(body, "Organization", reading, ontology):
                for person in _several(token, reading) if title.tag_ == "NNS" else (token,):
                    yield from _stated(title.lemma_.lower(), person, body, reading, ontology)


def find_among(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Who is named of several who act for a body: "Front leaders, including Li", "Li and other Fijian officials"."""
    for title, body in _offices_of(token, reading):
        country = title in ontology.cues.people.envoys and all_are(body, "Country", reading, ontology)
        if country or all_are(body, "Organization", reading, ontology):
            for person in _named_of(token, ontology):
                if all_are(person, "Person", reading, ontology):
                    stated = {name for name, _ in ontology.predicates.words[Kind.STATE].get(title, ())}
                    held = next((one for one in ("member_of", "works_for") if one in stated), None)
                    yield from relate(held, person, body, reading, ontology) if held else ()


def _offices_of(several: Token, reading: Reading) -> Iterator[tuple[str, Token]]:
    """What several are, and the body beside it: "Front leaders" as one phrase, "leaders of the Front"."""
    if reading.mentions_at(several):
        word = reading.words(several, several).rpartition(" ")[2]
        if word.islower() and word.endswith("s"):
            yield word[:-1], several
    elif several.tag_ == "NNS":
        beside = (one for one in children(several, "compound", "nmod") if one.i + 1 == several.i)
        of = (named for name, named in prepositional(several) if name == "of")
        yield from ((several.lemma_.lower(), body) for body in (*beside, *of))


def _named_of(several: Token, ontology: Ontology) -> Iterator[Token]:
    """Those whom the noun lists, and those to whom it adds "others"."""
    yield from (named for name, named in prepositional(several) if name in ontology.cues.people.listing)
    first = several
    while first.dep_ == "conj":
        first = first.head
    if first != several and any(word.lower_ == "other" for word in children(several, "amod")):
        yield from (one for one in with_conjuncts(first) if one.i < several.i)


def _by_group(token: Token, body: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """The same of several, where "Front leaders" is one phrase: "Front leaders Li and Chen"."""
    word = reading.words(body, body).split()[-1]
    if body.i != token.left_edge.i or not word.islower() or not word.endswith("s"):
        return
    if all_are(body, "Organization", reading, ontology):
        for person in _several(token, reading):
            yield from _stated(word[:-1], person, body, reading, ontology)


def _several(first: Token, reading: Reading) -> Iterator[Token]:
    """All whom a title in the plural may be said of: who has one of his own needs none."""
    for person in with_conjuncts(first):
        if person == first or not any(mention.title for mention in reading.mentions_at(person)):
            yield person


def _stated(title: str, person: Token, body: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    stated = {name for name, _ in ontology.predicates.words[Kind.STATE].get(title, ())}
    for predicate in tuple(filter(stated.__contains__, _STATED)) or sorted(stated & {"member_of"}):
        yield from relate(predicate, person, body, reading, ontology)
