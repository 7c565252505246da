"""A parsed sentence in, its clauses out: predicates with their arguments by role, free of any ontology of relations."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span, Token

from graphbuild.extraction.relations.tree import (
    agents,
    antecedent,
    children,
    is_infinitive,
    is_passive,
    is_verb,
    own_subject,
    prepositional,
    subject_above,
    surface_subject,
    with_conjuncts,
)
from graphbuild.ontology import Cues

Roles = Mapping[str, tuple[Token, ...]]


class Kind(StrEnum):
    """What states the relation."""

    VERB = "verb"
    NOUN = "noun"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate: its `head`, the `words` by which it may be called ("take", "take part"), its arguments.

    `roles` gives tokens, conjuncts spread: "subject" and "object" as in the active voice, "possessor",
    "modifier", "implied" (the subject of the clause around a noun), "complement" (a clause), and each
    preposition, with "+" before it where it hangs on the verb's object.
    """

    head: Token
    kind: Kind
    words: frozenset[str]
    roles: Roles


def find_clauses(sentence: Span, cues: Cues) -> Iterator[Clause]:
    """Every verb, event noun and stated property of a sentence, in its order."""
    for token in sentence:
        if is_verb(token) and not _is_attribute(token, cues):
            yield _verb_clause(token, cues)
        elif token.pos_ in {"NOUN", "PROPN", "ADJ", "VERB", "NUM"} and token.dep_ != "compound":
            if token.pos_ != "ADJ":
                yield _noun_clause(token, cues)
            subjects = _state_subjects(token, cues)
            if subjects:
                yield _state_clause(token, subjects)


def _verb_clause(verb: Token, cues: Cues) -> Clause:
    roles: dict[str, list[Token]] = defaultdict(list)
    passive = is_passive(verb)
    roles["object" if passive else "subject"] += surface_subject(verb, cues)
    roles["object"] += _objects(verb, cues)
    for name, token in prepositional(verb):
        roles["subject" if passive and name == "by" else name].append(token)
    roles["recipient"] += _recipients(verb, cues)
    for child in children(verb, "dative"):
        if child.pos_ not in {"ADP"}:
            roles["to"] += with_conjuncts(child)
    for noun in children(verb, "dobj", *(("nsubjpass",) if passive else ())):
        for name, token in prepositional(noun):
            if name != "of":
                roles[f"+{name}"].append(token)
            elif noun.lemma_.lower() in cues.people.quantities:
                for inner, argument in prepositional(token):
                    roles[f"+{inner}"].append(argument)
        for described in children(noun, "relcl"):
            if described.lemma_ == "be" and not children(described, "attr", "acomp"):
                for name, token in prepositional(described):
                    roles[f"+{name}"].append(token)
    if (
        is_infinitive(verb)
        and verb.dep_ in {"xcomp", "advcl", "ccomp"}
        and verb.head.lemma_ in cues.embedding.object_control
    ):
        roles["requester"] += agents(verb.head, cues)
    roles["implied"] += _who_has_it(verb, passive, cues)
    roles["topic"] += _topics(verb, cues)
    roles["complement"] += children(verb, "xcomp", "ccomp")
    roles["complement"] += (child for child in children(verb, "advcl") if is_infinitive(child))
    return Clause(verb, Kind.VERB, frozenset(_verb_words(verb)), _frozen(roles))


def _recipients(verb: Token, cues: Cues) -> Iterator[Token]:
    """In "sold Peru missiles" the parser may take Peru for a part of the missiles' name."""
    if verb.lemma_ in cues.embedding.giving:
        for noun in children(verb, "dobj"):
            first = noun.left_edge
            if first.dep_ == "compound" and first.pos_ == "PROPN" and noun.pos_ == "NOUN":
                yield first


def _who_has_it(verb: Token, passive: bool, cues: Cues) -> tuple[Token, ...]:
    """In "Peru drafted a pact that is to be signed" those who drafted are those who sign."""
    clause = verb
    while clause.dep_ == "xcomp":
        clause = clause.head
    noun = clause.head
    left_open = passive and not children(verb, "agent") and clause.dep_ in {"relcl", "acl"}
    return surface_subject(noun.head, cues) if left_open and noun.dep_ == "dobj" else ()


def _topics(verb: Token, cues: Cues) -> Iterator[Token]:
    """Whom the clause under the verb is about: "praised how far Peru had come", "opposed including Peru"."""
    for child in children(verb, "ccomp", "xcomp", "pcomp"):
        marks = {mark.lower_ for mark in children(child, "mark")}
        if marks & cues.conditions.markers or ("that" in marks and child.tag_ != "VB"):
            continue
        gerund = child.tag_ == "VBG" and not children(child, "nsubj")
        for token in children(child, "dobj") if gerund else own_subject(child):
            yield from with_conjuncts(token)


def _objects(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """Direct objects, those shared by coordinated verbs, and the noun that a relative clause leaves out."""
    found = [item for child in children(verb, "dobj") for item in with_conjuncts(child)]
    for described in verb.children:
        if _is_attribute(described, cues):
            found += (item for child in children(described, "dobj") for item in with_conjuncts(child))
    if found or is_passive(verb):
        return tuple(_antecedents(found))
    shared = [item for right in children(verb, "conj") for item in children(right, "dobj")]
    if shared and not children(verb, "prep", "ccomp", "xcomp", "prt"):
        return tuple(item for child in shared for item in with_conjuncts(child))
    left_out = verb.dep_ == "relcl" and children(verb, "nsubj") and not _has_relative(verb)
    return (verb.head,) if left_out else _raised(verb)


def _is_attribute(token: Token, cues: Cues) -> bool:
    """Whether a participle only describes the name that follows: "told visiting Senator Day"."""
    beside = token.dep_ in {"xcomp", "ccomp"} and token.head.i == token.i - 1
    return beside and token.lower_ in cues.people.attributes


def _raised(verb: Token) -> tuple[Token, ...]:
    """In "urged Peru to sign" the parser may see Peru as the subject of "sign" alone."""
    for child in children(verb, "ccomp"):
        if is_infinitive(child) and not children(child, "mark"):
            return own_subject(child)
    return ()


def _antecedents(tokens: list[Token]) -> Iterator[Token]:
    return (antecedent(token) for token in tokens)


def _has_relative(verb: Token) -> bool:
    return any(token.tag_ in {"WDT", "WP", "WP$", "WRB"} for token in verb.lefts)


def _verb_words(verb: Token) -> Iterator[str]:
    lemma = verb.lemma_.lower()
    yield lemma
    for child in verb.children:
        if child.dep_ in {"prt", "advmod", "acomp", "oprd", "dobj", "nsubjpass"} and child.pos_ != "PROPN":
            yield f"{lemma} {child.lemma_.lower()}"
        elif child.dep_ in {"prep", "prt"}:
            yield from (f"{lemma} {child.lower_} {o.lemma_.lower()}" for o in children(child, "pobj"))
    if verb.dep_ == "ccomp" and children(verb, "acomp"):
        yield f"{verb.head.lemma_.lower()} {children(verb, 'acomp')[0].lemma_.lower()}"


def _noun_clause(noun: Token, cues: Cues) -> Clause:
    roles: dict[str, list[Token]] = defaultdict(list)
    for owner in children(noun, "poss"):
        roles["possessor"] += with_conjuncts(owner)
    for modifier in children(noun, "compound", "amod", "nmod"):
        roles["modifier"] += with_conjuncts(modifier)
    for name, token in prepositional(noun):
        roles[name].append(token)
        if name == "of":
            roles["by"] += [agent for inner, agent in prepositional(token) if inner == "by"]
    if _is_done_by_subject(noun, cues):
        for token in _beside(noun) or subject_above(noun, cues):
            roles["implied"] += children(token, "poss") or (token,)
        if noun.dep_ == "dobj" and is_verb(noun.head) and noun.head.lemma_ in cues.happening.verbs:
            for name, token in prepositional(noun.head):
                roles[name].append(token)
    return Clause(noun, Kind.NOUN, frozenset(_noun_words(noun)), _frozen(roles))


def _beside(noun: Token) -> tuple[Token, ...]:
    """Those in whose description the noun stands: "Li and Chen, in meetings with us, …"."""
    name = noun.head.head
    if noun.dep_ != "pobj" or name.pos_ != "PROPN":
        return ()
    while name.dep_ == "conj":
        name = name.head
    return with_conjuncts(name)


def _is_done_by_subject(noun: Token, cues: Cues) -> bool:
    """Whether the clause around an event noun says who acts in it: "held talks", "in a meeting"."""
    if noun.dep_ == "pobj":
        return noun.head.lower_ in cues.people.settings
    if noun.dep_ == "conj":
        return _is_done_by_subject(noun.head, cues)
    lemma = noun.head.lemma_.lower()
    governs = lemma in cues.happening.verbs or cues.signatures.governs(lemma)
    return noun.dep_ == "dobj" and governs


def _noun_words(noun: Token) -> Iterator[str]:
    lemma = noun.lemma_.lower()
    yield lemma
    yield noun.lower_
    yield from (f"{child.lower_} {lemma}" for child in noun.lefts if child.dep_ in {"compound", "amod"})


def _state_subjects(token: Token, cues: Cues) -> tuple[Token, ...]:
    """Of whom "head of the bureau" or "responsible for the plan" is said."""
    head = token.head
    if token.dep_ in {"attr", "acomp", "oprd"} and is_verb(head):
        return surface_subject(head, cues)
    if token.dep_ == "appos":
        return (head,)
    if token.dep_ in {"pobj"} and head.lower_ == "as" and head.head.lemma_ in cues.people.acting:
        return surface_subject(head.head, cues)
    if token.dep_ in {"amod", "acl", "advcl"} and token.pos_ == "ADJ" and children(token, "prep"):
        return (head,) if head.pos_ in {"NOUN", "PROPN"} else ()
    return children(token, "appos") if token.pos_ == "NOUN" else ()


def _state_clause(token: Token, subjects: tuple[Token, ...]) -> Clause:
    roles: dict[str, list[Token]] = defaultdict(list, {"subject": list(subjects)})
    for owner in children(token, "poss"):
        roles["possessor"] += with_conjuncts(owner)
    for modifier in children(token, "compound", "amod", "nmod"):
        roles["modifier"] += (*children(modifier, "npadvmod"), modifier)
    for name, argument in prepositional(token):
        roles[name].append(argument)
    if token.dep_ in {"attr", "acomp"}:
        for name, argument in prepositional(token.head):
            roles[name].append(argument)
    return Clause(token, Kind.STATE, frozenset(_noun_words(token)), _frozen(roles))


def _frozen(roles: Mapping[str, list[Token]]) -> Roles:
    return {name: tuple(dict.fromkeys(tokens)) for name, tokens in roles.items() if tokens}
