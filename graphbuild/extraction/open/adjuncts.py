"""A verb in, what else is said of it out: prepositional phrases, adverbs, clauses of time, cause or purpose."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.open.groups import governors, verb_group
from graphbuild.extraction.open.joints import place_of_existence
from graphbuild.extraction.relations.contents import is_cut_off
from graphbuild.extraction.relations.tree import children, is_infinitive
from graphbuild.ontology import Cues

_TIMES = frozenset({"DATE", "TIME"})
_LONG = 14
"""A clause of more words than this is no argument where there is another."""


def find_adjuncts(verb: Token, word: Token | None, cues: Cues) -> Iterator[Token]:
    """The heads of the verb's adjuncts and those of `word`, which belongs to it, what stands before the verb last."""
    group = {*verb_group(verb, cues), word}
    particles = (part for part in group if part is not None and part.dep_ == "advmod" and part.i == verb.i + 1)
    places = (verb, *((word,) if word is not None else ()), *governors(verb), *particles)
    found = [child for place in places for child in place.children if _is_adjunct(child, place, cues)]
    found = [child for child in found if not is_cut_off(child)]
    where = place_of_existence(verb, cues)
    found += (where,) if where is not None else ()
    found = sorted((child for child in found if child not in group), key=lambda child: (child.i < verb.i, child.i))
    short = [child for child in found if child.dep_ != "advcl" or len(tuple(child.subtree)) <= _LONG]
    yield from short or found


def _is_adjunct(child: Token, verb: Token, cues: Cues) -> bool:
    if child.dep_ in {"prep", "agent"}:
        return child.lower_ not in cues.open.naming and any(True for _ in child.children)
    if child.dep_ == "dative":
        return child.pos_ == "ADP"
    if child.dep_ == "npadvmod":
        return child.i > verb.i or (child.ent_type_ in _TIMES and not children(verb, "mark"))
    if child.dep_ == "advmod":
        timed = child.ent_type_ in _TIMES and not children(verb, "mark")
        return (timed or child.i > verb.i) and child.lower_ not in cues.open.linking and not children(verb, "expl")
    return child.dep_ == "advcl" and (is_infinitive(child) or _is_opened(child, cues))


def _is_opened(clause: Token, cues: Cues) -> bool:
    """Whether a word says how the clause belongs to its governor: "when", "because", "if"."""
    opening = (word for word in children(clause, "mark", "advmod") if word.dep_ == "mark" or word.tag_ == "WRB")
    return any(word.i < clause.i and word.lower_ not in cues.open.conceding for word in opening)


def is_time(child: Token) -> bool:
    """Whether the adjunct only says when."""
    return all(noun.ent_type_ in _TIMES for noun in (children(child, "pobj") or (child,)))
