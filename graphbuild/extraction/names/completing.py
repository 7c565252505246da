"""A name's item in, the same with what stands behind it and belongs to it out: "(MPS)", "officials", "Province"."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extraction.names.complements import DOCUMENTS
from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known, defines, long_form
from graphbuild.extraction.names.titles import title_end
from graphbuild.extraction.names.words import Words, acronym, capital, split

_SURE = frozenset({"Ministry", "Agency", "GovernmentBody", "Party", "NGO", "Company"})
DIVISIONS = frozenset({"Province", "Department", "Region", "State", "Krai", "Prefecture", "Canton"})


def completed(words: Words, known: Known, item: Item) -> Item:
    """The item with the abbreviation, "officials", "Province" or "process" behind it."""
    texts, end = words.texts, item.last
    if item.kind is Kind.PLACE and texts[end] in {"Province", "Governorate", "Oblast", "Provinces", "Governorates"}:
        plural = texts[end].endswith("s")
        return replace(item, type="Province", last=end if plural else end + 1, end=end + 1)
    if item.type == "City" and texts[end] in {"province", "provinces", "governorate", "oblast"}:
        return replace(item, type="Province")
    if item.kind is Kind.PLACE and texts[end] in DIVISIONS and not capital(texts[end + 1]) and texts[end + 1] != "of":
        return replace(item, type="Province", name=words.span(item.first, end + 1), last=end + 1)
    if item.kind is Kind.BODY:
        item = _with_short(words, known, _as_group(words, known, item))
    elif item.kind in {Kind.COUNTRY, Kind.PLACE} and _abbreviates(words, item):
        return replace(item, short=end + 1, end=end + 3, whole=True)
    return _with_speakers(words, known, item)


def _abbreviates(words: Words, item: Item) -> bool:
    """Whether an abbreviation of its name stands behind a place: "Central African Republic (CAR)", "(GOC)"."""
    texts, at = words.texts, item.last
    short = texts[at + 1] if texts[at] == "(" and texts[at + 2] == ")" else ""
    government = item.kind is Kind.COUNTRY and short.startswith("G")
    return government or (acronym(short) and long_form(short, words.span(item.first, at)) == 0)


def _as_group(words: Words, known: Known, item: Item) -> Item:
    """ "the XYZ task force" is a group of its own."""
    texts, at = words.texts, item.last
    for length in (2, 1):
        if " ".join(texts[at : at + length]) in known.vocabulary.grammar.words.groups:
            end = at + length
            return replace(item, last=end, name=words.span(item.first, end), type="Agency")
    return item


def _with_faction(words: Words, known: Known, item: Item) -> Item:
    """A party with the wing that belongs to its name: "Communist Party of Nepal (Maoist)", "Labor Party - Renewal"."""
    at = item.last
    if item.type == "Party" and (end := _faction_end(words, at, known)):
        return replace(item, last=end, name=words.span(item.first, end))
    close = at + 3 if words.texts[at + 3] == ")" else at + 2
    inside = words.texts[at] == "(" and words.texts[close] == ")"
    if item.type != "Party" or not inside or words.span(at + 1, close) not in known.vocabulary.grammar.kinds.factions:
        return item
    return replace(item, last=close + 1, name=words.span(item.first, close + 1))


def _faction_end(words: Words, at: int, known: Known) -> int | None:
    """Where the wing behind a dash ends: " - Unified Marxist Leninist"."""
    wings = {word for wing in known.vocabulary.grammar.kinds.factions for word in wing.replace("-", " ").split()}
    end = at + 1
    while words.texts[at] in {"-", "–"} and wings.issuperset(words.texts[end].split("-")):
        end += 1
    return end if end > at + 1 else None


def _with_short(words: Words, known: Known, item: Item) -> Item:
    """The item with the abbreviation or the other name in parentheses behind it."""
    item = _with_faction(words, known, item)
    texts, at = words.texts, item.last
    at += texts[at] in {"'s", "'"} and texts[at + 1] == "("
    close = next((place for place in range(at + 2, at + 9) if texts[place] == ")"), None) if texts[at] == "(" else None
    if close is None or {".", ";"} & set(texts[at:close]):
        return replace(item, end=at + 1) if texts[at] in {"process"} else item
    name = words.span(item.first, item.last)
    shorts = [place for place in range(at + 1, close) if defines(texts[place], name) and acronym(texts[place])]
    if (
        not shorts
        and close == at + 2
        and (defines(texts[at + 1], name) or _is_other_name(words, at + 1, item.type, known))
    ):
        shorts = [at + 1]
    if len(shorts) == 1:
        return replace(item, short=shorts[0], end=close + 1, type=_type_known(words, shorts[0], item, known))
    return replace(item, end=close + 1) if _named_otherwise(words, (at + 1, close), known) else item


def _is_other_name(words: Words, at: int, type_: str, known: Known) -> bool:
    """Whether the one word in parentheses is the name in another language, or is used again."""
    word, persons = words.texts[at], known.vocabulary.names.persons
    person = word in persons.given or word in persons.family_first
    learned = known.longest(words, at)
    if learned is not None and learned[0] == at + 1 and learned[1].kind is Kind.BODY and learned[1].name == word:
        return learned[1].type == type_ or (word,) in known.names.exact.entries
    foreign = _named_otherwise(words, (at, at + 1), known) and word.isalpha() and not person
    return foreign or _comes_again(word, known)


def _comes_again(word: str, known: Known) -> bool:
    """Whether a word in parentheses that is no common one is used again, so that it is a name: "(Litbangkes)"."""
    plain = word in known.vocabulary.common or word in known.vocabulary.grammar.words.stop
    strange = capital(word) and word.isalpha() and not plain and known.longest(split(word), 0) is None
    return strange and known.times_named(word) > 1


def _type_known(words: Words, short: int, item: Item, known: Known) -> str:
    """International organizations are known by their abbreviations, whatever the name seems: "Hybrid Operation".

    A body that is known by its whole name is that one: the Supreme People's Court is not the Pacific Community (SPC).
    """
    found = known.vocabulary.known.longest(words, short)
    international = found is not None and found[1].type == "InternationalOrganization"
    whole = known.longest(words, item.first)
    sure = item.type in _SURE or (whole is not None and whole[0] == item.last)
    return "InternationalOrganization" if international and not sure else item.type


def _named_otherwise(words: Words, span: tuple[int, int], known: Known) -> bool:
    """Whether the words in parentheses are the name in another language: "(Fiscalia)", "(Casa Civil)"."""
    begin, end = span
    inner = known.vocabulary.grammar.links.inner | known.vocabulary.grammar.words.particles | {'"'}
    spelt = all(capital(word) or word in inner for word in words.texts[begin:end]) and end - begin < 7
    common, stop = known.vocabulary.common, known.vocabulary.grammar.words.stop
    plain = any(word in common or word in stop for word in words.texts[begin:end])
    unknown = not any(known.longest(words, place) for place in range(begin, end))
    return spelt and unknown and not plain and not title_end(words, begin, known.vocabulary)


def _with_speakers(words: Words, known: Known, item: Item) -> Item:
    """ "Chinese officials", "MPS officials": who speaks for the name."""
    speaking = known.vocabulary.names.countries.speaking
    if item.kind not in {Kind.COUNTRY, Kind.ADJECTIVE, Kind.BODY} or item.type in DOCUMENTS:
        return item
    texts, at = words.texts, item.after
    for length in (2, 1):
        said = " ".join(texts[at : at + length])
        if said in speaking.plural:
            return replace(item, end=at + length, several=True)
        if said in speaking.singular and item.kind is not Kind.BODY:
            more = texts[at + 1] in {"officials", "representatives", "leaders"} and length == 1
            return replace(item, end=at + length + more, several=more, whole=True)
    return item
