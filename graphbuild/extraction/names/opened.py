"""What is known at a place in, the body that begins there all the same out: "the G-8 Summit", no "Peru Ministry"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graphbuild.dictionary import is_word
from graphbuild.extraction.names.bodies import body_at, opens_body
from graphbuild.extraction.names.departments import department_end
from graphbuild.extraction.names.items import OF_STATE, Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.words import Words, acronym, capital

_CONVENED = frozenset({"Meeting", "Event", "Agreement", "Initiative"})
_RUNNING = frozenset({"NGO", "InternationalOrganization"})
"""These have hospitals and schools of their name: "Red Cross Clinic"."""
_FOUNDED = frozenset({"Company", "Media", "NGO"})
_OFFICIAL = OF_STATE | {"Mission"}


@dataclass(frozen=True, slots=True)
class Opening:
    """Whether a name with a head noun opens where something else may be known."""

    words: Words
    known: Known

    def at(self, place: int, found: tuple[int, Entry] | None) -> Item | None:
        """The body that begins at `place`, unless what is known there says that none does."""
        if self.words.texts[place] in self.known.vocabulary.grammar.words.stop or self._is_called(place):
            return None
        body = body_at(self.words, place, self.known)
        if body is None or (found and self._is_office(body, found[1])) or self._is_described(place, body):
            return None
        if found and self._is_executive(body, *found):
            return replace(body, type="InternationalOrganization")
        return body if self._may_open(place, body, found) else None

    def _is_described(self, place: int, body: Item) -> bool:
        """Whether the word that opens a sentence is none of a state's body: "Senior Ministry"."""
        grammar, first = self.known.vocabulary.grammar, self.words.texts[place]
        if first == "Regional" and title_end(self.words, body.last, self.known.vocabulary) and body.last == place + 2:
            return body.type == "Ministry"
        if body.type not in _OFFICIAL or body.last != place + 2 or not self.words.opens_sentence(place):
            return False
        done = first.endswith("ing") and first not in self.known.vocabulary.common and is_word(first)
        return done or first in grammar.words.grading

    def _is_office(self, body: Item, entry: Entry) -> bool:
        """Whether its head behind a nation begins an office: "Swiss State Secretary Moe" has no "Swiss State"."""
        end = title_end(self.words, body.last - 1, self.known.vocabulary)
        cabinet = body.type == "GovernmentBody" and self.known.vocabulary.titles.longest(self.words, body.last - 1)
        national = entry.kind in {Kind.ADJECTIVE, Kind.COUNTRY} and (body.kind is Kind.PLACE or bool(cabinet))
        return national and end is not None and end > body.last

    def _is_executive(self, body: Item, end: int, entry: Entry) -> bool:
        """Whether the commission of an organization of states stands there: "Andean Pact Commission"."""
        commission = body.last == end + 1 and self.words.texts[end] == "Commission"
        return commission and entry.type == "InternationalOrganization"

    def _may_open(self, place: int, body: Item, found: tuple[int, Entry] | None) -> bool:
        if not found or department_end(self.words, place, self.known) == body.last:
            return True
        end, entry = found
        if entry.kind is Kind.PERSON:
            named = all(map(capital, self.words.texts[end : body.last])) and end < body.last
            return (
                named
                and body.type in {*_FOUNDED, "Organization"}
                and title_end(self.words, end, self.known.vocabulary) is None
            )
        if entry.kind is Kind.ADJECTIVE:
            return self._proud(body, end)
        if entry.kind is Kind.BODY:
            other = entry.name != self.words.span(place, end)
            return (
                self.words.texts[end] == "of"
                or self._convened(body, end)
                or (entry.type in _RUNNING and body.type == "Organization" and body.last == end + 1)
                or body.type == entry.type
                or (body.last == end + 1 and self._is_part(place, end))
                or (other and self.words.prose.startswith(entry.name, self.words.starts[place]))
            )
        short = acronym(self.words.texts[place])
        if short and body.type == "Mission":
            return entry.country != "US" and body.last == end + 1
        return not short and (not opens_body(self.words, end, self.known) or self._teaches(end))

    def _is_called(self, place: int) -> bool:
        """Whether who has an office is named with a surname that is a head too: "his adviser, Frank Press,"."""
        texts, vocabulary = self.words.texts, self.known.vocabulary
        at = place - 1 - (place > 1 and texts[place - 1] == ",")
        named = texts[place] in vocabulary.names.persons.given and not capital(texts[place + 2])
        return place > 1 and named and texts[at] in vocabulary.offices

    def _is_part(self, place: int, end: int) -> bool:
        """Whether the part of a body is named for what it deals with: "MOFA's WTO Division"."""
        owned = place > 0 and self.words.texts[place - 1] == "'s"
        return owned and self.words.texts[end] in self.known.vocabulary.grammar.words.parts

    def _teaches(self, place: int) -> bool:
        """Whether a school, conference or treaty stands there, which has the name of its town in front."""
        body, head = body_at(self.words, place, self.known), self.known.vocabulary.heads.longest(self.words, place)
        type_ = body.type if body else head[1].type if head else "Mission"
        return type_ not in _OFFICIAL

    def _convened(self, body: Item, end: int) -> bool:
        """Whether a text or meeting bears the name of a body: "G-8 Summit", "UNDP Human Development Report"."""
        if body.last <= end:
            return False
        if body.type == "Mission":
            return body.last == end + 1 and title_end(self.words, end, self.known.vocabulary) is None
        return body.type in _CONVENED or (body.type == "Report" and body.last > end + 1)

    def _proud(self, body: Item, end: int) -> bool:
        """Whether the adjective is part of the name: parties, churches, firms, and bodies of one further word."""
        kinds = {"NGO", "Company", "Media", "Party", "ArmedGroup", "Organization", "Event"}
        return body.type in kinds or body.last == end + 1 or self._is_mission(body, end)

    def _is_mission(self, body: Item, end: int) -> bool:
        """Whether a country's mission of two words stands there: "British High Commission"."""
        head = self.known.vocabulary.heads.longest(self.words, end)
        return body.type == "Mission" and head is not None and head[0] == body.last
