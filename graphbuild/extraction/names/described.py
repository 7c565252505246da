"""A parsed passage in, what it describes without a name out: "an extradition treaty", "a workshop on vote counts"."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.vocabulary import vocabulary_of
from graphbuild.extraction.names.words import split, without_short
from graphbuild.extraction.reading import Reading
from graphbuild.ontology import Ontology
from graphbuild.ontology.grammar import Grammar, Plain
from graphbuild.records import Mention, Part

EXTRACTOR = "description"
_LONGEST = 6
_WORDS = 4
_TOPICAL = frozenset({"ADJ", "NOUN", "PROPN", "DET", "CCONJ"})
_BEFORE = frozenset({"compound", "nmod", "amod"})
_VISITED = frozenset({"Mission", "Ministry", "Company", "Media"})
"""At these bodies people meet who are none of them."""
_ONE = frozenset({"the", "this", "last", "next"})
_ELECTIONS = frozenset({"election", "elections", "referendum"})
_ELECTED = frozenset({"Agency", "InternationalOrganization"})
_ABOUT = frozenset({"on", "against", "concerning", "regarding"})


def find_described(reading: Reading, ontology: Ontology) -> Mapping[int, tuple[Mention, ...]]:
    """By token index, agreements, laws, meetings and programmes told apart by what they are about, by date or body."""
    if reading.passage.part in {Part.SUBJECT, Part.HEADING}:
        return {}
    grammar, text = ontology.names.grammar, reading.masked.text
    types = {**grammar.dated, **grammar.held, **grammar.described}
    if not any(noun in text for noun in types):
        return {}
    found: dict[int, tuple[Mention, ...]] = {}
    for token in reading.doc:
        type_ = types.get(token.text)
        if type_ and _may_be_told(token, reading) and (span := _span(token, reading, ontology)):
            found[token.i] = (_mention(span, reading, type_),)
    return found


def _may_be_told(token: Token, reading: Reading) -> bool:
    noun = token.pos_ in {"NOUN", "PROPN"} or token.dep_ in {"dobj", "pobj"}
    if token.dep_ == "compound" and token.i + 1 == token.head.i and token.head.text.islower():
        return False
    return noun and token.dep_ != "appos" and not _taken(token, reading)


def _span(token: Token, reading: Reading, ontology: Ontology) -> tuple[Token, Token] | None:
    """The first and last word of the description; None where nothing tells the thing from its like."""
    grammar = ontology.names.grammar
    first = last = token
    if token.text in grammar.described and not _is_mass(token, reading, grammar.words):
        first, last = _first(token, reading, grammar), _last(token, reading, grammar)
        if first is last and token.text in grammar.words.pacts:
            last = _named_behind(token, reading, link="with")
    if first is last and token.text in grammar.words.papers:
        last = _of_kind(token, ontology.cues.embedding.kinds)
    if first is last and token.text in grammar.held:
        first = _whose(token, reading, grammar.words)
    if first is last and token.text in grammar.held and (last := _named_behind(token, reading, link="of")) is not token:
        first = _date_before(token, reading, grammar.words)
        first = _described_before(token, reading, grammar.words) if first is token else first
    if first is last and token.text in grammar.held:
        first = _convened_by(token, reading, ontology)
    if first is last and token.text in grammar.dated:
        first = _date_before(token, reading, grammar.words)
        first = _national_before(token, grammar.words) if first is token else first
        first = _elected_before(token, reading, ontology) if first is token else first
    return (first, last) if first.i < token.i or last.i > token.i else None


def _date_before(token: Token, reading: Reading, plain: Plain) -> Token:
    """The date in "the June 5 hearing", "a November workshop", "May 2004 local elections"; else the noun itself."""
    at = (
        token.i - 1 - (token.i > 1 and (token.nbor(-1).lower_ in plain.electoral or _is_small_compound(token.nbor(-1))))
    )
    if at < 0 or at not in reading.dates:
        return token
    date = token.doc[at]
    words = reading.words(date, date)
    whose = at > 0 and date.nbor(-1).dep_ in {"det", "poss", "case"}
    return date if whose or (len(words) == 4 and words.isdigit()) else token


def _is_small_compound(word: Token) -> bool:
    """Whether it is the first part of a compound noun: "coordination" before "meeting"."""
    return word.dep_ in {"compound", "amod"} and word.text.islower()


def _national_before(token: Token, plain: Plain) -> Token:
    """What kind of election "the" alone tells: "the general election", "the recall referendum"."""
    before = token.nbor(-1) if token.i > 1 and token.dep_ != "compound" else token
    definite = token.i > 1 and token.nbor(-2).lower_ == "the"
    return before if definite and before.lower_ in plain.national else token


def _elected_before(token: Token, reading: Reading, ontology: Ontology) -> Token:
    """The nation or body whose election it is: "the Kenyan elections", "ILO elections"; else the noun itself."""
    if token.text not in _ELECTIONS or token.i == 0:
        return token
    at = token.i - 1
    at -= at > 0 and token.doc[at].lower_ in ontology.names.grammar.words.electoral | {"national"}
    whose = token.doc[at]
    found = vocabulary_of(ontology).known.longest(split(whose.text), 0)
    national = found is not None and found[1].kind is Kind.ADJECTIVE and token.tag_ == "NNS"
    named = reading.mentions_at(whose)
    body = named and named[0].type in _ELECTED and whose.dep_ in _BEFORE
    if not ((national and not named) or body):
        return token
    year = token.doc[whose.i - 1] if whose.i else whose
    return year if year.i in reading.dates and year.dep_ not in {"pobj"} else whose


def _whose(token: Token, reading: Reading, plain: Plain) -> Token:
    """Those who meet: "the donors' conference", "a West African leaders' summit"; else the noun itself."""
    owner = token.nbor(-2) if token.i > 1 and token.nbor(-1).dep_ == "case" else token
    if owner.lower_ not in plain.convening:
        return token
    first = owner
    while first.i > first.sent.start + 1 and first.nbor(-1).text.istitle() and not _taken(first.nbor(-1), reading):
        first = first.nbor(-1)
    return first


def _convened_by(token: Token, reading: Reading, ontology: Ontology) -> Token:
    """The one body whose meeting it is: "the next Nile Commission meeting", not "a Nile Commission meeting"."""
    at = token.i - 1
    while at > 0 and token.doc[at].text.islower() and token.doc[at].dep_ in {"amod", "compound"}:
        at -= 1
    owned = at > 0 and token.doc[at].dep_ == "case"
    body = token.doc[max(at - owned, 0)]
    named = reading.mentions_at(body)
    meets = named and ontology.types.is_a(named[0].type, "Organization") and named[0].type not in _VISITED
    one = any(word.lower_ in _ONE for word in body.doc[max(0, body.i - 3) : body.i]) and body.dep_ in _BEFORE
    return body if meets and (owned or one) else token


def _described_before(token: Token, reading: Reading, plain: Plain) -> Token:
    """The adjective before a noun, unless it says nothing: "monthly meeting"."""
    before = token.nbor(-1) if token.i else token
    telling = before.tag_ == "JJ" and before.text not in plain.vague and not _taken(before, reading)
    return before if telling else token


def _named_behind(token: Token, reading: Reading, *, link: str) -> Token:
    """The name to which "of" or "with" leads from a noun; the noun itself where none does."""
    at = token.i + 1
    if at >= len(token.doc) or token.doc[at].lower_ != link:
        return token
    at += 1
    at += at < len(token.doc) and token.doc[at].lower_ in {"the", "its"}
    named = reading.mentions_at(token.doc[at]) if at < len(token.doc) else ()
    acts = named and named[0].type not in {"Person", "Official", "City", "Place"}
    return _owned(token.doc[at], reading) if acts and (link == "of" or named[0].type == "Country") else token


def _owned(owner: Token, reading: Reading) -> Token:
    """The last of names that each have the next: "the session of the Commission's Trade Committee"."""
    case = owner.nbor(1) if owner.i + 2 < len(owner.doc) else owner
    named = case.nbor(1).head if case.dep_ == "case" and case.nbor(1).dep_ == "compound" else case.nbor(1)
    return _owned(named, reading) if case.dep_ == "case" and reading.mentions_at(named) else owner


def _of_kind(token: Token, kinds: frozenset[str]) -> Token:
    """The noun behind "of" that makes a name of the one before it: "memorandum of understanding"; else that itself."""
    behind = token.doc[token.i + 1 : token.i + 3]
    return behind[1] if len(behind) > 1 and behind[0].lower_ == "of" and behind[1].lower_ in kinds else token


def _is_mass(token: Token, reading: Reading, plain: Plain) -> bool:
    """Whether a noun without an article stands for no one thing: "they discussed labor law"."""
    told = any(child.dep_ in {"det", "poss"} for child in token.children)
    return token.text in plain.mass and not told


def _first(token: Token, reading: Reading, grammar: Grammar) -> Token:
    """The first of the nouns before it, and of the adjectives before these: "alternative development program"."""
    doc, first, plain = token.doc, token, grammar.words
    only = grammar.telling.get(token.text)
    topical = plain.topical - plain.fields if token.text in plain.mass else plain.topical
    while token.i - first.i < _WORDS and first.i:
        word = doc[first.i - 1]
        start = doc[word.i - 2] if word.i > 1 and doc[word.i - 1].text == "-" else word
        written = doc[start.i : word.i + 1].text
        inner = first.i < token.i
        telling = (word.tag_ in {"NN", "NNS", "VBG"} and word.dep_ in _BEFORE) or written in topical
        if only and not inner and written not in only:
            break
        adjective = inner and word.tag_ == "JJ" and word.dep_ in _BEFORE
        named = (
            grammar.described[token.text] == "Programme" and inner and written.istitle() and written not in plain.stop
        )
        short = word.tag_ == "NNP" and (written.isupper() or named) and word.dep_ in _BEFORE
        small = written.islower() and (telling or adjective)
        if written in plain.vague or not (small or short) or _taken(word, reading):
            break
        first = start
    return _first_of_deed(first, token, plain)


def _first_of_deed(first: Token, token: Token, plain: Plain) -> Token:
    """The noun before "of" that goes with the first: "a transfer of power agreement", but "a form of trade treaty"."""
    doc, at = token.doc, first.i - 2
    deed = at >= 0 and doc[at + 1].lower_ == "of" and doc[at].tag_ in {"NN", "NNS"} and token.tag_ == "NN"
    if first is token or not deed or doc[at].text in plain.partial:
        return first
    while at > 1 and doc[at - 1].text == "-":
        at -= 2
    return doc[at]


def _last(token: Token, reading: Reading, grammar: Grammar) -> Token:
    """The end of "on …" behind it, where that is short and no clause."""
    if token.text == "agreement" and not any(child.dep_ in {"det", "poss", "amod"} for child in token.children):
        return token
    about = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else token
    attached = about.head.i == token.i or token.dep_ in {"dobj", "pobj"}
    if about.lower_ not in _ABOUT or not attached or token.text in grammar.telling:
        return token
    last = token
    for word in token.doc[about.i + 1 : about.i + _LONGEST]:
        if _taken(word, reading) or not (word.pos_ in _TOPICAL or word.tag_ == "VBG" or word.lower_ == "of"):
            break
        last = word if word.pos_ in {"NOUN", "PROPN"} and word.text not in grammar.words.idioms else last
    return last


def _taken(token: Token, reading: Reading) -> bool:
    return bool(reading.mentions_at(token)) or token.i in reading.dates


def _mention(span: tuple[Token, Token], reading: Reading, type_: str) -> Mention:
    place = reading.span(*span)
    text = reading.cable.text[place.start : place.end]
    name = without_short(reading.words(*span))
    number = reading.paragraph.number
    return Mention(reading.cable.id, number, place.start, place.end, text, name, type_, EXTRACTOR)
