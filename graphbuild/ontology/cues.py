"""cues.toml and signatures.toml in, the words that say how a clause is meant out: denied, planned, reported."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from pydantic import InstanceOf

from graphbuild.ontology.loading import Strict, load_toml
from graphbuild.ontology.signatures import Signatures, load_signatures

Words = frozenset[str]


class Negation(Strict):
    """Words that deny a clause, by where they stand."""

    words: Words
    nearly: Words
    determiners: Words
    subjects: Words
    prepositions: Words
    open: Words
    focus: Words
    adverbials: Words
    excess: Words


class Modals(Strict):
    """Modal verbs by what they make of a clause.

    `able` are those whose denial is a fact, `polite` those by which one asks, `shifted` the future told afterwards.
    """

    planned: Words
    possible: Words
    requested: Words
    able: Words
    polite: Words
    shifted: Words


class Embedding(Strict):
    """Who acts in what a word governs; `topics` make nothing of it.

    `plans` are nouns that an infinitive spells out, who owns an `inviting` one does not act. `onlookers` say that
    somebody only has an opinion of it. In `texts` speaks who is `issuing` them.
    """

    topics: Words
    subject_control: Words
    object_control: Words
    calling: Words
    contacting: Words
    handing: Words
    facing: Words
    bringing: Words
    visiting: Words
    joining: Words
    sending: Words
    sent: Words
    judging: Words
    blaming: Words
    giving: Words
    appointing: Words
    inviting: Words
    kinds: Words
    plans: Words
    texts: Words
    issuing: Words
    onlookers: Words
    insisting: Words
    wishing: Words


class Conditions(Strict):
    """Words that open a condition, or a time that is still to come."""

    markers: Words
    measures: Words
    nouns: Words
    temporal: Words


class Governing(Strict):
    """Prepositions by which a word governs a gerund or an event, of what is still to come, and of what is spoken of."""

    gerunds: Words
    events: Words
    grounds: Words
    ahead: Words
    topics: Words


class Happening(Strict):
    """Words that only say that the event which they govern took place, and what their subject has to do with it.

    The subject of `doing` does it, that of `receiving` undergoes it, that of `having` has it; `putting` brings its
    object under it, and so do the prepositions `undergoing` and the nouns `answering`. Who is `relying` on it or one
    of its `aims` undergoes it; what is `resting` with somebody, he does. `once` are done at a stroke, `ceasing` end it,
    `meanwhile` go on in a scene, `staging` at it; it is `occurring`, one is `going` for it, a visit is `featuring` it.
    """

    verbs: Words
    doing: Words
    receiving: Words
    having: Words
    putting: Words
    undergoing: Words
    answering: Words
    once: Words
    ceasing: Words
    featuring: Words
    relying: Words
    aims: Words
    resting: Words
    occurring: Words
    going: Words
    meanwhile: Words
    staging: Words

    @property
    def bringing(self) -> Words:
        """All verbs that leave it at that the event takes place, whoever does it."""
        return self.verbs | self.doing | self.receiving | self.having


class Reporting(Strict):
    """Words of saying and thinking, and of those who speak."""

    verbs: Words
    willing: Words
    participles: Words
    post: Words
    unnamed: Words
    mute: Words
    accusing: Words
    expecting: Words
    quoting: Words
    hearing: Words
    states: Words
    answering: Words
    questioning: Words
    conversing: Words
    public: Words
    forums: Words
    hearsay: Words
    in_view: Words
    views: Words
    sources: Words
    nouns: Words
    prepositions: Words
    objects: Words
    speaking: Words


class People(Strict):
    """Common nouns that lead to who is meant: "delegates from Peru", "Peru's efforts", "bodies such as Interpol"."""

    acting: Words
    succeeding: Words
    naming: Words
    together: Words
    errands: Words
    addressing: Words
    settings: Words
    individuals: Words
    processes: Words
    retinue: Words
    state_offices: Words
    accredited: Words
    party_offices: Words
    statesmen: Words
    private: Words
    states: Words
    attributes: Words
    envoys: Words
    delegates: Words
    backed: Words
    composing: Words
    leading: Words
    teams: Words
    once: Words
    calling: Words
    sources: Words
    deeds: Words
    manners: Words
    aspects: Words
    wrappers: Words
    members: Words
    unions: Words
    sent: Words
    groups: Words
    listing: Words
    quantities: Words
    joint: Words


class Dates(Strict):
    """Types that have no dates themselves or dates of their own, and prepositions of the event around a clause."""

    undated: Words
    documents: Words
    settings: Words


class Lists(Strict):
    """Last words before a colon: `opening` ones need what the items say, `closed` ones do not; `present`: names."""

    opening: Words
    closed: Words
    present: Words


class Short(Strict):
    """Short forms whose full stop ends no sentence: before figures, small letters, names (`shouted`), anything."""

    counted: Words
    named: Words
    open: Words
    shouted: Words


class Places(Strict):
    """Prepositions of place, and the types of places."""

    prepositions: Words
    types: Words


class Certainty(Strict):
    """How sure each step from a word to the thing meant is, 0 to 1, and what share is right at what product of them."""

    direct: float
    delegate: float
    listed: float
    aspect: float
    reference: float
    hearsay: float
    title: float
    calibration: tuple[tuple[float, float], ...]

    def share_right(self, product: float) -> float:
        """How many of those with such a product of certainties are right, 0 to 1, by the lines between the points."""
        for (left, low), (right, high) in pairwise(self.calibration):
            if product <= right:
                return round(low + (high - low) * (product - left) / (right - left), 3)
        return self.calibration[-1][1]


class Open(Strict):
    """Words of clauses whatever they are about; `linking` adverbs only join a sentence to the one before."""

    linking: Words
    conceding: Words
    light: Words
    denying: Words
    alone: Words
    causing: Words
    naming: Words
    particles: Words


class File(Strict):
    """All of cues.toml."""

    negation: Negation
    modals: Modals
    embedding: Embedding
    conditions: Conditions
    governing: Governing
    happening: Happening
    reporting: Reporting
    people: People
    nouns: dict[str, Words]
    lemmas: dict[str, str]
    open: Open
    dates: Dates
    places: Places
    lists: Lists
    short: Short
    certainty: Certainty

    @property
    def classes(self) -> dict[str, tuple[str, ...]]:
        """The classes of words that frames may name by "@name"."""
        return {"speaking": tuple(sorted(self.reporting.speaking))}


class Cues(File):
    """All of cues.toml, with the signatures of signatures.toml."""

    signatures: InstanceOf[Signatures]


def load_cues(folder: Path) -> Cues:
    """Reads cues.toml and signatures.toml; OntologyError names the first mistake."""
    file = load_toml(folder / "cues.toml", File)
    return Cues(**dict(file), signatures=load_signatures(folder / "signatures.toml"))
