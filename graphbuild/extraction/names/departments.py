"""A place behind an owner or an office in, where a department named for several things ends out."""

from __future__ import annotations

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.words import Words, capital

_LONGEST = 10
_NEAR = 5
_OF = frozenset({"of", "for", "in", "at", "within"})
_AND = frozenset({"and", "&"})
_STATELY = frozenset({"Ministry", "Agency"})
_GROUPS = frozenset({"Task Force", "Taskforce", "Working Group"})


def department_end(words: Words, place: int, known: Known) -> int | None:
    """Where a department ends that "and" names for two: "head of the UN and Consular Affairs Division".

    It has to stand behind the body whose it is, or behind the office of who heads it.
    """
    led = _is_owned(words, place, known) or _is_headed(words, place, known)
    return _part_end(words, place, known) if led and capital(words.texts[place]) else None


def is_about(words: Words, country: tuple[int, int], end: int, known: Known) -> bool:
    """Whether a department that ends at `end` deals with the country it opens with: "Iran Task Force"."""
    place, after = country
    part = words.span(after, end)
    return part in known.vocabulary.grammar.words.parts | _GROUPS or department_end(words, place, known) == end


def _part_end(words: Words, place: int, known: Known) -> int | None:
    """Behind the first word for a part of a body, where "and" joins the words before it."""
    parts, joined, at = known.vocabulary.grammar.words.parts, 0, place
    while at < place + _LONGEST:
        text, found = words.texts[at], known.longest(words, at)
        if text in _AND and at > place:
            joined = at = at + 1
        elif text in parts:
            return at + 1 if place < joined < at else None
        elif found and found[0] > at + 1 and found[1].kind is not Kind.PERSON:
            if words.texts[found[0] - 1] in parts:
                return None
            at = found[0]
        elif not _may_stand(words, at, known):
            return None
        else:
            at += 1
    return None


def _may_stand(words: Words, at: int, known: Known) -> bool:
    """Whether a word may be of what a department deals with: with a capital, and no office."""
    text, vocabulary = words.texts[at], known.vocabulary
    office = vocabulary.titles.longest(words, at) is not None and text not in vocabulary.names.titles.modifiers
    return capital(text) and not office and text not in vocabulary.several


def _is_owned(words: Words, place: int, known: Known) -> bool:
    """Whether a body stands before a place, with "'s" or a ministry right there: "MFA Asia and Africa Department"."""
    own = place > 1 and words.texts[place - 1] in {"'s", "'"}
    end = place - 1 if own else place
    owners = (known.longest(words, at) for at in range(max(0, end - _NEAR), end))
    bodies = (owner[1] for owner in owners if owner and owner[0] == end and owner[1].kind is Kind.BODY)
    headed = known.vocabulary.heads.longest(words, end - 1) if own else None
    return any(own or body.type in _STATELY for body in bodies) or headed is not None


def _is_headed(words: Words, place: int, known: Known) -> bool:
    """Whether an office and "of" stand before a place: "Director of the"."""
    of = place - 1 - (place > 0 and words.texts[place - 1] == "the")
    return of > 0 and words.texts[of] in _OF and words.texts[of - 1].lower() in known.vocabulary.offices
