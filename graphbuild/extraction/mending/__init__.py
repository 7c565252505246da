"""A parse in, the same out with names, lists, contents of speech and plans hung where they belong."""

from graphbuild.extraction.mending.contents import mend_contents
from graphbuild.extraction.mending.names import mend_names

__all__ = ["mend_contents", "mend_names"]
