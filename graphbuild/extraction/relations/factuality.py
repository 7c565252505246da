"""A clause's head in, how it is meant out: affirmed or negated; asserted, planned, possible or requested."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from graphbuild.extraction.relations.tree import children, coordinated_with, is_content, is_infinitive, is_verb
from graphbuild.ontology import Cues
from graphbuild.records import Modality, Polarity


@dataclass(frozen=True, slots=True)
class Factuality:
    """What has been read so far, from the clause outwards; `void` where nothing is claimed at all."""

    negated: bool = False
    modality: Modality = Modality.ASSERTED
    void: bool = False

    @property
    def polarity(self) -> Polarity:
        """Affirmed or negated."""
        return Polarity.NEGATED if self.negated else Polarity.AFFIRMED

    def deny(self, really: bool = True) -> Factuality:
        """The same, denied."""
        return replace(self, negated=self.negated != really)

    def weaken(self, modality: Modality) -> Factuality:
        """The same, under a modality; what is already less than asserted stays as it is."""
        return replace(self, modality=modality) if self.modality is Modality.ASSERTED else self


def read_factuality(head: Token, cues: Cues) -> Factuality:
    """Walks from a clause's head to the root; what governs it decides how it is meant."""
    state, token = _own(_condition(Factuality(), head, cues), head, cues), head
    while token.dep_ != "ROOT" and not state.void:
        if _stands_alone(token):
            return _condition(state, token, cues)
        if token.dep_ == "conj" and (first := coordinated_with(token)) != token.head:
            token = first
        else:
            state, token = _step(state, token, cues), token.head
    return state


def _stands_alone(token: Token) -> bool:
    """Whether what governs the token says nothing of whether it holds: relative clauses, "after signing", "…; it"."""
    if token.dep_ in {"relcl", "appos"} or _semicolon_between(token, token.head):
        return True
    bare = not any(mark.lower_ == "that" for mark in children(token, "mark"))
    return token.dep_ in {"acl", "advcl"} and bare and not _is_purpose(token)


def _semicolon_between(token: Token, head: Token) -> bool:
    first, last = sorted((token.i, head.i))
    return any(word.text == ";" for word in token.doc[first:last])


def _step(state: Factuality, token: Token, cues: Cues) -> Factuality:
    """What the governor of `token` makes of it."""
    head, dep = token.head, token.dep_
    if dep in {"prep", "agent", "dative"}:
        return state
    if dep in {"pcomp", "pobj"} and head.lower_ in cues.negation.prepositions:
        return state.deny(head.lower_ != "despite")
    if dep == "conj" and not is_content(token):
        return _shared(state, token, cues)
    return _governed(_condition(state, token, cues), token, head, cues)


def _condition(state: Factuality, token: Token, cues: Cues) -> Factuality:
    marked = any(mark.lower_ in cues.conditions.markers for mark in children(token, "mark"))
    return state.weaken(Modality.POSSIBLE) if marked else state


def _governed(state: Factuality, token: Token, head: Token, cues: Cues) -> Factuality:
    lemma = _lemma(head)
    if head.lemma_ == "be" and token.dep_ in {"ccomp", "csubj"}:
        lemma = next((said.lemma_.lower() for said in children(head, "acomp")), lemma)
    embedding = cues.embedding
    if _says(lemma, token, cues):
        unsaid = _negated(head, cues) and lemma not in cues.reporting.factive
        return replace(state, void=unsaid)
    if lemma in embedding.topics and token.dep_ in {"dobj", "nsubjpass"}:
        return replace(state, void=True)
    if _binds(token) and (lemma in embedding.denied or signature(lemma, cues)):
        return _own(_signed(state, lemma, cues), head, cues)
    if lemma in embedding.held or head.pos_ in {"ADP", "SCONJ"}:
        return _own(state, head, cues)
    if token.dep_ == "advcl" or (token.dep_ == "acl" and is_infinitive(token)):
        return state.weaken(Modality.PLANNED)
    return _passed_on(state, token, cues)


def _says(lemma: str, token: Token, cues: Cues) -> bool:
    """Whether the governor says that the clause holds, and neither denies nor asks for it."""
    said = lemma in cues.reporting.verbs | cues.reporting.nouns and (is_content(token) or token.dep_ == "acl")
    return said and lemma not in cues.embedding.denied and lemma not in cues.reporting.wanting


def _signed(state: Factuality, lemma: str, cues: Cues) -> Factuality:
    if lemma in cues.embedding.denied:
        return state.deny()
    return state.weaken(signature(lemma, cues) or state.modality)


def _passed_on(state: Factuality, token: Token, cues: Cues) -> Factuality:
    """Verbs that only say that an event took place hand their own meaning down to its noun."""
    head = token.head
    if token.dep_ in {"attr", "acomp", "xcomp", "oprd"} or head.lemma_ in cues.happening.verbs:
        return _own(state, head, cues)
    if token.dep_ in {"nsubj", "nsubjpass", "dobj"} and is_verb(head) and token.pos_ in {"NOUN", "VERB"}:
        return replace(_own(state, head, cues), negated=state.negated)
    return state


def _shared(state: Factuality, verb: Token, cues: Cues) -> Factuality:
    """Coordinated verbs share auxiliaries; "or" and "nor" share the denial too."""
    head = verb.head
    if not is_verb(verb) or not is_verb(head) or children(verb, "nsubj", "nsubjpass", "aux", "auxpass"):
        return state
    first = _own(Factuality(), head, cues)
    joined = any(cc.lower_ in {"or", "nor"} for cc in children(head, "cc"))
    return state.deny(joined and first.negated and not state.negated).weaken(first.modality)


def _own(state: Factuality, token: Token, cues: Cues) -> Factuality:
    """What a word's own negation and modal verbs make of it."""
    if _counterfactual(token):
        return replace(state, void=True)
    state = state.deny(_negated(token, cues))
    for aux in children(token, "aux"):
        state = state.weaken(_modal(aux, token, cues))
    if token.lemma_ == "have" and children(token, "xcomp"):
        if any(word.lower_ == "yet" for word in token.subtree):
            return state.deny()
        return state.weaken(Modality.REQUESTED)
    for child in children(token, "amod", "advmod"):
        state = state.weaken(signature(child.lemma_.lower(), cues) or state.modality)
    return state


def _modal(aux: Token, verb: Token, cues: Cues) -> Modality:
    word = aux.lower_
    if aux.tag_ == "TO" and verb.dep_ == "ROOT":
        return Modality.PLANNED
    if word in cues.modals.shifted and is_content(_first(verb)) and _first(verb).head.lemma_ in cues.reporting.verbs:
        return Modality.PLANNED
    for modality in (Modality.PLANNED, Modality.POSSIBLE, Modality.REQUESTED):
        if word in getattr(cues.modals, modality.value):
            return modality
    return Modality.ASSERTED


def _first(verb: Token) -> Token:
    """The first of coordinated verbs."""
    while verb.dep_ == "conj" and is_verb(verb.head) and not is_content(verb):
        verb = verb.head
    return verb


def _counterfactual(token: Token) -> bool:
    words = {aux.lower_ for aux in children(token, "aux")}
    return bool(words & {"would", "could", "should"}) and bool(words & {"have", "'ve"})


def _negated(token: Token, cues: Cues) -> bool:
    """An odd number of negations among the word's dependants."""
    count = 0
    for child in token.children:
        word = child.lower_
        if child.dep_ in {"neg", "preconj", "advmod", "det", "cc"} and (child.i < token.i or child.dep_ == "neg"):
            count += word in cues.negation.words or (child.dep_ == "det" and word in cues.negation.determiners)
        elif child.dep_ in {"nsubj", "nsubjpass", "dobj"} and token.pos_ in {"VERB", "AUX"}:
            count += word in cues.negation.subjects
            count += any(grand.lower_ in cues.negation.determiners for grand in children(child, "det", "neg"))
    return count % 2 == 1


def signature(lemma: str, cues: Cues) -> Modality | None:
    """The modality that a governing word gives to what it governs."""
    for modality in (Modality.PLANNED, Modality.POSSIBLE, Modality.REQUESTED):
        if lemma in getattr(cues.embedding, modality.value):
            return modality
    return None


def _lemma(head: Token) -> str:
    particles = children(head, "prt")
    return f"{head.lemma_.lower()} {particles[0].lower_}" if particles else head.lemma_.lower()


def _binds(token: Token) -> bool:
    """Whether the governor's meaning reaches the token: infinitives, gerunds, clauses, event nouns."""
    return token.dep_ in {"xcomp", "ccomp", "advcl", "acl", "dobj", "pcomp", "nsubjpass"}


def _is_purpose(token: Token) -> bool:
    return is_infinitive(token) and all(mark.lower_ == "for" for mark in children(token, "mark"))
