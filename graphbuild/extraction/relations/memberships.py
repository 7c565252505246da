"""A noun in, who is in the group that it names or tells of out: "the Volta countries", "a front of six parties"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.groups import group_of, listed_members, members_before
from graphbuild.extraction.relations.phrase_matches import LIKELY, clause_of, filler_of, fits, relate
from graphbuild.extraction.relations.tree import children, prepositional, with_conjuncts
from graphbuild.ontology import Ontology

_SOVEREIGN = frozenset({"Country", "InternationalOrganization"})


def find_members(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Who is in a group: "the Volta countries", "the Volta Group (Togo, Benin)", "NATO member Turkey"."""
    yield from _listed_in_brackets(token, reading, ontology)
    yield from _united(token, reading, ontology)
    yield from _its_members(token, reading, ontology)
    for title in children(token, "compound"):
        if title.lemma_ in ontology.cues.people.members:
            for named in children(title, "compound"):
                yield from relate("member_of", token, named, reading, ontology)
    for group in group_of(token, reading, ontology.cues):
        members = tuple(listed_members(token, reading, ontology.cues)) or members_before(token, reading)
        for member in members:
            for mention in reading.mentions_at(member):
                if fits("member_of", mention, group, ontology):
                    ends = (filler_of(mention, member), filler_of(group, token))
                    yield Match(clause_of(token), "member_of", LIKELY, *ends, presupposed=True)


def _listed_in_brackets(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """The members of "the Volta Group (Togo, Benin)", and of the group in "Volta Group envoys (Togo, Benin)"."""
    people = ontology.cues.people
    for first in children(token, "appos"):
        listed = with_conjuncts(first)
        if first.left_edge.nbor(-1).text != "(" or len(listed) < 2:
            continue
        for group in (token, *(part for part in children(token, "compound") if token.lemma_ in people.sent)):
            kinds = {mention.type for mention in reading.mentions_at(group)}
            several = kinds == {"Organization"} and _are_states(listed, reading)
            if kinds & people.groups or (several and group is not token):
                for member in listed:
                    yield from relate("member_of", member, group, reading, ontology)


def _are_states(listed: Sequence[Token], reading: Reading) -> bool:
    """Whether all that is listed is what sends delegates to a body of several states."""
    kinds = [{mention.type for mention in reading.mentions_at(one)} for one in listed]
    return all(found and found <= _SOVEREIGN for found in kinds)


def _its_members(noun: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """Who is named as a member: "two of its members, Peru and Chile", "the Guild's member Gulf Lines"."""
    if noun.lemma_.lower() == "member":
        for owner in children(noun, "poss"):
            for member in (one for first in children(noun, "appos") for one in with_conjuncts(first)):
                yield from relate("member_of", member, owner, reading, ontology)


def _united(token: Token, reading: Reading, ontology: Ontology) -> Iterator[Match]:
    """The members of "the Front, a coalition of six parties including Islah", "a league of Peru and Chile"."""
    if token.lemma_.lower() not in ontology.cues.people.unions:
        return
    named = (token, token.head) if token.dep_ == "appos" else (token, *children(token, "appos"), *_is_said(token))
    within = [noun for name, noun in prepositional(token) if name == "of"]
    members = [member for noun in (token, *within) for member in listed_members(noun, reading, ontology.cues)]
    members += within if len(within) > 1 else ()
    for group in named:
        for member in members:
            if group not in members and all(m.type != "Country" for m in reading.mentions_at(group)):
                yield from relate("member_of", member, group, reading, ontology)


def _is_said(union: Token) -> tuple[Token, ...]:
    """Which body is said to be the union: "the Front is a coalition of …"."""
    stated = union.dep_ == "attr" and union.head.lemma_ == "be"
    return children(union.head, "nsubj") if stated and not children(union.head, "neg", "aux") else ()
