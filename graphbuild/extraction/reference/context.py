"""A word that is no name, what is known when it is met, and which mentions may be meant by its kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graphbuild.extraction.reference.discourse import Accepts, Candidate, MentionsAt, Told
from graphbuild.extraction.reference.genders import Genders
from graphbuild.ontology import Ontology
from graphbuild.records import Mention

_PARAGRAPHS_BACK = 2


@dataclass(frozen=True, slots=True)
class Context:
    """What is known when a word is met: the sentence so far and the sentences before, latest last.

    `within` is all that the names of the sentence so far name, inside other names too.
    """

    ontology: Ontology
    here: Sequence[Candidate]
    within: Sequence[Mention]
    before: Sequence[Told]
    paragraph: int
    mentions_at: MentionsAt
    genders: Genders


def is_near(told: Told, context: Context) -> bool:
    """Whether a sentence is not too many paragraphs back."""
    return context.paragraph - told.paragraph <= _PARAGRAPHS_BACK


def accepted(candidate: Candidate, accepts: Accepts, context: Context, *, several: bool) -> bool:
    """Whether it is one thing, or where several are meant more than one or a group, and of the kind asked for."""
    alone = len(candidate.mentions) == 1
    group = _is_group(candidate.mentions[0], context.ontology) if alone else _can_act_together(candidate.mentions)
    fits = group if several else alone
    return fits and all(map(accepts, candidate.mentions))


def _can_act_together(mentions: Sequence[Mention]) -> bool:
    """Whether a list is not one of places."""
    return not any(mention.type in {"City", "Province"} for mention in mentions)


def _is_group(mention: Mention, ontology: Ontology) -> bool:
    """Whether "they" may be one name alone: a body or a country, no person and no place, but "PolOffs"."""
    plural = mention.extractor == "officers" and mention.text.casefold().endswith("s")
    return plural or not (ontology.types.is_a(mention.type, "Person") or mention.type in {"City", "Province"})


def fits_person(mention: Mention, word: str, context: Context) -> bool:
    """Whether "he" or "she" may be the mention; the post's own PolOff is "we"."""
    officers = context.ontology.names.titles.officers
    nameless = mention.name in officers.names and mention.name not in officers.chiefs
    person = context.ontology.types.is_a(mention.type, "Person") and not nameless
    return person and context.genders.allow(mention, word)


def is_agent(mention: Mention, ontology: Ontology) -> bool:
    """Whether "they" may be the mention, as one who acts."""
    return ontology.types.is_a(mention.type, "Agent")


def is_thing(mention: Mention, taken: frozenset[str], ontology: Ontology) -> bool:
    """Whether "it" may be the mention: no person, no city, and of a type that the verb takes."""
    types = ontology.types
    thing = not types.is_a(mention.type, "Person") and not types.is_a(mention.type, "City")
    return thing and (not taken or any(types.is_a(mention.type, kind) for kind in taken))
