"""A clause in, when it happened out, from the dates that qualify it and no other clause."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.tenses import settle
from graphbuild.extraction.relations.tree import children, is_infinitive, is_verb
from graphbuild.ontology import Cues
from graphbuild.records import Modality

_NOT_THEN = frozenset({"of", "before", "until", "till", "since"})
_NAMES_OF_ACTORS = frozenset({"dobj", "dative", "nsubj", "nsubjpass", "pobj", "conj", "appos", "npadvmod", "compound"})
_HAPPENING = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "pcomp", "attr", "acomp", "oprd"})


def date_of(
    head: Token, *, arguments: tuple[Token, ...], reading: Reading, cues: Cues, modality: Modality
) -> str | None:
    """The date that qualifies the clause, as ISO 8601: its own, its event's, that of the clause it opens."""
    if not reading.dates:
        return None
    owners = {place: _owner(head.doc[place], reading, cues) for place in _in_sentence(head, reading)}
    events = tuple(token for token in arguments if not _is_document(token, reading, cues))
    place = next(_candidates(head, events, owners, cues), None)
    return None if place is None else settle(head.doc[place], head, reading, modality)


def _is_document(token: Token, reading: Reading, cues: Cues) -> bool:
    """Whether a date of its own says when it was made, not what is done with it: "the 1998 pact"."""
    return any(mention.type in cues.dates.documents for mention in reading.mentions_at(token))


def _in_sentence(head: Token, reading: Reading) -> Iterator[int]:
    sentence = head.sent
    return (place for place in sorted(reading.dates) if sentence.start <= place < sentence.end)


def _owner(date: Token, reading: Reading, cues: Cues) -> Token | None:
    """What the date qualifies: the verb or event above it; persons, bodies and places have no dates themselves."""
    token = date
    while token.dep_ != "ROOT":
        head = token.head
        if token.dep_ in {"pobj", "pcomp"} and head.lower_ in _NOT_THEN:
            return None
        described = is_verb(head) and head.lower_ not in cues.people.attributes
        if described or _is_dated(head, reading, cues):
            return head
        token = head
    return token


def _is_dated(token: Token, reading: Reading, cues: Cues) -> bool:
    """Whether it is a noun that may have a date of its own: an event or a document."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.i in reading.dates:
        return False
    mentions = reading.mentions_at(token)
    return not any(mention.type in cues.dates.undated for mention in mentions) if mentions else token.pos_ == "NOUN"


def _candidates(
    head: Token, arguments: tuple[Token, ...], owners: dict[int, Token | None], cues: Cues
) -> Iterator[int]:
    owned = [(place, owner) for place, owner in owners.items() if owner is not None]
    beside = {word.i for token in arguments if head in arguments for word in _after(token)}
    yield from (place for place, _ in owned if place in beside)
    first = arguments[0].i if arguments else 0
    yield from sorted((place for place, owner in owned if owner == head), key=lambda place: (place < first, place))
    for bearer in (*_settings(head, cues), *arguments):
        yield from (place for place, owner in owned if owner == bearer)
    for bearer in (*_shared(head), *_of_event(head, arguments)):
        yield from (place for place, owner in owned if owner == bearer or owner in _settings(bearer, cues))


def _after(token: Token) -> tuple[Token, ...]:
    """The words right behind the token, where "in Lima on May 3" has its date."""
    return tuple(word for word in token.doc[token.i + 1 : token.i + 4] if word.lower_ not in {"on", "in", ","})[:1]


def _settings(verb: Token, cues: Cues) -> tuple[Token, ...]:
    """The event in which it was done: "in a June 3 meeting with us, Li said"."""
    preps = (prep for prep in children(verb, "prep") if prep.lower_ in cues.dates.settings)
    return tuple(noun for prep in preps for noun in children(prep, "pobj"))


def _of_event(head: Token, arguments: tuple[Token, ...]) -> Iterator[Token]:
    """The verb that holds the event which the clause describes: "hosted a forum May 3, at which Li spoke"."""
    event = head.head
    if head.dep_ == "relcl" and event in arguments and event.dep_ in {"dobj", "nsubjpass"} and is_verb(event.head):
        yield event.head


def _shared(head: Token) -> Iterator[Token]:
    """Coordinated verbs share a date set before the first or after the last; an infinitive has its governor's."""
    up = head.head
    for right in children(head, "conj"):
        if is_verb(right) and not children(head, "dobj") and not children(right, "nsubj", "nsubjpass"):
            yield right
    if is_verb(up) and (head.dep_ in {"conj", "xcomp"} or (head.dep_ == "advcl" and is_infinitive(head))):
        yield up
    if head.dep_ in _HAPPENING and head.pos_ in {"NOUN", "VERB", "ADJ"}:
        verb = up if is_verb(up) else up.head
        if is_verb(verb):
            yield verb
