"""Cable in, mentions and claims out: the only home of spaCy."""

from graphbuild.extraction.extractor import Extractor, load_extractor
from graphbuild.extraction.model import DEFAULT_MODEL
from graphbuild.extraction.open import OpenRelation, open_relations

__all__ = ["DEFAULT_MODEL", "Extractor", "OpenRelation", "load_extractor", "open_relations"]
