"""A noun with "the" and what came before it in, the mentions it stands for out; nothing where it is in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from graphbuild.extraction.reference.context import Context, is_agent, is_near
from graphbuild.extraction.reference.discourse import DEFINITE, Candidate, narrows, one_thing
from graphbuild.extraction.reference.namesakes import find_namesake
from graphbuild.extraction.relations.calendar import NUMBERS
from graphbuild.records import Mention

_NOUNS = frozenset({"NOUN", "PROPN", "ADJ"})
_SINGULAR = frozenset({"NN", "NNP"})
_FEWEST = 2


def resolve_nominal(token: Token, context: Context, *, country: str | None) -> tuple[Mention, ...]:
    """The mentions that "the Ministry", "the official" or "the two sides" stand for; `country` is the cable's."""
    if _is_short(token):
        return find_namesake(token.lower_, context)
    left = [child for child in token.lefts if not child.is_punct]
    if token.pos_ not in _NOUNS or not left or left[0].lower_ not in DEFINITE:
        return ()
    if len(left) > 1 and token.lemma_.lower() in context.ontology.anaphora.persons.nouns and token.tag_ in _SINGULAR:
        return _person_of(left[1:], context)
    modifiers = {child.lower_ for child in left[1:]}
    if modifiers or any(map(narrows, token.rights)):
        return _pair(token, modifiers, context)
    return _bare(token, context, country)


def _is_short(token: Token) -> bool:
    """Whether a capital before an office before a name makes it short for a body: "Front leader Li"."""
    office = token.head
    beside = token.dep_ in {"compound", "amod", "nmod"} and office.i == token.i + 1 and not list(token.children)
    titled = office.pos_ == "NOUN" and office.is_lower and office.dep_ == "compound" and office.head.pos_ == "PROPN"
    return beside and titled and token.is_title and office.head.i == office.i + 1


def _pair(token: Token, modifiers: set[str], context: Context) -> tuple[Mention, ...]:
    pairs = context.ontology.anaphora.pairs
    counted = bool(modifiers) and modifiers <= pairs.words
    pair = _latest_pair(context) if counted and token.lemma_.lower() in pairs.nouns else ()
    return pair or _counted(token, modifiers, context)


def _counted(token: Token, modifiers: set[str], context: Context) -> tuple[Mention, ...]:
    """The persons of the last sentence that names any, if they are as many as is said: "the three chairmen"."""
    number = NUMBERS.get(next(iter(modifiers)), 0) if len(modifiers) == 1 else 0
    of_persons = token.lemma_.lower() in context.ontology.anaphora.counted.persons and token.tag_ not in _SINGULAR
    if number < _FEWEST or not of_persons or context.here:
        return ()
    for candidates in _backwards(context):
        named = {c.mentions[0].name: c.mentions[0] for c in candidates if len(c.mentions) == 1}
        persons = [one for one in named.values() if context.ontology.types.is_a(one.type, "Person")]
        if persons:
            return tuple(persons) if len(persons) == number else ()
    return ()


def _bare(token: Token, context: Context, country: str | None) -> tuple[Mention, ...]:
    anaphora, noun = context.ontology.anaphora, token.lemma_.lower()
    if noun in anaphora.ordered.first | anaphora.ordered.second:
        pair = _last_two(context) if _is_single(context.here) else _latest_pair(context) or _last_two(context)
        return pair[:1] if noun in anaphora.ordered.first else pair[-1:]
    if noun in anaphora.governments.nouns:
        return _government(context, country)
    if token.tag_ not in _SINGULAR:
        return _only_band(context) if noun in anaphora.bands.nouns else ()
    return _only_person(context) if noun in anaphora.persons.nouns else find_namesake(noun, context)


def _backwards(context: Context) -> Iterator[Sequence[Candidate]]:
    yield context.here
    yield from (told.candidates for told in reversed(context.before) if is_near(told, context))


def _is_single(candidates: Sequence[Candidate]) -> bool:
    """Whether names stand there, but no two together, so that the former and the latter may be any of them."""
    return bool(candidates) and all(len(candidate.mentions) == 1 for candidate in candidates)


def _latest_pair(context: Context) -> tuple[Mention, ...]:
    for candidates in _backwards(context):
        if pairs := [candidate for candidate in candidates if len(candidate.mentions) == 2]:
            return pairs[-1].mentions
    return ()


def _last_two(context: Context) -> tuple[Mention, ...]:
    """The last two of the sentence that acted or were acted on, where both are persons or both are none."""
    for candidates in _backwards(context):
        named = {candidate.mentions[0].name: candidate.mentions[0] for candidate in candidates}
        agents = [mention for mention in named.values() if is_agent(mention, context.ontology)]
        if agents:
            persons = {context.ontology.types.is_a(mention.type, "Person") for mention in agents[-2:]}
            return tuple(agents[-2:]) if len(agents) > 1 and len(persons) == 1 else ()
    return ()


def _only_band(context: Context) -> tuple[Mention, ...]:
    """The armed group whose fighters are meant, where the last sentence that names any names but one."""
    for candidates in _backwards(context):
        if bands := [one for one in candidates if one.mentions[0].type == "ArmedGroup"]:
            return one_thing([one for one in bands if len(one.mentions) == 1])
    return ()


def _only_person(context: Context) -> tuple[Mention, ...]:
    """The person of the sentence before, when it names but one who is no officer of the post."""
    for candidates in _backwards(context):
        if persons := [candidate for candidate in candidates if _is_outsider(candidate, context)]:
            return one_thing([candidate for candidate in persons if candidate.subject] or persons)
    return ()


def _is_outsider(candidate: Candidate, context: Context) -> bool:
    """Whether it is one person who is no officer of the post."""
    first, *more = candidate.mentions
    person = context.ontology.types.is_a(first.type, "Person")
    return not more and person and first.extractor != "officers"


def _person_of(modifiers: Sequence[Token], context: Context) -> tuple[Mention, ...]:
    """Who was named together with the body: "the fund official" after "Lim of the fund"."""
    bodies = {mention.name for word in modifiers for mention in context.mentions_at(word)}
    if not bodies or len(modifiers) > 1:
        return ()
    here = [mention for candidate in context.here for mention in candidate.mentions]
    told = ((told.candidates, told.within) for told in reversed(context.before) if is_near(told, context))
    for candidates, within in ((context.here, here), *told):
        if persons := [candidate for candidate in candidates if _is_outsider(candidate, context)]:
            return one_thing(persons) if bodies <= {mention.name for mention in within} else ()
    return ()


def _government(context: Context, country: str | None) -> tuple[Mention, ...]:
    """The country whose government is meant: the cable's own, or the only one that the paragraph speaks of."""
    countries = [
        candidate
        for candidates in _backwards(context)
        for candidate in candidates
        if len(candidate.mentions) == 1 and candidate.mentions[0].type == "Country"
    ]
    own = [candidate for candidate in countries if candidate.mentions[0].country == country]
    return own[0].mentions if country and own else one_thing(countries)
