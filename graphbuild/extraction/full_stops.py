"""A text in words in, the same with a new sentence behind "the FTA." out, for a parser that sees an abbreviation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc

NAME = "full_stops"
_SHORT = 3


@Language.factory(NAME, default_config={"titles": []})
def full_stops(nlp: Language, name: str, titles: Sequence[str]) -> FullStops:
    """The component, which leaves "GEN. Li" together; the model and its name are spaCy's to give."""
    return FullStops(frozenset(titles))


@dataclass(frozen=True, slots=True)
class FullStops:
    """Begins a sentence at a capital behind a full stop behind letters that are a name: "met the MDC. Li left."."""

    titles: frozenset[str]

    def __call__(self, doc: Doc) -> Doc:
        """The text with its sentences begun."""
        for stop in doc[2:-1] if len(doc) > _SHORT else ():
            if stop.text == "." and stop.whitespace_ and self._ends(doc, stop.i):
                doc[stop.i + 1].is_sent_start = True
        return doc

    def _ends(self, doc: Doc, stop: int) -> bool:
        before, letters, after = doc[stop - 2], doc[stop - 1].text, doc[stop + 1].text
        short = letters.isupper() and letters.isalpha() and len(letters) >= _SHORT and letters not in self.titles
        return short and before.text.islower() and after[0].isupper() and not after.isupper()
