"""A passage's words in, its items out, left to right: officers, titles with persons, bodies, known names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graphbuild.extraction.names.completing import completed
from graphbuild.extraction.names.departments import is_about
from graphbuild.extraction.names.homes import home
from graphbuild.extraction.names.items import OF_STATE, Item, Kind
from graphbuild.extraction.names.kinds import of_kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.minorities import is_of_minority
from graphbuild.extraction.names.opened import Opening
from graphbuild.extraction.names.pairs import shared
from graphbuild.extraction.names.persons import (
    alias_at,
    aliased,
    also_called,
    namesake,
    protection_end,
    untitled_person,
)
from graphbuild.extraction.names.settlements import at_home, governs, people, quarter, town
from graphbuild.extraction.names.ships import ship_end
from graphbuild.extraction.names.shortened import abbreviated, employer, explained, unfolded
from graphbuild.extraction.names.texts import (
    draft,
    fielded,
    forces,
    headlined,
    listed,
    numbered,
    ordinal,
    quoted_paper,
    tailed,
)
from graphbuild.extraction.names.titled import bearer, officer, sharing, titled
from graphbuild.extraction.names.words import Words, acronym, capital

_NATIONAL = frozenset({"NGO", "Company"})
_BRANCHING = _NATIONAL | {"InternationalOrganization", "Agency"}
_GOING_ON = frozenset({",", ".", ";", ")", "'s", "and", "that", "to", "for"})


def find_items(words: Words, known: Known, *, strict: bool) -> Iterator[Item]:
    """The items of a passage; a `strict` one (a heading) holds only names that are known."""
    done = 0
    scan = Scan(words, known)
    before: list[Item] = []
    small = known.vocabulary.small
    for place, text in enumerate(words.texts):
        other = also_called(words, place, before[-1], known) if before and place >= done else None
        if other:
            yield other
            done = other.after
        if place >= done and (sailed := ship_end(words, place, known)):
            done = sailed
            continue
        begins = text[:1].isupper() or text in small or (text[2:3] == "-" and capital(text))
        if place < done or not (begins or (text[:1].isdigit() and not strict)):
            continue
        found = scan.known_at(place) if strict else scan.items_after(place, before)
        yield from found
        before += found
        if found:
            done = found[-1].after


@dataclass(frozen=True, slots=True)
class Scan:
    """What stands at a place of a passage."""

    words: Words
    known: Known

    def items_after(self, place: int, before: Sequence[Item]) -> tuple[Item, ...]:
        """The items that begin at `place`, after those `before`: who bears an office, a body's meeting."""
        borne = bearer(self.words, place, before, self.known)
        return borne or self.items_at(place) or self._meeting(place, before)

    def _meeting(self, place: int, before: Sequence[Item]) -> tuple[Item, ...]:
        """The meeting of the body whose abbreviation stands before it: "African Union (AU) Summit"."""
        body, head = before[-1] if before else None, self.known.vocabulary.heads.longest(self.words, place)
        if body is None or head is None or body.kind is not Kind.BODY or body.short is None or body.after != place:
            return ()
        if head[1].type != "Meeting" or capital(self.words.texts[head[0]]):
            return ()
        name = f"{self.words.texts[body.short]} {self.words.span(place, head[0])}"
        return (Item(place, head[0], Kind.BODY, name, "Meeting"),)

    def items_at(self, place: int) -> tuple[Item, ...]:
        """The items that begin at `place`."""
        text, words, known = self.words.texts[place], self.words, self.known
        if text[0].isdigit():
            return ordinal(words, place, known)
        before = words.texts[place - 1] if place else ""
        if is_of_minority(before, text, words.texts[place + 1], known.vocabulary):
            return ()
        if not capital(text) and text not in known.vocabulary.officers:
            found = known.longest(words, place)
            return (
                (self._known_item(place, *found),) if found else self._government(place) or draft(words, place, known)
            )
        return (
            self._government(place)
            or headlined(words, place, known)
            or quoted_paper(words, place, known)
            or people(words, place, known)
            or listed(words, place, known)
            or fielded(words, place, known)
            or sharing(words, place, known)
            or titled(words, place, known)
            or officer(words, place, known)
            or self._named(place)
        )

    def known_at(self, place: int) -> tuple[Item, ...]:
        """The known name that begins at `place`, in whatever capitals."""
        text = self.words.texts[place]
        if not text[0].isalpha() or not text[0].isupper() or self._is_nameless(place):
            return ()
        if own := officer(self.words, place, self.known):
            return own
        found = self.known.longest(self.words, place, shouted=True)
        if not found or (found[1].kind is Kind.PERSON and text.lower() == found[1].name.lower() in self.known.lower):
            return ()
        return (self._known_item(place, *found),)

    def _is_nameless(self, place: int) -> bool:
        """Whether a heading has a common word there; "US" before a body is none: "US NAVY"."""
        text, vocabulary = self.words.texts[place].upper(), self.known.vocabulary
        states = text == "US" and vocabulary.heads.longest(self.words, place + 1, shouted=True) is not None
        return text in vocabulary.grammar.capitals.nameless and not states

    def _government(self, place: int) -> tuple[Item, ...]:
        """ "the Government of Vietnam" is Vietnam."""
        texts = self.words.texts
        if texts[place] not in self.known.vocabulary.names.countries.governing.heads or texts[place + 1] != "of":
            return ()
        at = place + 3 if texts[place + 2] == "the" else place + 2
        found = self.known.longest(self.words, at)
        if not found or not (found[1].kind is Kind.COUNTRY or found[1].type == "Province"):
            return ()
        return (replace(self._known_item(at, *found), first=place, whole=True),)

    def _named(self, place: int) -> tuple[Item, ...]:
        words, known = self.words, self.known
        own = home(words, place, known) or numbered(words, place, known) or self._state(place)
        own = own or unfolded(words, place, known)
        if own := own or self._shared(place):
            return own
        found = known.longest(words, place) or quarter(words, place, known)
        body = explained(words, place, known)
        if body is None:
            body = Opening(self.words, self.known).at(place, found)
        if body and (not found or body.last > found[0]):
            return self._body(place, body, found)
        if tail := tailed(words, place, known) or forces(words, place, known):
            return tail
        if found and (person := self._like_a_town(place, *found)):
            return (person,)
        if found and not (firm := self._firm(place, *found)):
            return (self._known_item(place, *found),) if self._meant(place, *found) else ()
        return firm if found else self._unknown(place)

    def _shared(self, place: int) -> tuple[Item, ...]:
        """A paper or a meeting that two countries open."""
        if self.words.texts[place + 1] != "-":
            return ()
        body = Opening(self.words, self.known).at(place + 2, self.known.longest(self.words, place + 2))
        whole = shared(self.words, place + 2, body, self.known)
        return (completed(self.words, self.known, whole),) if whole else ()

    def _like_a_town(self, place: int, end: int, entry: Entry) -> Item | None:
        """Who has a town's name for a given name: "deputy Lima Tomasi", "Santos Belmar said"."""
        if entry.type == "City" and (person := namesake(self.words, place, self.known)):
            return person
        before, after = self.words.texts[place - 1] if place else "", self.words.texts[end]
        town = entry.kind is Kind.PLACE and end == place + 1 and capital(after) and after.isalpha()
        if not town or after in self.known.vocabulary.common or self.known.longest(self.words, end):
            return None
        held = before in self.known.vocabulary.offices or before in {"'s", ","} or self.words.opens_sentence(place)
        person = untitled_person(self.words, place, self.known) if held else None
        return person if person and person.last > end else None

    def _firm(self, place: int, end: int, entry: Entry) -> tuple[Item, ...]:
        """A firm or paper that bears the name of its town: "Dnipro Agro", "the daily Volta Hebdo"."""
        may_be = entry.kind in {Kind.PLACE, Kind.ADJECTIVE} or entry.type == "Company"
        firm = of_kind(self.words, place, self.known) if may_be else None
        longer = firm is not None and firm.last > end and firm.type in {"Company", "Media"}
        return (completed(self.words, self.known, firm),) if firm and longer else ()

    def _unknown(self, place: int) -> tuple[Item, ...]:
        """A name that only the words around it show."""
        words, known = self.words, self.known
        if body := of_kind(words, place, known) or employer(words, place, known):
            return (completed(words, known, body),)
        if settled := town(words, place, known):
            return (self._known_item(place, *settled),)
        if person := aliased(words, place, known) or untitled_person(words, place, known):
            return (person,)
        return () if words.texts[place] in known.vocabulary.common else abbreviated(words, place, known)

    def _body(self, place: int, body: Item, found: tuple[int, Entry] | None) -> tuple[Item, ...]:
        """A body, after the country whose it is where that stands before a body of a state."""
        whole = completed(self.words, self.known, body)
        country = found is not None and found[1].kind is Kind.COUNTRY
        if not found or (country and is_about(self.words, (place, found[0]), body.last, self.known)):
            return (whole,)
        if self._is_own(found, body):
            return (self._known_item(place, *found),)
        own = found[1].kind in {Kind.COUNTRY, Kind.ADJECTIVE} and body.type in OF_STATE
        whole = replace(whole, country=found[1].country)
        return (Item(place, found[0], *_facts(found[1])), whole) if own else (whole,)

    def _is_own(self, found: tuple[int, Entry], body: Item) -> bool:
        """Whether but a word for its government stands behind a country: "the Thai Government"."""
        end, entry = found
        behind = self.words.texts[end : body.last]
        speaking = self.known.vocabulary.names.countries.speaking.singular
        return entry.kind in {Kind.COUNTRY, Kind.ADJECTIVE} and len(behind) == 1 and behind[0] in speaking

    def _state(self, place: int) -> tuple[Item, ...]:
        """A state by the adjective of its people, or a department of one: "the Turkish Republic"."""
        found = self.known.longest(self.words, place)
        if found and found[1].kind is Kind.ADJECTIVE and self.words.texts[found[0]] == "Republic":
            item = self._known_item(place, *found)
            return (replace(item, last=found[0] + 1, kind=Kind.COUNTRY, whole=True),)
        division = self.known.vocabulary.divisions.longest(self.words, place)
        if division and self.words.texts[division[0]] == "Department":
            return (self._known_item(place, *division),)
        return ()

    def _meant(self, place: int, end: int, entry: Entry) -> bool:
        """Whether it is no day ("Armed Forces Day"), nor a common word that is a surname too and opens a sentence."""
        text = self.words.texts[place]
        before, after = self.words.texts[place - 1] if place else "", self.words.texts[end]
        if after == "Day" and entry.kind is Kind.BODY:
            return False
        if before in {"a", "an"} and entry.type == "Ministry" and acronym(text):
            return after.islower() and after not in self.known.vocabulary.grammar.around.leading
        doubtful = entry.kind is Kind.PERSON and end == place + 1 and text.lower() in self.known.lower
        if not doubtful or not self.words.opens_sentence(place):
            return True
        return after in self.known.vocabulary.grammar.words.saying or after in {"'s", ",", "and", "has", "was", "also"}

    def _known_item(self, place: int, end: int, entry: Entry) -> Item:
        item = Item(place, end, *_facts(entry))
        if entry.kind is Kind.PERSON:
            after = protection_end(self.words, end, self.known)
            item = replace(item, end=after, protected=after > end)
            alias = alias_at(self.words, after, self.known)
            return replace(item, short=alias[0], end=alias[1]) if alias else item
        entry = at_home(self.words, (place, end), entry, self.known)
        item = replace(item, country=entry.country)
        if entry.type == "City" and entry.country and governs(self.words, (place, end), entry, self.known):
            country = self.known.vocabulary.names.countries.countries[entry.country]
            return replace(item, kind=Kind.COUNTRY, name=country.name, type="Country")
        return completed(self.words, self.known, self._branch(self._domestic(item)))

    def _domestic(self, item: Item) -> Item:
        """A body of a common name is the country's that stands before it: "the Ukrainian Security Council"."""
        subnational = self.known.vocabulary.grammar.words.subnational
        if item.type == "Ministry" and item.first and self.words.texts[item.first - 1] in subnational:
            return replace(item, name=self.words.span(item.first, item.last), type="Agency", country=None)
        if item.type != "InternationalOrganization" or not item.first:
            return item
        before = self.known.longest(self.words, item.first - 1)
        plain = set(self.words.texts[item.first : item.last]) <= self.known.vocabulary.common
        if not plain or not before or before[1].kind not in {Kind.ADJECTIVE, Kind.COUNTRY} or before[0] != item.first:
            return item
        name = self.words.span(item.first, item.last)
        return replace(item, name=name, type="Agency", country=before[1].country)

    def _branch(self, item: Item) -> Item:
        """An NGO or firm with the country, a body with the city of its office: "Oxfam Great Britain", "UNDP Accra"."""
        after = self.known.longest(self.words, item.last) if item.type in _BRANCHING else None
        if after is None:
            return item
        longer = replace(item, last=after[0], name=self.words.span(item.first, after[0]))
        if after[1].kind is Kind.COUNTRY and item.type in _NATIONAL:
            return replace(longer, country=after[1].country)
        office = after[1].type == "City" and acronym(self.words.texts[item.last - 1]) and self._acts(after[0])
        return longer if office else item

    def _acts(self, end: int) -> bool:
        """Whether a clause goes on behind a name, and no noun of which it says more: "the WTO Doha round"."""
        plain, text = self.known.vocabulary.grammar.words, self.words.texts[end]
        return text in plain.saying | plain.acting | plain.adverbs | _GOING_ON or text.endswith("ed")


def _facts(entry: Entry) -> tuple[Kind, str, str, str | None]:
    return entry.kind, entry.name, entry.type, entry.country
