"""A parsed passage in, bodies that it writes in small letters out: "the electoral commission", "Savar police"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Token

from graphbuild.extraction.names.items import PERSONS
from graphbuild.extraction.names.ministries import EXTRACTOR
from graphbuild.extraction.names.small_names import PLACES, WITHIN, SmallName, SmallNames
from graphbuild.extraction.names.vocabulary import vocabulary_of
from graphbuild.extraction.phrases import Link, NamePhrase
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.ontology.grammar import Small
from graphbuild.records import Mention, Part

_ANY = frozenset({"no", "any", "each", "every", "some", "another", "other", "such", "what", "which", "several", "many"})
_OWN = frozenset({"InternationalOrganization", "NGO"})
_OF_STATES = frozenset({"Ministry", "Agency", "GovernmentBody", "Mission", "Country"})
_RULING = frozenset({"government", "administration"})
"""What a party leads and does not have as a branch."""
_PRIVATE = frozenset({"Company", "Media", "Party", "Organization", "ArmedGroup"})


def find_small_bodies(reading: Reading, ontology: Ontology) -> Mapping[int, NamePhrase]:
    """By token index, bodies told by what they are for or whose they are, or the only ones of a state."""
    if reading.passage.part in {Part.SUBJECT, Part.HEADING}:
        return {}
    vocabulary = vocabulary_of(ontology)
    finder = _Finder(SmallNames(reading, vocabulary), ontology.names.grammar.small, vocabulary.small_bodies)
    found = ((token.i, finder.body(token)) for token in reading.doc if token.text in finder.types)
    return {place: phrase for place, phrase in found if phrase}


@dataclass(frozen=True, slots=True)
class _Finder:
    """What makes a body of a noun."""

    names: SmallNames
    small: Small
    types: Mapping[str, str]

    def body(self, head: Token) -> NamePhrase | None:
        """The body that a noun heads; None where nothing tells it from its like."""
        if not self._may_head(head):
            return None
        name = self.names.read(head, self._last(head), lambda text, word: self._may_stand(text, word, head.text))
        shared = "joint" in name.words and not name.before.isdisjoint({"a", "an"})
        if name.before & _ANY or shared or self._is_somebodys(name):
            return None
        type_ = self._sole(name)
        made = self._only(name, type_) if type_ else self._told(name)
        return self._phrase(name, made) if made else None

    def _told(self, name: SmallName) -> Mention | None:
        """A body that a word or name beside its noun tells from its like; with a place it has a name."""
        if not self._is_told(name):
            return None
        made = self._mention(name, self._said_type(name))
        return replace(made, extractor=EXTRACTOR) if name.where and name.where.type != "Country" else made

    def _is_somebodys(self, name: SmallName) -> bool:
        """Whether a person whom the text names has it ("Rao's cabinet"), or it acts for what "whose" leads to."""
        owners = [word for word in name.head.lefts if word.dep_ == "poss"]
        acts = name.head.text in self.small.weak and any(word.tag_ in {"PRP$", "WP$"} for word in owners)
        named = (one for word in owners for one in self.names.reading.mentions_at(word))
        return acts or any(one.type in PERSONS for one in named)

    def _may_head(self, head: Token) -> bool:
        reading = self.names.reading
        if reading.mentions_at(head) or head.i in reading.dates or head.pos_ not in {"NOUN", "PROPN"}:
            return False
        after = head.nbor(1).text if head.i + 1 < len(head.doc) else ""
        if after and not self._is_place(head.nbor(1)) and reading.mentions_at(head.nbor(1)):
            return False
        inside = head.dep_ in {"compound", "nmod", "amod"} and head.head.i > head.i
        says = head.dep_ in {"appos", "attr", "oprd"}
        several = head.tag_ in {"NNS", "NNPS"} and head.text not in self.small.words.plural
        return after != "-" and not several and not says and (not inside or after in self.small.words.speaking)

    def _last(self, head: Token) -> Token:
        behind = head.doc[head.i + 1 : head.i + 3]
        if len(behind) < 2:
            return head
        told = behind[0].text == "of" and behind[1].text in self.small.words.matters
        posted = behind[0].text == "in" and head.text in self.small.words.posted and self._is_place(behind[1])
        return behind[1] if told or posted else head

    def _is_place(self, word: Token) -> bool:
        return any(one.type in PLACES for one in self.names.reading.mentions_at(word))

    def _may_stand(self, text: str, word: Token, head: str) -> bool:
        """Whether a word can be part of the name of a body."""
        noun = word.tag_ in {"NN", "NNS"} and word.dep_ in WITHIN
        words = self.small.words
        return noun or text in words.telling | words.beside or text in self.small.weak.get(head, ())

    def _sole(self, name: SmallName) -> str | None:
        """The type of a name that is a whole one, perhaps behind words that tell nothing."""
        plain = [word for word in name.words if word not in self.small.words.beside]
        return self.small.sole.get(" ".join(name.words)) or self.small.sole.get(" ".join(plain))

    def _only(self, name: SmallName, type_: str) -> Mention | None:
        """What a state has but one of: "the central bank", "parliament"; a province's is told by its name."""
        if name.named:
            return self._mention(name, type_)
        alone = name.words == [name.head.text] and name.head.text in self.small.words.single
        of = name.first.nbor(-1) if name.first.i else name.first
        if "a" in name.before or (alone and of.text == "of" and of.head.lemma_ == "member"):
            return None
        whose = name.where or name.owner or any(word.dep_ == "poss" for word in name.head.lefts)
        made = self._mention(name, type_) if whose or alone or "the" in name.before else None
        return replace(made, extractor=EXTRACTOR) if made and name.head.text.islower() else made

    def _is_told(self, name: SmallName) -> bool:
        """Whether words or names beside its noun tell a body from its like."""
        head, words = name.head.text, set(name.words) - {name.head.text}
        if name.last.i > name.head.i and head not in self.small.words.posted:
            return head in self.small.heads
        beside = name.named and bool(words or name.where)
        if head in self.small.heads:
            return beside or not words.isdisjoint(self.small.words.telling)
        ruled = name.where is not None and name.where.type == "Party" and head in _RULING
        branch = head in self.small.words.branches and beside and not ruled
        return branch or not words.isdisjoint(self.small.weak.get(head, frozenset()))

    def _said_type(self, name: SmallName) -> str:
        """What is of an international body or an NGO is that too; what is of a firm, or of somebody unsaid, a body."""
        types = {one.type for one in (name.owner, name.where) if one}
        branch = self.small.weak.get(name.head.text, frozenset(name.words)).isdisjoint(name.words)
        private = types & _PRIVATE or (branch and not types & _OF_STATES)
        return next(iter(types & _OWN), "Organization" if private else self.types[name.head.text])

    def _mention(self, name: SmallName, type_: str) -> Mention:
        made = self.names.mention(name.first, name.last, type=type_, country=name.country)
        start = name.owner.start if name.owner else made.start
        owned = self.names.reading.cable.text[start : made.end] if start < made.start else None
        return replace(made, with_owner=" ".join(owned.split()) if owned else None)

    def _phrase(self, name: SmallName, made: Mention) -> NamePhrase:
        """The body as a phrase, which states that it is part of the body with whose name it begins."""
        start, end = self.names.reading.prose_range(name.first, name.last)
        whole = name.where if name.where and name.where.type not in PLACES else None
        links = (Link(made, "part_of", whole, confidence=0.8),) if whole else ()
        return NamePhrase(start, end, (made,), links=links)
