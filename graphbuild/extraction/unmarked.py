"""Clean prose and its names in, the places out where a "that" or "to" is left out: "Noting [that] Chile had signed, …".

The parser takes such a participle for a part of the subject behind it and "intends sign" for nouns; with the word not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from graphbuild.extraction.phrases import NamePhrase
from graphbuild.ontology import Cues

_FINITE = re.compile(
    r" (?:has|had|have|is|are|was|were|will|would|could|can|cannot|must|should|did|does|do|might|may)(?:n't)?\b"
)
_STOP = re.compile(r"[,;:.?!\"()]| (?:that|who|which|whom|whose|how|what|why|when|where|whether|if) ")
_NAME = "\x00"
_OPENING = frozenset(
    {"the", "a", "an", "his", "her", "its", "their", "our", "this", "these", "those"}
    | {"he", "she", "it", "they", "we", "both", "neither", "all"}
)
_JOINING = frozenset({"of", "and", "or", "nor", "in", "for", "by", "between", "with", "from", "on", "to", "at"})
_REACH = 90
_LONGEST = 9


def find_unmarked(prose: str, names: Sequence[NamePhrase], cues: Cues) -> Iterator[int]:
    """Where each such participle ends: right behind it stand a plain subject and a finite verb."""
    plain = hide_names(prose, names)
    for found in _participles(cues.reporting.participles).finditer(plain):
        finite = _FINITE.search(plain, found.end(), found.end() + _REACH)
        subject = plain[found.end() : finite.start()] if finite else ""
        if subject and not _STOP.search(f"{subject} ") and _is_one_noun(subject.split()):
            yield found.end()


def find_bare_infinitives(prose: str, verbs: Mapping[str, str], cues: Cues) -> Iterator[int]:
    """Where a "to" is left out before one of `verbs` as telegrams do: "intends [to] sign"."""
    for found in _willing(cues.reporting.willing).finditer(prose):
        if verbs.get(found["verb"]) == found["verb"]:
            yield found.start("verb") - 1


@cache
def _willing(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(words))}) (?P<verb>[a-z]+)\b")


def hide_names(prose: str, names: Sequence[NamePhrase]) -> str:
    """The prose with one sign for each letter of a name, so that names have no words."""
    for name in names:
        prose = prose[: name.start] + _NAME * (name.end - name.start) + prose[name.end :]
    return prose


@cache
def _participles(words: frozenset[str]) -> re.Pattern[str]:
    choice = "|".join(sorted(words))
    return re.compile(rf"(?:\A|[.;:,] |\b[Ww]hile )(?:{choice}|{choice.title()})(?= )")


def _is_one_noun(words: Sequence[str]) -> bool:
    """Whether articles, pronouns and names stand only where one noun begins: not in "the pact Chile [had signed]"."""
    return len(words) <= _LONGEST and all(
        before is None or before.lower() in _OPENING | _JOINING
        for before, word in zip((None, *words), words, strict=False)
        if word.lower() in _OPENING or word.startswith(_NAME)
    )
