"""The folder predicates/ in, the predicates out: what each relates, and the frames of words that state it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from graphbuild.errors import OntologyError
from graphbuild.ontology.loading import Strict, load_toml
from graphbuild.ontology.types import TypeTree

Words = tuple[str, ...]
Share = Annotated[float, Field(gt=0, le=1)]


class Frame(Strict):
    """Words that state a predicate, and which of their arguments are its ends; see predicates/README.md."""

    verbs: Words = ()
    nouns: Words = ()
    states: Words = ()
    subject: Words = ()
    object: Words = ()
    subject_is: Words = ()
    object_is: Words = ()
    needs: Words = ()
    lacks: Words = ()
    unless: frozenset[str] = frozenset()
    aspects: bool = False
    exact: bool = False
    previous: bool = False
    close: bool = False
    role: bool = False
    denies: bool = False
    narrow: bool = False
    modality: Literal["asserted", "planned", "possible", "requested"] = "asserted"
    confidence: Share = 0.9


class Predicate(Strict):
    """One relation: its meaning, the types of its ends and its frames."""

    meaning: str
    subject: Words
    object: Words
    symmetric: bool = False
    people: bool = False
    sites: bool = False
    header: bool = False
    frames: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True)
class Predicates:
    """All predicates by name, in the order of the files.

    `words` gives, for "verbs", "nouns" and "states", the frames that each word opens, with their predicates;
    `forms` the lemma of each verb's present, "carries" and "carry".
    """

    entries: Mapping[str, Predicate]
    words: Mapping[str, Mapping[str, tuple[tuple[str, Frame], ...]]]
    forms: Mapping[str, str]

    def __contains__(self, name: object) -> bool:
        return name in self.entries

    def __getitem__(self, name: str) -> Predicate:
        return self.entries[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.entries)

    @property
    def nouns(self) -> frozenset[str]:
        """The event nouns of all frames."""
        return frozenset(self.words["nouns"])

    def is_symmetric(self, name: str) -> bool:
        """Whether it says the same of its ends either way round; open predicates do not."""
        return name in self.entries and self.entries[name].symmetric


def load_predicates(folder: Path, types: TypeTree, classes: Mapping[str, Words]) -> Predicates:
    """Reads the files of predicates/; OntologyError where a type is none, or a frame has no words or a class is none.

    `classes` are the classes of words that frames name by "@name".
    """
    entries: dict[str, Predicate] = {}
    for path in sorted(folder.glob("*.toml")):
        found = load_toml(path, dict[str, Predicate])
        twice = ((name, "stands in another file too") for name in found if name in entries)
        for key, message in chain(twice, _mistakes(found, types, classes)):
            raise OntologyError(message, path=path, key=key)
        entries |= found
    if not entries:
        raise OntologyError("there are no predicates", path=folder)
    words = {kind: _by_word(entries, kind, classes) for kind in ("verbs", "nouns", "states")}
    return Predicates(entries, words, dict(_forms(word.split()[0] for word in words["verbs"])))


def _forms(lemmas: Iterable[str]) -> Iterator[tuple[str, str]]:
    for lemma in lemmas:
        yield lemma, lemma
        sibilant = lemma.endswith(("s", "sh", "ch", "x", "z", "o"))
        consonant = lemma.endswith("y") and lemma[-2:-1] not in {*"aeiou"}
        yield f"{lemma}es" if sibilant else f"{lemma[:-1]}ies" if consonant else f"{lemma}s", lemma


def _by_word(
    entries: Mapping[str, Predicate], kind: str, classes: Mapping[str, Words]
) -> dict[str, tuple[tuple[str, Frame], ...]]:
    found: dict[str, tuple[tuple[str, Frame], ...]] = {}
    for name, predicate in entries.items():
        for frame in predicate.frames:
            for word in _spelled_out(getattr(frame, kind), classes):
                found[word] = (*found.get(word, ()), (name, frame))
    return found


def _spelled_out(words: Words, classes: Mapping[str, Words]) -> Iterator[str]:
    for word in words:
        yield from classes[word[1:]] if word.startswith("@") else (word,)


def _mistakes(
    entries: Mapping[str, Predicate], types: TypeTree, classes: Mapping[str, Words]
) -> Iterator[tuple[str, str]]:
    for name, predicate in entries.items():
        yield from _unknown_types(f"{name}.subject", predicate.subject, types)
        yield from _unknown_types(f"{name}.object", predicate.object, types)
        if predicate.header == bool(predicate.frames):
            yield name, "needs frames, or to be one of the header's, and not both"
        for place, frame in enumerate(predicate.frames):
            yield from _frame_mistakes(f"{name}.frames.{place}", frame, types)
            unknown = [word for word in frame.verbs if word.startswith("@") and word[1:] not in classes]
            yield from ((f"{name}.frames.{place}.verbs", f"there is no class {word!r}") for word in unknown)


def _frame_mistakes(key: str, frame: Frame, types: TypeTree) -> Iterator[tuple[str, str]]:
    if not (frame.verbs or frame.nouns or frame.states):
        yield key, "names no verb, noun or state"
    yield from _unknown_types(f"{key}.subject_is", frame.subject_is, types)
    yield from _unknown_types(f"{key}.object_is", frame.object_is, types)


def _unknown_types(key: str, names: Words, types: TypeTree) -> Iterator[tuple[str, str]]:
    return ((key, f"there is no type {name!r}") for name in names if name not in types)
