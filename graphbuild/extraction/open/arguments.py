"""A verb in, the arguments after its predicate out, and the words that the predicate draws to itself for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.extraction.open.adjuncts import find_adjuncts, is_time
from graphbuild.extraction.open.exclusion import is_excluded
from graphbuild.extraction.open.joints import Joint, joining_word, joint_of
from graphbuild.extraction.open.objects import find_objects
from graphbuild.extraction.open.phrases import Choice, Phrase, clause_phrase, noun_phrase, spread
from graphbuild.extraction.open.relatives import left_out, setting, stranded
from graphbuild.extraction.relations.tree import children, is_passive, is_verb
from graphbuild.ontology import Cues


@dataclass(frozen=True, slots=True)
class Complements:
    """What follows a predicate: the words that it draws to itself, and its arguments in order."""

    drawn: tuple[Token, ...]
    choices: tuple[Choice, ...]


def find_complements(verb: Token, cues: Cues) -> Complements:
    """Objects first, then adjuncts as they stand, those before the verb last.

    Without an object the prepositional phrase that follows directly gives its preposition to the predicate.
    """
    found = _complements(verb, cues)
    complements = Complements(found.drawn, tuple(choice for choice in found.choices if _says_something(choice)))
    place = setting(verb)
    if place is None:
        return complements
    return Complements(complements.drawn, (*complements.choices, (noun_phrase(place, apart=False, without=verb),)))


def _complements(verb: Token, cues: Cues) -> Complements:
    word = joining_word(verb, cues)
    objects = tuple(find_objects(verb, cues, without=word))
    adjuncts = tuple(find_adjuncts(verb, word, cues))
    joined = None if objects else _joined(verb, word, adjuncts)
    joint = joint_of(joined) if joined is not None else None
    if joined is None or joint is None:
        left = stranded(verb) if left_out(verb) is not None else None
        drawn = (*_with_degree(word), *((left,) if left is not None else ()))
        return Complements(drawn, (*objects, *((_adjunct(child),) for child in adjuncts)))
    manner = tuple(child for child in adjuncts if verb.i < child.i < joined.i and child.dep_ == "advmod")
    between = tuple(word for child in manner for word in child.subtree)
    behind = tuple(child for child in children(joined, "prep") if child.i > joint.noun.i)
    others = (*behind, *(child for child in adjuncts if child != joined and child not in manner))
    rest = tuple((_adjunct(child),) for child in others)
    drawn = (*_with_degree(word), *between, *joint.prepositions)
    return Complements(drawn, ((*spread(joint.noun), *_coordinated(joined, joint)), *rest))


def _says_something(choice: Choice) -> bool:
    """Not so a "that" or "to" behind which the text breaks off."""
    return any(word.tag_ not in {"IN", "TO", "CC"} for phrase in choice for word in phrase.words)


def _joined(verb: Token, word: Token | None, adjuncts: Sequence[Token]) -> Token | None:
    """The prepositional phrase that follows the predicate directly; an agent goes before times."""
    after = [child for child in adjuncts if child.i > (verb if word is None else word).i]
    first = next((child for child in after if not _is_manner(child)), None)
    if first is None or first.dep_ not in {"prep", "agent", "dative"} or joint_of(first) is None:
        return None
    agent = next((child for child in after if _is_agent(child, verb)), first)
    return agent if all(map(is_time, after[: after.index(agent)])) else first


def _is_agent(prep: Token, verb: Token) -> bool:
    return prep.lower_ == "by" and is_passive(verb)


def _is_manner(child: Token) -> bool:
    return child.dep_ == "advmod" and child.lower_.endswith("ly") and len(tuple(child.subtree)) <= 2


def _with_degree(word: Token | None) -> tuple[Token, ...]:
    """A joining word with what stands before it: "most", "active"."""
    if word is None:
        return ()
    before = (child for child in children(word, "advmod", "neg", "npadvmod") if child.i < word.i)
    return (*(part for child in before for part in child.subtree), word)


def _coordinated(prep: Token, joint: Joint) -> Iterator[Phrase]:
    """What a second preposition adds: "at Eton and at Cambridge"; another one keeps its word."""
    for other in children(prep, "conj"):
        second = joint_of(other)
        if second is None or is_excluded(other):
            continue
        if other.lower_ == prep.lower_:
            yield from spread(second.noun)
        elif len(joint.prepositions) == 1:
            yield noun_phrase(other, apart=False)


def _adjunct(child: Token) -> Phrase:
    return clause_phrase(child) if child.dep_ == "advcl" or is_verb(child) else noun_phrase(child, apart=False)
