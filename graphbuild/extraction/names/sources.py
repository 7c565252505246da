"""The headings of a press review in, the papers that they name as sources learned: "(Calder/Evening Post)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graphbuild.extraction.names.items import Kind
from graphbuild.extraction.names.known import Known
from graphbuild.extraction.names.lexicon import Entry
from graphbuild.extraction.names.words import Words, split

_PRESS = frozenset({"press", "media"})


def learn_sources(titles: Sequence[Words], known: Known) -> None:
    """Takes over the names in parentheses that are headings as those of papers.

    They are where one of them is a known paper's, or where some title says that it is all about the press.
    """
    sources = {name for words in titles for name in _sources(words)}
    found = {name: known.longest(split(name), 0) for name in sources}
    told = any(not _PRESS.isdisjoint(map(str.lower, words.texts)) for words in titles)
    if told or any(there and there[1].type == "Media" for there in found.values()):
        for name in sorted(name for name, there in found.items() if there is None or _is_foreign(name, there[1])):
            entry = Entry(name.title() if name.isupper() else name, Kind.BODY, "Media")
            known.names.add_all((name, name.upper(), entry.name), entry)


def _is_foreign(name: str, there: Entry) -> bool:
    """Whether a name is a country's in its own language, as names of papers may be."""
    return there.kind is Kind.COUNTRY and there.name.lower() != name.lower()


def _sources(words: Words) -> Iterator[str]:
    """The names, parted by a slash, of a heading that is all in parentheses."""
    end = len(words) - 1
    if end > 1 and words.texts[0] == "(" and words.texts[end] == ")":
        yield from words.span(1, end).split("/")
