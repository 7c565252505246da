"""A noun in small letters in, the words and names that stand before it and belong to it out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from graphbuild.extraction.names.described import EXTRACTOR as DESCRIPTION
from graphbuild.extraction.names.items import PERSONS, Kind
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import split, without_short
from graphbuild.extraction.reading import Reading
from graphbuild.records import Mention

WITHIN = frozenset({"compound", "nmod", "amod", "npadvmod", "poss", "conj"})
PLACES = frozenset({"Country", "City", "Province", "Place"})
_BEFORE = 7

MayStand = Callable[[str, Token], bool]
"""Whether a word, written as given with what a hyphen joins to it, belongs to the noun behind it."""


@dataclass(frozen=True, slots=True)
class SmallName:
    """The tokens of a name from `first` to `last` with its noun `head`, and whose it is.

    `where` is the place, country or body with which it begins, `inside` the index of the first token behind that.
    """

    first: Token
    inside: int
    head: Token
    last: Token
    where: Mention | None
    owner: Mention | None

    @property
    def words(self) -> Sequence[str]:
        """Its words in small letters, those with a hyphen or a possessive as one."""
        tokens = self.head.doc[self.inside : self.last.i + 1]
        joined = " ".join(token.text for token in tokens)
        return joined.replace(" '", "'").replace(" - ", "-").split()

    @property
    def named(self) -> bool:
        """Whether a place or another body tells it from its like; a country does not."""
        return any(one is not None and one.type != "Country" for one in (self.where, self.owner))

    @property
    def country(self) -> str | None:
        """The country of what it begins with, or of whose it is."""
        return next((one.country for one in (self.where, self.owner) if one and one.country), None)

    @property
    def before(self) -> frozenset[str]:
        """The words right before it, and those that its noun takes there."""
        beside = {word.lower_ for word in self.head.lefts if word.i < self.first.i}
        return frozenset(beside | ({self.first.nbor(-1).lower_} if self.first.i else set()))


@dataclass(frozen=True, slots=True)
class SmallNames:
    """What a passage has before its nouns."""

    reading: Reading
    vocabulary: Vocabulary

    def read(self, head: Token, last: Token, may_stand: MayStand) -> SmallName:
        """The name that a noun ends, or that goes on behind it to `last`."""
        doc, first, inside, where = head.doc, head, head.i, None
        begin = max(head.sent.start, head.i - _BEFORE)
        while first.i > begin and where is None:
            word = doc[first.i - 1]
            of_office = self._is_of_office(word)
            joined = word.i > begin + 1 and doc[word.i - 1].text == "-"
            start = doc[word.i - (2 if joined else of_office)]
            written = doc[start.i : word.i + 1].text
            if where := self.named_at(word):
                first, inside = self._begin(word, where), word.i + 1
            elif of_office or (written.islower() and may_stand(written, word)):
                first, inside = start, start.i
            else:
                break
        at = first.i - 1
        at -= at > 0 and doc[at].text in {"'s", "'"}
        whose = at >= head.sent.start and (at < first.i - 1 or where is not None)
        return SmallName(first, inside, head, last, where, self.named_at(doc[at]) if whose else None)

    def _begin(self, word: Token, named: Mention) -> Token:
        """The first token of what is named at a word: "central" of "central bank"."""
        while word.i > word.sent.start and self.reading.span(word, word).start > named.start:
            word = word.nbor(-1)
        return word

    def _is_of_office(self, word: Token) -> bool:
        """Whether an office's possessive stands there: "prosecutor's office"."""
        return word.text == "'s" and word.i > 0 and word.nbor(-1).text in self.vocabulary.public | {"general"}

    def named_at(self, word: Token) -> Mention | None:
        """The place, body or country that a word stands for, or whose adjective it is."""
        mentions = self.reading.mentions_at(word)
        if mentions:
            return mentions[0] if len(mentions) == 1 and mentions[0].type not in PERSONS else None
        if not word.text[:1].isupper() or word.is_sent_start or word.pos_ not in {"PROPN", "ADJ"}:
            return None
        found = self.vocabulary.known.longest(split(word.text), 0)
        if found and found[1].kind is Kind.ADJECTIVE:
            made = self.mention(word, word, name=found[1].name, type="Country", country=found[1].country)
            return replace(made, extractor="demonym")
        strange = word.pos_ == "PROPN" and word.dep_ in WITHIN and word.text not in self.vocabulary.common
        return self.mention(word, word, name=word.text, type="Place") if strange else None

    def mention(
        self, first: Token, last: Token, *, type: str, name: str | None = None, country: str | None = None
    ) -> Mention:
        """What the words from one token to another describe."""
        cable, place = self.reading.cable, self.reading.span(first, last)
        text, words = cable.text[place.start : place.end], name or without_short(self.reading.words(first, last))
        number = self.reading.paragraph.number
        return Mention(cable.id, number, place.start, place.end, text, words, type, DESCRIPTION, country=country)
