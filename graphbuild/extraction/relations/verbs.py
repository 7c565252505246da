"""A verb in, the words by which it may be called and its arguments by role out, whatever the construction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.contacts import is_errand
from graphbuild.extraction.relations.objects import beside_object, origins, owners, recipients
from graphbuild.extraction.relations.subjects import (
    agents,
    authors_of,
    coordinated_with,
    described,
    likewise,
    own_object,
    own_subject,
    subject_above,
    surface_subject,
)
from graphbuild.extraction.relations.topics import grievances, topics
from graphbuild.extraction.relations.tree import (
    RELATIVES,
    antecedent,
    children,
    company,
    is_infinitive,
    is_passive,
    is_verb,
    nested,
    prepositional,
    with_conjuncts,
)
from graphbuild.ontology import Cues

_WHEN = frozenset({"in", "on", "by", "at", "before", "after", "within", "without", "during", "under"})
_EITHER = frozenset({"either", "neither", "both"})


def verb_roles(verb: Token, cues: Cues) -> dict[str, list[Token]]:
    """The arguments of a verb, subject and object as in the active voice."""
    roles: dict[str, list[Token]] = defaultdict(list)
    passive = is_passive(verb)
    given = passive and verb.lemma_ in cues.embedding.giving and children(verb, "dobj")
    roles["to" if given else "object" if passive else "subject"] += (
        *surface_subject(verb, cues),
        *likewise(verb),
        *company(verb),
        *_shared_company(verb),
        *_alike(verb),
    )
    roles["object"] += _objects(verb, cues)
    roles["subject"] += (*_shared_agents(verb), *_authors(verb, cues)) if passive else _writers(verb, cues)
    for name, token in prepositional(verb):
        roles["subject" if passive and name == "by" else name].append(token)
        for inner, argument in nested(token):
            roles["subject" if passive and inner == "by" else f"+{inner}"].append(argument)
    for said in (*children(verb, "oprd", "acomp", "advmod"), *_made_so(verb)):
        for name, token in prepositional(said):
            roles[name].append(token)
    if verb.dep_ == "relcl" and any(word.lower_ == "where" for word in children(verb, "advmod")):
        roles["at"].append(verb.head)
    roles["as"] += _called_so(verb)
    roles["called"] += (*children(verb, "oprd", "attr"), *_small_clause(verb), *roles["as"])
    roles["owner"] += owners(verb, cues)
    roles["origin"] += origins(verb, cues)
    roles["addressee"] += (*_addressees(verb), *_spoken_to(verb))
    roles["faced"] += _faced(verb, cues)
    for child in children(verb, "dative"):
        if child.pos_ not in {"ADP"}:
            roles["to"] += with_conjuncts(child)
    for prep in _stranded(verb):
        roles[prep.lower_].append(verb.head)
    for name, token in beside_object(verb, passive, cues):
        roles[f"+{name}"].append(token)
    if _is_requested(verb, cues):
        roles["requester"] += agents(verb.head, cues)
    roles["recipient"] += recipients(verb, cues)
    roles["implied"] += _who_has_it(verb, passive, cues)
    roles["topic"] += topics(verb, cues)
    roles["grievance"] += grievances(verb, cues)
    roles["alleged"] += _alleged(verb, cues)
    roles["deed"] += (d for prep in children(verb, "prep") if prep.lower_ == "in" for d in children(prep, "pcomp"))
    for child in (*children(verb, "xcomp", "ccomp"), *filter(is_infinitive, children(verb, "advcl"))):
        roles["complement"].append(child)
        roles["errand" if is_errand(child, cues) else "bidding"].append(child)
    return roles


def _made_so(verb: Token) -> Iterator[Token]:
    """In "made it clear to Peru" the parser may see a clause: it is clear."""
    return (child for child in children(verb, "ccomp") if child.pos_ == "ADJ" and not children(child, "cop", "aux"))


def _shared_company(verb: Token) -> Iterator[Token]:
    """Those together with whom one does what verbs joined by "and" say: "Peru, along with Chile, came and signed"."""
    if verb.dep_ == "conj" and is_verb(verb.head) and not children(verb, "nsubj", "nsubjpass"):
        yield from (token for token in company(verb.head) if token.i < verb.head.i)


def _alleged(verb: Token, cues: Cues) -> Iterator[Token]:
    """Of whom the claims tell that are looked into: "investigated reports that Li had sold arms"."""
    looked_into = (*children(verb, "dobj"), *(noun for name, noun in prepositional(verb) if name == "into"))
    for claim in looked_into:
        if claim.lemma_ in cues.reporting.nouns:
            for clause in children(claim, "acl"):
                yield from agents(clause, cues)


def _alike(verb: Token) -> Iterator[Token]:
    """Who does the same, set off before the verb: "Peru, like Chile, has signed", "Like Chile, Peru has signed"."""
    for name, token in prepositional(verb):
        first = token.head.left_edge if token.head.dep_ == "prep" else token
        apart = first.i == verb.sent.start or first.nbor(-1).text == ","
        if name == "like" and token.i < verb.i and apart and children(verb, "nsubj", "nsubjpass"):
            yield token


def _stranded(verb: Token) -> Iterator[Token]:
    """The prepositions that a relative clause leaves without their noun: "the man whom we spoke to"."""
    if verb.dep_ == "relcl" and (not _has_relative(verb) or any(w.lower_ in RELATIVES for w in children(verb, "dobj"))):
        yield from (prep for prep in children(verb, "prep") if not [*prep.children])


def _small_clause(verb: Token) -> Iterator[Token]:
    """In "called Peru a friend" the parser may see a clause without a verb."""
    return (child for child in children(verb, "ccomp") if child.pos_ == "NOUN" and children(child, "nsubj"))


def _called_so(verb: Token) -> Iterator[Token]:
    """The adjectives behind "as": "dismissed it as unfair and biased"."""
    for prep in children(verb, "prep"):
        for word in prep.rights if prep.lower_ == "as" else ():
            if word.dep_ != "pobj":
                yield from (one for one in (word, *word.conjuncts) if one.pos_ in {"ADJ", "ADV"})


def _addressees(verb: Token) -> Iterator[Token]:
    """Whom one writes or comes to in order to do it: "wrote to Li to ask that he resign"."""
    asks = is_infinitive(verb) or verb.tag_ == "VBG"
    open_ = [clause for clause in children(verb, "ccomp") if not any(mark.lower_ == "that" for mark in clause.lefts)]
    things = all(child.pos_ == "NOUN" for child in children(verb, "dobj")) and not children(verb, "xcomp") and not open_
    if asks and verb.dep_ in {"advcl", "xcomp"} and things:
        yield from (token for name, token in prepositional(verb.head) if name == "to" and token.i < verb.i)


def _spoken_to(verb: Token) -> Iterator[Token]:
    """To whom one says something: "speaking to Li, Chen said …"."""
    for child in children(verb, "advcl") if children(verb, "ccomp") else ():
        if child.tag_ == "VBG" and child.lemma_ in {"speak", "talk"} and not children(child, "mark"):
            yield from (token for name, token in prepositional(child) if name in {"to", "with"})


def _faced(verb: Token, cues: Cues) -> Iterator[Token]:
    """Before whom one says something: "thanked Li and said …", "called on Li and expressed concern"."""
    first = coordinated_with(verb) if verb.dep_ == "conj" else verb
    if first != verb and first.lemma_ in cues.embedding.handing and verb.lemma_ == "discuss" and not is_passive(first):
        yield from (token for name, token in prepositional(first) if name == "to")
    faces = first.lemma_ in cues.embedding.contacting | cues.embedding.facing
    if first == verb or not faces or children(verb, "nsubj", "nsubjpass", "aux") or is_passive(first):
        return
    if not children(verb, "dative") and not any(name in {"to", "with"} for name, _ in prepositional(verb)):
        yield from (token for child in children(first, "dobj") for token in with_conjuncts(child))
        yield from (token for name, token in prepositional(first) if name in {"with", "on"})


def _shared_agents(verb: Token) -> Iterator[Token]:
    """Whom "by" names for both: in "trained and paid by Peru", but not in "begun in May and paid by Peru"."""
    own = any(child.dep_ in {"agent", "prep", "npadvmod", "advcl"} for child in verb.rights)
    for right in () if own else children(verb, "conj"):
        if not children(right, "aux", "auxpass", "nsubj", "nsubjpass"):
            yield from (token for name, token in prepositional(right) if name == "by" and is_passive(right))


def _authors(verb: Token, cues: Cues) -> Iterator[Token]:
    """Who says it in writing: "was condemned in a statement by Peru"."""
    for name, text in prepositional(verb):
        if name == "in" and text.lemma_ in cues.embedding.texts and not children(verb, "agent"):
            yield from (author for place, author in prepositional(text) if place in {"by", "from"})


def _writers(verb: Token, cues: Cues) -> Iterator[Token]:
    """Who says what a text says: "issued a report that condemns Peru"."""
    for text in own_subject(verb) if verb.dep_ == "relcl" else ():
        yield from authors_of(text, cues)


def _is_requested(verb: Token, cues: Cues) -> bool:
    governed = is_infinitive(verb) and verb.dep_ in {"xcomp", "advcl", "ccomp"}
    return governed and verb.head.lemma_ in cues.embedding.object_control


def _who_has_it(verb: Token, passive: bool, cues: Cues) -> tuple[Token, ...]:
    """In "Peru drafted a pact that is to be signed" those who drafted are those who sign.

    Who only praises one that was signed need not have.
    """
    clause = verb
    while clause.dep_ == "xcomp":
        clause = clause.head
    noun = clause.head
    alone = clause.dep_ == "acl" and not is_infinitive(clause) and not any(n == "with" for n, _ in prepositional(verb))
    if alone or noun.head.lemma_ in cues.embedding.onlookers | cues.embedding.topics | cues.reporting.verbs:
        return ()
    left_open = passive and not children(verb, "agent") and clause.dep_ in {"relcl", "acl"}
    if left_open and noun.dep_ == "pobj" and noun.head.lower_ in {"in", "during"}:
        return subject_above(noun, cues)
    return surface_subject(noun.head, cues) if left_open and noun.dep_ == "dobj" else ()


def _objects(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """Direct objects, those shared by coordinated verbs, and the noun that a relative clause leaves out."""
    found = [item for child in children(verb, "dobj") for item in with_conjuncts(child)]
    for participle in verb.children:
        if is_attribute(participle, cues):
            found += (item for child in children(participle, "dobj") for item in with_conjuncts(child))
    if found or is_passive(verb):
        return tuple(antecedent(token) for token in found)
    dated = tuple(_before_date(verb))
    if dated:
        return dated
    beside = () if verb.dep_ == "parataxis" else children(verb, "conj")
    shared = [item for right in beside for item in children(right, "dobj")]
    if shared and not children(verb, "prep", "ccomp", "xcomp", "prt"):
        return tuple(item for child in shared for item in with_conjuncts(child))
    if any(word.lower_ in _EITHER for word in children(verb, "advmod")) and verb.dep_ == "conj":
        return own_object(coordinated_with(verb))
    left_out = verb.dep_ == "relcl" and children(verb, "nsubj") and not _has_relative(verb)
    return (verb.head,) if left_out else tuple(_of_relative(verb)) or _raised(verb)


def _of_relative(verb: Token) -> Iterator[Token]:
    """In "which Mali pays and Togo runs" what Togo runs is what Mali pays; "which Mali signed and is to ratify"."""
    joined = verb.head if verb.dep_ == "xcomp" and is_infinitive(verb) else verb
    first, complete = joined.head, children(verb, "ccomp", "xcomp", "prt", "acomp", "attr")
    complete += tuple(prep for prep in children(verb, "prep") if prep.lower_ not in _WHEN)
    shared = (children(verb, "nsubj") and joined == verb) or not complete
    if joined.dep_ == "conj" and first.dep_ == "relcl" and shared and children(first, "nsubj"):
        yield from (antecedent(one) for one in children(first, "dobj") if one.lower_ in RELATIVES)


def _before_date(verb: Token) -> Iterator[Token]:
    """In "met Li Monday", "told the Consul May 5" the parser may take Li for a part of the day's name."""
    for day in children(verb, "npadvmod", "dobj"):
        if day.i > verb.i and day.pos_ == "PROPN":
            begin = verb.i + 1 + (verb.nbor(1).dep_ == "det")
            yield from (first for first in children(day, "compound") if first.i == begin and first.pos_ == "PROPN")


def is_attribute(token: Token, cues: Cues) -> bool:
    """Whether a participle only describes the name that follows: "told visiting Senator Day"."""
    beside = token.dep_ in {"xcomp", "ccomp"} and token.head.i == token.i - 1
    return beside and token.lower_ in cues.people.attributes


def _raised(verb: Token) -> tuple[Token, ...]:
    """In "urged Peru to sign" the parser may see Peru as the subject of "sign" alone."""
    for child in children(verb, "ccomp"):
        helped = verb.lemma_ == "help" and child.tag_ == "VB"
        if (is_infinitive(child) or helped) and not children(child, "mark"):
            return own_subject(child)
    return ()


def _has_relative(verb: Token) -> bool:
    return any(word.tag_ in {"WDT", "WP", "WP$", "WRB"} for token in verb.lefts for word in token.subtree)


def verb_words(verb: Token, cues: Cues) -> Iterator[str]:
    """The verb, and it with its particle, adverb, object noun, prepositional phrase, bare infinitive or "would"."""
    lemma = verb.lemma_.lower()
    yield lemma
    for child in verb.children:
        if child.dep_ in {"prt", "advmod", "acomp", "oprd", "dobj", "nsubjpass"} and (
            child.pos_ != "PROPN" or child.lemma_.islower()
        ):
            yield f"{lemma} {child.lemma_.lower()}"
            if child.lemma_.lower() in cues.people.quantities:
                yield from (f"{lemma} {part.lemma_.lower()}" for name, part in prepositional(child) if name == "of")
        elif child.dep_ in {"prep", "prt"}:
            yield from (f"{lemma} {child.lower_} {o.lemma_.lower()}" for o in children(child, "pobj"))
            if not children(child, "pobj"):
                yield f"{lemma} {child.lower_}"
        elif child.dep_ == "ccomp" and (child.tag_ == "VB" or child.pos_ == "ADJ"):
            yield f"{lemma} {child.lemma_.lower()}"
    if any(aux.lower_ == "would" for aux in children(verb, "aux")):
        yield f"would {lemma}"
    if verb.dep_ in {"acl", "relcl"} and is_passive(verb):
        yield f"{lemma} {described(verb, cues).lemma_.lower()}"
    if verb.dep_ == "ccomp" and children(verb, "acomp"):
        yield f"{verb.head.lemma_.lower()} {children(verb, 'acomp')[0].lemma_.lower()}"
