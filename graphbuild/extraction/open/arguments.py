"""A verb in, the arguments after its predicate out, and the preposition that joins the first of them to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from graphbuild.extraction.open.groups import coordinated_before, governors, verb_group
from graphbuild.extraction.open.phrases import Phrase, clause_phrase, noun_phrase, spread
from graphbuild.extraction.open.relatives import left_out, stands_for
from graphbuild.extraction.relations.tree import children, is_infinitive, is_verb
from graphbuild.ontology import Cues

Choice = tuple[Phrase, ...]
"""One argument: each coordinated alternative."""

_LONG = 14
"""An adverbial clause of more words than this stands on its own."""


@dataclass(frozen=True, slots=True)
class Complements:
    """What follows a predicate: the words that it draws to itself, and its arguments in order."""

    drawn: tuple[Token, ...]
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class _Joint:
    """The prepositions that lead to a noun: "out", "of" to "town"."""

    prepositions: tuple[Token, ...]
    noun: Token


def find_complements(verb: Token, cues: Cues) -> Complements:
    """Objects, predicatives and clauses first, then adjuncts as they stand, those before the verb last."""
    objects = tuple(_objects(verb))
    adjuncts = tuple(_adjuncts(verb, cues))
    if objects:
        return Complements((), (*objects, *(spread_none(child) for child in adjuncts)))
    joined = _joined(verb, adjuncts)
    joint = _joint(joined) if joined is not None else None
    if joined is None or joint is None:
        return Complements((), tuple(spread_none(child) for child in adjuncts))
    between = tuple(child for child in adjuncts if verb.i < child.i < joined.i and child.dep_ == "advmod")
    drawn = (*_state(verb), *between, *joint.prepositions)
    rest = tuple(spread_none(child) for child in adjuncts if child != joined and child not in between)
    return Complements(drawn, (spread(joint.noun), *rest))


def spread_none(child: Token) -> Choice:
    """An adjunct as one phrase."""
    if child.dep_ == "advcl" or is_verb(child):
        return (clause_phrase(child),)
    noun = stands_for(child)
    return (noun_phrase(noun) if noun is not None else noun_phrase(child, apart=False),)


def _objects(verb: Token) -> Iterator[Choice]:
    for child in children(verb, "dative", "dobj", "oprd", *_predicative(verb)):
        if child.pos_ != "ADP" and (child.i > verb.i or stands_for(child) is not None):
            noun = stands_for(child)
            yield spread(child) if noun is None else (noun_phrase(noun, without=verb),)
    unsaid = left_out(verb)
    if unsaid is not None:
        yield (noun_phrase(unsaid, without=verb),)
    for child in children(verb, "acomp"):
        if not _state(verb):
            yield spread_states(child)
    for child in children(verb, "ccomp", "xcomp"):
        if verb not in governors(child) and _is_whole(child, verb):
            yield (clause_phrase(child),)
    if verb.dep_ == "parataxis" and is_verb(verb.head) and not children(verb, "dobj", "ccomp"):
        yield (clause_phrase(verb.head, without=verb),)


def spread_states(adjective: Token) -> Choice:
    """Each of the coordinated adjectives."""
    found = [adjective]
    for one in found:
        found.extend(child for child in children(one, "conj") if child.pos_ in {"ADJ", "NOUN"})
    return tuple(noun_phrase(one) for one in found) if len(found) == 1 else tuple(map(_alone, found))


def _alone(adjective: Token) -> Phrase:
    own = [w for c in adjective.children if c.dep_ not in {"conj", "cc", "punct", "preconj"} for w in c.subtree]
    return Phrase(adjective, tuple(sorted((adjective, *own), key=lambda word: word.i)))


def _is_whole(clause: Token, verb: Token) -> bool:
    """A quotation before its verb is an argument too; a coordinated verb is not."""
    return clause.i > verb.i or (clause.dep_ == "ccomp" and clause != coordinated_before(verb))


def _predicative(verb: Token) -> tuple[str, ...]:
    """In "there are mines in Peru" what there is comes first."""
    return () if children(verb, "expl") else ("attr",)


def _state(verb: Token) -> tuple[Token, ...]:
    """The adjective that a preposition joins to its argument: "native" of "is native to Chile"."""
    for child in children(verb, "acomp"):
        if child.i > verb.i and not children(child, "conj") and any(_joint(p) for p in children(child, "prep")):
            before = (mod for mod in children(child, "advmod", "neg", "npadvmod") if mod.i < child.i)
            return (*(word for mod in before for word in mod.subtree), child)
    return ()


def _adjuncts(verb: Token, cues: Cues) -> Iterator[Token]:
    """What else is said of the verb, right of it first."""
    state = _state(verb)
    places = (verb, *(word for word in state[-1:]), *governors(verb))
    group = {*verb_group(verb), *state}
    found = [child for place in places for child in place.children if _is_adjunct(child, place, cues)]
    found = [child for child in found if child not in group]
    yield from sorted((child for child in found if child.i > verb.i), key=_is_time)
    yield from (child for child in found if child.i < verb.i)


def _is_time(child: Token) -> bool:
    """Whether it only says when."""
    return all(noun.ent_type_ in {"DATE", "TIME"} for noun in (children(child, "pobj") or (child,)))


def _is_adjunct(child: Token, verb: Token, cues: Cues) -> bool:
    if child.dep_ in {"prep", "agent", "dative"} and child.pos_ in {"ADP", "SCONJ", "VERB", "ADV"}:
        return any(True for _ in child.children)
    if child.dep_ == "npadvmod":
        return child.i > verb.i or child.ent_type_ in {"DATE", "TIME"}
    if child.dep_ == "advmod":
        return child.lower_ not in cues.open.linking and child.i > verb.i
    if child.dep_ == "advcl":
        marks = {word.lower_ for word in children(child, "mark", "advmod")}
        opened = is_infinitive(child) or bool(marks - cues.open.conceding)
        return opened and len(tuple(child.subtree)) <= _LONG
    return False


def _joined(verb: Token, adjuncts: Sequence[Token]) -> Token | None:
    """The prepositional phrase that follows the verb directly, an agent before all others."""
    for child in adjuncts:
        if child.i > verb.i and child.dep_ in {"prep", "agent", "dative"} and _joint(child):
            return child
        if not _is_manner(child):
            return None
    return None


def _is_manner(child: Token) -> bool:
    return child.dep_ == "advmod" and child.lower_.endswith("ly") and len(tuple(child.subtree)) == 1


def _joint(prep: Token) -> _Joint | None:
    before = tuple(word for child in children(prep, "advmod", "npadvmod") if child.i < prep.i for word in child.subtree)
    for child in prep.children:
        if child.dep_ == "pobj" and child.i > prep.i:
            return _Joint((*before, prep), child)
        if child.dep_ == "prep" and child.i == prep.i + 1 and (inner := _joint(child)):
            return _Joint((*before, prep, *inner.prepositions), inner.noun)
    return None
