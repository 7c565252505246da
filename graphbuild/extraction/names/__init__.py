"""Passages in, the names in them out: by a grammar of names first, by the statistical model where it is silent."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuild.extraction.names.assemble import assemble
from graphbuild.extraction.names.bearers import lead_offices, lead_small_offices
from graphbuild.extraction.names.capitals import with_capitals
from graphbuild.extraction.names.chiefs import find_chiefs
from graphbuild.extraction.names.described import find_described
from graphbuild.extraction.names.items import Item
from graphbuild.extraction.names.kinds import retyped
from graphbuild.extraction.names.known import Known, known_of, post_of
from graphbuild.extraction.names.ministries import Text
from graphbuild.extraction.names.missed import find_missed, find_open_sentences
from graphbuild.extraction.names.pairs import part_pairs
from graphbuild.extraction.names.scan import find_items
from graphbuild.extraction.names.settling import settle
from graphbuild.extraction.names.small_bodies import find_small_bodies
from graphbuild.extraction.names.small_offices import find_small_offices
from graphbuild.extraction.names.sources import learn_sources
from graphbuild.extraction.names.vocabulary import vocabulary_of
from graphbuild.extraction.names.words import Words, split
from graphbuild.extraction.phrases import NamePhrase, PassageText
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.records import Part

__all__ = [
    "find_described",
    "find_led_offices",
    "find_missed",
    "find_names",
    "find_open_sentences",
    "find_small_bodies",
    "settle",
    "with_capitals",
]

_TITLES = frozenset({Part.SUBJECT, Part.HEADING})


def find_names(passages: Sequence[PassageText], ontology: Ontology) -> list[tuple[NamePhrase, ...]]:
    """For each passage of one cable its name phrases, in order and without overlap.

    The cable is read twice: what the first reading learns (persons, abbreviations) holds everywhere in the second.
    """
    vocabulary = vocabulary_of(ontology)
    texts = [part_pairs(split(passage.prose.text), vocabulary) for passage in passages]
    known = known_of(passages, texts, ontology)
    titles = [passage.passage.part in _TITLES for passage in passages]
    learn_sources([words for words, title in zip(texts, titles, strict=True) if title], known)
    for words, title in zip(texts, titles, strict=True):
        if not title:
            known.learn(words, _items(words, known))
    found = {place: _items(words, known) for place, words in enumerate(texts) if not titles[place]}
    for items in found.values():
        known.learn_bodies(items)
    for place, words in enumerate(texts):
        if place not in found:
            found[place] = tuple(find_items(words, known, strict=True))
    phrases = [_phrases(passages[place], words, found[place], known) for place, words in enumerate(texts)]
    chiefs = find_chiefs(passages[0].cable, ontology.names.titles.officers) if passages else {}
    return lead_offices(phrases, home=known.country, chiefs=chiefs)


def find_led_offices(
    readings: Sequence[Reading], names: Sequence[tuple[NamePhrase, ...]], ontology: Ontology
) -> list[dict[int, NamePhrase]]:
    """For each passage those whom an office in small letters names, led to who bears it where the cable says."""
    post = post_of(readings[0].cable.id, ontology) if readings else None
    found = [find_small_offices(reading, ontology) for reading in readings]
    return lead_small_offices(found, names, home=post.country if post else None)


def _items(words: Words, known: Known) -> tuple[Item, ...]:
    return tuple(retyped(words, item, known) for item in find_items(words, known, strict=False))


def _phrases(passage: PassageText, words: Words, items: Sequence[Item], known: Known) -> tuple[NamePhrase, ...]:
    return tuple(assemble(Text(passage, words, known.vocabulary, _section(passage, known)), items))


def _section(passage: PassageText, known: Known) -> str | None:
    label = split(passage.passage.label)
    found = known.longest(label, 0) if len(label) else None
    return found[1].country if found and found[0] == len(label) else None
