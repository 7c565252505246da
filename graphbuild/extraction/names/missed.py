"""A parsed passage in, names that the grammar left out: what the model sees, and capitals inside sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from graphbuild.extraction.english import English
from graphbuild.extraction.names.items import PERSONS
from graphbuild.extraction.names.offices import PUBLIC
from graphbuild.extraction.names.signs import Signs
from graphbuild.extraction.names.staff import Staff
from graphbuild.extraction.names.standing import Standing, is_seen
from graphbuild.extraction.names.unnamed import ARTICLES, Unnamed
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import acronym, capital, split
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.records import Mention, Part

EXTRACTOR = "model"
_TYPES = {"PERSON": "Person", "GPE": "City", "ORG": "Organization", "LOC": "Place"}
_BODIES = frozenset({"Company", "Media", "NGO", "Party", "ArmedGroup", "Organization"})
_PARTICLES = frozenset({"del", "della", "von", "van", "bin"})
_HEADLINES = frozenset({Part.SUBJECT, Part.HEADING})


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name with the type that it seems to have; `sure` from 0, a guess, to 2, said by the words before it."""

    mention: Mention
    sure: int


def find_missed(reading: Reading, ontology: Ontology, english: English) -> Mapping[int, Sighting]:
    """By token index, names that only the statistical model or only their capitals show."""
    if reading.passage.part in _HEADLINES:
        return {}
    words = Unnamed.of(reading, ontology, english)
    look = _Look(reading, words.vocabulary, words.signs, words.standing, words.staff)
    seen = [entity for entity in reading.doc.ents if words.is_name(entity)]
    taken = {token.i for entity in seen for token in entity}
    found = [(entity, look.label(entity), 1) for entity in seen]
    guessed = ((run, look.guess(run), 0) for run in words.runs() if taken.isdisjoint(t.i for t in run))
    found += [one for one in guessed if one[1] != "Organization" or not look.is_word(one[0], english)]
    sightings = {span.root.i: look.sighted(span, type_, sure) for span, type_, sure in found}
    return {place: look.alike(reading.doc[place], one, sightings) for place, one in sightings.items()}


def find_open_sentences(reading: Reading, ontology: Ontology) -> Iterator[Span]:
    """The sentences in which words are left that may be part of a name."""
    if reading.passage.part not in _HEADLINES:
        words = Unnamed.of(reading, ontology, None)
        yield from (sentence for sentence in reading.doc.sents if any(map(words.is_open, sentence)))


@dataclass(frozen=True, slots=True)
class _Look:
    """What the names of a passage that no grammar knew seem to be."""

    reading: Reading
    vocabulary: Vocabulary
    signs: Signs
    standing: Standing
    staff: Staff

    def is_word(self, span: Span, english: English) -> bool:
        """Whether it is but one word of English, which a typist stressed, where no town stands: "on Racism"."""
        return len(span) == 1 and span[0].lower_ in english and not self.standing.is_place(span)

    def sighted(self, span: Span, guess: str, sure: int) -> Sighting:
        """A name of the type that the words before it give it, else of what it is listed with, else of the guess."""
        shown = self.signs.kind(span)
        if shown and (shown != "Organization" or guess == "Person"):
            return Sighting(self.mention(span, shown), 2)
        if self.standing.is_place(span):
            after_the = span[0].i and span[0].nbor(-1).lower_ == "the"
            return Sighting(self.mention(span, "Place" if after_the else "City"), 2)
        if listed := self.signs.listed(span) or self._listed_place(span):
            return Sighting(self.mention(span, listed), 1)
        body = guess == "Person" and self.standing.is_body(span)
        return Sighting(self.mention(span, "Organization"), 2) if body else Sighting(self.mention(span, guess), sure)

    def alike(self, name: Token, seen: Sighting, others: Mapping[int, Sighting]) -> Sighting:
        """What may be a person is what the body is that it is listed with, if short or trading: "PGZ Avar and Bora"."""
        other = self._beside(name, others) if name.dep_ == "conj" else None
        mention, persons = seen.mention, self.vocabulary.names.persons
        if other is not None and seen.sure < 2 and _is_surname(mention, other.mention):
            return Sighting(replace(mention, type="Person"), 1)
        if other is None or mention.type != "Person" or seen.sure > other.sure or other.mention.type not in _BODIES:
            return seen
        trades = name.head.head.lemma_ in self.vocabulary.grammar.kinds.trading
        strange = " " not in mention.name or (trades and mention.name.split()[0] not in persons.given)
        return Sighting(replace(mention, type=other.mention.type), other.sure) if strange else seen

    def _beside(self, name: Token, others: Mapping[int, Sighting]) -> Sighting | None:
        """What a name is listed with, whoever found that."""
        known = (Sighting(mention, 1) for mention in self.reading.mentions_at(name.head))
        return others.get(name.head.i) or next(known, None)

    def _listed_place(self, span: Span) -> str | None:
        """A town beside what is not known as one but stands where towns do."""
        head = span.root.head
        listed = span.root.dep_ == "conj" and not self.reading.mentions_at(head)
        return "City" if listed and self.standing.is_place(span.doc[head.i : head.i + 1]) else None

    def label(self, entity: Span) -> str:
        """What the model takes a name for; a town that nobody knows and nothing stands in is none."""
        if self.staff.is_bodys_own(entity) or self._is_given(entity):
            return "Person"
        alone = entity.label_ in {"PERSON", "GPE"} and len(entity) == 1
        if alone and (self.staff.owns_person(entity) or self.staff.employs(entity[0])):
            return "Organization"
        led = entity[0].i > 0 and entity[0].nbor(-1).lower_ in self.vocabulary.grammar.around.bound
        town = entity.label_ != "GPE" or len(entity) > 1 or led or self.vocabulary.towns.longest(split(entity.text), 0)
        firm = entity.text.endswith(self.vocabulary.grammar.kinds.firms)
        return _TYPES[entity.label_] if town else "Company" if firm else "Person"

    def guess(self, span: Span) -> str:
        """Who speaks or acts is a person as long as nothing says otherwise."""
        conjoined = span.root.dep_ == "conj" and self.reading.mentions_at(span.root.head)
        if self.staff.is_bodys_own(span) or self._is_given(span):
            return "Person"
        if self.staff.owns_person(span) or self.staff.employs(span[-1]):
            return "Organization"
        beside = self.reading.mentions_at(span.root.head)[0].type if conjoined else "Country"
        if beside != "Country" and not self._is_of_body(span):
            return "Organization" if beside in PUBLIC else beside
        if span.text.endswith(self.vocabulary.grammar.kinds.firms):
            return "Company"
        acts = span.root.dep_ in {"nsubj", "nsubjpass", "poss", "dobj", "appos"}
        return "Person" if acts and not self._is_seen_as_body(span) else "Organization"

    def _is_given(self, span: Span) -> bool:
        """Whether a given name has two parts, of which lists have the first, or a particle opens: "Jean-Marc"."""
        first, hyphen, other = span.text.partition("-")
        if len(span) > 1 and span[0].text in _PARTICLES:
            return True
        return bool(hyphen) and other.isalpha() and capital(other) and first in self.vocabulary.names.persons.given

    def _is_of_body(self, span: Span) -> bool:
        """Whether a body behind "from" says whose the bearer of two words is: "and Bo Moe from Avar"."""
        behind = span.doc[span.end : span.end + 2]
        led = len(span) > 1 and len(behind) > 1 and behind[0].lower_ == "from"
        named = self.reading.mentions_at(behind[1]) if led else ()
        return bool(named) and named[0].type in _BODIES

    def _is_seen_as_body(self, span: Span) -> bool:
        """Whether the model takes for a body who does what firms do: "Avar exports gas"."""
        trades = span.root.head.lemma_ in self.vocabulary.grammar.kinds.trading and span.root.dep_ in {"nsubj", "conj"}
        named = span.text.endswith(self.vocabulary.names.persons.endings)
        return trades and is_seen(span.root) and not named

    def mention(self, span: Span, type_: str) -> Mention:
        """The mention of a name, a known one if it is."""
        reading = self.reading
        words = [token for token in span if token.text not in ARTICLES]
        place = reading.span(words[0], words[-1])
        text, name = reading.cable.text[place.start : place.end], reading.words(words[0], words[-1])
        there = self.vocabulary.known.longest(split(name), 0)
        sure = there[1] if there and there[0] == len(split(name)) else None
        return Mention(
            reading.cable.id,
            reading.paragraph.number,
            place.start,
            place.end,
            text,
            sure.name if sure else name,
            sure.type if sure else type_,
            EXTRACTOR,
            country=sure.country if sure else None,
        )


def _is_surname(mention: Mention, other: Mention) -> bool:
    """Whether one strange word beside somebody's surname is taken for a body: "Foo and Bar denied it"."""
    alone = " " not in mention.name and " " not in other.text and mention.name.isalpha() and not acronym(mention.name)
    return alone and mention.type == "Organization" and other.type in PERSONS and not acronym(other.text)
