"""A parse in, the same out with what is said given to who says it, and what plans are for to the plans."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from graphbuild.extraction.mending.doers import free_subjects
from graphbuild.ontology import Cues

_OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass", "mark"})
_ITEMS = frozenset({"-", "--", ";"})
_SEEING = frozenset({"see", "meet", "visit"})
_OWNING = frozenset({"of", "by", "with"})
_PARTNERS = frozenset({"with", "between"})


def mend_contents(doc: Doc, cues: Cues) -> Doc:
    """Hangs subjects, the contents of speech and what plans are for where they belong."""
    _mark_infinitives(doc)
    free_subjects(doc, cues)
    _free_content(doc, cues)
    _free_sequels(doc, cues)
    _free_errands(doc)
    _rejoin_contents(doc, cues)
    _free_plans(doc, cues)
    _free_partners(doc, cues)
    return doc


def _mark_infinitives(doc: Doc) -> None:
    """In "is going to: -- see Li -- ask Chen" the "to" before the colon is of both, and no preposition."""
    for word in doc:
        if word.dep_ == "aux" and word.lower_ == "to":
            word.tag_ = "TO"
        if word.dep_ == "dep" and word.tag_ == "VB" and word.i and word.nbor(-1).text in _ITEMS:
            first = next((child for child in word.head.rights if child.dep_ == "advcl" and child.i < word.i), None)
            if first is not None and any(child.tag_ == "TO" for child in first.lefts):
                word.head, word.dep_ = first, "conj"


def _free_content(doc: Doc, cues: Cues) -> None:
    """Gives what somebody says back to its verb: in "told us at a lunch that …" it is no lunch that does something."""
    for clause in doc:
        if clause.lemma_ in cues.lemmas:
            clause.lemma_ = cues.lemmas[clause.lemma_]
        if clause.dep_ in {"relcl", "acl"} and _is_content(clause) and not _can_claim(clause.head, cues):
            verb = next((word for word in clause.head.ancestors if word.pos_ in {"VERB", "AUX"}), None)
            if verb is not None and verb.lemma_.lower() in cues.reporting.verbs and not _has_content(verb):
                clause.head, clause.dep_ = verb, "ccomp"
                for opening in clause.lefts:
                    opening.dep_ = "mark" if opening.lower_ == "that" else opening.dep_


def _free_errands(doc: Doc) -> None:
    """Gives to who comes what he comes for: in "came to see Li to complain" Li does not complain."""
    for verb in doc:
        to_be_done = verb.dep_ == "ccomp" and any(child.tag_ == "TO" for child in verb.lefts)
        if not to_be_done or verb.head.lemma_ not in _SEEING or verb.head.i > verb.i:
            continue
        seen = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
        if seen is not None:
            seen.head, seen.dep_, verb.dep_ = verb.head, "dobj", "advcl"


def _free_sequels(doc: Doc, cues: Cues) -> None:
    """Gives to who speaks what he says next: in "said Mali would sign, and urged Chad to" Mali urges nobody."""
    speech = cues.reporting.verbs | cues.embedding.object_control
    for verb in doc:
        content, speaker = verb.head, verb.head.head
        second = verb.dep_ == "conj" and verb.tag_ in {"VBD", "VBN"} and verb.lemma_ in speech
        if not second or content.dep_ != "ccomp" or speaker.tag_ != "VBD" or speaker.lemma_ not in cues.reporting.verbs:
            continue
        if speaker.i < content.i and not any(child.dep_ in _OWN for child in verb.lefts) and _is_closed(content, verb):
            verb.head = speaker


def _rejoin_contents(doc: Doc, cues: Cues) -> None:
    """Gives to what is said what goes on with it.

    In "said Li had fled -- but not when -- and had robbed Chen" who speaks robs nobody; in "tried to leave, and that
    Mali would" it is not to leave that goes on.
    """
    for verb in doc:
        if verb.dep_ != "conj":
            continue
        first = _first(verb)
        if any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.lefts):
            inner = any(child.tag_ == "TO" for child in first.lefts)
            content = next((word for word in first.ancestors if word.dep_ == "ccomp"), None) if inner else None
        else:
            goes_on = first.lemma_ in cues.reporting.verbs and _is_bare_pluperfect(verb)
            content = _told_before(first, verb) if goes_on else None
        verb.head = verb.head if content is None else content


def _first(verb: Token) -> Token:
    while verb.dep_ == "conj":
        verb = verb.head
    return verb


def _is_bare_pluperfect(verb: Token) -> bool:
    """Whether it is a pluperfect without a subject of its own."""
    return _is_pluperfect(verb) and not any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.lefts)


def _is_pluperfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.lefts)


def _told_before(speaking: Token, verb: Token) -> Token | None:
    """What is said before the verb in the pluperfect too, where that is not when it is said."""
    said = (child for child in speaking.rights if child.dep_ == "ccomp" and child.i < verb.i)
    return next(filter(_is_pluperfect, said), None) if speaking.tag_ == "VBD" else None


def _is_closed(content: Token, verb: Token) -> bool:
    """Whether a past cannot go on with it: "would sign and urged", "had signed, and urged"."""
    helpers = {child.tag_ if child.tag_ == "MD" else child.lower_ for child in content.lefts if child.dep_ == "aux"}
    joint = next((child for child in content.rights if child.dep_ == "cc" and child.i < verb.i), None)
    parted = joint is not None and joint.nbor(-1).text == ","
    return ("MD" in helpers and verb.tag_ == "VBD") or ("had" in helpers and parted)


def _is_content(clause: Token) -> bool:
    """Whether it opens with a "that" that is no argument of its own: it has its subject, and its object if need be."""
    subject = any(child.dep_ in {"nsubj", "nsubjpass", "expl"} and child.lower_ != "that" for child in clause.lefts)
    opening = next((child for child in clause.lefts if child.lower_ == "that"), None)
    if opening is None or not subject:
        return False
    return opening.dep_ == "mark" or any(child.dep_ == "dobj" for child in clause.rights)


def _can_claim(noun: Token, cues: Cues) -> bool:
    return noun.lemma_ in cues.reporting.nouns or cues.signatures.get(noun.lemma_, "that") is not None


def _has_content(verb: Token) -> bool:
    return any(child.dep_ == "ccomp" for child in verb.children)


def _free_partners(doc: Doc, cues: Cues) -> None:
    """Gives whom a paper is with to the paper: in "a memorandum of understanding with Chad" not to understanding.

    In "the lack of cooperation between Mali and Chad" there is no paper.
    """
    for prep in doc:
        kind = prep.head
        told = kind.dep_ == "pobj" and kind.head.lower_ == "of" and kind.lower_ in cues.embedding.kinds
        paper = kind.head.head
        if told and prep.lower_ in _PARTNERS and (paper.pos_ == "PROPN" or paper.lemma_ in cues.embedding.texts):
            prep.head = paper


def _free_plans(doc: Doc, cues: Cues) -> None:
    """Gives an infinitive to the plan right before it: in "praised Mali's offer to help" it is the offer's.

    In "use the fund's plan to help" it stays with the verb, which governs infinitives itself.
    """
    for verb in doc:
        opening = next((child for child in verb.lefts if child.tag_ == "TO"), None)
        if opening is None or opening.i == 0 or verb.dep_ not in {"acl", "advcl"} or verb.head.i > verb.i:
            continue
        plan = _plan_before(doc[opening.i - 1], verb.head, cues)
        if plan is not None and plan != verb.head and not _takes_infinitive(verb.head, cues):
            verb.head, verb.dep_ = plan, "acl"


def _plan_before(last: Token, head: Token, cues: Cues) -> Token | None:
    """The owned noun that ends before the infinitive: "Mali's offer", "the offer of Mali", "Mali's pact with Chad"."""
    if _is_plan(last, cues) and any(child.dep_ == "poss" for child in last.lefts):
        return last
    prep = last.head
    if last.dep_ != "pobj" or prep.lower_ not in _OWNING or prep.i <= head.i + 1:
        return None
    noun = prep.nbor(-1)
    if prep.lower_ == "with" and not any(child.dep_ == "poss" for child in noun.lefts):
        return None
    if not _is_plan(noun, cues) or head not in noun.ancestors:
        return None
    prep.head = noun
    return noun


def _is_plan(noun: Token, cues: Cues) -> bool:
    return noun.pos_ == "NOUN" and (
        noun.lemma_ in cues.embedding.plans or cues.signatures.get(noun.lemma_, "to") is not None
    )


def _takes_infinitive(head: Token, cues: Cues) -> bool:
    controls = cues.embedding.object_control | cues.embedding.subject_control
    return head.pos_ in {"VERB", "AUX"} and (
        head.lemma_ in controls or cues.signatures.get(head.lemma_, "to") is not None
    )
