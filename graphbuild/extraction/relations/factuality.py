"""A clause's head in, how it is meant out: affirmed or negated; asserted, planned, possible or requested."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from graphbuild.extraction.relations.contents import is_content, is_cut_off
from graphbuild.extraction.relations.governing import (
    Link,
    is_told,
    is_told_in_contact,
    link_of,
    of_denied,
    outcome_of,
    runs_on,
)
from graphbuild.extraction.relations.modals import (
    is_ability,
    is_condition,
    is_past_condition,
    is_tense,
    is_unreal,
    modality_of,
)
from graphbuild.extraction.relations.negation import is_denied, joined_by_nor
from graphbuild.extraction.relations.scenes import scene_of
from graphbuild.extraction.relations.subjects import coordinated_with
from graphbuild.extraction.relations.tree import called, children, is_infinitive, is_verb
from graphbuild.ontology import Cues
from graphbuild.records import Modality, Polarity

_SAID_OF = frozenset({"attr", "acomp", "oprd", "xcomp"})
_HELD = frozenset({"asserted", "negated"})
_MEANS = frozenset({"by", "through", "including"})
_RATHER = frozenset({"rather", "sooner"})
_FUTURE = frozenset({Modality.PLANNED, Modality.REQUESTED})


@dataclass(frozen=True, slots=True)
class Factuality:
    """How a clause is meant, from the outermost word inwards; `void` where nothing is claimed at all."""

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
        """The same, under a further modality; of several the innermost holds."""
        return self if modality is Modality.ASSERTED else replace(self, modality=modality)

    def under(self, outcome: str) -> Factuality:
        """What an outcome of signatures.toml makes of what stands in such a context."""
        denial, _, name = outcome.rpartition(" ")
        if outcome in {"asserted", "negated"}:
            return replace(self, negated=outcome == "negated")
        if outcome == "open":
            return replace(self, void=True)
        return replace(self, negated=bool(denial), modality=Modality(name))


def read_factuality(head: Token, cues: Cues) -> Factuality:
    """How the clause of `head` is meant: what governs it decides first, its own words last.

    Polarity goes inwards from the root of the sentence (Nairn, Condoravdi & Karttunen 2006).
    """
    state = _own(_around(head, None, cues), head, None, cues)
    if is_denied(head, cues) and head.dep_ != "ROOT":
        instead = of_denied(link_of(head, None), cues)
        return Factuality().under(instead) if instead else state
    return state


def _own(state: Factuality, token: Token, below: Token | None, cues: Cues) -> Factuality:
    """What the token's own negation, auxiliaries and adjectives make of it."""
    if is_unreal(token):
        return replace(state, void=True)
    state = state.deny(is_denied(token, cues, below=below))
    if is_verb(token):
        known = state.modality is not Modality.ASSERTED and is_tense(token, cues)
        unable = (state.negated or state.modality is Modality.REQUESTED) and is_ability(token, cues)
        return state if known or unable else state.weaken(modality_of(token, cues))
    for word in children(token, "amod", "advmod"):
        signature = cues.signatures.get(word.lower_, "modifier")
        state = state.under(signature.affirmed) if signature else state
    return state


def _around(token: Token, below: Token | None, cues: Cues) -> Factuality:
    """What surrounds the token makes of it; `below` is the clause asked for, where that stands further in."""
    if token.dep_ == "ROOT":
        return Factuality()
    if is_condition(token, cues):
        return Factuality(modality=Modality.POSSIBLE, void=is_past_condition(token))
    if is_cut_off(token):
        return Factuality()
    if token.dep_ == "conj":
        return _shared(token, coordinated_with(token), cues)
    if _stands_alone(token) and not runs_on(token, cues):
        return _alone(token, cues)
    link = link_of(token, below)
    outer = _own(_around(link.governor, token, cues), link.governor, token, cues)
    return _governed(outer, link, cues)


def _stands_alone(token: Token) -> bool:
    """Whether what governs the token says nothing of whether it holds: relative clauses, "after signing"."""
    if token.dep_ in {"relcl", "acl"} and is_infinitive(token):
        return False
    if token.dep_ == "appos":
        return True
    bare = not any(mark.lower_ == "that" for mark in children(token, "mark"))
    return token.dep_ in {"acl", "advcl", "relcl"} and bare and not is_infinitive(token)


def _alone(token: Token, cues: Cues) -> Factuality:
    """A plain statement, "rather than sign", "would rather leave than sign", or a time still to come."""
    marks = {mark.lower_ for mark in children(token, "mark", "advmod")}
    preferred = "than" in marks and any(word.lower_ in _RATHER for word in children(token.head, "advmod"))
    if token.dep_ == "advcl" and (preferred or marks & cues.negation.prepositions):
        return Factuality(negated=True)
    if token.dep_ == "advcl" and marks & cues.conditions.temporal and token.tag_ in {"VBZ", "VBP"}:
        return _still_to_come(token, token.head, cues)
    scene = scene_of(token, cues.happening)
    return _still_to_come(token, scene, cues) if scene is not None else Factuality()


def _still_to_come(token: Token, scene: Token, cues: Cues) -> Factuality:
    """What goes with a scene that is to come is to come itself."""
    outer = _own(_around(scene, token, cues), scene, token, cues)
    return Factuality(modality=outer.modality if outer.modality in _FUTURE else Modality.ASSERTED)


def _shared(token: Token, first: Token, cues: Cues) -> Factuality:
    """Coordinated verbs share what governs them, and auxiliaries; "or" and "nor" share the denial too."""
    scene = scene_of(token, cues.happening)
    state = _around(first, None, cues) if scene is None else _still_to_come(token, scene, cues)
    if not is_verb(token) or is_content(token):
        return state
    if joined_by_nor(token) and children(token, "aux", "auxpass"):
        return state.deny()
    if not is_verb(first) or children(token, "nsubj", "nsubjpass", "aux", "auxpass"):
        return state
    if token.tag_ in {"VBZ", "VBD"} and first.tag_ == "VB":
        return state
    own = _own(Factuality(), first, None, cues)
    words = {cc.lower_ for part in (first, *first.conjuncts) for cc in children(part, "cc")}
    shared = Modality.ASSERTED if "but" in words else own.modality
    return state.deny(bool(words & {"or", "nor"}) and own.negated).weaken(shared)


def _governed(outer: Factuality, link: Link, cues: Cues) -> Factuality:
    """What the governor, meant as `outer`, makes of what hangs on it."""
    if outer.negated and link.kind == "that" and _is_denied_claim(link, cues):
        return Factuality(negated=True)
    if is_told(link, cues):
        modality = Modality.POSSIBLE if link.kind == "whether" else Modality.ASSERTED
        return Factuality(modality=modality, void=outer.void or outer.negated)
    if link.kind == "to" and any(word.lower_ in cues.negation.excess for word in children(link.governor, "advmod")):
        return outer.deny()
    outcome = outcome_of(link, cues, denied=outer.negated)
    if outcome == "negated" and _goes_on(outer, link, cues):
        outer, outcome = Factuality(void=outer.void), "asserted"
    state = outer.under(outcome) if outcome else _passed_on(outer, link, cues)
    if outcome in _HELD and link.kind == "that" and link.governor.lemma_.lower() in cues.reporting.verbs:
        return replace(state, modality=Modality.ASSERTED)
    denying = link.names & cues.negation.prepositions
    if denying and not outcome:
        return outer.deny()
    return state.deny(bool(denying))


def _goes_on(outer: Factuality, link: Link, cues: Cues) -> bool:
    """Whether somebody's deed goes on that may only yet be ended: "might suspend its support for Chile".

    What was looked into till it was ended was looked into: "terminated its inquiry".
    """
    ends = {link.governor.lemma_, called(link.governor)} & cues.happening.ceasing
    if ends and not outer.negated and link.token.lemma_ in cues.nouns["inquiry"]:
        return True
    own = bool(children(link.token, "poss"))
    ahead = outer.modality in {Modality.POSSIBLE, Modality.PLANNED} and not outer.negated
    return bool(ends) and own and ahead and link.kind == "event"


def _is_denied_claim(link: Link, cues: Cues) -> bool:
    """Whether the governor is a claim that is itself denied: "dismissed reports that Chile had signed"."""
    noun = link.governor.pos_ == "NOUN" and link.token.dep_ in {"acl", "relcl"}
    return noun and not is_denied(link.governor, cues, below=link.token)


def _passed_on(outer: Factuality, link: Link, cues: Cues) -> Factuality:
    """What a governor without a signature hands down."""
    if link.names & cues.governing.ahead:
        return Factuality(modality=Modality.PLANNED)
    if link.kind == "whether":
        return Factuality(modality=Modality.POSSIBLE)
    if link.kind == "claim":
        return _of_claim(outer, link, cues)
    if link.prepositions and is_verb(link.governor):
        return _beside(outer, link, cues)
    return _of_argument(outer, link, cues)


def _of_claim(outer: Factuality, link: Link, cues: Cues) -> Factuality:
    """A report or plan holds in itself, whatever is done with it, unless the verb says whether there is one."""
    there = link.governor.lemma_ in cues.happening.bringing | {"be"} or not is_verb(link.governor)
    said = link.token.lemma_ in cues.reporting.nouns
    return outer if there and not said else Factuality(void=outer.negated)


def _beside(outer: Factuality, link: Link, cues: Cues) -> Factuality:
    """What is still to come takes its setting and its means along: "will serve as head", "should end it by talking".

    What may have happened leaves them alone.
    """
    holding = cues.people.acting | cues.people.succeeding
    if "as" in link.names and link.governor.lemma_ in holding and link.governor.i < link.token.i:
        return outer
    unfinished = not any(aux.lower_ == "have" for aux in children(link.governor, "aux"))
    if unfinished and link.kind == "ing" and link.prepositions[-1].lower_ in _MEANS:
        return Factuality(modality=outer.modality, void=outer.void or outer.negated)
    ahead = outer.modality in _FUTURE and unfinished and link.prepositions[-1].lower_ in cues.people.settings
    return Factuality(modality=outer.modality if ahead else Modality.ASSERTED)


def _of_argument(outer: Factuality, link: Link, cues: Cues) -> Factuality:
    dep = link.token.dep_
    if link.kind == "to" and dep not in _SAID_OF and not is_told_in_contact(link, cues):
        return replace(outer, modality=Modality.PLANNED)
    if dep == "nsubj" and children(link.governor, "dobj") and called(link.governor) != "take":
        return replace(outer, negated=False)
    if dep in {"nsubj", "nsubjpass", "dobj"} and not {link.governor.lemma_, called(link.governor)} & (
        cues.happening.bringing | {"be"}
    ):
        return replace(outer, negated=False)
    return replace(outer, void=outer.void or (outer.negated and dep == "ccomp"))
