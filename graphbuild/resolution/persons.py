"""The persons of one cable in, pairs who may be one out: "Park" is "Park Ji-hoon", "Karimow" is misspelt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from graphbuild.resolution.given import told_apart
from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.lists import identity, kept
from graphbuild.resolution.offices import office_words
from graphbuild.resolution.person_names import person_likeness
from graphbuild.resolution.referents import Referent
from graphbuild.resolution.sounds import skeleton

SAME_SPELLING = 85.0
"""The least likeness, 0 to 100, of two spellings of one surname in one cable."""
_LONG = 5
_OTHERWISE = 0.88
"""The least likeness of two full names of one cable that are written otherwise."""


def find_persons(persons: Sequence[Referent]) -> Iterator[tuple[Referent, Referent, Likeness]]:
    """Pairs (part of a name, full name) that may be one; those of full names first, then by place in the cable."""
    full = sorted((person for person in persons if not person.is_half), key=_longest_first)
    for place, person in enumerate(full):
        found = [(other, likeness) for other in full[:place] if (likeness := alike(person.fullest, other.fullest))]
        yield from ((person, other, likeness) for other, likeness in found)
    for person in sorted((one for one in persons if one.is_half), key=lambda one: one.first):
        yield from ((person, other, likeness) for other in full if (likeness := _called(person, other)))


def find_misread(
    places: Sequence[Referent], persons: Sequence[Referent]
) -> Iterator[tuple[Referent, Referent, Likeness]]:
    """Places nobody knows whose name is a surname of the cable, spelt otherwise: "Karimow" is no town."""
    for place in places:
        found = [
            person
            for person in persons
            if not person.is_half
            and any(same_spelling(place.fullest, name) for name in surnames(person.fullest.split(), person.country))
        ]
        if len(found) == 1:
            yield place, found[0], Likeness(0.7, "a surname of the cable, spelt differently")


def _longest_first(person: Referent) -> tuple[int, int]:
    return -person.fullest.count(" "), person.first


def alike(name: str, other: str) -> Likeness | None:
    """Whether two folded full names are forms of one: words left out, an initial, a misspelt word, another spelling."""
    short, long = sorted((name.split(), other.split()), key=len)
    if len(short) == len(long) and (found := _misspelt(short, long)):
        return found
    if len(short) < len(long) and (tuple(short) == tuple(long[-len(short) :]) or _in_order(short, long)):
        return Likeness(0.9, "the same name with words left out")
    if _heard(name).isdisjoint(_heard(other)):
        return None
    found = person_likeness(name, other)
    return found if found.score >= _OTHERWISE else None


@kept
def _heard(name: str) -> frozenset[str]:
    """How the words of a name sound, roughly."""
    return frozenset(map(skeleton, name.split()))


def _in_order(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the short form keeps the first and the last word and the order."""
    rest = iter(long)
    ends = fits(short[0], long[0]) and short[-1] == long[-1]
    return ends and all(any(fits(word, other) for other in rest) for word in short)


def fits(word: str, other: str) -> bool:
    """Whether two words are one, or one is the other's initial."""
    return word == other or (min(len(word), len(other)) == 1 and word[0] == other[0])


def _misspelt(one: Sequence[str], other: Sequence[str]) -> Likeness | None:
    apart = [(left, right) for left, right in zip(one, other, strict=True) if not fits(left, right)]
    if len(apart) == 1 and same_spelling(*apart[0]):
        return Likeness(0.85, "one word spelt differently")
    return None if apart else Likeness(0.9, "the same name with an initial")


def same_spelling(word: str, other: str) -> bool:
    """Whether two words are spellings of one: long enough, of one first letter, nearly alike."""
    long = min(len(word), len(other)) >= _LONG
    if any(told_apart(word, other, family=family) for family in (True, False)):
        return False
    return long and word[0] == other[0] and fuzz.ratio(word, other) >= SAME_SPELLING


def _called(part: Referent, full: Referent) -> Likeness | None:
    """Whether a person of one word may be the one of a full name."""
    word, words = part.fullest.split()[-1], full.fullest.split()
    if not _compatible(part, full):
        return None
    if full.fullest.endswith(f" {part.fullest}") and word != part.fullest:
        return Likeness(0.95, "the surname alone, with its particle")
    called = surnames(words, full.country)
    if word in called:
        return Likeness(0.9, "the surname alone")
    if any(same_spelling(word, surname) for surname in called):
        return Likeness(0.75, "the surname spelt differently")
    return Likeness(0.6, "part of the name") if word in words and len(word) > 1 else None


def _compatible(part: Referent, full: Referent) -> bool:
    return not (part.country and full.country) or part.country == full.country


def surnames(words: Sequence[str], country: str | None) -> tuple[str, ...]:
    """The words of a full name by which its bearer may be called alone, by the custom of the country."""
    order = identity().order
    if country in order.first:
        return (words[0],)
    if country in order.double and len(words) > 2:
        return words[-2], words[-1]
    if country is None or country in order.either:
        return words[0], words[-1]
    return (words[-1],)


def titles_agree(part: Referent, full: Referent) -> bool:
    """Whether the offices named with two persons share a word, or one has none.

    A person is introduced by the full name: who was called by surname and office before is another one.
    """
    titled = [mention.start for mention in part.mentions if mention.title and office_words(mention.title)]
    if titled and not full.titles and min(titled) < full.first:
        return False
    left, right = ({word for title in one.titles for word in office_words(title)} for one in (part, full))
    return not left or not right or bool(left & right)
