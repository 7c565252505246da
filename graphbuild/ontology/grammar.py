"""names.toml in, the grammar of names out: head nouns by type, and the words around names by what they do."""

from __future__ import annotations

from collections.abc import Mapping

from graphbuild.ontology.loading import Strict

Words = frozenset[str]
Typed = Mapping[str, tuple[str, ...]]


class Grammar(Strict):
    """names.toml: head nouns by type and the words around them."""

    heads: Typed
    tails: Typed
    opening: Opening
    links: Links
    topics: Topics
    plural: Plural
    places: Typed
    kinds: Kinds
    around: Around
    described: Mapping[str, str]
    telling: Mapping[str, Words]
    dated: Mapping[str, str]
    held: Mapping[str, str]
    small: Small
    words: Plain
    capitals: Capitals


class SmallWords(Strict):
    """Words around the noun of a body in small letters."""

    single: Words
    plural: Words
    branches: Words
    posted: Words
    telling: Words
    beside: Words
    matters: Words
    speaking: Words


class Small(Strict):
    """Bodies in small letters: whole names, nouns that any telling word completes, nouns with the words that do."""

    sole: Mapping[str, str]
    heads: dict[str, str]
    weak: Mapping[str, Words]
    types: dict[str, str]
    words: SmallWords


class Opening(Strict):
    """Heads that open a name by themselves."""

    heads: Words
    types: Mapping[str, str]
    names: Mapping[str, str]
    articled: Mapping[str, str]


class Links(Strict):
    """Words that lead from a head to what completes it, those further inside, and those behind a gerund."""

    words: Words
    deeds: Words
    qualities: Words
    inner: Words
    foreign: Words
    joined: Words
    small: Words


class Topics(Strict):
    """What ministries are for, in phrases and in words."""

    phrases: tuple[str, ...]
    words: Words


class Plural(Strict):
    """Plural heads with their singular."""

    heads: Mapping[str, str]
    places: Mapping[str, str]


class Kinds(Strict):
    """Nouns that say what the name beside them is."""

    before: Mapping[str, str]
    after: Mapping[str, str]
    several: Mapping[str, str]
    owned: Mapping[str, str]
    own: Mapping[str, str]
    led: Mapping[str, str]
    taken: Mapping[str, str]
    apposed: Mapping[str, str]
    told: Mapping[str, str]
    does: Mapping[str, str]
    moving: Words
    raiders: Words
    trading: Words
    titled: Words
    factions: Words
    partisan: Words
    elected: Words
    political: Words
    humane: Words
    creeds: Words
    unions: Words
    churches: Words
    whole: Words
    civic: Words
    people: Words
    civil: Words
    state: Words
    trades: Words
    firms: tuple[str, ...]


class Around(Strict):
    """Words beside a name that nobody knows, which say where or what it is.

    Behind those `within` it is a place, unless they hang on those `trusting` or `working`; behind "TOWN of" one
    that is `settled`. `ways` lead to a town from who is moving, those `bound` from or to whatever the model takes
    for one; `storming` is done to towns. Those `leading` away from an acronym show that no noun of its follows.
    Those of the `compass` open names of places, those of `towns` are no deeds of a government, and `counting` words
    open no body. An office of those `personal` is no body's. What is listed before `sites` are places.
    """

    within: Words
    settled: Words
    regimes: Words
    circles: Words
    trusting: Words
    working: Words
    personal: Words
    storming: Words
    ways: Words
    bound: Words
    leading: Words
    compass: Words
    towns: Words
    counting: Words
    sites: Words


class Plain(Strict):
    """Words by what they do in or around a name."""

    terms: Words
    vague: Words
    national: Words
    electoral: Words
    topical: Words
    mass: Words
    fields: Words
    pacts: Words
    partial: Words
    papers: Words
    parts: Words
    gear: Words
    vessels: Words
    convening: Words
    also: Words
    idioms: Words
    subnational: Words
    seats: Words
    urged: Words
    acting: Words
    copulas: Words
    leading_on: Words
    acted: Words
    once: Words
    drafts: Mapping[str, str]
    groups: Words
    counted: Mapping[str, str]
    forces: Mapping[str, str]
    ethnic: Words
    stop: Words
    goods: Words
    things: Words
    nations: Words
    grading: Words
    weak: Words
    possessive: Words
    particles: Words
    generations: Words
    adverbs: Words
    saying: Words
    protection: Words


class Capitals(Strict):
    """Words that keep a capital, or lose it, where all is in capitals."""

    calendar: Words
    doubtful: Words
    proper: Words
    nameless: Words
    aiding: Words
    governments: Words
    governing: Words
    prefixes: Words
    articles: Words
    endings: tuple[str, ...]
    refuting: Words
