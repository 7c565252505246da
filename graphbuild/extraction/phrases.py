"""What is found in a passage before its sentences are parsed: names and dates, in characters of clean prose."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.prose import Prose
from graphbuild.records import Cable, Mention, Paragraph, Passage


@dataclass(frozen=True, slots=True)
class Link:
    """A relation that a name phrase states by itself: "NWC Deputy Director Li" says that Li works for NWC."""

    subject: Mention
    predicate: str
    object: Mention
    role: str | None = None
    confidence: float = 0.9


@dataclass(frozen=True, slots=True)
class NamePhrase:
    """Clean characters `start` to `end` that act as one noun in the sentence.

    `heads` are what the noun stands for (several in "Ministries of Finance, Trade and Defense"),
    `inner` the further mentions inside the phrase, `links` what the phrase itself states. A `plural`
    phrase takes a plural verb.
    """

    start: int
    end: int
    heads: tuple[Mention, ...]
    inner: tuple[Mention, ...] = ()
    links: tuple[Link, ...] = ()
    plural: bool = False

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All mentions of the phrase."""
        return (*self.heads, *self.inner)


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """Clean characters `start` to `end` that give a time; `value` is ISO 8601, an interval with a slash."""

    start: int
    end: int
    value: str


@dataclass(frozen=True, slots=True)
class PassageText:
    """A passage with its clean prose, before anything is found in it.

    Its first `lead` characters stand before it in the cable: the clause that an item of a list continues.
    """

    cable: Cable
    paragraph: Paragraph
    passage: Passage
    prose: Prose
    lead: int = 0

    def mention(self, start: int, end: int, *, name: str, type: str, extractor: str) -> Mention:
        """A mention of clean characters `start` to `end`; refine it with dataclasses.replace."""
        span = self.prose.source(start, end)
        text = self.cable.text[span.start : span.end]
        return Mention(self.cable.id, self.paragraph.number, span.start, span.end, text, name, type, extractor)
