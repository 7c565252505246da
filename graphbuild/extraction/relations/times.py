"""A match in, when it happened out, from the dates that qualify its clause and no other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.clauses import Kind
from graphbuild.extraction.relations.contents import is_content
from graphbuild.extraction.relations.dated import is_since, is_talk, what_is_dated
from graphbuild.extraction.relations.dates import find_dates
from graphbuild.extraction.relations.factuality import Factuality, read_factuality
from graphbuild.extraction.relations.frames import Match
from graphbuild.extraction.relations.scenes import scene_of, settings_beside, settings_of, staging_of
from graphbuild.extraction.relations.subjects import coordinated_with
from graphbuild.extraction.relations.tenses import settle
from graphbuild.extraction.relations.tree import (
    PASSIVE_SUBJECTS,
    SUBJECTS,
    called,
    children,
    is_infinitive,
    is_verb,
)
from graphbuild.ontology import Cues, Ontology
from graphbuild.records import Modality, year_of

_HAPPENING = frozenset({"dobj", "nsubj", "nsubjpass", "pobj", "pcomp", "attr", "acomp", "oprd"})
_ASIDE = frozenset({"with", "for", "after", "before", "despite"})
"""What these add to a clause has not its date: "opened it in May with a grant from Peru", "fined him for selling"."""
_RETELLING = frozenset({"report", "recall", "recount", "mention", "describe", "note", "cite"})
"""The day on which one tells of an event is not the event's: "papers on May 4 reported his talks with Li"."""
_DAY = len("2008-05-04")
_NEAR = 4
"""Within so many words behind it a date is surely the verb's: "published in June a survey of 2008"."""
_LABEL = 5

Dated = Mapping[int, Token]
"""By the place of a date, the word that it qualifies."""


def date_of(match: Match, *, meant: Factuality, reading: Reading, ontology: Ontology) -> str | None:
    """The date that qualifies the clause, as ISO 8601: its own, its event's, that of the clause it opens."""
    head = match.clause.head
    if not reading.dates:
        return _of_label(match, meant, reading) if reading.passage.label else None
    dated = {place: word for place, word in _dated(head, reading, ontology.cues) if word is not None}
    places = _candidates(match, dated, reading, ontology)
    told = (place for place in places if not is_since(head.doc[place]) or (dated[place] == head and not meant.negated))
    place = next(told, None)
    if place is None:
        return _of_label(match, meant, reading)
    value, words = reading.dates[place], reading.words(head.doc[place], head.doc[place])
    modality = _around_event(head, ontology.cues) if match.presupposed else meant.modality
    return settle(value, words, head=head, sent=reading.cable.date, modality=modality)


def _around_event(head: Token, cues: Cues) -> Modality:
    """How the clause around an event is meant: "will decide after the November session" is of one to come."""
    verb = next((word for word in head.ancestors if is_verb(word)), None)
    asserted = verb is None or read_factuality(verb, cues).modality is Modality.ASSERTED
    return Modality.ASSERTED if asserted else Modality.PLANNED


def _of_label(match: Match, meant: Factuality, reading: Reading) -> str | None:
    """The date that the label of an item gives what is told first: "-- May 6, Pretoria: Tan to meet Okafor"."""
    head, label = match.clause.head, reading.passage.label
    if not label or head.sent.start or match.presupposed or not _is_told_first(head, 0):
        return None
    found = next(find_dates(label, reading.cable.date, year=year_of(reading.cable.id)), None)
    if found is None:
        return None
    words = label[found.start : found.end]
    return settle(found.value, words, head=head, sent=reading.cable.date, modality=meant.modality)


def _dated(head: Token, reading: Reading, cues: Cues) -> Iterator[tuple[int, Token | None]]:
    sentence = head.sent
    for place in sorted(reading.dates):
        if sentence.start <= place < sentence.end:
            yield place, what_is_dated(head.doc[place], reading, cues)


def _candidates(match: Match, dated: Dated, reading: Reading, ontology: Ontology) -> Iterator[int]:
    """The places of the dates that may be meant, the likeliest first."""
    head, cues = match.clause.head, ontology.cues
    ends = (match.object.token, match.subject.token)
    if head in ends and _is_event(head, reading, ontology):
        yield from (place for token in ends for place in _after(token) if place in dated)
    first = ends[0].i
    own = _of(head, dated)
    yield from sorted(own, key=lambda place: (not head.i < place < head.i + _NEAR, place < first, place))
    if match.presupposed and not _is_event(head, reading, ontology):
        return
    events = tuple(token for token in ends if not _is_document(token, reading, cues))
    beside = (event for token in ends if token.i > head.i for event in settings_beside(token, cues))
    scenes = (*settings_of(head, cues), *events, *beside)
    around = (item for event in scenes for item in staging_of(event, cues))
    for bearer in (*scenes, *around):
        yield from _of(bearer, dated)
    yield from _shared(head, dated)
    for bearer in (*_around(head, cues), *_of_event(head, events), *_echoes(match, ontology)):
        yield from (place for place, word in dated.items() if word == bearer or word in settings_of(bearer, cues))
    yield from _of_object(head, dated, reading, cues)
    yield from _labels(head, reading)


def _of(bearer: Token, dated: Dated) -> Iterator[int]:
    return (place for place, word in dated.items() if word == bearer)


def _is_event(token: Token, reading: Reading, ontology: Ontology) -> bool:
    return any(ontology.types.is_a(mention.type, "Event") for mention in reading.mentions_at(token))


def _is_document(token: Token, reading: Reading, cues: Cues) -> bool:
    """Whether a date of its own says when it was made, not what is done with it: "the 1998 pact"."""
    return any(mention.type in cues.dates.documents for mention in reading.mentions_at(token))


def _after(token: Token) -> Iterator[int]:
    """The place right behind the token, where "in Lima on May 3" has its date."""
    behind = (word.i for word in token.doc[token.i + 1 : token.i + 4] if word.lower_ not in {"on", "in", ","})
    yield from (place for place in (next(behind, None),) if place is not None)


def _of_object(head: Token, dated: Dated, reading: Reading, cues: Cues) -> Iterator[int]:
    """In "bought grain worth a million last year", "gave figures on May 3" the date stands beside another word."""
    if is_verb(head) and not is_talk(head, cues):
        for noun in children(head, "dobj"):
            if not reading.mentions_at(noun):
                for place in _of(noun, dated):
                    if head.doc[place].dep_ == "npadvmod" or len(reading.dates[place]) == _DAY:
                        yield place


def _of_event(head: Token, arguments: tuple[Token, ...]) -> Iterator[Token]:
    """The verb that holds the event which the clause describes: "hosted a forum May 3, at which Li spoke"."""
    event = head.head
    if head.dep_ == "relcl" and event in arguments and event.dep_ in {"dobj", "nsubjpass"} and is_verb(event.head):
        yield event.head


def _shared(head: Token, dated: Dated) -> Iterator[int]:
    """Coordinated verbs share a date set before the first, that of the first, or one behind the last."""
    for right in children(head, "conj"):
        if is_verb(right) and not children(head, "dobj") and not _has_subject(right):
            yield from _of(right, dated)
    retold = not is_verb(head) and head.head.lemma_ in _RETELLING
    if head.dep_ == "conj" and is_verb(head.head) and not is_content(head) and not retold:
        first = coordinated_with(head)
        if not children(head, "aux") or {a.lower_ for a in children(first, "aux")}:
            subjects = [child.i for child in children(first, *SUBJECTS, *PASSIVE_SUBJECTS)]
            opening = min(subjects, default=first.i)
            yield from (place for place in _of(first, dated) if place < opening or not _has_subject(head))


def _has_subject(verb: Token) -> bool:
    return bool(children(verb, *SUBJECTS, *PASSIVE_SUBJECTS))


def _around(head: Token, cues: Cues) -> Iterator[Token]:
    """The verb whose date an infinitive, an event noun or a participle told in passing has too."""
    up = head.head
    if issuing := _issuing(head, cues):
        yield issuing
    if is_verb(up) and (head.dep_ == "xcomp" or (head.dep_ == "advcl" and is_infinitive(head))):
        yield up
    if head.dep_ in _HAPPENING and head.pos_ in {"NOUN", "VERB", "ADJ"}:
        verb = up if is_verb(up) else up.head
        if is_verb(verb) and up.lower_ not in _ASIDE and verb.lemma_ not in _RETELLING:
            yield verb
    if scene := scene_of(head, cues.happening):
        yield scene


def _issuing(speaking: Token, cues: Cues) -> Token | None:
    """The verb by which a text comes out that says what the participle does: "issued a statement May 3 praising it"."""
    text = speaking.head
    says = speaking.dep_ == "acl" and speaking.tag_ == "VBG" and text.lemma_ in cues.embedding.texts
    verb = text.head
    issued = says and text.dep_ == "dobj" and is_verb(verb)
    return verb if issued and {called(verb), verb.lemma_} & cues.embedding.issuing else None


def _echoes(match: Match, ontology: Ontology) -> Iterator[Token]:
    """Where the sentence names the same again: "plans to ratify the pact and expects ratification in May"."""
    nouns = ontology.predicates.words[Kind.NOUN]
    for token in match.clause.head.sent:
        same = any(name == match.predicate for name, _ in nouns.get(token.lemma_.lower(), ()))
        bare = not children(token, "poss", "amod") and not children(token, "prep")
        if same and bare and token.i > match.clause.head.i and token.pos_ == "NOUN":
            yield token
            if token.dep_ in {"nsubj", "nsubjpass"} and is_verb(token.head):
                yield token.head


def _labels(head: Token, reading: Reading) -> Iterator[int]:
    """A date with a colon before the sentence: "May 6, Pretoria: Tan to meet Okafor"."""
    opening = head.sent[:_LABEL]
    colon = next((word.i for word in opening if word.text == ":"), None)
    if colon is not None and _is_told_first(head, colon):
        yield from (word.i for word in opening if word.i in reading.dates and word.i < colon)


def _is_told_first(head: Token, start: int) -> bool:
    """Whether it is the first thing told behind a label, neither what somebody says nor told in passing."""
    beside = any(word.text == ";" for word in head.doc[start : head.i])
    passing = head.dep_ == "relcl" and not is_infinitive(head)
    return start <= head.i and not beside and not passing and not is_content(head)
