"""Words in small letters with their tags in, those that are names all the same out: "Director wan"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence, Set
from dataclasses import dataclass

from graphbuild.extraction.names.shouting import Spelling
from graphbuild.extraction.names.words import Words, capital

_NOMINAL = frozenset({"NN", "NNS", "JJ", "JJS", "FW", "RB", "RBS"})
_DETERMINERS = frozenset(
    {*("the", "a", "an", "this", "that", "any", "no", "some", "more", "most", "of")}
    | {*("their", "his", "her", "its", "our")}
)
_CLOSING = frozenset({",", "(", "'s", "and"})


@dataclass(frozen=True, slots=True)
class PlainNames:
    """What shows a name in a common word; `events` are nouns of what happens, which stand behind offices."""

    spelling: Spelling
    events: Container[str]

    def found(
        self, words: Words, tags: Sequence[str], sure: Set[int], surnames: Container[str]
    ) -> Iterator[tuple[int, bool]]:
        """Places of names in small letters, with each whether it is a person's.

        Those at places `sure` are known, `surnames` hold in the whole cable.
        """
        before = self.spelling.vocabulary.grammar.kinds.before
        for place, text in enumerate(words.texts[: len(words)]):
            if not self._may_name(text):
                continue
            named = self._is_named(words, place, tags, sure)
            after, saying = words.texts[place + 1], self.spelling.vocabulary.grammar.words.saying
            opens = words.opens_sentence(place) and after.islower() and after not in saying
            proper = tags[place].startswith("NNP") and not opens and not (text in before and capital(after))
            if named or proper or (text in surnames and self._may_return(words, place, tags)):
                yield place, named or (proper and self._is_led(words, place, tags))

    def _may_name(self, text: str) -> bool:
        grammar, english = self.spelling.vocabulary.grammar, self.spelling.english
        small = text.islower() and text[0].isalpha() and text not in grammar.words.particles
        return small and text not in english.grammatical and text.upper() not in grammar.capitals.nameless

    def _may_return(self, words: Words, place: int, tags: Sequence[str]) -> bool:
        return tags[place] in _NOMINAL and words.texts[place - 1].lower() not in _DETERMINERS

    def _is_led(self, words: Words, place: int, tags: Sequence[str]) -> bool:
        given = self.spelling.vocabulary.names.persons.given
        return self._is_titled(words, place, tags) or (place > 0 and words.texts[place - 1] in given)

    def _is_titled(self, words: Words, place: int, tags: Sequence[str]) -> bool:
        """Whether an office or form of address stands before a word, with no article before it."""
        before = words.texts[place - 1] if place else ""
        led = words.texts[place - 2].lower() if place > 1 else ""
        titles = self.spelling.vocabulary.titles.exact.entries
        office = (before.capitalize(),) in titles and tags[place - 1].startswith("NN") and led not in _DETERMINERS
        return office or before in self.spelling.vocabulary.names.titles.courtesy

    def _is_named(self, words: Words, place: int, tags: Sequence[str], sure: Set[int]) -> bool:
        """Whether a plain word stands within a person's name: "Antonio lopes Cardoso", "Director wan added"."""
        if tags[place] not in _NOMINAL or words.opens_sentence(place):
            return False
        before, after = words.texts[place - 1], words.texts[place + 1]
        vocabulary = self.spelling.vocabulary
        given, titled = before in vocabulary.names.persons.given, self._is_titled(words, place, tags)
        begun = given or titled or (capital(before) and not self.spelling.is_plain(before))
        if begun and capital(after) and after.isalpha() and self._is_strange(words, place + 1, sure):
            return True
        speaks = after in vocabulary.grammar.words.saying
        if given and (speaks or after in _CLOSING):
            return True
        return titled and not self._is_common(words.texts[place]) and (speaks or self._is_subject(words, place, tags))

    def _is_strange(self, words: Words, place: int, sure: Set[int]) -> bool:
        text = words.texts[place]
        return place in sure or (not text.isupper() and not self.spelling.is_plain(text))

    def _is_common(self, text: str) -> bool:
        vocabulary = self.spelling.vocabulary
        return text.capitalize() in vocabulary.common or text in vocabulary.offices or text in self.events

    def _is_subject(self, words: Words, place: int, tags: Sequence[str]) -> bool:
        """Whether a noun behind an office has no noun behind it and is, or is followed by, nothing but its kind."""
        english, text = self.spelling.english, words.texts[place]
        alone = place + 1 == len(words) or not tags[place + 1].startswith(("NN", "CD"))
        only = english.kinds(text) == {"noun"} or english.kinds(words.texts[place + 1]) == {"verb"}
        return alone and only and not (tags[place] == "NNS" and text.endswith("s"))
