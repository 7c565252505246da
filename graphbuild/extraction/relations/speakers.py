"""A clause's head in, those whose words it is in out, from the innermost speaker outwards."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.contents import is_content, is_cut_off
from graphbuild.extraction.relations.fillers import find_fillers
from graphbuild.extraction.relations.subjects import agents, coordinated_with, own_object, own_subject
from graphbuild.extraction.relations.tree import (
    children,
    is_infinitive,
    is_passive,
    is_verb,
    prepositional,
)
from graphbuild.ontology import Cues
from graphbuild.records import Mention

_PRESENT = frozenset({"VBZ", "VBP"})
_FINITE = _PRESENT | {"VBD", "MD"}


def find_speakers(head: Token, reading: Reading, cues: Cues, of: str | None = None) -> Iterator[Mention]:
    """The speakers of the clauses around `head`, inside out, each once; a semicolon ends what somebody says.

    Of several who speak together it is the one that the clause is `of`, else the first.
    """
    found: dict[str, Mention] = {}
    for speaker in _speakers(head, reading, cues, of):
        found.setdefault(speaker.name, speaker)
    return iter(found.values())


def _speakers(head: Token, reading: Reading, cues: Cues, of: str | None) -> Iterator[Mention]:
    token, aside = head, False
    yield from in_passing(token, reading, cues)
    while token.dep_ != "ROOT" and not is_cut_off(token) and not _explains(token):
        below, token = token, coordinated_with(token) if token.dep_ == "conj" else token.head
        aside = (aside or _is_set_off(below)) and not is_content(below)
        for sayers in (_quoted(token, below, cues), () if aside else _sayers(token, below, cues)):
            yield from first_named(_ordered(sayers, of, reading), reading, cues)
        if is_verb(token) and below.lower_ not in cues.reporting.prepositions:
            yield from in_passing(token, reading, cues)
    if token.dep_ == "ROOT":
        yield from _before_semicolon(token, reading, cues)


def _ordered(sayers: tuple[Token, ...], of: str | None, reading: Reading) -> tuple[Token, ...]:
    """The sayers, the one named so before the others."""
    return tuple(sorted(sayers, key=lambda one: all(named.name != of for named in reading.mentions_at(one))))


def _explains(clause: Token) -> bool:
    """Whether the cable explains in its own words what is spoken of: "said the unit, which the army trains, left"."""
    if not _is_set_off(clause):
        return False
    finite = next((word for word in (*children(clause, "aux", "auxpass"), clause) if word.tag_ in _FINITE), None)
    return finite is not None and finite.tag_ in _PRESENT


def _is_set_off(clause: Token) -> bool:
    """Whether a clause only tells more of whom it stands beside: "raised it with Li, who agreed"."""
    return clause.dep_ == "relcl" and clause.left_edge.i > 0 and clause.left_edge.nbor(-1).text == ","


def _before_semicolon(root: Token, reading: Reading, cues: Cues) -> Iterator[Mention]:
    """In "Li held that rain fell; that Peru signed" the parser may take what Li held for a part of the signing."""
    if any(mark.lower_ == "that" for mark in children(root, "mark")):
        for said in children(root, "ccomp"):
            if said.i < root.i and said.lemma_.lower() in cues.reporting.verbs:
                yield from first_named(agents(said, cues), reading, cues)


def _sayers(token: Token, below: Token, cues: Cues) -> tuple[Token, ...]:
    """Who says what `below` heads, where `token` governs it as a word of saying."""
    if token.pos_ == "ADJ" or token.dep_ == "acomp":
        stated = is_content(below) and token.lemma_.lower() in cues.reporting.states
        return own_subject(token.head) if stated else ()
    if not is_verb(token):
        return _owners(token) if _is_said_noun(token, below, cues) else ()
    if not _reports(token, below, cues):
        return ()
    quoted = token.dep_ == "pcomp" and token.head.lower_ == "as" and token.head.head.lemma_ in cues.reporting.quoting
    return own_object(token.head.head) if quoted else agents(token, cues)


def _quoted(verb: Token, below: Token, cues: Cues) -> tuple[Token, ...]:
    """Whom the subject only passes on: "…, the paper quoted Li as saying", "he heard from Li that …"."""
    if not is_content(below) or is_passive(verb):
        return ()
    lemma = verb.lemma_.lower()
    if lemma in cues.reporting.hearing:
        return tuple(token for name, token in prepositional(verb) if name == "from")
    inserted = lemma in cues.reporting.quoting and below.i < verb.i
    return own_object(verb) if inserted and any(prep.lower_ == "as" for prep in children(verb, "prep")) else ()


def _is_said_noun(noun: Token, below: Token, cues: Cues) -> bool:
    """Whether it is such as "claim" with what is claimed: "Li's claim that Chile had signed"."""
    marked = any(mark.lower_ == "that" for mark in children(below, "mark"))
    return noun.lemma_ in cues.reporting.nouns and below.dep_ in {"acl", "relcl"} and marked


def _owners(noun: Token) -> tuple[Token, ...]:
    named = tuple(token for name, token in prepositional(noun) if name in {"by", "of", "from"})
    around = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and around.lemma_ == "be":
        return own_subject(around)
    return (*children(noun, "poss"), *named, *children(noun, "compound", "amod"))


def _reports(verb: Token, below: Token, cues: Cues) -> bool:
    lemma, reporting = verb.lemma_.lower(), cues.reporting
    if is_passive(verb):
        return is_hearsay(below, cues) or (is_content(below) and lemma in reporting.verbs)
    if _is_sibling(verb, below):
        return False
    if is_content(below) or _goes_on(verb, below):
        return _says(verb, cues)
    if below.dep_ in {"prep", "pcomp"} and lemma in reporting.accusing:
        return below.lower_ in {"of", "for", "with"}
    if below.dep_ in {"xcomp", "ccomp"} and is_infinitive(below) and lemma in reporting.expecting:
        return bool(own_subject(below)) or bool(children(verb, "dobj"))
    aside = below.dep_ == "prep" and below.lower_ in cues.dates.settings
    asked_for = below.dep_ == "dobj" or (below.dep_ == "prep" and below.lower_ == "for")
    told_of = below.dep_ in {"dobj", "prep", "xcomp", "ccomp"} and not aside
    return (asked_for and lemma in cues.embedding.wishing) or (told_of and lemma in reporting.objects)


def _is_sibling(verb: Token, below: Token) -> bool:
    """Whether both are what somebody says: "asked that Li consider it, and that Chen sign"."""
    both = all(any(mark.lower_ == "that" for mark in children(word, "mark")) for word in (verb, below))
    return below.dep_ == "conj" and both


def _says(verb: Token, cues: Cues) -> bool:
    """Whether it is a verb of saying, with its adjective ("made clear"), or tells how sure somebody is."""
    lemma, besides = verb.lemma_.lower(), children(verb, "acomp", "advmod", "prt", "oprd", "ccomp")
    stated = lemma == "be" and any(word.lemma_.lower() in cues.reporting.states for word in besides)
    return stated or not cues.reporting.verbs.isdisjoint({lemma, *(f"{lemma} {word.lower_}" for word in besides)})


def _goes_on(verb: Token, below: Token) -> bool:
    """Whether the clause goes on with what is said around the verb: "talks failed, Li explained, because …"."""
    if below.dep_ != "advcl" or is_infinitive(below) or below.i < verb.i or not children(below, "mark"):
        return False
    around = verb.dep_ == "parataxis" or any(said.i < verb.i for said in children(verb, "ccomp", "parataxis"))
    return around and not children(verb, "dobj")


def is_hearsay(verb: Token, cues: Cues) -> bool:
    """Whether "was said to" stands before the infinitive, or "reportedly" beside the verb."""
    if any(word.lower_ in cues.reporting.hearsay for word in children(verb, "advmod")):
        return True
    head = verb.head
    reported = head.lemma_.lower() in cues.reporting.verbs - cues.embedding.object_control
    return verb.dep_ == "xcomp" and is_infinitive(verb) and is_verb(head) and is_passive(head) and reported


def in_passing(verb: Token, reading: Reading, cues: Cues) -> Iterator[Mention]:
    """Those named beside the clause: "according to Li", "in Li's view", "as Li noted", "Li says"."""
    yield from _according(verb, reading, cues)
    for clause in children(verb, "advcl", "parataxis"):
        content = [
            said for said in children(clause, "dobj", "ccomp") if said.lower_ != "it" and _is_after(said, clause)
        ]
        inserted = clause.lemma_.lower() in cues.reporting.verbs and not content
        if inserted and all(mark.lower_ == "as" for mark in children(clause, "mark")):
            yield from first_named(own_subject(clause), reading, cues)
    for prep in children(verb, "prep"):
        if prep.lower_ in cues.reporting.in_view:
            for noun in children(prep, "pobj"):
                if noun.lemma_ in cues.reporting.views:
                    yield from first_named((*children(noun, "poss"), *_of(noun)), reading, cues)


def _is_after(said: Token, clause: Token) -> bool:
    return said.dep_ == "dobj" or said.i > clause.i


def _of(noun: Token) -> Iterator[Token]:
    return (token for name, token in prepositional(noun) if name == "of")


def _according(verb: Token, reading: Reading, cues: Cues) -> Iterator[Mention]:
    for prep in children(verb, "prep"):
        if prep.lower_ in cues.reporting.prepositions:
            inner = children(prep, "prep", "pobj")
            objects = [o for i in inner for o in ((i,) if i.dep_ == "pobj" else children(i, "pobj"))]
            sources = [owner for o in objects if o.lemma_ in cues.reporting.sources for owner in _owners(o)]
            yield from first_named((*objects, *sources), reading, cues)


def first_named(tokens: tuple[Token, ...], reading: Reading, cues: Cues) -> Iterator[Mention]:
    """The first that is named and can speak; the post's own words need no speaker."""
    for token in tokens:
        if {token.lower_, token.lemma_} & (cues.reporting.post | cues.reporting.unnamed):
            continue
        for filler in find_fillers(token, reading, cues):
            if filler.mention.text.casefold() in cues.reporting.post:
                return
            if filler.mention.type not in cues.reporting.mute:
                yield filler.mention
                return
