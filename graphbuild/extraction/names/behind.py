"""A name and the body behind it in, whether its bearer works there out: "Ana Rao, Office of Asian Affairs,"."""

from __future__ import annotations

from collections.abc import Sequence

from graphbuild.extraction.names.items import OF_STATE, Item, Kind
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, capital

_WITHIN = frozenset({"of", "of the", "in the", "at the", "in", "at"})
_CLOSING = frozenset({",", ".", ";", ":", ")", ""})
_INNER = frozenset({"and", "of", "for", "&"})
_LONGEST = 9


def stands_behind(words: Words, chain: Sequence[Item], item: Item, then: Item | None, vocabulary: Vocabulary) -> bool:
    """Whether an item goes on with a name, its bearer's office in words or body: "Rao, Staff Member, Trade Board;"."""
    person = next((place for place, part in enumerate(chain) if part.kind is Kind.PERSON), len(chain))
    if person == len(chain) or not _is_whole(chain[person]):
        return False
    gap, behind = words.texts[chain[-1].after : item.first], chain[person + 1 :]
    if not behind:
        titled = _is_office(gap, vocabulary.offices) and item.kind is Kind.BODY and words.texts[item.after] in _CLOSING
        return titled or _leads_to_office(words, gap, item) or _is_body(words, chain[-1], (item, then), vocabulary)
    alone = all(part.kind is Kind.BODY for part in behind) and item.kind is Kind.BODY
    part = behind[-1].type == "Agency" and _is_state_part(words, behind[-1], vocabulary)
    return alone and part and _is_within(words, gap, item)


def _is_whole(person: Item) -> bool:
    return person.last > person.first + 1


def _is_office(gap: Sequence[str], offices: frozenset[str]) -> bool:
    """Whether commas set off an office in capitals: ", Professional Staff Member,"."""
    named = 3 <= len(gap) <= _LONGEST and gap[0] == gap[-1] == ","
    return named and _are_capitals(gap[1:-1]) and gap[-2].lower() in offices


def _are_capitals(texts: Sequence[str]) -> bool:
    return bool(texts) and all(text in _INNER or (capital(text) and text.isalpha()) for text in texts)


def _leads_to_office(words: Words, gap: Sequence[str], office: Item) -> bool:
    """Whether an office is the second of two with a body behind: ", Senior Investigator and Policy Advisor,"."""
    second = office.kind is Kind.TITLE and gap[:1] == [","] and gap[-1:] == ["and"] and len(gap) > 2
    return second and _are_capitals(gap[1:]) and words.texts[office.last] == ","


def _is_body(words: Words, person: Item, items: tuple[Item, Item | None], vocabulary: Vocabulary) -> bool:
    """Whether a part of a state's body or a ministry stands alone between commas, and no other body beside it."""
    body, then = items
    if words.texts[person.after : body.first] != [","] or not _is_state_part(words, body, vocabulary):
        return False
    gap = words.texts[body.after : then.first] if then is not None else []
    if then is not None and then.kind is Kind.BODY and body.type == "Agency" and _is_within(words, gap, then):
        return True
    listed = then is not None and then.kind is not Kind.PERSON and gap in ([","], ["and"], [",", "and"])
    owned = words.texts[body.after + 1] in {"the", "The"} or words.texts[body.after + 1 : body.after + 3] == [
        "and",
        "the",
    ]
    return words.texts[body.after] in _CLOSING and not listed and not owned


def _is_state_part(words: Words, body: Item, vocabulary: Vocabulary) -> bool:
    """Whether a body is a department by its first or last word, or a ministry by its first."""
    ends = {words.texts[body.first], words.texts[body.last - 1]}
    part = body.type == "Agency" and not vocabulary.grammar.words.parts.isdisjoint(ends)
    return (part or words.texts[body.first] == "Ministry") and not body.several


def _is_within(words: Words, gap: Sequence[str], whole: Item) -> bool:
    """Whether the whole stands behind its part: "Office of Asian Affairs in the Foreign Ministry"."""
    led = " ".join(gap) in _WITHIN or (list(gap) == [","] and words.texts[whole.after] in _CLOSING)
    return led and whole.type in OF_STATE and not whole.several and words.texts[whole.after] not in {"'s", "'"}
