"""The model's name finder reads the sentences in which capitals are left, and no others."""

from __future__ import annotations

import pytest
import spacy

from graphbuild.extraction.model import load_model
from graphbuild.extraction.names import find_names, find_open_sentences
from graphbuild.extraction.read import passage_texts, read_passages
from graphbuild.extraction.reading import Reading
from graphbuild.extraction.seeing import FINDER, _others
from graphbuild.ontology import load_ontology
from tests.annotated import cable_of


def _read(text: str) -> Reading:
    passages = tuple(passage_texts(cable_of(text)))
    names = find_names(passages, load_ontology())
    return read_passages(passages, names, model=load_model(), ontology=load_ontology())[0]


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("The Ministry of Finance of Peru wrote. Prices rose again in May.", []),
        ("Peru wrote. Nobody had asked Llewelyn of it. Prices rose.", ["Nobody had asked Llewelyn of it."]),
        ("Meanwhile prices rose. Several firms closed.", []),
    ],
)
def test_sentences_without_a_capital_to_explain_are_spared(text: str, open_: list[str]) -> None:
    reading = _read(text)
    bare = Reading(**{name: getattr(reading, name) for name in Reading.__dataclass_fields__} | {"mentions": {}})
    found = [sentence.text.strip() for sentence in find_open_sentences(bare, load_ontology())]
    assert found == open_


def test_what_is_seen_stands_at_its_words() -> None:
    doc = _read("Prices rose. The house of Barack Obama burned. Prices fell.").doc
    assert [(entity.text, entity.label_) for entity in doc.ents] == [("Barack Obama", "PERSON")]


def test_a_finder_that_listens_keeps_what_it_listens_to() -> None:
    assert set(_others(load_model())) == set(load_model().pipe_names) - {FINDER}
    model = spacy.blank("en")
    model.add_pipe("tok2vec")
    model.add_pipe("tagger")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "*"}
    parser = {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": "ner", "extra_state_tokens": False}
    sizes = {"hidden_width": 64, "maxout_pieces": 2, "use_upper": True, "nO": None}
    model.add_pipe(FINDER, config={"model": {**parser, **sizes, "tok2vec": listener}})
    assert _others(model) == ("tagger",)
