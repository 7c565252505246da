"""A clause or an event in, the scene in which it goes on out: the event around the one, what tells of the other."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.dated import is_talk
from graphbuild.extraction.relations.tree import called, children, is_verb, with_conjuncts
from graphbuild.ontology import Cues
from graphbuild.ontology.cues import Happening

_TOPICS = frozenset({"on", "over"})
_HELD = frozenset(
    {"hold", "take place", "occur", "convene", "schedule", "slate", "plan", "set", "open", "begin", "start"}
)


def scene_of(participle: Token, happening: Happening) -> Token | None:
    """The verb in whose scene something goes on: in "the police, supported by the navy, raided …" that is "raided".

    Who stages an event does it where that is held: "the talks, hosted by Peru, will be held in May".
    """
    first = participle
    while first.dep_ == "conj" and first.head.tag_ == "VBN":
        first = first.head
    noun, deed = first.head, participle.lemma_.lower()
    while noun.dep_ in {"appos", "conj"}:
        noun = noun.head
    verb = noun.head
    if first.dep_ != "acl" or participle.tag_ != "VBN" or noun.dep_ not in {"nsubj", "nsubjpass"} or not is_verb(verb):
        return None
    staged = deed in happening.staging and bool({called(verb), verb.lemma_} & happening.verbs)
    return verb if staged or deed in happening.meanwhile else None


def settings_of(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """The event in which it was done, not one talked about: "in a June 3 meeting", "on the margins of the talks"."""
    topics = _TOPICS if is_talk(verb, cues) else frozenset()
    preps = [prep for prep in children(verb, "prep") if prep.lower_ in cues.dates.settings]
    framed = [noun for prep in preps for noun in children(prep, "pobj") if noun.lemma_.lower() in cues.people.wrappers]
    inner = (event for noun in framed for prep in children(noun, "prep") for event in children(prep, "pobj"))
    told = (prep for prep in preps if prep.lower_ not in topics or prep.i < verb.i)
    nouns = (noun for prep in told for first in children(prep, "pobj") for noun in with_conjuncts(first))
    return tuple(noun for noun in (*nouns, *framed, *inner) if not is_to_come(noun, verb, cues))


def is_to_come(event: Token, verb: Token, cues: Cues) -> bool:
    """Whether an event lies ahead of what was done: "asked for support in the upcoming session"."""
    return verb.tag_ == "VBD" and any(cues.signatures.get(word.lower_, "modifier") for word in children(event, "amod"))


def settings_beside(name: Token, cues: Cues) -> Iterator[Token]:
    """The event that the parser hangs on a name, though what is told went on there: "met Li at the May talks"."""
    for prep in children(name, "prep") if name.pos_ == "PROPN" else ():
        if prep.lower_ in cues.dates.settings:
            yield from children(prep, "pobj")


def staging_of(event: Token, cues: Cues) -> Iterator[Token]:
    """What beside an event tells when and where it is: "the May session of the Congress", "the talks held in May".

    In "the quake in Chile and the games" the games are nowhere; in "the games and the fair in Chile" both are there.
    """
    first = event
    while first.dep_ == "conj":
        first = first.head
    if first.dep_ == "pobj" and first.head.lower_ == "of" and first.head.head.lemma_ in cues.people.wrappers:
        yield first.head.head
    for noun in with_conjuncts(first):
        if noun.i < event.i and children(noun, "prep"):
            continue
        yield noun
        held = [verb for verb in children(noun, "acl", "relcl") if _is_held(verb)]
        yield from (each for verb in held for each in (verb, *children(verb, "xcomp")))


def _is_held(verb: Token) -> bool:
    """Whether it says that an event is or will be: "held", "which took place", "scheduled to open"."""
    whole = (f"{verb.lemma_} {thing.lemma_}" for thing in children(verb, "dobj"))
    return not _HELD.isdisjoint({called(verb), verb.lemma_, *whole})
