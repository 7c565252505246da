"""Words behind a head noun in, where the name that they complete ends out: "of …", "to Prevent …", "No. 2"."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.extraction.names.fields import fields_end, is_stately
from graphbuild.extraction.names.heads import later_head, may_begin, opening_head
from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.words import Words, acronym, capital

DOCUMENTS = frozenset({"Plan", "Law", "Agreement", "Report", "Event", "Meeting", "Campaign", "Programme", "Instrument"})
_LONGEST = 18
_SEVERAL = frozenset({"Services", "Forces", "Courts"})
_ABSTRACT = ("ities", "ments", "tions", "sions", "ances", "ences", "ings", "ness", "ity", "tion", "ment", "ism")
_NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"})
_LED = frozenset({"Party", "ArmedGroup", "GovernmentBody"})
_ELSEWHERE = frozenset({Kind.COUNTRY, Kind.PLACE, Kind.ADJECTIVE})
_AFFAIRS = frozenset({"Affairs", "Relations", "Issues", "Matters"})
_CENTURIES = frozenset({"17", "18", "19", "20"})


def complement_end(words: Words, at: int, known: Known) -> int:
    """Where the words that complete a head noun end: "of …", "to Prevent …"."""
    texts, links = words.texts, known.vocabulary.grammar.links
    if texts[at] not in links.words or (texts[at] == "between" and not _is_document(words, at, known)):
        return at
    place = _past(words, at, known)
    if texts[at] == "between" and _is_of_two(words, place, known):
        return at
    if not may_begin(words, place, known) or _apart(words, at, place, known) or _is_led_by(words, at, known):
        return at
    fields = fields_end(words, place, known.vocabulary) if is_stately(words, at, known.vocabulary) else None
    if fields:
        return fields
    title = title_end(words, place, known.vocabulary) if texts[at + 1] == "the" or texts[place] == "Ministers" else None
    return title or _Complement(words, known, place, document=_is_document(words, at, known)).end()


def _is_of_two(words: Words, at: int, known: Known) -> bool:
    """Whether two countries are named from `at` on: "the Chaco War between Paraguay and Bolivia"."""
    first = known.longest(words, at)
    second = known.longest(words, first[0] + 1) if first and words.texts[first[0]] == "and" else None
    return all(found is not None and found[1].kind is Kind.COUNTRY for found in (first, second))


def _is_document(words: Words, end: int, known: Known) -> bool:
    """Whether the head that ends at `end` is of a text or event, which has no officers: "Law on Gas Transit"."""
    heads = known.vocabulary.heads
    found = (heads.longest(words, start) for start in range(max(0, end - 3), end))
    return any(head and head[0] == end and head[1].type in DOCUMENTS for head in found)


def _apart(words: Words, at: int, place: int, known: Known) -> bool:
    """Whether the connector at `at` leads to a name of its own at `place`: "… of the World Bank", "… to Peru"."""
    found = known.longest(words, place)
    if words.texts[at] == "to":
        beyond = _ELSEWHERE if _is_mission(words, at, known) else _ELSEWHERE | {Kind.BODY}
        return found is not None and found[1].kind in beyond
    if words.texts[at] == "on" and words.texts[at - 1] == "Ministry":
        return True
    if words.texts[at] not in {"of", "within", "from"} or (found and words.texts[found[0]] in _AFFAIRS):
        return False
    if (found and found[1].kind is Kind.BODY and not _is_field(words, place, found[0], known)) or opening_head(
        words, place, known
    ):
        return True
    return words.texts[at + 1] == "the" and later_head(words, place, known) is not None


def _is_field(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether what may be a department is what the ministry is for: "Ministry of Trade Department of Customs"."""
    topic = known.vocabulary.topics.longest(words, place)
    return topic is not None and topic[0] < end and words.texts[end] == "of"


def _is_mission(words: Words, end: int, known: Known) -> bool:
    """Whether the head that ends at `end` is sent to bodies: "Delegation to the Council of Europe"."""
    heads = (known.vocabulary.heads.longest(words, start) for start in range(max(0, end - 3), end))
    return any(head and head[0] == end and head[1].type == "Mission" for head in heads)


def _is_led_by(words: Words, at: int, known: Known) -> bool:
    """Whether "of" behind a party, an armed group or a government leads to who heads it: "Rally of Ana Ruiz"."""
    texts, vocabulary = words.texts, known.vocabulary
    heads = (vocabulary.heads.longest(words, start) for start in range(max(0, at - 3), at))
    led = any(head and head[0] == at and head[1].type in _LED for head in heads)
    if not led or texts[at] != "of" or not (capital(texts[at + 1]) and capital(texts[at + 2])):
        return False
    given = texts[at + 1] in vocabulary.names.persons.given | vocabulary.names.persons.family_first
    strange = not any(text in vocabulary.common or known.longest(words, at + 1) for text in texts[at + 1 : at + 3])
    return given or (strange and not capital(texts[at + 3]))


def _past(words: Words, at: int, known: Known) -> int:
    links = known.vocabulary.grammar.links
    joined = links.words | links.inner
    while words.texts[at] in joined:
        at += 1
    return at


@dataclass(slots=True)
class _Complement:
    """The walk over a complement; `run` is where the words since the last connector begin."""

    words: Words
    known: Known
    run: int
    document: bool

    def end(self) -> int:
        """The first word after it."""
        first = at = last = self.run
        while at - first < _LONGEST:
            text = self.words.texts[at]
            topic = self.known.vocabulary.topics.longest(self.words, at) if at == self.run else None
            if whole := topic[0] if topic else self._whole(at):
                at = last = whole
            elif text in {"'s", "'"} and self.words.texts[at - 1] in self.known.vocabulary.grammar.words.possessive:
                at += 1
            elif building := self._built(at):
                return building
            elif at > first and (following := self._after_connector(at)):
                at = self.run = following
            elif not (may_begin(self.words, at, self.known) or (at == self.run and acronym(text))) or (
                at > self.run and self._new_name(at)
            ):
                break
            else:
                at = last = at + 1
        return last

    def _built(self, at: int) -> int | None:
        """Where what a gerund makes ends: "Building a Better Peru", "Rebuilding Our Nation"."""
        texts, small = self.words.texts, self.known.vocabulary.grammar.links.small
        if at != self.run + 1 or not texts[self.run].endswith("ing") or texts[at].lower() not in small:
            return None
        at += 1
        while capital(texts[at]) or (texts[at] == "and" and texts[at + 1].lower() in small and capital(texts[at + 2])):
            at += 1 if capital(texts[at]) else 2
        return at if at > self.run + 2 else None

    def _after_connector(self, at: int) -> int | None:
        texts, vocabulary = self.words.texts, self.known.vocabulary
        if texts[at] == ",":
            return at + 1 if self._listed(at + 1) else None
        if texts[at] not in vocabulary.grammar.links.inner:
            return None
        after = _past(self.words, at, self.known)
        begins = may_begin(self.words, after, self.known) or acronym(texts[after])
        if not begins or self._is_within(at, after) or _apart(self.words, at, after, self.known):
            return None
        parted = self._parts(at) and texts[self.run - 1] != "for"
        other = texts[at + 1] == "the" and not self._is_deed(after)
        if texts[at] in {"and", "&"} and (other or self._begins_name(after) or parted):
            return None
        found = self.known.longest(self.words, after)
        placed = found is not None and found[1].kind in {Kind.PLACE, Kind.COUNTRY}
        if placed and texts[at] in {"in", "with", "from", "of"}:
            return None
        return after

    def _is_within(self, at: int, after: int) -> bool:
        """Whether the whole of a body follows: "Office of Asian Affairs in the Political Department"."""
        texts = self.words.texts
        led = texts[at] in {"in", "within"} and texts[at + 1] == "the" and not self.document
        return led and later_head(self.words, after, self.known) is not None

    def _parts(self, at: int) -> bool:
        """Whether "and" stands between two names, neither of common words: "Bank of Baroda and Ecobank"."""
        texts, common = self.words.texts, self.known.vocabulary.common
        if texts[at - 1].endswith("ed") and texts[at + 1].endswith("ed"):
            return False
        return texts[at - 1] not in common and texts[at + 1] not in common and not texts[at - 1].endswith("s")

    def _listed(self, at: int) -> bool:
        """Whether a list of common words goes on: "Prevent, Suppress and Punish"."""
        texts = self.words.texts
        topic = self.known.vocabulary.topics.longest(self.words, at)
        after = topic[0] if topic else at + 1
        if texts[at] == "and":
            return self._is_deed(at + 2) or bool(self.known.vocabulary.topics.longest(self.words, at + 1))
        listed = topic is not None or texts[at] in self.known.vocabulary.common
        listed = listed and may_begin(self.words, at, self.known) and texts[after] in {",", "and"}
        further = capital(texts[after + 1]) or texts[after + 1] == "and" or self._is_deed(after + 2)
        return listed and further

    def _is_deed(self, at: int) -> bool:
        """Whether something follows that a body does: "and the Fight Against Poverty", no other body."""
        texts, vocabulary = self.words.texts, self.known.vocabulary
        done = texts[at] in vocabulary.grammar.links.deeds or texts[at].endswith(("tion", "ment"))
        head = vocabulary.heads.longest(self.words, at) or self.known.longest(self.words, at)
        return done and head is None and capital(texts[at]) and texts[at + 1].lower() in {"of", "against", "for"}

    def _begins_name(self, at: int) -> bool:
        known = self.known.longest(self.words, at)
        if known and known[1].kind is not Kind.ADJECTIVE:
            return True
        if title_end(self.words, at, self.known.vocabulary):
            return True
        return opening_head(self.words, at, self.known) is not None or (
            self.words.texts[at] not in self.known.vocabulary.common
            and later_head(self.words, at, self.known) is not None
        )

    def _new_name(self, at: int) -> bool:
        """Whether at `at`, with no connector before it, something else begins."""
        vocabulary = self.known.vocabulary
        topic = vocabulary.topics.longest(self.words, self.run)
        if title_end(self.words, at, vocabulary) or self._begins_known(at) or self._whole(self.run, place=True) == at:
            return True
        if topic and at == topic[0] and (self._named_next(at) or self._is_strange(at)):
            return True
        described = self.words.texts[self.run].endswith(("al", "ic", "ive", "ary")) and not self.document
        described = described or self.words.texts[self.run] in vocabulary.grammar.links.qualities
        if topic is None and at == self.run + 1 and (described or self.words.texts[at] in _SEVERAL):
            return False
        return vocabulary.heads.longest(self.words, at) is not None or bool(self._head_next(at))

    def _whole(self, at: int, *, place: bool = False) -> int | None:
        """Where a known body, state or continent of several words ends: "the World Bank", "Office of West Africa"."""
        found = self.known.longest(self.words, at) if at == self.run else None
        whole = found and ((found[1].kind in {Kind.BODY, Kind.COUNTRY} and not place) or found[1].type == "Place")
        return found[0] if found and whole and found[0] > at + 1 else None

    def _is_strange(self, at: int) -> bool:
        """Whether a word behind what a body is for is no part of its name; of a text's it is."""
        text = self.words.texts[at]
        return not self.document and text not in self.known.vocabulary.common and not text.endswith(_ABSTRACT)

    def _named_next(self, at: int) -> bool:
        """Whether words before a head follow."""
        return later_head(self.words, at, self.known) is not None

    def _head_next(self, at: int) -> bool:
        """Whether a second word before a head belongs to that head."""
        return at - self.run > 1 and self._named_next(at)

    def _begins_known(self, at: int) -> bool:
        found = self.known.longest(self.words, at)
        text, vocabulary = self.words.texts[at], self.known.vocabulary
        if text in vocabulary.names.persons.family_first and text not in vocabulary.common:
            return self.words.texts[at - 1] in vocabulary.common
        if self._is_named(at):
            return True
        return found is not None and found[1].kind in {Kind.PERSON, Kind.COUNTRY, Kind.BODY}

    def _is_named(self, at: int) -> bool:
        """Whether somebody is named behind common words: "the Committee on Foreign Trade Ivan Petrov"."""
        texts, common, given = self.words.texts, self.known.vocabulary.common, self.known.vocabulary.names.persons.given
        behind = texts[at - 1] in common or self._whole(self.run) == at
        named = behind and texts[at] in given and texts[at] not in common
        return named and capital(texts[at + 1]) and texts[at + 1] not in common and not capital(texts[at + 2])


def _counts(after: str) -> bool:
    """Whether a number counts what follows it, or is a day: "the Agreement 12 May", "30 countries"."""
    return capital(after) or after in {"percent", "million", "billion"} or (after.endswith("s") and after.isalpha())


def numbered_end(words: Words, end: int, type_: str) -> int | None:
    """Where the number or year of a name ends: "Unit No. 2", "Commission II", "Factories Act of 1965"."""
    texts = words.texts
    if texts[end] in _NUMERALS and not capital(texts[end + 1]):
        return end + 1
    if texts[end] in {"No", "Number"} and texts[end + 1 + (texts[end + 1] == ".")].isdigit():
        return end + 2 + (texts[end + 1] == ".")
    if type_ in {"Law", "Agreement"} and texts[end].isdigit() and not _counts(texts[end + 1]):
        return end + 1
    year = texts[end + 1]
    return end + 2 if texts[end] == "of" and len(year) == 4 and year[:2] in _CENTURIES and year.isdigit() else None
