"""The passages of a cable in, the same out; those that are all capitals with the capitals of running text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from graphbuild.extraction.casing import TITLES, is_loud, with_openings
from graphbuild.extraction.english import english_of
from graphbuild.extraction.names.emphasis import unstressed
from graphbuild.extraction.names.known import known_of
from graphbuild.extraction.names.plain_names import PlainNames
from graphbuild.extraction.names.recasing import Recasing
from graphbuild.extraction.names.shouting import Spelling, explained_in, respelt
from graphbuild.extraction.names.vocabulary import vocabulary_of
from graphbuild.extraction.names.words import Words, split
from graphbuild.extraction.phrases import PassageText
from graphbuild.ontology import Ontology
from graphbuild.prose import Prose

_UNASKED = ["parser", "ner", "lemmatizer", "attribute_ruler"]


def with_capitals(passages: Sequence[PassageText], model: Language, ontology: Ontology) -> tuple[PassageText, ...]:
    """The passages as they would be written in small and capital letters, of equal length.

    A word keeps its capital where a list or the grammar of names shows a name, where English has no such word, or where
    the model takes it for a name although it stands in small letters. In running text, capitals that only stress a word
    go.
    """
    loud = [place for place, passage in enumerate(passages) if _is_shouted(passage)]
    texts = [split(passage.prose.text) for passage in passages]
    shorts = frozenset(chain.from_iterable(map(explained_in, texts)))
    spelling = Spelling(vocabulary_of(ontology), english_of(model), shorts)
    passages = [one if is_loud(one.prose.text) else unstressed(one, spelling) for one in passages]
    if not loud:
        return tuple(passages)
    proud = [spelling.proud(words) if place in loud else words for place, words in enumerate(texts)]
    known = known_of(passages, proud, ontology)
    calm = [Recasing(spelling, known, texts[place], proud[place]).recased() for place in loud]
    names = _plain_names(calm, model, PlainNames(spelling, ontology.predicates.nouns))
    made = list(passages)
    for place, sure in zip(loud, names, strict=True):
        prouder = _capitalized(proud[place], sure)
        recased = Recasing(spelling, known, texts[place], prouder, frozenset(sure)).recased()
        made[place] = _written(passages, place, recased.prose)
    return tuple(made)


def _is_shouted(passage: PassageText) -> bool:
    return passage.passage.part not in TITLES and is_loud(passage.prose.text)


def _plain_names(calm: Sequence[Words], model: Language, plain: PlainNames) -> list[set[int]]:
    """By passage, the places of names that are common words; found twice, as one shows another."""
    texts = [replace(words, prose=with_openings(words.prose)) for words in calm]
    tags = list(map(_tags, texts, model.pipe((words.prose for words in texts), disable=_UNASKED)))
    sure: list[set[int]] = [set() for _ in calm]
    surnames: set[str] = set()
    for _ in range(2):
        for number, words in enumerate(calm):
            found = dict(plain.found(_capitalized(words, sure[number]), tags[number], sure[number], surnames))
            surnames.update(words.texts[place] for place, person in found.items() if person)
            sure[number].update(found)
    return sure


def _tags(words: Words, doc: Doc) -> list[str]:
    """The tag of each word, that of its first part."""
    found = {token.idx: token.tag_ for token in doc}
    return [found.get(start, "") for start in words.starts]


def _capitalized(words: Words, places: set[int]) -> Words:
    return respelt(words, [text.capitalize() if at in places else text for at, text in enumerate(words.texts)])


def _written(passages: Sequence[PassageText], place: int, text: str) -> PassageText:
    """The passage with another text; one that goes on with a sentence begins as it does within."""
    passage, before = passages[place], passages[place - 1] if place else None
    opened = with_openings(text)
    goes_on = (
        before is not None
        and before.paragraph is passage.paragraph
        and before.passage.part not in TITLES
        and before.prose.text[-1].isalnum()
    )
    opened = text[:1] + opened[1:] if goes_on else opened
    return replace(passage, prose=Prose(opened, passage.prose.starts, passage.prose.ends))
