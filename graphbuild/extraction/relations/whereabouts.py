"""A name in a sentence in, where it is or takes place by the words beside it out: "the summit in Lima"."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.reference.sections import find_venue
from graphbuild.extraction.relations.clauses import Kind
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.phrase_matches import SURE, all_are, clause_of, filler_of, fits, relate
from graphbuild.extraction.relations.tree import children, with_conjuncts
from graphbuild.ontology import Ontology

TOWNS = ("City", "Province")
FIRMS = ("Company", "NGO", "Media")
_EVENTS = ("Event", "Programme")
_THERE = frozenset({"met", "told", "asked", "signed", "arrested", "attacked", "hosted", "conducted"})
_OPENING = frozenset({"opening", "reopening", "establishment", "creation", "construction", "set-up"})
_MOVING = ("Party", "ArmedGroup")


def at_venue(sentence: Span, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Where the event is that an item tells of first: "-- May 6, Pretoria: Water Forum, hosted by UNICEF."."""
    venue = find_venue(reading, ontology) if sentence.start == 0 and reading.passage.label else None
    for token in sentence if venue else ():
        if token.dep_ in {"ROOT", "nsubj", "nsubjpass"} and venue:
            for event in reading.mentions_at(token):
                if fits("located_in", event, venue, ontology) and ontology.types.is_a(event.type, "Event"):
                    ends = filler_of(event, token), filler_of(venue, token)
                    yield Match(clause_of(token), "located_in", SURE, *ends, presupposed=True)


def find_homes(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Where a firm or body is at home: "the Doha firm Gulf Lines"."""
    noun = token.nbor(-1) if token.i else token
    beside = noun in children(token, "compound", "nmod", "amod") or (
        noun.head == token.head and noun.dep_ == token.dep_
    )
    stated = {name for name, _ in ontology.predicates.words[Kind.STATE].get(noun.lemma_.lower(), ())}
    if beside and "located_in" in stated and all_are(token, "Organization", reading, ontology):
        for town in (*children(noun, "compound", "nmod"), *children(token, "compound", "nmod")):
            if any(all_are(town, kind, reading, ontology) for kind in TOWNS):
                yield from relate("located_in", token, town, reading, ontology)


def find_places(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Where a meeting or body is by a preposition behind it: "the summit in Lima", "the Law School in Accra"."""
    for prep in (*children(token, "prep"), *_hung_higher(token)):
        apart = _is_of_event(token, reading, ontology) or _is_to_open(token, ontology)
        if prep.lower_ in ontology.cues.places.prepositions and not apart:
            event = any(all_are(token, kind, reading, ontology) for kind in _EVENTS)
            beside = prep.i == name_end(token) + 1 and (
                not all_are(token, "Agent", reading, ontology) or _is_at(token, prep, reading, ontology)
            )
            if event or beside:
                for place in (item for child in children(prep, "pobj") for item in with_conjuncts(child)):
                    for thing in (*_beside(token, prep), *(_before(token) if event else ())):
                        yield from relate("located_in", thing, place, reading, ontology)


def find_settings(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Where a meeting is at which something happens "in Lima at the summit", "in Lima, Peru, at the summit"."""
    at = token.head
    if token.dep_ != "pobj" or at.lower_ != "at" or not all_are(token, "Meeting", reading, ontology):
        return
    for prep in children(at.head, "prep"):
        behind = prep.doc[prep.right_edge.i + 1 : at.i].text.strip() if prep.i < at.i else "?"
        if prep.lower_ == "in" and behind in {"", ","}:
            for place in children(prep, "pobj"):
                if any(all_are(place, kind, reading, ontology) for kind in TOWNS):
                    yield from relate("located_in", token, place, reading, ontology)


def _is_of_event(token: Token, reading: Reading, ontology: Ontology) -> bool:
    """Whether what takes place there is a meeting: "a conference of the Red Cross in Amman", "met under its aegis"."""
    of = token.dep_ == "pobj" and token.head.lower_ == "of" and all_are(token, "Organization", reading, ontology)
    whose = token.head.head
    return of and (whose.lemma_ in ontology.cues.nouns["gathering"] or whose.lower_ in ontology.cues.nouns["aegis"])


def _is_to_open(body: Token, ontology: Ontology) -> bool:
    """Whether only its opening is spoken of: "the opening of a trade office in Dodoma", "to open a shop there"."""
    new = any(word.lower_ in {"a", "an"} for word in children(body, "det"))
    if body.dep_ == "dobj" and body.head.tag_ in {"VB", "VBG"}:
        stated = ontology.predicates.words[Kind.VERB].get(body.head.lemma_, ())
        return new and any(predicate == "located_in" for predicate, _ in stated)
    return new and body.dep_ == "pobj" and body.head.lower_ == "of" and body.head.head.lemma_ in _OPENING


def _hung_higher(token: Token) -> Iterator[Token]:
    """The preposition right behind a name that went to a noun before: "on the lines of the board in Accra".

    Of a list to its first: "the bank and the board in Accra". Behind "to" to the verb: "wrote to the board in Accra".
    """
    end = name_end(token)
    after = token.doc[end + 1] if end + 1 < len(token.doc) else token
    to = token.dep_ == "pobj" and token.head.lower_ in {"to", "with"}
    if (
        after.dep_ == "prep"
        and after.head != token
        and (after.head.pos_ == "NOUN" or to or token.dep_ == "conj")
        and after.head in token.ancestors
    ):
        yield after


def name_end(token: Token) -> int:
    """Where the name ends, with its short form in brackets: "the Water Board (WB)"."""
    after = token.doc[token.i + 1 : token.i + 4]
    return token.i + 3 if len(after) == 3 and (after[0].text, after[2].text) == ("(", ")") else token.i


def _is_at(token: Token, prep: Token, reading: Reading, ontology: Ontology) -> bool:
    """Whether a body is in the city named behind it: "the Law School in Accra", not "met the board in Accra"."""
    body = all_are(token, "Organization", reading, ontology) and not any(
        all_are(token, kind, reading, ontology) for kind in _MOVING
    )
    body = body and prep.lower_ in {"in", "at"} and not _is_met(token, ontology)
    firm = any(all_are(token, kind, reading, ontology) for kind in FIRMS)
    kinds = TOWNS if firm else TOWNS[:1]
    return body and all(
        any(all_are(place, kind, reading, ontology) for kind in kinds) for place in children(prep, "pobj")
    )


def _is_met(body: Token, ontology: Ontology) -> bool:
    """Whether something is done to or with a body that may be done at the place: "met the board in Accra"."""
    if body.dep_ == "pobj" and body.head.lower_ == "by":
        return True
    around = body.head.head if body.dep_ == "pobj" and body.head.lower_ == "with" else body.head
    concerned = body.dep_ == "dobj" or (body.dep_ == "pobj" and body.head.lower_ == "with")
    stated = {name for kind in Kind for name, _ in ontology.predicates.words[kind].get(around.lemma_.lower(), ())}
    return concerned and bool(stated & _THERE)


def _beside(token: Token, prep: Token) -> Iterator[Token]:
    return (item for item in with_conjuncts(token) if item.i < prep.i)


def _before(token: Token) -> Iterator[Token]:
    """What the token is coordinated with, to its left: "the meeting and the forum in Lima"."""
    while token.dep_ == "conj":
        token = token.head
        yield token
