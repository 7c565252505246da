"""A parse in, the same out with names, contents of speech and plans hung where they belong."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import DATE_MASK
from graphbuild.ontology import Cues
from graphbuild.records import Mention

_OWNING = frozenset({"of", "by"})
_PLACES = frozenset({"City", "Province", "Place"})
_WIDER = frozenset({"Country", "Province"})


def free_names(doc: Doc, names: Collection[int], dates: Collection[int]) -> None:
    """Gives a name that the parser took for part of a date's name the date's place, and the date to the verb.

    `names` and `dates` are the indices of the tokens that mask them.
    """
    _part_names(doc, names)
    for place in dates:
        date = doc[place]
        name = next((child for child in date.lefts if child.dep_ == "compound" and child.i in names), None)
        verb = next((word for word in date.ancestors if word.pos_ in {"VERB", "AUX"}), None)
        if name is not None and verb is not None and name.i == place - 1:
            _free(name, date, verb)
    _free_objects(doc, names)


def _free_objects(doc: Doc, names: Collection[int]) -> None:
    """Gives a verb the name behind it: in "did not back Peru" it is no adverb, in "held in May a forum" no date."""
    for place in names:
        name = doc[place]
        verb = next((word for word in name.ancestors if word.pos_ in {"VERB", "AUX"}), None)
        if verb is None or verb.i > place or any(child.dep_ == "dobj" for child in verb.children):
            continue
        adverb = name.dep_ == "npadvmod" and name.head == verb and verb.i + 1 == name.left_edge.i
        late = name.dep_ == "appos" and name.head.text == DATE_MASK and name.left_edge.dep_ == "det"
        if adverb or (late and name.left_edge.i == name.head.i + 1):
            name.head, name.dep_ = verb, "dobj"


def _part_names(doc: Doc, names: Collection[int]) -> None:
    """In "an editor at the Mirror, Li," gives the paper its place, and Li to the editor."""
    for place in names:
        person = doc[place]
        for body in person.lefts:
            prep = person.head
            apart = body.i in names and body.dep_ == "nmod" and body.nbor().text == ","
            if apart and person.dep_ == "pobj" and prep.head.pos_ == "NOUN":
                body.head, body.dep_ = prep, "pobj"
                person.head, person.dep_ = prep.head, "appos"
                break


def raise_subjects(doc: Doc, names: Collection[int]) -> None:
    """Makes a name right before a verb its subject, which the parser may take for an adverbial: "Mali fed nomads"."""
    for place in names:
        name, verb = doc[place], doc[place].head
        if name.dep_ != "npadvmod" or verb.i != place + 1 or verb.tag_ not in {"VBD", "VBN"}:
            continue
        if verb.dep_ == "amod" and verb.head.dep_ == "ROOT" and verb.head.i > verb.i:
            noun, verb.tag_ = verb.head, "VBD"
            verb.head, verb.dep_ = verb, "ROOT"
            noun.head, noun.dep_ = verb, "dobj"
        if not any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children):
            name.dep_ = "nsubj"


def _free(name: Token, date: Token, verb: Token) -> None:
    if date.dep_ == "npadvmod":
        role = "dobj" if verb.i < name.i and not any(child.dep_ == "dobj" for child in verb.children) else "nsubj"
        name.head, name.dep_ = verb, role
        return
    name.head, name.dep_ = date.head, date.dep_
    date.head, date.dep_ = verb, "npadvmod"


def mend(doc: Doc, cues: Cues) -> Doc:
    """Hangs the contents of speech and what plans are for where they belong."""
    _free_content(doc, cues)
    _free_plans(doc, cues)
    return doc


def _free_content(doc: Doc, cues: Cues) -> None:
    """Gives what somebody says back to its verb: in "told us at a lunch that …" it is no lunch that does something."""
    for clause in doc:
        clause.lemma_ = cues.lemmas.get(clause.lemma_, clause.lemma_)
        if clause.dep_ in {"relcl", "acl"} and _is_content(clause) and not _can_claim(clause.head, cues):
            verb = next((word for word in clause.head.ancestors if word.pos_ in {"VERB", "AUX"}), None)
            if verb is not None and verb.lemma_.lower() in cues.reporting.verbs and not _has_content(verb):
                clause.head, clause.dep_ = verb, "ccomp"
                for opening in clause.lefts:
                    opening.dep_ = "mark" if opening.lower_ == "that" else opening.dep_


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


def join_lists(doc: Doc, names: Mapping[int, tuple[Mention, ...]]) -> None:
    """Makes one list of "the Fund, the Bank and the Union", in which the parser may take the Bank for the Fund."""
    for place in names:
        second = doc[place]
        first, before = second.head, doc[second.left_edge.i - 1]
        listed = second.dep_ == "appos" and first.i in names and before.text == "," and before.i > first.i
        if listed and _ends_list(second, names) and not _explains(names[place][0], names[first.i][0]):
            second.dep_ = "conj"


def _ends_list(second: Token, names: Collection[int]) -> bool:
    """Whether another name is coordinated with it by "and", which nothing stands before."""
    last = [child for child in second.rights if child.dep_ == "conj" and child.i in names]
    return bool(last) and any(child.dep_ == "cc" for child in second.rights)


def _explains(second: Mention, first: Mention) -> bool:
    """Whether the second says what or where the first is: "Okello, the Minister and …", "Lima, Peru and …"."""
    return second.type == "Official" or (second.type in _WIDER and first.type in _PLACES)


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
    """The owned noun that ends before the infinitive: "Mali's offer", "the offer of Mali", "the offer by Mali"."""
    if _is_plan(last, cues) and any(child.dep_ == "poss" for child in last.lefts):
        return last
    prep = last.head
    if last.dep_ != "pobj" or prep.lower_ not in _OWNING or prep.i <= head.i + 1:
        return None
    noun = prep.nbor(-1)
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
