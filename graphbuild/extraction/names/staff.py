"""An unknown name beside another in its parse in, whether one acts for the other out."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Span, Token

from graphbuild.extraction.names.items import PERSONS
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.reading import Reading

_STAFFED = frozenset({"Media", "Company", "NGO", "Party", "Organization", "ArmedGroup", "Agency", "Ministry"})
_LED = frozenset({"Party", "ArmedGroup", "NGO", "Organization"})


@dataclass(frozen=True, slots=True)
class Staff:
    """Who belongs to whom in a passage."""

    reading: Reading
    vocabulary: Vocabulary

    def is_bodys_own(self, span: Span) -> bool:
        """Whether who is named acts for the body before: "the Tribune's Ana Rao wrote", "the Hope Party of Ana Rao"."""
        doc, at = self.reading.doc, span.start - 1
        owned = at > 0 and doc[at].lower_ in {"'s", "of"} and doc[span.end - 1].dep_ != "compound"
        owners = {mention.type for mention in self.reading.mentions_at(doc[at - 1])} if owned else set()
        allowed = _STAFFED if owned and doc[at].lower_ == "'s" else _LED
        plain = self.vocabulary.common
        named = 1 < len(span) < 4 and all(token.text.isalpha() and token.text not in plain for token in span)
        after = doc[span.end] if span.end < len(doc) else None
        acts = after is None or after.pos_ in {"VERB", "AUX", "PUNCT", "CCONJ", "ADV", "ADP", "NUM"}
        return bool(named and acts and owners & allowed)

    def employs(self, token: Token) -> bool:
        """Whether an office in small letters leads from a word to a person: "Avar economist Ana Rao"."""
        doc = token.doc
        end = next((at for at in range(token.i + 1, min(token.i + 5, len(doc))) if not doc[at].is_lower), token.i)
        held = end > token.i + 1 and doc[end - 1].lower_ in self.vocabulary.offices
        return held and any(mention.type in PERSONS for mention in self.reading.mentions_at(doc[end]))

    def owns_person(self, span: Span) -> bool:
        """Whether "'s" leads from a name to a person's: "Avar's Ana Rao"."""
        doc = span.doc
        if span.end + 1 >= len(doc) or doc[span.end].lower_ != "'s":
            return False
        return any(one.type in PERSONS and " " in one.name for one in self.reading.mentions_at(doc[span.end + 1]))
