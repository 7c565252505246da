"""Words at a place in, names that abbreviations make known out: "Foo Bar (FB)", "FB (Foo Bar)", "FB officials"."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuild.dictionary import is_word
from graphbuild.extraction.names.bodies import body_at
from graphbuild.extraction.names.completing import completed
from graphbuild.extraction.names.heads import later_head
from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known, long_form
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.persons import titled_person
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.words import Words, acronym, capital, split

_LONGEST = 18
_NATIONAL = frozenset({"Ministry", "Agency", "Party"})
"""Of these two states may have each one of the same letters."""


def explained(words: Words, place: int, known: Known) -> Item | None:
    """The name before an abbreviation in parentheses whose letters it has, from `place` on."""
    plain, at = known.vocabulary.grammar.links.inner, place
    while at - place < _LONGEST and (capital(words.texts[at]) or words.texts[at] in plain | {"'s", "'"}):
        at += 1
    short = words.texts[at + 1]
    if words.texts[at] != "(" or words.texts[at + 2] not in {")", ","} or at == place or not acronym(short):
        return None
    if not _may_open(words, place, at, known):
        return None
    at -= words.texts[at - 1] in {"'s", "'"}
    letters = _letters(short, words.span(place, at), known)
    own = known.vocabulary.body_of(short, known.country)
    own = own if own and known.stands_for(short, own) else None
    if own and own.type in _NATIONAL and not _akin(own, words.texts[place:at]):
        own = own if own.country and own.country == known.country else None
    sure = own is not None or _foreign(words, place, at, known) or _reordered(short, words.texts[place:at])
    if letters or (letters is None and (not sure or _apart(words, place, at, known))):
        return None
    type_ = _type(words, place, at, known)
    if not type_ and not own and _is_thing(words, place, at, known):
        return None
    type_ = type_ or "Organization"
    type_ = own.type if own and (letters is None or type_ in {"Organization", "Place"}) else type_
    return Item(place, at, Kind.BODY, words.span(place, at), type_)


def _may_open(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether a long form may begin there: with several words, and no person, office or word of grammar first."""
    text, vocabulary = words.texts[place], known.vocabulary
    stop = text in vocabulary.grammar.words.stop and not _all(words, place)
    one = end == place + 1 and "-" not in text
    return not (one or stop or text in vocabulary.names.persons.given or title_end(words, place, vocabulary))


def _is_thing(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether plain words that do not act only name a thing: "Water Quality Rights (WQR)"."""
    plain, after = known.vocabulary.grammar.words, words.texts[end + 3]
    acts = after in plain.saying | plain.acting - plain.copulas or _are_people(after, known)
    the = place > 0 and words.texts[place - 1] in {"the", "The"}
    return not (acts or the) and all(is_word(part) for text in words.texts[place:end] for part in text.split("-"))


def _are_people(word: str, known: Known) -> bool:
    """Whether a noun of people stands there: "agents", "director"."""
    names, one = known.vocabulary.names, word.removesuffix("s")
    return word in names.countries.speaking.plural or one in known.vocabulary.offices | names.titles.people


def _apart(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether the name begins later: behind "and the", or with a known body behind "and"."""
    joints = [at for at in range(place, end - 1) if words.texts[at] == "and"]
    others = (known.longest(words, at + 1) for at in joints)
    whole = any(other and other[0] == end and other[1].kind is Kind.BODY for other in others)
    return whole or any(words.texts[at + 1] == "the" for at in joints)


def _akin(body: Entry, texts: Sequence[str]) -> bool:
    """Whether words may name what letters stand for elsewhere: that is only known by letters, or shares a word.

    Before the letters of a party stand its members too: "Ana Rao (LDP)".
    """
    lettered = " " not in body.name and body.type != "Party"
    return lettered or any(capital(text) and text in body.name.split() for text in texts)


def _letters(short: str, name: str, known: Known) -> int | None:
    """Where in a name the abbreviation begins, with or without the initial of the post's country at its end."""
    found = long_form(short, name)
    if found and long_form(short, " ".join(filter(capital, name.split()))) == 0:
        found = 0
    home = known.vocabulary.names.countries.countries.get(known.country or "")
    national = home is not None and len(short) > 3 and short[-1] == home.name[0]
    return long_form(short[:-1], name) if found is None and national else found


def _reordered(short: str, texts: Sequence[str]) -> bool:
    """Whether the letters are the initials in the order of another language: "Democratic Pole (PD)"."""
    initials = [text[0].upper() for text in texts if capital(text)]
    return len(initials) > 2 and sorted(initials) == sorted(short.upper())


def _all(words: Words, place: int) -> bool:
    """Whether "All" is part of a name: "the All Party Committee"."""
    return words.texts[place] == "All" and place > 0 and words.texts[place - 1] in {"the", "The", "of"}


def _foreign(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether a name has a head and words behind it, so that letters of another language may abbreviate it."""
    inner = known.vocabulary.grammar.links.inner
    link = next((at for at in range(place + 1, end - 1) if words.texts[at] in inner), place + 1)
    heads = known.vocabulary.heads
    head = heads.longest(words, place) or heads.longest(words, link - 1)
    within = set(words.texts[place + 1 : end - 1]) & inner
    mine = words.texts[place - 1].islower() if place else True
    return bool(within) and mine and (head is not None or words.texts[place] in known.vocabulary.grammar.opening.names)


def _type(words: Words, place: int, end: int, known: Known) -> str:
    """By the head that opens the name, or else the last before "of", or else the last of all; or nothing."""
    vocabulary = known.vocabulary
    leading = vocabulary.grammar.opening.names.get(words.texts[place])
    opening = vocabulary.heads.longest(words, place)
    if leading or (opening and _opens(words, place, opening[0], known)):
        return leading or (opening[1].type if opening else "")
    stop = next((at for at in range(place + 1, end) if words.texts[at] in vocabulary.grammar.links.words), end)
    for last in (stop, end):
        found = [head for at in range(place, last) if (head := vocabulary.heads.longest(words, at)) and head[0] <= last]
        if found:
            return next(head for head in found if head[0] == found[-1][0])[1].type
    return ""


def _opens(words: Words, place: int, end: int, known: Known) -> bool:
    """Whether a head opens the name, and is no word of one that ends in another: "Forum Fisheries Agency"."""
    grammar = known.vocabulary.grammar
    later = words.texts[end] not in grammar.links.inner and later_head(words, place, known) is not None
    return words.span(place, end) in grammar.opening.heads and not later


def unfolded(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """The name in parentheses behind its abbreviation: "SEDENA (the Secretariat of National Defense)"."""
    short, texts = words.texts[place], words.texts
    if texts[place + 1] != "(" or not acronym(short):
        return ()
    begin = place + 2 + (texts[place + 2] in {"the", "The"})
    body = body_at(words, begin, known)
    end = body.last if body else begin
    while body is None and (
        capital(texts[end]) or (end > begin and texts[end] in known.vocabulary.grammar.links.inner)
    ):
        end += 1
    if texts[end] != ")" or end < begin + 2 or (body is None and long_form(short, words.span(begin, end)) != 0):
        return ()
    own = known.longest(words, place)
    country = own[1].country if own and own[1].kind is Kind.BODY else None
    type_ = body.type if body else "Organization"
    return (Item(begin, end, Kind.BODY, words.span(begin, end), type_, country, end=end + 1, short=place),)


def abbreviated(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """An unknown abbreviation that acts, bears an office or stands as a noun is a body: "NWC Director Li".

    What an unknown name's governor or mayor rules is a place.
    """
    text, plain = words.texts[place], known.vocabulary.grammar.words
    if text in plain.terms or text in known.terms:
        return ()
    if firm := _double(words, place, known):
        return (completed(words, known, firm),)
    end = title_end(words, place + 1, known.vocabulary)
    borne = end and titled_person(words, end, known, type_="Official")
    if borne and _is_bearer(text, known):
        return ()
    if branch := _branch(words, place, known):
        return (completed(words, known, branch),)
    abbreviates = _abbreviates(text)
    if not borne and not (abbreviates and (end or _as_noun(words, place, known))):
        return ()
    ruled = known.vocabulary.names.titles.ruling.get(words.texts[place + 1]) if borne and not abbreviates else None
    kind, type_ = (Kind.PLACE, ruled) if ruled else (Kind.BODY, _kind(words, place, known))
    return (completed(words, known, Item(place, place + 1, kind, text, type_)),)


def _is_bearer(text: str, known: Known) -> bool:
    """Whether the cable elsewhere calls somebody so with an office: "President Foo" beside "Foo Adviser Ana Rao"."""
    public, plain = known.vocabulary.public, not acronym(text)
    return plain and any(
        one == text and capital(words.texts[at - 1]) and words.texts[at - 1].lower() in public
        for words in known.texts
        for at, one in enumerate(words.texts[: len(words)])
        if at and not capital(words.texts[at + 1])
    )


def _double(words: Words, place: int, known: Known) -> Item | None:
    """A name of letters and one word before an office and its bearer: "RD Tuna President Ana Rao"."""
    text, after = words.texts[place], words.texts[place + 1]
    end = title_end(words, place + 2, known.vocabulary)
    named = text.isupper() and len(text) > 1 and text.isalpha() and capital(after) and not acronym(after)
    if not named or not end or title_end(words, place + 1, known.vocabulary) or known.longest(words, place + 1):
        return None
    borne = titled_person(words, end, known, type_="Official")
    return Item(place, place + 2, Kind.BODY, words.span(place, place + 2), "Organization") if borne else None


def _branch(words: Words, place: int, known: Known) -> Item | None:
    """The branch of a body in a country: "MSF-Peru", "XYZ-Peru"."""
    text = words.texts[place]
    short, hyphen, land = text.partition("-")
    where = known.longest(split(land), 0) if hyphen and acronym(short) and short.isupper() else None
    if where is None or where[1].kind not in {Kind.COUNTRY, Kind.PLACE} or where[0] != len(split(land)):
        return None
    body = known.longest(split(short), 0)
    if body and body[1].kind is not Kind.BODY:
        return None
    type_ = body[1].type if body else "Organization"
    type_ = "Organization" if type_ == "InternationalOrganization" else type_
    return Item(place, place + 1, Kind.BODY, text, type_, where[1].country)


def _kind(words: Words, place: int, known: Known) -> str:
    """By the word before; a firm by its ending; with a slash what stands before it ("SLM/MM"), or an office."""
    text, kinds = words.texts[place], known.vocabulary.grammar.kinds
    first, slash, _ = text.partition("/")
    if slash:
        found = known.longest(split(first), 0)
        return found[1].type if found and found[1].kind is Kind.BODY else "Agency"
    if not text.isupper() and text.lower().endswith(kinds.firms):
        return "Company"
    if words.texts[place + 1] in kinds.elected:
        return "Party"
    return kinds.before.get(words.texts[place - 1] if place else "", "Organization")


def employer(words: Words, place: int, known: Known) -> Item | None:
    """An unknown name before an office in small letters and its bearer: "Foo-Bar country manager Ana Rao"."""
    end = at = place + 1
    while words.texts[at].islower() and words.texts[at].isalpha() and at < end + 4:
        at += 1
    offices, plain = known.vocabulary.offices, known.vocabulary
    if at == end or words.texts[at - 1] not in offices or words.texts[end] in offices - {"general"}:
        return None
    if words.texts[place] in plain.common | plain.grammar.words.stop or words.opens_sentence(place):
        return None
    if not titled_person(words, at, known, type_="Person"):
        return None
    firm = words.texts[at - 1] in {"manager", "executive"}
    return Item(place, end, Kind.BODY, words.texts[place], "Company" if firm else "Organization")


def _abbreviates(text: str) -> bool:
    letters = text.replace("/", "").replace("&", "").replace("-", "")
    return acronym(text) and letters.isalpha() and not text.endswith("s") and bool(set(letters) - set("IVX"))


def _as_noun(words: Words, place: int, known: Known) -> bool:
    """Whether capitals between words in small letters are a name; with two letters only where they act."""
    plain, texts = known.vocabulary.grammar.words, words.texts
    after, before = texts[place + 1], texts[place - 1] if place else ""
    speaking, offices = known.vocabulary.names.countries.speaking.plural, known.vocabulary.offices
    elected = known.vocabulary.grammar.kinds.elected
    if any(after in said for said in (elected, plain.saying, plain.acting, speaking, offices, {"'s"})):
        return True
    noun = before.islower() or before in {"The", "NGO", "In", "By", "With"}
    return len(texts[place]) > 2 and texts[place].isupper() and noun and not capital(after) and after != "-"
