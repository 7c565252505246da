"""A date in, the one word that it qualifies out: the verb or event above it, or the noun that it stands beside."""

from __future__ import annotations

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.tree import is_verb
from graphbuild.ontology import Cues

_NOT_THEN = frozenset({"of", "before", "until", "till"})
_ABOUT = frozenset({"of", "about", "on", "over", "for", "concerning", "regarding", "to", "with"})
_DAY = len("2008-05-04")


def what_is_dated(date: Token, reading: Reading, cues: Cues) -> Token | None:
    """What the date qualifies; persons, bodies and places have no dates themselves, but one in brackets is theirs."""
    if _is_in_brackets(date):
        return date.nbor(-2)
    if saying := _saying_before(date, cues):
        return saying
    token = date
    while token.dep_ != "ROOT":
        head = token.head
        if token.dep_ in {"pobj", "pcomp"} and head.lower_ in _NOT_THEN and not _is_end(date, reading):
            return None
        if is_verb(head) and head.lower_ not in cues.people.attributes:
            return _talked_about(date, head, reading, cues) or head
        if is_dated(head, reading, cues):
            return head
        token = head
    return token


def _is_end(date: Token, reading: Reading) -> bool:
    """Whether it is the end of a month or year: what comes before the end of May comes in May."""
    return date.head.lower_ in {"before", "until"} and reading.words(date, date).casefold().startswith(("end", "close"))


def is_dated(token: Token, reading: Reading, cues: Cues) -> bool:
    """Whether it is a noun that may have a date of its own: an event or a document."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.i in reading.dates:
        return False
    mentions = reading.mentions_at(token)
    return not any(mention.type in cues.dates.undated for mention in mentions) if mentions else token.pos_ == "NOUN"


def is_since(date: Token) -> bool:
    """Whether it only tells since when."""
    return any(word.lower_ == "since" for word in (date.head, date.head.head)) and date.dep_ in {"pobj", "compound"}


def _is_in_brackets(date: Token) -> bool:
    inside = 1 < date.i < len(date.doc) - 1
    return inside and date.nbor(-1).text == "(" and date.nbor(1).text == ")" and date.nbor(-2).is_alpha


def _saying_before(date: Token, cues: Cues) -> Token | None:
    """In "said June 3 Peru would sign" the date is that of what was said, whatever it hangs on."""
    before = date.nbor(-1) if date.i > date.sent.start else date
    said = is_verb(before) and before.lemma_.lower() in cues.reporting.verbs and before.tag_ != "VBG"
    return before if said and date.head.i > date.i else None


def _talked_about(date: Token, verb: Token, reading: Reading, cues: Cues) -> Token | None:
    """In "told him of raids in 2004" the raids were then, and not the telling."""
    if len(reading.dates[date.i].partition("/")[0]) == _DAY or not is_talk(verb, cues):
        return None
    opening = date.left_edge if date.dep_ == "npadvmod" else date.head
    while opening.i in reading.dates:
        opening = opening.head
    before = opening.nbor(-1) if opening.i > verb.i + 1 else verb
    topic = next((prep for prep in before.ancestors if prep.head == verb and prep.dep_ == "prep"), None)
    told = topic is not None and topic.i > verb.i and topic.lower_ in _ABOUT
    return before if told and is_dated(before, reading, cues) else None


def is_talk(verb: Token, cues: Cues) -> bool:
    """Whether it may be about something that happened at another time: "told", "praised", "asked"."""
    embedding = cues.embedding
    return verb.lemma_.lower() in cues.reporting.verbs | embedding.object_control | embedding.judging | embedding.topics
