"""A parsed sentence in, its clauses out: predicates with their arguments by role, free of any ontology of relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Span, Token

from graphbuild.extraction.relations.events import event_roles, event_words
from graphbuild.extraction.relations.states import state_roles, state_subjects, stated_by
from graphbuild.extraction.relations.tree import children, is_verb
from graphbuild.extraction.relations.verbs import is_attribute, verb_roles, verb_words
from graphbuild.ontology import Cues

Roles = Mapping[str, tuple[Token, ...]]
_NAMING = frozenset({"acomp", "nsubj", "nsubjpass", "dobj", "pobj"})
"""Where a verb may be a noun or an adjective: "is opposed to", "fighting went on", "aid from Peru"."""
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM", "ADV"})


class Kind(StrEnum):
    """What states the relation."""

    VERB = "verb"
    NOUN = "noun"
    STATE = "state"


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


def find_clauses(sentence: Span, cues: Cues) -> Iterator[Clause]:
    """Every verb, event noun and stated property of a sentence, in its order."""
    for token in sentence:
        if is_verb(token) and not is_attribute(token, cues):
            yield _clause(token, Kind.VERB, verb_words(token, cues), verb_roles(token, cues))
            if token.dep_ in _NAMING:
                yield from _nominal(token, cues)
        elif token.dep_ == "amod" and token.tag_ in {"VBN", "VBD"} and children(token, "npadvmod"):
            roles = {"subject": children(token, "npadvmod"), "object": (token.head,)}
            yield _clause(token, Kind.VERB, (token.lemma_.lower(),), roles)
        elif token.pos_ in _NOMINAL and token.dep_ != "compound":
            yield from _nominal(token, cues)


def _nominal(token: Token, cues: Cues) -> Iterator[Clause]:
    words = frozenset(event_words(token))
    if token.pos_ not in {"ADJ", "ADV"} and token.dep_ != "acomp":
        yield _clause(token, Kind.NOUN, words, event_roles(token, cues))
    subjects = state_subjects(token, cues)
    if subjects:
        yield _clause(stated_by(token), Kind.STATE, words, state_roles(token, subjects))


def _clause(head: Token, kind: Kind, words: Iterable[str], roles: Mapping[str, Iterable[Token]]) -> Clause:
    given = {name: tuple(dict.fromkeys(tokens)) for name, tokens in roles.items()}
    return Clause(head, kind, frozenset(words), {name: tokens for name, tokens in given.items() if tokens})
