"""A text in, its form for the parser out: usual signs, no dates and short forms in brackets, figures written out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from graphbuild.extraction.masking import MaskedText

_SIGNS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}", "``": '"', "''": '"'}
"""How treebanks write what a parser knows as other signs."""
_DATED = r"(?:(?:born|died|[bdrc]\.|ca\.|circa|since|in|until|from|now|then) )?[^\s()\w]?\w?\d[^()]{0,40}?"
_SHORT_FORM = r"[A-Z][\w&.-]*[A-Z]+s?|[A-Z]\.(?:[A-Z]\.)+"
_PREFIXES = "co|re|post|pre|non|anti|ex|semi|multi|inter|sub|neo|vice|mid|mini|pro"
_SCALES = {"m": "million", "mn": "million", "bn": "billion", "tn": "trillion"}


class _Unusual(NamedTuple):
    """What parsers stumble over, and what is read in its place."""

    pattern: str
    usual: Callable[[str], str]


def _written_out(amount: str) -> str:
    """ "$655m" as "$655 million"."""
    figure = amount.rstrip("mbnt ")
    return f"{figure} {_SCALES[amount[len(figure) :].strip()]}"


_UNUSUAL = (
    _Unusual(rf"\s(?:\(|-LRB-)\s?(?:{_DATED}|{_SHORT_FORM})\s?(?:\)|-RRB-)", lambda _: ""),
    _Unusual(r"(?:-L[RSC]B-|``)\s?|\s?(?:-R[RSC]B-|'')", lambda sign: _SIGNS[sign.strip()]),
    _Unusual(r" (?=(?:[,.;:?!]|'s|n't|'re|'ve|'ll|'d|'m|%)(?:\s|$))|(?<=[$£€]) (?=\d)", lambda _: ""),
    _Unusual(r"[ \t]*\r?\n\s*", lambda _: " "),
    _Unusual(r"(?<=\d )per cent\b", lambda _: "percent"),
    _Unusual(r"[$£€]\s?\d[\d.,]*\s?(?:m|bn|mn|tn)\b", _written_out),
    _Unusual(r"(?<=[a-z] )I(?= of\b| ?'s\b|\.$)", lambda _: "II"),
    _Unusual(rf"\b(?i:{_PREFIXES})-[a-z]{{3,}}", lambda word: word.partition("-")[2]),
)
_ANY = re.compile("|".join(f"({one.pattern})" for one in _UNUSUAL))


def usual(text: str) -> MaskedText:
    """The text as a parser expects it; each change leads back to the words that stood there."""
    chunks: list[str] = []
    masks: list[tuple[int, int, int, int]] = []
    length = done = 0
    for match in _ANY.finditer(text):
        word = _UNUSUAL[(match.lastindex or 1) - 1].usual(match[0])
        chunks += (text[done : match.start()], word)
        length += match.start() - done
        masks.append((length, length + len(word), match.start(), match.end()))
        length, done = length + len(word), match.end()
    return MaskedText("".join((*chunks, text[done:])), tuple(masks))
