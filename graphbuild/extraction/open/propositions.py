"""A parsed sentence in, all that it states out, each with a predicate, a subject and further arguments as phrases."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from spacy.tokens import Span, Token

from graphbuild.extraction.open.arguments import find_complements
from graphbuild.extraction.open.coordination import finished_by
from graphbuild.extraction.open.groups import is_completed, verb_group
from graphbuild.extraction.open.nominals import find_identities
from graphbuild.extraction.open.phrases import Phrase, noun_phrase
from graphbuild.extraction.open.subjects import Subject, Way, find_subjects
from graphbuild.extraction.relations.tree import children, is_verb
from graphbuild.ontology import Cues, Ontology


@dataclass(frozen=True, slots=True)
class Proposition:
    """One thing that a sentence states; without a predicate it says that the subject is the argument."""

    head: Token
    subject: Phrase
    predicate: tuple[Token, ...]
    arguments: tuple[Phrase, ...]
    way: Way


def find_propositions(sentence: Span, ontology: Ontology) -> Iterator[Proposition]:
    """What each verb of a sentence says, and what its nouns say in passing."""
    if not any(map(is_verb, sentence)):
        return
    for token in sentence:
        if is_verb(token) and not is_completed(token):
            yield from _of_verb(token, ontology.cues)
        for subject, is_what in find_identities(token, ontology.names.titles):
            yield Proposition(token, subject, (), (is_what,), Way.NAMED)


def _of_verb(verb: Token, cues: Cues) -> Iterator[Proposition]:
    subjects = find_subjects(verb, cues)
    if not subjects:
        return
    complements = find_complements(finished_by(verb, cues) or verb, cues)
    group = verb_group(verb, cues)
    if complements.choices:
        predicate = tuple(sorted({*group, *complements.drawn}, key=lambda word: word.i))
        first, *others = complements.choices
        for subject, opening in product(subjects, first):
            arguments = (opening, *(choice[0] for choice in others))
            yield Proposition(verb, subject.phrase, predicate, arguments, subject.way)
    else:
        yield from _alone(verb, group, subjects)


def _alone(verb: Token, group: tuple[Token, ...], subjects: tuple[Subject, ...]) -> Iterator[Proposition]:
    """What exists ("there is | hope"), and what is only in a state ("was not | sold")."""
    state = tuple(word for word in group if word.i < verb.i)
    for subject in subjects:
        for there in children(verb, "expl"):
            yield Proposition(verb, noun_phrase(there), group, (subject.phrase,), subject.way)
        if children(verb, "auxpass") and state:
            yield Proposition(verb, subject.phrase, state, (Phrase(verb, group[len(state) :]),), Way.STATE)
