"""A parsed sentence in, its clauses out: predicates with their arguments by role, free of any ontology of relations."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span, Token

from graphbuild.extraction.relations.events import event_roles, event_words
from graphbuild.extraction.relations.states import is_title, state_roles, state_subjects, stated_by
from graphbuild.extraction.relations.tree import children, is_verb
from graphbuild.extraction.relations.verbs import is_attribute, verb_roles, verb_words
from graphbuild.ontology import Cues

Roles = Mapping[str, tuple[Token, ...]]
_NAMING = frozenset({"acomp", "nsubj", "nsubjpass", "dobj", "pobj"})
"""Where a verb may be a noun or an adjective: "is opposed to", "fighting went on", "aid from Peru"."""
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV"})


class Kind(StrEnum):
    """What states the relation, as the ontology's frames call it."""

    VERB = "verbs"
    NOUN = "nouns"
    STATE = "states"


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate: its `head`, the `words` by which it may be called ("take", "take part"), its arguments.

    `roles` gives tokens, conjuncts spread: "subject" and "object" as in the active voice, "possessor",
    "modifier", "complement" (a clause), and each preposition, with "+" before it where it hangs on
    the verb's object or on a name. Of the clause around a noun, "doer" is who does it ("launched an
    inquiry"), "implied" who acts in whatever way ("asked for an inquiry"), "undergoer" to whom it
    is done ("came under attack"), "haver" who has it ("has the support of").
    """

    head: Token
    kind: Kind
    words: frozenset[str]
    roles: Roles


def find_clauses(sentence: Span, cues: Cues, opening: Mapping[str, Container[str]] | None = None) -> Iterator[Clause]:
    """Every verb, event noun and stated property of a sentence, in its order.

    `opening` gives by kind the words that matter: clauses with none of them are passed over.
    """
    for token in sentence:
        for kind, words in _words(token, cues):
            if opening is None or any(word in opening[kind] for word in words):
                yield from _clauses(token, kind, words, cues)


def _words(token: Token, cues: Cues) -> Iterator[tuple[Kind, frozenset[str]]]:
    """As what the token may be read, and by which words it is then called."""
    verb = is_verb(token) and not is_attribute(token, cues)
    if verb:
        yield Kind.VERB, frozenset(verb_words(token, cues))
    elif is_verb(token):
        return
    elif _is_compound(token):
        yield Kind.VERB, frozenset({token.lemma_.lower()})
        return
    if token.dep_ in _NAMING if verb else token.pos_ in _NOMINAL and not _opens(token) and not _is_inner(token):
        words = frozenset(event_words(token, cues))
        if token.pos_ not in {"ADJ", "ADV"} and token.dep_ not in {"acomp", "compound"}:
            yield Kind.NOUN, words
        yield Kind.STATE, words


def _is_inner(noun: Token) -> bool:
    """Whether it only says of which kind the noun behind it is; an owned title says more: "whose director Li"."""
    return noun.dep_ == "compound" and not is_title(noun)


def _opens(noun: Token) -> bool:
    """Whether the word behind belongs to it, so that it says little by itself: "a trade fair"."""
    return any(child.dep_ == "amod" and child.i == noun.i + 1 for child in noun.rights)


def _is_compound(token: Token) -> bool:
    """Whether a participle stands with who does it: "Qatar-hosted"."""
    return token.dep_ == "amod" and token.tag_ in {"VBN", "VBD"} and bool(children(token, "npadvmod"))


def _clauses(token: Token, kind: Kind, words: frozenset[str], cues: Cues) -> Iterator[Clause]:
    if kind is Kind.STATE:
        subjects = state_subjects(token, cues)
        if subjects:
            yield Clause(stated_by(token), kind, words, _frozen(state_roles(token, subjects)))
    elif kind is Kind.NOUN:
        yield Clause(token, kind, words, _frozen(event_roles(token, cues)))
    elif _is_compound(token):
        yield Clause(token, kind, words, {"subject": children(token, "npadvmod"), "object": (token.head,)})
    else:
        yield Clause(token, kind, words, _frozen(verb_roles(token, cues)))


def _frozen(roles: Mapping[str, Iterable[Token]]) -> Roles:
    given = {name: tuple(dict.fromkeys(tokens)) for name, tokens in roles.items()}
    return {name: tokens for name, tokens in given.items() if tokens}
