"""Two East Asian names in, whether they are one name in two romanizations out.

Chinese names in Wade-Giles ("Teng Hsiao-ping") against Pinyin ("Deng Xiaoping"), Korean ones in
McCune-Reischauer ("Yi Myong-bak") against the spelling of their bearers ("Lee Myung-bak").
"""

from __future__ import annotations

from collections.abc import Sequence

from graphbuild.resolution.lists import kept, spellings

_LEAST, _MOST = 2, 3
"""How many syllables a Chinese or Korean name has."""


def same_romanized(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two folded names, family name first and a word a syllable in at least one, are one name."""
    return same_chinese(one, other) or same_chinese(other, one) or same_korean(one, other)


def same_chinese(wade: Sequence[str], pinyin: Sequence[str]) -> bool:
    """Whether the first, syllable by syllable in Wade-Giles, may be the second in Pinyin."""
    if not _LEAST <= len(wade) <= _MOST or len(pinyin) < 2 or tuple(wade) == tuple(pinyin):
        return False
    syllables = [_pinyin(syllable) for syllable in wade]
    return pinyin[0] in syllables[0] and "".join(pinyin[1:]) in _joined(syllables[1:])


def _joined(syllables: Sequence[frozenset[str]]) -> set[str]:
    found = {""}
    for options in syllables:
        found = {start + end for start in found for end in options}
    return found


@kept
def _pinyin(syllable: str) -> frozenset[str]:
    """What a syllable in Wade-Giles may be in Pinyin; empty where it is none."""
    chinese = spellings().chinese
    return frozenset(
        initial + final
        for at in range(3)
        for initial in chinese.initials.get(syllable[:at], ())
        for final in chinese.finals.get(syllable[at:], ())
    )


def same_korean(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names of one Korean family sound alike, syllable by syllable."""
    family = spellings().korean.family
    if len(one) != _MOST or len(other) != _MOST or family.get(one[0], frozenset()).isdisjoint(family.get(other[0], ())):
        return False
    return all(_korean(left) == _korean(right) for left, right in zip(one[1:], other[1:], strict=True))


@kept
def _korean(syllable: str) -> str:
    for written, spoken in spellings().korean.sounds:
        syllable = syllable.replace(written, spoken)
    return syllable.removesuffix("h") if len(syllable) > 2 else syllable
