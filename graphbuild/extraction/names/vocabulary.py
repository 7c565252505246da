"""The ontology's names in, lexicon and word sets of the grammar out; built once a process."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.lexicon import Entry, Lexicon
from graphbuild.extraction.names.places import find_countries, find_divisions, find_peoples, find_places, find_towns
from graphbuild.ontology import Ontology
from graphbuild.ontology.grammar import Grammar
from graphbuild.ontology.names import Bodies, Listed, Names
from graphbuild.ontology.titles import Titles

_COMMISSIONED = frozenset({"Elections", "Statistics", "Parks"})
"""What Canada has no minister for."""
_COMING = ("designate", "Designate", "elect", "Elect")
"""Behind an office with a hyphen: who is to hold it."""
_IN_ONE = re.compile("Off|Couns|Coord$|Att$|Asst|Chief$")


@dataclass(frozen=True, slots=True)
class Homes:
    """The bodies of each country as its own cables name them, made when they are first asked for."""

    bodies: Bodies
    made: dict[str, Lexicon] = field(default_factory=dict)

    def of(self, country: str | None) -> Lexicon:
        """The names that hold in a country's cables alone."""
        code = country or ""
        if code not in self.made:
            self.made[code] = _lexicon(_home(self.bodies, code))
        return self.made[code]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What the grammar of names looks up."""

    names: Names
    known: Lexicon
    homes: Homes
    heads: Lexicon
    topics: Lexicon
    titles: Lexicon
    officers: Mapping[str, tuple[str, bool]]
    common: frozenset[str]
    offices: frozenset[str]
    public: frozenset[str]
    divisions: Lexicon
    towns: Lexicon
    peoples: Lexicon
    tails: Mapping[str, str]
    small_bodies: Mapping[str, str]
    small: frozenset[str]
    several: frozenset[str]
    deeds: frozenset[str]
    letters: Mapping[str, frozenset[str]]

    @property
    def grammar(self) -> Grammar:
        """The word lists of names.toml."""
        return self.names.grammar

    def body_of(self, word: str, home: str | None) -> Entry | None:
        """The body that a word alone stands for, in a country's cables or everywhere."""
        for lexicon in (self.homes.of(home), self.known):
            if (entry := lexicon.exact.entries.get((word,))) and entry.kind is Kind.BODY:
                return entry
        return None


@cache
def vocabulary_of(ontology: Ontology) -> Vocabulary:
    """The vocabulary of an ontology, made once."""
    names = ontology.names
    bodies = (*_bodies(names.bodies), *_departments(names.grammar.topics.phrases))
    known = _lexicon((*find_countries(names.countries), *bodies, *find_places(names.countries)))
    heads = _heads(names.grammar)
    topics = Lexicon()
    for phrase in names.grammar.topics.phrases:
        entry = Entry(phrase, Kind.BODY, "Topic")
        first, _, rest = phrase.partition(" ")
        topics.add_all((phrase, f"{first} {rest.lower()}".strip()), entry)
    titles = _titles(names.titles)
    officers = dict(_officers(names.titles))
    return Vocabulary(
        names=names,
        known=known,
        homes=Homes(names.bodies),
        heads=heads,
        topics=topics,
        titles=titles,
        officers=officers,
        common=_common(names),
        offices=_last_words((*names.titles.nouns, *names.titles.private)),
        public=_last_words(names.titles.nouns) - frozenset(title.lower() for title in names.titles.private),
        divisions=_lexicon(find_divisions()),
        towns=_lexicon(find_towns(names.countries)),
        peoples=_lexicon(find_peoples(names.countries)),
        tails={noun: type_ for type_, nouns in names.grammar.tails.items() for noun in nouns},
        small_bodies=names.grammar.small.heads | names.grammar.small.types,
        several=frozenset(f"{noun}s" for noun in names.titles.nouns if " " not in noun)
        - {"Heads", "Justices", "Generals"},
        small=_small(known, officers, names),
        deeds=frozenset(form.capitalize() for form, lemma in ontology.predicates.forms.items() if form != lemma),
        letters=_letters(names.bodies.letters),
    )


def _letters(listed: Mapping[str, Iterable[str]]) -> Mapping[str, frozenset[str]]:
    """Letters with the countries near which alone they stand for what a list knows by them."""
    forms = {form for forms in listed.values() for form in forms}
    return {form: frozenset(code for code, own in listed.items() if form in own) for form in forms}


def _lexicon(forms: Iterable[tuple[str, Entry]]) -> Lexicon:
    lexicon = Lexicon()
    for form, entry in forms:
        lexicon.add(form, entry)
    return lexicon


def _home(bodies: Bodies, code: str) -> Iterator[tuple[str, Entry]]:
    """The bodies of a country as its own cables name them."""
    for types in (bodies.local.get(code, {}), bodies.national.get(code, {})):
        for type_, listed in types.items():
            yield from _listed(listed, type_, code)


def _bodies(bodies: Bodies) -> Iterator[tuple[str, Entry]]:
    for type_, listed in bodies:
        if type_ not in {"national", "local", "instruments", "anywhere", "letters"}:
            yield from _listed(listed, type_, None)
    for type_, listed in bodies.instruments.items():
        yield from _listed(listed, type_, None)
    for code, types in bodies.national.items():
        for type_, listed in types.items():
            yield from _listed(listed, type_, code)
    for type_, forms in bodies.anywhere.items():
        yield from ((form, Entry(name, Kind.BODY, type_)) for form, name in forms.items())


def _departments(fields: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    """The departments of Canada, which bear its name behind what they are for: "Health Canada"."""
    for subject in fields:
        name = f"{subject} Canada"
        yield name, Entry(name, Kind.BODY, "Agency" if subject in _COMMISSIONED else "Ministry", "CA")


def _listed(listed: Listed, type_: str, country: str | None) -> Iterator[tuple[str, Entry]]:
    for names in listed:
        yield from ((form, Entry(names[0], Kind.BODY, type_, country)) for form in names)
    for names in listed:
        entry = Entry(names[0], Kind.BODY, type_, country)
        yield from ((f"United Nations {form[3:]}", entry) for form in names if form.startswith("UN "))


def _heads(grammar: Grammar) -> Lexicon:
    heads = Lexicon()
    for type_, nouns in grammar.heads.items():
        heads.add_all(nouns, Entry(type_, Kind.BODY, type_))
    for noun, type_ in grammar.opening.types.items():
        heads.add(noun, Entry(type_, Kind.BODY, type_))
    for type_, nouns in grammar.places.items():
        heads.add_all(nouns, Entry(type_, Kind.PLACE, type_))
    return heads


def _titles(titles: Titles) -> Lexicon:
    found = Lexicon()
    hyphened = (noun.replace(" ", "-") for noun in titles.nouns if noun.count(" ") == 1)
    found.add_all((*titles.nouns, *hyphened), Entry("", Kind.TITLE, "Official"))
    for ending in _COMING:
        found.add_all((f"{noun}-{ending}" for noun in titles.nouns), Entry("", Kind.TITLE, "Official"))
    found.add_all(titles.private, Entry("", Kind.TITLE, "Person"))
    found.add_all(titles.courtesy, Entry("courtesy", Kind.TITLE, "Person"))
    for short in titles.short:
        found.add(short, Entry("short", Kind.TITLE, "Official"))
    return found


def _officers(titles: Titles) -> Iterator[tuple[str, tuple[str, bool]]]:
    by_form = {name.casefold(): name for name in reversed(titles.officers.names)}
    for name in titles.officers.names:
        spelt = {
            name,
            name.capitalize() if _IN_ONE.search(name) and name.isalpha() else name,
            name.upper() if _IN_ONE.search(name) else name,
        }
        yield from ((form, (name, False)) for form in spelt)
        if name not in titles.officers.alone:
            yield from ((f"{form}s", (name, True)) for form in spelt)
        yield from ((f"{form}S", (name, True)) for form in spelt if form.isupper())
    for form in titles.officers.plain:
        name = by_form.get(form.casefold()) or by_form.get(form.casefold().removesuffix("s"), form)
        yield form, (name, form.endswith("s") and form.removesuffix("s") in by_form)


def _small(known: Lexicon, officers: Iterable[str], names: Names) -> frozenset[str]:
    """Words in small letters that begin names."""
    words = {"draft", *known.first_words(), *officers, *names.countries.governing.heads}
    return frozenset(word for word in words if word[0].islower())


def _last_words(titles: Iterable[str]) -> frozenset[str]:
    """Titles as they are written beside a name: "a spokesman for …"."""
    return frozenset(title.split()[-1].lower() for title in titles if not title.startswith("Number "))


def _common(names: Names) -> frozenset[str]:
    grammar, titles = names.grammar, names.titles
    phrases = [noun for nouns in grammar.heads.values() for noun in nouns]
    phrases += [noun for nouns in grammar.places.values() for noun in nouns]
    phrases += [*grammar.topics.phrases, *titles.nouns, *titles.private, *grammar.plural.heads, *grammar.plural.places]
    words = {word for phrase in phrases for word in phrase.split()}
    return frozenset(words | grammar.topics.words | grammar.words.stop | grammar.words.weak | titles.modifiers)
