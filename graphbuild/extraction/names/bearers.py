"""The name phrases of a cable in, the same out, in which an office alone leads to the one who holds it.

"The Vice President" is Mondale where the cable names one Vice President, who is Mondale.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graphbuild.extraction.phrases import NamePhrase
from graphbuild.records import Mention

_OWN = frozenset({"Ambassador", "Charge", "DCM", "Secretary"})
_OF_STATES = frozenset({"President", "Premier", "Chancellor"})
_ELSEWHERE = frozenset({"Country", "Province", "City", "Place", "Person", "Official"})
_NEAR = 2
_MINISTER = re.compile(r"\bminister (?:of|for) (?:the )?(?P<field>[a-z]+)(?: affairs)?$")

Phrases = tuple[NamePhrase, ...]


@dataclass(frozen=True, slots=True)
class _Bearer:
    """A person with an office, where the cable names him with it; `who` is the surname, `lands` stand in the phrase."""

    mention: Mention
    office: str
    who: str
    bodies: frozenset[str]
    lands: frozenset[str | None]

    @property
    def sort(self) -> str:
        """The office without where an envoy serves."""
        return self.office.partition(" to ")[0]


def lead_offices(
    passages: Sequence[Phrases], *, home: str | None, chiefs: Mapping[str, str], short: Mapping[str, str]
) -> list[Phrases]:
    """Leads "the President" to the only one whom the cable calls so; `home` is the country of the post.

    `chiefs` are the names of officers of the post whom the header names, by what they are called; `short` are offices
    in full by their short forms.
    """
    bearers = _all_bearers(passages, short)
    return [
        tuple(_to_chief(phrase, chiefs) or _led(phrase, bearers, home, short) for phrase in phrases)
        for phrases in passages
    ]


def lead_small_offices(
    found: Sequence[Mapping[int, NamePhrase]],
    passages: Iterable[Phrases],
    *,
    home: str | None,
    short: Mapping[str, str],
) -> list[dict[int, NamePhrase]]:
    """Leads "the foreign minister" to the only one whom the `passages` of the cable name with that office."""
    bearers = _all_bearers(passages, short)
    return [{place: _led(phrase, bearers, home, short) for place, phrase in offices.items()} for offices in found]


def _all_bearers(passages: Iterable[Phrases], short: Mapping[str, str]) -> list[_Bearer]:
    """All of the cable, each with the country that it gives once: "Ambassador Rao" after "Indian Ambassador Rao"."""
    found = [bearer for phrases in passages for phrase in phrases for bearer in _bearers(phrase, short)]
    lands = {(one.who, one.sort): one.mention.country for one in found if one.mention.country}
    countries = (bearer.mention.country or lands.get((bearer.who, bearer.sort)) for bearer in found)
    return [
        replace(bearer, mention=replace(bearer.mention, country=country))
        for bearer, country in zip(found, countries, strict=True)
    ]


def _bearers(phrase: NamePhrase, short: Mapping[str, str]) -> Iterator[_Bearer]:
    for mention in phrase.heads:
        if mention.title and mention.antecedent is None and not _is_bare(mention.name, mention.title):
            who = mention.name.split()[-1].casefold()
            lands = frozenset(inner.country for inner in phrase.inner if inner.type == "Country")
            mission = next((inner.country for inner in phrase.inner if inner.type == "Mission"), None)
            known = mention if mention.country or mission == "US" else replace(mention, country=mission)
            yield _Bearer(known, _plain(mention.title, short), who, _bodies(phrase), lands)


def _is_bare(name: str, title: str) -> bool:
    """Whether a name is an office alone, with whose it is before or behind it."""
    return name.endswith(title) or f"{title} of " in name or f"{title} to " in name


def _bodies(phrase: NamePhrase) -> frozenset[str]:
    """The bodies and documents that a phrase names beside the one it stands for."""
    return frozenset(mention.name for mention in phrase.inner if mention.type not in _ELSEWHERE)


def _plain(title: str, short: Mapping[str, str]) -> str:
    full = short.get(title, title).casefold().split()
    words = [word for word in full if word not in {"acting", "former", "the", "visiting"}]
    return _MINISTER.sub(r"\g<field> minister", " ".join(words))


def _to_chief(phrase: NamePhrase, chiefs: Mapping[str, str]) -> NamePhrase | None:
    if len(phrase.mentions) != 1 or phrase.plural:
        return None
    head = phrase.heads[0]
    name = chiefs.get(head.name) if head.country == "US" else None
    return replace(phrase, heads=(replace(head, name=name),)) if name else None


def _led(phrase: NamePhrase, bearers: Sequence[_Bearer], home: str | None, short: Mapping[str, str]) -> NamePhrase:
    if len(phrase.heads) != 1 or not (office := _office(phrase.heads[0], phrase, short)):
        return phrase
    head = phrase.heads[0]
    bodies = _bodies(phrase)
    here = [bearer for bearer in bearers if bodies <= bearer.bodies]
    land = head.country or next((one.country for one in phrase.inner if one.type == "Country"), None)
    asked = replace(head, country=land)
    fitting = [bearer for bearer in here if _fits(bearer, office) and _may_be(bearer, asked, home)]
    bearer = _only(fitting) or _only([one for one in fitting if _is_near(one, head)])
    if bearer is None:
        return phrase
    meant = replace(
        bearer,
        paragraph=head.paragraph,
        start=head.start,
        end=head.end,
        text=head.text,
        antecedent=bearer.antecedent or bearer.span,
        extractor="reference",
        abbreviation=None,
        protected=False,
    )
    links = tuple(replace(link, subject=meant) if link.subject == head else link for link in phrase.links)
    return replace(phrase, heads=(meant,), links=links)


def _office(mention: Mention, phrase: NamePhrase, short: Mapping[str, str]) -> str | None:
    """The office that a mention is, if it is one and nobody's name."""
    if mention.type != "Official" or mention.antecedent is not None or phrase.plural:
        return None
    words = mention.name
    if f"{mention.title} to " in words:
        return _plain(words, short)
    for inner in phrase.inner:
        within = mention.start <= inner.start and inner.end < mention.end
        words = words.removeprefix(inner.text).strip() if within else words
    office = _plain(mention.title or words, short)
    return office if mention.title is None or _is_bare(mention.name, mention.title) else None


def _fits(bearer: _Bearer, office: str) -> bool:
    """Whether who bears a title can be meant by an office: "Secretary" by "Secretary of State"."""
    return bearer.office == office or bearer.office.startswith((f"{office} of ", f"{office} for ", f"{office} to "))


def _may_be(bearer: _Bearer, office: Mention, home: str | None) -> bool:
    """Whether the countries agree; the post's own ambassador is no foreign one, and none who is named later only."""
    theirs, asked = bearer.mention.country, office.country
    if office.name in _OF_STATES and bearer.bodies:
        return False
    if office.name in _OWN:
        if " to " in bearer.office and home not in bearer.lands:
            return False
        return (theirs in {None, "US"} or home is None) and bearer.mention.start < office.start
    return asked is None or theirs == asked or (theirs is None and asked == home)


def _only(bearers: Sequence[_Bearer]) -> Mention | None:
    """The person if all are one, by the fullest name."""
    if not bearers or len({bearer.who for bearer in bearers}) > 1:
        return None
    return max((bearer.mention for bearer in bearers), key=lambda mention: (len(mention.name), -mention.start))


def _is_near(bearer: _Bearer, office: Mention) -> bool:
    return bearer.mention.start < office.start and office.paragraph - bearer.mention.paragraph <= _NEAR
