"""Any English text in, what its sentences state out, in the text's own words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Token

from graphbuild.extraction.model import load_model
from graphbuild.extraction.open.blocks import find_blocks
from graphbuild.extraction.open.certainty import certainty
from graphbuild.extraction.open.exclusion import is_denial_of_another
from graphbuild.extraction.open.phrases import noun_phrase
from graphbuild.extraction.open.propositions import Proposition, find_propositions
from graphbuild.extraction.open.subjects import find_subjects
from graphbuild.extraction.open.wording import Wording, wording
from graphbuild.extraction.relations.contents import is_content
from graphbuild.extraction.relations.factuality import Factuality, read_factuality
from graphbuild.extraction.relations.tree import children, is_passive
from graphbuild.ontology import Cues, Ontology, load_ontology
from graphbuild.records import Modality, Polarity

_CODE = frozenset("=|<>{}\\")


@dataclass(frozen=True, slots=True)
class OpenRelation:
    """What one clause says: `arguments` are all phrases after the predicate, in order; `confidence` 0 to 1.

    `polarity` and `modality` tell how the event of the predicate's last verb is meant: what somebody
    "refused to sign" is negated, what somebody "agreed to sign" planned. `attributed_to` is the
    innermost speaker.
    """

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
    ontology = load_ontology()
    for block in find_blocks(text):
        yield from _of_block(wording(block), load_model(model), ontology)


def _of_block(words: Wording, pipeline: Language, ontology: Ontology) -> Iterator[OpenRelation]:
    for sentence in pipeline(words.masked.text).sents:
        said = words.sentence(sentence)
        seen = set()
        for proposition in find_propositions(sentence, ontology):
            relation = _relation(proposition, said, words, ontology.cues)
            key = (relation.subject, relation.predicate, relation.arguments)
            if key not in seen and relation.subject not in relation.arguments and _is_prose(relation):
                seen.add(key)
                yield relation


def _is_prose(relation: OpenRelation) -> bool:
    """Whether all parts are words or figures, none a piece of a table or of code or a "whose" that leads nowhere."""
    parts = (relation.subject, relation.predicate, *relation.arguments)
    lost = any(part.lower().startswith("whose ") for part in parts)
    return not lost and all(any(map(str.isalnum, part)) and not _CODE.intersection(part) for part in parts)


def _relation(stated: Proposition, sentence: str, words: Wording, cues: Cues) -> OpenRelation:
    meant = read_factuality(stated.head, cues)
    return OpenRelation(
        sentence,
        words.words(stated.subject.words),
        words.words(stated.predicate) or "is",
        tuple(words.words(phrase.words) for phrase in stated.arguments),
        _polarity(stated, meant),
        Modality.POSSIBLE if meant.void else meant.modality,
        _speaker(stated.head, words, cues),
        certainty(stated),
    )


def _polarity(stated: Proposition, meant: Factuality) -> Polarity:
    """As the clause is meant, but for a denial of another one coordinated with the subject or an argument."""
    words = [word for phrase in (stated.subject, *stated.arguments) for word in phrase.words]
    own = meant.polarity is Polarity.AFFIRMED or not is_denial_of_another(stated.head, (*words, *stated.predicate))
    return meant.polarity if own else Polarity.AFFIRMED


def _speaker(head: Token, words: Wording, cues: Cues) -> str | None:
    """Whose words the clause is in, the innermost speaker."""
    token = head
    while token.dep_ != "ROOT":
        below, token = token, token.head
        if is_content(below) and token.lemma_ in cues.reporting.verbs and not is_passive(token):
            for subject in find_subjects(token, cues):
                return words.words(subject.phrase.words)
    for prep in children(token, "prep"):
        if prep.lower_ in cues.reporting.prepositions:
            for noun in (o for inner in (prep, *children(prep, "prep")) for o in children(inner, "pobj")):
                return words.words(noun_phrase(noun).words)
    return None
