"""Two names of bodies, documents or places in, how surely they are one thing's out, with nothing else known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from anyascii import anyascii
from rapidfuzz import fuzz

from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.lists import identity, kept, spellings, vocabulary
from graphbuild.resolution.sounds import clashes
from graphbuild.resolution.wording import acronyms, fold, is_short_form, telling_words

NEAR = 82.0
"""The least likeness, 0 to 100, of two spellings of the one word in which two names differ."""
_LONG = 5
MANY = 6
"""From so many telling words on, a name in which one word differs may be another translation."""
_ALL_BUT_ONE = Likeness(0.5, "a long name in which one word differs")
_INSIDE = re.compile(r"\(([^()]+)\)")
_NONE = Likeness(0.0, "different names")
_MORE = Likeness(0.3, "one name has words that the other lacks")


@dataclass(frozen=True, slots=True)
class BodyName:
    """`words` as they stand, without legal form; `letters` where it is an abbreviation; `legal` says the form."""

    folded: str
    words: tuple[str, ...]
    legal: frozenset[str]
    letters: str

    @property
    def stems(self) -> tuple[str, ...]:
        """The words without plural endings, in the order of the alphabet."""
        return tuple(sorted(map(stem, self.words)))


def body_likeness(name: str, other: str) -> Likeness:
    """Scores two names, as written or folded; of names with parentheses each part counts."""
    found = (_likeness(one, two) for one in _parts(name) for two in _parts(other))
    return max(found, key=lambda likeness: likeness.score)


@kept
def _parts(name: str) -> tuple[BodyName, ...]:
    return tuple(map(parse_body, (name, *_INSIDE.findall(name))))


@kept
def parse_body(name: str) -> BodyName:
    """Takes a name apart, in any script."""
    plain = anyascii(_INSIDE.sub("", name)).strip() or name
    letters = re.sub(r"[.\s]", "", plain) if is_short_form(re.sub(r"[.\s]", "", plain)) else ""
    bodies = spellings().bodies
    folded = f" {known(fold(plain))} "
    legal = {form for form in bodies.forms if f" {form} " in folded}
    for form in sorted(legal, key=len, reverse=True):
        folded = folded.replace(f" {form} ", " ")
    words = [word for part in folded.split() for word in bodies.same.get(part, part).split()]
    own = [word for word in words if word not in bodies.legal and word not in bodies.faint]
    telling = telling_words(" ".join(own)) or tuple(words)
    return BodyName(fold(plain), telling, frozenset(legal.union(bodies.legal.intersection(words))), letters)


def known(folded: str) -> str:
    """The main name of a body that the ontology lists under several."""
    return _main_names().get(folded, folded)


def is_known(folded: str) -> bool:
    """Whether the ontology lists a body under this name."""
    return folded in _main_names()


@kept
def _main_names() -> dict[str, str]:
    bodies = vocabulary().bodies
    kinds = (getattr(bodies, kind) for kind in type(bodies).model_fields if kind not in {"national", "instruments"})
    listed = (names for kind in kinds if isinstance(kind, tuple) for names in kind)
    return {fold(name): fold(names[0]) for names in listed for name in names}


@kept
def stem(word: str) -> str:
    """A word without the ending of a plural."""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word.removesuffix("s") if len(word) > 3 and not word.endswith("ss") else word


def _likeness(one: BodyName, two: BodyName) -> Likeness:
    if one.words == two.words:
        return _equal(one, two)
    if one.stems == two.stems:
        return Likeness(0.92, "the same words in another form")
    if "".join(one.words) == "".join(two.words):
        return Likeness(0.95, "the same name, written together or apart")
    if _abbreviates(one, two) or _abbreviates(two, one):
        return Likeness(0.85, "its initials")
    if _sound_alike(one.words, two.words):
        return Likeness(0.86, "spellings that sound alike")
    return _apart(one.stems, two.stems)


def _equal(one: BodyName, two: BodyName) -> Likeness:
    if one.legal and two.legal and one.legal != two.legal:
        return Likeness(0.9, "the same name with another legal form")
    return Likeness(1.0 if one.legal == two.legal else 0.95, "the same name")


def _abbreviates(short: BodyName, full: BodyName) -> bool:
    letters = short.letters.casefold()
    return len(letters) > 2 and len(full.words) > 1 and letters in acronyms(full.folded)


def _sound_alike(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether words of several, in one order, are the same or sound alike: "Hezb-e Islami", "Hizb-i-Islami"."""
    if len(one) != len(two) or len(one) < 2 or set(one).isdisjoint(two):
        return False
    pairs = [(word, other) for word, other in zip(one, two, strict=True) if word != other]
    return all(clashes(word, other) == 0 and min(len(word), len(other)) not in {2, 3} for word, other in pairs)


def _apart(one: Sequence[str], two: Sequence[str]) -> Likeness:
    """Names that differ in words: a spelling may be meant, an added word never is."""
    left, right = list(one), list(two)
    for word in one:
        if word in right:
            left.remove(word)
            right.remove(word)
    if told_apart((*left, *right)):
        return Likeness(0.0, "told apart by a word or figure")
    if len(left) == len(right) == 1:
        return spelling(left[0], right[0], alone=len(one) == 1) or (_NONE if len(one) < MANY else _ALL_BUT_ONE)
    return _MORE if not left or not right else _NONE


def told_apart(words: Iterable[str]) -> bool:
    """Whether words in which two names differ, or figures, tell one thing from another."""
    telling = identity().words.telling
    return any(word in telling or not word.isalpha() for word in words)


def spelling(word: str, other: str, *, alone: bool = False) -> Likeness | None:
    """Whether two words are spellings of one: surely only where they also sound alike."""
    reason = f"{word} and {other} may be spellings of one word"
    heard = clashes(word, other) == 0 and min(len(word), len(other)) >= _LONG
    if heard and not alone:
        return Likeness(0.86, reason)
    likeness = fuzz.ratio(word, other)
    longest = max(word, other, key=len)
    prefix = longest.startswith(min(word, other, key=len)) and abs(len(word) - len(other)) > 1
    return Likeness(0.65, reason) if heard or (likeness >= NEAR and not prefix) else None
