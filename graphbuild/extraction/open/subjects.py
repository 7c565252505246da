"""A verb in, of whom it is said out, and how the verb comes by that subject."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from spacy.tokens import Token

from graphbuild.extraction.open.coordination import coordinated_before, partner
from graphbuild.extraction.open.exclusion import is_excluded
from graphbuild.extraction.open.groups import governors, is_inverted, misread_subject
from graphbuild.extraction.open.joints import place_of_existence
from graphbuild.extraction.open.phrases import Phrase, clause_phrase, noun_phrase, spread
from graphbuild.extraction.open.relatives import beyond_figures, stands_for
from graphbuild.extraction.open.tidying import beside
from graphbuild.extraction.relations.tree import (
    PASSIVE_SUBJECTS,
    RELATIVES,
    SUBJECTS,
    children,
    is_infinitive,
    is_passive,
    is_verb,
)
from graphbuild.ontology import Cues

_DEEP = 8
_FIGURES = frozenset({"DATE", "TIME", "PERCENT", "ORDINAL"})


class Way(StrEnum):
    """How a verb comes by its subject."""

    OWN = "own"
    RELATIVE = "relative"
    SHARED = "shared"
    DESCRIBED = "described"
    ADJOINED = "adjoined"
    CONTROLLED = "controlled"
    PURPOSE = "purpose"
    STATE = "state"
    GERUND = "gerund"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Subject:
    """Who or what a verb is said of."""

    phrase: Phrase
    way: Way


def find_subjects(verb: Token, cues: Cues, depth: int = 0) -> tuple[Subject, ...]:
    """The subjects of a verb: its own, or those of the clause or the noun on which it hangs."""
    own = subject_of(verb)
    if own is not None:
        found = (*_beside(own, verb), *_own(own, verb))
        return _renamed(found, Way.CONTROLLED) if is_infinitive(verb) and not children(verb, "mark") else found
    if children(verb, "expl") or is_inverted(verb):
        return _following(verb, cues)
    if depth > _DEEP:
        return ()
    above = governors(verb)
    if above:
        return find_subjects(above[0], cues, depth + 1)
    first = coordinated_before(verb)
    if first is not None:
        return _renamed(find_subjects(first, cues, depth + 1), Way.SHARED)
    return _borrowed(verb, cues, depth + 1)


def _following(verb: Token, cues: Cues) -> tuple[Subject, ...]:
    """What there is, behind the verb."""
    where, nouns = place_of_existence(verb, cues), children(verb, "attr", "dobj")
    return tuple(Subject(phrase, Way.OWN) for noun in nouns for phrase in spread(noun, without=where))


def subject_of(verb: Token) -> Token | None:
    """The verb's own grammatical subject, of two before it the nearer: "A native of Cork, she …"."""
    own = children(verb, *SUBJECTS, *PASSIVE_SUBJECTS)
    before = [child for child in own if child.i < verb.i and not (len(own) > 1 and is_excluded(child))]
    return before[-1] if before else next(iter(own), misread_subject(verb))


def _beside(token: Token, verb: Token) -> tuple[Subject, ...]:
    """In "Peru as well as Chile signed" the parser may give the verb two subjects."""
    others = (child for child in children(verb, *SUBJECTS, *PASSIVE_SUBJECTS) if child.i < token.i)
    joined = (child for child in others if children(child, "cc") and not is_excluded(token))
    return tuple(Subject(noun_phrase(child), Way.OWN) for child in joined)


def _own(token: Token, verb: Token) -> tuple[Subject, ...]:
    if token.lower_ in RELATIVES:
        noun = stands_for(token)
        return () if noun is None else (Subject(noun_phrase(noun, without=verb), Way.RELATIVE),)
    if is_verb(token):
        return (Subject(clause_phrase(token), Way.OWN),)
    asked = token.tag_ in {"WP", "WDT"} and stands_for(token) is None
    return () if asked else tuple(Subject(phrase, Way.OWN) for phrase in spread(token))


def _borrowed(verb: Token, cues: Cues, depth: int) -> tuple[Subject, ...]:
    head = verb.head
    if verb.dep_ in {"relcl", "acl"}:
        return _described(verb, cues, depth)
    if verb.dep_ == "pcomp" and verb.tag_ == "VBG" and is_verb(head.head):
        return _of_gerund(verb, cues, depth)
    if not is_verb(head):
        return ()
    if verb.dep_ == "conj" or (verb.dep_ == "dep" and head.i < verb.i and children(verb, "aux")):
        shared = find_subjects(partner(verb), cues, depth)
        return tuple(Subject(one.phrase, Way.SHARED if one.way is Way.OWN else one.way) for one in shared)
    if verb.dep_ in {"xcomp", "ccomp"}:
        return _renamed(_patients(head, verb, cues) or find_subjects(head, cues, depth), Way.CONTROLLED)
    return _of_adverbial(verb, cues, depth) if verb.dep_ == "advcl" else ()


def _of_adverbial(verb: Token, cues: Cues, depth: int) -> tuple[Subject, ...]:
    way = Way.PURPOSE if is_infinitive(verb) else Way.ADJOINED
    return _renamed(find_subjects(_clause_before(verb) or verb.head, cues, depth), way)


def _clause_before(verb: Token) -> Token | None:
    """In "She saw the roof, which fell, killing two" the clause right before the comma."""
    first = verb.left_edge
    if verb.tag_ != "VBG" or beside(first, -1) != "," or first.i < 2:
        return None
    before = first.nbor(-2)
    return next((word for word in (before, *before.ancestors) if word.dep_ == "relcl" and verb.head.i < word.i), None)


def _described(verb: Token, cues: Cues, depth: int) -> tuple[Subject, ...]:
    """The noun before a participle or a relative clause without a subject of its own."""
    noun = beyond_figures(verb.head)
    if noun.i > verb.i or (verb.dep_ == "acl" and is_infinitive(verb)):
        return ()
    if verb.dep_ == "acl" and noun.ent_type_ in _FIGURES:
        return _renamed(_subjects_above(noun, cues, depth), Way.ADJOINED)
    if verb.dep_ == "acl" and beside(verb.left_edge, -1) == "," and (clause := _copula_of(noun)) is not None:
        return _renamed(find_subjects(clause, cues, depth), Way.ADJOINED)
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and beside(verb.left_edge, -1) == "," and noun.dep_ == "dobj":
        return _renamed(_subjects_above(noun, cues, depth), Way.ADJOINED)
    way = Way.PURPOSE if is_infinitive(verb) else Way.DESCRIBED
    return (Subject(noun_phrase(noun, without=verb), way),)


def _copula_of(noun: Token) -> Token | None:
    """In "The mill is the oldest in Kent, built by monks" the mill was built, whatever stands before the comma."""
    while noun.dep_ in {"pobj", "prep", "conj", "agent"}:
        noun = noun.head
    return noun.head if noun.dep_ == "attr" and noun.head.lemma_ == "be" else None


def _of_gerund(verb: Token, cues: Cues, depth: int) -> tuple[Subject, ...]:
    """Who does what a preposition governs: in "fined the bank for hiding losses" the bank, else who does the rest."""
    prep, around = verb.head, verb.head.head
    if prep.lower_ in cues.negation.prepositions:
        return ()
    done_to = _patients(around, verb, cues) if prep.lower_ in {"for", "of", "from", "with"} else ()
    return _renamed(done_to or find_subjects(around, cues, depth), Way.GERUND)


def _subjects_above(noun: Token, cues: Cues, depth: int) -> tuple[Subject, ...]:
    """In "opened on May 3, led by Ruiz" it is not the day that was led."""
    while noun.dep_ != "ROOT" and not is_verb(noun):
        noun = noun.head
    return find_subjects(noun, cues, depth) if is_verb(noun) else ()


def _patients(head: Token, verb: Token, cues: Cues) -> tuple[Subject, ...]:
    """In "asked Peru to sign" Peru signs; in "promised Peru to sign" and "used funds to sign" it does not."""
    takes = head.lemma_ in cues.embedding.object_control | cues.reporting.expecting | cues.open.causing
    if is_passive(head) or (is_infinitive(verb) and not takes):
        return ()
    given = [child for child in children(head, "dobj", "dative") if head.i < child.i < verb.i]
    return tuple(Subject(phrase, Way.CONTROLLED) for child in given[:1] for phrase in spread(child))


def _renamed(subjects: tuple[Subject, ...], way: Way) -> tuple[Subject, ...]:
    return tuple(Subject(subject.phrase, way) for subject in subjects)
