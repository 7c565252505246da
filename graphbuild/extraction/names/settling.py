"""Names that the grammar missed in a cable's passages in, the same with one type a name out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graphbuild.extraction.names.items import PERSONS
from graphbuild.extraction.names.missed import Sighting
from graphbuild.extraction.phrases import NamePhrase
from graphbuild.records import Mention

_BODIES = frozenset({"Company", "Media", "NGO", "Party", "ArmedGroup"})

Sightings = Mapping[int, Sighting]


def settle(seen: Sequence[Sightings], phrases: Iterable[NamePhrase]) -> list[dict[int, tuple[Mention, ...]]]:
    """A name is what the grammar takes it for elsewhere in the cable, else what it surely or mostly seems to be."""
    kinds = _Kinds.of(seen, [mention for phrase in phrases for mention in phrase.mentions])
    return [{place: (kinds.settled(one.mention),) for place, one in found.items()} for found in seen]


@dataclass(frozen=True, slots=True)
class _Kinds:
    """What names are in one cable: by the grammar, by parts of persons' names, by what was seen."""

    named: Mapping[str, Mention]
    persons: Mapping[str, str]
    types: Mapping[str, str]

    @classmethod
    def of(cls, seen: Sequence[Sightings], mentions: Iterable[Mention]) -> _Kinds:
        votes: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        persons: dict[str, str] = {}
        named = {mention.name: mention for mention in mentions}
        for mention in named.values():
            if mention.type in PERSONS:
                persons[mention.name.split()[-1]] = mention.type
        for one in (one for found in seen for one in found.values()):
            votes[one.mention.name][one.mention.type] += 10**one.sure
        return cls(named, persons, {name: _most(found) for name, found in votes.items()})

    def settled(self, mention: Mention) -> Mention:
        """The mention with the type that holds throughout the cable."""
        if mention.country is not None:
            return mention
        if known := self.named.get(mention.name):
            return replace(mention, type=known.type, country=known.country)
        first, _, last = mention.name.rpartition(" ")
        if first and self.types[mention.name] == "Organization" and self.types.get(last) == "Person":
            return replace(mention, type="Person")
        return replace(mention, type=self.persons.get(mention.name) or self.types[mention.name])


def _most(votes: Mapping[str, int]) -> str:
    """What most was seen; where that is some body, what sort of body was seen besides."""
    order = sorted(votes, key=lambda type_: (-votes[type_], type_))
    return next((type_ for type_ in order if type_ in _BODIES), order[0]) if order[0] == "Organization" else order[0]
