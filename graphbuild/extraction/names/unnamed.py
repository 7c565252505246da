"""What no grammar knew of a parsed passage in, the words that may be a name out: seen by the model, or capitals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from graphbuild.extraction.english import English
from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.minorities import is_of_minority
from graphbuild.extraction.names.pairs import is_pair
from graphbuild.extraction.names.signs import Signs
from graphbuild.extraction.names.staff import Staff
from graphbuild.extraction.names.standing import Standing, is_described, is_family, is_seen
from graphbuild.extraction.names.terms import terms_of
from graphbuild.extraction.names.vocabulary import Vocabulary, vocabulary_of
from graphbuild.extraction.names.words import acronym, capital, split
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology

ARTICLES = frozenset({"the", "The", "'s"})
SEEN = frozenset({"PERSON", "GPE", "ORG", "LOC"})
_NUMERALS = frozenset("IVX")
_CREEDS = ("ism", "isms")
_DERIVED = ("ing", "ion", "ions", "ism", "ment", "ness", "ity", "ally", "ed", "ist", "ists")


@dataclass(frozen=True, slots=True)
class Unnamed:
    """What the words left in a passage show."""

    reading: Reading
    vocabulary: Vocabulary
    english: English | None
    signs: Signs
    standing: Standing
    staff: Staff

    @classmethod
    def of(cls, reading: Reading, ontology: Ontology, english: English | None) -> Unnamed:
        """The words left in a passage."""
        vocabulary = vocabulary_of(ontology)
        around = (Signs(reading, vocabulary), Standing(reading, vocabulary), Staff(reading, vocabulary))
        return cls(reading, vocabulary, english, *around)

    def is_open(self, token: Token) -> bool:
        """Whether a word may be part of a name that no grammar took."""
        return self._proper(token) and (token.pos_ == "PROPN" or not token.is_sent_start) and not self._taken(token)

    def is_name(self, entity: Span) -> bool:
        """Whether what the model takes for a name can be one."""
        if entity.label_ not in SEEN or any(map(self._taken, entity)) or self._is_make(entity):
            return False
        if (
            self._is_ship(entity)
            or self._is_ragged(entity)
            or (self._hyphenated(entity) and not self._is_country(entity))
        ):
            return False
        if self._is_term(entity.text) or any(map(str.isdigit, entity.text)) or self._is_nobody(entity):
            return False
        words = [token for token in entity if token.text not in ARTICLES]
        if (
            not any(map(self._proper, words))
            or not all(map(self._belongs, words))
            or (len(words) == 1 and self._is_kind(words[0].text))
        ):
            return False
        goods = words[0].text in self.vocabulary.grammar.words.goods
        thing = (goods or entity.label_ == "PERSON") and len(words) == 1 and self._is_thing(words[0])
        creed = words[-1].lower_.endswith(_CREEDS)
        if thing or creed or self._is_address(words) or self._is_plain_employer(entity) or self._is_graded(words):
            return False
        plain = all(token.text in self.vocabulary.common for token in words)
        return entity.label_ != "ORG" or (len(words) > 1 and not plain)

    def _is_term(self, text: str) -> bool:
        """Whether an abbreviation names no body, here or anywhere."""
        terms = self.vocabulary.grammar.words.terms
        return text.upper() in terms or text in terms_of(self.reading.cable.text, self.vocabulary)

    def _is_thing(self, token: Token) -> bool:
        """Whether a common noun has a capital where it neither acts nor owns: "stressed Methanol"; goods only speak."""
        if token.text in self.vocabulary.grammar.words.goods:
            says = token.head.lower_ in self.vocabulary.grammar.words.saying
            return not (says and token.dep_ == "nsubj") and token.dep_ != "poss"
        noun = self.english is not None and self.english.kinds(token.lower_) == {"noun"}
        return noun and token.dep_ == "dobj" and token.text not in self.vocabulary.names.persons.given

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

    def _is_address(self, words: Sequence[Token] | Span) -> bool:
        """Whether only a form of address stands there, which leads to somebody named before: "the Sheikh"."""
        if len(words) > 1 or not words[0].i:
            return False
        before, address = words[0].nbor(-1).text, self.vocabulary.titles
        styled = split(f"{before.capitalize()} {words[0].text}")
        titled = before.lower() == "the" and address.longest(split(words[0].text), 0) is not None
        return titled or address.longest(styled, 0) is not None

    def _is_plain_employer(self, entity: Span) -> bool:
        """Whether a common word opens a sentence before an office and its bearer: "Clan elder Ana Rao"."""
        plain = self.english is not None and entity[0].lower_ in self.english
        return plain and len(entity) == 1 and entity[0].is_sent_start is True and self.staff.employs(entity[0])

    def _is_nobody(self, span: Span) -> bool:
        """Whether a thing or people of two nations stand there: "Identity Card", "a Bosnian Serb", "Indo-Thai"."""
        words = self.vocabulary.grammar.words
        joined = (word.partition("-") for word in span.text.split())
        if span[-1].text in words.things or any(hyphen and first in words.nations for first, hyphen, _ in joined):
            return True
        around = [token.text for token in span.doc[max(span.start - 1, 0) : span.end + 1]]
        nations = zip(("", *around), around, (*around[1:], ""), strict=False)
        return any(is_of_minority(*three, self.vocabulary) for three in nations)

    def _is_graded(self, words: Sequence[Token]) -> bool:
        """Whether a word that opens a sentence tells which of a body's people are meant: "Top Customs officials"."""
        graded = words[0].is_sent_start and words[0].text in self.vocabulary.grammar.words.grading
        return bool(graded) and all(word.text in self.vocabulary.common for word in words[1:])

    def _is_kind(self, word: str) -> bool:
        """Whether a word alone says what something is and not which: "Law", "Ministries", "M.P."."""
        several = word in self.vocabulary.grammar.plural.heads or word in self.vocabulary.several
        return several or "." in word[:-1] or self.vocabulary.heads.longest(split(word), 0) is not None

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
        if self._is_term(token.text):
            return False
        return token.text not in self.vocabulary.common and before not in {'"', ":", "(", "-"} and token.text.isalpha()

    def _opens_as_name(self, token: Token) -> bool:
        """Whether a word that opens a sentence and is no English one acts or owns: "Avar fined it", "Avar's owner"."""
        if not self._is_strange(token) or token.i + 1 == len(token.doc):
            return False
        if token.tag_ != "NNP" and not (token.tag_ in {"NN", "NNS"} and is_seen(token)):
            return self.staff.employs(token) or self.signs.has(token) is not None
        name = self._last_of_name(token)
        after = name.nbor()
        acts = after.pos_ in {"VERB", "AUX"} and after.is_lower
        listed = after.lower_ == "and" and after.i + 1 < len(token.doc) and token.doc[after.i + 1].text[:1].isupper()
        described = after.text == "," and is_described(name)
        owns = after.lower_ == "'s" or self.signs.has(name) is not None
        subject = name.dep_ in {"nsubj", "nsubjpass"}
        return (subject and (acts or listed or described)) or owns or self.staff.employs(name)

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
        if self._is_nobody(span):
            return False
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
        acts = acts and not is_family(span)
        if span[-1].lower_.endswith(_CREEDS) or self._is_address(span) or (len(span) == 1 and self._is_thing(span[0])):
            return False
        named = span[0].tag_ == "NNP" and (before.lower_ != "the" or acts)
        return len(span) > 1 or named or self.standing.is_place(span)

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
            and capital(text)
            and not set(text) <= _NUMERALS
            and text not in words.stop
            and text not in words.ethnic
        )

    def _belongs(self, token: Token) -> bool:
        """Whether a word may stand in a name: itself one, a particle, an initial, or behind a hyphen."""
        initial = token.is_upper and token.text.endswith(".") and len(token) == 2
        stop = self.vocabulary.grammar.words.stop
        behind = token.i > 0 and token.nbor(-1).text == "-" and token.is_alpha and token.text not in stop
        joined = token.text == "-" or behind
        particle = token.text in self.vocabulary.grammar.words.particles
        return initial or joined or particle or self._proper(token)
