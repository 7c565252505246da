"""A parse and where its names and dates stand in, the same out with these hung where they belong."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc, Token

from graphbuild.extraction.masking import DATE_MASK, Names
from graphbuild.extraction.mending.boundaries import mend_boundaries
from graphbuild.extraction.mending.clauses import mend_clauses
from graphbuild.extraction.mending.coordinates import join_coordinates
from graphbuild.extraction.mending.descriptions import mend_descriptions, part_employers
from graphbuild.extraction.mending.doers import SUBJECTS, free_apposed, free_opened, free_parted
from graphbuild.extraction.mending.examples import join_examples
from graphbuild.extraction.mending.interrupted import join_interrupted
from graphbuild.extraction.mending.led_lists import join_led
from graphbuild.extraction.mending.nominals import mend_nominals
from graphbuild.extraction.mending.openings import give_offices, join_companions, join_offices, part_listed
from graphbuild.extraction.mending.particles import mend_particles
from graphbuild.extraction.mending.people import join_people
from graphbuild.extraction.mending.pronouns import mend_pronouns
from graphbuild.extraction.mending.roots import mend_roots
from graphbuild.ontology import Cues
from graphbuild.records import Mention

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_PLACES = frozenset({"City", "Province", "Place"})
_WIDER = frozenset({"Country", "Province"})


def mend_names(doc: Doc, names: Names, dates: Collection[int], cues: Cues) -> None:
    """Frees names from dates, and makes subjects, lists and what clauses describe of them; keys are token indices."""
    mend_descriptions(doc, names, cues.people.individuals)
    part_employers(doc, names, cues.people.individuals)
    _join_compounds(doc, names)
    join_interrupted(doc)
    _free_names(doc, names, dates)
    _free_phrases(doc, dates)
    mend_pronouns(doc)
    mend_particles(doc, names, cues)
    mend_roots(doc, names, cues)
    give_offices(doc, names, cues.people.acting)
    join_offices(doc, names, once=cues.people.once)
    join_companions(doc, names)
    join_coordinates(doc, names, cues.people.individuals)
    part_listed(doc, names)
    mend_boundaries(doc, names)
    mend_clauses(doc, names, cues)
    _free_doers(doc, names)
    free_apposed(doc)
    free_parted(doc, names, cues.people.individuals)
    free_opened(doc, names, cues.people.individuals)
    _free_predicates(doc)
    _raise_subjects(doc, names)
    _part_sentences(doc, names)
    join_examples(doc, names)
    join_people(doc, names, cues.people.individuals)
    _join_lists(doc, names)
    join_led(doc, names, cues)
    _free_clauses(doc, names, cues)
    mend_nominals(doc, names, cues)


def _free_names(doc: Doc, names: Collection[int], dates: Collection[int]) -> None:
    """Gives a name that the parser took for part of a date's name the date's place, and the date to the verb.

    `names` and `dates` are the indices of the tokens that mask them.
    """
    for place in dates:
        date = doc[place]
        name = next((child for child in date.lefts if child.dep_ == "compound" and child.i in names), None)
        verb = next((word for word in date.ancestors if word.pos_ in {"VERB", "AUX"}), None)
        if name is not None and verb is not None and name.i == place - 1:
            _free(name, date, verb)
    _free_objects(doc, names)


def _free_phrases(doc: Doc, dates: Collection[int]) -> None:
    """Gives what follows a date back to what happened then: in "the arrest on May 3 of Li" Li was arrested."""
    for place in dates:
        date = doc[place]
        happened = date.head.head if date.dep_ == "pobj" else date.head
        for prep in list(date.rights):
            if prep.dep_ == "prep" and prep.lower_ != "to" and happened.pos_ in {"NOUN", "VERB"} and happened.i < place:
                prep.head = happened


def _free_objects(doc: Doc, names: Collection[int]) -> None:
    """Gives a verb the name behind it: in "did not back Peru" it is no adverb, in "held in May a forum" no date."""
    for place in names:
        name = doc[place]
        verb = next((word for word in name.ancestors if word.pos_ in {"VERB", "AUX"}), None)
        if verb is None or verb.i > place or any(child.dep_ == "dobj" for child in verb.children):
            continue
        before = name.left_edge.i - 1
        beside = before == verb.i or doc[before].text == DATE_MASK
        adverb = name.dep_ == "npadvmod" and name.head == verb and beside
        late = name.dep_ == "appos" and name.head.text == DATE_MASK and name.left_edge.dep_ == "det"
        if adverb or (late and name.left_edge.i == name.head.i + 1):
            name.head, name.dep_ = verb, "dobj"


def _free_doers(doc: Doc, names: Collection[int]) -> None:
    """In "In a meeting at the bank, Li and Chen told …" gives those before the verb, not the bank, to the verb."""
    for verb in doc:
        opening = next((child for child in verb.lefts if child.dep_ == "aux" and child.tag_ in _FINITE | {"MD"}), verb)
        last = _whole(doc[opening.i - 1], names) if opening.i else verb
        finite = opening.tag_ in _FINITE | {"MD"} and verb.pos_ == "VERB"
        if not finite or last.i not in names or any(child.dep_ in SUBJECTS for child in verb.children):
            continue
        first = last
        while first.dep_ == "conj" and first.head.i in names and doc[first.left_edge.i - 1].text != ",":
            first = first.head
        apart = doc[first.left_edge.i - 1].text == "," and first.head != verb and verb in first.head.ancestors
        if apart and first.dep_ in {"appos", "conj"} and first.left_edge.i > 1:
            first.head, first.dep_ = verb, "nsubj"


def _whole(last: Token, names: Collection[int]) -> Token:
    """The name that ends there: in "Li of Lima" it is Li."""
    of = last.head
    inner = last.dep_ == "pobj" and of.lower_ in {"of", "from"} and of.head.i == of.i - 1 and of.head.i in names
    return of.head if inner else last


def _free_predicates(doc: Doc) -> None:
    """In "the Fund, which Mali pays, published a survey" gives the survey to the Fund, not to a name in between."""
    for verb in doc:
        before = doc[verb.left_edge.i - 1]
        if verb.dep_ == "acl" and verb.tag_ in {"VBD", "VBN"} and before.text == "," and verb.left_edge == verb:
            inside = next((word for word in (verb.head, *verb.head.ancestors) if word.dep_ == "relcl"), None)
            active = any(child.dep_ == "dobj" for child in verb.children)
            if inside is not None and active and inside.left_edge.i and doc[inside.left_edge.i - 1].text == ",":
                verb.head = inside.head


def _join_compounds(doc: Doc, names: Collection[int]) -> None:
    """Makes a name a part of the noun behind it: in "with UNICEF money" a preposition has not two objects.

    In "asked for UNICEF help" the verb has no object beside it.
    """
    for place in names:
        name = doc[place]
        noun = doc[place + 1] if place + 1 < len(doc) else name
        prep = name.head
        if name.dep_ == "pobj" and noun.tag_ == "VB" and noun.head == prep.head and noun.left_edge == noun:
            noun.pos_, noun.tag_, noun.dep_ = "NOUN", "NN", "dobj"
        if name.dep_ != "pobj" or noun.pos_ != "NOUN" or noun.left_edge.i < noun.i:
            continue
        if noun.dep_ == "pobj" and noun.head == prep:
            name.head, name.dep_ = noun, "compound"
        elif noun.dep_ == "dobj" and noun.head == prep.head and prep.i == name.left_edge.i - 1:
            noun.head, noun.dep_ = prep, "pobj"
            name.head, name.dep_ = noun, "compound"


def _raise_subjects(doc: Doc, names: Collection[int]) -> None:
    """Makes a name right before a verb its subject, which the parser may take for an adverbial: "Mali fed nomads"."""
    for place in names:
        name, verb = doc[place], doc[place].head
        if name.dep_ != "npadvmod" or verb.i != place + 1 or verb.tag_ not in {"VBD", "VBN"}:
            continue
        if verb.dep_ == "amod" and verb.head.dep_ == "ROOT" and verb.head.i > verb.i:
            noun, verb.tag_ = verb.head, "VBD"
            verb.head, verb.dep_ = verb, "ROOT"
            noun.head, noun.dep_ = verb, "dobj"
        if not any(child.dep_ in SUBJECTS for child in verb.children):
            name.dep_ = "nsubj"


def _part_sentences(doc: Doc, names: Collection[int]) -> None:
    """In "were trained in Lima, and Peru paid for it" makes Peru who paid, and no item of a list."""
    for place in names:
        name = doc[place]
        verb = doc[place + 1] if place + 1 < len(doc) else name
        listed = name.dep_ == "conj" and verb.dep_ == "acl" and verb.tag_ == "VBD"
        listed = listed and not any(child.dep_ == "agent" for child in verb.rights)
        root = next((word for word in name.ancestors if word.pos_ in {"VERB", "AUX"}), None)
        if listed and root is not None and not any(child.dep_ in SUBJECTS for child in verb.children):
            verb.head, verb.dep_ = root, "conj"
            name.head, name.dep_ = verb, "nsubj"


def _free(name: Token, date: Token, verb: Token) -> None:
    if date.dep_ == "npadvmod":
        role = "dobj" if verb.i < name.i and not any(child.dep_ == "dobj" for child in verb.children) else "nsubj"
        name.head, name.dep_ = verb, role
        return
    name.head, name.dep_ = date.head, date.dep_
    date.head, date.dep_ = verb, "npadvmod"


def _join_lists(doc: Doc, names: Names) -> None:
    """Makes one list of "the Fund, the Bank and the Union", in which the parser may take the Bank for the Fund.

    The last comes first, since an item goes on with the next only once that is an item.
    """
    for place in sorted(names, reverse=True):
        second = doc[place]
        first, before = second.head, doc[second.left_edge.i - 1]
        listed = second.dep_ == "appos" and first.i in names and before.text == "," and before.i > first.i
        adverb = second.dep_ == "npadvmod" and first.i in names and before.i == first.i + 1 and before.text == ","
        if adverb and (
            [word.text for word in doc[second.i + 1 : second.i + 3]] == [",", "and"] or _goes_on(second, names)
        ):
            second.dep_ = "conj"
        if listed and _goes_on(second, names) and not _explains(names[place][0], names[first.i][0]):
            second.dep_ = "conj"


def _goes_on(second: Token, names: Collection[int]) -> bool:
    """Whether a list goes on with "and" and another name or several things, or fills a bracket.

    The parser hangs what follows on the item before or, behind three items, on the first.
    """
    if _fills_bracket(second, names):
        return True
    item, following = second, _next_item(second, names)
    while following is not None and not _is_joined(item):
        item, following = following, _next_item(following, names)
    return following is not None or (item is not second and _is_joined(second.head))


def _next_item(item: Token, names: Collection[int]) -> Token | None:
    return next((one for one in item.rights if one.dep_ == "conj" and (one.i in names or _is_counted(one))), None)


def _is_joined(item: Token) -> bool:
    return any(child.dep_ == "cc" for child in item.rights)


def _fills_bracket(name: Token, names: Collection[int]) -> bool:
    """Whether three names or more stand in a bracket: "(Mali, Chad, the Union)"."""
    opened = next((word for word in reversed(name.sent[: name.i - name.sent.start]) if word.text in {"(", ")"}), name)
    closed = next((word for word in name.sent[name.i - name.sent.start :] if word.text in {"(", ")"}), name)
    inside = [place for place in range(opened.i, closed.i) if place in names]
    return opened.text == "(" and closed.text == ")" and len(inside) > 2


def _is_counted(noun: Token) -> bool:
    return noun.tag_ == "NNS" and any(child.dep_ == "nummod" for child in noun.lefts)


def _explains(second: Mention, first: Mention) -> bool:
    """Whether the second says what or where the first is: "Okello, the Minister and …", "Lima, Peru and …"."""
    return (second.type == "Official" and second.title is None) or (second.type in _WIDER and first.type in _PLACES)


def _free_clauses(doc: Doc, names: Names, cues: Cues) -> None:
    """Gives a clause beside a name back to the noun before: in "Li of the party, who left" it was Li who left."""
    for clause in doc:
        if clause.dep_ in {"relcl", "acl"} and clause.head.i < clause.i:
            first = _first_of_list(clause.head)
            if (paper := _signed(clause, names, cues)) is not None:
                clause.head = paper
            while first.dep_ == "pobj" and first.i in names and _is_beyond(first, names[first.i][0], clause, cues):
                first = _first_of_list(first.head.head)
                clause.head = first


def _signed(participle: Token, names: Names, cues: Cues) -> Token | None:
    """The paper before a participle, hung on the noun above: "the text of the Water Treaty signed with Peru"."""
    reduced = participle.dep_ == "acl" and participle.tag_ in {"VBN", "VBD"}
    if not reduced or participle.head.i in names or not participle.left_edge.i:
        return None
    paper = participle.left_edge.nbor(-1)
    named = paper.i in names and names[paper.i][0].type in cues.dates.documents
    return paper if named and paper.dep_ == "pobj" and paper.head.head == participle.head else None


def _first_of_list(noun: Token) -> Token:
    while noun.dep_ == "conj":
        noun = noun.head
    return noun


def _is_beyond(noun: Token, name: Mention, clause: Token, cues: Cues) -> bool:
    """Whether the clause cannot be about the name: no body is a "who", nothing "in Lima led by Li" is Lima."""
    above = noun.head.head
    if above.pos_ not in {"NOUN", "PROPN"} or noun.head.dep_ != "prep":
        return False
    if clause.dep_ == "relcl":
        person = any(word.lower_ in {"who", "whom"} for word in clause.lefts)
        return person and name.type not in cues.people.individuals
    reduced = clause.tag_ == "VBN" and any(child.dep_ == "agent" for child in clause.children)
    if reduced and clause.lemma_ in cues.people.leading and above.lemma_ in cues.people.teams:
        return True
    return reduced and name.type in cues.places.types and noun.head.lower_ in cues.places.prepositions
