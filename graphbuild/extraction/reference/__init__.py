"""A parsed cable in, the same out with "she", "the Ministry" and "both" led to what they refer to.

One pass from left to right, as a reader goes: each word that is no name looks back at what the sentence and
the few before it have named. Subjects come before objects, near before far; two that fit equally well are
none. The order of the rules follows Hobbs (1978), "Resolving pronoun references", and Lappin and Leass
(1994), "An algorithm for pronominal anaphora resolution".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from graphbuild.extraction.reading import CableReading, Reading
from graphbuild.extraction.reference.context import Context
from graphbuild.extraction.reference.discourse import SUBJECTS, Candidate, Told, candidates_of, narrowed_nouns, unnamed
from graphbuild.extraction.reference.employers import Employers
from graphbuild.extraction.reference.genders import Genders
from graphbuild.extraction.reference.nominals import resolve_nominal
from graphbuild.extraction.reference.own_post import find_post, is_post
from graphbuild.extraction.reference.pronouns import meant_by_relative, resolve_pronoun, resolve_relative
from graphbuild.extraction.reference.reflexives import own_subject
from graphbuild.extraction.reference.sections import acts_for_section, find_section
from graphbuild.ontology import Ontology
from graphbuild.ontology.telegram import load_telegram
from graphbuild.records import Mention, post_of


def resolve_references(reading: CableReading, ontology: Ontology) -> CableReading:
    """Adds, for each anaphor that is not in doubt, mentions whose antecedent is the name referred to."""
    post = find_post(reading, ontology)
    country = _host_country(reading, ontology)
    reader = _Reader(ontology, country, Genders(ontology.anaphora), Employers(reading, ontology, country), post)
    return CableReading(reading.cable, tuple(reader.read(passage) for passage in reading.passages))


def _host_country(reading: CableReading, ontology: Ontology) -> str | None:
    """The country of the post that sent the cable: whose government "the government" is."""
    telegram = load_telegram(ontology.folder)
    post = telegram.posts.get(post_of(reading.cable.id))
    return post.country if post else None


@dataclass(slots=True)
class _Reader:
    """Reads on from passage to passage and remembers what each sentence named."""

    ontology: Ontology
    country: str | None
    genders: Genders
    employers: Employers
    post: Mention | None = None
    before: list[Told] = field(default_factory=list)
    section: Mention | None = None

    def read(self, passage: Reading) -> Reading:
        self.section = find_section(passage, self.ontology)
        if self.section:
            self.before.append(Told(passage.paragraph.number, (Candidate((self.section,), 0, True, True),)))
        for sentence in passage.doc.sents:
            passage = self._read_sentence(passage, sentence)
        return passage

    def _read_sentence(self, passage: Reading, sentence: TokenSpan) -> Reading:
        number, here, within = passage.paragraph.number, list[Candidate](), list[Mention]()
        context = Context(self.ontology, here, within, self.before, number, passage.mentions_at, self.genders)
        for token in sentence:
            if not passage.mentions_at(token) and (found := self._resolve(token, passage, context)):
                passage = passage.with_mentions({token.i: _anaphors(token, passage, found)})
                if token.lower_ in self.ontology.anaphora.pronouns.person:
                    self.genders.learn(found[0], token.lower_)
            if passage.mentions_at(token):
                here.extend(candidates_of((token,), passage.mentions_at))
                within.extend(_named_within(token, token, passage))
        named = tuple(candidates_of(sentence, passage.mentions_at))
        groups = any(unnamed(sentence, passage.mentions_at, people=self.ontology.cues.people.delegates, several=True))
        about, nouns = _is_about_unnamed(sentence, passage), frozenset(_new_nouns(sentence, passage))
        inner = tuple(_named_within(sentence[0], sentence[-1], passage))
        stranger = _is_about_stranger(sentence, passage, self.ontology)
        self.before.append(Told(number, named, about, groups, inner, nouns, stranger))
        return passage

    def _resolve(self, token: Token, passage: Reading, context: Context) -> tuple[Mention, ...]:
        noun = resolve_relative(token, context)
        if noun is not None:
            return meant_by_relative(token, passage.mentions_at(noun), context)
        if token.lower_ in self.ontology.anaphora.pronouns.reflexive:
            return own_subject(token, context)
        if self.section and acts_for_section(token, self.ontology):
            return (self.section,)
        country = self.section.country if self.section else self.country
        found = (
            resolve_pronoun(token, context)
            or self.employers.owned_by(token, context, passage.mentions_at)
            or resolve_nominal(token, context, country=country)
        )
        if self.post and not found and is_post(token, self.ontology):
            return (self.post,)
        owned = {mention.name for mention in passage.mentions_at(token.head)} if token.tag_ == "PRP$" else set()
        return () if owned & {mention.name for mention in found} else found


def _named_within(first: Token, last: Token, passage: Reading) -> Iterator[Mention]:
    start, end = passage.prose_range(first, last)
    for phrase in passage.names:
        if start <= phrase.start < end:
            yield from phrase.mentions


def _new_nouns(sentence: TokenSpan, passage: Reading) -> Iterator[str]:
    """The nouns of things that a sentence brings in without a name; a heading brings in none."""
    if sentence.root.pos_ in {"VERB", "AUX"}:
        yield from narrowed_nouns(sentence, passage.mentions_at)


def _is_about_unnamed(sentence: TokenSpan, passage: Reading) -> bool:
    subjects = (word for word in sentence.root.lefts if word.dep_ in SUBJECTS)
    return any(word.tag_ == "NN" and not passage.mentions_at(word) for word in subjects)


def _is_about_stranger(sentence: TokenSpan, passage: Reading, ontology: Ontology) -> bool:
    """Whether its subject is somebody who has no name, there or beside: "a contact", but not "a lawyer, Li"."""
    subjects = (word for word in sentence.root.lefts if word.dep_ in SUBJECTS and not passage.mentions_at(word))
    return any(
        word.tag_ == "NN"
        and word.lemma_.lower() in ontology.anaphora.strangers.nouns
        and not any(passage.mentions_at(child) for child in word.children if child.dep_ in {"appos", "compound"})
        for word in subjects
    )


def _anaphors(token: Token, passage: Reading, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
    first = token.left_edge if token.pos_ in {"NOUN", "PROPN", "ADJ"} else token
    span = passage.span(first, token)
    text = passage.cable.text[span.start : span.end]
    return tuple(
        replace(
            mention,
            paragraph=passage.paragraph.number,
            start=span.start,
            end=span.end,
            text=text,
            extractor="reference",
            abbreviation=None,
            with_owner=None,
            antecedent=mention.antecedent or mention.span,
        )
        for mention in found
    )
