"""A parsed cable in, the claims that its sentences make out."""

from __future__ import annotations

from graphbuild.extraction.relations.claims import find_claims

__all__ = ["find_claims"]
