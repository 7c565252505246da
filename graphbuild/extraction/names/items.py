"""The parts that name phrases are put together from: bodies, countries, titles, persons."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

ROLE = "Role"
PLACES = frozenset({"Province", "City", "Place"})
PERSONS = frozenset({"Person", "Official"})
OF_STATE = frozenset({"Ministry", "Agency", "GovernmentBody"})
"""Bodies that are some state's own."""


class Kind(Enum):
    """What a part does in a phrase."""

    COUNTRY = auto()
    ADJECTIVE = auto()
    PLACE = auto()
    BODY = auto()
    TITLE = auto()
    PERSON = auto()
    OFFICER = auto()


@dataclass(frozen=True, slots=True)
class Item:
    """Words `first` up to `last` of a passage and what they name; `end` is where the phrase goes on to.

    `end` lies beyond `last` where marks or words follow that belong to the phrase but not to the name:
    "(protect)", "officials", "Provinces". `short` is the place of the abbreviation in parentheses.
    A `peer` bears the office of the person before: Ruiz in "Ministers Rao and Ruiz".
    """

    first: int
    last: int
    kind: Kind
    name: str
    type: str
    country: str | None = None
    end: int = 0
    short: int | None = None
    peer: bool = False
    protected: bool = False
    several: bool = False
    whole: bool = False

    @property
    def after(self) -> int:
        """The first word after the phrase's part."""
        return max(self.end, self.last)

    def name_of(self, short: str) -> str:
        """The name of its abbreviation: a body may be called so alone elsewhere, a place keeps its full name."""
        return short if self.kind is Kind.BODY and self.type not in PLACES else self.name
