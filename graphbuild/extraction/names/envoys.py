"""An envoy's office in, the same reaching to where he serves out: "Kenyan Ambassador to Zambia Peter Otieno"."""

from __future__ import annotations

from graphbuild.extraction.names.items import PLACES, Item, Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.persons import titled_person
from graphbuild.extraction.names.titles import office_end, title_end, title_type
from graphbuild.extraction.names.words import Words

_SERVED = frozenset({"Country", "InternationalOrganization", *PLACES})


def envoy(words: Words, place: int, known: Known) -> tuple[Item, ...]:
    """The office of an envoy who is named behind the place or body to which he is sent."""
    end = title_end(words, place, known.vocabulary)
    if end is None or words.texts[end] != "to":
        return ()
    at = end + 1 + (words.texts[end + 1] == "the")
    served = known.longest(words, at)
    sent = words.texts[end - 1] in known.vocabulary.names.titles.accredited
    if served is None or served[1].type not in _SERVED or not sent or not _is_named(words, served[0], known):
        return ()
    office = words.span(place, office_end(words, place, end, known.vocabulary))
    return (Item(place, end, Kind.TITLE, office, title_type(words, end, known.vocabulary), end=at),)


def _is_named(words: Words, at: int, known: Known) -> bool:
    """Whether a person of at least two names stands at `at`, between commas or none."""
    apart = words.texts[at] == ","
    begin = title_end(words, at + apart, known.vocabulary) or at + apart
    person = titled_person(words, begin, known, type_="Official")
    if person is None or person.last == person.first + 1:
        return False
    return not apart or words.texts[person.after] in {",", ".", ";", ")"}


def is_posted(office: Item, served: Item) -> bool:
    """Whether an office reaches to where its bearer is sent."""
    return office.kind is Kind.TITLE and office.last < office.end == served.first and served.kind is not Kind.PERSON
