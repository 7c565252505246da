"""Files in, cables out: header, paragraphs and passages with their places in the text as read."""

from graphbuild.cables.parsing import parse_cable
from graphbuild.cables.reading import read_cables

__all__ = ["parse_cable", "read_cables"]
