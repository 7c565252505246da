"""Words at a place in, the person's name that stands there out."""

from __future__ import annotations

import re
from dataclasses import replace

from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known, long_form
from graphbuild.extraction.names.name_ends import name_end
from graphbuild.extraction.names.titles import title_end, title_type
from graphbuild.extraction.names.words import Words, acronym, articled, capital

_HYPHENED = re.compile("[A-Z][a-z]+-[a-z]+")
"""A Korean given name: "Hye-jin"."""
_NEAR = 5
_ARTICLES = frozenset({"a", "an", "the"})


def titled_person(words: Words, place: int, known: Known, *, type_: str) -> Item | None:
    """The name after a title."""
    if nicknamed := _nicknamed(words, place, known, type_=type_):
        return nicknamed
    begin = place + 1 if _is_name_though_common(words, place, known) else place
    end = name_end(words, begin, known)
    if end == begin or (end == place + 1 and not _alone(words, place, known)):
        return None
    return _person(words, (place, end), known, type_=type_)


def _nicknamed(words: Words, place: int, known: Known, *, type_: str) -> Item | None:
    """Who has only a name in quotation marks behind a title: 'Commander "Zorro"'."""
    quoted = words.texts[place] == words.texts[place + 2] == '"' and capital(words.texts[place + 1])
    if not quoted or not words.texts[place + 1].isalpha() or acronym(words.texts[place + 1]):
        return None
    return Item(place + 1, place + 2, Kind.PERSON, words.texts[place + 1], type_, end=place + 3, whole=True)


def _is_name_though_common(words: Words, place: int, known: Known) -> bool:
    """Whether a word such as "You" or "An" is a name because a name follows: "Secretary You Sok"."""
    following = words.texts[place + 1]
    plain = known.vocabulary.common
    text = words.texts[place]
    doubtful = text in plain and text in known.vocabulary.names.persons.family_first
    return doubtful and capital(following) and following not in plain


def untitled_person(words: Words, place: int, known: Known) -> Item | None:
    """A name without a title that what follows shows to be a person's: "Rao said", "Ana Ruiz (protect)"."""
    begin = place
    if words.texts[place] in known.vocabulary.grammar.words.possessive or _are_people(words, place, known):
        return None
    if words.texts[place] in known.vocabulary.common:
        short = len(words.texts[place]) <= 3 or "-" in words.texts[place + 1]
        if not _is_name_though_common(words, place, known) or not short:
            return None
        begin = place + 1
    end = name_end(words, begin, known)
    if begin > place and not (office_after(words, end, known) or _is_presented(words, (place, end), known)):
        return None
    plain = all(word.lower() in known.lower for word in words.texts[place:end])
    if end == place or plain or _odd(words.texts[place]) or not _shown(words, (place, end), known):
        return None
    return _person(words, (place, end), known, type_=_bears(words, (place, end), known))


def _are_people(words: Words, place: int, known: Known) -> bool:
    """Whether a sentence begins with a noun of people in the plural: "Trainees said"."""
    text, titles = words.texts[place].lower(), known.vocabulary.names.titles
    several = text.endswith("s") and text[:-1] in known.vocabulary.offices | titles.people
    return several and words.opens_sentence(place) and not capital(words.texts[place + 1])


def aliased(words: Words, place: int, known: Known) -> Item | None:
    """A name that is a person's because another one follows: "Tambo (aka Rao)"."""
    end = name_end(words, place, known)
    close = end + (words.texts[end] == '"')
    called = (
        end > place
        and words.texts[close] in {"(", ","}
        and words.texts[close + 1] in known.vocabulary.grammar.words.also
    )
    return _person(words, (place, end), known, type_="Person") if called else None


def namesake(words: Words, place: int, known: Known) -> Item | None:
    """Somebody whose given name is a town's too: "Orlando Rey", but not "in Santiago Chamber members"."""
    vocabulary, end = known.vocabulary, name_end(words, place, known)
    if words.texts[place] not in vocabulary.names.persons.towns or end != place + 2:
        return None
    names_place = words.texts[place - 1] in {"in", "at", "near", "from", "outside"} if place else False
    tail = vocabulary.heads.longest(words, place + 1) or capital(words.texts[end]) or acronym(words.texts[end - 1])
    return None if names_place or tail else _person(words, (place, end), known, type_="Person")


def also_called(words: Words, place: int, person: Item, known: Known) -> Item | None:
    """The other name of the person before "aka"."""
    between = words.texts[person.last : place]
    if words.texts[place] not in known.vocabulary.grammar.words.also:
        return None
    if person.kind is not Kind.PERSON or not between or set(between) - {"(", ",", '"'}:
        return None
    begin = place + 1 + (words.texts[place + 1] == '"')
    end = name_end(words, begin, known)
    return replace(person, first=begin, last=end, end=0) if end > begin else None


def _bears(words: Words, span: tuple[int, int], known: Known) -> str:
    """An Official where a public office stands beside the name: "prosecutor Rao", "its consul, Rao", "Rao, a judge"."""
    place, end = span
    public = known.vocabulary.public
    before = words.texts[place - 2 : place] if place > 1 else []
    if words.texts[place - 1] in public or (before[-1:] == [","] and before[0] in public):
        return "Official"
    if words.texts[end] != ",":
        return "Person"
    if not known.vocabulary.names.titles.kin.isdisjoint(words.texts[end + 1 : end + 4]):
        return "Person"
    stop = next((at for at in range(end + 1, end + 7) if words.texts[at] in {",", ".", ";", ""}), end + 7)
    held = (title_end(words, at, known.vocabulary) for at in range(end + 1, stop))
    borne = any(found and title_type(words, found, known.vocabulary) == "Official" for found in held)
    return "Official" if borne or public & set(words.texts[end + 1 : stop]) else "Person"


def _shown(words: Words, span: tuple[int, int], known: Known) -> bool:
    """Whether the given name or what stands around it shows a person."""
    place, end = span
    several = end > place + 1
    if several and (_familiar(words, span, known) or _is_arabic(words, span, known)):
        return True
    if words.opens_sentence(place) and _is_explained(words, end, known):
        return True
    if _is_led_to(words, span, known) or (several and _is_staff(words, span, known)):
        return True
    plain = known.vocabulary.grammar.words
    speaks = words.texts[end + (words.texts[end] in plain.adverbs)] in plain.saying
    before = words.texts[place - 1] if place else ""
    speaks = speaks and before not in {"in", "from"} and (several or before not in {"the", "The"})
    speaks = speaks or (several and _speaks_from(words, end, known))
    speaks = speaks or (place > 1 and words.span(place - 2, place).lower() == "according to")
    return speaks or protection_end(words, end, known) > end or (several and office_after(words, end, known))


def _is_staff(words: Words, span: tuple[int, int], known: Known) -> bool:
    """Whether behind strange words commas set off a department of a state: "Foo Bar, Office of Asian Affairs,"."""
    place, end = span
    part = words.texts[end + 1] in known.vocabulary.grammar.words.parts | {"Ministry"}
    led = words.texts[end] == "," and part and words.texts[end + 2] == "of"
    strange = known.vocabulary.common.isdisjoint(words.texts[place:end])
    return led and strange and not (place and words.texts[place - 1] in {"in", "at", "from", "near", "the"})


def _speaks_from(words: Words, end: int, known: Known) -> bool:
    """Whether it is said from where somebody speaks: "Dora Moe from Calder told us"."""
    at = end + 1 + (words.texts[end + 1] == "the")
    stop = next((place for place in range(at, at + _NEAR) if not capital(words.texts[place])), at)
    return words.texts[end] == "from" and stop > at and words.texts[stop] in known.vocabulary.grammar.words.saying


def _is_arabic(words: Words, span: tuple[int, int], known: Known) -> bool:
    """Whether a name goes on with an article, and no word that opens names of towns or bodies: "Badr al-Sayf"."""
    place, end = span
    plain = words.texts[place] in known.vocabulary.grammar.opening.articled or articled(words.texts[place])
    led = place and words.texts[place - 1] in {"in", "near", "at", "outside"}
    return not plain and not led and any(articled(text) for text in words.texts[place + 1 : end])


def _is_led_to(words: Words, span: tuple[int, int], known: Known) -> bool:
    """Whether an office, a relative or another noun of people stands before a name."""
    place, end = span
    before, titles = words.texts[place - 1] if place else "", known.vocabulary.names.titles
    if end > place + 1:
        described = before in titles.people and place > 1 and words.texts[place - 2].lower() not in _ARTICLES
        led = before in known.vocabulary.offices or before in titles.kin or described
        return led or _is_presented(words, span, known)
    return place > 1 and before in known.vocabulary.public and words.texts[place - 2] not in _ARTICLES


def _is_explained(words: Words, end: int, known: Known) -> bool:
    """Whether commas behind a name say what its bearer is: "Tambo, a monk,", "Tambo, Minister of Labor,"."""
    office = title_end(words, end + 1, known.vocabulary) if words.texts[end] == "," else None
    if office is not None and words.texts[office] == "," and office > end + 2:
        return True
    article = words.texts[end] == "," and words.texts[end + 1] in _ARTICLES
    close = next((at for at in range(end + 3, end + 6) if words.texts[at] == ","), None) if article else None
    return close is not None and words.texts[close - 1] in known.vocabulary.offices


def _is_presented(words: Words, span: tuple[int, int], known: Known) -> bool:
    """Whether an office or a relative stands before the commas around a name."""
    known_as = known.vocabulary.offices | known.vocabulary.names.titles.kin
    return _stands_apart(words, span) and words.texts[span[0] - 2] in known_as


def _stands_apart(words: Words, span: tuple[int, int]) -> bool:
    """Whether a name stands between commas: "his legal adviser, Ana Rao, told"."""
    place, end = span
    return place > 1 and words.texts[place - 1] == "," and words.texts[end] in {",", ".", ";"}


def _familiar(words: Words, span: tuple[int, int], known: Known) -> bool:
    """Whether a word is a given name, or the last ends as family names do."""
    place, end = span
    persons = known.vocabulary.names.persons
    if words.texts[place] in persons.given or words.texts[place] in persons.family_first:
        return True
    if _HYPHENED.fullmatch(words.texts[place]) and words.texts[place + 1] in persons.family_first:
        return True
    if words.opens_sentence(place) and words.texts[place].endswith(("ing", "ed", "ly")):
        return False
    given = any(text in persons.given for text in words.texts[place + 1 : end - 1])
    return given or words.texts[end - 1] in persons.given or words.texts[end - 1].endswith(persons.endings)


def office_after(words: Words, end: int, known: Known) -> bool:
    """Whether an office follows after a comma: ", chairman of …"."""
    if words.texts[end] != ",":
        return False
    stop = next((at for at in range(end + 1, end + 6) if words.texts[at] in {",", ".", ""}), end + 6)
    return any(
        words.texts[at] in known.vocabulary.offices or title_end(words, at, known.vocabulary)
        for at in range(end + 1, stop)
    )


def _odd(word: str) -> bool:
    short = len(word) < 2 or (acronym(word) and not word.endswith("."))
    return short or "/" in word or any(letter.isdigit() for letter in word)


def _person(words: Words, span: tuple[int, int], known: Known, *, type_: str) -> Item:
    place, end = span
    after = protection_end(words, end, known)
    name, protected = words.span(place, end), after > end
    if alias := alias_at(words, after, known):
        at, close = alias
        return Item(place, end, Kind.PERSON, name, type_, end=close, short=at, protected=protected, whole=True)
    short = after + 1 if words.texts[after] == "(" and words.texts[after + 2] == ")" else None
    if short and acronym(words.texts[short]) and long_form(words.texts[short], name) == 0:
        return Item(place, end, Kind.PERSON, name, type_, end=short + 2, short=short, protected=protected, whole=True)
    return Item(place, end, Kind.PERSON, name, type_, end=after, protected=protected, whole=True)


def alias_at(words: Words, at: int, known: Known) -> tuple[int, int] | None:
    """The place of another name of one word and where the phrase ends: "(aka Zorro)", "alias Zorro", "(\"Zorro\")"."""
    texts, begin = words.texts, at + (words.texts[at] in {"(", ","})
    said = texts[begin] in known.vocabulary.grammar.words.also or (texts[at] == "(" and texts[begin] == '"')
    place = begin + 1 + (texts[begin + 1] == '"')
    plain = texts[place] in known.vocabulary.grammar.words.stop or not texts[place].isalpha()
    if not said or plain or not capital(texts[place]) or capital(texts[place + 1]):
        return None
    end = place + 1 + (texts[place + 1] == '"')
    if texts[at] != "(":
        return place, end
    return (place, end + 1) if texts[end] == ")" else None


def protection_end(words: Words, end: int, known: Known) -> int:
    """The word after "(protect)" where that follows, else `end`."""
    if words.texts[end] != "(":
        return end
    close = next((at for at in range(end + 1, end + 4) if words.texts[at] == ")"), None)
    if close is None or close == end + 1:
        return end
    return close + 1 if words.span(end + 1, close) in known.vocabulary.grammar.words.protection else end


def _alone(words: Words, place: int, known: Known) -> bool:
    text = words.texts[place]
    plain = text in known.vocabulary.grammar.words.stop and text not in known.vocabulary.names.persons.given
    return not plain and not _odd(text)
