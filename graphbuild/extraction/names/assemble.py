"""A passage's items in, its name phrases out: what stands together acts as one noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from graphbuild.extraction.names.items import OF_STATE, ROLE, Item, Kind
from graphbuild.extraction.names.joins import is_accredited, joins
from graphbuild.extraction.names.ministries import field_place, is_named, led_ministry, ministry
from graphbuild.extraction.names.offices import (
    DOCUMENTS,
    PRIVATE,
    PUBLIC,
    find_links,
    office_before,
    office_held,
    small_office,
)
from graphbuild.extraction.names.owners import find_branches, find_missions
from graphbuild.extraction.names.text import EXTRACTOR, Text
from graphbuild.extraction.names.words import Words, acronym
from graphbuild.extraction.phrases import Link, NamePhrase
from graphbuild.records import Mention

_OWNERS = frozenset({Kind.BODY, Kind.COUNTRY, Kind.ADJECTIVE, Kind.PLACE})
_SHARED = frozenset({"Mission", "Agency", "GovernmentBody"})


def assemble(text: Text, items: Sequence[Item]) -> Iterator[NamePhrase]:
    """The phrases that a passage's items form."""
    chain: list[Item] = []
    owner: str | None = None
    shared: tuple[Link, ...] = ()
    for item, then in zip_longest(items, items[1:]):
        if chain and not joins(text.words, chain, item, then, vocabulary=text.vocabulary):
            made = tuple(Phrase(text, tuple(chain), owner, shared).made())
            yield from made
            owner = _owner(text.words, chain[-1], item)
            shared = _shared(made[-1]) if made and item.peer else ()
            chain = []
        if item.type != ROLE:
            chain.append(item)
        elif not chain and text.words.texts[item.first - 1] != "former" and (named := ministry(text, item)):
            yield NamePhrase(*field_place(text.words, item), (replace(named, country=text.country),))
    if chain:
        yield from Phrase(text, tuple(chain), owner, shared).made()


def _shared(phrase: NamePhrase) -> tuple[Link, ...]:
    """What the words before a name state of who bears it: "Hope Party" in "Hope Party MPs Rao and Ruiz"."""
    return tuple(
        link for link in phrase.links if link.subject in phrase.heads and link.object.start < link.subject.start
    )


def _owner(words: Words, before: Item, item: Item) -> str | None:
    """The country whose the item is: "China's new plan", "Peru has recalled its Ambassador"."""
    gap = words.texts[before.after : item.first]
    owned = gap[:1] == ["'s"] and len(gap) <= 3
    called = item.kind is Kind.TITLE and gap[-1:] in (["its"], ["their"]) and "." not in gap
    return before.country if (owned or called) and before.kind is Kind.COUNTRY else None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Items that stand together, on their way to a name phrase; `shared` is stated of who bears their name too."""

    text: Text
    items: tuple[Item, ...]
    owner: str | None
    shared: tuple[Link, ...]

    @property
    def words(self) -> Words:
        """The words of the passage."""
        return self.text.words

    def made(self) -> Iterator[NamePhrase]:
        """The phrase, or none where the items only describe ("Chinese" before a common noun)."""
        items = self.items
        if all(item.kind is Kind.ADJECTIVE and item.after == item.last for item in items):
            return
        mentions = [self._mention(place) for place in range(len(items))]
        head = self._head()
        if all(item.several and item.kind is Kind.BODY for item in items) and len(items) > 1:
            heads = tuple(mentions)
        else:
            heads = (mentions[head],)
        titles = self.text.vocabulary.names.titles
        links = () if len(heads) > 1 else tuple(find_links(self.words, self.items, mentions, mentions[head], titles))
        rest = [mention for place, mention in enumerate(mentions) if mention not in heads and self._counts(place)]
        further = (
            *self._ministries(mentions[head]),
            *find_missions(self.text, self.items, mentions),
            *find_branches(self.text, self.items, mentions),
        )
        inner = (*rest, *self._shorts(), *(link.object for link in further))
        links = (*links, *further) or tuple(replace(link, subject=mentions[head]) for link in self.shared)
        short = items[0].short
        start = self.words.starts[items[0].first if short is None else min(short, items[0].first)]
        texts = self.words.texts[items[0].first : items[-1].after]
        within = texts.count("(") > texts.count(")") and self.words.texts[items[-1].after] == ")"
        end = self.words.ends[items[-1].after - 1 + within]
        yield NamePhrase(start, end, heads, inner, links, plural=items[head].several)

    def _head(self) -> int:
        persons = [place for place, item in enumerate(self.items) if item.kind is Kind.PERSON]
        if persons:
            return persons[0]
        titles = [place for place, item in enumerate(self.items) if item.kind is Kind.TITLE]
        return titles[0] if titles else self._innermost()

    def _innermost(self) -> int:
        """The last of bodies that stand side by side; the first of those that "of" joins."""
        texts = self.words.texts
        within = [place for place, item in enumerate(self.items) if texts[item.after] in {"of", "within", "under"}]
        return within[0] if within and within[0] < len(self.items) - 1 else len(self.items) - 1

    def _counts(self, place: int) -> bool:
        """A title is a mention of its own only where nobody bears it."""
        return self.items[place].kind is not Kind.TITLE

    def _mention(self, place: int) -> Mention:
        item = self.items[place]
        first = self._joined_first(place)
        last = self._joined_last(place)
        longer = first < item.first or last > item.last
        name = (self.words.span(first, last) if longer else item.name).removesuffix("'")
        start, end = self.words.starts[first], self.words.ends[last - 1]
        type_ = self._type(place)
        made = self.text.passage.mention(start, end, name=name, type=type_, extractor=EXTRACTOR)
        short = None if item.short is None else self.words.texts[item.short]
        return replace(
            made,
            country=None if type_ == "InternationalOrganization" else self._country(place),
            title=self._title(place),
            abbreviation=short,
            with_owner=self._with_owner(place),
            protected=item.protected,
        )

    def _with_owner(self, place: int) -> str | None:
        """The name of a body with the countries, cities and bodies right before it."""
        item, first = self.items[place], place
        while (
            first and self.items[first - 1].kind in _OWNERS and self.items[first - 1].after == self.items[first].first
        ):
            first -= 1
        owned = first < place and item.kind is Kind.BODY
        return self.words.span(self.items[first].first, item.last) if owned else None

    def _joined_first(self, place: int) -> int:
        """A body keeps the abbreviation before it in its name: "MPS Office to …"."""
        item, before = self.items[place], self.items[place - 1] if place else None
        if before and item.kind in {Kind.TITLE, Kind.OFFICER} and self._is_whose(before, item):
            return before.first
        if not before or before.kind is not Kind.BODY or item.kind is not Kind.BODY or before.after != item.first:
            return item.first
        return before.first if not item.several and acronym(self.words.texts[before.first]) else item.first

    def _joined_last(self, place: int) -> int:
        """An office that nobody bears keeps what it rules or heads, or where it serves: "Governor of Kirkuk"."""
        item = self.items[place]
        borne = any(other.kind is Kind.PERSON for other in self.items)
        of = self.words.texts[item.after] == "of" or is_accredited(self.words, item, self.text.vocabulary)
        led = of and place + 1 < len(self.items) and item.kind is Kind.TITLE
        if not led or borne:
            return item.last
        owner, *bodies = self.items[place + 1 : place + 3]
        gap = self.words.texts[owner.after : bodies[0].first] if bodies and bodies[0].kind is Kind.BODY else ["."]
        return bodies[0].last if gap in ([], ["'s"]) else owner.last

    def _is_whose(self, before: Item, item: Item) -> bool:
        """Whether an office that nobody bears has the country or body before it in its name: "NAS Director"."""
        near = before.after == item.first and not any(other.kind is Kind.PERSON for other in self.items)
        return before.kind is Kind.ADJECTIVE or (near and before.kind is Kind.BODY and item.kind is Kind.TITLE)

    def _type(self, place: int) -> str:
        item = self.items[place]
        if item.kind is Kind.PERSON:
            return self._person_type(place)
        before = self.items[place - 1] if place else None
        whose = before is not None and before.type == "InternationalOrganization" and item.country is None
        within = whose and before is not None and self.words.texts[before.after : item.first] in ([], ["'s"])
        world = item.type in _SHARED and (within or (item.type != "Mission" and self._is_of_states(item)))
        return "InternationalOrganization" if world else item.type

    def _is_of_states(self, item: Item) -> bool:
        """Whether the name of a body opens with that of an organization of states: "UN Inquiry Commission"."""
        found = self.text.vocabulary.known.longest(self.words, item.first)
        owned = item.first > 0 and self.words.texts[item.first - 1] == "'s"
        shared = "and" in self.words.texts[item.first : item.last]
        if (owned or shared) and self.words.texts[item.last - 1] in self.text.vocabulary.grammar.words.parts:
            return False
        return found is not None and found[0] < item.last and found[1].type == "InternationalOrganization"

    def _person_type(self, place: int) -> str:
        """Official by a public office; those who act for a firm, paper, NGO or armed group alone are none."""
        bodies = [other.type for other in self.items if other.kind is Kind.BODY]
        if bodies and PRIVATE.issuperset(bodies):
            return "Person"
        titles = [title.type for title in self._titles()]
        office = (self._title(place) or "").rpartition(" ")[2].lower()
        public = self.items[place].type == "Official" or "Official" in titles or office in self.text.vocabulary.public
        return "Official" if public or not PUBLIC.isdisjoint(bodies) else "Person"

    def _titles(self) -> list[Item]:
        return [item for item in self.items if item.kind is Kind.TITLE]

    def _title(self, place: int) -> str | None:
        item, near = self.items[place], self._titles()
        if item.kind is Kind.TITLE:
            return item.name if len(self.items) > 1 else None
        if item.kind is not Kind.PERSON:
            return None
        if near:
            return near[0].name + self._host(near[0])
        offices = self.text.vocabulary.offices
        if place + 1 < len(self.items):
            return office_before(self.words, item, self.items[place + 1], offices=offices)
        if not place:
            return None
        before = self.items[place - 1]
        held = office_held(self.words, self.items[:place], item, offices=offices)
        acted = self.text.vocabulary.grammar.words.acted
        return held or small_office(self.words, before, item, offices=offices, acted=acted)

    def _country(self, place: int) -> str | None:
        """The country of what stands before, the possessor's, or the section's."""
        item = self.items[place]
        behind = self.items[place + 1] if place + 1 < len(self.items) else item
        if behind.kind is Kind.COUNTRY and item.type in OF_STATE and self.words.texts[item.after] == "of":
            return behind.country
        if item.country and item.kind is not Kind.OFFICER:
            return item.country
        before = [
            one.country
            for at, one in enumerate(self.items[:place])
            if one.kind in {Kind.COUNTRY, Kind.ADJECTIVE} and not self._is_host(at)
        ]
        if before:
            return before[-1]
        if self.owner or item.kind is not Kind.BODY:
            return self.owner or item.country
        of_the_nation = item.name.startswith("National ")
        return None if item.type in DOCUMENTS and not of_the_nation else self.text.country

    def _is_told_of(self, title: Item, named: Mention) -> bool:
        """Whether the cable says whose the ministry is as it says it of the minister: "Thai Trade Ministry"."""
        owners = [item for item in self.items if item.first < title.first and item.country]
        whose = (self.words.span(owner.first, owner.last) for owner in owners)
        return any(is_named(self.text, f"{owner}{of} {named.name}") for owner in whose for of in ("", "'s"))

    def _host(self, office: Item) -> str:
        """Where an envoy serves, as part of the office: " to Chile"."""
        at = self.items.index(office) + 1
        led = at < len(self.items) and self._is_host(at)
        return f" to {self.words.span(self.items[at].first, self.items[at].last)}" if led else ""

    def _is_host(self, place: int) -> bool:
        """Whether an envoy serves in the country: "Ambassador to Chile"."""
        return place > 0 and is_accredited(self.words, self.items[place - 1], self.text.vocabulary)

    def _shorts(self) -> Iterator[Mention]:
        for item in self.items:
            if item.short is not None:
                start, end = self.words.starts[item.short], self.words.ends[item.short]
                name = item.name_of(self.words.texts[item.short])
                made = self.text.passage.mention(start, end, name=name, type=item.type, extractor=EXTRACTOR)
                yield replace(made, country=item.country)

    def _ministries(self, bearer: Mention) -> tuple[Link, ...]:
        """ "Minister of Trade" is of the Ministry of Trade, if the cable has one."""
        title = next((item for item in self.items if item.kind is Kind.TITLE), None)
        named = (ministry(self.text, title) or led_ministry(self.text, title)) if title else None
        employed = title is not None and any(item.kind is Kind.BODY and item.first < title.first for item in self.items)
        abroad = bearer.country is not None and bearer.country != self.text.home
        if title is None or named is None or employed or (abroad and not self._is_told_of(title, named)):
            return ()
        named = replace(named, country=bearer.country)
        return (Link(bearer, "works_for", named, role=title.name, confidence=0.8),)
