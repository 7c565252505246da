"""A cable in, its reading out: names, dates, parse, references."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from graphbuild.extraction.casing import TITLES, spoken
from graphbuild.extraction.english import english_of
from graphbuild.extraction.lists import join_items
from graphbuild.extraction.masking import (
    Mask,
    MaskedText,
    find_attributes,
    find_joint_offices,
    find_reftels,
    find_stops,
    mask,
)
from graphbuild.extraction.mending import mend_contents, mend_names
from graphbuild.extraction.names import (
    find_described,
    find_led_offices,
    find_missed,
    find_names,
    find_small_bodies,
    settle,
    with_capitals,
)
from graphbuild.extraction.phrases import DatePhrase, NamePhrase, PassageText
from graphbuild.extraction.reading import CableReading, Reading, tokens_of
from graphbuild.extraction.reference import resolve_references
from graphbuild.extraction.reference.demonyms import find_demonyms
from graphbuild.extraction.relations.dates import find_dates
from graphbuild.extraction.relations.sequence import last_day
from graphbuild.extraction.seeing import FINDER, see_names
from graphbuild.extraction.unmarked import find_bare_infinitives, find_unmarked
from graphbuild.extraction.verb_masks import find_misread, find_verb_masks, restore_lemmas
from graphbuild.ontology import Ontology
from graphbuild.prose import clean
from graphbuild.records import Cable, year_of


def read_cable(cable: Cable, *, model: Language, ontology: Ontology) -> CableReading:
    """Finds the names of a cable, parses it and resolves what "she" and "the Ministry" refer to."""
    joined = tuple(join_items(passage_texts(cable), ontology.cues))
    passages = with_capitals(joined, model, ontology)
    readings = read_passages(passages, find_names(passages, ontology), model=model, ontology=ontology)
    return resolve_references(CableReading(cable, readings), ontology)


def passage_texts(cable: Cable) -> Iterable[PassageText]:
    """The passages of a cable that hold any prose."""
    for paragraph, passage in cable.passages:
        prose = clean(cable.text, passage.pieces)
        if prose.text:
            yield PassageText(cable, paragraph, passage, prose)


def read_passages(
    passages: Sequence[PassageText],
    names: Sequence[tuple[NamePhrase, ...]],
    *,
    model: Language,
    ontology: Ontology,
) -> tuple[Reading, ...]:
    """Parses passages whose names are known."""
    dates = tuple(_dates_beside(passages, names))
    texts = [_Text.of(*each, ontology=ontology) for each in zip(passages, names, dates, strict=True)]
    masked = [text.masked() for text in texts]
    parsed = zip(texts, masked, model.pipe((one.text for one in masked), disable=[FINDER]), strict=True)
    read = [_reading(text, *_read_again(text, one, doc, model=model)) for text, one, doc in parsed]
    see_names(read, model=model, ontology=ontology)
    english = english_of(model)
    missed = settle([find_missed(reading, ontology, english) for reading in read], chain.from_iterable(names))
    named = (reading.with_mentions(found) for reading, found in zip(read, missed, strict=True))
    bodies = [reading.with_phrases(find_small_bodies(reading, ontology)) for reading in named]
    offices = find_led_offices(bodies, names, ontology)
    held = (reading.with_phrases(found) for reading, found in zip(bodies, offices, strict=True))
    told = (reading.with_mentions(find_described(reading, ontology)) for reading in held)
    return tuple(reading.with_mentions(find_demonyms(reading, ontology)) for reading in told)


@dataclass(frozen=True, slots=True)
class _Text:
    """A passage with its names and dates, to be masked for the parser: its prose as spoken, and what else to mask."""

    passage: PassageText
    names: Sequence[NamePhrase]
    dates: Sequence[DatePhrase]
    spoken: str
    further: Sequence[Mask]
    ontology: Ontology

    @classmethod
    def of(
        cls,
        passage: PassageText,
        names: Sequence[NamePhrase],
        dates: Sequence[DatePhrase],
        *,
        ontology: Ontology,
    ) -> _Text:
        prose, cues = spoken(passage), ontology.cues
        unmarked = ((place, place, " that") for place in find_unmarked(prose, names, cues))
        bare = ((place, place, " to") for place in find_bare_infinitives(prose, ontology.predicates.forms, cues))
        describing = find_attributes(prose, names, cues.people.attributes)
        joint = find_joint_offices(prose, names, _titles_of(ontology))
        reftels = tuple(find_reftels(prose, (*names, *dates)))
        stops = find_stops(prose, (*names, *dates), cues.short, reftels)
        return cls(passage, names, dates, prose, (*unmarked, *bare, *describing, *joint, *reftels, *stops), ontology)

    def masked(self, verbs: Iterable[Mask] = ()) -> MaskedText:
        further = [*self.further, *verbs]
        return mask(self.spoken, self.names, self.dates, types=self.ontology.types, further=further)

    def verbs(self) -> Iterator[Mask]:
        """What the parser may take for nouns; titles say too little to tell."""
        if self.passage.passage.part in TITLES:
            return iter(())
        return find_verb_masks(self.spoken, self.names, self.ontology.predicates.forms)


@cache
def _titles_of(ontology: Ontology) -> frozenset[str]:
    """All offices, made once an ontology."""
    return frozenset((*ontology.names.titles.nouns, *ontology.names.titles.private))


def _read_again(text: _Text, masked: MaskedText, doc: Doc, *, model: Language) -> tuple[MaskedText, Doc]:
    """The parse, or a second one where verbs were taken for nouns."""
    misread = list(find_misread(doc, masked, text.verbs()))
    if misread:
        masked = text.masked(misread)
        doc = model(masked.text, disable=[FINDER])
        restore_lemmas(doc, masked, text.passage.prose.text, text.ontology.predicates.forms)
    return masked, mend_contents(doc, text.ontology.cues)


def _dates_beside(
    passages: Sequence[PassageText], names: Sequence[tuple[NamePhrase, ...]]
) -> Iterator[tuple[DatePhrase, ...]]:
    """The dates of each passage that are no part of a name; a passage goes on with the days of those before."""
    days: list[str] = []
    for passage, found in zip(passages, names, strict=True):
        sent = passage.cable.date
        dates = find_dates(passage.prose.text, sent, last_day(days, sent), year=year_of(passage.cable.id))
        beside = tuple(date for date in dates if not any(_overlap(date, name) for name in found))
        days += (date.value for date in beside)
        yield beside


def _overlap(date: DatePhrase, name: NamePhrase) -> bool:
    return date.start < name.end and name.start < date.end


def _reading(text: _Text, masked: MaskedText, doc: Doc) -> Reading:
    passage = text.passage
    phrases: tuple[NamePhrase | DatePhrase, ...] = (*text.names, *text.dates)
    masking = dict(tokens_of(doc, masked, phrases))
    heads = {index: phrase.heads for index, phrase in masking.items() if isinstance(phrase, NamePhrase)}
    dates = {index: phrase.value for index, phrase in masking.items() if isinstance(phrase, DatePhrase)}
    mend_names(doc, heads, dates, text.ontology.cues)
    _give_nouns(doc, masking, passage.prose.text)
    return Reading(
        passage.cable,
        passage.paragraph,
        passage.passage,
        passage.prose,
        masked,
        doc,
        tuple(phrase for phrase in phrases if isinstance(phrase, NamePhrase)),
        heads,
        dates,
        passage.lead,
    )


def _give_nouns(doc: Doc, masking: Mapping[int, NamePhrase | DatePhrase], prose: str) -> None:
    """Gives the word that masks a phrase the noun in small letters that ends it: "led the Indian delegation"."""
    for index, phrase in masking.items():
        noun = prose[phrase.start : phrase.end].rpartition(" ")[2]
        if noun.islower():
            doc[index].lemma_ = noun
