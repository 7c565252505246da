"""A cable and its claims in, what surrounds the names in it out: the day, and who works for whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from graphbuild.records import CableInfo, Claim, Polarity, year_of
from graphbuild.resolution.referents import Kind, Referent
from graphbuild.resolution.within import CableReferents

_POST = "works_for"


def ordinal_of(cable: CableInfo) -> int | None:
    """The day of a cable, from the year 1 on; the middle of the year where only its id tells; else None."""
    if cable.date:
        return cable.date.toordinal()
    year = year_of(cable.id)
    return date(year, 7, 1).toordinal() if year else None


def find_employers(claims: Iterable[Claim], found: CableReferents) -> Mapping[Referent, set[str]]:
    """The folded names of those for whom a cable says that somebody works, countries left out."""
    employers: dict[Referent, set[str]] = defaultdict(set)
    for claim in claims:
        if claim.predicate == _POST and claim.qualifiers.polarity is Polarity.AFFIRMED:
            person, body = found.of(claim.subject), found.of(claim.object)
            if person and body and body.kind is not Kind.COUNTRY:
                employers[person].add(body.fullest)
    return employers
