"""English text in, what its clauses say out, of whatever; a parsed cable in, what no frame takes out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from spacy.tokens import Token

from graphbuild.extraction.model import load_model
from graphbuild.extraction.reading import CableReading, Reading
from graphbuild.extraction.relations.clauses import Clause, Kind, find_clauses
from graphbuild.extraction.relations.factuality import read_factuality
from graphbuild.extraction.relations.fillers import Filler, find_fillers
from graphbuild.extraction.relations.frames import find_matches
from graphbuild.extraction.relations.phrases import conjunct_phrases, phrase_of
from graphbuild.extraction.relations.tree import children, is_passive, is_verb, surface_subject
from graphbuild.ontology import Cues, Ontology, load_ontology
from graphbuild.records import Claim, Modality, Polarity, Qualifiers

_CONFIDENCE = {0: 0.45, 1: 0.7, 2: 0.65, 3: 0.6}
"""By how many arguments stand after the predicate."""


@dataclass(frozen=True, slots=True)
class OpenRelation:
    """What one clause says: `arguments` are all phrases after the predicate, in order; `confidence` 0 to 1."""

    sentence: str
    subject: str
    predicate: str
    arguments: tuple[str, ...]
    polarity: Polarity
    modality: Modality
    attributed_to: str | None
    confidence: float


def open_relations(text: str, model: str | None = None) -> Iterator[OpenRelation]:
    """Every relation that the clauses of an English text state, in the text's own words.

    Coordinated subjects and objects give one relation each; adjuncts of time and place are further
    arguments. ModelError where the language model is not installed.
    """
    cues = load_ontology().cues
    for sentence in load_model(model)(text).sents:
        for token in sentence:
            if is_verb(token) and token.dep_ not in {"aux", "auxpass"}:
                yield from _of_verb(token, cues)
            elif token.dep_ == "appos" and token.pos_ in {"NOUN", "PROPN"}:
                yield _relation(token, cues, token.head, "is", (phrase_of(token, apart=True),))


def _of_verb(verb: Token, cues: Cues) -> Iterator[OpenRelation]:
    if verb.dep_ == "xcomp" and verb.pos_ == "VERB" and is_verb(verb.head) and not children(verb.head, "dobj"):
        return
    last = _chain(verb)[-1]
    subjects = children(verb, "attr") if children(verb, "expl") else surface_subject(verb, cues)
    predicate, arguments = _predicate(verb), list(_arguments(last))
    preposition, arguments = _absorbed(last, arguments)
    first = arguments[0] if arguments else ()
    for subject, opening in product(subjects, first or (None,)):
        rest = tuple(phrase for phrases in arguments[1:] for phrase in phrases[:1])
        said = tuple(phrase for phrase in (opening, *rest) if phrase)
        if said:
            yield _relation(verb, cues, subject, f"{predicate} {preposition}".strip(), said)


def _relation(head: Token, cues: Cues, subject: Token, predicate: str, arguments: tuple[str, ...]) -> OpenRelation:
    meant = read_factuality(head, cues)
    return OpenRelation(
        head.sent.text.strip(),
        phrase_of(subject, apart=True),
        predicate,
        arguments,
        meant.polarity,
        Modality.POSSIBLE if meant.void else meant.modality,
        _speaker(head, cues),
        _CONFIDENCE[min(3, len(arguments))],
    )


def _chain(verb: Token) -> list[Token]:
    """The verb and the infinitives that it runs into: "agreed to sign"."""
    chain = [verb]
    while not children(chain[-1], "dobj"):
        following = [item for item in children(chain[-1], "xcomp") if item.pos_ == "VERB"]
        if not following:
            break
        chain.append(following[0])
    return chain


def _predicate(verb: Token) -> str:
    words = []
    for part in _chain(verb):
        words.append(part)
        words += [child for child in children(part, "aux", "auxpass", "neg", "prt") if child.dep_ != "mark"]
        words += [child for child in children(part, "acomp") if part.lemma_ == "be"]
    return " ".join(word.text for word in sorted(words, key=lambda word: word.i))


def _arguments(verb: Token) -> Iterator[tuple[str, ...]]:
    """The phrases after the predicate, objects first, each with its coordinated alternatives."""
    for child in children(verb, "dative", "dobj", "oprd", *_predicative(verb)):
        if child.dep_ != "oprd" or child.i > verb.i:
            yield conjunct_phrases(child) if child.pos_ != "ADP" else (phrase_of(child),)
    for child in children(verb, "ccomp", "xcomp"):
        if child.i > verb.i and child not in _chain(verb):
            yield (phrase_of(child),)
    places = [verb, *children(verb, "acomp")]
    for child in (item for place in places for item in children(place, "prep", "agent", "npadvmod")):
        if child.dep_ != "npadvmod" or child.i > verb.i or child.ent_type_ in {"DATE", "TIME"}:
            yield (phrase_of(child),)


def _predicative(verb: Token) -> tuple[str, ...]:
    """In "there are mines in Peru" what there is comes first."""
    return () if children(verb, "expl") else ("attr",)


def _absorbed(verb: Token, arguments: list[tuple[str, ...]]) -> tuple[str, list[tuple[str, ...]]]:
    """Without an object the first preposition after the verb belongs to the predicate: "was born in"."""
    adjective = children(verb, "acomp")
    preps = [p for place in (verb, *adjective) for p in children(place, "prep", "agent", "dative") if p.i > verb.i]
    given = children(verb, "dobj", "ccomp", "oprd", "dative", *_predicative(verb))
    if any(child.pos_ != "ADP" for child in given) or not preps or not children(preps[0], "pobj"):
        return "", arguments
    objects = conjunct_phrases(children(preps[0], "pobj")[0])
    rest = [phrases for phrases in arguments if phrases != (phrase_of(preps[0]),)]
    return preps[0].text, [objects, *rest]


def _speaker(head: Token, cues: Cues) -> str | None:
    token = head
    while token.dep_ != "ROOT":
        below, token = token, token.head
        if below.dep_ == "ccomp" and token.lemma_ in cues.reporting.verbs and not is_passive(token):
            return next((phrase_of(subject) for subject in surface_subject(token, cues)), None)
    return None


def find_claims(reading: CableReading, ontology: Ontology) -> Iterator[Claim]:
    """Claims between mentions that no frame takes, with predicates such as "open:commission" and "open:vie_with"."""
    for passage, sentence in reading.sentences():
        for clause in find_clauses(sentence, ontology.cues):
            if clause.kind is Kind.VERB and not any(find_matches(clause, passage, ontology)):
                yield from _open_claims(clause, passage, ontology)


def _open_claims(clause: Clause, passage: Reading, ontology: Ontology) -> Iterator[Claim]:
    meant = read_factuality(clause.head, ontology.cues)
    for role, left, right in _pairs(clause, passage, ontology):
        if left.mention.name != right.mention.name and not meant.void:
            suffix = "" if role == "object" else f"_{role.removeprefix('+')}"
            yield Claim(
                left.mention,
                f"open:{clause.head.lemma_.lower()}{suffix}",
                right.mention,
                passage.evidence(clause.head.sent),
                Qualifiers(meant.polarity, meant.modality),
                extractor="open",
                confidence=0.5,
            )


def _pairs(clause: Clause, passage: Reading, ontology: Ontology) -> Iterator[tuple[str, Filler, Filler]]:
    subjects = [
        filler for token in clause.roles.get("subject", ()) for filler in find_fillers(token, passage, ontology.cues)
    ]
    for role, tokens in clause.roles.items():
        if role not in {"subject", "complement", "requester"}:
            for token in tokens:
                for right in find_fillers(token, passage, ontology.cues):
                    yield from ((role, left, right) for left in subjects)
