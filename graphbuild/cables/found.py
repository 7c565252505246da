"""What the finders of header values give: a field, its value in normal form, and the place of its words."""

from __future__ import annotations

from graphbuild.records import HeaderField

Found = tuple[HeaderField, str, int, int]
"""A value before it is a record: the places count the characters of the text that the finder was given."""
