"""What one cable makes known out: its post's country, its persons and abbreviations, its words in lower case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.lexicon import Entry, Lexicon
from graphbuild.extraction.names.terms import find_terms
from graphbuild.extraction.names.vocabulary import Vocabulary, vocabulary_of
from graphbuild.extraction.names.words import Words, acronym, capital, split
from graphbuild.extraction.phrases import PassageText
from graphbuild.ontology import Ontology
from graphbuild.ontology.telegram import Post, load_telegram

_GOVERNMENT = re.compile(r"G[Oo](?P<initials>[A-Z]{1,3})$")
_FOUNDED = frozenset({"Company", "NGO"})
_AMBIGUOUS = 3
_TWO_SURNAMES = "AR BO CL CO CR CU DO EC ES GT HN MX NI PA PE PY SV UY VE"
_PLACING = (" in", "In", " at", " near", " of", " outside", " around", " to", " from")
_SURNAME_FIRST = frozenset({"CN", "KR", "KP", "VN", "TW", "HK", "KH", "SG", "LA"})


@dataclass(slots=True)
class Known:
    """Names that hold throughout one cable."""

    vocabulary: Vocabulary
    country: str | None
    post: str | None
    lower: frozenset[str]
    names: Lexicon = field(default_factory=Lexicon)
    kinds: dict[str, str] = field(default_factory=dict)
    texts: Sequence[Words] = ()
    terms: frozenset[str] = frozenset()
    countries: Counter[str] = field(default_factory=Counter)

    def longest(self, words: Words, place: int, *, shouted: bool = False) -> tuple[int, Entry] | None:
        """The longest name known from this cable or from everywhere."""
        own = self.names.longest(words, place, shouted=shouted)
        if government := self._government(words, place):
            return government
        home = self.vocabulary.homes.of(self.country)
        known = (
            home.longest(words, place, shouted=shouted),
            self._meant(words, place, self.vocabulary.known.longest(words, place, shouted=shouted)),
        )
        for other in filter(None, known):
            own = other if own is None or other[0] > own[0] else own
        if own is None or (own[0] == place + 1 and words.texts[place] in self.terms):
            return None
        return None if own[1].type == "Media" and self._is_adjective(words, place, own[0]) else own

    def _meant(self, words: Words, place: int, found: tuple[int, Entry] | None) -> tuple[int, Entry] | None:
        """What is known by a name, but for letters that are others' where what they stand for is far."""
        lettered = found is not None and found[0] == place + 1
        return found if found is None or not lettered or self.stands_for(words.texts[place], found[1]) else None

    def stands_for(self, letters: str, entry: Entry) -> bool:
        """Whether letters are what a list knows by them: the cable tells its name, or speaks of what it is about."""
        codes, kinds = self.vocabulary.letters.get(letters), self.vocabulary.grammar.kinds
        small = entry.type == "NGO" and acronym(letters) and len(letters) <= _AMBIGUOUS
        if (codes is None and not small) or self.country in {None, *(codes or ())} or self._tells(entry.name, letters):
            return True
        if codes is None:
            return self._speaks_of(kinds.humane | kinds.political)
        if entry.kind is not Kind.BODY:
            return any(map(self.names_country, codes))
        near = entry.type == "ArmedGroup" or any(map(self.names_country, codes))
        return (near and self._speaks_of(kinds.political)) or self._says_kind(letters, entry.type)

    def _says_kind(self, letters: str, type_: str) -> bool:
        """Whether the word behind letters says what they are: "SPD deputies", "JVP leader"."""
        kinds = self.vocabulary.grammar.kinds
        after = (words.texts[at + 1] for words in self.texts for at, text in enumerate(words.texts) if text == letters)
        return any(noun in kinds.elected or kinds.after.get(noun) == type_ for noun in after)

    def _tells(self, name: str, letters: str) -> bool:
        return name != letters and any(name in words.prose for words in self.texts)

    def _speaks_of(self, nouns: frozenset[str]) -> bool:
        return any(not nouns.isdisjoint(words.texts) for words in self.texts)

    def _is_adjective(self, words: Words, place: int, end: int) -> bool:
        """Whether "The Australian" is no paper: an office or a noun follows, which does not act."""
        own = self.vocabulary.known.longest(words, place + 1)
        after, plain = words.texts[end], self.vocabulary.grammar.words
        described = words.texts[place] == "The" and own is not None and own[0] == end and own[1].kind is Kind.ADJECTIVE
        acts = after in plain.saying | plain.acting or after.endswith("ed") or not after[:1].isalpha()
        return described and not acts

    def _government(self, words: Words, place: int) -> tuple[int, Entry] | None:
        found = _GOVERNMENT.match(words.texts[place])
        if not found:
            return None
        code = self._country_of(found["initials"])
        if code is None:
            return None
        name = self.vocabulary.names.countries.countries[code].name
        return place + 1, Entry(name, Kind.COUNTRY, "Country", code)

    def _country_of(self, initials: str) -> str | None:
        """The country of the post if it has the initials, else the one that the cable names most, else the only one."""
        countries = self.vocabulary.names.countries.countries
        own = countries.get(self.country or "")
        if own and any(abbreviates(initials, name) for name in (own.name, *own.also)):
            return self.country
        fitting = {code for code, country in countries.items() if abbreviates(initials, country.name)}
        if len(fitting) == 1:
            return fitting.pop()
        named = sorted(((self._count_countries()[code], code) for code in fitting), reverse=True)
        sure = named and named[0][0] > 0 and (len(named) == 1 or named[0][0] > named[1][0])
        return named[0][1] if sure else None

    def times_named(self, name: str) -> int:
        """How often the cable has a word with a capital."""
        return sum(words.texts.count(name) for words in self.texts)

    def names_country(self, code: str | None) -> bool:
        """Whether the cable names a country, its people or its capital, or was written there."""
        return code is not None and (code == self.country or self._count_countries()[code] > 0)

    def _count_countries(self) -> Counter[str]:
        """How often the cable names each country, its adjective or its capital."""
        if not self.countries:
            for words in self.texts:
                for place, text in enumerate(words.texts):
                    told = text[:1].isupper() and text not in self.vocabulary.letters
                    found = self.vocabulary.known.longest(words, place) if told else None
                    if found and found[1].country and found[1].kind in {Kind.COUNTRY, Kind.ADJECTIVE, Kind.PLACE}:
                        self.countries[found[1].country] += 1
        return self.countries

    def learn(self, words: Words, items: Sequence[Item]) -> None:
        """Takes over the persons and abbreviations that the items of a passage introduce."""
        for item in items:
            if item.kind is Kind.PERSON:
                self._learn_person(item, official=item.type == "Official")
                self._learn_alias(words.span(item.first, item.last), item)
                if item.short is not None:
                    self.names.add(words.texts[item.short], Entry(item.name, Kind.PERSON, item.type))
                continue
            if self._is_bare(words, item) and not self._is_known(words, item):
                self.names.add(item.name, Entry(item.name, item.kind, item.type, item.country))
            if item.kind is Kind.BODY and item.type != "Organization":
                self.kinds[item.name] = item.type
            if item.kind is Kind.BODY and item.short is None and " " in item.name:
                self._learn_initials(item)
            if item.short is not None:
                short = words.texts[item.short]
                entry = Entry(item.name_of(short), item.kind, item.type, item.country)
                self.names.add_all((short, f"{short}s"), entry)
            if item.type in _FOUNDED:
                self._learn_firm(words, item)

    def _is_bare(self, words: Words, item: Item) -> bool:
        """Whether no head says what the item is, so that only what stands around it here does."""
        heads = (self.vocabulary.heads.longest(words, at) for at in range(item.first, item.last))
        one = item.kind in {Kind.BODY, Kind.PLACE} and item.last == item.first + 1
        if one and words.texts[item.first] in self.vocabulary.common:
            return False
        return one or (item.kind is Kind.BODY and not any(heads))

    def _is_known(self, words: Words, item: Item) -> bool:
        found = self.longest(words, item.first)
        return found is not None and found[0] >= item.last

    def _learn_initials(self, item: Item) -> None:
        """Letters that no list knows: "VFA" is the cable's Visiting Forces Agreement.

        Or such that elsewhere are another body's, whom this cable does not name: "EC" is its European Commission.
        """
        short = _initials(item.name)
        found = self.longest(split(short), 0) if len(short) > 1 else None
        long = len(short) > 2 or (item.type == "Party" and self.vocabulary.titles.longest(split(short), 0) is None)
        told = found is None and long and item.type != "Organization"
        if told and self.times_named(short) and not any(f"({short})" in words.prose for words in self.texts):
            self.names.add(short, Entry(short, Kind.BODY, item.type, item.country))
        if found is None or found[1].kind is not Kind.BODY or found[1].name in {short, item.name}:
            return
        if self.times_named(short) and not any(found[1].name in words.prose for words in self.texts):
            self.names.add(short, Entry(item.name, Kind.BODY, item.type, item.country))

    def _learn_firm(self, words: Words, item: Item) -> None:
        """A firm is called by its name without the last word: "Foo" for "Foo Petroleum"."""
        trades = self.vocabulary.grammar.kinds.trades
        heads = (at for at in range(item.first + 1, item.last) if self.vocabulary.heads.longest(words, at))
        end = next(heads, item.last - 1 if words.texts[item.last - 1] in trades else None)
        if end is None or item.last - end > 2:
            return
        end -= end > item.first + 1 and words.texts[end - 1] in {"and", "&"}
        short = words.span(item.first, end)
        plain = all(text in self.vocabulary.common for text in words.texts[item.first : end])
        if not plain and self.longest(split(short), 0) is None:
            self.names.add(short, Entry(item.name, Kind.BODY, item.type, item.country))

    def _learn_person(self, item: Item, *, official: bool) -> None:
        entry = Entry(item.name, Kind.PERSON, "Official" if official else item.type)
        parts = item.name.split()
        forms = {item.name, parts[-1], parts[-1].rpartition("-")[2]} if len(parts[-1]) > 1 else {item.name}
        if len(parts) > 1 and parts[-2] in self.vocabulary.grammar.words.particles:
            forms.add(" ".join(parts[-2:]))
        eastern = self.country in _SURNAME_FIRST or parts[0] in self.vocabulary.names.persons.family_first
        if eastern and len(parts) > 1 and len(parts[0]) > 1:
            forms.add(parts[0])
        forms |= self._first_surname(parts)
        for form in sorted(forms - self.vocabulary.grammar.words.stop):
            known = self.vocabulary.known.longest(split(form), 0)
            acts = (
                known is not None and known[1].kind is Kind.PLACE and (self._speaks(form) or self._is_nowhere(known[1]))
            )
            if known is None or form == item.name or acts:
                self.names.add(form, replace(entry, name=form))

    def _learn_alias(self, called: str, item: Item) -> None:
        """Another name of a person, whole or its last part: "Luis Bravo" and "Bravo"."""
        for form in (called, called.rsplit(maxsplit=1)[-1]) if called != item.name else ():
            if self.vocabulary.known.longest(split(form), 0) is None:
                self.names.add(form, Entry(item.name, Kind.PERSON, item.type))

    def _first_surname(self, parts: Sequence[str]) -> set[str]:
        """The father's name before the mother's, by which somebody in a Spanish-speaking country is called."""
        persons, other = self.vocabulary.names.persons, parts[-2] if len(parts) > 2 else ""
        told = (
            (self.country or "-") in _TWO_SURNAMES and len(other) > 2 and other not in persons.given and capital(other)
        )
        return {other} if told and parts[0] in persons.given else set()

    def _is_nowhere(self, city: Entry) -> bool:
        """Whether the name of somebody in the cable is also a town's abroad, of which the cable does not speak."""
        state = self.vocabulary.names.countries.countries.get(city.country or "")
        if city.type != "City" or city.country == self.country or (state and state.capital == city.name):
            return False
        return not any(f"{before} {city.name}" in words.prose for words in self.texts for before in _PLACING)

    def _speaks(self, name: str) -> bool:
        """Whether somebody of that name says something, who is not the post's city or capital: "Santiago said"."""
        said = self.vocabulary.grammar.words.saying
        after = (words.texts[at + 1] for words in self.texts for at, text in enumerate(words.texts) if text == name)
        return name != self.post and not said.isdisjoint(after)

    def learn_bodies(self, items: Sequence[Item]) -> None:
        """Takes over the full names of bodies, for headings, where the grammar has no hold."""
        for item in items:
            if item.kind is Kind.BODY and " " in item.name:
                self.names.add(item.name, Entry(item.name, Kind.BODY, item.type, item.country))


def known_of(passages: Sequence[PassageText], texts: Sequence[Words], ontology: Ontology) -> Known:
    """What is known of a cable before it is read."""
    vocabulary = vocabulary_of(ontology)
    lower = frozenset(text for words in texts for text in words.texts if text.islower())
    terms = find_terms(texts, vocabulary)
    post = post_of(passages[0].cable.id, ontology) if passages else None
    if post is None:
        return Known(vocabulary, None, None, lower, texts=texts, terms=terms)
    capital = vocabulary.names.countries.countries.get(post.country)
    city = capital.capital if capital else post.city
    return Known(vocabulary, post.country, city, lower, texts=texts, terms=terms)


def post_of(cable_id: str, ontology: Ontology) -> Post | None:
    """The post whose name a canonical cable id carries."""
    return load_telegram(ontology.folder).posts.get(cable_id.strip("0123456789"))


def abbreviates(initials: str, name: str) -> bool:
    """Whether letters are the initials with which the name of a country begins, or begin its name."""
    return _initials(name).startswith(initials) or name.upper().startswith(initials)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split() if word[0].isupper())


def long_form(short: str, long: str) -> int | None:
    """Where in `long` begins what `short` abbreviates, None where nothing does: Schwartz and Hearst, "A simple
    algorithm for identifying abbreviation definitions in biomedical text" (2003)."""
    at = len(long)
    for index in range(len(short) - 1, -1, -1):
        letter = short[index].lower()
        if not letter.isalnum():
            continue
        at -= 1
        while at >= 0 and (long[at].lower() != letter or (index == 0 and at > 0 and long[at - 1].isalnum())):
            at -= 1
        if at < 0:
            return None
    return at


def defines(short: str, long: str) -> bool:
    """Whether "long (short)" defines an abbreviation."""
    return short[:1].isalpha() and (long_form(short, long) is not None or (acronym(short) and " " in long))
