"""Items that stand one after the other in, whether they are one phrase out: "Ministry of Health Director Rao"."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuild.extraction.names.behind import stands_behind
from graphbuild.extraction.names.items import OF_STATE, Item, Kind
from graphbuild.extraction.names.offices import (
    is_listed,
    office_before,
    office_follows,
    office_held,
    office_of,
    small_office,
)
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, acronym, capital

_OWNING = frozenset({Kind.COUNTRY, Kind.ADJECTIVE, Kind.BODY, Kind.TITLE, Kind.PLACE})
_AT = frozenset({"in", "in the", "at the"})
_FIELD = 3
_DESKS = ("desk", "section", "affairs")
_OF = frozenset({"of", "of the", "for the", "for", "at the", "at"})
_WITHIN = frozenset({"of", "of the", "within the", "under the"})
_OFFICED = frozenset({"at the", "in the", "at", "in"})
_GAPS = {
    (Kind.BODY, Kind.BODY): frozenset({",", "and", ", and", *_WITHIN}),
    (Kind.BODY, Kind.COUNTRY): _WITHIN,
    (Kind.PERSON, Kind.BODY): frozenset({",", ", the", "of", "of the"}),
    (Kind.PERSON, Kind.ADJECTIVE): frozenset({",", ", the"}),
    (Kind.PERSON, Kind.COUNTRY): frozenset({",", ", the", "of"}),
    (Kind.COUNTRY, Kind.TITLE): frozenset({"'s"}),
    (Kind.BODY, Kind.TITLE): frozenset({"'s"}),
    (Kind.BODY, Kind.PLACE): frozenset({"in"}),
    (Kind.TITLE, Kind.BODY): _OF,
    (Kind.TITLE, Kind.COUNTRY): _OF,
    (Kind.TITLE, Kind.PLACE): _OF | {"in"},
    (Kind.PERSON, Kind.TITLE): frozenset({",", ", the", ", then", ", then the", ", now", ", now the", "("}),
}


def joins(words: Words, chain: Sequence[Item], item: Item, then: Item | None, *, vocabulary: Vocabulary) -> bool:
    """Whether an item, which another may follow, goes on with the phrase that the chain is."""
    before = chain[-1]
    named = any(part.kind is Kind.PERSON for part in chain)
    if named and item.kind is Kind.PERSON:
        return False
    gap = " ".join(words.texts[before.after : item.first])
    gap = "'s" if gap == "'" and words.texts[before.last - 1].endswith("s") else gap
    parts = before.kind is Kind.BODY and _is_set_within(words, gap, item)
    within = gap == "'s" and item.kind is Kind.BODY and (named and _is_whole(words, before, item))
    within = within or (gap == "'s" and item.kind is Kind.BODY and _is_headed(words, chain))
    holder = _is_holder(words, chain, item, gap) or (gap == "and" and _is_further_office(words, chain, item))
    nation = before.kind is Kind.TITLE and gap in _OF and _is_bodys(item, then)
    listed = gap == "," and _is_listed_with(words, chain, item, then)
    officed = (gap in _OFFICED | {","} and _is_of_whole(words, chain, item, vocabulary=vocabulary)) or (
        gap in _AT and _is_held_there(words, chain, item)
    )
    leads = _leads_to_office(words, before, item, vocabulary=vocabulary)
    desk = _is_desk(words, chain, item, then, offices=vocabulary.offices)
    behind = stands_behind(words, chain, item, then, vocabulary)
    if desk or parts or within or holder or nation or listed or officed or leads or behind:
        return True
    if gap == "":
        return _adjacent(before, item)
    ranked = item.kind is Kind.TITLE and capital(words.texts[item.last])
    person = item.kind is Kind.PERSON
    if (before.kind is Kind.BODY and (person or (ranked and gap != "'s"))) or (
        person and (before.kind is Kind.ADJECTIVE or _is_government(words, before))
    ):
        offices = vocabulary.offices if before.kind is Kind.BODY else vocabulary.public - vocabulary.names.titles.common
        acted = vocabulary.grammar.words.acted
        held = None if ranked else office_held(words, chain, item, offices=vocabulary.offices)
        return (held or small_office(words, before, item, offices=offices, acted=acted)) is not None
    allowed = gap in _GAPS.get((before.kind, item.kind), ()) or _is_office_of_field(words, before, item)
    host = item.kind in {Kind.COUNTRY, Kind.PLACE} or item.type == "InternationalOrganization"
    allowed = allowed or (host and is_accredited(words, before, vocabulary))
    if before.kind is Kind.PERSON and item.kind is not Kind.TITLE:
        listed = item.kind is Kind.BODY and is_listed(words, before, item)
        return listed or _holds_office(words, before, (item, then), vocabulary=vocabulary, allowed=allowed)
    return allowed and _fits(words, before, item, vocabulary, named=named)


def _is_government(words: Words, item: Item) -> bool:
    """Whether a country is named by its government: "Government of Kenya spokesman Ana Rao", "GOK"."""
    text = words.texts[item.first]
    return item.kind is Kind.COUNTRY and (text == "Government" or (acronym(text) and text.startswith(("GO", "Go"))))


def _is_of_whole(words: Words, chain: Sequence[Item], item: Item, *, vocabulary: Vocabulary) -> bool:
    """Whether a body holds the office before it: "Rao, Head of the Trade Department at the Ministry of Commerce,".

    Behind a comma it stands between two: "Rao, Director of the Trade Department, Ministry of Commerce, said".
    """
    if len(chain) < 2 or not (chain[-1].kind is item.kind is Kind.BODY) or chain[-1].type != "Agency":
        return False
    office, part = chain[-2:]
    small = office.kind is Kind.PERSON and office_before(words, office, part, offices=vocabulary.offices) is not None
    within = item.type in OF_STATE and words.texts[item.after] != "'s"
    if words.texts[part.after] != ",":
        return within and (small or office.kind is Kind.TITLE)
    named = words.texts[part.last - 1] in vocabulary.grammar.words.parts and not words.texts[item.after].isalnum()
    led = office.kind is Kind.TITLE and words.texts[office.after] in {"of", ","} and len(chain) > 2
    return within and named and (small or (led and chain[-3].kind is Kind.PERSON))


def _is_desk(words: Words, chain: Sequence[Item], item: Item, then: Item | None, *, offices: frozenset[str]) -> bool:
    """Whether somebody deals with a country at a body: "MFA Iran desk officer Rao", "Rao, desk officer for Iran at"."""
    before, gap = chain[-1], words.texts[chain[-1].after : item.first]
    if item.kind is Kind.COUNTRY and then is not None:
        following = words.texts[item.after : then.first]
        if before.kind is Kind.BODY and not gap and then.kind is Kind.PERSON:
            return _is_desk_officer(following, offices)
        at_body = then.kind is Kind.BODY and " ".join(following) in _OFFICED
        return at_body and _deals_with(words, before, item, offices=offices)
    if before.kind is not Kind.COUNTRY or len(chain) < 2:
        return False
    if item.kind is Kind.PERSON:
        return chain[-2].kind is Kind.BODY and _is_desk_officer(gap, offices)
    within = item.kind is Kind.BODY and " ".join(gap) in _OFFICED
    return within and _deals_with(words, chain[-2], before, offices=offices)


def _deals_with(words: Words, person: Item, country: Item, *, offices: frozenset[str]) -> bool:
    """Whether a person's office is for a country and not the country's: "Rao, desk officer for Iran"."""
    held = office_before(words, person, country, offices=offices) if person.kind is Kind.PERSON else None
    dealing = "for" in words.texts[person.after : country.first]
    return held is not None and dealing and (held.endswith("officer") or held.startswith(_DESKS))


def _is_desk_officer(gap: Sequence[str], offices: frozenset[str]) -> bool:
    return len(gap) > 1 and gap[0] in _DESKS and gap[-1] in offices and len(gap) < _FIELD + 1


def _is_set_within(words: Words, gap: str, whole: Item) -> bool:
    """Whether commas set off whose part a body is: "the Trade Office, within the Ministry of Health, has"."""
    within = gap.removesuffix(" the") in {", within", ", under", ", part of", ", a part of", ", a unit of"}
    return within and whole.kind is Kind.BODY and whole.type in OF_STATE and words.texts[whole.after] in {",", "."}


def _is_headed(words: Words, chain: Sequence[Item]) -> bool:
    """Whether an office is of what the last item has: "the Chairman of the Parliament's Trade Committee"."""
    return len(chain) > 1 and chain[-2].kind is Kind.TITLE and words.texts[chain[-2].after] == "of"


def _is_bodys(item: Item, then: Item | None) -> bool:
    """Whether it says of which nation the body behind it is: "Kenyan" in "the Chief of the Kenyan Armed Forces"."""
    return item.kind is Kind.ADJECTIVE and then is not None and then.kind is Kind.BODY and then.first <= item.after


def _is_office_of_field(words: Words, before: Item, item: Item) -> bool:
    """Whether a word of its field opens an office behind a person: "Rao, Civil Air Counselor of the Embassy"."""
    gap = words.texts[before.after : item.first]
    field = len(gap) == 2 and gap[0] == "," and capital(gap[1]) and gap[1].isalpha()
    return field and before.kind is Kind.PERSON and item.kind is Kind.TITLE and words.texts[item.last] == "of"


def is_accredited(words: Words, office: Item, vocabulary: Vocabulary) -> bool:
    """Whether an office leads to the country where its bearer serves: "Ambassador to Chile"."""
    sent = office.kind is Kind.TITLE and office.name.endswith(vocabulary.names.titles.accredited)
    return sent and words.texts[office.after] == "to"


def _is_holder(words: Words, chain: Sequence[Item], item: Item, gap: str) -> bool:
    """Whether a name beside an office is who holds it: "the Director of the Port Authority, Ana Ruiz"."""
    office = office_of(words, chain)
    beside = gap == "," or (gap == "" and office is not None and office[0].last < office[1].first)
    return office is not None and beside and item.kind is Kind.PERSON


def _is_held_there(words: Words, chain: Sequence[Item], body: Item) -> bool:
    """Whether an office is one in the body behind it: "the Permanent Secretary in the Ministry of Trade, Ana Ruiz"."""
    office, after = chain[-1], words.texts[body.after]
    named = after == "," and capital(words.texts[body.after + 1])
    borne = len(chain) > 1 and chain[-2].kind is Kind.PERSON and words.texts[chain[-2].after] == ","
    named = named or (borne and body.type in OF_STATE and after in {",", ".", "of", ";"})
    return office.kind is Kind.TITLE and body.kind is Kind.BODY and named


def _is_listed_with(words: Words, chain: Sequence[Item], item: Item, then: Item | None) -> bool:
    """Whether a body is that of an office between commas: "Ana Ruiz, Director, Ministry of Trade;"."""
    held = len(chain) > 1 and chain[-2].kind is Kind.PERSON and chain[-1].kind is Kind.TITLE
    owner = item.kind in {Kind.ADJECTIVE, Kind.COUNTRY, Kind.BODY} and not item.several
    nation = owner and then is not None and then.first == item.after
    body = then if then and nation else item
    ends = words.texts[body.after] == "of" or not words.texts[body.after].isalnum()
    return held and body.kind is Kind.BODY and ends


def _is_further_office(words: Words, chain: Sequence[Item], item: Item) -> bool:
    """Whether a person holds a second office: "Ana Ruiz, Chairman of the Committee and Secretary of the Party,"."""
    person = next((place for place, part in enumerate(chain) if part.kind is Kind.PERSON), len(chain))
    held = any(part.kind is Kind.TITLE for part in chain[person:])
    return held and item.kind is Kind.TITLE and not capital(words.texts[item.last])


def _leads_to_office(words: Words, before: Item, item: Item, *, vocabulary: Vocabulary) -> bool:
    """Whether an office goes on behind its body: "MFA Asia Director", "MFA Asia Officer"."""
    if before.kind is not Kind.BODY:
        return False
    field = words.texts[before.after : item.first]
    if item.kind in {Kind.PLACE, Kind.COUNTRY, Kind.ADJECTIVE}:
        end = title_end(words, item.last, vocabulary)
        return not field and not item.whole and end is not None and capital(words.texts[end])
    named = item.kind is Kind.TITLE and capital(words.texts[item.last])
    return named and 0 < len(field) <= _FIELD and all(capital(word) and word.isalpha() for word in field)


def _holds_office(
    words: Words, before: Item, following: tuple[Item, Item | None], *, vocabulary: Vocabulary, allowed: bool
) -> bool:
    """Whether a person has an office with what follows: "Rao, chairman of the Foo Party", "Rao of the Foo Party"."""
    item, then = following
    held = office_follows(words, item.after, vocabulary) or _is_parts_office(words, item, then, vocabulary)
    source = before.first > 1 and words.span(before.first - 2, before.first).lower() == "according to"
    speaks = source and words.texts[before.after] == "," and not (held and words.texts[before.first - 2].islower())
    if speaks or (item.kind is Kind.PLACE and _describes(words, item)):
        return False
    if item.kind is Kind.COUNTRY and (words.texts[before.after], words.texts[item.after]) == ("of", "'s"):
        return False
    whole = then is not None and then.kind is Kind.BODY and " ".join(words.texts[item.after : then.first]) in _WITHIN
    if _is_partial(words, before, item, vocabulary) and not (held or whole):
        return False
    if item.kind is not Kind.ADJECTIVE and office_before(words, before, item, offices=vocabulary.offices):
        return True
    return allowed and (words.texts[before.after] == "of" or held)


def _is_parts_office(words: Words, whole: Item, part: Item | None, vocabulary: Vocabulary) -> bool:
    """Whether the office stands behind a part of a body: ", MFA's Africa Department Deputy Head,"."""
    if part is None or part.kind is not Kind.BODY or " ".join(words.texts[whole.after : part.first]) not in {"", "'s"}:
        return False
    return office_follows(words, part.after, vocabulary)


def _is_partial(words: Words, person: Item, whole: Item, vocabulary: Vocabulary) -> bool:
    """Whether only a part of what is named is meant: "Rao, head of the Foo Party's youth wing"."""
    part = words.texts[whole.after + (words.texts[whole.after] == "'s")]
    leads_on = part in vocabulary.grammar.words.leading_on
    return words.texts[person.after] == "," and part.isalpha() and part.islower() and not leads_on


def _is_whole(words: Words, owner: Item, body: Item) -> bool:
    """Whether a body's unit, or a country's body, ends what somebody is: "Rao, head of Peru's Water Board,"."""
    return owner.kind is Kind.BODY or (owner.kind is Kind.COUNTRY and not words.texts[body.after].isalnum())


def _describes(words: Words, place: Item) -> bool:
    """Whether a town with an article only says of what follows where it is: "publisher of the Sanaa daily Al-Ayyam"."""
    return words.texts[place.first - 1] == "the" and words.texts[place.after][:1] not in {",", ".", ";", ")", ""}


def _fits(words: Words, before: Item, item: Item, vocabulary: Vocabulary, *, named: bool) -> bool:
    """Whether two items that a gap allows to be one phrase are: two listed ministries, an office after a name."""
    if before.kind is Kind.PERSON:
        further = item.last + (words.texts[item.last] == "and")
        return words.texts[item.last] in {"of", "for", "at", "in", ",", ".", ")"} or (
            further > item.last and office_follows(words, further, vocabulary)
        )
    if item.kind is Kind.TITLE:
        after = item.last + (words.texts[item.last] == ",")
        return named or capital(words.texts[after])
    if item.kind is Kind.PLACE and before.kind is not Kind.TITLE:
        return named and item.type == "City"
    if before.kind is Kind.BODY and words.texts[before.after] in {"of", "within", "under"}:
        titled = title_end(words, item.last, vocabulary) is not None
        if _acts(words, before) and (titled or capital(words.texts[item.last])):
            return False
        return titled or not _goes_on(words, item.last, vocabulary)
    return before.kind is Kind.TITLE or (before.several and item.several)


def _goes_on(words: Words, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a name only says of a longer one behind it whose that is: "Assembly of the UN Draft Codes"."""
    text, given = words.texts[end], vocabulary.names.persons.given
    return capital(text) and text.isalpha() and text not in vocabulary.grammar.words.stop and text not in given


def _acts(words: Words, body: Item) -> bool:
    """Whether "by" leads to a body, so that "of" goes on with what it does it to: "the arrest by the Army of Li"."""
    before = words.texts[body.first - 2 : body.first] if body.first > 1 else []
    return before == ["by", "the"] or before[1:] == ["by"]


def _adjacent(before: Item, item: Item) -> bool:
    if before.whole and before.kind in {Kind.COUNTRY, Kind.PLACE}:
        return item.kind is Kind.TITLE
    if before.several or (before.whole and before.kind is not Kind.PERSON):
        return False
    if before.kind is Kind.PERSON or before.kind is Kind.OFFICER:
        return False
    if item.kind is Kind.PERSON and before.kind is Kind.PLACE:
        return False
    return before.kind in _OWNING and item.kind in {Kind.BODY, Kind.TITLE, Kind.PERSON, Kind.OFFICER}
