"""A parse in, the same with two offices of one person hung on that person out: "Unity Party MP and former judge Li"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import Names


def join_offices(doc: Doc, names: Names, *, once: frozenset[str]) -> None:
    """Makes an office that "and" joins to one of the same person that was held `once` a title of that person."""
    for place in names:
        person = doc[place]
        office = person.head
        one = person.dep_ == "conj" and names[place][0].type in {"Person", "Official"} and _is_office(office, names)
        if one and any(word.lower_ in once and word.i < place for word in (*office.lefts, *person.subtree)):
            person.head, person.dep_ = (person if office.dep_ == "ROOT" else office.head), office.dep_
            office.head, office.dep_ = person, "compound"
            for child in list(office.children):
                if child.dep_ in {"cc", "punct"} or child.i > place:
                    child.head = person


def give_offices(doc: Doc, names: Names, appointing: frozenset[str]) -> None:
    """In "appointed Li head of the bank", where the parser sees two objects, Li is made the head."""
    for place in names:
        person, verb = doc[place], doc[place].head
        if person.dep_ == "dobj" and verb.lemma_ in appointing and names[place][0].type in {"Person", "Official"}:
            for office in verb.rights:
                if office.dep_ == "dobj" and office.pos_ == "NOUN" and office.i > place and office.i not in names:
                    office.dep_ = "oprd"


def _is_office(noun: Token, names: Names) -> bool:
    """Whether it is one noun with a body before it and no article: "Unity Party MP"."""
    before = [child for child in noun.lefts if child.dep_ in {"compound", "nmod"}]
    bare = not any(child.dep_ == "det" for child in noun.lefts)
    return noun.tag_ in {"NN", "NNP"} and noun.i not in names and bare and any(one.i in names for one in before)


def join_companions(doc: Doc, names: Names) -> None:
    """Joins to a name behind a preposition another that "and" joins to it and the parser to the verb.

    In "met with Li, the envoy, and Chen" nobody but who meets them is the verb's.
    """
    for place in names:
        name = doc[place]
        verb = name.head
        if name.dep_ != "conj" or verb.pos_ != "VERB" or verb.i > place:
            continue
        joint = name.left_edge.nbor(-1) if name.left_edge.i else name
        before = [one for prep in verb.rights if prep.dep_ == "prep" for one in prep.rights if one.dep_ == "pobj"]
        before = [one for one in before if one.i in names and one.i < place]
        kind = names[place][0].type
        if joint.lower_ == "and" and before and names[before[-1].i][0].type == kind:
            name.head = before[-1]


def part_listed(doc: Doc, names: Names) -> None:
    """In "met with Li and Ministry officials" it is Li who is met, and officials of the Ministry."""
    for place in names:
        person, group = doc[place], doc[place].head
        listed = person.dep_ == "nmod" and names[place][0].type in {"Person", "Official"} and group.tag_ == "NNS"
        second = next((child for child in person.rights if child.dep_ == "conj"), None)
        if listed and second is not None and second.i == group.i - 1 and person.left_edge.i == group.head.i + 1:
            person.head, person.dep_ = group.head, group.dep_
            group.head, group.dep_ = person, "conj"
            second.head, second.dep_ = group, "compound"
