"""An unknown name in its parse in, whether it stands or is written as places and bodies do out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Span, Token

from graphbuild.extraction.names.items import PERSONS, Kind
from graphbuild.extraction.names.signs import owner_of
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import acronym, split
from graphbuild.extraction.reading import Reading

_JOINED = re.compile(r"(?!Ma?c[A-Z]|D[eiu][A-Z]|L[ae][A-Z]|V[ao]n[A-Z]|Fitz[A-Z])[A-Z][a-z]+[A-Z]\w*")


@dataclass(frozen=True, slots=True)
class Standing:
    """What the places of unknown names in a passage show."""

    reading: Reading
    vocabulary: Vocabulary

    def is_body(self, span: Span) -> bool:
        """Whether it is written as bodies are."""
        owned = owner_of(span.root) in self.vocabulary.grammar.kinds.owned
        written = acronym(span.text) or _JOINED.fullmatch(span.text)
        return bool(owned or written or _has_short(span) or self.is_thing(span))

    def is_thing(self, span: Span) -> bool:
        """Whether it stands as no person's name does: "the Avar", "Ana Rao of Avar", "Avar, which"."""
        doc = span.doc
        article = span.start > 0 and doc[span.start - 1].lower_ == "the" and not is_family(span)
        of = span.start > 1 and doc[span.start - 1].lower_ == "of"
        theirs = of and any(one.type in PERSONS for one in self.reading.mentions_at(doc[span.start - 2]))
        return article or theirs or [token.text for token in doc[span.end : span.end + 2]] == [",", "which"]

    def is_place(self, span: Span) -> bool:
        """Whether "in", "near" or "the town of" leads to a name."""
        doc, at = self.reading.doc, span.start - 1
        if [token.lower_ for token in doc[span.end : span.end + 2]] == [",", "in"] and doc[at].lower_ == "to":
            return True
        at -= at >= 0 and doc[at].lower_ == "the"
        if at < 0 or any(token.text in self.vocabulary.common for token in span) or self._is_national(span):
            return False
        if doc[at].lower_ == "of":
            return at > 0 and doc[at - 1].lemma_.lower() in self.vocabulary.grammar.around.settled
        head, around = doc[at].head.lemma_.lower(), self.vocabulary.grammar.around
        staffed = doc[at].lower_ == "at" and (head in around.working or head in self.vocabulary.offices)
        led = doc[at].lower_ == "around" and head in around.circles
        return doc[at].lower_ in around.within and head not in around.trusting and not (staffed or led)

    def _is_national(self, span: Span) -> bool:
        """Whether a country's adjective opens the name, as in those of bodies: "at Canadian Heritage"."""
        found = self.vocabulary.known.longest(split(span.text), 0)
        return found is not None and found[1].kind is Kind.ADJECTIVE


def is_family(span: Span) -> bool:
    """Whether "the Duvaliers" are many of one name; "the Ifoghas" need not be."""
    return span.text.endswith("s") and not span.text.endswith(("as", "os", "us", "ss"))


def is_seen(token: Token) -> bool:
    """Whether the model takes a word for a body."""
    return any(entity.label_ == "ORG" and entity.start <= token.i < entity.end for entity in token.doc.ents)


def is_described(name: Token) -> bool:
    """Whether a noun between commas or a clause tells of it."""
    return any(child.dep_ in {"appos", "relcl", "acl"} and child.i > name.i for child in name.children)


def _has_short(span: Span) -> bool:
    """Whether an abbreviation in parentheses follows, as it does bodies: "Secours Rural (SERU)"."""
    after = [token.text for token in span.doc[span.end : span.end + 3]]
    return len(span) > 1 and after[::2] == ["(", ")"] and acronym(after[1])
