"""A token in, the tokens around it in the dependency tree out: conjuncts, antecedents, prepositional objects."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "csubj"})
PASSIVE_SUBJECTS = frozenset({"nsubjpass", "csubjpass"})
RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_TOGETHER = frozenset({"together", "jointly"})
_ASIDE = frozenset({"with", "to", "by", "against", "on", "from"})
"""What hangs on a name by one of these more often belongs to what the name stands beside."""
COMING_ALONG = frozenset({"accompany", "join", "flank"})
_PREPOSITIONS = frozenset({"ADP", "SCONJ", "VERB", "ADV", "PART"})


def with_conjuncts(token: Token) -> tuple[Token, ...]:
    """The token and what is coordinated to its right."""
    found = [token]
    for child in token.rights:
        if child.dep_ == "conj" and child.pos_ not in {"VERB", "AUX"}:
            found.extend(with_conjuncts(child))
        elif child.dep_ == "prep":
            found.extend(item for named in _company(child) for item in with_conjuncts(named))
        elif child.dep_ in {"acl", "relcl"} and child.lemma_ in COMING_ALONG and child.tag_ == "VBN":
            by = (named for agent in children(child, "agent") for named in children(agent, "pobj"))
            found.extend(item for named in by for item in with_conjuncts(named))
    return tuple(found)


def _company(prep: Token) -> tuple[Token, ...]:
    """Those whom "along with" and "together with" add."""
    if prep.lower_ == "along":
        return tuple(named for inner in children(prep, "prep") for named in children(inner, "pobj"))
    together = prep.lower_ == "with" and any(word.lower_ in _TOGETHER for word in children(prep, "advmod"))
    return children(prep, "pobj") if together else ()


def company(verb: Token) -> tuple[Token, ...]:
    """Those together with whom one does it: "runs the camp together with Mali"."""
    found = (named for prep in children(verb, "prep") for named in _company(prep))
    return tuple(item for named in found for item in with_conjuncts(named))


def children(token: Token, *deps: str) -> tuple[Token, ...]:
    """The children with one of these dependency labels."""
    return tuple([child for child in token.children if child.dep_ in deps])


def is_verb(token: Token) -> bool:
    """Whether the token heads a clause."""
    return token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"aux", "auxpass", "amod", "compound", "prep"}


def is_passive(verb: Token) -> bool:
    """Whether what the verb says is done to its grammatical subject or to the noun that it modifies."""
    if children(verb, "nsubjpass", "auxpass", "agent"):
        return True
    reduced = verb.dep_ == "acl" and verb.tag_ in {"VBN", "VBD"} and not children(verb, "nsubj", "aux", "dobj")
    reduced = reduced or (verb.dep_ == "advcl" and verb.tag_ == "VBN" and _bare(verb))
    return reduced or (verb.dep_ == "conj" and verb.tag_ == "VBN" and _bare(verb) and is_passive(verb.head))


def _bare(verb: Token) -> bool:
    return not children(verb, "nsubj", "nsubjpass", "aux", "auxpass", "dobj")


def is_infinitive(verb: Token) -> bool:
    """Whether it stands with "to"."""
    return any(child.tag_ == "TO" and child.dep_ != "prep" for child in verb.children)


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for, else the token itself."""
    if token.lower_ not in RELATIVES:
        return token
    if token.lower_ == "whose" and token.head.dep_ == "appos":
        return token.head.head
    clause = token
    while clause.dep_ not in {"relcl", "ROOT"}:
        if clause != token and (noun := _picked_out(clause)):
            return noun
        clause = clause.head
    if clause.dep_ == "relcl" and clause.head.i < token.i:
        return clause.head
    return _owner_before(token) if token.lower_ == "whose" else token


def _picked_out(clause: Token) -> Token | None:
    """Chen in "it was Chen, after all, who signed", where the parser saw no relative clause."""
    verb = clause.head
    cleft = (
        clause.dep_ in {"ccomp", "advcl"}
        and not children(clause, "mark")
        and verb.lemma_ == "be"
        and any(c.lower_ == "it" for c in children(verb, "nsubj"))
    )
    return next((noun for noun in children(verb, "attr") if noun.i < clause.left_edge.i), None) if cleft else None


def _owner_before(token: Token) -> Token:
    """The noun before "whose", where the parser saw no relative clause."""
    apart = token.i > 1 and token.nbor(-1).text == "," and token.nbor(-2).pos_ in {"NOUN", "PROPN"}
    return token.nbor(-2) if apart else token


def prepositional(token: Token) -> Iterator[tuple[str, Token]]:
    """(preposition, object) of each prepositional phrase of the token, coordinated ones spread."""
    for child in token.children:
        joined = child.dep_ == "conj" and child.pos_ == "ADP"
        if joined or (child.dep_ in {"prep", "agent", "dative"} and child.pos_ in _PREPOSITIONS):
            yield from _objects(child.lower_, child)
        elif child.dep_ == "prt":
            yield from prepositional(child)


def _objects(name: str, prep: Token) -> Iterator[tuple[str, Token]]:
    for child in prep.children:
        if child.dep_ == "pobj":
            yield from ((name, antecedent(item)) for item in with_conjuncts(child))
        elif child.dep_ == "prep" or (child.dep_ == "conj" and child.pos_ == "ADP"):
            yield from _objects(f"{name} {child.lower_}" if prep.tag_ == "VBG" else child.lower_, child)


def nested(token: Token) -> Iterator[tuple[str, Token]]:
    """What the parser hung on a name, though it belongs to the word before: "an attack by Chad on Mali"."""
    if token.pos_ == "PROPN":
        for name, argument in prepositional(token):
            if name in _ASIDE:
                yield name, argument


def called(verb: Token) -> str:
    """The verb's lemma with its particle: "carry out"."""
    particles = children(verb, "prt")
    return f"{verb.lemma_.lower()} {particles[0].lower_}" if particles else verb.lemma_.lower()
