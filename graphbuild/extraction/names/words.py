"""Clean prose in, its words and marks with their places out: what the grammar of names reads."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_BEYOND = 8
_BARRED = str.maketrans("øØłŁđĐı", "oOlLdDi")
SHORTENED = "Mrs?|Ms|Messrs|Dr|Lt|Maj|Gen|Brig|Col|Capt|Sgt|Adm|Amb|Prof|Rev|Hon|Sen|Rep|Gov|St|Jr|Sr|Inc|Ltd|Corp"
_PARTED = "based|led|backed|run|owned|born|trained|speaking|sponsored|style|funded|controlled|registered|bound"
_INITIALS = "Ts|Ch|Sh|Kh|Zh|Dz|Gh|Ph|Th|Yu|Ya|Yo|Ye"
"""First letters of given names that other scripts write with one letter: "Ts. Bat"."""
_MARRED = r"[A-Z][a-z]{0,6} (?!chez\b|fez\b)[b-df-hj-np-tv-z]{1,3}u?ez\b|[A-Z][a-z]*![a-z]+"
"""Surnames whose accented letter a telegraph lost: "G mez", "Rodr!guez"."""
_TWO_DESKS = r"\b(?:Pol|pol|Econ|econ|P|Con|con)/(?:Pol|pol|Econ|econ|E|Con|con|Mil|mil)[a-z]*\b"
"""An officer of two sections of an embassy in whatever letters: "econ/poloff"."""
_TOKEN = re.compile(
    rf"{_MARRED}|{_TWO_DESKS}"
    rf"|(?:[A-Z]\.){{2,}}|(?:[A-Z]|{_INITIALS})\.(?= [A-Z])|(?:{SHORTENED}|{SHORTENED.upper()})\.|'[sS]\b"
    rf"|[A-Z][a-z]*ng'(?= [A-Z])|\w+(?:(?:'(?![sS]\b)|[&+]|/(?![a-z]{{2}})|-(?!(?:{_PARTED})\b))\w+)*\+?|[^\w\s]"
)


_SHORT = re.compile(r" \([A-Z][\w/-]+\)")


@dataclass(frozen=True, slots=True)
class Words:
    """Word `i` is `texts[i]` at characters `starts[i]` to `ends[i]`; beyond the last come empty words.

    `plain` has them without accents, as lists of names write them.
    """

    prose: str
    texts: list[str]
    plain: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        """How many words there are."""
        return len(self.starts)

    def span(self, first: int, last: int) -> str:
        """The prose of words `first` up to, not including, `last`."""
        return self.prose[self.starts[first] : self.ends[last - 1]]

    def opens_sentence(self, place: int) -> bool:
        """Whether a sentence may begin here, so that a capital says nothing."""
        return place == 0 or self.texts[place - 1] in {".", "!", "?", ":", ";", '"', "(", "-", "*"}


def split(prose: str) -> Words:
    """The words of a passage."""
    return joined(prose, [(token[0], *token.span()) for token in _TOKEN.finditer(prose)])


def joined(prose: str, parts: Sequence[tuple[str, int, int]]) -> Words:
    """Words put together from texts and their places."""
    texts = [text for text, _, _ in parts] + [""] * _BEYOND
    plain = texts if prose.isascii() else [*map(_plain, texts)]
    return Words(prose, texts, plain, [start for _, start, _ in parts], [end for _, _, end in parts])


_ARTICLES = frozenset({"al", "el", "ul", "an", "as", "ar", "at", "ad", "az", "ash", "Al", "El"})


def _plain(word: str) -> str:
    """A word without accents; capitals keep them: "MÁS" is no acronym."""
    if word.isascii() or word.isupper():
        return word
    parts = unicodedata.normalize("NFD", word.translate(_BARRED))
    return "".join(part for part in parts if not unicodedata.combining(part))


_ELIDED = frozenset({"d'", "l'"})


_REDACTED = "XXXXX"


def articled(word: str) -> bool:
    """Whether an Arabic article stands before a word's capital: "al-Maliki"."""
    article, _, rest = word.partition("-")
    return article in _ARTICLES and rest[:1].isupper()


def capital(word: str) -> bool:
    """Whether a word has a capital in front (also "al-Maliki", "d'Estaing"); what blacks out a name has none."""
    if word.startswith(_REDACTED):
        return False
    return word[:1].isupper() or ("-" in word and articled(word)) or (word[:2] in _ELIDED and word[2:3].isupper())


def acronym(word: str) -> bool:
    """Whether a word looks like an abbreviation: two capitals or more, few small letters."""
    capitals = sum(character.isupper() for character in word)
    return capitals >= 2 and len(word) <= 10 and 2 * capitals > len(word.replace("-", "").replace(".", ""))


def without_short(name: str) -> str:
    """A name without the abbreviations in parentheses within it."""
    return _SHORT.sub("", name)
