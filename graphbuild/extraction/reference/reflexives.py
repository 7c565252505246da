"""The word "himself" in, the one who acts in its clause or whose name it stands beside out."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.reference.context import Context, accepted, fits_person, is_thing
from graphbuild.extraction.reference.discourse import one_thing
from graphbuild.extraction.relations.subjects import surface_subject
from graphbuild.records import Mention


def own_subject(token: Token, context: Context) -> tuple[Mention, ...]:
    """Who "himself" is: the name that it stands beside, or who acts in its clause."""
    verb = next((word for word in token.ancestors if word.pos_ in {"VERB", "AUX"}), None)
    if token.dep_ in {"appos", "npadvmod"} and context.mentions_at(token.head):
        return context.mentions_at(token.head)
    subjects = surface_subject(verb, context.ontology.cues) if verb is not None else ()
    named = [candidate for subject in subjects for candidate in context.here if candidate.place == subject.i]
    several = token.lower_ in context.ontology.anaphora.pronouns.several
    fits = [
        c
        for c in named
        if accepted(c, lambda mention: _may_be_itself(mention, token, context), context, several=several)
    ]
    return one_thing(fits)


def _may_be_itself(mention: Mention, token: Token, context: Context) -> bool:
    word, pronouns = token.lower_, context.ontology.anaphora.pronouns
    if word in pronouns.person:
        return fits_person(mention, word, context)
    return word in pronouns.several or is_thing(mention, frozenset(), context.ontology)
