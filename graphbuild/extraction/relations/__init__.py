"""A parsed cable in, the claims that its sentences make out; any English text in, its open relations out."""

from __future__ import annotations

from graphbuild.extraction.relations.claims import find_claims
from graphbuild.extraction.relations.open import OpenRelation, open_relations

__all__ = ["OpenRelation", "find_claims", "open_relations"]
