"""A verb in, what completes it without a preposition out: objects, predicatives, clauses."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.open.groups import governors, is_inverted
from graphbuild.extraction.open.phrases import Choice, clause_phrase, noun_phrase, spread
from graphbuild.extraction.open.relatives import left_out, stands_for
from graphbuild.extraction.open.tidying import beside
from graphbuild.extraction.relations.contents import is_cut_off
from graphbuild.extraction.relations.tree import children, is_verb
from graphbuild.ontology import Cues


def find_objects(verb: Token, cues: Cues, *, without: Token | None) -> Iterator[Choice]:
    """Each object with its coordinated alternatives, nouns first, then states, then clauses."""
    for child in children(verb, "dative", "dobj", "oprd", *_predicative(verb)):
        noun = stands_for(child)
        if noun is not None:
            yield (noun_phrase(noun, without=verb),)
        elif child.pos_ != "ADP" and child.i > verb.i and child != without:
            yield spread(child)
    unsaid = left_out(verb)
    if unsaid is not None:
        yield (noun_phrase(unsaid, without=verb),)
    yield from (spread(child) for child in children(verb, "acomp") if child != without and child.i > verb.i)
    yield from _clauses(verb, cues)


def _predicative(verb: Token) -> tuple[str, ...]:
    """In "there are mines in Peru" what there is comes first."""
    return () if children(verb, "expl") or is_inverted(verb) else ("attr",)


def _is_said(clause: Token) -> bool:
    """In "The bank lost, a court has ruled" the clause stands before the one that governs it, behind a comma."""
    subjects = children(clause.head, "nsubj")
    behind = len(subjects) == 1 and clause.i < subjects[0].i
    return behind and beside(subjects[0].left_edge, -1) in {",", "''", '"', "”"}


def _clauses(verb: Token, cues: Cues) -> Iterator[Choice]:
    """Clauses after the verb, and before it what somebody says."""
    said = verb.lemma_.lower() in cues.reporting.verbs
    for child in children(verb, "ccomp", "xcomp"):
        if (
            verb not in governors(child)
            and not is_cut_off(child)
            and (child.i > verb.i or (child.dep_ == "ccomp" and (said or _is_said(child))))
        ):
            yield (clause_phrase(child),)
    if verb.dep_ == "parataxis" and is_verb(verb.head) and not children(verb, "dobj", "ccomp"):
        yield (clause_phrase(verb.head, without=verb),)
