"""Words at a place in, the name that a head noun makes of them out: bodies, instruments, meetings, places."""

from __future__ import annotations

from dataclasses import dataclass

from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.words import Words, acronym, capital

DOCUMENTS = frozenset({"Plan", "Law", "Agreement", "Report", "Event", "Meeting", "Campaign", "Programme", "Instrument"})
_LONGEST = 18
_BEFORE = 8
_ENDINGS = ("ances", "ments", "tions", "ation", "ition", "ction", "ing", "ings", "ity", "ams", "ers", "ries", "cts")
_NAMED = frozenset({"Campaign", "Event", "Plan"})
_NUMERALS = frozenset({"I", "II", "III", "IV", "V", "VI"})
_CENTURIES = frozenset({"17", "18", "19", "20"})
_SEVERAL = frozenset({"Services", "Forces", "Courts"})


def body_at(words: Words, place: int, known: Known) -> Item | None:
    """The name with a head noun that begins at `place`: "Office to …", "National Center on …", "Border Police"."""
    if known.vocabulary.grammar.opening.names.get(words.texts[place]) in _NAMED and (led := _led(words, place, known)):
        return led
    head = _opening_head(words, place, known) or _later_head(words, place, known)
    if head is None or words.texts[place] in known.vocabulary.several:
        return _led(words, place, known)
    at, type_ = head
    end = at if _of_state(words, (place, at), type_, known) else _complement_end(words, at, known)
    end = numbered_end(words, end, type_) or end
    if end == at and not _has_modifier(words, place, at, known):
        return None
    kind = Kind.PLACE if known.vocabulary.heads.longest(words, at - 1) and type_ in _PLACES else Kind.BODY
    return Item(place, end, kind, words.span(place, end), type_)


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


def _led(words: Words, place: int, known: Known) -> Item | None:
    """The name that its first word makes a campaign, a paper or a party: "Operation Turquoise", "Radio Okapi"."""
    grammar, end = known.vocabulary.grammar, place + 1
    type_ = grammar.opening.names.get(words.texts[place])
    while (
        type_
        and end - place < _BEFORE
        and (
            (capital(words.texts[end]) and words.texts[end] not in grammar.words.stop)
            or (words.texts[end] in grammar.words.particles and capital(words.texts[end + 1]))
        )
    ):
        end += 1
    kind = Kind.PLACE if type_ in _PLACES else Kind.BODY
    return Item(place, end, kind, words.span(place, end), type_) if type_ and end > place + 1 else None


def _of_state(words: Words, span: tuple[int, int], type_: str, known: Known) -> bool:
    """Whether a whole name of a state's body stands before "of COUNTRY": "National Assembly of Kenya"."""
    place, at = span
    after = at + 1 + (words.texts[at + 1] == "the")
    country = known.longest(words, after) if words.texts[at] == "of" else None
    if not country or country[1].kind is not Kind.COUNTRY or type_ not in {"Ministry", "Agency", "GovernmentBody"}:
        return False
    return _has_modifier(words, place, at, known) and not words.texts[at - 1].startswith("Bank")


_PLACES = frozenset({"Province", "City", "Place"})


def opens_body(words: Words, place: int, known: Known) -> bool:
    """Whether a head noun that takes "of …" stands at `place`."""
    return _opening_head(words, place, known) is not None


def _opening_head(words: Words, place: int, known: Known) -> tuple[int, str] | None:
    head = known.vocabulary.heads.longest(words, place)
    grammar = known.vocabulary.grammar
    if not head or words.texts[head[0]] not in grammar.links.words:
        return None
    return (head[0], head[1].type) if words.span(place, head[0]) in grammar.opening.heads else None


def _later_head(words: Words, place: int, known: Known) -> tuple[int, str] | None:
    """The end and type of the last of the head nouns that follow words with capitals."""
    settled = known.longest(words, place)
    at = settled[0] if settled and settled[1].kind is Kind.PLACE else place
    found = None
    while at - place < _BEFORE:
        head = known.vocabulary.heads.longest(words, at)
        if head and (head[0] > place + 1 or known.vocabulary.heads.longest(words, head[0])):
            found, at = (head[0], head[1].type), head[0]
        elif (found and not _leads_on(words, at, known)) or not _may_precede(words, at, place, known):
            break
        else:
            at += 1
    return found


def _leads_on(words: Words, at: int, known: Known) -> bool:
    """Whether after a head one word leads to a further head: "Election Support Network"."""
    plain = capital(words.texts[at]) and title_end(words, at, known.vocabulary) is None
    return plain and known.vocabulary.heads.longest(words, at + 1) is not None


def _may_precede(words: Words, at: int, place: int, known: Known) -> bool:
    text, grammar = words.texts[at], known.vocabulary.grammar
    if text in {"'s", "'"}:
        return at > place and words.texts[at - 1] in grammar.words.possessive
    if text.isdigit() and len(text) == 3:
        return at > place and capital(words.texts[at + 1])
    if text == "of":
        head = known.vocabulary.heads.longest(words, place)
        bare = (head is None or head[1].kind is Kind.PLACE) and at == place + 1
        return bare and title_end(words, place, known.vocabulary) is None and _may_begin(words, at + 1, known)
    if text in {"and", "&"}:
        plain = all(_is_plain(words, beside, known) for beside in (at - 1, at + 1))
        alike = _parallel(words.texts[at - 1], words.texts[at + 1])
        return at > place and (plain or alike or _qualifies(words, at, known))
    if not capital(text) or text in grammar.words.stop or text in known.vocabulary.several:
        return False
    own = known.names.longest(words, at)
    return not (own and own[1].kind is Kind.PERSON)


def _parallel(one: str, other: str) -> bool:
    """Whether two words end alike, as those of one name do: "Performances and Phonograms Treaty"."""
    return any(one.endswith(ending) and other.endswith(ending) for ending in _ENDINGS) and capital(other)


def _qualifies(words: Words, at: int, known: Known) -> bool:
    """Whether an adjective before "and" describes what follows: "Demographic and Health Survey"."""
    before = words.texts[at - 1]
    return before.endswith(("ic", "al", "ive", "ary")) and words.texts[at + 1] in known.vocabulary.common


def _is_plain(words: Words, at: int, known: Known) -> bool:
    """Whether a word is common in names of bodies or a country's adjective: "Russian and Eurasian Affairs"."""
    found = known.longest(words, at)
    return words.texts[at] in known.vocabulary.common or (found is not None and found[1].kind is Kind.ADJECTIVE)


def _has_modifier(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether a name with nothing behind its head has enough before it."""
    head = known.vocabulary.heads.longest(words, place)
    return head is None or head[0] < end or head[0] > place + 1


def _complement_end(words: Words, at: int, known: Known) -> int:
    """Where the words that complete a head noun end: "of …", "to Prevent …"."""
    texts, links = words.texts, known.vocabulary.grammar.links
    if texts[at] not in links.words:
        return at
    place = _past(words, at, known)
    if not _may_begin(words, place, known) or _apart(words, at, place, known) or _is_shouted(words, at, place, known):
        return at
    title = title_end(words, place, known.vocabulary) if texts[at + 1] == "the" or texts[place] == "Ministers" else None
    return title or _Complement(words, known, place, document=_is_document(words, at, known)).end()


def _is_shouted(words: Words, at: int, place: int, known: Known) -> bool:
    """Whether in capitals a common noun follows "on" or "to", of which nothing shows that it is of the name."""
    if not words.loud or words.texts[at] in {"of", "for"}:
        return False
    return words.texts[place] not in known.vocabulary.common and not known.vocabulary.topics.longest(words, place)


def _is_document(words: Words, end: int, known: Known) -> bool:
    """Whether the head that ends at `end` is of a text or event, which has no officers: "Law on Gas Transit"."""
    heads = known.vocabulary.heads
    found = (heads.longest(words, start) for start in range(max(0, end - 3), end))
    return any(head and head[0] == end and head[1].type in DOCUMENTS for head in found)


def _apart(words: Words, at: int, place: int, known: Known) -> bool:
    """Whether the connector at `at` leads to a name of its own at `place`: "… of the World Bank", "… to Peru"."""
    found = known.longest(words, place)
    if words.texts[at] == "to":
        return found is not None and found[1].kind in {Kind.COUNTRY, Kind.PLACE, Kind.ADJECTIVE}
    if words.texts[at] not in {"of", "within", "from"}:
        return False
    if (found and found[1].kind is Kind.BODY) or _opening_head(words, place, known):
        return True
    return words.texts[at + 1] == "the" and _later_head(words, place, known) is not None


def _past(words: Words, at: int, known: Known) -> int:
    links = known.vocabulary.grammar.links
    joined = links.words | links.inner
    while words.texts[at] in joined:
        at += 1
    return at


def _may_begin(words: Words, place: int, known: Known) -> bool:
    text, vocabulary = words.texts[place], known.vocabulary
    plain = text in vocabulary.grammar.words.stop and vocabulary.topics.longest(words, place) is None
    return capital(text) and not plain


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
            if topic:
                at = last = topic[0]
            elif text in {"'s", "'"} and self.words.texts[at - 1] in self.known.vocabulary.grammar.words.possessive:
                at += 1
            elif at > first and (following := self._after_connector(at)):
                at = self.run = following
            elif not (_may_begin(self.words, at, self.known) or (at == self.run and acronym(text))) or (
                at > self.run and self._new_name(at)
            ):
                break
            else:
                at = last = at + 1
        return last

    def _after_connector(self, at: int) -> int | None:
        texts, vocabulary = self.words.texts, self.known.vocabulary
        if texts[at] == ",":
            return at + 1 if self._listed(at + 1) else None
        if texts[at] not in vocabulary.grammar.links.inner:
            return None
        after = _past(self.words, at, self.known)
        if not (_may_begin(self.words, after, self.known) or acronym(texts[after])) or _apart(
            self.words, at, after, self.known
        ):
            return None
        if texts[at] in {"and", "&"} and (texts[at + 1] == "the" or self._begins_name(after) or self._parts(at)):
            return None
        found = self.known.longest(self.words, after)
        if texts[at] in {"in", "with", "from", "of"} and found and found[1].kind in {Kind.PLACE, Kind.COUNTRY}:
            return None
        return after

    def _parts(self, at: int) -> bool:
        """Whether "and" stands between two names, neither of common words: "Bank of Baroda and Ecobank"."""
        texts, common = self.words.texts, self.known.vocabulary.common
        return texts[at - 1] not in common and texts[at + 1] not in common and not texts[at - 1].endswith("s")

    def _listed(self, at: int) -> bool:
        """Whether a list of common words goes on: "Prevent, Suppress and Punish"."""
        texts = self.words.texts
        topic = self.known.vocabulary.topics.longest(self.words, at)
        after = topic[0] if topic else at + 1
        if texts[at] == "and":
            return bool(self.known.vocabulary.topics.longest(self.words, at + 1))
        listed = topic is not None or texts[at] in self.known.vocabulary.common
        return listed and texts[after] in {",", "and"} and (capital(texts[after + 1]) or texts[after + 1] == "and")

    def _begins_name(self, at: int) -> bool:
        known = self.known.longest(self.words, at)
        if known and known[1].kind is not Kind.ADJECTIVE:
            return True
        if title_end(self.words, at, self.known.vocabulary):
            return True
        return _opening_head(self.words, at, self.known) is not None or (
            self.words.texts[at] not in self.known.vocabulary.common
            and _later_head(self.words, at, self.known) is not None
        )

    def _new_name(self, at: int) -> bool:
        """Whether at `at`, with no connector before it, something else begins."""
        vocabulary = self.known.vocabulary
        topic = vocabulary.topics.longest(self.words, self.run)
        if title_end(self.words, at, vocabulary) or self._begins_known(at):
            return True
        if topic and at == topic[0] and (self._named_next(at) or self._is_strange(at)):
            return True
        if topic is None and at == self.run + 1 and self.words.texts[at] in _SEVERAL:
            return False
        return vocabulary.heads.longest(self.words, at) is not None or bool(self._head_next(at))

    def _is_strange(self, at: int) -> bool:
        """Whether a word behind what a body is for is no part of its name; of a text's it is."""
        return not self.document and self.words.texts[at] not in self.known.vocabulary.common

    def _named_next(self, at: int) -> bool:
        """Whether words before a head follow."""
        return _later_head(self.words, at, self.known) is not None

    def _head_next(self, at: int) -> bool:
        """Whether a second word before a head belongs to that head."""
        return at - self.run > 1 and self._named_next(at)

    def _begins_known(self, at: int) -> bool:
        found = self.known.longest(self.words, at)
        text, vocabulary = self.words.texts[at], self.known.vocabulary
        if text in vocabulary.names.persons.family_first and text not in vocabulary.common:
            return self.words.texts[at - 1] in vocabulary.common
        return found is not None and found[1].kind in {Kind.PERSON, Kind.COUNTRY, Kind.BODY}
