"""A proposition in, how likely it is right out."""

from __future__ import annotations

from graphbuild.extraction.open.propositions import Proposition
from graphbuild.extraction.open.subjects import Way

_WAYS = {
    Way.OWN: 0.85,
    Way.RELATIVE: 0.75,
    Way.SHARED: 0.75,
    Way.DESCRIBED: 0.65,
    Way.NAMED: 0.65,
    Way.ADJOINED: 0.5,
    Way.CONTROLLED: 0.45,
    Way.STATE: 0.45,
    Way.GERUND: 0.4,
    Way.PURPOSE: 0.25,
}


def certainty(stated: Proposition) -> float:
    """0 to 1, by how the subject was found and how much is said in one sentence."""
    return round(_WAYS[stated.way] - min(0.2, 0.003 * len(stated.head.sent)), 3)
