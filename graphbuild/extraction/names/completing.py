"""A name's item in, the same with what stands behind it and belongs to it out: "(MPS)", "officials", "Province"."""

from __future__ import annotations

from dataclasses import replace

from graphbuild.extraction.names.items import Item, Kind
from graphbuild.extraction.names.known import Known, defines
from graphbuild.extraction.names.words import Words

_SILENT = frozenset({"Plan", "Law", "Agreement", "Report", "Event", "Meeting", "Campaign", "Programme", "Instrument"})


def completed(words: Words, known: Known, item: Item) -> Item:
    """The item with the abbreviation, "officials", "Province" or "process" behind it."""
    texts, end = words.texts, item.last
    if item.kind is Kind.PLACE and texts[end] in {"Province", "Governorate", "Oblast", "Provinces", "Governorates"}:
        plural = texts[end].endswith("s")
        return replace(item, type="Province", last=end if plural else end + 1, end=end + 1)
    if item.kind is Kind.BODY:
        item = _with_short(words, _as_group(words, known, item))
    elif item.kind is Kind.COUNTRY and texts[end] == "(" and texts[end + 1].startswith("G") and texts[end + 2] == ")":
        return replace(item, short=end + 1, end=end + 3, whole=True)
    return _with_speakers(words, known, item)


def _as_group(words: Words, known: Known, item: Item) -> Item:
    """ "the XYZ task force" is a group of its own."""
    texts, at = words.texts, item.last
    for length in (2, 1):
        if " ".join(texts[at : at + length]) in known.vocabulary.grammar.words.groups:
            end = at + length
            return replace(item, last=end, name=words.span(item.first, end), type="Agency")
    return item


def _with_short(words: Words, item: Item) -> Item:
    texts, at = words.texts, item.last
    close = at + 2 if texts[at] == "(" and texts[at + 2] == ")" else None
    if close and defines(texts[at + 1], words.span(item.first, item.last)):
        return replace(item, short=at + 1, end=close + 1)
    return replace(item, end=at + 1) if texts[at] in {"process"} else item


def _with_speakers(words: Words, known: Known, item: Item) -> Item:
    """ "Chinese officials", "MPS officials": who speaks for the name."""
    speaking = known.vocabulary.names.countries.speaking
    if item.kind not in {Kind.COUNTRY, Kind.ADJECTIVE, Kind.BODY} or item.type in _SILENT:
        return item
    texts, at = words.texts, item.after
    for length in (2, 1):
        said = " ".join(texts[at : at + length])
        said = said.lower() if words.loud else said
        if said in speaking.plural:
            return replace(item, end=at + length, several=True)
        if said in speaking.singular and item.kind is not Kind.BODY:
            more = texts[at + 1] in {"officials", "representatives", "leaders"} and length == 1
            return replace(item, end=at + length + more, several=more, whole=True)
    return item
