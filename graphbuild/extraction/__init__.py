"""Cable in, mentions and claims out: the only home of spaCy."""

from graphbuild.extraction.extractor import Extractor, load_extractor
from graphbuild.extraction.model import DEFAULT_MODEL

__all__ = ["DEFAULT_MODEL", "Extractor", "load_extractor"]
