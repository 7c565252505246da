"""The name of an event that comes round in, which of its kind it is out: "Athens Olympics" is one of the Olympics."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graphbuild.resolution.lists import identity, kept

_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Edition:
    """One of a series; `host` is what else its name says, of the place as a rule. All empty: any of them."""

    series: int
    year: int | None = None
    season: str = ""
    host: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether the name does not tell which of the series it is."""
        return not self.year and not self.host


@kept
def parse_edition(folded: str) -> Edition | None:
    """The edition that a folded name tells of; None for the name of anything else."""
    rules = identity().editions
    for number, forms in enumerate(rules.series):
        for form in forms:
            if f" {form} " in f" {folded} ":
                rest = f" {folded} ".replace(f" {form} ", " ").split()
                years = [int(word) for word in rest if _YEAR.fullmatch(word)]
                seasons = [word for word in rest if word in rules.seasons]
                others = [word for word in rest if word not in seasons and not word.isdigit()]
                host = " ".join(others).removeprefix("in ").removeprefix("of ")
                return Edition(number, years[0] if years else None, "".join(seasons[:1]), host)
    return None
