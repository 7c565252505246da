"""Two words of persons' names in, how surely they are one word out."""

from __future__ import annotations

from rapidfuzz import fuzz

from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.lists import kept, spellings
from graphbuild.resolution.sounds import clashes, consonants

NEAR = 86.0
"""The least likeness, 0 to 100, of two spellings of one word of a name."""
LONG = 5
"""How many letters a word has at least of which a letter may be wrong."""
_NOTHING: frozenset[int] = frozenset()
SAME = Likeness(1.0, "the same name")
INITIAL = Likeness(0.86, "an initial")
_SPELLING = Likeness(0.95, "spellings of one name")
_NICKNAME = Likeness(0.92, "a short form of the name")
_SOUND = Likeness(0.94, "spellings that sound alike")
_VOWEL = Likeness(0.86, "spellings that differ in a vowel")
_NEAR = Likeness(0.84, "nearly the same spelling")


@kept
def word_likeness(word: str, other: str, *, family: bool) -> Likeness | None:
    """Whether two folded words may be one; `family`: they stand at the end, where no given name does."""
    if word == other:
        return SAME
    if min(len(word), len(other)) == 1:
        return INITIAL if word[0] == other[0] else None
    persons = spellings().persons
    if persons.spellings.get(word, _NOTHING) & persons.spellings.get(other, _NOTHING):
        return _SPELLING
    if _is_nickname(word, other):
        return _NICKNAME
    if told_apart(word, other, family=family):
        return None
    return _heard(word, other) or (_mute_ending(word, other) if family else None) or _near(word, other)


def _mute_ending(word: str, other: str) -> Likeness | None:
    """ "Benkirane" and "Benkiran": an "e" that French spelling adds."""
    long, short = (word, other) if len(word) > len(other) else (other, word)
    muted = long.endswith("e") and len(short) > LONG and clashes(long[:-1], short) == 0
    return _VOWEL if muted else None


def _is_nickname(word: str, other: str) -> bool:
    formal = spellings().persons.formal
    return other in formal.get(word, ()) or word in formal.get(other, ())


def told_apart(word: str, other: str, *, family: bool) -> bool:
    """Whether two words are two names however alike: a woman's and a man's, or two on the list of those."""
    unlike = spellings().persons.unlike
    return bool(unlike.get(word, _NOTHING) & unlike.get(other, _NOTHING)) or _of_two_genders(word, other, family)


def _of_two_genders(word: str, other: str, family: bool) -> bool:
    """ "Petrov" and "Petrova", "Mario" and "Maria", "Daniel" and "Daniela" are two persons'."""
    short, long = sorted((word, other), key=lambda one: (len(one), one.endswith("a")))
    if family:
        endings = map(str.split, spellings().persons.feminine)
        return any(
            short.endswith(his) and long.endswith(hers) and short.removesuffix(his) == long.removesuffix(hers)
            for his, hers in endings
        )
    return word.endswith("a") != other.endswith("a") and (long[:-1] == short or long[:-1] == short[:-1])


def _heard(word: str, other: str) -> Likeness | None:
    differ = clashes(word, other)
    if differ is None or min(len(word), len(other)) < 3 or (differ == 0 and len(word) == len(other) == 3):
        return None
    if consonants(word) < 3 and word[0] != other[0] and {word[0], other[0]}.isdisjoint("aeiouy"):
        return None
    if differ == 0:
        return _SOUND
    return _VOWEL if differ == 1 and consonants(word) > 3 else None


def _near(word: str, other: str) -> Likeness | None:
    """One or two letters differ in a long word, neither the first nor by an ending."""
    short, long = sorted((word, other), key=len)
    if len(short) < LONG or short[0] != long[0] or (long.startswith(short) and len(long) > len(short) + 1):
        return None
    return _NEAR if fuzz.ratio(word, other) >= NEAR else None
