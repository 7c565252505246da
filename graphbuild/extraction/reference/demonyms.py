"""A parsed passage in, the countries of those who act for them out: Poland in "Polish soldiers"."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from spacy.tokens import Token

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.minorities import is_of_minority
from graphbuild.extraction.names.vocabulary import Vocabulary, vocabulary_of
from graphbuild.extraction.names.words import split
from graphbuild.extraction.reading import Reading
from graphbuild.extraction.relations.tree import children
from graphbuild.ontology import Ontology
from graphbuild.records import Mention


def find_demonyms(reading: Reading, ontology: Ontology) -> Mapping[int, tuple[Mention, ...]]:
    """By token index, what a country's adjective before a noun such as "troops" or "support" stands for."""
    people, vocabulary = ontology.cues.people, vocabulary_of(ontology)
    acting = people.delegates | ontology.predicates.nouns
    return {
        token.i: (mention,)
        for token in reading.doc
        if not token.text.islower()
        if (token.dep_ in {"amod", "compound", "nmod"} and token.head.lemma_.lower() in acting)
        or _pays(token, people.backed)
        or _shares_people(token, reading)
        or _opens_pair(token, acting)
        if not _is_of_minority(token, vocabulary)
        if not reading.mentions_at(token) and (mention := _mention(token, reading, vocabulary))
    }


def _shares_people(token: Token, reading: Reading) -> bool:
    """Whether those of the next country are its own too: "Chadian and Sudanese officials"."""
    return any(
        all(mention.type == "Country" for mention in reading.mentions_at(second))
        and reading.words(second, second).split()[-1].islower()
        for second in children(token, "conj")
        if reading.mentions_at(second)
    )


def _opens_pair(token: Token, acting: Container[str]) -> bool:
    """Whether it is the first of two countries' adjectives before such a noun: "Israeli-Palestinian talks"."""
    behind = token.doc[token.i + 1 : token.i + 4]
    joined = len(behind) == 3 and behind[0].text == "-" and not token.whitespace_ and not behind[0].whitespace_
    return joined and behind[1].text.istitle() and behind[2].lemma_.lower() in acting


def _is_of_minority(token: Token, vocabulary: Vocabulary) -> bool:
    before, after = (token.doc[at : at + 1].text for at in (max(0, token.i - 1), token.i + 1))
    return is_of_minority(before, token.text, after, vocabulary)


def _pays(token: Token, backed: Container[str]) -> bool:
    """Whether a country is who pays or leads: "the Danish-funded school"."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return len(behind) == 2 and behind[0].text == "-" and behind[1].lower_ in backed


def _mention(token: Token, reading: Reading, vocabulary: Vocabulary) -> Mention | None:
    for first in _openings(token):
        words = reading.words(first, token)
        words = vocabulary.names.countries.combining.get(words, words)
        end, entry = vocabulary.known.longest(split(words), 0) or (0, None)
        if entry and entry.kind is Kind.ADJECTIVE and entry.type == "Country" and end > token.i - first.i:
            span = reading.span(first, token)
            return Mention(
                reading.cable.id,
                reading.paragraph.number,
                span.start,
                span.end,
                reading.cable.text[span.start : span.end],
                entry.name,
                entry.type,
                "demonym",
                country=entry.country,
            )
    return None


def _openings(token: Token) -> Iterator[Token]:
    """Where the adjective may begin: "African" or "South African"."""
    if token.i > token.sent.start and token.nbor(-1).text.istitle():
        yield token.nbor(-1)
    yield token
