"""A parse in, the same out with people and firms beside what describes them, not beside a name within that."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import Names

_LOOSE = frozenset({"npadvmod", "prep", "dep", "nmod", "conj"})
_EMPLOYERS = frozenset({"Ministry", "Agency", "Organization", "Company", "InternationalOrganization", "NGO", "Mission"})
_HEADS = frozenset({"head", "director", "chairman", "chairwoman", "chair", "president", "leader", "chief", "founder"})
"""Of bodies these are at the head, hardly of people."""
_OF = frozenset({"of", "from", "at", "with", "for", "in"})


def mend_descriptions(doc: Doc, names: Names, people: Collection[str]) -> None:
    """Mends "an editor at the Mirror, Li, …" and "a firm in Lagos, Gulf Lines, …".

    `names` are the mentions by the tokens that mask them, `people` the types of persons.
    """
    for place in names:
        name = doc[place]
        _part(name, names)
        _tie_second_subject(name, names)
        _part_from_employer(name, names, people)
        _take_off_place(name, names)
        _take_off_body(name, people, names)
        if names[place][0].type in people:
            _tie_loose(name, names)


def part_employers(doc: Doc, names: Names, people: Collection[str]) -> None:
    """In "Li, Director of the Trade Section, Ministry of Energy, and Chen" the ministry is beside Li, not a third.

    The office between is masked with the name.
    """
    for place in names:
        body = doc[place]
        person = doc[place - 2] if place > 1 and doc[place - 1].text == "," else body
        if person.i not in names or body.i == person.i or names[person.i][0].type not in people:
            continue
        office = names[place][0].start - names[person.i][0].end > len(", the ")
        if office and names[place][0].type in _EMPLOYERS and body.dep_ in {"conj", "appos"} and body.head == person:
            body.dep_ = "appos"
            for word in [one for one in body.rights if one.dep_ in {"cc", "conj", "punct"}]:
                word.head = person


def _part(person: Token, names: Names) -> None:
    """In "an editor at the Mirror, Li," gives the paper its place, and Li to the editor."""
    for body in person.lefts:
        prep = person.head
        apart = body.i in names and body.dep_ == "nmod" and body.nbor().text == ","
        if apart and person.dep_ == "pobj" and prep.head.pos_ == "NOUN":
            body.head, body.dep_ = prep, "pobj"
            person.head, person.dep_ = prep.head, "appos"
            return


def _tie_second_subject(name: Token, names: Names) -> None:
    """In "a veteran of the Greens, Li lives in Lima", "Peru's aid agency Apci pays" two seem to act, and one does."""
    for noun in name.head.lefts if name.dep_ in {"nsubj", "nsubjpass"} else ():
        described = noun.dep_ == name.dep_ and noun.pos_ == "NOUN" and noun.i not in names
        apart = noun.right_edge.i + 2 == name.left_edge.i and name.left_edge.nbor(-1).text == ","
        if described and (apart or (noun.i + 1 == name.i == name.left_edge.i and noun.right_edge == noun)):
            name.head, name.dep_ = noun, "appos"
            return


def _part_from_employer(person: Token, names: Names, people: Collection[str]) -> None:
    """In "a nurse who works for the Fund, Li," gives the Fund its place, and Li to the nurse."""
    verb = person.head.head
    of_noun = person.dep_ == "pobj" and verb.dep_ == "relcl" and verb.head.pos_ == "NOUN" and verb.head.i not in names
    for body in person.lefts if of_noun and names[person.i][0].type in people else ():
        if body.i in names and body.dep_ in {"nmod", "compound"} and body.nbor().text == ",":
            body.head, body.dep_ = person.head, "pobj"
            person.head, person.dep_ = verb.head, "appos"
            return


def _take_off_place(name: Token, names: Names) -> None:
    """In "a firm in Lagos, Gulf Lines, …" and "an editor of the Mirror, Li, …" firm and editor are named."""
    inner = name.head
    if (
        name.dep_ != "appos"
        or not (inner.i in names or _is_bare(inner))
        or inner.dep_ != "pobj"
        or name.left_edge.nbor(-1).text != ","
    ):
        return
    noun, kind = inner.head.head, names[name.i][0].type
    of = names[inner.i][0].type if inner.i in names else ""
    described = inner.head.lower_ in _OF and noun.pos_ == "NOUN" and noun.i not in names
    if described and kind != of and not _is_within(kind, of):
        name.head = noun


def _take_off_body(name: Token, people: Collection[str], names: Names) -> None:
    """In "the head of the tax board, Li" Li is the head, though the board has no name."""
    body = name.head
    beside = name.dep_ == "appos" and body.dep_ == "pobj" and body.pos_ == "NOUN" and body.i not in names
    if (
        beside
        and 0 < body.i < name.left_edge.i
        and body.head.lower_ == "of"
        and names[name.i][0].type in people
        and name.left_edge.nbor(-1).text == ","
    ):
        office = body.head.head
        if office.pos_ == "NOUN" and office.lemma_ in _HEADS and office.i not in names:
            name.head = office


def _is_bare(noun: Token) -> bool:
    """Whether it is a part of a title: in "member of parliament, Li" Li is no parliament."""
    return noun.left_edge == noun and noun.head.lower_ == "of"


def _is_within(kind: str, of: str) -> bool:
    """Whether the second may say where the first is: "in Lagos, Nigeria"."""
    places = {"City", "Province", "Country", "Place"}
    return kind in places and of in places


def _tie_loose(person: Token, names: Names) -> None:
    """In "the head of the Unit, Captain Li" gives Li, whom the parser left loose, to the head."""
    first = person.left_edge
    if person.dep_ not in _LOOSE or first.i < 2 or first.nbor(-1).text != ",":
        return
    before = first.nbor(-2)
    if before == person.head and before.pos_ == "NOUN":
        person.dep_ = "appos"
        return
    ends = {before.i, person.right_edge.i}
    chain = [word for word in (before, *before.ancestors) if word.right_edge.i in ends]
    titles = [word for word in chain if word.pos_ == "NOUN" and word.i not in names]
    if titles and before.i in names and before.dep_ == "pobj" and names[before.i][0].type != names[person.i][0].type:
        person.head, person.dep_ = titles[-1], "appos"
