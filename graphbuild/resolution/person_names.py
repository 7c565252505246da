"""Two persons' names in, how surely they are one person's out, with nothing else known of the two."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from anyascii import anyascii

from graphbuild.resolution.given import SAME, word_likeness
from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.lists import kept, spellings, vocabulary
from graphbuild.resolution.romanizing import same_romanized
from graphbuild.resolution.wording import fold

_GLUED = re.compile(r"\b(?P<article>El|Al)(?=[A-Z][a-z])|(?<=[a-z])(?=[A-Z])")
_SERVANT = re.compile(r"^abd(?:[aeiou](?:l|(?P<same>[rsdtnz])(?=(?P=same)))?)?(?P<rest>\w{2,})$")
_SERVANTS = frozenset({"abd", "abdal", "abdel", "abdul", "abdol", "abdu", "abdur", "abdus", "abdour", "abdoul"})
_LAST_FIRST = re.compile(r"^(?P<family>[^,]+),\s*(?P<given>[^,]+)$")
LONGEST = 8
"""How many words a name has at most of which another may leave some out; what is longer is hardly a name."""
_MIDDLE, _TAIL, _TAILS = 0.95, 0.9, 0.7
"""What is left of a score where one name leaves out words in the middle, one at an end, several at an end."""
_ALONE = Likeness(0.5, "part of a name alone")
_FATHER_OR_SON = 0.5
_NONE = Likeness(0.0, "different names")


@dataclass(frozen=True)
class PersonName:
    """`words` without titles, particles and generation.

    `glued` has "bin" and its like as part of the word that follows; `run` is the whole name as one word.
    """

    words: tuple[str, ...]
    glued: tuple[str, ...]
    run: str
    generation: frozenset[int]
    descent: bool

    @cached_property
    def initialled(self) -> bool:
        """Whether some word is but a letter."""
        return any(len(word) == 1 for word in self.words)

    @cached_property
    def east_asian(self) -> bool:
        """Whether it opens with a family name that stands first."""
        return self.words[0] in family_first()


@kept
def parse_person(name: str) -> PersonName:
    """Takes a name apart, as it is written or folded, in any script."""
    return _parsed(_untitled(_written_out(_plain(name))))


def _parsed(words: Sequence[str]) -> PersonName:
    persons = spellings().persons
    last = {number for number, group in enumerate(persons.generations) if len(words) > 1 and words[-1] in group}
    own = words[:-1] if last else words
    descent = not persons.descent.isdisjoint(own[1:])
    words, glued = (tuple(_servants(list(found))) for found in (_without_particles(own), _glued(own)))
    return PersonName(words, glued, "".join(own), frozenset(last), descent)


def _plain(name: str) -> str:
    """The name in ASCII and in the order in which it is spoken."""
    found = _LAST_FIRST.match(name)
    if found and fold(found["given"]) not in {word for group in spellings().persons.generations for word in group}:
        name = f"{found['given']} {found['family']}"
    plain = anyascii(name)
    return fold(plain if plain.isupper() else _GLUED.sub(lambda glue: f"{glue['article'] or ''} ", plain))


def _written_out(folded: str) -> list[str]:
    return folded.split() or ["?"]


def _untitled(words: Sequence[str]) -> Sequence[str]:
    """Without the titles before a name, of which two words at least are left."""
    particles, at = spellings().persons.particles, 0
    while words[at] in _titles() and len([word for word in words[at + 1 :] if word not in particles]) > 1:
        at += 1
    return words[at:]


def _without_particles(words: Sequence[str], *, but: Collection[str] = ()) -> Iterator[str]:
    """What stands first or last is a name: "An Myong-ho", "Ben Ali"; so is "Van" in "Nguyen Van Thanh"."""
    particles, articles = spellings().persons.particles, spellings().persons.articles
    particles = frozenset() if words[0] in family_first() else particles
    for at, word in enumerate(words):
        inside = 0 < at < len(words) - 1 or (at == 0 and len(words) > 2 and word in articles)
        if not (inside and word in particles) or word in but:
            yield word


def _glued(words: Sequence[str]) -> Iterator[str]:
    """ "Bin Salah" is written "Bensalah" too."""
    descent, before = spellings().persons.descent, ""
    for word in _without_particles(words, but=descent):
        if word in descent and word != words[-1]:
            before += word
        else:
            yield before + word
            before = ""


def _servants(words: Sequence[str]) -> Iterator[str]:
    """ "Abd (al-)Rahman", "Abdul Rahman", "Abdurrahman" are one word."""
    rest = iter(words)
    for word in rest:
        if word in _SERVANTS:
            yield f"abd{next(rest, '')}"
        else:
            found = _SERVANT.match(word)
            yield f"abd{found['rest']}" if found else word


@kept
def _titles() -> frozenset[str]:
    titles = vocabulary().titles
    forms = (*titles.nouns, *titles.private, *titles.courtesy, *titles.modifiers, *titles.short)
    words = {word for form in forms for word in fold(form).split()}
    return frozenset(words - family_first() - spellings().korean.family.keys())


@kept
def family_first() -> frozenset[str]:
    """Family names that stand before the given name, folded: few of them, borne by many."""
    return frozenset(map(fold, vocabulary().persons.family_first))


def person_likeness(name: str, other: str) -> Likeness:
    """Scores two names, as written or folded: 1 for the same, 0 for names that cannot be one person's."""
    one, two = parse_person(name), parse_person(other)
    if one.words[0] != two.words[0] and (titled := _with_title(name, other)):
        one, two = titled
    if one.generation != two.generation:
        found = _bare_likeness(one, two)
        both = one.generation and two.generation
        return Likeness(0.0 if both else min(found.score, _FATHER_OR_SON), "father and son, perhaps")
    return _bare_likeness(one, two)


def _with_title(name: str, other: str) -> tuple[PersonName, PersonName] | None:
    """Both names with what opens them, where that is one word: "Sheikh Hasina", "Sheikh Hasina Wajed"."""
    one, two = _written_out(_plain(name)), _written_out(_plain(other))
    return (_parsed(one), _parsed(two)) if one[0] == two[0] and one[0] in _titles() else None


def _bare_likeness(one: PersonName, two: PersonName) -> Likeness:
    if one.words == two.words:
        return SAME
    if one.run == two.run or "".join(one.words) == "".join(two.words):
        return Likeness(0.97, "the same name, written together or apart")
    if same_romanized(one.words, two.words):
        return Likeness(0.9, "the same name in another romanization")
    if _crossed(one.words, two.words) or _crossed(two.words, one.words):
        return Likeness(0.82, "another given name, another second family name")
    if sorted(one.words) == sorted(two.words) and not (one.descent or two.descent) and len(one.words) == 2:
        return Likeness(0.86, "the same words in another order")
    found = (likeness for left, right in _ways(one, two) for likeness in _aligned(left, right))
    return max(found, default=_NONE, key=lambda likeness: (likeness.score, likeness.reason))


def _crossed(one: Sequence[str], two: Sequence[str]) -> bool:
    """ "Rosa Flores Rojas" and "Rosa Elena Flores": each name leaves out what the other has."""
    return len(one) == len(two) == 3 and one[0] == two[0] and one[1] == two[2] and min(len(one[1]), len(one[2])) > 3


def _ways(one: PersonName, two: PersonName) -> Iterator[tuple[PersonName, PersonName]]:
    """The two names as they are, without initials, with two words of one written together."""
    yield one, two
    if one.initialled != two.initialled:
        yield (_without_initials(one), two) if one.initialled else (one, _without_initials(two))
    if (one.glued == one.words) != (two.glued == two.words):
        yield replace(one, words=one.glued), replace(two, words=two.glued)
    if len(one.words) != len(two.words):
        short, long = sorted((one, two), key=lambda name: len(name.words))
        for at in range(1, len(long.words)):
            joined = (*long.words[: at - 1], long.words[at - 1] + long.words[at], *long.words[at + 1 :])
            if len(joined) == len(short.words) and min(map(len, long.words[at - 1 : at + 1])) > 1:
                yield short, replace(long, words=joined)


def _without_initials(name: PersonName) -> PersonName:
    """For a name that is written out: "Carlos D. Mesa" may be "Carlos Mesa Ruiz"."""
    words = tuple(word for word in name.words if len(word) > 1)
    return name if len(words) < 2 else replace(name, words=words)


def _aligned(one: PersonName, two: PersonName) -> Iterator[Likeness]:
    """The likeness for each way to lay the shorter name along the longer one."""
    short, long = sorted((one.words, two.words), key=len)
    if len(short) == 1 and short[0] in long:
        yield _ALONE
    if len(short) > 1 and len(long) <= LONGEST:
        exact = one.east_asian and two.east_asian
        ways = (_laid(short, long, places, exact=exact) for places in combinations(range(len(long)), len(short)))
        yield from filter(None, ways)


def _laid(short: Sequence[str], long: Sequence[str], places: Sequence[int], *, exact: bool) -> Likeness | None:
    score, reasons = 1.0, []
    for word, place in zip(short, places, strict=True):
        found = word_likeness(word, long[place], family=place == len(long) - 1)
        if found is None or (exact and found is not SAME and len(word) > 1 and len(long[place]) > 1):
            return None
        score *= found.score
        reasons += [found.reason] if found is not SAME else []
    left_out = [long[place] for place in range(len(long)) if place not in places]
    if left_out:
        score *= _cost(short, left_out, ends=(places[0] == 0, places[-1] == len(long) - 1), exact=score == 1)
        reasons.append("words left out")
    return Likeness(round(score, 3), ", ".join(dict.fromkeys(reasons)) or "the same name but for initials")


def _cost(short: Sequence[str], left_out: Sequence[str], *, ends: tuple[bool, bool], exact: bool) -> float:
    if any(len(word) == 1 for word in left_out) and any(len(word) == 1 for word in short):
        return 0.5
    if all(len(word) == 1 for word in left_out):
        return 0.97
    if all(ends):
        return _MIDDLE
    return _TAIL if len(left_out) == 1 and exact else _TAILS
