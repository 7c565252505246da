"""The things and places that one cable names in, those that are one out: by abbreviation, owner, words left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from graphbuild.resolution.likeness import Likeness
from graphbuild.resolution.lists import identity, vocabulary
from graphbuild.resolution.namesakes import shared_forms
from graphbuild.resolution.referents import Referent
from graphbuild.resolution.wording import fold, initials, is_short_form

Pair = tuple[Referent, Referent, Likeness]


def find_bodies(things: Sequence[Referent], owners: Collection[str]) -> Iterator[Pair]:
    """Pairs (shorter form, fuller form) that are one; `owners` are names that may stand before."""
    index: dict[str, list[Referent]] = {}
    for thing in things:
        for name in thing.names:
            index.setdefault(name, []).append(thing)
    for find in (_defined, _owned, _national, _turned, _grouped, _cut, _retold, _initialled):
        yield from find(things, index, owners)


Index = Mapping[str, list[Referent]]


def _defined(things: Sequence[Referent], index: Index, owners: Collection[str]) -> Iterator[Pair]:
    """ "Ministry of Public Security (MPS)" makes MPS a name of it, unless that is explained by another name too."""
    shared = shared_forms((short, name) for full in things for short in full.short_forms for name in full.names)
    for full in things:
        for short in sorted(full.short_forms - shared):
            found = (part for part in index.get(fold(short), ()) if part is not full)
            yield from ((part, full, Likeness(0.98, "the abbreviation that the cable defines")) for part in found)


def _owned(things: Sequence[Referent], index: Index, owners: Collection[str]) -> Iterator[Pair]:
    """ "Burma's National Action Plan" is the National Action Plan; "MPS Office for X" is the Office for X."""
    for full in things:
        for name in sorted(full.names):
            for owner, rest in _openings(name):
                if owner in owners and " " in rest:
                    reason = Likeness(0.9, f"the same name after its owner, {owner}")
                    yield from ((part, full, reason) for part in index.get(rest, ()) if part is not full)


def _national(things: Sequence[Referent], index: Index, owners: Collection[str]) -> Iterator[Pair]:
    """ "Georgian Parliament" is the Parliament of the cable, unless they are of two countries."""
    for full in things:
        for name in sorted(full.names):
            owner, _, rest = name.partition(" ")
            if owner in owners and rest and " " not in rest and full.country:
                reason = Likeness(0.85, f"the same name after its country, {owner}")
                yield from (
                    (part, full, reason) for part in index.get(rest, ()) if part.country in {None, full.country}
                )


def _turned(things: Sequence[Referent], index: Index, owners: Collection[str]) -> Iterator[Pair]:
    """ "the interior ministry" is the only Ministry of the Interior of the cable, unless they are of two countries.

    A country that calls its ministries departments must be named with both.
    """
    topics: dict[str, list[Referent]] = {}
    for full in things:
        if any(mention.type == "Ministry" for mention in full.mentions):
            for topic in {topic for name in full.names if (topic := _ministry_for(name))}:
                topics.setdefault(topic, []).append(full)
    for topic, ministries in sorted(topics.items()):
        for part in index.get(f"{topic} ministry", ()):
            full = ministries[0]
            named = any(name.startswith("ministry ") for name in full.names)
            fits = part is not full and part.country in ({None, full.country} if named else {full.country})
            if len(ministries) == 1 and fits:
                yield part, full, Likeness(0.9, "the same words the other way round")


def _ministry_for(name: str) -> str | None:
    """What a ministry is for, without "affairs": "foreign" of "ministry of foreign affairs"."""
    head, of, topic = name.partition(" of ")
    of_state = head in {"ministry", "department", "national department", "federal department"}
    return topic.removeprefix("the ").removeprefix("national ").removesuffix(" affairs") if of and of_state else None


def _grouped(things: Sequence[Referent], index: Index, owners: Collection[str]) -> Iterator[Pair]:
    """ "the Working Group" is the National Health Working Group of the cable, which names but one."""
    for group in sorted(vocabulary().grammar.words.groups):
        longer = [full for full in things if any(name.endswith(f" {group}") for name in full.names)]
        for part in index.get(group, ()):
            if len(longer) == 1 and part is not longer[0] and part.country in {None, longer[0].country}:
                yield part, longer[0], Likeness(0.85, "the same kind of group, of which the cable names one")


def _openings(name: str) -> Iterator[tuple[str, str]]:
    words = name.split()
    for at in range(1, len(words) - 1):
        yield " ".join(words[:at]), " ".join(words[at:])


def _cut(things: Sequence[Referent], index: Index, owners: Collection[str]) -> Iterator[Pair]:
    """ "National Plan of Action" is the one "National Plan of Action to combat trafficking" of the cable."""
    for part in things:
        name = part.fullest
        longer = [full for full in things if full is not part and any(_goes_on(other, name) for other in full.names)]
        if name.count(" ") >= 2 and len(longer) == 1:
            yield part, longer[0], Likeness(0.8, "the same name with its end left out")


def _retold(things: Sequence[Referent], index: Index, owners: Collection[str]) -> Iterator[Pair]:
    """ "the gas contract" is the "winter gas supply contract" of the cable, which describes but one so."""
    told = [one for one in things if one.is_described]
    for part in told:
        words = part.fullest.split()
        longer = [full for full in told if full is not part and _tells_more(full.fullest.split(), words)]
        if len(longer) == 1:
            yield part, longer[0], Likeness(0.75, "described in fewer words")


def _tells_more(longer: Sequence[str], words: Sequence[str]) -> bool:
    """Whether all words of a description stand in a longer one with the same noun at its end."""
    return len(longer) > len(words) > 1 and longer[-1] == words[-1] and set(words) < set(longer)


def _goes_on(longer: str, name: str) -> bool:
    rest = longer.removeprefix(f"{name} ")
    return rest != longer and rest.split()[0] in identity().words.weak - {"and", "of"}


def _initialled(things: Sequence[Referent], index: Index, owners: Collection[str]) -> Iterator[Pair]:
    """ILO is the International Labor Organization where nothing else of the cable has these initials.

    Of two letters only a party is: IP the Independence Party.
    """
    for part in things:
        name = part.fullest
        shouted = any(is_short_form(mention.name) for mention in part.mentions)
        full = [other for other in things if " " in other.fullest and initials(other.fullest) == name]
        parties = all(mention.type == "Party" for one in (part, *full) for mention in one.mentions)
        if shouted and len(name) >= (2 if parties else 3) and len(full) == 1 and not _defines_other(full[0], name):
            yield part, full[0], Likeness(0.85, "its initials")


def _defines_other(full: Referent, name: str) -> bool:
    return bool(full.short_forms) and name not in {fold(short) for short in full.short_forms}


def place_name(folded: str) -> str:
    """A folded place name without "province"."""
    for tail in identity().words.place_tails:
        if folded.endswith(f" {tail}"):
            return folded.removesuffix(f" {tail}")
    return folded


def mission_name(post: str | None) -> Callable[[str], str]:
    """How a folded mission name becomes "embassy beijing"; "the Embassy" alone is the sending post's."""
    sender = _mission(fold(post)) if post else None

    def name(folded: str) -> str:
        plain = _mission(folded)
        return sender if sender and plain in identity().posts else plain

    return name


def _mission(folded: str) -> str:
    for plain, forms in identity().posts.items():
        for form in forms:
            if folded == form or folded.startswith(f"{form} "):
                return f"{plain}{folded.removeprefix(form).replace(' in ', ' ')}"
    return folded
