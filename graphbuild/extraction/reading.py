"""A passage, its phrases and its parse in; every token knows the mentions and the characters it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from graphbuild.extraction.masking import MaskedText
from graphbuild.extraction.phrases import DatePhrase, NamePhrase
from graphbuild.prose import Prose
from graphbuild.records import Cable, Evidence, Mention, Paragraph, Passage, Span


@dataclass(frozen=True, slots=True)
class Reading:
    """One passage as it was understood.

    `doc` is the parse of the masked text. `mentions` gives, by token index, what a token stands for:
    the names that it masks, or for "she" and "the Ministry" the mentions that they refer to.
    `dates` gives the ISO 8601 value of a token that masks a date. The first `lead` characters of the
    prose are those of the clause that an item of a list continues, which is read by itself too.
    """

    cable: Cable
    paragraph: Paragraph
    passage: Passage
    prose: Prose
    masked: MaskedText
    doc: Doc
    names: tuple[NamePhrase, ...]
    mentions: Mapping[int, tuple[Mention, ...]]
    dates: Mapping[int, str]
    lead: int = 0

    def mentions_at(self, token: Token) -> tuple[Mention, ...]:
        """What the token stands for, or nothing."""
        return self.mentions.get(token.i, ())

    def prose_range(self, first: Token, last: Token) -> tuple[int, int]:
        """The characters of prose from one token to another, both included."""
        return self.masked.prose_range(first.idx, last.idx + len(last))

    def words(self, first: Token, last: Token) -> str:
        """The passage's clean words from one token to another, both included."""
        start, end = self.prose_range(first, last)
        return self.prose.text[start:end]

    def span(self, first: Token, last: Token) -> Span:
        """Where the tokens from one to another stand in the cable's text."""
        return self.prose.source(*self.prose_range(first, last))

    def evidence(self, sentence: TokenSpan) -> Evidence:
        """The sentence as it stands in the cable."""
        span = self.span(sentence[0], sentence[-1])
        text = self.cable.text[span.start : span.end]
        return Evidence(self.cable.id, self.paragraph.number, span.start, span.end, text)

    def sentence_of(self, phrase: NamePhrase) -> TokenSpan:
        """The sentence in which a phrase stands."""
        token = next(t for t in self.doc if self.prose_range(t, t)[1] > phrase.start)
        return token.sent

    def is_lead(self, *tokens: Token) -> bool:
        """Whether all of these stand in the clause that an item continues."""
        return all(self.prose_range(token, token)[0] < self.lead for token in tokens)

    def with_mentions(self, more: Mapping[int, tuple[Mention, ...]]) -> Reading:
        """The same reading, in which further tokens stand for something; what they stood for before stays."""
        return replace(self, mentions={**more, **self.mentions})

    def with_phrases(self, more: Mapping[int, NamePhrase]) -> Reading:
        """The same reading with further name phrases, by the token that heads each."""
        if not more:
            return self
        named = self.with_mentions({place: phrase.heads for place, phrase in more.items()})
        return replace(named, names=(*self.names, *more.values()))


@dataclass(frozen=True, slots=True)
class CableReading:
    """All passages of a cable, in reading order."""

    cable: Cable
    passages: tuple[Reading, ...]

    def sentences(self) -> Iterator[tuple[Reading, TokenSpan]]:
        """Every sentence with the passage in which it stands."""
        return ((reading, sentence) for reading in self.passages for sentence in reading.doc.sents)


def tokens_of(
    doc: Doc, masked: MaskedText, phrases: Sequence[NamePhrase | DatePhrase]
) -> Iterator[tuple[int, NamePhrase | DatePhrase]]:
    """The index of the token that masks each phrase."""
    at = {start: phrase for phrase in phrases for start, _, place, _ in masked.masks if place == phrase.start}
    return ((token.i, at[token.idx]) for token in doc if token.idx in at)
