"""A parsed passage in, who is told by an office in small letters out: "the deputy foreign minister"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Token

from graphbuild.extraction.names.items import PERSONS
from graphbuild.extraction.names.small_names import PLACES, WITHIN, SmallName, SmallNames
from graphbuild.extraction.names.vocabulary import Vocabulary, vocabulary_of
from graphbuild.extraction.phrases import Link, NamePhrase
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.ontology.titles import SmallOffices
from graphbuild.records import Mention, Part

_INDEFINITE = frozenset({"a", "an", "no", "any", "every", "each", "another", "former"})
_OF = frozenset({"of", "for", "to"})
_NEAR = 4
_PRIVATE = frozenset({"Company", "Media", "NGO", "ArmedGroup"})
_UNEMPLOYING = frozenset({"Event", "Meeting", "Campaign", "Law", "Plan", "Agreement", "Report", "City", "Place"})


def find_small_offices(reading: Reading, ontology: Ontology) -> Mapping[int, NamePhrase]:
    """By token index, those who are named by an office that one person holds at a time."""
    if reading.passage.part in {Part.SUBJECT, Part.HEADING}:
        return {}
    vocabulary = vocabulary_of(ontology)
    finder = _Finder(SmallNames(reading, vocabulary), ontology.names.titles.small, vocabulary)
    found = ((token.i, finder.office(token)) for token in reading.doc if token.text in finder.small.nouns)
    return {place: phrase for place, phrase in found if phrase}


@dataclass(frozen=True, slots=True)
class _Finder:
    """What makes somebody of an office."""

    names: SmallNames
    small: SmallOffices
    vocabulary: Vocabulary

    def office(self, head: Token) -> NamePhrase | None:
        """Who holds an office; None where it is not one alone, or somebody named has it."""
        if not self._may_head(head):
            return None
        name = self.names.read(head, self._last(head), self._may_stand)
        if self._is_borne(name):
            return None
        of = self.names.named_at(name.last) if name.last.i > head.i else None
        if not self._is_definite(name) or not self._is_told(name, of):
            return None
        return self._phrase(name, of)

    def _may_head(self, head: Token) -> bool:
        reading = self.names.reading
        if reading.mentions_at(head) or head.tag_ not in {"NN", "NNP"} or head.dep_ in {"appos", "attr", "oprd"}:
            return False
        inside = head.dep_ in {"compound", "nmod", "amod", "npadvmod"} and head.head.i > head.i
        after = head.nbor(1) if head.i + 1 < len(head.doc) else None
        named = after is not None and (after.text == "-" or self._is_person(after))
        borne = any(child.dep_ == "appos" and self._is_person(child) for child in head.children)
        idiom = head.dep_ == "pobj" and head.head.lower_ in {"as", "at"}
        return not (inside or named or borne or idiom)

    def _is_borne(self, name: SmallName) -> bool:
        """Whether who holds it is named behind a comma: "the head of the Institute (IRS), Dr. Ana Rao,"."""
        behind = name.head.doc[name.last.i + 1 : name.last.i + 2 + _NEAR]
        comma = next((word.i for word in behind if word.text == ","), None)
        closed = comma is not None and (comma == name.last.i + 1 or behind[0].text == "(")
        return closed and any(map(self._is_person, name.head.doc[(comma or 0) + 1 : (comma or 0) + 3]))

    def _is_person(self, word: Token) -> bool:
        return any(one.type in PERSONS for one in self.names.reading.mentions_at(word))

    def _last(self, head: Token) -> Token:
        """The name or field behind "of", else the noun: "governor of Kirkuk", "chief of police"."""
        of = head.nbor(1) if head.i + 1 < len(head.doc) else head
        end = next((word for word in of.children if word.dep_ == "pobj"), None) if of.text in _OF else None
        if end is None:
            return head
        named = self.names.named_at(end)
        if named is None:
            return end if end.i == of.i + 1 and end.text in self.small.telling else head
        near = self.names.reading.span(end, end).start - named.start >= 0 and end.i - of.i <= _NEAR
        fits = named.type not in _UNEMPLOYING - PLACES and (of.text == "of" or named.type not in PLACES)
        return end if near and fits else head

    def _may_stand(self, text: str, word: Token) -> bool:
        """Whether a word can be part of the name of an office."""
        noun = word.tag_ in {"NN", "NNS"} and word.dep_ in WITHIN
        return noun or text in self.small.telling | self.small.beside

    def _is_definite(self, name: SmallName) -> bool:
        return name.owner is not None or name.where is not None or "the" in name.before

    def _is_told(self, name: SmallName, of: Mention | None) -> bool:
        """Whether what the office is for, or whose it is, tells it from its like."""
        doc, head = name.head.doc, name.head.text
        before = set(doc[name.inside : name.head.i].text.split())
        indefinite = not name.before.isdisjoint(_INDEFINITE) or _goes_on(name.head)
        owned = name.owner is not None and (name.owner.type != "Country" or bool(before))
        whose = name.where or owned or name.last.i > name.head.i
        told = (
            before & self.small.telling
            or f"{' '.join(sorted(before))} {head}" in self.small.whole
            or self._is_sole(name)
        )
        return not indefinite and bool(told or whose)

    def _is_sole(self, name: SmallName) -> bool:
        return name.head.text in self.small.sole and name.first.i > 0 and name.first.nbor(-1).lower_ == "the"

    def _phrase(self, name: SmallName, of: Mention | None) -> NamePhrase:
        country = name.country or (of.country if of else None)
        employer = of or name.where or name.owner
        private = employer is not None and employer.type in _PRIVATE
        made = self.names.mention(name.first, name.last, type="Person" if private else "Official", country=country)
        beside = tuple(one for one in (name.where, of) if one)
        start, end = self.names.reading.prose_range(name.first, name.last)
        role = self.names.reading.words(name.head.doc[name.inside], name.head)
        stated = name.where is not None and name.where.type not in _UNEMPLOYING
        links = (Link(made, "works_for", name.where, role=role, confidence=0.8),) if stated and name.where else ()
        return NamePhrase(start, end, (replace(made, title=None),), beside, links)


def _goes_on(office: Token) -> bool:
    """Whether it only says more of somebody: "an adviser to the king and chairman of the bank"."""
    first = office.head
    return office.dep_ == "conj" and any(word.lower_ in {"a", "an"} for word in first.lefts) and first.pos_ == "NOUN"
