"""A parse in, the same out with nouns of two phrases alike side by side: "aid from Mali and training from Chad"."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.ontology import Cues


def mend_nominals(doc: Doc, names: Collection[int], cues: Cues) -> None:
    """Parts phrases that the parser runs together, and gives what hangs on a noun or verb beside it to the other."""
    deeds = cues.nouns["aid"] | cues.nouns["favor"] | cues.nouns["encounter"]
    for place in names:
        _part_alike(doc[place], names, deeds)
        _free_company(doc[place], cues.embedding.topics)
    for word in doc:
        if word.dep_ == "pobj":
            _mend_object(word, names, cues)
        elif word.dep_ == "conj" and word.pos_ == "NOUN":
            _join_object(word)
            _free_verb(word, cues.happening.ceasing)
        elif word.dep_ == "advcl" and word.tag_ == "VBN":
            _give_errand(word)


def _mend_object(noun: Token, names: Collection[int], cues: Cues) -> None:
    if any(child.dep_ == "poss" for child in noun.lefts):
        _take_back(noun, cues.embedding.judging)
    if noun.i in names or noun.lemma_ in cues.people.delegates:
        _give_topic(noun, cues.governing.topics)


def _part_alike(name: Token, names: Collection[int], deeds: Collection[str]) -> None:
    """In "with aid from Mali and training from Chad" joins the training to the aid, not to Mali.

    So too where the phrases are not alike but a deed is told: "the funding of Mali and support for Chad".
    """
    prep = name.head
    if name.dep_ != "pobj" or prep.dep_ not in {"prep", "dative"}:
        return
    first = prep.head if prep.head.pos_ == "NOUN" else next((c for c in prep.head.rights if c.dep_ == "dobj"), None)
    second = next((c for c in name.rights if c.dep_ == "conj" and c.pos_ == "NOUN" and c.i not in names), None)
    again = second.nbor(1) if second is not None and second.i + 1 < len(name.doc) else None
    if first is None or second is None or again is None or first.i > name.i:
        return
    deed = second.lemma_ in deeds and first.pos_ == "NOUN" and prep.head == first and again.dep_ == "prep"
    if again.lower_ != prep.lower_ and not deed:
        return
    second.head = first
    again.head, again.dep_ = second, "prep"


def _free_company(name: Token, topics: Collection[str]) -> None:
    """In "discussed the text on roads in Lima, with Li," it is discussed with Li, whatever stands between."""
    prep = name.head
    apart = prep.lower_ == "with" and name.dep_ == "pobj" and prep.i > prep.sent.start and prep.nbor(-1).text == ","
    if not apart or prep.head.pos_ not in {"NOUN", "PROPN"}:
        return
    verb = next((word for word in prep.ancestors if word.pos_ in {"VERB", "AUX"} and word.dep_ != "prep"), prep)
    while verb.dep_ in {"acl", "relcl"} and verb.lemma_ not in topics:
        verb = next((word for word in verb.ancestors if word.pos_ in {"VERB", "AUX"} and word.dep_ != "prep"), prep)
    object_ = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if verb.lemma_ in topics and object_ is not None and object_.i < prep.head.i:
        prep.head = verb


def _take_back(noun: Token, judging: Collection[str]) -> None:
    """In "thanked Mali for its help to Chad" gives Chad to the help, not to the thanks."""
    verb, after = noun.head.head, noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    if after.dep_ in {"prep", "dative"} and after.head == verb and after.lower_ == "to" and verb.lemma_ in judging:
        after.head, after.dep_ = noun, "prep"


def _join_object(noun: Token) -> None:
    """In "with money from Mali and help from Chad" joins the help to the money, not to "with"."""
    first = next((child for child in noun.head.rights if child.dep_ == "pobj"), None)
    if noun.head.dep_ == "prep" and first is not None and first.i < noun.i:
        noun.head = first


def _free_verb(noun: Token, ceasing: Collection[str]) -> None:
    """In "condemned the coup and suspended aid" the aid was suspended, and not condemned."""
    first = noun.head.head if noun.head.dep_ == "dobj" else noun.head
    verb = noun.left_edge
    active = first.tag_ == "VBD" and not any(child.dep_ == "auxpass" for child in first.lefts)
    ends = verb.head == noun and verb.tag_ == "VBN" and verb.lemma_ in ceasing
    if active and ends and verb.nbor(-1).dep_ == "cc":
        verb.head, verb.dep_, verb.tag_, verb.pos_ = first, "conj", "VBD", "VERB"
        noun.head, noun.dep_ = verb, "dobj"


def _give_topic(listener: Token, topical: Collection[str]) -> None:
    """In "complained to the delegation about Mali" it was complained about Mali."""
    verb = listener.head.head
    told = listener.head.lower_ in {"to", "with"} and verb.pos_ == "VERB"
    for prep in list(listener.rights) if told else ():
        if prep.dep_ == "prep" and prep.lower_ in topical:
            prep.head = verb


def _give_errand(verb: Token) -> None:
    """In "sent a team, to be led by Li" it is the team that is to be led."""
    to_be = [child for child in verb.lefts if child.dep_ in {"aux", "auxpass"}]
    passive = any(child.dep_ == "agent" for child in verb.rights) and to_be and to_be[0].tag_ == "TO"
    comma = verb.left_edge.i - 1
    if not passive or comma < 1 or verb.doc[comma].text != ",":
        return
    for noun in verb.head.rights:
        if noun.dep_ in {"dobj", "attr"} and noun.right_edge.i in {comma - 1, comma}:
            verb.head, verb.dep_ = noun, "relcl"
            return
