"""The words of a passage that is all capitals in, the same with a capital for each that may stand in a name out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from graphbuild.extraction.english import English
from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.known import abbreviates
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import SHORTENED, Words, joined

_ABBREVIATION = 6
_SHORT = 7
_LONG = 9
_GOVERNMENT = re.compile("GO[A-Z]{1,3}")
_TITLE = re.compile(rf"(?:{SHORTENED})\.")
_ORDINAL = re.compile(r"\d+(?:ST|ND|RD|TH)")
_NUMBERED = re.compile(r"(?!MID|PRE|EX)[A-Z]{1,3}-?\d+(?:-?[A-Z])?|\d+-[A-Z]")
_CONSONANT = "[BCDFGHJKLMNPQRSTVWXZ]"
_ONSETS = (
    "BL|BR|CH|CL|CR|CZ|DH|DJ|DR|DZ|FL|FR|GH|GJ|GL|GN|GR|GW|HL|HR|KH|KL|KN|KR|KW|LL|MB|MC|MP|MW|ND|NG|NJ|NK|NT|NZ|PF|PH|PL"
    "|PR|PS|RH|RW|SC|SH|SJ|SK|SL|SM|SN|SP|SR|ST|SV|SW|SZ|TH|TL|TR|TS|TW|TZ|VL|WH|WR|XH|ZH|ZL|ZV|ZW"
)
_UNSPEAKABLE = re.compile(rf"[^AEIOUY]+|{_CONSONANT}{{4}}.*|(?!{_ONSETS}){_CONSONANT}{{2}}.*")


def explained_in(words: Words) -> Iterator[str]:
    """The words that stand alone in parentheses, as abbreviations do."""
    for place in range(1, len(words) - 1):
        text = words.texts[place]
        alone = words.texts[place - 1] == "(" and words.texts[place + 1] == ")"
        if alone and text.isupper() and len(text) <= _SHORT and text != "PROTECT":
            yield text


def respelt(words: Words, texts: Sequence[str]) -> Words:
    """The words in other letters of the same number; places stay as they are."""
    prose, new = list(words.prose), list(words.texts)
    for place, text in enumerate(texts[: len(words)]):
        if len(text) == len(words.texts[place]):
            prose[words.starts[place] : words.ends[place]] = new[place] = text
    return joined("".join(prose), list(zip(new, words.starts, words.ends, strict=False)))


@dataclass(frozen=True, slots=True)
class Spelling:
    """How words in capitals are written elsewhere; `shorts` are the abbreviations that the cable explains."""

    vocabulary: Vocabulary
    english: English
    shorts: frozenset[str]

    def proud(self, words: Words) -> Words:
        """A capital for each word that may stand in a name."""
        return respelt(words, [self._proud(words, place) for place in range(len(words))])

    def is_plain(self, text: str) -> bool:
        """Whether a word is a common one, in general or in names of bodies."""
        return text in self.vocabulary.common or text.lower() in self.english

    def _proud(self, words: Words, place: int) -> str:
        text, grammar = words.texts[place], self.vocabulary.grammar
        title, lower = text.capitalize(), text.lower()
        if _ORDINAL.fullmatch(text) or (text == "STATES" and self._is_said(words, place)):
            return lower
        if text.isupper() and (
            _TITLE.fullmatch(title) or title in grammar.capitals.calendar or self._ranks(words, place)
        ):
            return title
        if not text.isupper() or text in self.shorts or self._stays(text) or self._is_body(words, place):
            return text
        if text[-1] == "S" and (text[:-1] in self.shorts or (text in grammar.words.terms and not self.is_plain(title))):
            return f"{text[:-1]}s"
        if lower in grammar.capitals.articles and lower not in self.english:
            return title if self._opens(words, place) else lower
        return self._spelt(text)

    def _spelt(self, text: str) -> str:
        """A word by what it is, wherever it stands."""
        title, lower, vocabulary = text.capitalize(), text.lower(), self.vocabulary
        plain = vocabulary.grammar.words
        small = lower in self.english.grammatical or lower in plain.saying or lower in plain.acting
        if small or title in plain.stop or lower in plain.particles or lower in plain.copulas:
            return lower
        if title in vocabulary.common:
            return title
        if self._is_abbreviation(text):
            return text
        if "-" in text or "/" in text:
            return self._joined(text)
        if lower in self.english:
            return title if self._is_known(title) else lower
        named = vocabulary.known.begins(title) or title in vocabulary.names.persons.given
        return lower if text.endswith(vocabulary.grammar.capitals.endings) and not named else self._part(text)

    def _is_known(self, title: str) -> bool:
        """Whether a common word begins a name: of a country surely ("French"), of others where it is no verb."""
        entry = self.vocabulary.known.exact.entries.get((title,))
        if entry and entry.kind in {Kind.COUNTRY, Kind.ADJECTIVE}:
            return True
        return self.vocabulary.known.begins(title) and "verb" not in self.english.kinds(title.lower())

    def _joined(self, text: str) -> str:
        """Words that a hyphen joins: beside a name all are names, but prefixes and participles."""
        parts = re.split("([-/])", text)
        spelt = "".join(part.capitalize() for part in parts)
        if spelt in self.vocabulary.common and parts[0] != "ANTI":
            return spelt
        if all(map(self._is_small, parts)):
            return text.lower()
        return "".join(self._part(part) if self._goes_before(part) else part.capitalize() for part in parts)

    def _goes_before(self, part: str) -> bool:
        prefix = part.lower() in self.vocabulary.grammar.capitals.prefixes
        return prefix or part.endswith(("ED", "ING")) or not self._is_small(part)

    def _part(self, text: str) -> str:
        """A word, or what a hyphen parts from others."""
        speakable = len(text) > _ABBREVIATION or not text.isalpha() or not _UNSPEAKABLE.fullmatch(text)
        if text in self.shorts or self._is_abbreviation(text) or not speakable:
            return text
        return text.lower() if self._is_small(text) else text.capitalize()

    def _is_small(self, part: str) -> bool:
        title, lower, capitals = part.capitalize(), part.lower(), self.vocabulary.grammar.capitals
        known = part in self.shorts or title in capitals.calendar
        known = known or (title,) in self.vocabulary.known.exact.entries
        return not part.isalpha() or lower in capitals.prefixes or (lower in self.english and not known)

    def _is_abbreviation(self, text: str) -> bool:
        """Whether a word is an abbreviation that is known everywhere."""
        nameless = self.vocabulary.grammar.capitals.nameless
        short = len(text) <= _ABBREVIATION or (len(text) <= _LONG and text.lower() not in self.english)
        return short and text not in nameless and self.vocabulary.known.begins(text)

    def _is_said(self, words: Words, place: int) -> bool:
        """Whether a name or an office says what follows: "ATTACHE STATES ARMY IS READY"."""
        before, after = words.texts[place - 1] if place else "", words.texts[place + 1]
        known = self.vocabulary.known.longest(words, place - 1, shouted=True) if place else None
        named = before.isalpha() and before.lower() not in self.english and known is None
        speaks = named or before.lower() in self.vocabulary.offices
        return speaks and after.isalpha() and after.lower() not in {"of", "and", "in", "have", "are", "were", "who"}

    def _ranks(self, words: Words, place: int) -> bool:
        """Whether an ordinal is of an office: "FIRST SECRETARY LI", but not "AT FIRST SECRETARY LI"."""
        apart = place > 0 and words.texts[place - 1] == "AT"
        office = (words.texts[place + 1].capitalize(),) in self.vocabulary.titles.exact.entries
        return office and not apart and words.texts[place].capitalize() in self.vocabulary.names.titles.opening

    def _is_body(self, words: Words, place: int) -> bool:
        """Whether "AID" is the agency and not help, or "GOT" a government."""
        text, after, capitals = words.texts[place], words.texts[place + 1], self.vocabulary.grammar.capitals
        governs = after in capitals.governing and _GOVERNMENT.fullmatch(text) is not None
        return (text == "AID" and after in capitals.aiding) or (governs and _is_governments(text[2:], self.vocabulary))

    def _opens(self, words: Words, place: int) -> bool:
        """Whether no name goes on at a place."""
        before = words.texts[place - 1] if place else ""
        return not before.isalpha() or before.lower() in self.english

    def _stays(self, text: str) -> bool:
        """Initials, numbers, terms, titles and officers in short, governments such as "GOC"."""
        vocabulary = self.vocabulary
        told = text.lower() not in self.english or text in vocabulary.grammar.capitals.governments
        if told and _GOVERNMENT.fullmatch(text) and _is_governments(text[2:], vocabulary):
            return True
        term = (
            text in vocabulary.grammar.words.terms and not text.endswith("S") and not self.is_plain(text.capitalize())
        )
        numbered = ("-" not in text and any(map(str.isdigit, text))) or _NUMBERED.fullmatch(text) is not None
        office = text in vocabulary.officers or text in vocabulary.names.titles.short or self._is_office(text)
        return term or numbered or "." in text or office

    def _is_office(self, text: str) -> bool:
        """Whether capitals are an office's own letters: "CEO"."""
        return (text,) in self.vocabulary.titles.exact.entries and len(text) > 2


@cache
def _is_governments(initials: str, vocabulary: Vocabulary) -> bool:
    """Whether some country has these initials or begins so: "GOC", "GOGUY"."""
    names = (country.name for country in vocabulary.names.countries.countries.values())
    return any(abbreviates(initials, name) for name in names)
