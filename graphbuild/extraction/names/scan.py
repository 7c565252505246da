"""A passage's words in, its items out, left to right: officers, titles with persons, bodies, known names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graphbuild.extraction.names.bodies import body_at, explained_body, opens_body
from graphbuild.extraction.names.completing import completed
from graphbuild.extraction.names.items import ROLE, Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.persons import protection_end, titled_person, untitled_person
from graphbuild.extraction.names.titles import title_end, title_type
from graphbuild.extraction.names.words import Words, acronym, capital

_HOME = frozenset({"Embassy", "Department", "Consulate", "AmEmbassy", "ConGen", "Mission"})
_ALONE = frozenset({"President", "Premier", "Chancellor", "Ambassador", "Charge", "Pope", "Emir", "Amir"})
_STATELY = frozenset({"Ministry", "Agency", "GovernmentBody"})
_CLAUSES = frozenset({"that", "which", "who", "by", "with", "to", "at", "during", "after", "before", "are", "were"})
_SHOUTED_AWAY = frozenset({"IT", "US", "AID", "WHO", "ICE", "CAR", "PAN", "SAM", "CARE", "TOTAL", "SHELL", "PA", "AP"})


def find_items(words: Words, known: Known, *, strict: bool) -> Iterator[Item]:
    """The items of a passage; a `strict` one (headings, capitals) holds only names that are known."""
    done = 0
    scan = Scan(words, known)
    small = known.vocabulary.small
    for place, text in enumerate(words.texts):
        if place < done or not (text[:1].isupper() or text in small or (text[2:3] == "-" and capital(text))):
            continue
        found = scan.known_at(place) if strict else scan.items_at(place)
        yield from found
        if found:
            done = found[-1].after


@dataclass(frozen=True, slots=True)
class Scan:
    """What stands at a place of a passage."""

    words: Words
    known: Known

    def items_at(self, place: int) -> tuple[Item, ...]:
        """The items that begin at `place`."""
        text = self.words.texts[place]
        if not capital(text) and text not in self.known.vocabulary.officers:
            found = self.known.longest(self.words, place)
            return (self._known_item(place, *found),) if found else self._government(place) or self._draft(place)
        for find in (self._government, self._listed, self._titled, self._officer, self._named):
            if items := find(place):
                return items
        return ()

    def known_at(self, place: int) -> tuple[Item, ...]:
        """The known name that begins at `place`, in whatever capitals."""
        text = self.words.texts[place]
        if not text[0].isalpha() or text in _SHOUTED_AWAY or not text[0].isupper():
            return ()
        if officer := self._officer(place):
            return officer
        found = self.known.longest(self.words, place, shouted=True)
        if not found or (found[1].kind is Kind.PERSON and text.upper() in self._plain_upper(found[1])):
            return ()
        return (self._known_item(place, *found),)

    def _plain_upper(self, entry: Entry) -> frozenset[str]:
        return frozenset({entry.name.upper()}) if entry.name.lower() in self.known.lower else frozenset()

    def _government(self, place: int) -> tuple[Item, ...]:
        """ "the Government of Vietnam" is Vietnam."""
        texts = self.words.texts
        if texts[place] not in self.known.vocabulary.names.countries.governing.heads or texts[place + 1] != "of":
            return ()
        at = place + 3 if texts[place + 2] == "the" else place + 2
        found = self.known.longest(self.words, at)
        if not found or found[1].kind is not Kind.COUNTRY:
            return ()
        return (replace(self._known_item(at, *found), first=place, whole=True),)

    def _draft(self, place: int) -> tuple[Item, ...]:
        """ "a draft law on forced labor" is a text, though not yet a name."""
        texts, words = self.words.texts, self.known.vocabulary.grammar.words
        type_ = words.drafts.get(texts[place + 1]) if texts[place] == "draft" else None
        if type_ is None or texts[place + 2] not in {"on", "against"}:
            return ()
        at = place + 3
        while texts[at].islower() and texts[at] not in words.acting | _CLAUSES:
            at += 1
        at -= texts[at - 1] in {"and", "or", "of", "in", "the", "for"}
        return (Item(place, at, Kind.BODY, self.words.span(place, at), type_),) if at > place + 3 else ()

    def _listed(self, place: int) -> tuple[Item, ...]:
        """ "Ministries of Finance, Trade and Defense" are three."""
        vocabulary, texts = self.known.vocabulary, self.words.texts
        head = vocabulary.grammar.plural.heads.get(texts[place])
        if head is None or texts[place + 1] != "of":
            return ()
        items: list[Item] = []
        at = place + 3 if texts[place + 2] == "the" else place + 2
        while topic := vocabulary.topics.longest(self.words, at):
            name = f"{head} of {self.words.span(at, topic[0])}"
            found = vocabulary.heads.exact[head][0][1]
            items.append(Item(at if items else place, topic[0], Kind.BODY, name, found.type, several=True))
            at = topic[0]
            while texts[at] in {",", "and", "the", "&"}:
                at += 1
        return tuple(items)

    def _titled(self, place: int) -> tuple[Item, ...]:
        end = title_end(self.words, place, self.known.vocabulary)
        if end is None or self.words.texts[end] == "'s":
            return ()
        type_ = title_type(self.words, end, self.known.vocabulary)
        title = Item(place, end, Kind.TITLE, self.words.span(place, end), type_)
        body = body_at(self.words, place, self.known)
        person = None if body and body.last > end else titled_person(self.words, end, self.known, type_=type_)
        if person:
            return title, person
        if place and self.words.texts[place - 1] in self.known.vocabulary.grammar.words.copulas:
            return (replace(title, type=ROLE),)
        return (title,) if self._stands_alone(title) and not (body and body.last > end) else ()

    def _stands_alone(self, title: Item) -> bool:
        name = title.name
        if name in self.known.vocabulary.officers or title.type != "Official":
            return False
        leads_on = self.words.texts[title.last] in {"of", "for", "to"} or name in _ALONE
        several = self.words.texts[title.last - 1].endswith("s")
        return not several and (" " in name or leads_on) and not name.isupper()

    def _officer(self, place: int) -> tuple[Item, ...]:
        for end in (place + 2, place + 1):
            found = self.known.vocabulary.officers.get(" ".join(self.words.texts[place:end]))
            if found:
                return (Item(place, end, Kind.OFFICER, found[0], "Official", "US", several=found[1]),)
        return ()

    def _named(self, place: int) -> tuple[Item, ...]:
        text = self.words.texts[place]
        found = self.known.longest(self.words, place)
        if text in _HOME and (home := self._home(place)):
            return home
        if numbered := self._numbered(place):
            return numbered
        body = None if self.words.loud else explained_body(self.words, place, self.known)
        if body is None and self._may_open_body(place, found):
            body = body_at(self.words, place, self.known)
        if body and (not found or body.last > found[0]):
            whole = completed(self.words, self.known, body)
            own = found and found[1].kind in {Kind.COUNTRY, Kind.ADJECTIVE} and body.type in _STATELY
            whole = replace(whole, country=found[1].country) if found else whole
            return (Item(place, found[0], *_facts(found[1])), whole) if found and own else (whole,)
        if found:
            return (self._known_item(place, *found),) if self._meant(place, *found) else ()
        person = untitled_person(self.words, place, self.known)
        if person or text in self.known.vocabulary.common:
            return (person,) if person else ()
        return self._event(place) or self._abbreviated(place) or self._town(place)

    def _meant(self, place: int, end: int, entry: Entry) -> bool:
        """Whether a surname that opens a sentence is one, where it is also a common word."""
        text = self.words.texts[place]
        doubtful = entry.kind is Kind.PERSON and end == place + 1 and text.lower() in self.known.lower
        if not doubtful or not self.words.opens_sentence(place):
            return True
        after = self.words.texts[end]
        return after in self.known.vocabulary.grammar.words.saying or after in {"'s", ",", "and", "has", "was", "also"}

    def _town(self, place: int) -> tuple[Item, ...]:
        """A smaller town, where a preposition of place leads to it."""
        if self.words.texts[place - 1] not in {"in", "at", "near", "outside"} or place == 0:
            return ()
        found = self.known.vocabulary.towns.longest(self.words, place)
        if not found or capital(self.words.texts[found[0]]) or self.words.texts[found[0]] == "'s":
            return ()
        return (self._known_item(place, *found),)

    def _numbered(self, place: int) -> tuple[Item, ...]:
        """ "Decree 1188", "UNSCR 1747"."""
        text, number = self.words.texts[place], self.words.texts[place + 1]
        head = self.known.vocabulary.heads.longest(self.words, place)
        type_ = "Law" if text == "UNSCR" else head[1].type if head and head[0] == place + 1 else ""
        if type_ not in {"Law", "Agreement"} or not number[:1].isdigit():
            return ()
        return (Item(place, place + 2, Kind.BODY, f"{text} {number}", type_),)

    def _abbreviated(self, place: int) -> tuple[Item, ...]:
        """An unknown abbreviation that acts, bears an office or stands as a noun is a body: "NWC Director Li"."""
        text, plain = self.words.texts[place], self.known.vocabulary.grammar.words
        if self.words.loud:
            return ()
        end = title_end(self.words, place + 1, self.known.vocabulary)
        borne = end and titled_person(self.words, end, self.known, type_="Official")
        abbreviates = acronym(text) and text.isalpha() and not text.endswith("s") and text not in plain.terms
        if not borne and not (abbreviates and (end or self._as_noun(place))):
            return ()
        type_ = plain.kinds.get(self.words.texts[place - 1] if place else "", "Organization")
        return (completed(self.words, self.known, Item(place, place + 1, Kind.BODY, text, type_)),)

    def _as_noun(self, place: int) -> bool:
        """Whether capitals between words in small letters are a name; with two letters only where they act."""
        plain, texts = self.known.vocabulary.grammar.words, self.words.texts
        after, before = texts[place + 1], texts[place - 1] if place else ""
        speaking, offices = self.known.vocabulary.names.countries.speaking.plural, self.known.vocabulary.offices
        if any(after in words for words in (plain.saying, plain.acting, speaking, offices, {"'s"})):
            return True
        noun = before.islower() or before in {"The", "NGO", "In", "By", "With"}
        return len(texts[place]) > 2 and texts[place].isupper() and noun and not capital(after) and after != "-"

    def _home(self, place: int) -> tuple[Item, ...]:
        """The sender's own embassy and department: "Embassy contacts", "Department representatives"."""
        if self.words.texts[place] != "Department":
            return self._post(place)
        if self.words.texts[place + 1] in {"of", "for"} or capital(self.words.texts[place + 1]):
            return ()
        return (
            completed(
                self.words, self.known, Item(place, place + 1, Kind.BODY, "Department of State", "Ministry", "US")
            ),
        )

    def _post(self, place: int) -> tuple[Item, ...]:
        text, end = self.words.texts[place], place + 1 + (self.words.texts[place + 1] == "General")
        city = self.known.longest(self.words, end)
        if city and city[1].type == "City":
            name = f"{self.words.span(place, end)} {city[1].name}"
            return (completed(self.words, self.known, Item(place, city[0], Kind.BODY, name, "Mission", "US")),)
        if text != "Embassy" or self.words.texts[end] in {"of", "in"} or self.known.post is None:
            return ()
        return (
            completed(
                self.words, self.known, Item(place, place + 1, Kind.BODY, f"Embassy {self.known.post}", "Mission", "US")
            ),
        )

    def _may_open_body(self, place: int, found: tuple[int, Entry] | None) -> bool:
        if self.words.texts[place] in self.known.vocabulary.grammar.words.stop:
            return False
        if self.words.loud and not opens_body(self.words, place, self.known):
            return False
        if not found:
            return True
        kind = found[1].kind
        if kind is Kind.PERSON or kind is Kind.ADJECTIVE or kind is Kind.BODY:
            longer = kind is Kind.BODY and (self.words.texts[found[0]] == "of" or self._convened(place, found[0]))
            return longer or (kind is Kind.ADJECTIVE and self._proud(place, found[0]))
        return not acronym(self.words.texts[place]) and not opens_body(self.words, found[0], self.known)

    def _convened(self, place: int, end: int) -> bool:
        """Whether a meeting or treaty bears the abbreviation of a body: "G-8 Summit"."""
        body = body_at(self.words, place, self.known)
        return (
            body is not None and body.last == end + 1 and body.type in {"Meeting", "Event", "Agreement", "Initiative"}
        )

    def _proud(self, place: int, end: int) -> bool:
        """Whether the adjective is part of the name: parties, churches, firms, and bodies of one further word."""
        body = body_at(self.words, place, self.known)
        kinds = {"NGO", "Company", "Media", "Party", "ArmedGroup", "Organization", "Event"}
        return body is not None and (body.type in kinds or body.last == end + 1)

    def _event(self, place: int) -> tuple[Item, ...]:
        at = place + 1
        while capital(self.words.texts[at]) and at < place + 3:
            at += 1
        if self.words.texts[at] not in {"earthquake", "tsunami", "massacre", "cyclone", "hurricane"}:
            return ()
        return (Item(place, at + 1, Kind.BODY, self.words.span(place, at + 1), "Event"),)

    def _known_item(self, place: int, end: int, entry: Entry) -> Item:
        item = Item(place, end, *_facts(entry))
        if entry.kind is Kind.PERSON:
            after = protection_end(self.words, end, self.known)
            return replace(item, name=self.words.span(place, end), end=after, protected=after > end)
        if entry.type == "City" and entry.country and self._governs(place, end, entry):
            country = self.known.vocabulary.names.countries.countries[entry.country]
            return replace(item, kind=Kind.COUNTRY, name=country.name, type="Country")
        return completed(self.words, self.known, item)

    def _governs(self, place: int, end: int, entry: Entry) -> bool:
        """Whether a capital city acts as its government: "Moscow refused", "urged Tehran to"."""
        words = self.known.vocabulary.grammar.words
        country = self.known.vocabulary.names.countries.countries.get(entry.country or "")
        if country is None or country.capital != entry.name:
            return False
        before, after = self.words.texts[place - 1] if place else "", self.words.texts[end]
        acts = before not in words.seats and after in words.saying | words.acting
        return acts or (before in words.urged and after in {"to", "of", "that", "for", ".", ","})


def _facts(entry: Entry) -> tuple[Kind, str, str, str | None]:
    return entry.kind, entry.name, entry.type, entry.country
