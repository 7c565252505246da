"""A verb, or a word beside one, in, who does what it says out: shared, controlled, left out or taken up again."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.relations.contacts import comes_for, is_contact
from graphbuild.extraction.relations.deeds import bearers_of, blamed_by, judging_verb, owners_of
from graphbuild.extraction.relations.objects import senders
from graphbuild.extraction.relations.tree import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    antecedent,
    called,
    children,
    is_infinitive,
    is_passive,
    is_verb,
    prepositional,
    with_conjuncts,
)
from graphbuild.ontology import Cues

_SAME = frozenset({"did", "does", "do", "has", "have", "had", "is", "are", "was", "were", "will"})
_DEEDS = frozenset({"for", "of", "with"})
"""By these a verb of judging governs a deed of its object: "blamed Peru for signing", "credited Peru with signing"."""
_AWAY = frozenset({"from", "against", "into"})
"""By these a verb governs what its object does: "kept Peru from signing", "talked Peru into signing"."""
_DEEP = 6
_TOPICAL = frozenset({"on", "about", "regarding", "concerning"})
_FAR = 14
"""Over more words than this an infinitive is too often attached to the wrong verb."""


def coordinated_with(verb: Token) -> Token:
    """The verb to whose right the coordinated one stands: in "came to rest and signed" that is "came".

    In "the council met, he said, and would vote" it is "met".
    """
    head = verb.head.head if verb.head.dep_ == "parataxis" else verb.head
    while verb.tag_ in {"VBD", "VBZ"} and head.tag_ == "VB" and _needs_its_auxiliary(head):
        above = next((word for word in head.ancestors if is_verb(word)), None)
        if above is None:
            return head
        head = above
    return head


def _needs_its_auxiliary(verb: Token) -> bool:
    return any(child.tag_ in {"TO", "MD"} for child in children(verb, "aux"))


def own_subject(verb: Token) -> tuple[Token, ...]:
    """Who stands before the verb as its grammatical subject, active or passive."""
    return tuple(
        item
        for child in _subjects(verb) or _telegraphic_subject(verb)
        for item in with_conjuncts(antecedent(child))
        if item.i < verb.i or child.i > verb.i
    )


def likewise(verb: Token) -> Iterator[Token]:
    """Who does the same by a verb that only stands for this one: "Peru came, as did Chile", "and so did Chile"."""
    for child in children(verb, "advcl", "conj"):
        opened = {word.lower_ for word in children(child, "mark", "advmod")}
        if child.lower_ in _SAME and opened & {"as", "so"} and not children(child, "dobj", "acomp", "attr", "neg"):
            yield from (item for one in children(child, *SUBJECTS) for item in with_conjuncts(one))


def _subjects(verb: Token) -> tuple[Token, ...]:
    """In "Chile, Li said, had signed" the parser may give both subjects to "said"; "at the table was Chile"."""
    found = children(verb, *SUBJECTS, *PASSIVE_SUBJECTS)
    apart = len(found) > 1 and any(word.text == ";" for word in verb.doc[found[0].i : found[-1].i])
    if len(found) > 1 and (apart or verb.dep_ == "parataxis"):
        return found[-1:]
    if not found and verb.lemma_ == "be" and any(child.dep_ == "prep" for child in verb.lefts):
        return tuple(child for child in verb.rights if child.dep_ == "attr")
    both = (children(said, *SUBJECTS) for said in children(verb, "parataxis") if said.i < verb.i and not found)
    return found or next((pair[:1] for pair in both if len(pair) > 1), ())


def _telegraphic_subject(verb: Token) -> tuple[Token, ...]:
    """In "Smith briefs press" the parser may take the verb for a noun that Smith only modifies."""
    if verb.tag_ != "VBZ" or verb.dep_ != "ROOT":
        return ()
    return tuple(child for child in children(verb, "compound") if child.pos_ == "PROPN" and child.i < verb.i)


def surface_subject(verb: Token, cues: Cues, depth: int = 0) -> tuple[Token, ...]:
    """The grammatical subject, shared with or controlled by the clauses around where the verb has none."""
    found = own_subject(verb)
    if found or depth > _DEEP:
        return found
    return _left_out(verb) if verb.dep_ == "ROOT" else _controller(verb, cues, depth + 1)


def _left_out(verb: Token) -> tuple[Token, ...]:
    """Of whom a telegram goes on to tell: "Envoy called on Li. Asked for help."."""
    start = verb.sent.start
    if start == 0 or verb.tag_ not in {"VBD", "VBN"} or children(verb, "agent", "aux", "auxpass", "expl"):
        return ()
    before = verb.doc[start - 1].sent.root
    opens = all(word.pos_ in {"ADV", "CCONJ"} for word in verb.doc[start : verb.i])
    told = before.tag_ in {"VBD", "VBZ", "VBN"} and not is_passive(before)
    subjects = (own_subject(before) or _left_out(before)) if opens and told else ()
    return () if any(word.lower_ == "also" for word in verb.lefts) and _is_pronoun(subjects) else subjects


def _is_pronoun(subjects: tuple[Token, ...]) -> bool:
    """Whether somebody is "he" or "she": in "Called on Li. He wept. Also met Chen" Li did not meet Chen."""
    return any(word.tag_ == "PRP" for word in subjects)


def _controller(verb: Token, cues: Cues, depth: int) -> tuple[Token, ...]:
    head = verb.head
    if is_infinitive(verb) and (verb.i - head.i > _FAR or (verb.dep_ == "advcl" and _looks_on(head, cues))):
        return ()
    if verb.dep_ in {"acl", "relcl"}:
        return _of_noun(verb, cues, depth)
    if verb.dep_ == "pcomp" or head.pos_ in {"ADP", "SCONJ", "ADJ", "ADV"}:
        return _around(head, cues, depth)
    if verb.dep_ in {"xcomp", "advcl", "ccomp", "dep"} and is_verb(head):
        controlled = _controlled_object(verb, cues) or senders(verb, cues)
        return controlled or surface_subject(head, cues, depth)
    if verb.dep_ == "conj" and is_verb(head):
        return surface_subject(coordinated_with(verb), cues, depth)
    return _of_word(verb, cues, depth)


def _looks_on(verb: Token, cues: Cues) -> bool:
    """Whether its subject only has an opinion of what is to be done: "welcomed aid to rebuild the port"."""
    return verb.lemma_ in cues.embedding.onlookers and bool(children(verb, "dobj"))


def _of_word(verb: Token, cues: Cues, depth: int) -> tuple[Token, ...]:
    """Of a verb under a noun: "a body set up by Mali and chaired by Togo", "began talking"."""
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and children(verb, "agent"):
        return (verb.head,)
    return subject_above(verb.head, cues, depth) if verb.dep_ in {"dobj", "pobj"} else ()


def _around(word: Token, cues: Cues, depth: int) -> tuple[Token, ...]:
    """Who acts in what a preposition or adjective governs: in "criticized Peru for signing" Peru, as in "kept from"."""
    judging = judging_verb(word, cues) if word.lower_ in _DEEDS else None
    if judging is not None:
        return own_object(judging)
    if word.lower_ in _AWAY and word.head.lemma_ in cues.embedding.object_control:
        return own_object(word.head)
    if word.lower_ == "for" and (blamed := blamed_by(word.head) or bearers_of(word.head, cues)):
        return blamed
    if word.lower_ == "in" and word.head.pos_ == "NOUN" and (owners := owners_of(word.head)):
        return owners
    if word.head.pos_ == "NOUN" and (word.lower_ in _TOPICAL or _is_asked_for(word.head, cues)):
        return children(word.head, "poss")
    return (*subject_above(word, cues, depth), *_joined(word, cues))


def _is_asked_for(noun: Token, cues: Cues) -> bool:
    """Whether others are to do it: "urged steps such as signing"."""
    return noun.dep_ == "dobj" and noun.head.lemma_ in cues.embedding.object_control


def own_object(verb: Token) -> tuple[Token, ...]:
    """Who or what the verb is done to: "criticized Peru", "Peru was criticized"."""
    found = children(verb, "nsubjpass") if is_passive(verb) else children(verb, "dobj")
    return tuple(item for child in found for item in with_conjuncts(antecedent(child)))


def _joined(prep: Token, cues: Cues) -> Iterator[Token]:
    """Those whom the subject joins in doing something: "Peru joined Chile in condemning the attack"."""
    joining = prep.head
    plain = joining.dep_ == "ROOT" and not children(joining, "aux", "neg")
    if plain and prep.lower_ == "in" and joining.lemma_ in cues.embedding.joining:
        for child in children(joining, "dobj"):
            yield from with_conjuncts(child)


def _controlled_object(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """In "asked Peru to sign" Peru signs; in "promised Peru to sign" it does not."""
    head = verb.head
    if verb.dep_ == "advcl" and head.lemma_ not in cues.embedding.object_control:
        return _pressed(head, cues) or _sent(head, cues)
    if verb.dep_ == "advcl" and verb.tag_ == "VBG" and head.i < verb.i and verb.left_edge.nbor(-1).text in {",", "--"}:
        return ()
    if head.lemma_ in cues.embedding.subject_control or is_passive(head) or is_contact(head, cues):
        return ()
    if comes_for(verb, cues):
        return ()
    objects = (*children(head, "dobj", "dative"), *(o for o in _called(head, cues) if o.i < verb.i))
    return tuple(item for child in objects if child.i < verb.i for item in with_conjuncts(child))


def _pressed(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """On whom one puts pressure to act: "put pressure on Peru to sign"."""
    pressure = (noun for noun in children(verb, "dobj") if noun.lemma_ in cues.embedding.object_control)
    around = (pair for noun in pressure for word in (noun, verb) for pair in prepositional(word))
    return tuple(named for name, named in around if name in {"on", "upon"})


def _sent(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """Who is sent and acts there: "sent two boys to join the rebels", but not "sent troops to help them"."""
    objects = own_object(verb) if verb.lemma_ in cues.embedding.sending else ()
    return tuple(one for one in objects if one.lemma_ in cues.embedding.sent)


def _called(head: Token, cues: Cues) -> Iterator[Token]:
    """Those who are called on or appealed to."""
    if head.lemma_ in cues.embedding.calling:
        for prep in children(head, "prep"):
            if prep.lower_ in {"on", "upon", "to"}:
                yield from children(prep, "pobj")


def _of_noun(verb: Token, cues: Cues, depth: int) -> tuple[Token, ...]:
    """The noun that a participle or infinitive modifies, or who has the plan that it spells out."""
    noun = described(verb, cues)
    if is_infinitive(verb) and noun.dep_ == "attr" and noun.lemma_ in cues.people.delegates:
        return own_subject(noun.head) or (noun,)
    if verb.tag_ == "VBG" and noun.lemma_ in cues.embedding.texts:
        return _authors(noun, cues, depth) or with_conjuncts(noun)
    if is_infinitive(verb) and (asked := _asked(noun, cues, depth)) is not None:
        return asked
    if not is_infinitive(verb) or noun.pos_ == "PROPN" or noun.lemma_ in cues.people.delegates:
        return tuple(item for item in with_conjuncts(noun) if item.i < verb.i)
    if noun.lemma_ in cues.embedding.appointing:
        return tuple(owner for name, owner in prepositional(noun) if name == "of")
    owners = tuple(item for owner in children(noun, "poss") for item in with_conjuncts(owner))
    owners = owners or tuple(owner for name, owner in prepositional(noun) if name in {"of", "by", "between", "among"})
    owners = owners or tuple(child for child in children(noun, "compound", "nmod") if child.pos_ == "PROPN")
    return owners or _who_plans(noun, cues, depth) or (noun,)


def _asked(noun: Token, cues: Cues, depth: int) -> tuple[Token, ...] | None:
    """Who is to act by what is asked: Peru in "pressure on Peru to sign", Li in "an invitation to Li to speak".

    In "declined Chen's invitation to speak" it is who declined, in "sent boys in order to join it" who is sent.
    """
    if noun.lower_ == "order" and noun.head.lower_ == "in":
        return _sent(noun.head.head, cues) or None
    named = tuple(named for name, named in prepositional(noun) if name in {"on", "upon", "to"})
    if noun.lemma_ in cues.embedding.inviting and not named:
        given = noun.head.lemma_ in cues.embedding.issuing
        return surface_subject(noun.head, cues, depth) if noun.dep_ == "dobj" and not given else ()
    return named if named and noun.lemma_ in cues.embedding.object_control | cues.embedding.inviting else None


def _authors(text: Token, cues: Cues, depth: int) -> tuple[Token, ...]:
    """Who speaks in a text: "issued a statement calling on Peru to sign", "a letter from Chile asking for help"."""
    written = tuple(item for owner in children(text, "poss") for item in with_conjuncts(owner))
    written = written or tuple(author for name, author in prepositional(text) if name in {"by", "from"})
    issued = text.dep_ == "dobj" and {called(text.head), text.head.lemma_} & cues.embedding.issuing
    if text.dep_ == "pobj" and text.head.lower_ == "with" and text.head.head.lemma_ in cues.happening.answering:
        return written or surface_subject(text.head.head, cues, depth)
    return written or (surface_subject(text.head, cues, depth) if issued else ())


def authors_of(text: Token, cues: Cues) -> tuple[Token, ...]:
    """Who speaks in a text of which something is told: "issued a report that condemns Peru"."""
    return _authors(text, cues, 0) if text.pos_ == "NOUN" and text.lemma_ in cues.embedding.texts else ()


def _who_plans(noun: Token, cues: Cues, depth: int) -> tuple[Token, ...]:
    """Of whom an unowned plan is: of whoever the clause is about, unless that only says what he thinks of it."""
    for word in noun.ancestors:
        if word.lemma_ in cues.embedding.onlookers:
            return ()
        if is_verb(word):
            break
    return subject_above(noun, cues, depth)


def described(verb: Token, cues: Cues) -> Token:
    """The noun that a participle modifies: in "a team from Peru, led by Li" the team."""
    noun = verb.head
    apart = verb.dep_ == "acl" and verb.left_edge.i > 0 and verb.left_edge.nbor(-1).text == "," and noun.dep_ == "pobj"
    return noun.head.head if apart and noun.head.head.lemma_ in cues.people.delegates else noun


def subject_above(token: Token, cues: Cues, depth: int = 0) -> tuple[Token, ...]:
    """The subject of the clause in which a word that is no verb stands."""
    while token.dep_ != "ROOT" and depth <= _DEEP:
        if token.dep_ in SUBJECTS | PASSIVE_SUBJECTS:
            return ()
        token, depth = token.head, depth + 1
        if is_verb(token):
            return surface_subject(token, cues, depth)
        if token.pos_ in {"NOUN", "PROPN"} and children(token, "poss"):
            return children(token, "poss")
    return surface_subject(token, cues, depth) if is_verb(token) else ()


def agents(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """Who does what the verb says."""
    if is_passive(verb):
        return tuple(token for name, token in prepositional(verb) if name == "by")
    return surface_subject(verb, cues)
