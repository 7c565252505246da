"""A verb in, its group out: the verbs that it completes, auxiliaries, negation, particles and the adverbs between."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import PASSIVE_SUBJECTS, SUBJECTS, children, is_infinitive, is_verb
from graphbuild.ontology import Cues

_HELPERS = ("aux", "auxpass", "neg", "prt")


def governors(verb: Token) -> tuple[Token, ...]:
    """The words that run into the verb, outermost first: "agreed" to sign, "was able" to sign."""
    if verb.dep_ == "xcomp" and _runs_into(verb):
        head = verb.head
        if head.pos_ == "ADJ" or head.dep_ == "acomp":
            return (*governors(head.head), head.head, head) if is_verb(head.head) else ()
        return (*governors(head), head)
    if verb.dep_ == "conj" and is_verb(verb.head) and _same_form(verb, verb.head) and not has_subject(verb):
        return governors(verb.head)
    return ()


def _runs_into(verb: Token) -> bool:
    head = verb.head
    if verb.i < head.i or has_subject(verb) or not is_verb(verb) or not (is_infinitive(verb) or verb.tag_ == "VBG"):
        return False
    if head.dep_ == "acomp" or head.pos_ == "ADJ":
        return head.dep_ == "acomp"
    return is_verb(head) and not children(head, "dobj", "attr", "dative", "agent")


def _same_form(verb: Token, first: Token) -> bool:
    return verb.tag_ == first.tag_ and (verb.tag_ in {"VB", "VBG"} or bool(_shared_helpers(verb)))


def has_subject(verb: Token) -> bool:
    """Whether the verb has a grammatical subject of its own."""
    return bool(children(verb, *SUBJECTS, *PASSIVE_SUBJECTS, "expl")) or misread_subject(verb) is not None


def misread_subject(verb: Token) -> Token | None:
    """In "After the merger, Alcor became …" the parser may take the firm for what the merger is."""
    if verb.dep_ != "ROOT" or children(verb, *SUBJECTS, *PASSIVE_SUBJECTS):
        return None
    openings = (noun for prep in children(verb, "prep") if prep.i < verb.i for noun in children(prep, "pobj"))
    return next((name for noun in openings for name in children(noun, "appos") if name.pos_ == "PROPN"), None)


def is_inverted(verb: Token) -> bool:
    """In "At the heart of the town is a square" what is said to be somewhere comes last."""
    there = verb.lemma_ == "be" and not has_subject(verb) and verb.dep_ in {"ROOT", "ccomp"}
    return there and any(prep.i < verb.i for prep in children(verb, "prep"))


def is_completed(verb: Token) -> bool:
    """Whether the verb only runs into another, which speaks for both."""
    places = (verb, *children(verb, "acomp"))
    return any(verb in governors(child) for place in places for child in children(place, "xcomp"))


def verb_group(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """The words of the predicate, without prepositions, in the order of the text."""
    words = {*_shared_helpers(verb)}
    for part in (*governors(verb), verb):
        words |= {part, *_helpers(part, cues)}
    return tuple(sorted(words, key=lambda word: word.i))


def _helpers(verb: Token, cues: Cues) -> Iterator[Token]:
    yield from children(verb, *_HELPERS, *(("mark",) if is_infinitive(verb) and governors(verb) else ()))
    after = verb.nbor(1) if verb.i + 1 < len(verb.doc) else verb
    joins = cues.open.particles | (cues.open.linking if verb.lemma_ == "be" else cues.open.denying)
    joined = after.lower_ in joins or (verb.lemma_ == "be" and after.lower_.endswith("ly"))
    if after.head == verb and after.dep_ == "advmod" and joined:
        yield after
    for child in children(verb, "advmod"):
        if child.i < verb.i and child.tag_ != "WRB" and len(tuple(child.subtree)) <= 2 and _beside(child, verb):
            yield from child.subtree


def _beside(adverb: Token, verb: Token) -> bool:
    """Whether nothing but other words of the verb stands between."""
    between = verb.doc[adverb.i : verb.i]
    ours = all(word.head in (verb, adverb) for word in between)
    return ours and not any(word.dep_ in SUBJECTS | PASSIVE_SUBJECTS for word in between)


def _shared_helpers(verb: Token) -> tuple[Token, ...]:
    """Auxiliaries that stand once before coordinated verbs: "was freed and flown", "will close and move"."""
    first = verb.head
    if verb.dep_ != "conj" or verb.tag_ != first.tag_ or verb.tag_ not in {"VB", "VBN", "VBG"}:
        return ()
    if has_subject(verb) or children(verb, "aux", "auxpass"):
        return ()
    denied = any(word.lower_ in {"or", "nor"} for word in children(first, "cc"))
    own = children(first, "aux", "auxpass", *(("neg",) if denied else ()))
    return own or _shared_helpers(first)
