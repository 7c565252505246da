"""The title of a minister in, the ministry that the cable names out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graphbuild.extraction.names.items import Item
from graphbuild.extraction.names.vocabulary import Vocabulary
from graphbuild.extraction.names.words import Words, split
from graphbuild.extraction.phrases import PassageText
from graphbuild.records import Mention

EXTRACTOR = "grammar"


@dataclass(frozen=True, slots=True)
class Text:
    """A passage with its words, the vocabulary in which they are read, and the country whose section it is."""

    passage: PassageText
    words: Words
    vocabulary: Vocabulary
    country: str | None


def ministry_of(text: Text, title: Item) -> Mention | None:
    """The Ministry of Trade where the title is "Minister of Trade" and the cable names it."""
    noun, field = _parted(title)
    if not field or not noun.endswith("Minister") or noun.endswith(("Foreign Minister", "Prime Minister")):
        return None
    return _named_ministry(text, field, field_of(text.words, title))


def led_ministry(text: Text, title: Item) -> Mention | None:
    """The ministry of a "Trade Minister", where the cable names it so or as that of Trade."""
    field = title.name.removeprefix("Deputy ").removeprefix("Vice ").removesuffix(" Minister")
    if field == title.name or not field or not title.name.endswith(" Minister"):
        return None
    return _named_ministry(text, field, (text.words.starts[title.first], text.words.ends[title.last - 1]))


def _named_ministry(text: Text, field: str, place: tuple[int, int]) -> Mention | None:
    """The ministry for something that the cable names, whatever it calls it, as if it stood at a place."""
    names = (f"{field} Ministry", f"Ministry of {field} Affairs", f"Ministry of {field}", f"Ministry for {field}")
    name = next((name for name in names if _is_named(text, name)), None)
    return text.passage.mention(*place, name=name, type="Ministry", extractor=EXTRACTOR) if name else None


def _is_named(text: Text, ministry: str) -> bool:
    """Whether the cable has the ministry's name."""
    return ministry.casefold() in _folded(text.passage.cable.text)


@lru_cache(1)
def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _parted(title: Item) -> tuple[str, str]:
    """A minister's rank, and what the minister is for: Trade for a "Minister of State for Trade" too."""
    rank, _, field = title.name.replace(" of State for ", " of ").replace(" for ", " of ").partition(" of ")
    return rank, field


def field_of(words: Words, title: Item) -> tuple[int, int]:
    """Where in the prose the field of a minister's title stands."""
    field = _parted(title)[1]
    return words.starts[title.last - len(split(field))], words.ends[title.last - 1]
