"""A parsed passage in, bodies that it writes in small letters out: "the electoral commission", "Savar police"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from graphbuild.extraction.names.assemble import EXTRACTOR
from graphbuild.extraction.names.described import EXTRACTOR as DESCRIPTION
from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.vocabulary import Vocabulary, vocabulary_of
from graphbuild.extraction.names.words import split
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.ontology.names import Small
from graphbuild.records import Mention, Part

_WITHIN = frozenset({"compound", "nmod", "amod", "npadvmod", "poss", "conj"})
_BEFORE = 7
_ANY = frozenset({"no", "any", "each", "every", "some", "another", "other", "such", "what", "which", "several", "many"})
_OWN = frozenset({"InternationalOrganization", "NGO"})
_STATELY = frozenset({"Ministry", "Agency", "GovernmentBody", "Mission", "Country"})
_PRIVATE = frozenset({"Company", "Media", "Party", "Organization", "ArmedGroup"})


def find_small_bodies(reading: Reading, ontology: Ontology) -> Mapping[int, tuple[Mention, ...]]:
    """By token index, bodies told by what they are for or whose they are, or the only ones of a state."""
    if reading.passage.part in {Part.SUBJECT, Part.HEADING}:
        return {}
    vocabulary = vocabulary_of(ontology)
    finder, nouns = _Finder(reading, ontology.names.grammar.small, vocabulary), vocabulary.small_bodies
    found = ((token.i, finder.body(token)) for token in reading.doc if token.text in nouns)
    return {place: (mention,) for place, mention in found if mention}


@dataclass(frozen=True, slots=True)
class _Name:
    """The tokens of a body's name, the place or country with which it begins, and the body whose it is."""

    first: Token
    head: Token
    last: Token
    where: Mention | None
    owner: Mention | None

    @property
    def words(self) -> Sequence[str]:
        """Its words in small letters, those with a hyphen or a possessive as one."""
        tokens = self.head.doc[self.first.i + (self.where is not None) : self.last.i + 1]
        joined = " ".join(token.text for token in tokens)
        return joined.replace(" '", "'").replace(" - ", "-").split()

    @property
    def named(self) -> bool:
        """Whether a place or another body tells it from its like; a country does not."""
        return any(one is not None and one.type != "Country" for one in (self.where, self.owner))


@dataclass(frozen=True, slots=True)
class _Finder:
    """What stands before a noun that may head a body's name."""

    reading: Reading
    small: Small
    vocabulary: Vocabulary

    def body(self, head: Token) -> Mention | None:
        """The body that a noun heads; None where nothing tells it from its like."""
        if not self._may_head(head):
            return None
        name = self._name(head)
        before = {word.lower_ for word in head.lefts if word.i < name.first.i}
        before.add(name.first.nbor(-1).lower_ if name.first.i else "")
        shared = "joint" in name.words and not before.isdisjoint({"a", "an"})
        if before & _ANY or shared or self._is_somebodys(name):
            return None
        if type_ := self._sole(name):
            return self._only(name, type_, before)
        made = self._mention(name, self._said_type(name)) if self._is_told(name) else None
        return replace(made, extractor=EXTRACTOR) if made and name.where and name.where.type != "Country" else made

    def _is_somebodys(self, name: _Name) -> bool:
        """Whether a person whom the text names has it ("Rao's cabinet"), or it acts for what "whose" leads to."""
        owners = [word for word in name.head.lefts if word.dep_ == "poss"]
        acts = name.head.text in self.small.weak and any(word.tag_ in {"PRP$", "WP$"} for word in owners)
        return acts or any(
            one.type in {"Person", "Official"} for word in owners for one in self.reading.mentions_at(word)
        )

    def _may_head(self, head: Token) -> bool:
        if self.reading.mentions_at(head) or head.i in self.reading.dates or head.pos_ not in {"NOUN", "PROPN"}:
            return False
        after = head.nbor(1).text if head.i + 1 < len(head.doc) else ""
        if after and not self._is_place(head.nbor(1)) and self.reading.mentions_at(head.nbor(1)):
            return False
        inside = head.dep_ in {"compound", "nmod", "amod"} and head.head.i > head.i
        says = head.dep_ in {"appos", "attr", "oprd"}
        several = head.tag_ in {"NNS", "NNPS"} and head.text not in self.small.words.plural
        return after != "-" and not several and not says and (not inside or after in self.small.words.speaking)

    def _name(self, head: Token) -> _Name:
        """The name that ends with a noun, or with "of inquiry" behind it."""
        doc, first, where = head.doc, head, None
        begin = max(head.sent.start, head.i - _BEFORE)
        while first.i > begin and where is None:
            word = first.nbor(-1)
            of_office = self._is_of_office(word)
            joined = word.i > begin + 1 and doc[word.i - 1].text == "-"
            start = doc[word.i - (2 if joined else of_office)]
            if where := self._owner(word):
                first = word
            elif of_office or self._may_stand(start, word, head.text):
                first = start
            else:
                break
        at = first.i - 1
        at -= at > 0 and doc[at].text in {"'s", "'"}
        whose = at >= head.sent.start and (at < first.i - 1 or where is not None)
        return _Name(first, head, self._last(head), where, self._owner(doc[at]) if whose else None)

    def _last(self, head: Token) -> Token:
        behind = head.doc[head.i + 1 : head.i + 3]
        if len(behind) < 2:
            return head
        told = behind[0].text == "of" and behind[1].text in self.small.words.matters
        posted = behind[0].text == "in" and head.text in self.small.words.posted and self._is_place(behind[1])
        return behind[1] if told or posted else head

    def _is_place(self, word: Token) -> bool:
        return any(one.type in {"Country", "City", "Province", "Place"} for one in self.reading.mentions_at(word))

    def _is_of_office(self, word: Token) -> bool:
        """Whether an office's possessive stands there: "prosecutor's office"."""
        return word.text == "'s" and word.i > 0 and word.nbor(-1).text in self.vocabulary.public | {"general"}

    def _may_stand(self, start: Token, word: Token, head: str) -> bool:
        """Whether a word, from `start` on where it has hyphens, can be part of the name of a body."""
        text = word.doc[start.i : word.i + 1].text
        noun = word.tag_ in {"NN", "NNS"} and word.dep_ in _WITHIN
        words = self.small.words
        return text.islower() and (
            noun or text in words.telling | words.beside or text in self.small.weak.get(head, ())
        )

    def _owner(self, word: Token) -> Mention | None:
        """The place, body or country that a word stands for, or whose adjective it is."""
        mentions = self.reading.mentions_at(word)
        if mentions:
            return mentions[0] if len(mentions) == 1 and mentions[0].type not in {"Person", "Official"} else None
        if not word.text[:1].isupper() or word.is_sent_start or word.pos_ not in {"PROPN", "ADJ"}:
            return None
        found = self.vocabulary.known.longest(split(word.text), 0)
        if found and found[1].kind is Kind.ADJECTIVE:
            return self._as_mention((word, word), "Country", found[1].country)
        strange = word.pos_ == "PROPN" and word.dep_ in _WITHIN and word.text not in self.vocabulary.common
        return self._as_mention((word, word), "Place", None) if strange else None

    def _sole(self, name: _Name) -> str | None:
        """The type of a name that is a whole one, perhaps behind words that tell nothing."""
        plain = [word for word in name.words if word not in self.small.words.beside]
        return self.small.sole.get(" ".join(name.words)) or self.small.sole.get(" ".join(plain))

    def _only(self, name: _Name, type_: str, before: set[str]) -> Mention | None:
        """What a state has but one of: "the central bank", "parliament"; a province's is told by its name."""
        if name.named:
            return self._mention(name, type_)
        alone = name.words == [name.head.text] and name.head.text in self.small.words.single
        of = name.first.nbor(-1) if name.first.i else name.first
        if "a" in before or (alone and of.text == "of" and of.head.lemma_ == "member"):
            return None
        definite = "the" in before or name.where or name.owner or any(word.dep_ == "poss" for word in name.head.lefts)
        made = self._mention(name, type_) if definite or alone else None
        return replace(made, extractor=EXTRACTOR) if made and name.head.text.islower() else made

    def _is_told(self, name: _Name) -> bool:
        """Whether words or names beside its noun tell a body from its like."""
        head, words = name.head.text, set(name.words) - {name.head.text}
        if name.last.i > name.head.i and head not in self.small.words.posted:
            return head in self.small.heads
        if head in self.small.heads:
            return not words.isdisjoint(self.small.words.telling) or (name.named and (bool(words) or bool(name.where)))
        branch = head in self.small.words.branches and name.named and bool(words or name.where)
        return branch or not words.isdisjoint(self.small.weak.get(head, frozenset()))

    def _said_type(self, name: _Name) -> str:
        """What is of an international body or an NGO is that too; what is of a firm, or of somebody unsaid, a body."""
        types = {one.type for one in (name.owner, name.where) if one}
        branch = self.small.weak.get(name.head.text, frozenset(name.words)).isdisjoint(name.words)
        private = types & _PRIVATE or (branch and not types & _STATELY)
        return next(iter(types & _OWN), "Organization" if private else self.vocabulary.small_bodies[name.head.text])

    def _mention(self, name: _Name, type_: str) -> Mention:
        country = next((one.country for one in (name.where, name.owner) if one and one.country), None)
        made = self._as_mention((name.first, name.last), type_, country)
        start = name.owner.start if name.owner else made.start
        owned = self.reading.cable.text[start : made.end] if start < made.start else None
        return replace(made, with_owner=" ".join(owned.split()) if owned else None)

    def _as_mention(self, tokens: tuple[Token, Token], type_: str, country: str | None) -> Mention:
        reading, place = self.reading, self.reading.span(*tokens)
        text = reading.cable.text[place.start : place.end]
        return Mention(
            reading.cable.id,
            reading.paragraph.number,
            place.start,
            place.end,
            text,
            reading.words(*tokens),
            type_,
            DESCRIPTION,
            country=country,
        )
