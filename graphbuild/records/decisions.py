"""What a person decides about names and entities: it goes before every rule."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Choice(StrEnum):
    """What is decided: of two names, whether they are one thing; of one entity, its name, its type or that it goes."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    RENAME = "rename"
    RETYPE = "retype"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, on the ids of names or entities, which are made of their content and never of a counter.

    `other` is the second of two names. `value` is the new name or type. `cables` are those in which a name stands for
    something else than elsewhere: a decision `different` of a name and itself. `note` is the person's own. `source`
    and `line` say where it was read.
    """

    choice: Choice
    entity: str
    other: str | None = None
    value: str | None = None
    cables: tuple[str, ...] = ()
    note: str | None = None
    source: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids that it is about."""
        return (self.entity, self.other) if self.other and self.other != self.entity else (self.entity,)
