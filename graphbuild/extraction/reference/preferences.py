"""A word in its clause in, what types of things it may stand for there out: what its verb takes, who owns what."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from graphbuild.extraction.reference.discourse import SUBJECTS
from graphbuild.ontology import Ontology
from graphbuild.ontology.predicates import Frame, Predicate
from graphbuild.records import Mention


def types_taken(token: Token, ontology: Ontology) -> frozenset[str]:
    """What can be ratified, where the word is the object of "ratify"; nothing where no frame knows the verb.

    Selectional preference after Resnik (1996), "Selectional constraints", with the frames' types for his counts.
    """
    verb, role = _place(token)
    frames = ontology.predicates.words["verbs"].get(verb.lemma_.lower(), ()) if role else ()
    return frozenset(
        type_ for name, frame in frames for type_ in _types_at(role, frame, ontology.predicates.entries[name])
    )


def _place(token: Token) -> tuple[Token, str]:
    """The verb and the role as in the active voice: what is ratified is the object of "was ratified" too."""
    if token.dep_ == "pobj":
        return token.head.head, token.head.lower_
    if token.dep_ in {"dobj", "nsubjpass"}:
        return token.head, "object"
    return token.head, "subject" if token.dep_ in SUBJECTS else ""


def _types_at(role: str, frame: Frame, predicate: Predicate) -> tuple[str, ...]:
    taken: tuple[str, ...] = ()
    if role in (frame.subject or ("subject",)):
        taken += tuple(frame.subject_is or predicate.subject)
    if role in (frame.object or ("object",)):
        taken += tuple(frame.object_is or predicate.object)
    return taken


def may_own(owner: Mention, owned: Sequence[Mention], ontology: Ontology) -> bool:
    """Whether "its Council of Ministers" can be the owner's: a body that rules or a ministry is a country's."""
    ruling = any(m.type == "GovernmentBody" or ontology.types.is_a(m.type, "Ministry") for m in owned)
    return not ruling or ontology.types.is_a(owner.type, "Country")
