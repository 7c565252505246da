"""A verb in, who stands with its object out: whose it is, where it comes from, who receives it, what hangs on it."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import children, is_passive, nested, prepositional, with_conjuncts
from graphbuild.ontology import Cues


def owners(verb: Token, cues: Cues) -> Iterator[Token]:
    """Whose the bare noun is that makes up a phrase with the verb: "took Peru's side", "came to the aid of Peru"."""
    nouns = (noun for prep in children(verb, "prep") for noun in children(prep, "pobj"))
    bare = (
        *children(verb, "dobj", "nsubjpass"),
        *(noun for noun in nouns if noun.lemma_ not in cues.nouns["gathering"]),
    )
    for noun in (part for each in bare for part in _with_measured(each, cues)):
        if noun.pos_ == "NOUN":
            before = children(noun, "compound", "nmod") if noun.lemma_ in cues.nouns["favor"] else ()
            of_whom = (*children(noun, "poss"), *(named for named in before if named.pos_ == "PROPN"))
            yield from (owner for child in of_whom for owner in with_conjuncts(child))
            yield from (owner for name, owner in prepositional(noun) if name == "of")


def origins(verb: Token, cues: Cues) -> Iterator[Token]:
    """Whose goods are bought: "bought two tons of Fijian sugar"."""
    for noun in (part for each in children(verb, "dobj") for part in _with_measured(each, cues)):
        yield from (item for child in children(noun, "compound", "amod", "nmod") for item in with_conjuncts(child))


def _with_measured(noun: Token, cues: Cues) -> Iterator[Token]:
    """The noun, and what it is a measure of: "two tons of sugar"."""
    yield noun
    if children(noun, "nummod") or noun.lemma_.lower() in cues.people.quantities:
        yield from (part for name, part in prepositional(noun) if name == "of")


def recipients(verb: Token, cues: Cues) -> Iterator[Token]:
    """In "sold Peru missiles", "gave the Fund 3 million" the parser may take Peru for a part of the missiles' name."""
    if verb.lemma_ in cues.embedding.giving:
        both = children(verb, "dobj")
        yield from both[:1] if len(both) > 1 and both[0].pos_ == "PROPN" else ()
        for noun in both:
            for first in children(noun, "compound", "nmod"):
                counted = noun.pos_ == "NUM" or any(first.i < number.i for number in children(noun, "nummod"))
                alone = noun.pos_ == "NOUN" and first == noun.left_edge
                if first.pos_ == "PROPN" and noun.pos_ in {"NOUN", "NUM"} and (counted or alone):
                    yield first


def beside_object(verb: Token, passive: bool, cues: Cues) -> Iterator[tuple[str, Token]]:
    """The prepositions that hang on the verb's object."""
    for noun in children(verb, "dobj", *(("nsubjpass",) if passive else ())):
        for name, token in prepositional(noun):
            if name != "of":
                yield name, token
                yield from nested(token)
            elif noun.lemma_.lower() in cues.people.quantities:
                yield from prepositional(token)
        listed = [each for each in with_conjuncts(noun) if each.pos_ == "NOUN"]
        yield from (pair for each in listed for pair in behind(each, cues))
        yield from (pair for each in listed if each != noun for pair in prepositional(each) if pair[0] == "with")
        for clause in children(noun, "relcl"):
            if clause.lemma_ == "be" and not children(clause, "attr", "acomp"):
                yield from prepositional(clause)


def behind(noun: Token, cues: Cues) -> Iterator[tuple[str, Token]]:
    """Of "raised the state of the roads with Li" the last phrase, which the parser hangs on the roads."""
    for _, inner in prepositional(noun):
        if inner.pos_ != "NOUN":
            continue
        for name, token in prepositional(inner):
            own = {"with": cues.nouns["encounter"], "to": cues.nouns["directed"]}.get(name)
            if own is not None and inner.lemma_.lower() not in own and token.pos_ == "PROPN":
                yield name, token
        yield from behind(inner, cues)


def senders(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """From whom a text is that speaks: "received a note from Peru asking Chile to act"."""
    head = verb.head
    speaks = verb.dep_ == "advcl" and verb.tag_ == "VBG" and head.i < verb.i
    if not speaks or head.lemma_ not in cues.happening.receiving or is_passive(head):
        return ()
    if not any(text.lemma_ in cues.embedding.texts for text in children(head, "dobj")):
        return ()
    return tuple(sender for name, sender in prepositional(head) if name == "from" and sender.i < verb.i)
