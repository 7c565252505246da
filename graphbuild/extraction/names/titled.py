"""Words at a place in, the office that stands there and who bears it out; officers of the post among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graphbuild.extraction.names.bodies import body_at
from graphbuild.extraction.names.holders import heads_body, is_envoy, set_off
from graphbuild.extraction.names.homes import POSTS
from graphbuild.extraction.names.items import ROLE, Item, Kind
from graphbuild.extraction.names.joins import is_accredited
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.offices import office_of
from graphbuild.extraction.names.persons import titled_person, untitled_person
from graphbuild.extraction.names.titles import is_doubled, office_end, title_end, title_type
from graphbuild.extraction.names.words import Words, acronym, capital

_HEADING = ("Head", "Director", "Chief", "Manager", "Chairman", "Coordinator", "Commander")
_ASIDE = 5
_BRACKETS = {"(": ")", "[": "]"}
_LEADING_TO = frozenset({"of", "of the", "for", "for the", "in", "in the", "at", "at the", "to", "to the"})
_SURNAME_FIRST = frozenset({"KR", "KP", "CN", "VN"})


def titled(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """ "Chief of Army Staff (COAS) General Rao", or an office that stands alone."""
    end = title_end(words, place, known.vocabulary)
    if end is None or _is_family(words, place, end, known):
        return ()
    type_ = title_type(words, end, known.vocabulary)
    office = words.span(place, office_end(words, place, end, known.vocabulary))
    title = Item(place, end, Kind.TITLE, office, type_)
    bearing = _like_a_firm(words, title, known)
    body = None if bearing else body_at(words, place, known)
    alone = (title,) if _stands_alone(words, title, known) else ()
    if words.texts[end] == "'s" or (body and body.last > end):
        return alone if " " in title.name and not (body and body.last > end) else ()
    begin = _name_begins(words, _unquoted(words, place, end), known, sole=place == 0 or words.texts[place - 1] != "the")
    person = bearing or titled_person(words, begin, known, type_=type_)
    if city := _posted(words, title, begin, known):
        return (replace(title, last=city, kind=Kind.OFFICER, name=words.span(place, city), country="US"),)
    if person := person or (None if _is_of_post(words, title, known) else _after_comma(words, end, known)):
        return replace(title, end=person.first), person
    if _says_more(words, title, known):
        return (replace(title, type=ROLE),)
    return alone


def _says_more(words: Words, title: Item, known: Known) -> bool:
    """Whether an office only says more of somebody: "is a Judge", "Ana Rao, Skyways' Vice President for Planning,"."""
    before = words.texts[max(0, title.first - 4) : title.first]
    if before and before[-1] in known.vocabulary.grammar.words.copulas | {"a", "an", "former"}:
        return True
    if before[-2:] in (["and", "now"], ["and", "currently"]):
        return True
    if _is_any(words, title.first, known) or _is_predicate(words, title.first, known):
        return True
    owned = len(before) == 4 and before[1] == "," and capital(before[2]) and before[3] in {"'s", "'"}
    closed = words.texts[title.last] == "," or (words.texts[title.last] == "for" and words.texts[title.last + 2] == ",")
    return owned and capital(before[0]) and closed and known.longest(words, title.first - 2) is None


def _is_any(words: Words, at: int, known: Known) -> bool:
    """Whether words in small letters lead from "a" to an office: "as an outspoken Finance Minister"."""
    article = next((at - back for back in range(2, _ASIDE) if at >= back and words.texts[at - back] in {"a", "an"}), at)
    between = words.texts[article:at]
    plain = all(text.replace("-", "").isalpha() and text.islower() for text in between)
    return article < at and plain and known.vocabulary.grammar.words.leading_on.isdisjoint(between)


def _is_predicate(words: Words, at: int, known: Known) -> bool:
    """Whether an office with "the" is what somebody is: "Rao is the new Director of", not "it was the Director who"."""
    the = next((place for place in range(at - 1, max(at - _ASIDE - 1, 1), -1) if words.texts[place] == "the"), None)
    if the is None or any(map(capital, words.texts[the + 1 : at])):
        return False
    said_of, copula = words.texts[the - 2 : the]
    named = capital(said_of) or said_of in {"who", "he", "she", ")", ","}
    return named and said_of != "It" and copula != "as" and copula in known.vocabulary.grammar.words.copulas


def _is_family(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether a form of address is a family name where those stand first: "Pak Chol Ho" of Pyongyang."""
    alone = end == place + 1 and known.country in _SURNAME_FIRST
    return alone and words.texts[place] in known.vocabulary.names.persons.family_first


def _like_a_firm(words: Words, title: Item, known: Known) -> Item | None:
    """Who has a surname that elsewhere ends the name of a firm: "President Mills", "Judge Steel"."""
    at = title.last
    head = known.vocabulary.heads.longest(words, at)
    named = head is not None and head[1].type == "Company" and head[0] == at + 1 and not acronym(words.texts[at])
    borne = named and words.texts[at].isalpha() and not capital(words.texts[at + 1]) and words.texts[at + 1] != "("
    leads = title.name.split()[-1] not in known.vocabulary.names.titles.brands
    return Item(at, at + 1, Kind.PERSON, words.texts[at], title.type, whole=True) if borne and leads else None


def sharing(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """Those whom one office in the plural names: "Foreign Ministers Rao and Ruiz"."""
    end = place
    while words.texts[end] in known.vocabulary.names.titles.modifiers:
        end += 1
    if words.texts[end] not in known.vocabulary.several or body_at(words, place, known):
        return ()
    title = Item(place, end + 1, Kind.TITLE, words.span(place, end + 1).removesuffix("s"), "Official")
    found = [title]
    at = title.last
    while person := titled_person(words, at, known, type_="Official"):
        found.append(replace(person, peer=len(found) > 1))
        if country := _whose(words, person, known):
            found.append(country)
        at = found[-1].after + (words.texts[found[-1].after] == ",")
        at += words.texts[at] == "and"
        if at == found[-1].after:
            break
    return tuple(found) if sum(item.kind is Kind.PERSON for item in found) > 1 else ()


def _whose(words: Words, person: Item, known: Known) -> Item | None:
    """The country behind "of": "Foreign Ministers Rao of India and Ruiz of Peru"."""
    at = person.after + 1
    found = known.longest(words, at) if words.texts[person.after] == "of" else None
    entry = found[1] if found and found[1].kind is Kind.COUNTRY else None
    return Item(at, found[0], Kind.COUNTRY, entry.name, entry.type, entry.country) if found and entry else None


def _is_of_post(words: Words, title: Item, known: Known) -> bool:
    """Whether an office is of the post itself and goes without a name: "met Ambassador, Premier Rao said"."""
    if title.name not in known.vocabulary.officers or is_foreign(words, title.first, known):
        return False
    bare = title.first == 0 or words.texts[title.first - 1] not in {"the", "The", "our"}
    return bare or title_end(words, title.last + 1, known.vocabulary) is not None


def _after_comma(words: Words, end: int, known: Known) -> Item | None:
    """Who is named behind an office: "the Committee's Chairman, Ana Rao,"."""
    if words.texts[end] != "," or not capital(words.texts[end + 1]):
        return None
    further = title_end(words, end + 1, known.vocabulary)
    person = (
        titled_person(words, further, known, type_="Official")
        if further
        else untitled_person(words, end + 1, known) or set_off(words, end + 1, known)
    )
    alone = person and person.last > person.first + 1 and words.texts[person.after] in {",", ".", "of"}
    return replace(person, type="Official") if person and alone else None


def _name_begins(words: Words, end: int, known: Known, *, sole: bool) -> int:
    """Beyond an aside and further titles: "(COAS) General", "[Trade Attache]"; with `sole`, "and Foreign Minister"."""
    second = end + 1 + (words.texts[end + 1] in known.vocabulary.grammar.words.once)
    at = second if sole and words.texts[end] == "and" and title_end(words, second, known.vocabulary) else end
    if words.texts[at] in _BRACKETS:
        closing = _BRACKETS[words.texts[at]]
        close = next((after for after in range(at + 2, at + _ASIDE) if words.texts[after] == closing), None)
        at = close + 1 if close and capital(words.texts[close + 1]) else at
    given = known.vocabulary.names.titles.given
    while not is_doubled(words, at, known.vocabulary) and words.texts[at] not in given:
        further = title_end(words, at, known.vocabulary)
        if further is None:
            break
        at = further
    return at


def _unquoted(words: Words, place: int, end: int) -> int:
    """Beyond the quotation mark that closes behind an office which is not recognized: '"Minister" Rao'."""
    quoted = place > 0 and words.texts[place - 1] == words.texts[end] == '"' and capital(words.texts[end + 1])
    return end + quoted


def _posted(words: Words, title: Item, begin: int, known: Known) -> int | None:
    """Where the city ends at which the title's bearer serves: "Principal Officer Peshawar"."""
    city = known.longest(words, begin)
    at_post = title.name in known.vocabulary.names.titles.officers.posted
    return city[0] if at_post and city and city[1].type == "City" else None


def _stands_alone(words: Words, title: Item, known: Known) -> bool:
    name, titles = title.name, known.vocabulary.names.titles
    if title.type != "Official" or _is_of_lands(words, title, known):
        return False
    if name in known.vocabulary.officers:
        return is_foreign(words, title.first, known) or _serves_elsewhere(words, title, known)
    after = words.texts[title.last + 1]
    leads_on = words.texts[title.last] in {"of", "for", "to"} and (capital(after) or after == "the")
    before = words.texts[title.first - 1] if title.first else ""
    leads_on = leads_on or name in titles.sole or (name in titles.crowned and before in {"the", "The"})
    leads_on = leads_on or (acronym(before) and before not in known.vocabulary.grammar.words.terms)
    leads_on = leads_on or _is_between(words, title, known) or heads_body(words, title, known)
    several = name.partition(" of ")[0].partition(" for ")[0].endswith("s")
    return not several and (" " in name or leads_on) and not name.isupper()


def _is_of_lands(words: Words, title: Item, known: Known) -> bool:
    """Whether somebody heads what is a country's, not the country: "the Head of Peru's special mission"."""
    place = title.last + 1
    land = known.longest(words, place) if words.texts[title.last] == "of" else None
    owned = land is not None and land[1].kind is Kind.COUNTRY and words.texts[land[0]] == "'s"
    return owned and title.name.endswith(_HEADING) and land is not None and words.texts[land[0] + 1].islower()


def _is_between(words: Words, title: Item, known: Known) -> bool:
    """Whether an office stands between a name and a body: "Ana Rao, Director, Ministry of Trade"."""
    apart = title.first > 1 and words.texts[title.first - 1] == words.texts[title.last] == ","
    named = apart and capital(words.texts[title.first - 2])
    return named and capital(words.texts[title.last + 1]) and body_at(words, title.last + 1, known) is not None


def bearer(words: Words, place: int, before: Sequence[Item], known: Known) -> tuple[Item, ...]:
    """Who is named behind an office and what it is for: "the Governor of Bay Province, Ana Rao,"."""
    held = office_of(words, before) if capital(words.texts[place]) else None
    if held is None:
        return ()
    office, field = held
    joined = " ".join(words.texts[office.after : field.first]) in _LEADING_TO
    end = before[-1].after
    apart = words.texts[end] == "," and place == end + 1
    if not joined or not (apart or place == end):
        return ()
    begin = _name_begins(words, place, known, sole=True)
    person = titled_person(words, begin, known, type_=office.type)
    surname = person is not None and person.last == person.first + 1 and begin == place
    if person is None or (surname and not is_envoy(words, office, person, known)):
        return ()
    closed = not apart or words.texts[person.after] in {",", ".", ";", ")"}
    return (replace(person, first=place) if begin > place else person,) if closed else ()


def is_foreign(words: Words, place: int, known: Known) -> bool:
    """Whether another country than the sender's, or its pronoun, stands before an office: "the Dutch Ambassador"."""
    if place and words.texts[place - 1] in {"its", "their"}:
        return True
    owned = place > 1 and words.texts[place - 1] == "'s"
    end, kind = (place - 1, Kind.COUNTRY) if owned else (place, Kind.ADJECTIVE)
    owners = (known.longest(words, at) for at in range(max(0, end - 3), end))
    return any(own and own[0] == end and own[1].kind is kind and own[1].country != "US" for own in owners)


def _serves_elsewhere(words: Words, title: Item, known: Known) -> bool:
    """Whether an office leads to another country than the post's, or to who bears it: "the Ambassador to Chile"."""
    host = known.longest(words, title.last + 1) if is_accredited(words, title, known.vocabulary) else None
    if host is None or host[1].kind is not Kind.COUNTRY:
        return False
    return host[1].country != known.country or capital(words.texts[host[0] + (words.texts[host[0]] == ",")])


def officer(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """One of the post's own people: "PolOff", "DCM Rao", "CG Lagos"."""
    for end in (place + 2, place + 1):
        found = known.vocabulary.officers.get(" ".join(words.texts[place:end]))
        if not found:
            continue
        name, several = found
        item = Item(place, end, Kind.OFFICER, name, "Official", "US", several=several)
        city = known.longest(words, end)
        if city and city[1].type in {"City", "Province"}:
            if words.texts[place] in POSTS:
                return ()
            posted = name in known.vocabulary.names.titles.officers.posted
            return (replace(item, last=city[0], name=words.span(place, city[0])) if posted else item,)
        begin = _name_begins(words, end, known, sole=False)
        person = (
            None
            if several or _is_shouted(words, begin, known)
            else titled_person(words, begin, known, type_="Official")
        )
        apart = person is None and not several and is_foreign(words, place, known)
        person = _after_comma(words, end, known) if apart else person
        if person and not capital(words.texts[person.last]):
            return Item(place, end, Kind.TITLE, words.span(place, end), "Official", "US", end=end + apart), person
        return (item,)
    return ()


def _is_shouted(words: Words, place: int, known: Known) -> bool:
    """Whether words in capitals alone go on that are nobody's name as far as is known: "DCM DISCUSSES TRADE"."""
    loud = acronym(words.texts[place]) and len(words.texts[place]) > 2 and acronym(words.texts[place + 1])
    found = known.longest(words, place, shouted=True) if loud else None
    return loud and (found is None or found[1].kind is not Kind.PERSON)
