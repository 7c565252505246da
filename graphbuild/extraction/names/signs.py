"""An unknown name in its parse in, what the words around it show that it is out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Span, Token

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import acronym, split
from graphbuild.extraction.reading import Reading
from graphbuild.ontology.names import Kinds
from graphbuild.records import Mention

_IN = frozenset({"in", "near", "outside", "around", "at", "inside", "off", "throughout", "reached", "visited"})
_SETTLED = frozenset(
    {"town", "city", "village", "hamlet", "port", "suburb", "district", "island", "region", "province", "area", "camp"}
)
_TRUSTED = frozenset({"confidence", "interest", "trust", "faith", "stake", "share", "believe", "invest", "investment"})
_WORKING = frozenset({"worker", "employee", "staff", "official", "job", "source", "contact", "work"})
_STAFFED = frozenset({"Media", "Company", "NGO", "Party", "Organization", "ArmedGroup", "Agency", "Ministry"})
_LED = frozenset({"Party", "ArmedGroup"})
_PERSONS = frozenset({"Person", "Official"})
_PLACES = frozenset({"City", "Province", "Place"})
_TRADING = frozenset({"Company", "Media", "NGO"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_JOINED = re.compile(r"(?!Ma?c[A-Z]|D[eiu][A-Z]|L[ae][A-Z]|V[ao]n[A-Z]|Fitz[A-Z])[A-Z][a-z]+[A-Z]\w*")
_WAYS = frozenset({"to", "from", "toward", "towards"})
_RECEIVING = frozenset({"dative", "iobj"})


@dataclass(frozen=True, slots=True)
class Signs:
    """What stands around the unknown names of a passage."""

    reading: Reading
    vocabulary: Vocabulary

    def kind(self, span: Span) -> str | None:
        """What is surely said of a name: by what it has, what is its own, what is beside it, what leads to it."""
        name = span.root
        done = self._taken(name) or self._does(name) or self._goes(name)
        said = self._led(span) or self.has(name) or done or self._keeps(name) or self._described(name)
        return said or ("Company" if len(span) > 1 and span[-1].text in self._kinds.trades else None)

    @property
    def _kinds(self) -> Kinds:
        return self.vocabulary.grammar.kinds

    def is_body(self, span: Span) -> bool:
        """Whether it is written as bodies are."""
        owned = self._owner_of(span.root) in self._kinds.owned
        written = acronym(span.text) or _JOINED.fullmatch(span.text)
        return bool(owned or written or self._has_short(span) or self.is_thing(span))

    def _led(self, span: Span) -> str | None:
        """By a noun before: "a stake in Avar", "shareholders of Avar"."""
        at = span.start - 1 - (span[0].i > 0 and span[0].nbor(-1).lower_ == "the")
        if at < 1:
            return None
        doc = span.doc
        return self._kinds.led.get(f"{doc[at - 1].lemma_.lower()} {doc[at].lower_}")

    def _owner_of(self, name: Token) -> str:
        """The noun of what belongs to a name."""
        return name.head.lemma_.lower() if name.dep_ == "poss" else ""

    def has(self, name: Token) -> str | None:
        """By what it has: "Avar's subsidiary", "Avar shareholders"; a town may have a board or headquarters."""
        joined = name.dep_ in {"compound", "amod"} and name.head.is_lower and name.head.i > name.i
        noun = name.head.lemma_.lower() if joined else self._owner_of(name)
        beside = self._kinds.after.get(name.nbor().text) if joined else None
        elected = joined and name.head.text in self._kinds.elected
        found = "Party" if elected else beside or self._kinds.owned.get(noun)
        return None if found == "Organization" else found

    def _taken(self, name: Token) -> str | None:
        """By what is done to it: nobody is "acquired", and towns are stormed."""
        first = name.head if name.dep_ == "conj" else name
        if first.dep_ not in {"dobj", "nsubjpass"}:
            return None
        return "City" if self._is_raided(first) else self._kinds.taken.get(first.head.lemma_)

    def _is_raided(self, name: Token) -> bool:
        """Whether fighters attack it: what they attack is a town unless it is known as another thing."""
        doers = [child for child in name.head.lefts if child.dep_ == "nsubj"]
        armed = any(one.type == "ArmedGroup" for doer in doers for one in self.reading.mentions_at(doer)[:1])
        armed = armed or any(doer.lemma_.lower() in self._kinds.raiders for doer in doers)
        return name.head.lemma_ in {"attack", "capture", "occupy", "enter"} and armed

    def _does(self, name: Token) -> str | None:
        """By what it does: persons resign, firms merge."""
        first = name.head if name.dep_ == "conj" else name
        return self._kinds.does.get(first.head.lemma_) if first.dep_ == "nsubj" else None

    def _goes(self, name: Token) -> str | None:
        """A town, where "to" or "from" leads there or away: "fled to Avar", "returned from Avar"."""
        moved = name.dep_ == "pobj" and name.head.lower_ in _WAYS and name.head.i == name.left_edge.i - 1
        return "City" if moved and name.head.head.lemma_ in self._kinds.moving else None

    def is_thing(self, span: Span) -> bool:
        """Whether it stands as no person's name does: "the Avar", "Ana Rao of Avar", "Avar, which"."""
        doc = span.doc
        article = span.start > 0 and doc[span.start - 1].lower_ == "the" and not self.is_family(span)
        of = span.start > 1 and doc[span.start - 1].lower_ == "of"
        theirs = of and any(one.type in _PERSONS for one in self.reading.mentions_at(doc[span.start - 2]))
        return article or theirs or [token.text for token in doc[span.end : span.end + 2]] == [",", "which"]

    def _keeps(self, name: Token) -> str | None:
        """By "its": no person "cut its output"; with "their" only what one sort of body has."""
        first = name.head if name.dep_ == "conj" else name
        several = first is not name or any(child.dep_ == "conj" for child in name.rights)
        given = any(child.dep_ in _RECEIVING and child.pos_ != "ADP" for child in first.head.rights)
        if first.dep_ not in _SUBJECTS or given:
            return None
        owner = "their" if several else "its"
        things = (child for child in first.head.rights if child.dep_ == "dobj")
        nouns = [one.lemma_.lower() for one in things if any(word.lower_ == owner for word in one.lefts)]
        said = next((self._kinds.own.get(noun) or self._kinds.owned.get(noun, "") for noun in nouns), None)
        return said or (None if said is None or several else "Organization")

    def is_family(self, span: Span) -> bool:
        """Whether "the Duvaliers" are many of one name; "the Ifoghas" need not be."""
        return span.text.endswith("s") and not span.text.endswith(("as", "os", "us", "ss"))

    def is_seen(self, token: Token) -> bool:
        """Whether the model takes a word for a body."""
        return any(entity.label_ == "ORG" and entity.start <= token.i < entity.end for entity in token.doc.ents)

    def is_described(self, name: Token) -> bool:
        """Whether a noun between commas or a clause tells of it."""
        return any(child.dep_ in {"appos", "relcl", "acl"} and child.i > name.i for child in name.children)

    def _described(self, name: Token) -> str | None:
        """By a noun: "Avar, a local NGO,", "Avar and Bora, two ferry companies,", "Avar is a bank"."""
        first = name.head if name.dep_ == "conj" else name
        said = [
            child for child in first.children if child.dep_ == "appos" and self._is_noun(child) and child.i > name.i
        ]
        if first.dep_ == "nsubj" and first.head.lemma_ == "be":
            said += [child for child in first.head.rights if child.dep_ == "attr" and self._is_noun(child)]
        clauses = (child.lower_ for child in first.rights if child.dep_ == "acl")
        told = next((found for word in clauses if (found := self._kinds.told.get(word))), None)
        return next((found for noun in said if (found := self._named_by(noun))), told)

    def _is_noun(self, token: Token) -> bool:
        return token.is_lower or token.text in self._kinds.before

    def _named_by(self, noun: Token) -> str | None:
        word = noun.lemma_.lower()
        before = noun.nbor(-1).lower_ if noun.i else ""
        return self._kinds.before.get(f"{before} {word}") or self._kinds.before.get(
            word, self._kinds.before.get(noun.text)
        )

    def listed(self, span: Span) -> str | None:
        """By what it is listed with: "Tumaco, Barbacoas and …", "Gazprom and Avar"."""
        root = span.root
        others = [root.head] if root.dep_ == "conj" else [word for word in root.rights if word.dep_ == "conj"]
        types = [mention.type for other in others for mention in self.reading.mentions_at(other)[:1]]
        allowed = _PLACES | _TRADING if root.dep_ == "conj" else _TRADING
        return next((type_ for type_ in types if type_ in allowed and len(span) < 3), None)

    def is_bodys_own(self, span: Span) -> bool:
        """Whether who is named acts for the body before: "the Tribune's Ana Rao wrote", "the Hope Party of Ana Rao"."""
        doc, at = self.reading.doc, span.start - 1
        owned = at > 0 and doc[at].lower_ in {"'s", "of"} and doc[span.end - 1].dep_ != "compound"
        owners = {mention.type for mention in self.reading.mentions_at(doc[at - 1])} if owned else set()
        allowed = _STAFFED if owned and doc[at].lower_ == "'s" else _LED | {"NGO", "Organization"}
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
        return held and any(mention.type in _PERSONS for mention in self._named_at(doc[end]))

    def owns_person(self, span: Span) -> bool:
        """Whether "'s" leads from a name to a person's: "Avar's Ana Rao"."""
        doc = span.doc
        if span.end + 1 >= len(doc) or doc[span.end].lower_ != "'s":
            return False
        return any(one.type in _PERSONS and " " in one.name for one in self._named_at(doc[span.end + 1]))

    def _named_at(self, token: Token) -> tuple[Mention, ...]:
        return self.reading.mentions_at(token)

    def _has_short(self, span: Span) -> bool:
        """Whether an abbreviation in parentheses follows, as it does bodies: "Secours Rural (SERU)"."""
        after = [token.text for token in span.doc[span.end : span.end + 3]]
        return len(span) > 1 and after[::2] == ["(", ")"] and acronym(after[1])

    def is_place(self, span: Span) -> bool:
        """Whether "in", "near" or "the town of" leads to a name."""
        doc, at = self.reading.doc, span.start - 1
        if [token.lower_ for token in doc[span.end : span.end + 2]] == [",", "in"] and doc[at].lower_ == "to":
            return True
        at -= at >= 0 and doc[at].lower_ == "the"
        if at < 0 or any(token.text in self.vocabulary.common for token in span) or self._is_national(span):
            return False
        if doc[at].lower_ == "of":
            return at > 0 and doc[at - 1].lemma_.lower() in _SETTLED
        head = doc[at].head.lemma_.lower()
        staffed = doc[at].lower_ == "at" and (head in _WORKING or head in self.vocabulary.offices)
        return doc[at].lower_ in _IN and head not in _TRUSTED and not staffed

    def _is_national(self, span: Span) -> bool:
        """Whether a country's adjective opens the name, as in those of bodies: "at Canadian Heritage"."""
        found = self.vocabulary.known.longest(split(span.text), 0)
        return found is not None and found[1].kind is Kind.ADJECTIVE
