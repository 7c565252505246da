"""A verb in, the verb that it is coordinated with out, and what both share."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.open.groups import has_subject
from graphbuild.extraction.relations.subjects import coordinated_with
from graphbuild.extraction.relations.tree import children, is_infinitive, is_verb
from graphbuild.ontology import Cues

_FOLLOWING = ("dobj", "attr", "acomp", "oprd", "dative", "ccomp", "xcomp", "prep", "agent", "advcl", "npadvmod")
_PAST, _PRESENT = frozenset({"VBD"}), frozenset({"VBZ", "VBP"})


def partner(verb: Token) -> Token:
    """The verb to whose right the coordinated one stands.

    In "said that it leaks and ordered repairs" that is "said": two verbs of one tense.
    """
    first = coordinated_with(verb)
    tense = _tense(verb)
    if first != verb.head or tense is None or has_subject(verb) or _tense(first) in {None, tense}:
        return first
    above = (word for word in first.ancestors if is_verb(word) and word.i < first.i)
    return next((word for word in above if _tense(word) == tense), first)


def _tense(verb: Token) -> frozenset[str] | None:
    """Past or present, by the word of the verb's group that is finite."""
    tags = {word.tag_ for word in (verb, *children(verb, "aux", "auxpass"))}
    return next((tense for tense in (_PAST, _PRESENT) if tags & tense and "MD" not in tags), None)


def is_stray(verb: Token) -> bool:
    """Whether the verb belongs further up than the parser hangs it."""
    return verb.dep_ == "conj" and is_verb(verb) and is_verb(verb.head) and partner(verb) != verb.head


def coordinated_before(verb: Token) -> Token | None:
    """In "it rises, flows and joins" the parser may take the first verb for the content of the second."""
    if has_subject(verb) or children(verb, "mark") or is_infinitive(verb):
        return None
    before = (child for child in children(verb, "ccomp") if child.i < verb.i and child.tag_ == verb.tag_)
    return next((child for child in before if has_subject(child)), None)


def finished_by(verb: Token, cues: Cues) -> Token | None:
    """In "designed and built the bridge" what follows the second verb belongs to the first as well."""
    other = next((child for child in children(verb, "conj") if child.tag_ == verb.tag_), None)
    if other is None or has_subject(other) or children(verb, *_FOLLOWING):
        return None
    if children(other, "dobj") and verb.lemma_ in cues.open.alone:
        return None
    between = verb.doc[verb.i + 1 : other.i]
    return other if all(word.dep_ in {"cc", "punct", "prt", "advmod", "aux", "auxpass"} for word in between) else None
