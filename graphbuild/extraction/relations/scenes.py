"""A participle in, the verb in whose scene it goes on out: both are meant, and dated, alike."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import called, is_verb
from graphbuild.ontology.cues import Happening


def scene_of(participle: Token, happening: Happening) -> Token | None:
    """The verb in whose scene something goes on: in "the police, supported by the navy, raided …" that is "raided".

    Who stages an event does it where that is held: "the talks, hosted by Peru, will be held in May".
    """
    first = participle
    while first.dep_ == "conj" and first.head.tag_ == "VBN":
        first = first.head
    noun, deed = first.head, participle.lemma_.lower()
    while noun.dep_ in {"appos", "conj"}:
        noun = noun.head
    verb = noun.head
    if first.dep_ != "acl" or participle.tag_ != "VBN" or noun.dep_ not in {"nsubj", "nsubjpass"} or not is_verb(verb):
        return None
    staged = deed in happening.staging and bool({called(verb), verb.lemma_} & happening.verbs)
    return verb if staged or deed in happening.meanwhile else None
