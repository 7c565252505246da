"""A sentence in, what its noun phrases state without a verb out: bodies and people of bodies, things at places."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Span, Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.reference.discourse import DEFINITE
from graphbuild.extraction.relations.clauses import Kind
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.memberships import find_members
from graphbuild.extraction.relations.office_holders import find_among, find_holders
from graphbuild.extraction.relations.phrase_matches import SURE, all_are, clause_of, filler_of, fits, relate
from graphbuild.extraction.relations.tree import antecedent, called, children, prepositional, with_conjuncts
from graphbuild.extraction.relations.whereabouts import (
    FIRMS,
    TOWNS,
    at_venue,
    find_homes,
    find_places,
    find_settings,
    name_end,
)
from graphbuild.ontology import Ontology
from graphbuild.records import Mention

_LED = ("NGO", "Party", "ArmedGroup")


def find_noun_matches(sentence: Span, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """part_of from "Peru's Congress", works_for from "Li of the bank", located_in from "the summit in Lima"."""
    yield from at_venue(sentence, reading, ontology)
    for token in sentence:
        yield from find_members(token, reading, ontology)
        yield from find_among(token, reading, ontology)
        if reading.mentions_at(token):
            yield from _parts(token, reading, ontology)
            yield from _people(token, reading, ontology)
            yield from find_holders(token, reading, ontology)
            yield from _parties(token, reading, ontology)
            yield from _present(token, reading, ontology)
            yield from find_places(token, reading, ontology)
            yield from find_settings(token, reading, ontology)
            yield from _superiors(token, reading, ontology)
            yield from find_homes(token, reading, ontology)


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
        if prep.lower_ == "under" and any(all_are(token, kind, reading, ontology) for kind in FIRMS):
            continue
        if (prep.lower_ in {"of", "within", "under"} and not _comes_to_be(token, prep, ontology)) or (
            prep.i == token.i + 1 and _holds(token, prep, reading, ontology)
        ):
            for whole in children(prep, "pobj"):
                firm = any(all_are(token, kind, reading, ontology) for kind in FIRMS)
                town = any(all_are(whole, kind, reading, ontology) for kind in TOWNS)
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
    after = token.doc[name_end(token) + 1 : name_end(token) + 3]
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
