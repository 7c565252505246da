"""A sentence in, what its noun phrases state without a verb out: bodies and people of bodies, things at places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.reference.discourse import DEFINITE
from graphbuild.extraction.reference.sections import find_venue
from graphbuild.extraction.relations.clauses import Kind
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.memberships import find_members
from graphbuild.extraction.relations.office_holders import find_among, find_holders
from graphbuild.extraction.relations.phrase_matches import SURE, all_are, clause_of, filler_of, fits, relate
from graphbuild.extraction.relations.tree import antecedent, called, children, prepositional, with_conjuncts
from graphbuild.ontology import Ontology
from graphbuild.records import Mention

_TOWNS = ("City", "Province")
_EVENTS = ("Event", "Programme")
_FIRMS = ("Company", "NGO", "Media")
_THERE = frozenset({"met", "told", "asked", "signed", "arrested", "attacked", "hosted", "conducted"})
_MOVING = ("Party", "ArmedGroup")
_LED = ("NGO", "Party", "ArmedGroup")


def find_noun_matches(sentence: Span, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """part_of from "Peru's Congress", works_for from "Li of the bank", located_in from "the summit in Lima"."""
    yield from _at_venue(sentence, reading, ontology)
    for token in sentence:
        yield from find_members(token, reading, ontology)
        yield from find_among(token, reading, ontology)
        if reading.mentions_at(token):
            yield from _parts(token, reading, ontology)
            yield from _people(token, reading, ontology)
            yield from find_holders(token, reading, ontology)
            yield from _parties(token, reading, ontology)
            yield from _present(token, reading, ontology)
            yield from _places(token, reading, ontology)
            yield from _superiors(token, reading, ontology)
            yield from _homes(token, reading, ontology)


def _homes(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Where a firm or body is at home: "the Doha firm Gulf Lines"."""
    noun = token.nbor(-1) if token.i else token
    beside = noun in children(token, "compound", "nmod", "amod") or (
        noun.head == token.head and noun.dep_ == token.dep_
    )
    stated = {name for name, _ in ontology.predicates.words[Kind.STATE].get(noun.lemma_.lower(), ())}
    if beside and "located_in" in stated and all_are(token, "Organization", reading, ontology):
        for town in (*children(noun, "compound", "nmod"), *children(token, "compound", "nmod")):
            if any(all_are(town, kind, reading, ontology) for kind in _TOWNS):
                yield from relate("located_in", token, town, reading, ontology)


def _at_venue(sentence: Span, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Where the event is that an item tells of first: "-- May 6, Pretoria: Water Forum, hosted by UNICEF."."""
    venue = find_venue(reading, ontology) if sentence.start == 0 and reading.passage.label else None
    for token in sentence if venue else ():
        if token.dep_ in {"ROOT", "nsubj", "nsubjpass"} and venue:
            for event in reading.mentions_at(token):
                if fits("located_in", event, venue, ontology) and ontology.types.is_a(event.type, "Event"):
                    ends = filler_of(event, token), filler_of(venue, token)
                    yield Match(clause_of(token), "located_in", SURE, *ends, presupposed=True)


def _parts(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    for owner in (*children(token, "poss"), *_owners_of_team(token, reading, ontology)):
        yield from relate("part_of", token, antecedent(owner), reading, ontology)
        if any(all_are(token, kind, reading, ontology) for kind in ("Campaign", "Programme")):
            yield from _run(antecedent(owner), token, reading, ontology)
    yield from _part_in_title(token, reading, ontology)
    for place in children(token, "appos"):
        if token.i + 2 == place.i and all_are(token, "Place", reading, ontology):
            yield from relate("part_of", token, place, reading, ontology)
    if all_are(token, "Place", reading, ontology):
        for whole in _around(token):
            if all_are(whole, "Province", reading, ontology) or all_are(whole, "Country", reading, ontology):
                yield from relate("part_of", token, whole, reading, ontology)
    for prep in (*children(token, "prep"), *_behind_town(token, ontology)):
        if prep.lower_ == "under" and any(all_are(token, kind, reading, ontology) for kind in _FIRMS):
            continue
        if (prep.lower_ in {"of", "within", "under"} and not _comes_to_be(token, prep, ontology)) or (
            prep.i == token.i + 1 and _holds(token, prep, reading, ontology)
        ):
            for whole in children(prep, "pobj"):
                firm = any(all_are(token, kind, reading, ontology) for kind in _FIRMS)
                town = any(all_are(whole, kind, reading, ontology) for kind in _TOWNS)
                if all_are(token, "Place", reading, ontology) and not all_are(whole, "Place", reading, ontology):
                    continue
                yield from relate("located_in" if firm and town else "part_of", token, whole, reading, ontology)


def _behind_town(place: Token, ontology: Ontology) -> Iterator[Token]:
    """What tells where a town is, hung on the word for towns: "the city of Kisumu in western Nyanza"."""
    town = place.head.head
    if place.dep_ == "pobj" and place.head.lower_ == "of" and town.lemma_ in ontology.cues.people.wrappers:
        yield from (prep for prep in children(town, "prep") if prep.i == place.i + 1)


def _run(owner: Token, course: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Whose course or campaign it is conducts it, or only plans to: "Mali's proposed road project"."""
    ahead = any(ontology.cues.signatures.get(word.lower_, "modifier") for word in children(course, "amod"))
    for match in relate("conducted", owner, course, reading, ontology):
        yield replace(match, clause=clause_of(course), presupposed=False) if ahead else match


def _part_in_title(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Of what the body is with which a person's name begins: "the ministry's Fraud Unit Director Li"."""
    body = _opening_body(token, reading, ontology)
    for owner in map(antecedent, children(token, "poss") if body else ()):
        for whole in reading.mentions_at(owner):
            if body and fits("part_of", body, whole, ontology):
                ends = filler_of(body, token), filler_of(whole, owner)
                yield Match(clause_of(token), "part_of", SURE, *ends, presupposed=True)


def _owners_of_team(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Token]:
    """The body whose a body is that only says of which a team is: "the ministry's Fraud Unit team", "chief"."""
    noun = token.head.lemma_.lower()
    offices = {name for name, _ in ontology.predicates.words[Kind.STATE].get(noun, ())}
    people = token.dep_ == "compound" and (noun in ontology.cues.people.delegates or "works_for" in offices)
    for owner in children(token.head, "poss") if people else ():
        if all(all_are(one, "Organization", reading, ontology) for one in (owner, token)):
            yield owner


def _superiors(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Under whom a body stands: "a joint committee, under the Chief of Staff,"."""
    after = token.doc[_end(token) + 1 : _end(token) + 3]
    if len(after) == 2 and after[0].text == "," and after[1].lower_ == "under" and after[1].dep_ == "prep":
        for one in (item for child in children(after[1], "pobj") for item in with_conjuncts(child)):
            if all_are(one, "Person", reading, ontology) and all_are(token, "Organization", reading, ontology):
                yield from relate("oversees", one, token, reading, ontology)


def _around(token: Token) -> Iterator[Token]:
    """In what a place is said to lie behind a comma: "Cobija, in Pando,", "Cobija, in the north of Pando,"."""
    after = token.doc[token.i + 1 : token.i + 3]
    if len(after) == 2 and after[0].text == "," and after[1].lower_ == "in" and after[1].dep_ == "prep":
        for noun in children(after[1], "pobj"):
            yield noun
            yield from (whole for name, whole in prepositional(noun) if name == "of" and noun.pos_ == "NOUN")


def _comes_to_be(token: Token, prep: Token, ontology: Ontology) -> bool:
    """Whether it only becomes a part as the verb says: "plans to set up a Mine Unit under the Ministry"."""
    verb = token.head
    stated = ontology.predicates.words[Kind.VERB].get(called(verb), ())
    made = token.dep_ in {"dobj", "nsubjpass"} and any(predicate == "part_of" for predicate, _ in stated)
    return made and prep.lower_ != "of"


def _holds(token: Token, prep: Token, reading: Reading, ontology: Ontology) -> bool:
    """Whether "in" or "at" makes a part: "Tamale in Ghana", "the Mine Unit at the Ministry of Energy"."""
    wholes = [whole for child in children(prep, "pobj") for whole in reading.mentions_at(child)]
    places = prep.lower_ == "in" and all_are(token, "Place", reading, ontology)
    bodies = prep.lower_ in {"in", "at"} and all_are(token, "Agency", reading, ontology)
    return (places and all(ontology.types.is_a(whole.type, "Place") for whole in wholes)) or (
        bodies and all(ontology.types.is_a(whole.type, "Ministry") for whole in wholes)
    )


def _people(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Whose a person is: "Li of the bank", "Li (Green Party)", "the bank's Li", "Li, whose Green Party lost"."""
    if not all_are(token, "Person", reading, ontology):
        owners = (antecedent(owner) for owner in children(token, "poss"))
        people = [owner for owner in owners if all_are(owner, "Person", reading, ontology)]
        pairs = [(owner, token) for owner in people if all_are(token, "Organization", reading, ontology)]
        if pairs and _is_whose(token) and any(all_are(token, kind, reading, ontology) for kind in _LED):
            yield from relate("leads", people[0], token, reading, ontology)
            return
    else:
        beside = [prep for prep in children(token, "prep") if prep.lower_ in {"of", "from"} and prep.i <= token.i + 2]
        bodies = [body for prep in beside for body in children(prep, "pobj")]
        bodies += (named for named in children(token, "appos") if named.nbor(-1).text == "(")
        bodies += () if _opening_body(token, reading, ontology) else (antecedent(o) for o in children(token, "poss"))
        pairs = [(token, body) for body in bodies if all_are(body, "Organization", reading, ontology)]
    titles = (noun for noun in children(token, "compound", "nmod") if noun.lemma_ in ontology.cues.people.envoys)
    served = (*children(token, "poss"), *(of for title in titles for of in children(title, "amod", "compound", "nmod")))
    states = [country for country in served if all_are(country, "Country", reading, ontology)]
    if all_are(token, "Person", reading, ontology) and token.dep_ != "pobj":
        yield from (one for state in states for one in relate("works_for", token, state, reading, ontology))
    for person, body in pairs:
        party = all_are(body, "Party", reading, ontology)
        yield from relate("member_of" if party else "works_for", person, body, reading, ontology)


def _opening_body(token: Token, reading: Reading, ontology: Ontology) -> Mention | None:
    """The body with which a person's name begins: "Fraud Unit Director Li"."""
    heads = reading.mentions_at(token)
    phrase = next((name for name in reading.names if heads and name.heads == heads), None)
    first = min(phrase.mentions, key=lambda mention: (mention.start, mention in heads)) if phrase else None
    return first if first and first not in heads and ontology.types.is_a(first.type, "Organization") else None


def _is_whose(token: Token) -> bool:
    return any(owner.lower_ == "whose" for owner in children(token, "poss"))


def _parties(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Between whom an agreement is: "the treaty between Bolivia and Chile"."""
    if all_are(token, "Agreement", reading, ontology):
        for name, country in prepositional(token):
            if name in {"between", "with"}:
                new = _is_made(token) and not any(word.lower_ in DEFINITE for word in token.lefts)
                for match in relate("party_to", country, token, reading, ontology):
                    yield replace(match, clause=clause_of(token.head if new else token), presupposed=not new)


def _is_made(paper: Token) -> bool:
    """Whether the verb says if there is a paper: "wants a pact with Chile", "a pact with Chile would help"."""
    foreseen = paper.dep_ == "nsubj" and any(child.tag_ == "MD" for child in paper.head.children)
    return paper.dep_ == "dobj" or foreseen


def _present(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """With or between whom talks are: "the border talks with Chile", "the summit of Chile and Peru"."""
    if all_are(token, "Meeting", reading, ontology):
        for name, one in prepositional(token):
            if name in {"with", "between"}:
                yield from relate("participated_in", one, token, reading, ontology)


def _places(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    for prep in (*children(token, "prep"), *_hung_higher(token)):
        if prep.lower_ in ontology.cues.places.prepositions and not _is_of_event(token, reading, ontology):
            event = any(all_are(token, kind, reading, ontology) for kind in _EVENTS)
            beside = prep.i == _end(token) + 1 and (
                not all_are(token, "Agent", reading, ontology) or _is_at(token, prep, reading, ontology)
            )
            if event or beside:
                for place in (item for child in children(prep, "pobj") for item in with_conjuncts(child)):
                    for thing in (*_beside(token, prep), *(_before(token) if event else ())):
                        yield from relate("located_in", thing, place, reading, ontology)


def _is_of_event(token: Token, reading: Reading, ontology: Ontology) -> bool:
    """Whether what takes place there is a meeting: "a conference of the Red Cross in Amman", "met under its aegis"."""
    of = token.dep_ == "pobj" and token.head.lower_ == "of" and all_are(token, "Organization", reading, ontology)
    whose = token.head.head
    return of and (whose.lemma_ in ontology.cues.nouns["gathering"] or whose.lower_ in ontology.cues.nouns["aegis"])


def _hung_higher(token: Token) -> Iterator[Token]:
    """The preposition right behind a name that went to a noun before: "on the lines of the board in Accra".

    Of a list to its first: "the bank and the board in Accra". Behind "to" to the verb: "wrote to the board in Accra".
    """
    end = _end(token)
    after = token.doc[end + 1] if end + 1 < len(token.doc) else token
    to = token.dep_ == "pobj" and token.head.lower_ in {"to", "with"}
    if (
        after.dep_ == "prep"
        and after.head != token
        and (after.head.pos_ == "NOUN" or to or token.dep_ == "conj")
        and after.head in token.ancestors
    ):
        yield after


def _end(token: Token) -> int:
    """Where the name ends, with its short form in brackets: "the Water Board (WB)"."""
    after = token.doc[token.i + 1 : token.i + 4]
    return token.i + 3 if len(after) == 3 and (after[0].text, after[2].text) == ("(", ")") else token.i


def _is_at(token: Token, prep: Token, reading: Reading, ontology: Ontology) -> bool:
    """Whether a body is in the city named behind it: "the Law School in Accra", not "met the board in Accra"."""
    body = all_are(token, "Organization", reading, ontology) and not any(
        all_are(token, kind, reading, ontology) for kind in _MOVING
    )
    body = body and prep.lower_ in {"in", "at"} and not _is_met(token, ontology)
    firm = any(all_are(token, kind, reading, ontology) for kind in _FIRMS)
    kinds = _TOWNS if firm else _TOWNS[:1]
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
