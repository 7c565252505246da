"""A parse in, the same out with the verbs that a sentence and its relative clauses are about in their places."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.extraction.mending.doers import SUBJECTS
from graphbuild.ontology import Cues

_PAST = frozenset({"VBD", "VBN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ASKING = frozenset({"on", "upon", "to"})


def mend_roots(doc: Doc, names: Collection[int], cues: Cues) -> None:
    """Gives sentences their main verb, and the clauses within them theirs; `names` are indices of tokens."""
    for sentence in list(doc.sents):
        _part_at_colon(sentence.root, cues)
        _free_thing_raised(sentence.root, names, cues)
        _find_main_verb(sentence.root, names, cues)
    for token in doc:
        _free_subject(token)
        _free_from_participle(token)
        _free_present(token, names)
        _free_agent(token, cues.people.deeds | cues.people.aspects)
        _part_aside(token)
        _part_reduced(token)
        _part_told(token)
        _part_description(token, names)
        _free_participle(token, names, cues)
        _part_possession(token)
        _free_bidding(token, cues)
        _free_given(token, cues)


def _part_at_colon(root: Token, cues: Cues) -> None:
    """In "Li briefed the board: if Peru pays, Chile will sign" gives the sentence to "briefed"."""
    for first in root.lefts:
        told = first.dep_ in {"ccomp", "advcl", "parataxis"} and first.tag_ in _FINITE and _has_finite(first)
        told = told and first.lemma_ in cues.reporting.verbs | cues.reporting.speaking
        if told and any(mark.text == ":" for mark in root.doc[first.i : root.i] if mark.head in {first, root}):
            first.head, first.dep_ = first, "ROOT"
            root.head, root.dep_ = first, "ccomp"
            return


def _free_thing_raised(thing: Token, names: Collection[int], cues: Cues) -> None:
    """In "Li raised with Chen reports that Peru had left" the reports are what was raised."""
    subject = next((child for child in thing.lefts if child.dep_ == "nsubj" and child.i in names), None)
    verb = next((child for child in subject.rights if child.dep_ == "acl"), None) if subject is not None else None
    if subject is None or verb is None or thing.tag_ != "VBZ" or verb.tag_ != "VBD" or verb.i != subject.i + 1:
        return
    told = thing.lemma_ in cues.reporting.nouns and thing.nbor(-1).i in names and verb.right_edge.i == thing.i - 1
    if told and any(child.dep_ == "prep" for child in verb.rights):
        for child in list(thing.lefts):
            child.head = verb
        verb.head, verb.dep_ = verb, "ROOT"
        thing.head, thing.dep_, thing.tag_, thing.pos_ = verb, "dobj", "NNS", "NOUN"
        for clause in thing.rights:
            clause.dep_ = "acl" if clause.dep_ == "ccomp" else clause.dep_


def _find_main_verb(root: Token, names: Collection[int], cues: Cues) -> None:
    """In "Li, an envoy of Peru, called on Chen" makes of a participle the verb of which Li is the subject."""
    if root.pos_ not in {"NOUN", "PROPN"} or _has_finite(root):
        return
    inner = [word for word in root.subtree if root.i in names and word.lemma_ in cues.reporting.verbs]
    direct = [child for child in root.rights if child not in inner]
    for verb in reversed([child for child in (*inner, *direct) if child.dep_ == "acl" and child.tag_ in _PAST]):
        beside = 1 if verb.tag_ == "VBD" and root.i in names else 2
        apart = verb.left_edge.nbor(-1).text == "," and verb.left_edge.i > root.i + beside
        own = any(child.dep_ in {"dobj", "prep", "ccomp", "xcomp"} for child in verb.rights)
        if apart and own and not any(child.dep_ in {"agent", "auxpass"} for child in verb.children):
            _head(verb, root)
            return
    seeking = next((child for child in root.rights if _seeks(child, root, names, cues)), None)
    if seeking is not None:
        _head(seeking, root)
    else:
        _unfold(root, names)


def _seeks(verb: Token, root: Token, names: Collection[int], cues: Cues) -> bool:
    """Whether a name is followed by the verb of whom it sees: "Ambassador called June 15 on Li to protest"."""
    beside = root.i in names and verb.i == root.i + 1 and verb.dep_ == "acl" and verb.tag_ == "VBD"
    seen = (one for prep in verb.rights if prep.lower_ in {"on", "with"} for one in prep.rights)
    return beside and verb.lemma_ in cues.embedding.contacting and any(one.i in names for one in seen)


def _unfold(root: Token, names: Collection[int]) -> None:
    """In "Li protested law to Chen" the law is not one that was protested."""
    for noun in root.rights:
        verb = noun.left_edge
        if noun.dep_ != "appos" or noun.i in names or verb.head != noun or verb.dep_ != "amod" or verb.tag_ != "VBN":
            continue
        before = verb.nbor(-1)
        if before.text in {",", ")"} or before.i == root.i:
            noun.head, noun.dep_ = verb, "dobj"
            _head(verb, root)
            return


def _head(verb: Token, root: Token) -> None:
    """Makes the verb the head of the sentence, the root its subject, and what follows the verb its own."""
    later = [child for child in root.rights if child.i > verb.i]
    verb.head, verb.dep_, verb.tag_, verb.pos_ = verb, "ROOT", "VBD", "VERB"
    root.head, root.dep_ = verb, "nsubj"
    for child in later:
        child.head = verb


def _has_finite(root: Token) -> bool:
    return any(child.dep_ in {*SUBJECTS, "cop", "aux", "auxpass"} for child in root.children)


def _free_subject(verb: Token) -> None:
    """In "the board, housed in a hut and led by Li, met" gives the board to "met", not to "housed"."""
    if verb.tag_ not in _FINITE or any(child.dep_ in SUBJECTS for child in verb.children):
        return
    for participle in verb.lefts:
        subject = next((child for child in participle.lefts if child.dep_ in SUBJECTS), None)
        reduced = participle.dep_ == "advcl" and participle.tag_ == "VBN" and subject is not None
        helped = any(child.dep_ in {"aux", "auxpass", "mark", "dobj"} for child in participle.children)
        if reduced and not helped and subject is not None and "," in _around_end(subject):
            subject.head = verb
            participle.head, participle.dep_ = subject, "acl"
            return


def _free_from_participle(verb: Token) -> None:
    """In "the board, set up under the ministry, has met" gives the board to "has met", not to "set up"."""
    participle = verb.head
    subject = next((child for child in participle.lefts if child.dep_ in SUBJECTS), None)
    joined = verb.dep_ == "conj" and (verb.tag_ in _FINITE or any(aux.tag_ in _FINITE for aux in verb.lefts))
    if not joined or subject is None or participle.dep_ != "ROOT" or participle.tag_ != "VBN":
        return
    own = any(child.dep_ in SUBJECTS | {"cc"} for child in verb.lefts)
    helped = any(child.dep_ in {"aux", "auxpass", "cc"} for child in participle.children)
    if own or helped or "," not in _around_end(subject) or verb.left_edge.nbor(-1).text != ",":
        return
    verb.head, verb.dep_ = verb, "ROOT"
    subject.head = verb
    participle.head, participle.dep_ = subject, "acl"
    for mark in [child for child in participle.rights if child.i > verb.i]:
        mark.head = verb


def _around_end(noun: Token) -> set[str]:
    return {noun.right_edge.text, noun.right_edge.nbor(1).text}


def _free_present(noun: Token, names: Collection[int]) -> None:
    """In "Mali exports most of its cotton to Chad" makes of a noun that has a subject the verb that it is."""
    before = noun.nbor(-1) if noun.i > noun.sent.start else noun
    acts = before.i in names and before.head == noun and before.dep_ == "nsubj"
    if noun.tag_ == "NNS" and acts and any(child.dep_ in {"dobj", "prep"} for child in noun.rights):
        noun.tag_, noun.pos_ = "VBZ", "VERB"


def _free_given(verb: Token, cues: Cues) -> None:
    """In "the ships which Chile sold Peru" the ships are sold, to Peru."""
    if verb.dep_ != "relcl" or verb.lemma_ not in cues.embedding.giving:
        return
    given = [child for child in verb.lefts if child.dep_ in {"dative", "dobj"} and child.lower_ in {"which", "that"}]
    to = [child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "PROPN"]
    if given and to:
        given[0].dep_, to[0].dep_ = "dobj", "dative"


def _free_agent(prep: Token, deeds: Collection[str]) -> None:
    """In "condemned the shelling of Lima by rebels" the rebels shell, and do not condemn."""
    verb = prep.head
    if prep.lower_ != "by" or verb.tag_ not in _FINITE or verb.i > prep.i:
        return
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
    objects = [child for child in verb.rights if child.dep_ == "dobj" and child.i < prep.i]
    done = prep.dep_ == "agent" or (prep.dep_ == "prep" and bool(objects) and objects[-1].lemma_ in deeds)
    if objects and done and not passive and any(child.dep_ == "nsubj" for child in verb.lefts):
        prep.head, prep.dep_ = objects[-1], "prep"


def _part_aside(verb: Token) -> None:
    """In "Li, who, as Chen told us, had left" it is Chen who told, and Li who left."""
    opening = next((child for child in verb.lefts if child.lower_ == "as" and child.dep_ == "prep"), None)
    if opening is None or verb.dep_ not in {"relcl", "ROOT"} or verb.tag_ != "VBD":
        return
    teller = next((child for child in opening.children if child.dep_ == "pobj"), None)
    joined = (child for word in (verb, *verb.ancestors) for child in word.rights if child.dep_ == "conj")
    behind = (child for child in joined if child.left_edge.i > verb.i and child.left_edge.dep_ == "aux")
    main = next((child for child in behind if child.left_edge.nbor(-1).text == ","), None)
    subject = next((child for child in verb.lefts if child.dep_ in SUBJECTS and child.i < opening.i), None)
    if teller is None or main is None or subject is None or teller.right_edge.i != verb.i - 1:
        return
    main.dep_ = verb.dep_
    main.head = main if verb.dep_ == "ROOT" else verb.head
    subject.head = main
    verb.head, verb.dep_ = main, "advcl"
    teller.head, teller.dep_ = verb, "nsubj"
    opening.dep_, opening.head = "mark", verb


def _part_reduced(verb: Token) -> None:
    """In "a pact which a board chaired by Li had drawn up" Li chairs the board, which drew up the pact."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    led = verb.dep_ == "relcl" and verb.tag_ in _PAST and any(child.dep_ == "agent" for child in verb.rights)
    main = next((c for c in verb.rights if c.dep_ == "conj" and any(a.dep_ == "aux" for a in c.lefts)), None)
    if subject is None or not led or main is None or subject.right_edge.i != verb.i - 1:
        return
    if any(child.dep_ in {*SUBJECTS, "cc"} for child in main.lefts) or any(child.dep_ == "cc" for child in verb.rights):
        return
    noun, relative = verb.head, [child for child in verb.lefts if child.i < subject.left_edge.i]
    main.head, main.dep_ = noun, "relcl"
    subject.head = main
    verb.head, verb.dep_ = subject, "acl"
    for child in relative:
        child.head = main


def _part_told(verb: Token) -> None:
    """In "Peru, Li told the board, will sign" Peru is who signs."""
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    contents = [child for child in verb.rights if child.dep_ == "ccomp" and child.tag_ in {"VB", "VBD", "VBN"}]
    if len(subjects) != 2 or not contents or "," not in _around_end(subjects[0]):
        return
    content = contents[0]
    helped = any(child.dep_ == "aux" for child in content.lefts)
    if helped and not any(child.dep_ in {*SUBJECTS, "mark"} for child in content.children):
        subjects[0].head = content


def _part_description(verb: Token, names: Collection[int]) -> None:
    """In "envoys from Oxfam, the charity that pays for it, met" the charity is Oxfam, and does not meet."""
    subjects = [child for child in verb.lefts if child.dep_ == "nsubj"]
    if len(subjects) != 2:
        return
    second = subjects[1]
    opening, before = second.left_edge, second.left_edge.nbor(-2) if second.left_edge.i > 1 else second
    apart = opening.dep_ == "det" and opening.nbor(-1).text == "," and "," in _around_end(second)
    if apart and second.pos_ == "NOUN" and second.i not in names and before.i in names:
        second.head, second.dep_ = before, "appos"


def _free_participle(verb: Token, names: Collection[int], cues: Cues) -> None:
    """In "wrote to the board, chaired by Li, about …" Li chairs the board, and not who writes."""
    before = verb.left_edge.nbor(-2) if verb.left_edge.i > 1 else verb
    led = verb.dep_ == "advcl" and verb.tag_ == "VBN" and verb.lemma_ in cues.happening.staging
    agent = any(child.dep_ == "agent" for child in verb.children)
    apart = before.i != verb.i and verb.left_edge.nbor(-1).text == "," and before.i in names and before.i > verb.head.i
    if led and agent and apart and verb.lemma_ not in cues.happening.meanwhile:
        verb.head, verb.dep_ = before, "acl"


def _part_possession(noun: Token) -> None:
    """In "Li, whose firm, Orchid, sells tea, said …" it is the firm that sells, and Li who said so."""
    holder, verb = noun.head, noun.head.head
    whose = noun.dep_ == "appos" and any(child.lower_ == "whose" for child in noun.lefts)
    if not whose or holder.dep_ not in SUBJECTS or not holder.i < noun.i < verb.i:
        return
    later = [child for child in verb.rights if child.dep_ == "conj" and child.tag_ in _FINITE]
    main = next((child for child in reversed(later) if child.left_edge.nbor(-1).text == ","), None)
    if main is None:
        return
    role, above, outer = holder.dep_, verb.head, verb.dep_
    main.head, main.dep_ = (main if outer == "ROOT" else above), outer
    holder.head, holder.dep_ = main, role
    verb.head, verb.dep_ = holder, "relcl"
    noun.head, noun.dep_ = verb, role


def _free_bidding(verb: Token, cues: Cues) -> None:
    """In "called on the board, headed by Li, to open a road" the board is to open it."""
    participle = verb.head
    infinitive = verb.dep_ in {"advcl", "xcomp"} and any(child.tag_ == "TO" for child in verb.lefts)
    if not infinitive or participle.tag_ != "VBN" or participle.dep_ not in {"acl", "advcl"}:
        return
    apart = verb.left_edge.nbor(-1).text == "," and participle.left_edge.nbor(-1).text == ","
    above = next((word for word in participle.ancestors if word.pos_ == "VERB"), None)
    if not apart or above is None or above.i > participle.i:
        return
    complete = any(child.dep_ in {"xcomp", "ccomp"} for child in above.rights)
    if above.lemma_ in cues.embedding.object_control and not complete:
        verb.head, verb.dep_ = above, "xcomp"
