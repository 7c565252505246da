"""Any English text in, its open relations out; a parsed cable in, the claims that no frame takes out."""

from __future__ import annotations

from graphbuild.extraction.open.claims import find_claims
from graphbuild.extraction.open.relations import OpenRelation, open_relations

__all__ = ["OpenRelation", "find_claims", "open_relations"]
