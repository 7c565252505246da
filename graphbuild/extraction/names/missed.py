"""A parsed passage in, names that the grammar left out: what the model sees, and capitals inside sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span, Token

from graphbuild.extraction.english import English
from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.pairs import is_pair
from graphbuild.extraction.names.signs import Signs
from graphbuild.extraction.names.vocabulary import Vocabulary, vocabulary_of
from graphbuild.extraction.names.words import acronym, split
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.records import Mention, Part

EXTRACTOR = "model"
_TYPES = {"PERSON": "Person", "GPE": "City", "ORG": "Organization", "LOC": "Place"}
_FROM = frozenset(
    {"from", "to", "toward", "towards", "against", "into", "leave", "left", "seized", "shelled", "attacked"}
)
_NUMERALS = frozenset("IVX")
_DERIVED = ("ing", "ion", "ions", "ism", "ment", "ness", "ity", "ally", "ed", "ist", "ists")
_PERSONS = frozenset({"Person", "Official"})
_ARTICLES = frozenset({"the", "The", "'s"})
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
    look = _Look(reading, vocabulary_of(ontology), english)
    seen = [entity for entity in reading.doc.ents if look.is_name(entity)]
    taken = {token.i for entity in seen for token in entity}
    found = [(entity, look.label(entity), 1) for entity in seen]
    found += [(run, look.guess(run), 0) for run in look.runs() if taken.isdisjoint(t.i for t in run)]
    return {span.root.i: look.sighted(span, type_, sure) for span, type_, sure in found}


def find_open_sentences(reading: Reading, ontology: Ontology) -> Iterator[Span]:
    """The sentences in which words are left that may be part of a name."""
    if reading.passage.part not in _HEADLINES:
        look = _Look(reading, vocabulary_of(ontology), None)
        yield from (sentence for sentence in reading.doc.sents if any(map(look.is_open, sentence)))


@dataclass(frozen=True, slots=True)
class _Look:
    """What the words of a passage show that no grammar knew."""

    reading: Reading
    vocabulary: Vocabulary
    english: English | None

    @property
    def signs(self) -> Signs:
        """What stands around the names."""
        return Signs(self.reading, self.vocabulary)

    def is_open(self, token: Token) -> bool:
        """Whether a word may be part of a name that no grammar took."""
        return self._proper(token) and (token.pos_ == "PROPN" or not token.is_sent_start) and not self._taken(token)

    def is_name(self, entity: Span) -> bool:
        """Whether what the model takes for a name can be one."""
        if entity.label_ not in _TYPES or any(map(self._taken, entity)) or self._is_make(entity):
            return False
        if (
            self._is_ship(entity)
            or self._is_ragged(entity)
            or (self._hyphenated(entity) and not self._is_country(entity))
        ):
            return False
        if entity.text.upper() in self.vocabulary.grammar.words.terms or any(map(str.isdigit, entity.text)):
            return False
        words = [token for token in entity if token.text not in _ARTICLES]
        if (
            not any(map(self._proper, words))
            or not all(map(self._belongs, words))
            or (len(words) == 1 and self._is_kind(words[0].text))
        ):
            return False
        plain = all(token.text in self.vocabulary.common for token in words)
        return entity.label_ != "ORG" or (len(words) > 1 and not plain)

    def _is_make(self, span: Span) -> bool:
        """Whether it only tells what make a thing is of: "Black Hawk helicopters"."""
        following = span.doc[span.end : span.end + 1]
        return any(token.lemma_.lower() in self.vocabulary.grammar.words.gear for token in following)

    def _is_ship(self, span: Span) -> bool:
        """Whether a ship's name begins there or stands behind "the tanker"."""
        doc, at, vessels = span.doc, span.start, self.vocabulary.grammar.words.vessels
        while at and doc[at - 1].text[:1].isupper() and not doc[at].is_sent_start:
            at -= 1
        return any(token.text in vessels for token in doc[max(at - 1, 0) : span.end])

    def _is_ragged(self, entity: Span) -> bool:
        """Whether an owner and what it owns, or two countries, were taken for one name, or a name was seen in part."""
        cut = len(entity) == 1 and any(map(self._leads_on, entity.doc[entity.end : entity.end + 1]))
        common = self.vocabulary.common
        owned = any(token.text == "'s" and token.nbor(-1).text not in common for token in entity[1:-1])
        return cut or owned or is_pair(entity.text, self.vocabulary)

    def _is_kind(self, word: str) -> bool:
        """Whether a word alone says what something is and not which: "Law", "M.P."."""
        return "." in word[:-1] or self.vocabulary.heads.longest(split(word), 0) is not None

    def label(self, entity: Span) -> str:
        """What the model takes a name for; a town that nobody knows and nothing stands in is none."""
        if self.signs.is_bodys_own(entity):
            return "Person"
        alone = entity.label_ in {"PERSON", "GPE"} and len(entity) == 1
        if alone and (self.signs.owns_person(entity) or self.signs.employs(entity[0])):
            return "Organization"
        led = entity[0].i > 0 and entity[0].nbor(-1).lower_ in _FROM
        town = entity.label_ != "GPE" or len(entity) > 1 or led or self.vocabulary.towns.longest(split(entity.text), 0)
        firm = entity.text.endswith(self.vocabulary.grammar.kinds.firms)
        return _TYPES[entity.label_] if town else "Company" if firm else "Person"

    def runs(self) -> Iterator[Span]:
        """Words with capitals inside a sentence that are no common words."""
        start = None
        for token in self.reading.doc:
            goes_on = self._stands_out(token) or (start is not None and self._leads_on(token))
            if goes_on and start is None:
                start = token.i
            elif not goes_on and start is not None:
                span, start = self.reading.doc[start : token.i], None
                if not self._hyphenated(span) and self._is_sure(span):
                    yield span

    def _leads_on(self, token: Token) -> bool:
        """Whether a particle stands within a name: "Ana del Pino"."""
        particle = token.text in self.vocabulary.grammar.words.particles and token.i + 1 < len(token.doc)
        return particle and self._stands_out(token.nbor())

    def _stands_out(self, token: Token) -> bool:
        if (
            not token.text[:1].isupper()
            or (token.is_sent_start and not self._opens_as_name(token))
            or (token.pos_ != "PROPN" and not token.is_sent_start)
            or not self._proper(token)
            or self._taken(token)
        ):
            return False
        before = token.nbor(-1).text if token.i else ""
        if token.text in self.vocabulary.grammar.words.terms:
            return False
        return token.text not in self.vocabulary.common and before not in {'"', ":", "(", "-"} and token.text.isalpha()

    def _opens_as_name(self, token: Token) -> bool:
        """Whether a word that opens a sentence and is no English one acts or owns: "Avar fined it", "Avar's owner"."""
        if not self._is_strange(token) or token.i + 1 == len(token.doc):
            return False
        if token.tag_ != "NNP" and not (token.tag_ in {"NN", "NNS"} and self.signs.is_seen(token)):
            return self.signs.employs(token) or self.signs.has(token) is not None
        name = self._last_of_name(token)
        after = name.nbor()
        acts = after.pos_ in {"VERB", "AUX"} and after.is_lower
        listed = after.lower_ == "and" and after.i + 1 < len(token.doc) and token.doc[after.i + 1].text[:1].isupper()
        described = after.text == "," and self.signs.is_described(name)
        owns = after.lower_ == "'s" or self.signs.has(name) is not None
        subject = name.dep_ in {"nsubj", "nsubjpass"}
        return (subject and (acts or listed or described)) or owns or self.signs.employs(name)

    def _last_of_name(self, token: Token) -> Token:
        """The last of the words with capitals that begin there."""
        while token.i + 2 < len(token.doc):
            after = token.nbor()
            if after.tag_ != "NNP" or not self._is_strange(after) or not self._proper(after) or self._taken(after):
                break
            token = after
        return token

    def _is_strange(self, token: Token) -> bool:
        """Whether it is no English word, nor made as such are, or an abbreviation."""
        unknown = self.english is not None and token.lower_ not in self.english and len(token.text) > 3
        return (unknown and not token.text.endswith(_DERIVED)) or (token.is_upper and acronym(token.text))

    def _is_sure(self, span: Span) -> bool:
        """No part of a longer name; a single word after "the" only where something is in it."""
        if span[0].is_sent_start:
            return all(map(self._is_strange, span))
        doc, before = span.doc, span[0].nbor(-1)
        after = doc[span.end] if span.end < len(doc) else before
        if (
            after.like_num
            or self._is_make(span)
            or self._is_ship(span)
            or (after.text[:1].isupper() and after.pos_ == "PROPN")
            or before.pos_ == "PROPN"
        ):
            return False
        acts = span[0].dep_ in {"nsubj", "nsubjpass", "conj"} and self._is_strange(span[0])
        acts = acts and not self.signs.is_family(span)
        named = span[0].tag_ == "NNP" and (before.lower_ != "the" or acts)
        return len(span) > 1 or named or self.signs.is_place(span)

    def sighted(self, span: Span, guess: str, sure: int) -> Sighting:
        """A name of the type that the words before it give it, else of what it is listed with, else of the guess."""
        shown = self.signs.kind(span)
        if shown and (shown != "Organization" or guess == "Person"):
            return Sighting(self.mention(span, shown), 2)
        if self.signs.is_place(span):
            after_the = span[0].i and span[0].nbor(-1).lower_ == "the"
            return Sighting(self.mention(span, "Place" if after_the else "City"), 2)
        if listed := self.signs.listed(span) or self._listed_place(span):
            return Sighting(self.mention(span, listed), 1)
        body = guess == "Person" and self.signs.is_body(span)
        return Sighting(self.mention(span, "Organization"), 2) if body else Sighting(self.mention(span, guess), sure)

    def _listed_place(self, span: Span) -> str | None:
        """A town beside what is not known as one but stands where towns do."""
        head = span.root.head
        listed = span.root.dep_ == "conj" and not self.reading.mentions_at(head)
        return "City" if listed and self.signs.is_place(span.doc[head.i : head.i + 1]) else None

    def guess(self, span: Span) -> str:
        """Who speaks or acts is a person as long as nothing says otherwise."""
        conjoined = span.root.dep_ == "conj" and self.reading.mentions_at(span.root.head)
        if self.signs.is_bodys_own(span):
            return "Person"
        if self.signs.owns_person(span) or self.signs.employs(span[-1]):
            return "Organization"
        if conjoined and self.reading.mentions_at(span.root.head)[0].type != "Country":
            return self.reading.mentions_at(span.root.head)[0].type
        if span.text.endswith(self.vocabulary.grammar.kinds.firms):
            return "Company"
        acts = span.root.dep_ in {"nsubj", "nsubjpass", "poss", "dobj", "appos"}
        return "Person" if acts and not self._is_seen_as_body(span) else "Organization"

    def _is_seen_as_body(self, span: Span) -> bool:
        """Whether the model takes for a body who does what firms do: "Avar exports gas"."""
        trades = span.root.head.lemma_ in self.vocabulary.grammar.kinds.trading and span.root.dep_ in {"nsubj", "conj"}
        named = span.text.endswith(self.vocabulary.names.persons.endings)
        return trades and self.signs.is_seen(span.root) and not named

    def _hyphenated(self, span: Span) -> bool:
        start, end = self.reading.prose_range(span[0], span[-1])
        text = self.reading.prose.text
        return text[start - 1 : start] == "-" or text[end : end + 1] == "-"

    def _is_country(self, span: Span) -> bool:
        found = self.vocabulary.known.longest(split(span.text), 0)
        return found is not None and found[1].type == "Country" and found[1].kind is Kind.COUNTRY

    def _taken(self, token: Token) -> bool:
        start, end = self.reading.prose_range(token, token)
        masked = any(start < mask[3] and mask[2] < end for mask in self.reading.masked.masks)
        return masked or token.i in self.reading.mentions or token.i in self.reading.dates

    def _proper(self, token: Token) -> bool:
        text, words = token.text, self.vocabulary.grammar.words
        return (
            text[:1].isupper()
            and len(text) > 2
            and not set(text) <= _NUMERALS
            and text not in words.stop
            and text not in words.ethnic
        )

    def _belongs(self, token: Token) -> bool:
        """Whether a word may stand in a name: itself one, a particle, an initial, or behind a hyphen."""
        initial = token.is_upper and token.text.endswith(".") and len(token) == 2
        joined = token.text == "-" or (token.i > 0 and token.nbor(-1).text == "-" and token.is_alpha)
        particle = token.text in self.vocabulary.grammar.words.particles
        return initial or joined or particle or self._proper(token)

    def mention(self, span: Span, type_: str) -> Mention:
        """The mention of a name, a known one if it is."""
        reading = self.reading
        words = [token for token in span if token.text not in _ARTICLES]
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
