"""A token in, the mentions that it leads to out, each with how sure the step is: "delegates from Peru" is Peru."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.groups import group_of, members_before
from graphbuild.extraction.relations.tree import antecedent, children, prepositional, with_conjuncts
from graphbuild.ontology import Cues
from graphbuild.records import Mention

_TOWNS = frozenset({"City", "Province"})
_POSTED = frozenset({"mission", "delegation"})
_CITIES = frozenset({"City"})
_SHARED = frozenset({"InternationalOrganization", "Initiative"})
_INSIDE = frozenset({"at", "within"})
_BODIES = frozenset({"ArmedGroup", "Party", "Media", "Company", "NGO", "Agency", "Organization"})
_BEING = frozenset({"be", "become", "remain"})


@dataclass(frozen=True, slots=True)
class Filler:
    """A mention that fills a role by way of `token`; `certainty` lies between 0 and 1."""

    mention: Mention
    token: Token
    certainty: float


@dataclass(frozen=True, slots=True)
class Steps:
    """How far one may go from a word to a name.

    `aspects` lets "China's efforts" be China, `people` lets "Chinese miners" be, `sites` "the Lima barracks"
    Lima; `exact` keeps "a delegation from China" from being China.
    """

    aspects: bool = False
    people: bool = False
    sites: bool = False
    exact: bool = False


def find_fillers(token: Token, reading: Reading, cues: Cues, *, steps: Steps = Steps()) -> Iterator[Filler]:
    """The mentions that a token stands for by itself, by its members, by whom it acts for, or by whose it is."""
    token = _both(antecedent(token), reading)
    mentions = reading.mentions_at(token)
    if mentions and not _is_national(token, reading):
        for mention in mentions:
            sure = cues.certainty.direct if mention.antecedent is None else cues.certainty.reference
            yield Filler(mention, token, sure)
        for named in _named_among(token, reading, cues):
            yield from (Filler(mention, named, cues.certainty.listed) for mention in reading.mentions_at(named))
        return
    itself = () if mentions else ((token, cues.certainty.listed),)
    for source, sure in (*itself, *_sources(token, reading, cues, steps)):
        for named in _members(source, reading, cues):
            for mention in reading.mentions_at(named):
                yield Filler(mention, named, sure)


def _named_among(several: Token, reading: Reading, cues: Cues) -> Iterator[Token]:
    """Who is named of people who are one phrase with whose they are: "Fijian officials, including Li"."""
    last = reading.words(several, several).rpartition(" ")[2]
    if last.islower() and last.endswith("s"):
        yield from (named for named in _listed(several, cues) if _is_of(named, cues.people.individuals, reading))


def _both(noun: Token, reading: Reading) -> Token:
    """Of "both countries" the word that leads back to the two."""
    if reading.mentions_at(noun):
        return noun
    return next((word for word in children(noun, "det") if word.lower_ == "both" and reading.mentions_at(word)), noun)


def _is_national(token: Token, reading: Reading) -> bool:
    """Whether one of a country's people is meant: "Li, a Jordanian, …" is not Jordan; "a Jordanian team" may act."""
    one = any(child.lower_ in {"a", "an"} for child in children(token, "det"))
    alone = one and reading.words(token, token).split()[-1][0].isupper()
    return alone and all(mention.type == "Country" for mention in reading.mentions_at(token))


def _members(token: Token, reading: Reading, cues: Cues) -> tuple[Token, ...]:
    """The token itself and what it is called, or those whom "the Volta countries" stands for."""
    return members_before(token, reading) if group_of(token, reading, cues) else (token, *_known_as(token, cues))


def _known_as(token: Token, cues: Cues) -> Iterator[Token]:
    """What a noun is called: "a band known as the Black Hand"."""
    for clause in children(token, "acl"):
        if clause.lemma_ in cues.people.calling:
            yield from (child for child in children(clause, "oprd", "attr") if child.pos_ == "PROPN")
            yield from (named for name, named in prepositional(clause) if name == "as")


def _sources(token: Token, reading: Reading, cues: Cues, steps: Steps) -> Iterator[tuple[Token, float]]:
    lemma, sure = token.lemma_.lower(), cues.certainty
    beside = (named for child in children(token, "appos") for one in with_conjuncts(child) for named in _called(one))
    described = () if _is_deed_beside(token, reading, cues) else _described(token)
    yield from ((named, sure.listed) for named in (*beside, *described))
    if any(reading.mentions_at(named) for named in described):
        return
    yield from ((named, sure.listed) for named in (*_listed(token, cues), *_said_to_be(token, cues)))
    if lemma in cues.people.quantities:
        parts = tuple(named for name, named in prepositional(token) if name == "of")
        named_parts = (one for part in parts for child in children(part, "appos") for one in with_conjuncts(child))
        yield from ((named, sure.listed) for named in (*parts, *named_parts))
    if lemma in cues.people.wrappers:
        whole = children(token, "compound", "nmod", "poss")
        barred = cues.people.individuals | (_SHARED if lemma in cues.nouns["gathering"] else frozenset())
        yield from ((named, sure.delegate) for named in whole if not _is_of(named, barred, reading))
        yield from ((named, sure.delegate) for name, named in prepositional(token) if name == "of")
    if lemma in cues.nouns["label"]:
        before = children(token, "compound", "nmod")
        yield from ((named, sure.delegate) for named in before if _is_of(named, _BODIES, reading))
    if not steps.exact and lemma in cues.people.delegates:
        yield from ((named, sure.delegate) for named in _leaders(token, reading, cues))
    if not steps.exact and not _labels(token, reading) and {lemma, token.lower_} & cues.people.delegates:
        barred = _not_theirs(token, cues, steps)
        owners = () if _is_posted(token, reading) else _closest(token, reading, cues)
        yield from ((named, sure.delegate) for named in owners if not _is_of(named, barred, reading))
    elif steps.sites and {lemma, token.lower_} & cues.nouns["structure"]:
        yield from ((named, sure.delegate) for named in _standing(token))
    elif steps.aspects and lemma in cues.people.deeds:
        yield from ((named, sure.aspect) for named in _doers(token))
    elif steps.aspects and lemma in cues.people.manners:
        acts = (agent for clause in children(token, "relcl") for agent in children(clause, "nsubj"))
        yield from ((named, sure.aspect) for agent in acts for named in with_conjuncts(agent))
    elif steps.aspects and lemma in cues.people.aspects:
        for owner in _whose(token, reading, cues):
            yield owner, sure.aspect
            if owner.lemma_.lower() in cues.people.delegates and not reading.mentions_at(owner):
                barred, closest = _not_theirs(owner, cues, steps), _closest(owner, reading, cues)
                yield from ((named, sure.aspect) for named in closest if not _is_of(named, barred, reading))


def _is_posted(team: Token, reading: Reading) -> bool:
    """Whether word goes to people posted elsewhere, not to who sent them: "to Fiji's mission in Geneva"."""
    addressed = team.dep_ == "pobj" and team.head.lower_ in {"to", "with"} and team.lemma_ in _POSTED
    return addressed and any(name == "in" and _is_of(place, _CITIES, reading) for name, place in prepositional(team))


def _standing(site: Token) -> Iterator[Token]:
    """Whose or where a building is: "the Lima and Cusco barracks", "the Fund's office"."""
    for named in children(site, "compound", "nmod", "poss"):
        yield from with_conjuncts(named)


def _doers(deed: Token) -> Iterator[Token]:
    """Who does a deed: "the killing of Li by rebels", "the army's killing of Li", but not "Li's killing"."""
    beside = tuple(prepositional(deed))
    yield from (named for name, named in beside if name == "by")
    if any(name == "of" for name, _ in beside):
        yield from children(deed, "poss")


def _leaders(token: Token, reading: Reading, cues: Cues) -> Iterator[Token]:
    """Who heads a team or makes it up acts with it: "a team led by Li", "a team composed of Li and Chen"."""
    for clause in children(token, "acl"):
        if clause.lemma_ in cues.people.composing:
            yield from (named for name, named in prepositional(clause) if name == "of")
        if clause.lemma_ in cues.people.leading:
            for name, named in prepositional(clause):
                if name == "by" and _is_of(named, cues.people.individuals, reading):
                    yield named


def _not_theirs(token: Token, cues: Cues, steps: Steps) -> frozenset[str]:
    """The types of those for whom such people do not act: miners not for a country, ministers not for a forum.

    Nine members are not the forum of which they are.
    """
    noun = token.lemma_.lower()
    barred = frozenset() if noun in cues.people.retinue else cues.people.individuals
    if noun in cues.people.private and not steps.people:
        barred |= cues.people.states
    if noun in cues.people.members and children(token, "nummod"):
        barred |= _SHARED
    return barred | (cues.people.processes if noun in cues.people.statesmen else frozenset())


def _whose(token: Token, reading: Reading, cues: Cues) -> Iterator[Token]:
    """Whose an aspect is: "Peru's progress", "the progress of Peru"; a project in Peru may be anybody's.

    So may efforts in Lima. "Peru's funding of the Fund" and "Peruvian funding of the Fund" are Peru's alone.
    """
    mine = children(token, "poss") or tuple(
        c for c in children(token, "compound", "amod", "nmod") if c.text[0].isupper()
    )
    there = [named for name, named in prepositional(token) if name == "in"]
    held = {named for named in there if token.lemma_ in cues.embedding.plans or _is_of(named, _CITIES, reading)}
    mine = tuple(item for owner in mine for item in with_conjuncts(owner))
    return iter(mine) if mine else (owner for owner in _owners(token, cues) if owner not in held)


def _called(noun: Token) -> tuple[Token, ...]:
    """A name, or a noun with the name beside it: "Li, and his deputy, Chen"."""
    return (noun, *children(noun, "appos")) if noun.pos_ == "NOUN" else (noun,)


def _labels(token: Token, reading: Reading) -> bool:
    """Whether the noun says what a name beside it is: "Chilean firm Entel" is not Chile."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else token
    beside = (after,) if after.head in {token, token.head} else ()
    if any(named.pos_ == "PROPN" for named in children(token, "appos")):
        return True
    return any(reading.mentions_at(named) for named in (*children(token, "appos"), *beside) if named.i > token.i)


def _described(token: Token) -> tuple[Token, ...]:
    """Whom a noun describes, beside a name or by "is": "Chen, a lawyer who …", "the Fund is a charity run by Li"."""
    if token.dep_ == "attr" and token.pos_ == "NOUN" and token.head.lemma_ in _BEING:
        plain = not any(child.dep_ == "neg" or child.tag_ == "MD" for child in token.head.children)
        return children(token.head, "nsubj") if plain and children(token, "acl", "relcl") else ()
    return (token.head,) if token.dep_ == "appos" and token.pos_ in {"NOUN", "PROPN"} else ()


def _is_deed_beside(token: Token, reading: Reading, cues: Cues) -> bool:
    """Whether what stands beside a name is no description of it: "fighting in Mali, a shift that Li regretted"."""
    deed = token.lemma_.lower() in cues.people.aspects | cues.nouns["turns"]
    return deed and token.dep_ == "appos" and _is_of(token.head, _TOWNS | cues.people.states, reading)


def _closest(token: Token, reading: Reading, cues: Cues) -> Iterator[Token]:
    """Of "Peruvian troops in Chile" Peru alone, of "the Fund's Lima office" the Fund, of "police in Lima" nobody."""
    there = {named for name, named in prepositional(token) if name == "in" and _is_of(named, _CITIES, reading)}
    inside = [named for name, named in prepositional(token) if name in _INSIDE and token.lemma_ in cues.nouns["staff"]]
    owned = [owner for owner in (*_owners(token, cues), *inside) if owner not in there]
    owners = tuple(part for owner in owned for part in _named_or_listed(owner, reading, cues))
    before = tuple(owner for owner in owners if owner.i < token.i and reading.mentions_at(owner))
    bodies = tuple(owner for owner in before if not all(m.type in _TOWNS for m in reading.mentions_at(owner)))
    return iter(bodies or before or owners)


def _named_or_listed(owner: Token, reading: Reading, cues: Cues) -> tuple[Token, ...]:
    """The owner, or those whom it lists: "delegates from ten countries including Mali and Niger"."""
    if reading.mentions_at(owner):
        return (owner,)
    beside = (named for child in children(owner, "appos") for named in with_conjuncts(child))
    called = tuple(named for named in beside if _is_of(named, _BODIES, reading))
    return tuple(_listed(owner, cues)) or called or (owner,)


def _is_of(token: Token, types: frozenset[str], reading: Reading) -> bool:
    return any(mention.type in types for mention in reading.mentions_at(token))


def _listed(token: Token, cues: Cues) -> Iterator[Token]:
    for name, named in prepositional(token):
        if name in cues.people.listing:
            yield named


def _said_to_be(token: Token, cues: Cues) -> Iterator[Token]:
    """Those whom the clause names: "those attending include Peru", "among those attending was Peru"."""
    verb = token.head
    if token.dep_ == "nsubj" and verb.lemma_ in cues.people.naming:
        listed = children(verb, "dobj", "attr")
    elif token.dep_ == "pobj" and verb.lower_ == "among" and verb.head.lemma_ == "be":
        listed = children(verb.head, "nsubj", "attr")
    else:
        return
    yield from (item for first in listed if first != token for item in with_conjuncts(first))


def _owners(token: Token, cues: Cues) -> Iterator[Token]:
    """Who stands before the noun or behind "of"; in "support from Peru for Chile" it is Peru alone."""
    for owner in children(token, "poss", "compound", "amod", "nmod"):
        yield from with_conjuncts(antecedent(owner))
    beside = tuple(prepositional(token))
    giving = {"from", "by"} & {name for name, _ in beside}
    yield from (named for name, named in beside if name in (giving or cues.people.sources))
