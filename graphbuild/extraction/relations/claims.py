"""A parsed cable in, the claims that frames take from its clauses out, each with all that qualifies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Span, Token

from graphbuild.extraction.casing import TITLES
from graphbuild.extraction.reading import CableReading, Reading
from graphbuild.extraction.relations.clauses import Kind, find_clauses
from graphbuild.extraction.relations.contents import is_content
from graphbuild.extraction.relations.factuality import Factuality, read_factuality
from graphbuild.extraction.relations.frames import Match, find_matches
from graphbuild.extraction.relations.modals import is_told_future
from graphbuild.extraction.relations.negation import is_excepted
from graphbuild.extraction.relations.noun_phrases import find_noun_matches
from graphbuild.extraction.relations.places import place_of
from graphbuild.extraction.relations.quantities import quantity_of
from graphbuild.extraction.relations.speakers import find_speakers, is_hearsay
from graphbuild.extraction.relations.speech import Speech, follow_speech
from graphbuild.extraction.relations.subjects import agents
from graphbuild.extraction.relations.tenses import is_ahead
from graphbuild.extraction.relations.times import date_of
from graphbuild.extraction.relations.tree import is_verb
from graphbuild.extraction.relations.turns import find_joined, find_turn, keep_talk, on_its_day
from graphbuild.ontology import Ontology
from graphbuild.records import Claim, Mention, Modality, Polarity, Qualifiers


def find_claims(reading: CableReading, ontology: Ontology) -> Iterator[Claim]:
    """Every claim that a frame of the ontology takes from a clause, the surest of those that say the same."""
    talk: Sequence[Claim] = ()
    for passage, sentence, speech in follow_speech(reading, ontology.cues):
        found = [on_its_day(one, talk) for one in _best(_sentence_claims(sentence, passage, ontology, speech))]
        talk = keep_talk((*talk, *found), sentence, passage, ontology)
        for verb in sentence:
            if turn := find_turn(verb, passage, ontology, talk=talk):
                found += (on_its_day(one, talk) for one in _claim(turn, passage, ontology, speech))
                talk = keep_talk((*talk, found[-1]), sentence, passage, ontology)
            for beside in find_joined(verb, passage, ontology, talk=talk):
                found += _claim(beside, passage, ontology, speech)
        yield from found


def _sentence_claims(sentence: Span, passage: Reading, ontology: Ontology, speech: Speech) -> Iterator[Claim]:
    if not any(token.i in passage.mentions for token in sentence):
        return
    for clause in find_clauses(sentence, ontology.cues, ontology.predicates.words):
        for match in find_matches(clause, passage, ontology):
            yield from _claim(match, passage, ontology, speech)
    for match in find_noun_matches(sentence, passage, ontology):
        yield from _claim(match, passage, ontology, speech)


def _claim(match: Match, passage: Reading, ontology: Ontology, speech: Speech) -> Iterator[Claim]:
    head = match.clause.head
    meant = _meant(match, ontology)
    if meant.void or passage.is_lead(head, match.subject.token, match.object.token):
        return
    speakers = _speakers(match, passage, ontology, speech)
    if speech.speakers and speakers == speech.speakers and is_told_future(head, ontology.cues):
        meant = meant.weaken(Modality.PLANNED)
    date = date_of(match, meant=meant, reading=passage, ontology=ontology)
    if is_ahead(date, head, passage) and meant.modality is Modality.ASSERTED and not match.presupposed:
        meant = meant.weaken(Modality.PLANNED)
    qualifiers = Qualifiers(
        polarity=meant.polarity,
        modality=meant.modality,
        role=_role(match, passage),
        date=date,
        place=place_of(match, passage, ontology),
        quantity=None if match.predicate == "located_in" else quantity_of(match.clause, passage),
    )
    yield Claim(
        match.subject.mention,
        match.predicate,
        match.object.mention,
        passage.evidence(head.sent),
        qualifiers,
        extractor="frames",
        confidence=ontology.cues.certainty.share_right(match.confidence * _trust(head, passage, ontology)),
        attributed_to=speakers[0] if speakers else None,
        reported_by=speakers[1:],
    )


def _meant(match: Match, ontology: Ontology) -> Factuality:
    """How the clause is meant, and what the frame's words make of it: "left the League" denies that one is in it."""
    meant = Factuality() if match.presupposed else read_factuality(match.clause.head, ontology.cues)
    if match.frame.denies and meant.polarity is Polarity.NEGATED:
        meant = replace(meant, modality=Modality.ASSERTED)
    meant = meant.deny(match.frame.denies)
    for end in (match.subject.token, match.object.token):
        meant = meant.deny(is_excepted(end, ontology.cues))
    if match.frame.narrow and meant.negated:
        meant = replace(meant, void=True)
    return meant.weaken(Modality(match.frame.modality)) if meant.modality is Modality.ASSERTED else meant


def _trust(head: Token, passage: Reading, ontology: Ontology) -> float:
    """How sure the text itself is, and how surely a title without its small words is read."""
    sure = ontology.cues.certainty
    title = sure.title if passage.passage.part in TITLES else 1.0
    return title * (sure.hearsay if is_hearsay(head, ontology.cues) else 1.0)


def _speakers(match: Match, passage: Reading, ontology: Ontology, speech: Speech) -> tuple[Mention, ...]:
    told_of = match.predicate == "located_in" and ontology.types.is_a(match.subject.mention.type, "Event")
    if match.presupposed and not told_of and match.predicate != "asked":
        return ()
    found = tuple(find_speakers(match.clause.head, passage, ontology.cues, match.subject.mention.name))
    head = match.clause.head
    own = match.clause.kind is Kind.NOUN and found and found[0].name == match.subject.mention.name
    if own and not _is_told_by(found[0], head, passage, ontology):
        found = found[1:]
    first = head.dep_ == "ROOT" or (head.dep_ == "ccomp" and head.i < head.head.i)
    speaks = first and match.predicate in {"told", "asked", "met"}
    return found if found or speaks else speech.of(head.sent.root)


def _is_told_by(speaker: Mention, noun: Token, passage: Reading, ontology: Ontology) -> bool:
    """Whether it is a part of what one tells of oneself: "Li said that he had had talks with Chen"."""
    clause = next((word for word in noun.ancestors if is_verb(word)), noun)
    tellers = agents(clause.head, ontology.cues) if is_content(clause) and is_verb(clause.head) else ()
    return any(named.name == speaker.name for teller in tellers for named in passage.mentions_at(teller))


def _role(match: Match, passage: Reading) -> str | None:
    if not match.frame.role:
        return None
    head: Token = match.clause.head
    first = next((child for child in head.lefts if child.dep_ in {"compound", "amod"}), head)
    return passage.words(first, head)


def _best(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Of claims that say the same of the same mentions, the surest."""
    best: dict[object, Claim] = {}
    for claim in claims:
        key = (claim.subject, claim.predicate, claim.object, claim.qualifiers.status)
        if key not in best or best[key].confidence < claim.confidence:
            best[key] = claim
    return iter(best.values())
