"""Phrases of the parse in, the words of the text out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from graphbuild.extraction.masking import MaskedText
from graphbuild.extraction.open.phrases import noun_phrase
from graphbuild.extraction.open.relatives import stands_for
from graphbuild.extraction.open.usual import usual
from graphbuild.extraction.relations.tree import children


@dataclass(frozen=True, slots=True)
class Wording:
    """A text and its form for the parser."""

    text: str
    masked: MaskedText

    def words(self, tokens: tuple[Token, ...]) -> str:
        """The words of a phrase as the text has them; a relative pronoun gives way to what it stands for."""
        return " ".join(self._runs(tokens))

    def sentence(self, span: Span) -> str:
        """The sentence exactly as it stands in the text."""
        start, end = self.masked.prose_range(span.start_char, span.end_char)
        return self.text[start:end].strip()

    def _runs(self, tokens: tuple[Token, ...]) -> Iterator[str]:
        run: list[Token] = []
        for token in tokens:
            noun = stands_for(token)
            outside = noun is not None and noun not in tokens
            if run and (outside or token.i != run[-1].i + 1):
                yield self._slice(run)
                run = []
            if noun is not None and outside:
                clause = next((one for one in children(noun, "relcl") if one.is_ancestor(token)), None)
                whole = self.words(noun_phrase(noun, apart=token.head.lower_ != "of", without=clause).words)
                yield whole + _ending(whole) if token.tag_ == "WP$" else whole
            else:
                run.append(token)
        if run:
            yield self._slice(run)

    def _slice(self, run: list[Token]) -> str:
        start, end = self.masked.prose_range(run[0].idx, run[-1].idx + len(run[-1]))
        return " ".join(self.text[start:end].split())


def _ending(owner: str) -> str:
    return "'" if owner.endswith("s") else "'s"


def wording(text: str) -> Wording:
    """The text with its form for the parser."""
    return Wording(text, usual(text))
