"""Words with a capital for each that may stand in a name in, the same with capitals for names alone out."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from functools import cache

from graphbuild.extraction.names.bodies import body_at, opens_body
from graphbuild.extraction.names.completing import DIVISIONS
from graphbuild.extraction.names.homes import home
from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known, long_form
from graphbuild.extraction.names.shouting import Spelling, respelt
from graphbuild.extraction.names.texts import numbered
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, capital

_BEFORE = 12
_KNOWN_BY_FIELD = frozenset({"Ministry", "Agency", "GovernmentBody", "InternationalOrganization", "Meeting"})
_CONVENED = frozenset({"Meeting", "Event", "Agreement"})
_ARTICLES = frozenset({"the", "a", "an", "this", "that"})
_INFINITIVE = frozenset({"to", "will", "would", "can", "could", "may", "might", "must", "shall", "should"})
_STOPS = frozenset({".", ",", ";", ":", "(", ")"})
_NOUNS = 4
_UNNAMED = frozenset({"Agencies", "Government"})
_NONE = range(0)


@dataclass(frozen=True, slots=True)
class Recasing:
    """Where names stand in words that were all in capitals; places that are `sure` hold one whatever they say."""

    spelling: Spelling
    known: Known
    words: Words
    proud: Words
    sure: Set[int] = frozenset()

    def recased(self) -> Words:
        """Capitals for names alone."""
        texts, named = self.proud.texts[: len(self.proud)], set(self.sure)
        for place, text in enumerate(self.words.texts[: len(texts)]):
            if text.isupper():
                for first, spelt in self._spelt(place):
                    texts[first : first + len(spelt)] = spelt
                    named.update(range(first, first + len(spelt)))
                for places in self._named(place):
                    named.update(places)
        capitals = self._vocabulary.grammar.capitals
        for place, text in enumerate(texts):
            if place in named:
                texts[place] = text if text[:1].isupper() or self._is_link(place) else _with_capitals(text)
            elif text.capitalize() == text and self.spelling.is_plain(text) and text not in capitals.proper:
                texts[place] = text.lower()
        return respelt(self.words, texts)

    @property
    def _vocabulary(self) -> Vocabulary:
        return self.spelling.vocabulary

    def _is_link(self, place: int) -> bool:
        links = self._vocabulary.grammar.links
        return self.words.texts[place].lower() in links.inner | links.words

    def _spelt(self, place: int) -> Iterator[tuple[int, list[str]]]:
        """What begins at a place and is written as it always is: known names, the post's own people."""
        words, proud = self.words.texts, self.proud.texts
        found = self.known.longest(self.words, place, shouted=True)
        doubtful = not capital(proud[place]) or words[place] in self._vocabulary.grammar.capitals.nameless
        if found and (found[0] > place + 1 or not doubtful):
            end, entry = found
            end += entry.kind is Kind.PLACE and proud[end] in DIVISIONS | {"Governorate", "Oblast"}
            spelt = tuple(proud[place:end]) in self._vocabulary.known.exact.entries
            yield place, proud[place:end] if spelt else [self._in_name(at, first=place) for at in range(place, end)]
        own = _officers(self._vocabulary)
        if whole := next((it for length in (3, 2) if (it := own.get(tuple(words[place : place + length])))), None):
            yield place, whole

    def _in_name(self, place: int, *, first: int) -> str:
        """A word of a known name: as it is where it has but capitals, small where it leads on."""
        text = self.words.texts[place]
        if place > first and (self._is_link(place) or text == "'S"):
            return text.lower()
        return text if text == self.proud.texts[place] else _with_capitals(text)

    def _named(self, place: int) -> Iterator[range]:
        """Where the names stand that begin at a place, or that what stands there explains."""
        text, proud = self.words.texts[place], self.proud
        if text in self.spelling.shorts or self._is_given(place) or self._is_month(place) or self._is_surname(place):
            yield range(place, place + 1)
        yield self._explained(place)
        if not capital(proud.texts[place]):
            return
        yield self._titled(place)
        if place and proud.texts[place - 1] == "draft":
            return
        if body := self._body(place):
            yield range(body.first, body.last)
        acts = place == 0 or proud.texts[place - 1] not in _INFINITIVE
        for item in (*numbered(proud, place, self.known), *(home(proud, place, self.known) if acts else ())):
            yield range(item.first, item.last)

    def _is_given(self, place: int) -> bool:
        """Whether a word is a given name because no common word follows it."""
        text, after = self.words.texts[place], self.words.texts[place + 1]
        given = text.capitalize() in self._vocabulary.names.persons.given
        if not given or not after.isupper() or not after.isalpha() or len(after) == 1:
            return False
        speaks = (
            text.lower() in self._vocabulary.grammar.words.saying or text.lower() in self.spelling.english.grammatical
        )
        return not speaks and not self.spelling.is_plain(after.capitalize())

    def _is_surname(self, place: int) -> bool:
        """Whether a common word is the surname that a given name behind a title lacks: "GENERAL JOSE MERINO SAID"."""
        texts, proud, vocabulary = self.words.texts, self.proud, self._vocabulary
        persons, english = vocabulary.names.persons, self.spelling.english
        if place < 2 or not texts[place].isalpha() or texts[place].lower() in english.grammatical:
            return False
        linked = texts[place - 1].lower() in vocabulary.grammar.words.particles
        before = proud.texts[place - 1 - linked]
        titled = any(
            title_end(proud, at, vocabulary) == place - 1 - linked for at in range(max(0, place - 4), place - 1)
        )
        if linked:
            return titled or (proud.texts[place - 3] in persons.given and capital(before))
        after = texts[place + 1].lower()
        ends = not after.isalpha() or after in english.grammatical or after in vocabulary.grammar.words.saying
        return titled and before in persons.given and ends and "verb" not in english.kinds(texts[place].lower())

    def _is_month(self, place: int) -> bool:
        """Whether a common word is a month because a number stands beside it: "MAY 4"."""
        texts, capitals = self.words.texts, self._vocabulary.grammar.capitals
        if texts[place].capitalize() not in capitals.doubtful:
            return texts[place].capitalize() in capitals.calendar
        other = place > 1 and texts[place - 2].capitalize() in capitals.calendar
        return texts[place + 1][:1].isdigit() or (place > 0 and not other and texts[place - 1][:1].isdigit())

    def _explained(self, place: int) -> range:
        """The words before an abbreviation in parentheses whose initials it has, or that begin with a head."""
        words = self.words
        if place < 3 or words.texts[place] not in self.spelling.shorts or words.texts[place - 1] != "(":
            return _NONE
        end, first = place - 1, max(-1, place - 2 - _BEFORE)
        stop = next((at for at in range(end - 1, first, -1) if words.texts[at] in _STOPS), first)
        begin = next((at for at in range(end - 1, stop, -1) if self._has_initials(at, place)), None)
        begin = self._opened(stop + 1, end) if begin is None else begin
        return _NONE if begin is None else range(begin, end)

    def _has_initials(self, at: int, place: int) -> bool:
        words = self.words
        return not self._is_link(at) and long_form(words.texts[place], words.span(at, place - 1)) == 0

    def _opened(self, first: int, end: int) -> int | None:
        """Where a head begins whose abbreviation is of another language: "COUNCIL FOR HELP TO REFUGEES (CONADES)"."""
        grammar, texts = self._vocabulary.grammar, self.words.texts
        for at in range(end - 2, first - 1, -1):
            if texts[at].lower() in self.spelling.english.grammatical and not self._is_link(at):
                return None
            if texts[at].capitalize() in grammar.opening.heads and texts[at + 1].lower() in grammar.links.words:
                return at
        return None

    def _titled(self, place: int) -> range:
        """An office that has a name behind it, is told by more than a word, or is that of one alone."""
        proud, vocabulary = self.proud, self._vocabulary
        end = title_end(proud, place, vocabulary)
        if end is None:
            return _NONE
        titles, given = vocabulary.names.titles, vocabulary.names.persons.given
        name, after = proud.span(place, end), proud.texts[end]
        bears = after in titles.surnames or after in titles.courtesy or after in given
        leads = capital(after) and (end in self.sure or bears or not self.spelling.is_plain(after))
        alone = name in titles.sole and not self._is_accusation(place, end)
        return range(place, end) if leads or " " in name or alone else _NONE

    def _is_accusation(self, place: int, end: int) -> bool:
        """Whether "charge" is what somebody is blamed for: "rejected the charge", "the charge that"."""
        texts, refuting = self.proud.texts, self._vocabulary.grammar.capitals.refuting
        led = place > 1 and texts[place - 1] in _ARTICLES and texts[place - 2] in refuting
        return "verb" in self.spelling.english.kinds(texts[place].lower()) and (
            led or texts[end] in {"that", "against"}
        )

    def _body(self, place: int) -> Item | None:
        """The body that capitals name: of known words, or with a known body's or country's name in front."""
        proud, plain = self.proud, self._vocabulary.grammar
        if proud.texts[place] in plain.words.stop | plain.words.weak | plain.words.grading:
            return None
        body = body_at(proud, place, self.known)
        if body is None or opens_body(proud, place, self.known):
            return replace(body, last=self._past_adjective(body.last)) if body else None
        last = proud.texts[body.last - 1]
        if last in plain.plural.heads or (last in _UNNAMED and body.last > place + 1):
            return None
        return body if self._plainly_named(body) or self._is_told(body) else None

    def _past_adjective(self, end: int) -> int:
        """Where a body's name ends that a country's adjective cannot end: "UNION OF POLISH SHIP OWNERS"."""
        found = self.known.longest(self.proud, end - 1)
        open_ = found is not None and found[0] == end and found[1].kind is Kind.ADJECTIVE
        at = end
        while open_ and at < end + _NOUNS and self._is_noun(self.words.texts[at]):
            at += 1
        return at

    def _is_noun(self, word: str) -> bool:
        """Whether a word in capitals may be one of a body's name: no word of grammar, nothing that is only done."""
        english, plain = self.spelling.english, word.lower()
        said = plain in english.grammatical or plain in self._vocabulary.grammar.words.saying
        kinds = english.kinds(plain)
        return word[:1].isalpha() and not said and (not kinds or "noun" in kinds or "adj" in kinds)

    def _is_told(self, body: Item) -> bool:
        """Whether what a body's name begins with tells it: a place, a country, another body or an unknown word."""
        found = self.known.longest(self.proud, body.first)
        if found is None:
            return any(at in self.sure or not self._is_common(at) for at in range(body.first, body.last))
        end, kind = found[0], found[1].kind
        if kind is Kind.PLACE:
            return body.last == end + 1 and body.type in _CONVENED
        if kind is Kind.ADJECTIVE:
            mission = body.type == "Mission" and self.proud.texts[end] != "Delegation"
            common = all(self.proud.texts[at] in self._vocabulary.common for at in range(end, body.last))
            return mission or (body.type in {"NGO", "Party"} and body.last > end + 1 and common)
        return kind is Kind.BODY

    def _is_common(self, place: int) -> bool:
        return self.spelling.is_plain(self.proud.texts[place])

    def _plainly_named(self, body: Item) -> bool:
        """Whether all its words are common in names of bodies ("INTERIOR MINISTRY"), or whose it is says enough."""
        grammar, first = self._vocabulary.grammar, self.proud.texts[body.first]
        creed = body.type == "Party" and (first in grammar.kinds.creeds or first.endswith("ist"))
        if body.last == body.first + 2 and (creed or (body.type == "NGO" and first in grammar.words.possessive)):
            return True
        texts = [text for text in self.proud.texts[body.first : body.last] if not text.islower()]
        return body.type in _KNOWN_BY_FIELD and len(texts) > 1 and set(texts) <= self._vocabulary.common


def _with_capitals(text: str) -> str:
    return "-".join(part.capitalize() for part in text.split("-")) if text.isalpha() or "-" in text else text


@cache
def _officers(vocabulary: Vocabulary) -> dict[tuple[str, ...], list[str]]:
    """The post's own people whose names are several words, by these in capitals."""
    return {tuple(form.upper().split()): form.split() for form in vocabulary.officers if " " in form}
