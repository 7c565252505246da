"""The items of a phrase in, what they state by standing together out: offices, bodies within bodies, seats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphbuild.extraction.names.items import OF_STATE, PLACES, Item, Kind
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, capital
from graphbuild.extraction.phrases import Link
from graphbuild.ontology.titles import Titles
from graphbuild.records import Mention

PUBLIC = frozenset({"Ministry", "Agency", "GovernmentBody", "Mission", "InternationalOrganization"})
PRIVATE = frozenset({"NGO", "Company", "Media", "ArmedGroup"})
DOCUMENTS = frozenset({"Plan", "Law", "Agreement", "Report", "Event", "Meeting", "Campaign", "Place"})
_OWNERS = frozenset({Kind.COUNTRY, Kind.ADJECTIVE, Kind.BODY})
_FIELDS = _OWNERS | {Kind.PLACE}
_APART = frozenset(
    {"a", "an", "the", "its", "his", "her", "their", "by", "to", "with", "from", "and", "of", "told", "met"}
)
_OWNED = 6
_WITHIN = frozenset({"of", "within", "under"})
_OFFICED = _WITHIN | {"at", "in"}
_LOCAL = ("Mayor", "Governor", "Prefect", "Commissioner", "Councilor", "Police Chief")
_LEADING = ("Director", "Head", "Manager", "Coordinator", "Chief", "Leader", "Chairman")


def find_links(
    words: Words, items: Sequence[Item], mentions: Sequence[Mention], head: Mention, titles: Titles
) -> Iterator[Link]:
    """What a phrase states by itself; `mentions` are its items', in order, `head` the one it stands for."""
    first, second = (*items, items[0])[:2]
    held = head.title or (
        first.kind is Kind.PERSON
        and second.kind is Kind.BODY
        and words.texts[first.after] == ","
        and first.last > first.first + 1
    )
    if held or any(item.kind is Kind.PERSON and words.texts[item.after] == "of" for item in items[:-1]):
        yield from _offices(words, items, mentions, head, titles)
    for place in range(1, len(items)):
        outer, item = items[place - 1], items[place]
        led_by = (_OFFICED | ({","} if _is_part(outer, item) else set())) if item.kind is Kind.BODY else _WITHIN
        if outer.kind is Kind.BODY and words.texts[outer.after] in led_by:
            bodies = item.kind is Kind.BODY and not (outer.type in PLACES and item.type not in PLACES)
            bodies = bodies and not (outer.type in PRIVATE and words.texts[outer.after] == "under")
            if (bodies or item.kind is Kind.COUNTRY) and not {item.type, outer.type} & DOCUMENTS:
                yield Link(mentions[place - 1], "part_of", mentions[place])
            continue
        shared = item.type == "InternationalOrganization" and outer.kind is not Kind.BODY
        if item.kind is Kind.BODY and outer.kind in _OWNERS and not ({item.type, outer.type} & DOCUMENTS or shared):
            if outer.after >= item.first or words.texts[outer.after] in {"'s", "'"}:
                yield Link(mentions[place], "part_of", mentions[place - 1])
        elif item.kind is Kind.PLACE and outer.kind is Kind.BODY and outer.after < item.first:
            yield Link(mentions[place - 1], "located_in", mentions[place])


def _is_part(part: Item, whole: Item) -> bool:
    """Whether behind a comma stands the ministry whose department is named: "Trade Section, Ministry of Health"."""
    return part.type == "Agency" and whole.type in OF_STATE and not (part.several or whole.several)


def _offices(
    words: Words, items: Sequence[Item], mentions: Sequence[Mention], head: Mention, titles: Titles
) -> Iterator[Link]:
    """Who bears a title works for the bodies that it stands with, for the country where there is none.

    An envoy for or to a country is somebody else's, and nobody is a country's cardinal by where he is from.
    """
    bodies = [
        place
        for place, item in enumerate(items)
        if item.kind is Kind.BODY
        and item.type not in DOCUMENTS
        and not (item.type == "InternationalOrganization" and _is_host(words, items, place))
        and not _is_site(words, items, place)
    ]
    private = head.title is not None and head.title in titles.private
    states = [
        place
        for place, item in enumerate(items)
        if item.kind in ({Kind.COUNTRY} if private else {Kind.COUNTRY, Kind.ADJECTIVE})
        and "for" not in words.texts[max(0, item.first - 2) : item.first]
        and not _is_dealt_with(words, items, place)
        and not _is_host(words, items, place)
        and not (place == len(items) - 1 and place and words.texts[item.last] == "'s")
    ]
    desk = head.title is not None and head.title.startswith("Desk ")
    for place in bodies or (() if desk else states) or _ruled(items, head):
        role = _role(items[:place]) or head.title
        belongs = role is not None and role.split()[-1] in titles.belonging
        if items[place].type != "Programme":
            yield Link(head, "member_of" if belongs else "works_for", mentions[place], role=role)
        elif role and role.endswith(_LEADING):
            yield Link(head, "leads", mentions[place], role=role)


def _is_site(words: Words, items: Sequence[Item], place: int) -> bool:
    """Whether a body's officer only serves at what stands there: "the police commander at JFK"."""
    if place < 2 or items[place - 1].kind is not Kind.TITLE or items[place].type in OF_STATE:
        return False
    owned = items[place - 2].kind is Kind.BODY and items[place - 2].after == items[place - 1].first
    return owned and words.texts[items[place - 1].after] == "at"


def _is_dealt_with(words: Words, items: Sequence[Item], place: int) -> bool:
    """Whether an office is for a country and the one before it: "Special Representative for Peru and Chile"."""
    before = words.texts[items[place].first - 1] if items[place].first else ""
    start = items[place].first - 5
    return before == "and" and "for" in words.texts[max(0, start) : items[place].first]


def _is_host(words: Words, items: Sequence[Item], place: int) -> bool:
    """Whether somebody is sent to what stands there: "Ambassador to Chile", "Envoy to the United Nations"."""
    return place > 0 and items[place - 1].kind is Kind.TITLE and words.texts[items[place - 1].after] == "to"


def is_listed(words: Words, person: Item, body: Item) -> bool:
    """Whether a list says for whom each acts whom it names: "Ana Rao, Trade Institute; Luis Ruiz, Labor Party;"."""
    texts, before = words.texts, words.texts[person.first - 1] if person.first else ""
    before = texts[person.first - 2] if before == "and" and person.first > 1 else before
    apart = texts[person.after : body.first] == [","] and person.last > person.first + 1
    return apart and {before, texts[body.after]} in ({";"}, {";", ":"}, {";", "."}, {";", ""})


def _role(before: Sequence[Item]) -> str | None:
    """The last of several offices that stand behind a person and before a body."""
    person = next((place for place, item in enumerate(before) if item.kind is Kind.PERSON), len(before))
    held = [item.name for item in before[person:] if item.kind is Kind.TITLE]
    return held[-1] if len(held) > 1 else None


def _ruled(items: Sequence[Item], head: Mention) -> list[int]:
    """The province or city beside an office of it: "Foo Province Commissioner Li", "Mayor of Foo Li"."""
    at = next((place for place, item in enumerate(items) if item.kind is Kind.TITLE), None)
    if at is None or not head.title:
        return []
    beside = [place for place in (at - 1, at + 1) if 0 <= place < len(items) and items[place].kind is Kind.PLACE]
    local = head.title.endswith(_LOCAL)
    return [place for place in beside if items[place].type == "Province" or (local and items[place].type == "City")]


def office_of(words: Words, items: Sequence[Item]) -> tuple[Item, Item] | None:
    """The office, and the first that it is of, with which items end: "Director of the Trade Office in the Ministry"."""
    if not items or items[-1].kind is Kind.ADJECTIVE:
        return None
    for outer, item in zip(items[-2::-1], items[::-1], strict=False):
        if item.kind not in _FIELDS:
            return None
        if outer.kind is Kind.TITLE:
            return outer, item
        if " ".join(words.texts[outer.after : item.first]).removesuffix(" the") not in {"", "'s", *_OFFICED}:
            return None
    return None


def office_follows(words: Words, at: int, vocabulary: Vocabulary) -> bool:
    """Whether an office that nobody else bears stands at `at`, after "'s" too: ", China's Minister of Trade,".

    Before "and the" it is the last but one of a list: "they met Rao, the Thai Consul and the Chinese".
    """
    end = title_end(words, at + (words.texts[at] == "'s"), vocabulary)
    listed = end is not None and words.texts[end : end + 2] == ["and", "the"]
    return end is not None and not capital(words.texts[end]) and not listed


def small_office(
    words: Words, body: Item, person: Item, *, offices: frozenset[str], acted: frozenset[str]
) -> str | None:
    """The office in small letters between a body and a person: "Foo Movement leader Ana Rao".

    What the body has `acted` opens none: "the Foo Union sent trade expert Ana Rao".
    """
    gap = words.texts[body.after : person.first]
    named = 0 < len(gap) < 4 and all(word.replace("-", "").isalpha() and word.islower() for word in gap)
    named = named and not gap[0].endswith(("ed", "ing")) and gap[0] not in acted
    return " ".join(gap) if named and gap[-1] in offices else None


def office_held(words: Words, bodies: Sequence[Item], person: Item, *, offices: frozenset[str]) -> str | None:
    """The office in small letters that who is named behind its body holds: "head of the Foo Institute, Ana Rao,"."""
    body, texts, of = bodies[-1], words.texts, _past_owner(words, bodies[0].first)
    of -= of > 0 and texts[of] == "the"
    named = texts[body.after : person.first] == [","] and texts[person.after] in {",", ".", ";", ")"}
    named = named or (body.after == person.first < person.last - 1)
    named = named and all(item.kind in _OWNERS for item in bodies)
    if not named or of < 1 or texts[of] not in {"of", "for", "at"} or texts[of - 1] not in offices:
        return None
    start = of - 1
    while start and texts[start - 1].islower() and texts[start - 1] not in _APART:
        start -= 1
    return " ".join(texts[start:of])


def _past_owner(words: Words, first: int) -> int:
    """The word before a body, or before whose it is: "of" in "chairman of the Kenyan parliament's Trade Committee"."""
    if first < 2 or words.texts[first - 1] not in {"'s", "'"}:
        return first - 1
    at = first - 2
    while at > max(0, first - _OWNED) and words.texts[at].isalpha() and words.texts[at] not in _APART:
        at -= 1
    return at


def office_before(words: Words, person: Item, body: Item, *, offices: frozenset[str]) -> str | None:
    """The office in small letters between a person and a body: "Rao, chairman of the Foo Party"."""
    gap = words.texts[person.after : body.first]
    if not 3 <= len(gap) <= 8 or gap[0] != "," or not all(word[:1].islower() for word in gap[1:-1]):
        return None
    listed = gap[-1] == "," and gap[-2] in offices and words.texts[body.after] in {",", ";", ".", ")"}
    if listed and set(gap[1:-1]).isdisjoint(_APART):
        return " ".join(gap[1:-1])
    end = next((at for at in range(len(gap) - 1, 0, -1) if gap[at] in {"of", "for", "at", "in", "from"}), 0)
    if not end or gap[end - 1] not in offices or not set(gap[end + 1 :]) <= {"the"}:
        return None
    return " ".join(word for word in gap[1:end] if word not in {"a", "an", "the"})
