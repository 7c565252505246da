"""An event noun in, the words by which it may be called and its arguments by role out: "Peru's signing of the pact"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.objects import behind
from graphbuild.extraction.relations.scenes import is_to_come
from graphbuild.extraction.relations.states import state_subjects
from graphbuild.extraction.relations.subjects import agents, own_object, own_subject, subject_above, surface_subject
from graphbuild.extraction.relations.tree import (
    called,
    children,
    is_passive,
    is_verb,
    nested,
    prepositional,
    with_conjuncts,
)
from graphbuild.extraction.relations.visits import visitors
from graphbuild.ontology import Cues

_OWING = frozenset({"thanks", "due"})
_CHARGING = frozenset({"charge", "accuse", "blame", "complain"})
_BLAMED_FOR = frozenset({"for", "of"})
_VAGUE = frozenset({"topic", "subject", "matter", "issue", "theme", "affair"})
_INTO = frozenset({"under", "in", "into", "with"})


def event_words(noun: Token, cues: Cues) -> Iterator[str]:
    """The noun, with what stands before it, and with its preposition: "trial", "fair trial", "on trial".

    In "concern over a trial" the preposition only leads to what the feeling is about.
    """
    lemma = noun.lemma_.lower()
    yield lemma
    yield noun.lower_
    yield from (f"{child.lower_} {lemma}" for child in noun.lefts if child.dep_ in {"compound", "amod"})
    if noun.dep_ == "pobj" and noun.head.head.lemma_ not in cues.nouns["feeling"]:
        yield from (f"{noun.head.lower_} {word}" for word in {lemma, noun.lower_})


def event_roles(noun: Token, cues: Cues) -> dict[str, list[Token]]:
    """The arguments of a noun: its own, and those that the clause around it gives to what happens."""
    roles: dict[str, list[Token]] = defaultdict(list)
    for owner in (*children(noun, "poss"), *_planners(noun, cues)):
        roles["possessor"] += with_conjuncts(owner)
    for modifier in children(noun, "compound", "amod", "nmod"):
        roles["modifier"] += (*_paired(modifier), *with_conjuncts(modifier))
    for name, token in prepositional(noun):
        roles[name].append(token)
        if name == "of":
            for inner, argument in prepositional(token):
                roles[inner if inner == "by" else f"+{inner}"].append(argument)
        for inner, argument in nested(token):
            roles[inner if inner == "by" else f"+{inner}"].append(argument)
    roles["of"] += _behind_doer(noun)
    roles["to"] += _sent_to(noun, cues)
    roles["doer"] += _doers(noun, cues)
    if _is_done_by_subject(noun, cues) and not _has_people(noun):
        for token in _beside(noun) or _who_decides(noun, cues) or subject_above(noun, cues):
            aspect = token.pos_ != "PROPN" and token.lemma_ in cues.people.aspects and not children(token, "appos")
            roles["implied"] += (children(token, "poss") if aspect else ()) or (token,)
    roles["implied"] += visitors(noun, cues)
    roles["undergoer"] += _undergoers(noun, cues)
    if noun.dep_ == "dobj" and noun.head.lemma_ in cues.happening.having:
        roles["haver"] += surface_subject(noun.head, cues)
    roles["addressee"] += _addressees(noun, cues)
    roles["partner"] += _partners(noun)
    roles["teller"] += _tellers(noun, cues)
    roles["grievance"] += _accused(noun, cues)
    roles["topic"] += _wished_of(noun)
    for name, token in _around(noun, cues):
        roles[name].append(token)
    return roles


def _planners(noun: Token, cues: Cues) -> tuple[Token, ...]:
    """Whose the policy is that is of the event: "Peru's policy of aid to Chile"."""
    policy = noun.head.head
    of = noun.dep_ == "pobj" and noun.head.lower_ == "of" and policy.lemma_ in cues.nouns["policy"]
    return children(policy, "poss") if of else ()


def _has_people(noun: Token) -> bool:
    """Whether an adjective says whose it is: "Arab participation"."""
    return any(word.pos_ == "ADJ" and word.text.istitle() for word in children(noun, "amod"))


def _sent_to(noun: Token, cues: Cues) -> Iterator[Token]:
    """To whom a paper goes: "in a letter delivered to Li, Chen warned …"."""
    for clause in children(noun, "acl") if noun.lemma_ in cues.embedding.texts else ():
        if clause.lemma_ in cues.embedding.issuing:
            yield from (token for name, token in prepositional(clause) if name == "to")


def _behind_doer(noun: Token) -> Iterator[Token]:
    """To whom it is done, behind who does it: "the arrest by the army of Li"."""
    for name, token in prepositional(noun):
        if name == "by" and token.pos_ == "PROPN":
            yield from (argument for inner, argument in prepositional(token) if inner == "of")


def _paired(modifier: Token) -> tuple[Token, ...]:
    """The first of "Peru-Chile trade"."""
    pair = children(modifier, "compound", "nmod", "amod")
    return pair if pair and modifier.nbor(-1).text in {"-", "/", "--"} else ()


def _around(noun: Token, cues: Cues) -> Iterator[tuple[str, Token]]:
    """The prepositions of the verb that only says that the event took place: "gave a briefing to Peru"."""
    verb = _verb(noun)
    features = verb is not None and verb.lemma_ in cues.happening.featuring and not is_passive(verb)
    if verb is not None and (features or _governs(verb, cues)):
        yield from prepositional(verb)
        yield from (("to", item) for child in children(verb, "dative") for item in with_conjuncts(child))
    elif noun.dep_ == "nsubj" and _occurs(noun.head, cues):
        yield from prepositional(noun.head)
    elif noun.dep_ == "nsubj" and noun.head.lemma_ in cues.happening.resting:
        for name, token in prepositional(noun.head):
            yield "bearer" if name in {"to", "with", "on"} else name, token
    elif noun.dep_ == "pobj" and noun.head.lower_ in _INTO and _does(noun.head.head):
        yield from (pair for pair in prepositional(noun.head.head) if pair[1].i < noun.i or noun.head.head.i < noun.i)
    elif _is_gathering(noun, cues) and is_verb(noun.head.head):
        verb = noun.head.head
        things = (item for thing in children(verb, "dobj") for item in with_conjuncts(thing))
        last = (pair for thing in things for pair in behind(thing, cues))
        yield from (pair for pair in (*prepositional(verb), *last) if pair[0] == "with" and pair[1].i > noun.i)


def _does(verb: Token) -> bool:
    """Whether a verb tells of a deed of its own subject: not "was elected with the support of"."""
    return is_verb(verb) and not is_passive(verb)


def _occurs(verb: Token, cues: Cues) -> bool:
    words = {verb.lemma_, *(f"{verb.lemma_} {child.lemma_}" for child in children(verb, "dobj"))}
    return not words.isdisjoint(cues.happening.occurring)


def _is_gathering(noun: Token, cues: Cues) -> bool:
    """Whether those with whom the clause is done are there too: "over lunch", but not "met Li during his visit"."""
    set_there = noun.dep_ == "pobj" and noun.head.lower_ in cues.people.settings
    return set_there and noun.lemma_ not in cues.nouns["sojourn"]


def _verb(noun: Token) -> Token | None:
    """The verb of which an event noun is the object."""
    first = noun
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    done = first.dep_ == "dobj" or (first.dep_ == "nsubjpass" and is_passive(first.head))
    return first.head if done and is_verb(first.head) else None


def _governs(verb: Token, cues: Cues) -> bool:
    happening = cues.happening
    return bool({called(verb), verb.lemma_} & (happening.verbs | happening.doing | happening.receiving))


def _doers(noun: Token, cues: Cues) -> tuple[Token, ...]:
    """In "launched an inquiry" and "halted its support" who governs the noun does what it says.

    So does who claims responsibility for it, who is blamed for it, and who is behind it.
    """
    prep = noun.head
    if noun.dep_ == "pobj" and prep.lower_ in _BLAMED_FOR and prep.head.lemma_ in cues.embedding.blaming:
        return own_object(prep.head)
    if noun.dep_ == "pobj" and prep.lower_ == "behind" and prep.head.lemma_ in {"be", "stand", "lie"}:
        return surface_subject(prep.head, cues)
    answerable = noun.dep_ == "pobj" and prep.lower_ == "for" and prep.head.lemma_ == "responsibility"
    verb = _verb(prep.head if answerable else noun)
    doing = cues.happening.doing | {"claim"} if answerable else cues.happening.doing
    does = verb is not None and bool({called(verb), verb.lemma_} & doing)
    return agents(verb, cues) if verb is not None and does else ()


def _undergoers(noun: Token, cues: Cues) -> tuple[Token, ...]:
    """Whom it is done to: "received aid", "came under attack", "was put under arrest", "with help from"."""
    verb = _verb(noun)
    if verb is not None and verb.lemma_ in cues.happening.receiving:
        return surface_subject(verb, cues)
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    return _under(noun, noun.head.lower_, cues) if noun.dep_ == "pobj" else ()


def _under(noun: Token, prep: str, cues: Cues) -> tuple[Token, ...]:
    """The same, where it stands behind a preposition."""
    happening, above = cues.happening, noun.head.head
    if prep == "to" and above.lower_ in _OWING:
        return subject_above(above, cues)
    if prep == "to" and above.lemma_ in happening.answering:
        return subject_above(above, cues)
    if prep in {"from", "on"} and above.lemma_ in happening.relying:
        return surface_subject(above, cues)
    if prep in {"at", "on"} and is_verb(above) and is_passive(above):
        return agents(above, cues)
    if prep == "of" and above.lemma_ in happening.aims:
        return state_subjects(above, cues)
    came_in = prep == "for" and called(above) == "come in"
    return _brought_under(noun, above, cues) if came_in or prep in happening.undergoing else ()


def _brought_under(noun: Token, above: Token, cues: Cues) -> tuple[Token, ...]:
    moved = is_verb(above) and above.lemma_ in cues.happening.putting and not is_passive(above)
    objects = children(above, "dobj") if moved and noun.i > above.i else ()
    if objects:
        return tuple(item for child in objects for item in with_conjuncts(child))
    if above.pos_ not in {"PROPN", "NOUN"}:
        return subject_above(noun, cues)
    while above.dep_ == "pobj" and above.head.lower_ == "of" and noun.head.lower_ == "with":
        above = above.head.head
    acts = above.dep_ == "dobj" and noun.head.lower_ == "with"
    return subject_above(above, cues) if acts else with_conjuncts(above)


def _addressees(noun: Token, cues: Cues) -> Iterator[Token]:
    """Who is spoken to: "in a meeting, Li told Chen …", not "asked Chen for help in the upcoming meeting"."""
    verb = noun.head.head
    if noun.dep_ == "pobj" and is_verb(verb) and not is_passive(verb) and not is_to_come(noun, verb, cues):
        for child in children(verb, "dobj", "dative"):
            yield from with_conjuncts(child) if child.pos_ != "ADP" else ()
        yield from (token for name, token in prepositional(verb) if name in {"to", "with"})


def _partners(noun: Token) -> Iterator[Token]:
    """With whom one talks on no more than "other topics", on which the parser hangs them."""
    for name, topic in prepositional(noun):
        if name in {"on", "about"} and topic.lemma_ in _VAGUE:
            yield from (one for inner, one in prepositional(topic) if inner == "with")


def _accused(claim: Token, cues: Cues) -> Iterator[Token]:
    """Of whom a claim tells: "the accusation that Peru was arming rebels"."""
    for clause in children(claim, "acl"):
        if any(mark.lower_ == "that" for mark in children(clause, "mark")):
            yield from agents(clause, cues)


def _wished_of(noun: Token) -> Iterator[Token]:
    """Of whom a deed is wished: "the demand that Peru open the road", "the call for Peru to open it"."""
    for clause in children(noun, "acl", "ccomp", "advcl"):
        marks = {mark.lower_ for mark in children(clause, "mark")}
        if marks & {"that", "for"} and not any(aux.tag_ != "TO" for aux in children(clause, "aux")):
            yield from own_subject(clause)


def _tellers(noun: Token, cues: Cues) -> tuple[Token, ...]:
    """Who says something there to those whom he is with: "in a talk with Chen, Li charged that …"."""
    verb = noun.head.head
    reporting = cues.reporting
    if noun.dep_ != "pobj" or not is_verb(verb) or is_passive(verb) or verb.lemma_ not in reporting.verbs:
        return ()
    if verb.lemma_ in reporting.hearing | reporting.questioning | {"see", "urge", "request", "call"}:
        return ()
    told = children(verb, "dative") or (children(verb, "dobj") and verb.lemma_ in cues.people.addressing)
    told = told or any(name in {"to", "with", "for"} for name, _ in prepositional(verb))
    says = children(verb, "ccomp") or verb.lemma_ in reporting.speaking | reporting.objects | _CHARGING
    return agents(verb, cues) if says and not told else ()


def _beside(noun: Token) -> tuple[Token, ...]:
    """Those in whose description the noun stands: "Li and Chen, in meetings with us, …"."""
    name = noun.head.head
    if noun.dep_ != "pobj" or name.pos_ != "PROPN":
        return ()
    while name.dep_ == "conj":
        name = name.head
    return with_conjuncts(name)


def _who_decides(noun: Token, cues: Cues) -> tuple[Token, ...]:
    """Who does there what is done to a thing: "the loan was requested by Li in a meeting with Chen"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or not is_verb(verb) or not is_passive(verb):
        return ()
    things = children(verb, "nsubjpass")
    return agents(verb, cues) if things and all(thing.pos_ == "NOUN" for thing in things) else ()


def _is_done_by_subject(noun: Token, cues: Cues) -> bool:
    """Whether the clause around an event noun says who acts in it: "held talks", "in a meeting"."""
    if noun.dep_ == "pobj":
        told = noun.head.lower_ == "on" and noun.head.head.lemma_ in cues.people.addressing
        if told:
            return False
        goes = noun.head.lower_ == "for" and noun.head.head.lemma_ in cues.happening.going
        return goes or noun.head.lower_ in cues.people.settings
    if noun.dep_ == "conj":
        return _is_done_by_subject(noun.head, cues)
    lemma, verb = called(noun.head), noun.head.lemma_
    if noun.lemma_ in cues.nouns["message"] and verb in cues.happening.receiving | {"accept"}:
        return False
    acts = bool({lemma, verb} & (cues.happening.verbs | cues.happening.doing))
    governs = acts or cues.signatures.governs(lemma)
    return noun.dep_ == "dobj" and governs
