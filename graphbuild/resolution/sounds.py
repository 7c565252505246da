"""A word in, what is heard of it out: transliterations of one word sound alike, whatever their letters.

Each run of vowels and each consonant, with its digraphs, is a set of the sounds that it may stand for; two words
sound alike where sets at the same place share a sound.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TWICE = re.compile(r"(.)\1+")
_MUTE = re.compile(r"(?<=[aeiouy])h(?![aeiouy])")
_GLIDE = re.compile(r"(?<=[hkgq])w(?=[aeiou])")
_SPOKEN = (("oe", "o"), ("ue", "u"), ("ae", "a"), ("x", "ks"), ("nb", "mb"), ("np", "mp"))
_PARTS = re.compile(
    r"(?P<vowels>[aeiouy]+)|shch|tsch|sch|dzh|dj|zh|sh|sz|ch|cz|kh|gh|dh|th|ph|ts|tz|ck|[bcdfghjklmnpqrstvwxz]"
)
_VOWELS = {"a": "A", "e": "AI", "i": "I", "o": "U", "u": "U", "y": "I"}
_CONSONANTS = {
    "shch": "X", "tsch": "C", "sch": "XS", "sh": "XS", "sz": "XS", "zh": "ZJ", "dzh": "JD", "dj": "JD",
    "ch": "CKX", "cz": "C", "kh": "KH", "gh": "G", "dh": "D", "th": "T", "ph": "F", "ts": "QZ", "tz": "QZ",
    "ck": "K", "c": "KCSQ", "q": "K", "s": "SX", "z": "ZSQ", "j": "J", "w": "VW", "v": "V",
}  # fmt: skip
Sounds = tuple[frozenset[str], ...]


@lru_cache(maxsize=1 << 17)
def sounds_of(word: str) -> Sounds:
    """The sounds of a folded word: upper-case sets for consonants, lower-case for vowels."""
    return tuple(map(_sounds, _PARTS.finditer(_spoken(word))))


def _spoken(word: str) -> str:
    """A word without what is written twice, for nothing, or for one sound in two ways."""
    for written, spoken in _SPOKEN:
        word = word.replace(written, spoken)
    return _TWICE.sub(r"\1", _GLIDE.sub("u", _MUTE.sub("", _TWICE.sub(r"\1", word))))


def _sounds(part: re.Match[str]) -> frozenset[str]:
    if part["vowels"]:
        return frozenset("".join(_VOWELS[letter] for letter in part[0]).lower())
    return frozenset(_CONSONANTS.get(part[0], part[0].upper()))


def clashes(word: str, other: str) -> int | None:
    """How many vowels of two words differ; None where a consonant does."""
    left, right = sounds_of(word), sounds_of(other)
    if not left or len(left) != len(right):
        return None
    apart = [one for one, two in zip(left, right, strict=True) if one.isdisjoint(two)]
    return None if any(next(iter(one)).isupper() for one in apart) or _mixed(left, right) else len(apart)


def _mixed(left: Sounds, right: Sounds) -> bool:
    """Whether a vowel stands where the other word has a consonant."""
    return any(_is_vowel(one) != _is_vowel(other) for one, other in zip(left, right, strict=True))


def _is_vowel(sounds: frozenset[str]) -> bool:
    return next(iter(sounds)).islower()


def consonants(word: str) -> int:
    """How many consonants are heard."""
    return sum(not _is_vowel(sounds) for sounds in sounds_of(word))


_COARSE = str.maketrans("cdghjqxzbw", "ktkkkkkkpv")


@lru_cache(maxsize=1 << 17)
def skeleton(word: str) -> str:
    """The consonants, so coarse that words which sound alike have one skeleton; a vowel counts only in front."""
    heard = "".join(_rough(part[0]) for part in _PARTS.finditer(_spoken(word)))
    return _TWICE.sub(r"\1", heard[:1] + heard[1:].replace("a", ""))


def _rough(part: str) -> str:
    if part[0] in _VOWELS:
        return "a"
    return {"ph": "f", "s": "k", "sh": "k", "sch": "k", "sz": "k", "shch": "k", "ts": "k", "tz": "k"}.get(
        part, part[0].translate(_COARSE)
    )
