"""The names of one cable in, the country of each out, where the words beside it give none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from graphbuild.records import Mention
from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.referents import Kind, Referent

Named = tuple[Kind, str]


def find_countries(folded: Mapping[Mention, Named]) -> dict[Mention, str | None]:
    """The country of each mention: its own, else that given last to the name in the paragraph, else to its first use.

    folded: the mentions in the order of the text, with kind and folded name.
    """
    first: dict[Named, str | None] = {}
    last: dict[tuple[Named, int], str] = {}
    countries: dict[Mention, str | None] = {}
    for mention, name in folded.items():
        place = name, mention.paragraph
        country = mention.country or last.get(place) or first.get(name)
        first.setdefault(name, mention.country)
        if country:
            last[place] = country
        countries[mention] = country
    return countries


def find_strays(referents: Sequence[Referent], home: str | None) -> Iterator[tuple[Referent, Referent, Likeness]]:
    """A name without a country, and the one that has the same name and a country.

    Of several countries, or of a foreign one, the name stays alone; `home` is the country of the post.
    """
    alike: dict[Named, list[Referent]] = defaultdict(list)
    for one in referents:
        alike[one.kind, one.fullest].append(one)
    for found in alike.values():
        plain = [one for one in found if one.country is None]
        others = [one for one in found if one.country and home in {None, one.country}]
        if plain and len(others) == 1:
            yield plain[0], others[0], Likeness(0.9, f"the same name, of {others[0].country}")
