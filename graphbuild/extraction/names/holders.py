"""An office in, who holds it and whether it is somebody's out: "the Minister of Energy, Foo Bar, left"."""

from __future__ import annotations

from graphbuild.extraction.names.items import OF_STATE, Item, Kind
from graphbuild.extraction.names.joins import is_accredited
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.persons import titled_person
from graphbuild.extraction.names.words import Words, acronym, capital

_SINGLE = frozenset({"Governor", "Commissioner", "Chief", "Chairman", "Chairwoman", "Speaker", "Commandant"})


def set_off(words: Words, place: int, known: Known) -> Item | None:
    """Who is named between commas behind an office, whoever that is: "the Minister of Energy, Foo Bar, left"."""
    person = titled_person(words, place, known, type_="Official")
    found = known.longest(words, place)
    if person is None or words.texts[person.after] != "," or (found and found[1].kind is not Kind.PERSON):
        return None
    strange = known.vocabulary.common.isdisjoint(words.texts[person.first : person.last])
    after = words.texts[person.after + 1]
    acts = after.islower() and after.isalpha() and after not in known.vocabulary.grammar.links.inner
    return person if strange and acts else None


def is_envoy(words: Words, office: Item, person: Item, known: Known) -> bool:
    """Whether a strange word behind where an envoy serves is his surname: "Ambassador to Algeria Foo praised"."""
    text, after = words.texts[person.first], words.texts[person.after]
    plain = known.vocabulary.grammar.words
    strange = text not in known.vocabulary.common and text.isalpha() and not acronym(text)
    found = known.longest(words, person.first)
    acts = after in plain.saying | plain.acting | {",", "'s", "and"} or after.endswith("ed") or after == "met"
    return (
        is_accredited(words, office, known.vocabulary)
        and strange
        and acts
        and (not found or found[1].kind is Kind.PERSON)
    )


def heads_body(words: Words, title: Item, known: Known) -> bool:
    """Whether who heads the body before is meant, of which it has one: "the Federal Police Commissioner said"."""
    body = known.vocabulary.heads.longest(words, title.first - 1) if title.first > 1 else None
    single = (
        body is not None
        and body[0] == title.first
        and body[1].type in OF_STATE
        and not capital(words.texts[title.last])
    )
    return single and capital(words.texts[title.first - 2]) and title.name in _SINGLE
