"""A parsed passage in, what it describes without a name out: "an extradition treaty", "a workshop on vote counts"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.records import Mention, Part

EXTRACTOR = "description"
_LONGEST = 6
_TOPICAL = frozenset({"ADJ", "NOUN", "PROPN", "DET", "CCONJ"})
_BEFORE = frozenset({"compound", "nmod", "amod"})
_VAGUE = frozenset(
    {"new", "old", "draft", "final", "first", "second", "recent", "current", "proposed", "major", "possible"}
)
_ABOUT = frozenset({"on", "against", "concerning", "regarding"})


def find_described(reading: Reading, ontology: Ontology) -> Mapping[int, tuple[Mention, ...]]:
    """By token index, agreements, laws, meetings and programmes told apart by what they are about."""
    if reading.passage.part in {Part.SUBJECT, Part.HEADING}:
        return {}
    types, text = ontology.names.grammar.described, reading.masked.text
    if not any(noun in text for noun in types):
        return {}
    found: dict[int, tuple[Mention, ...]] = {}
    for token in reading.doc:
        type_ = types.get(token.text)
        if (
            type_
            and token.dep_ != "appos"
            and token.pos_ in {"NOUN", "PROPN"}
            and not _taken(token, reading)
            and (span := _span(token, reading))
        ):
            found[token.i] = (_mention(span, reading, type_),)
    return found


def _span(token: Token, reading: Reading) -> tuple[Token, Token] | None:
    """The first and last word of the description; None where nothing tells the thing from its like."""
    first = _first(token, reading)
    last = _last(token, reading)
    return (first, last) if first.i < token.i or last.i > token.i else None


def _first(token: Token, reading: Reading) -> Token:
    """The first of the nouns before it, and of the adjectives before these: "alternative development program"."""
    first = token
    for word in reversed(list(token.doc[max(0, token.i - 3) : token.i])):
        noun = word.tag_ in {"NN", "VBG"} or (word.tag_ == "JJ" and first is not token and word.text not in _VAGUE)
        if not noun or not word.text.islower() or word.dep_ not in _BEFORE or _taken(word, reading):
            break
        first = word
    return first


def _last(token: Token, reading: Reading) -> Token:
    """The end of "on …" behind it, where that is short and no clause."""
    about = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    if about.lower_ not in _ABOUT or about.head.i != token.i:
        return token
    last = token
    for word in token.doc[about.i + 1 : about.i + _LONGEST]:
        if _taken(word, reading) or not (word.pos_ in _TOPICAL or word.tag_ == "VBG" or word.lower_ == "of"):
            break
        last = word if word.pos_ in {"NOUN", "PROPN"} else last
    return last


def _taken(token: Token, reading: Reading) -> bool:
    return bool(reading.mentions_at(token)) or token.i in reading.dates


def _mention(span: tuple[Token, Token], reading: Reading, type_: str) -> Mention:
    place = reading.span(*span)
    text = reading.cable.text[place.start : place.end]
    name = reading.words(*span)
    number = reading.paragraph.number
    return Mention(reading.cable.id, number, place.start, place.end, text, name, type_, EXTRACTOR)
