"""An unknown name in its parse in, the type that the words around it say that it has out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Span, Token

from graphbuild.extraction.names.items import PLACES
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.reading import Reading
from graphbuild.ontology.grammar import Around, Kinds

_TRADING = frozenset({"Company", "Media", "NGO"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_RECEIVING = frozenset({"dative", "iobj"})
_NAME = r"(?:[A-Z][\w'-]*(?: |(?=,)))+"
_AND = r"(?:, and |, | ?and )"
_LIST_END = re.compile(rf"(?P<rest>(?:{_AND}(?:the )?{_NAME})*) ?(?P<sort>\w+(?: [a-z]+)?)")


@dataclass(frozen=True, slots=True)
class Signs:
    """What is said of the unknown names of a passage."""

    reading: Reading
    vocabulary: Vocabulary

    @property
    def _kinds(self) -> Kinds:
        return self.vocabulary.grammar.kinds

    @property
    def _around(self) -> Around:
        return self.vocabulary.grammar.around

    def kind(self, span: Span) -> str | None:
        """What is surely said of a name: by what it has, what is its own, what is beside it, what leads to it."""
        name = span.root
        done = self._taken(name) or self._does(name) or self._goes(name)
        said = (
            self._sited(span) or self._led(span) or self.has(name) or done or self._keeps(name) or self._described(name)
        )
        return said or ("Company" if len(span) > 1 and span[-1].text in self._kinds.trades else None)

    def _sited(self, span: Span) -> str | None:
        """By the plural that ends its list: "the Avar, Bora and Tazra oil wells"."""
        start, end = self.reading.prose_range(span[0], span[-1])
        text = self.reading.prose.text
        found = _LIST_END.match(text, end)
        listed = found and (found["rest"] or text[:start].endswith((" and ", " and the ")))
        sorts = (found["sort"], found["sort"].partition(" ")[0]) if found and listed else ()
        return "Place" if not self._around.sites.isdisjoint(sorts) else None

    def _led(self, span: Span) -> str | None:
        """By a noun before: "a stake in Avar", "shareholders of Avar"."""
        at = span.start - 1 - (span[0].i > 0 and span[0].nbor(-1).lower_ == "the")
        if at < 1:
            return None
        doc = span.doc
        noun = doc[at - 1].lemma_.lower()
        held = doc[at].lower_ == "of" and noun in self.vocabulary.offices and noun not in self._around.personal
        return self._kinds.led.get(f"{noun} {doc[at].lower_}", "Organization" if held else None)

    def has(self, name: Token) -> str | None:
        """By what it has: "Avar's subsidiary", "Avar shares", "Avar village"; a town may have a board."""
        joined = name.dep_ in {"compound", "amod"} and name.head.is_lower and name.head.i > name.i
        noun = name.head.lemma_.lower() if joined else owner_of(name)
        beside = self._kinds.after.get(name.nbor().text, self._kinds.own.get(noun)) if joined else None
        if joined and noun in self._around.settled:
            return "City"
        if joined and noun in self._around.regimes:
            return "Person"
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
        return name.head.lemma_ in self._around.storming and armed

    def _does(self, name: Token) -> str | None:
        """By what it does: persons resign, firms merge."""
        first = name.head if name.dep_ == "conj" else name
        return self._kinds.does.get(first.head.lemma_) if first.dep_ == "nsubj" else None

    def _goes(self, name: Token) -> str | None:
        """A town, where "to" or "from" leads there or away: "fled to Avar", "returned from Avar"."""
        moved = name.dep_ == "pobj" and name.head.lower_ in self._around.ways and name.head.i == name.left_edge.i - 1
        return "City" if moved and name.head.head.lemma_ in self._kinds.moving else None

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

    def _named_by(self, noun: Token) -> str | None:
        word = noun.lemma_.lower()
        before = noun.nbor(-1).lower_ if noun.i else ""
        return self._kinds.before.get(f"{before} {word}") or self._kinds.before.get(
            word, self._kinds.before.get(noun.text)
        )

    def _is_noun(self, token: Token) -> bool:
        return token.is_lower or token.text in self._kinds.before

    def listed(self, span: Span) -> str | None:
        """By what it is listed with: "Tumaco, Barbacoas and …", "Gazprom and Avar"."""
        root = span.root
        others = [root.head] if root.dep_ == "conj" else [word for word in root.rights if word.dep_ == "conj"]
        types = [mention.type for other in others for mention in self.reading.mentions_at(other)[:1]]
        allowed = PLACES | _TRADING if root.dep_ == "conj" else _TRADING
        return next((type_ for type_ in types if type_ in allowed and len(span) < 3), None)


def owner_of(name: Token) -> str:
    """The noun of what belongs to a name."""
    return name.head.lemma_.lower() if name.dep_ == "poss" else ""
