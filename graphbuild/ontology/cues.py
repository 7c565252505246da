"""cues.toml in, the words that say how a clause is meant out: denial, plan, possibility, request, report."""

from __future__ import annotations

from pathlib import Path

from graphbuild.ontology.loading import Strict, load_toml

Words = frozenset[str]


class Negation(Strict):
    """Words that deny a clause, by where they stand."""

    words: Words
    determiners: Words
    subjects: Words
    prepositions: Words


class Modals(Strict):
    """Modal verbs by what they make of a clause; `shifted` is the future told afterwards."""

    planned: Words
    possible: Words
    requested: Words
    shifted: Words


class Embedding(Strict):
    """What a governing word makes of the clause that it governs, and who acts in it; `topics` make nothing of it."""

    denied: Words
    planned: Words
    possible: Words
    requested: Words
    held: Words
    topics: Words
    subject_control: Words
    object_control: Words
    joining: Words
    judging: Words
    giving: Words


class Conditions(Strict):
    """Words that open a condition or a purpose."""

    markers: Words
    purposes: Words


class Happening(Strict):
    """Verbs that only say that the event which they govern took place."""

    verbs: Words


class Reporting(Strict):
    """Words of saying and thinking."""

    verbs: Words
    wanting: Words
    factive: Words
    post: Words
    nouns: Words
    prepositions: Words
    objects: Words
    speaking: Words


class People(Strict):
    """Common nouns that lead to who is meant: "delegates from Peru", "Peru's efforts", "bodies such as Interpol"."""

    acting: Words
    settings: Words
    individuals: Words
    attributes: Words
    delegates: Words
    sources: Words
    aspects: Words
    wrappers: Words
    members: Words
    groups: Words
    listing: Words
    quantities: Words
    joint: Words


class Places(Strict):
    """Prepositions of place."""

    prepositions: Words


class Certainty(Strict):
    """How sure each step from a word to the thing meant is, 0 to 1."""

    direct: float
    delegate: float
    listed: float
    aspect: float
    modifier: float
    reference: float
    inherited: float
    hearsay: float
    title: float


class Open(Strict):
    """Words of clauses whatever they are about; `linking` adverbs only join a sentence to the one before."""

    linking: Words
    conceding: Words
    light: Words
    particles: Words


class Cues(Strict):
    """All of cues.toml."""

    negation: Negation
    modals: Modals
    embedding: Embedding
    conditions: Conditions
    happening: Happening
    reporting: Reporting
    people: People
    nouns: dict[str, Words]
    open: Open
    places: Places
    certainty: Certainty

    @property
    def classes(self) -> dict[str, tuple[str, ...]]:
        """The classes of words that frames may name by "@name"."""
        return {"speaking": tuple(sorted(self.reporting.speaking))}


def load_cues(path: Path) -> Cues:
    """Reads cues.toml; OntologyError names the first mistake."""
    return load_toml(path, Cues)
