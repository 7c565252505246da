"""A verb in, the modality that its own auxiliaries, adverbs and conditions give it out."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.relations.contents import is_content
from graphbuild.extraction.relations.subjects import coordinated_with
from graphbuild.extraction.relations.tree import children, is_verb
from graphbuild.ontology import Cues
from graphbuild.records import Modality

_UNREAL = frozenset({"would", "could", "should", "'d"})
_FUTURE = frozenset({"will", "would", "could", "can", "shall"})
_INVERTED = frozenset({"should", "had", "were"})
_PUT_OFF = frozenset({"until", "till"})
_IN_CASE = "in case"
MODALITIES = (Modality.PLANNED, Modality.POSSIBLE, Modality.REQUESTED)


def modality_of(verb: Token, cues: Cues) -> Modality:
    """What auxiliaries, adverbs, an "if" that hangs on the verb, and a question make of it."""
    if _is_question(verb):
        return Modality.POSSIBLE
    auxiliaries = [aux for aux in children(verb, "aux") if aux.i < verb.i]
    if any(aux.lower_ in _FUTURE for aux in auxiliaries) and _has_condition(verb, cues):
        return Modality.POSSIBLE
    for aux in auxiliaries:
        if (modality := _of_auxiliary(aux, verb, cues)) is not Modality.ASSERTED:
            return modality
    hearsay = any(cues.signatures.get(word.lower_, "adverb") for word in children(verb, "advmod"))
    return Modality.POSSIBLE if hearsay else Modality.ASSERTED


def is_told_future(verb: Token, cues: Cues) -> bool:
    """Whether "would" on a sentence's own verbs, without a condition, may be a future that somebody tells of."""
    told = _first(verb).dep_ == "ROOT" and any(aux.lower_ in cues.modals.shifted for aux in children(verb, "aux"))
    return told and not is_unreal(verb) and not _has_condition(verb, cues)


def is_tense(verb: Token, cues: Cues) -> bool:
    """Whether its modality comes from "will" or "would" alone, which say no more than when."""
    words = {aux.lower_ for aux in children(verb, "aux")}
    return bool(words & (cues.modals.planned | cues.modals.shifted)) and modality_of(verb, cues) is Modality.PLANNED


def is_ability(verb: Token, cues: Cues) -> bool:
    """Whether "can" or "could" is its modality: denied, it says that nothing came of it, but for "not until May"."""
    able = any(aux.lower_ in cues.modals.able for aux in children(verb, "aux"))
    return able and not any(prep.lower_ in _PUT_OFF for prep in children(verb, "prep"))


def is_unreal(token: Token) -> bool:
    """Whether it says what did not come about: "would have signed"."""
    words = {aux.lower_ for aux in children(token, "aux")}
    return bool(words & _UNREAL) and bool(words & {"have", "'ve"})


def is_condition(token: Token, cues: Cues) -> bool:
    """Whether the clause is a condition: "if Chile signs", "should Chile sign", "as long as it signs"."""
    conditions = cues.conditions
    if token.dep_ not in {"ccomp", "pcomp", "csubj", "acl"} and any(_opens_condition(m, cues) for m in token.lefts):
        return True
    if token.dep_ in {"advcl", "ccomp"} and _is_inverted(token):
        return True
    head = token.head
    if token.dep_ == "pcomp" and head.lower_ in conditions.markers:
        return True
    if token.dep_ == "advcl" and head.lower_ in conditions.measures:
        return any(word.lower_ in {"as", "so"} for word in children(head, "advmod"))
    start = token.left_edge.i
    if _IN_CASE in {token.doc[start : start + 2].text.lower(), token.doc[max(start - 2, 0) : start].text.lower()}:
        return True
    governed = head.dep_ == "pobj" and head.head.lower_ in {"in", "on", "under"}
    return token.dep_ in {"relcl", "acl"} and governed and head.lemma_ in conditions.nouns


def _opens_condition(mark: Token, cues: Cues) -> bool:
    """Whether it is an "if", or the "that" of "provided that"."""
    words = {mark.lower_} | ({mark.nbor(-1).lower_} if mark.lower_ == "that" and mark.i > 0 else set())
    return mark.dep_ == "mark" and bool(words & cues.conditions.markers)


def is_past_condition(token: Token) -> bool:
    """Whether what is said under the condition did not come about: "had Chile signed, prices would have fallen"."""
    past = any(aux.lower_ in {"had", "'d"} for aux in children(token, "aux"))
    return past and (is_unreal(token.head) or any(aux.lower_ == "would" for aux in children(token.head, "aux")))


def _of_auxiliary(aux: Token, verb: Token, cues: Cues) -> Modality:
    word = aux.lower_
    if word in _INVERTED and _is_inverted(verb):
        return Modality.ASSERTED
    if aux.tag_ == "TO" and verb.dep_ == "ROOT":
        return Modality.PLANNED
    guessed = word == "must" and any(other.lower_ == "have" for other in children(verb, "aux"))
    if guessed or (word == "should" and _is_open(aux, verb)):
        return Modality.POSSIBLE
    if word in cues.modals.shifted and _is_reported(_first(verb), cues):
        return Modality.PLANNED
    for modality in MODALITIES:
        if word in getattr(cues.modals, modality.value):
            return modality
    return Modality.ASSERTED


def _is_reported(verb: Token, cues: Cues) -> bool:
    """Whether it is what somebody says: "said that …", "gave assurances that …"."""
    lemma = verb.head.lemma_.lower()
    if verb.head.pos_ in {"NOUN", "ADJ"}:
        saying = cues.reporting.nouns if verb.head.pos_ == "NOUN" else cues.reporting.states
        return lemma in saying and any(mark.lower_ == "that" for mark in children(verb, "mark"))
    return is_content(verb) and lemma in cues.reporting.verbs


def _first(verb: Token) -> Token:
    """The first of coordinated verbs."""
    while verb.dep_ == "conj" and is_verb(verb.head) and not is_content(verb):
        verb = coordinated_with(verb)
    return verb


def _has_condition(verb: Token, cues: Cues) -> bool:
    return any(is_condition(child, cues) for child in children(verb, "advcl", "ccomp"))


def _is_inverted(verb: Token) -> bool:
    """In "should Chile sign, prices fall" the auxiliary stands before the subject and nothing before it."""
    subject = children(verb, "nsubj", "nsubjpass")
    first = verb.left_edge
    return bool(subject) and first.lower_ in _INVERTED and first.dep_ in {"aux", "auxpass"} and first.i < subject[0].i


def _is_open(aux: Token, verb: Token) -> bool:
    """In "set out what follows should Chile sign" the parser may take the condition for the main clause."""
    subject = children(verb, "nsubj", "nsubjpass")
    before = aux.doc[aux.sent.start : aux.i]
    stated = len(before) > 1 and before[-1].pos_ in {"NOUN", "PROPN"} and before[-2].lower_ != "no"
    return stated and bool(subject) and subject[0].left_edge.i == aux.i + 1 and verb.i > subject[0].i


def _is_question(verb: Token) -> bool:
    """Whether it is asked: an auxiliary before the subject, or such a clause coordinated."""
    if verb.dep_ != "ROOT" or not verb.sent.text.rstrip("\"') ").endswith("?"):
        return False
    subject = children(verb, "nsubj", "nsubjpass", "expl")
    words = (*children(verb, "aux", "auxpass"), *((verb,) if verb.pos_ == "AUX" else ()))
    return bool(subject) and any(word.i < subject[0].i for word in words)
